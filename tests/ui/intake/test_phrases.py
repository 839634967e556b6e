"""Standard phrases in title, narrative and remedy: the list, the keys, undoing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.domain.phrases import PhraseScope
from tests.ui.intake.conftest import OpenScreen
from tests.ui.intake.counter import Counter
from tests.ui.intake.hands import CTRL, SHIFT, Hands
from tests.usecases.desk import SUPERVISOR
from ui.intake import form as names
from ui.intake.screen import IntakeScreen

FIELDS = (names.TITLE, names.NARRATIVE, names.REMEDY)
KTP = "Pengadu menunjukkan KTP asli."


def offered(screen: IntakeScreen) -> list[str]:
    shown = screen.phrases.list
    return [each.short for each in shown.phrases] if shown.isVisible() else []


def text(screen: IntakeScreen, name: str) -> str:
    return names.words(screen.form.typed()[name])


@pytest.mark.parametrize("name", FIELDS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space])
def test_a_short_form_becomes_its_phrase_and_can_be_taken_back(
    screen: IntakeScreen, hands: Hands, name: str, key: Qt.Key
) -> None:
    screen.form.focus(name)
    hands.type("Betul. ::")
    assert "ktp" in offered(screen)
    hands.type("kt")
    assert offered(screen) == ["ktp"]
    hands.type("p")
    hands.press(key)
    after = " " if key == Qt.Key.Key_Space else ""
    assert text(screen, name) == f"Betul. {KTP}{after}"
    assert offered(screen) == []
    assert screen.form.inputs[name].widget.hasFocus()
    hands.press(Qt.Key.Key_Z, CTRL)
    assert text(screen, name) == "Betul. ::ktp"


def test_arrows_choose_and_escape_declines(screen: IntakeScreen, hands: Hands) -> None:
    screen.form.focus(names.NARRATIVE)
    hands.type("::")
    first, second = offered(screen)[:2]
    hands.press(Qt.Key.Key_Down)
    assert screen.phrases.list.chosen is not None
    assert screen.phrases.list.chosen.short == second
    hands.press(Qt.Key.Key_Up)
    assert screen.phrases.list.chosen.short == first
    hands.press(Qt.Key.Key_Escape)
    assert offered(screen) == []
    hands.type("k")
    assert offered(screen) == []  # until another one is begun
    hands.type(" ::k")
    assert offered(screen) != []


def test_what_is_to_be_filled_in_is_selected(screen: IntakeScreen, hands: Hands) -> None:
    screen.form.focus(names.NARRATIVE)
    hands.type("::foto ")
    hands.type("3")
    assert text(screen, names.NARRATIVE) == "Pengadu menyerahkan 3 lembar foto sebagai bukti."
    screen.form.focus(names.REMEDY)
    hands.type("::foto ")
    hands.type("3")
    assert text(screen, names.REMEDY) == "Pengadu menyerahkan 3 lembar foto sebagai bukti."


def test_each_field_offers_its_own(screen: IntakeScreen, hands: Hands) -> None:
    found = {}
    for name in FIELDS:
        screen.form.focus(name)
        hands.type("::")
        found[name] = set(offered(screen))
    scopes = {each.short: each.scope for each in screen.phrases._phrases}
    for name, scope in zip(FIELDS, ("", PhraseScope.NARRATIVE, PhraseScope.REMEDY), strict=True):
        assert found[name] == {short for short, its in scopes.items() if its in (PhraseScope.ANY, scope)}


def test_the_list_goes_with_the_focus(screen: IntakeScreen, hands: Hands) -> None:
    screen.form.focus(names.NARRATIVE)
    hands.type("::")
    assert offered(screen)
    screen.form.focus(names.TITLE)
    assert offered(screen) == []
    assert text(screen, names.NARRATIVE) == "::"


def test_elsewhere_and_without_a_mark_keys_do_what_they_do(screen: IntakeScreen, hands: Hands) -> None:
    screen.form.focus(names.ADDRESS)
    hands.type("::ktp ")
    assert text(screen, names.ADDRESS) == "::ktp "
    screen.form.focus(names.NARRATIVE)
    hands.type("Pukul 10::30 ktp ")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_A, SHIFT)
    assert text(screen, names.NARRATIVE).startswith("Pukul 10::30 ktp \n")


def test_a_phrase_made_meanwhile_is_offered(open_screen: OpenScreen, counter: Counter, hands: Hands) -> None:
    screen = open_screen()
    counter.program.tools().phrases.keep(SUPERVISOR, "pdam", "Air PDAM tidak mengalir.")
    screen.refresh()
    hands.wait()
    screen.form.focus(names.TITLE)
    hands.type("::pd")
    hands.press(Qt.Key.Key_Return)
    assert text(screen, names.TITLE) == "Air PDAM tidak mengalir."
