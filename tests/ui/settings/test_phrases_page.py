"""Kalimat baku over the real store: supervisors and admins keep the sentences, clerks read them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account
from desktop.domain.phrases import Phrase, PhraseScope
from resources import i18n
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from tests.ui.real_desk import ADMIN, CLERK, SUPERVISOR, RealDesk
from tests.ui.settings.test_settings_screen import Open, Settings, choose, cups, open_settings
from ui.settings.phrase_form import PhraseForm
from ui.settings.phrases_page import PhrasesPage

__all__ = ["cups", "open_settings"]


def at_page(open_settings: Open, by: Account, *size: int) -> tuple[Settings, PhrasesPage]:
    settings = open_settings(by, *size)
    settings.go("phrases")
    page = settings.screen.built("phrases")
    assert isinstance(page, PhrasesPage)
    return settings, page


def form_of(page: PhrasesPage) -> PhraseForm:
    assert page.form is not None
    return page.form


def retype(edit: QWidget, text: str) -> None:
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, text)


def stored(desk: RealDesk) -> dict[str, Phrase]:
    return {phrase.short: phrase for phrase in desk.tools.phrases.list()}


def test_a_clerk_reads_all_and_changes_nothing(open_settings: Open, real_desk: RealDesk) -> None:
    settings, page = at_page(open_settings, CLERK)
    assert page.list.model().rowCount() == len(stored(real_desk))
    assert page.list.model().index(0, 0).data().startswith("::bahaya, Keadaan ini membahayakan")
    assert not page.add.isVisible()
    assert not settings.screen.pane.isVisible()


@pytest.mark.parametrize("by", [SUPERVISOR, ADMIN], ids=["supervisor", "admin"])
def test_a_phrase_is_added_by_keyboard_and_stored(
    open_settings: Open, real_desk: RealDesk, by: Account
) -> None:
    settings, page = at_page(open_settings, by)
    form = form_of(page)
    page.add.click()
    assert page.page.window().focusWidget() is form.short
    QTest.keyClicks(form.short, "::Parkir")
    QTest.keyClick(form.short, Qt.Key.Key_Return)
    assert page.page.window().focusWidget() is form.text
    QTest.keyClicks(form.text, "Kendaraan parkir di badan jalan sejak ...")
    choose(form.scope, PhraseScope.NARRATIVE.value)
    form.save.click()
    settings.rest()
    assert form.message.text == "::parkir tersimpan."
    assert page.list.picked_key == "parkir"
    assert not form.is_new
    assert stored(real_desk)["parkir"].scope is PhraseScope.NARRATIVE


def test_errors_stand_at_their_field(open_settings: Open, real_desk: RealDesk) -> None:
    settings, page = at_page(open_settings, ADMIN)
    before, form = stored(real_desk), form_of(page)
    page.add.click()
    form.save.click()
    settings.rest()
    assert form.fields["short"].message.startswith("Singkatan hanya huruf a sampai z")
    assert page.page.window().focusWidget() is form.short
    QTest.keyClicks(form.short, "ktp")
    form.save.click()
    settings.rest()
    assert not form.fields["short"].has_error
    assert form.fields["text"].message.startswith("Tulis kalimatnya")
    assert page.page.window().focusWidget() is form.text
    QTest.keyClicks(form.text, "KTP ada.")
    form.save.click()
    settings.rest()
    assert form.fields["short"].message == "Singkatan ::ktp sudah dipakai. Pilih yang lain."
    assert form.text.text() == "KTP ada."
    assert stored(real_desk) == before


def test_a_phrase_is_changed_and_renamed(open_settings: Open, real_desk: RealDesk) -> None:
    settings, page = at_page(open_settings, SUPERVISOR)
    form = form_of(page)
    page.list.show_entries(page.list.model().entries, "ktp")  # type: ignore[attr-defined]
    settle()
    assert form.title.text() == "::ktp"
    retype(form.short, "kartu")
    retype(form.text, "Pengadu menunjukkan kartu.")
    form.save.click()
    settings.rest()
    assert "ktp" not in stored(real_desk)
    assert stored(real_desk)["kartu"].text == "Pengadu menunjukkan kartu."
    assert page.list.picked_key == "kartu"


def test_removing_asks_first_with_the_safe_choice_focused(open_settings: Open, real_desk: RealDesk) -> None:
    settings, page = at_page(open_settings, ADMIN)
    form = form_of(page)
    assert page.list.picked_key == "bahaya"
    form.remove.click()
    assert page.page.window().focusWidget() is form.keep
    form.keep.click()
    settings.rest()
    assert "bahaya" in stored(real_desk)
    form.remove.click()
    form.really_remove.click()
    settings.rest()
    assert "bahaya" not in stored(real_desk)
    assert form.message.text == "::bahaya dihapus."
    assert page.list.picked_key == "baik"
    assert form.title.text() == "::baik"


def test_a_new_phrase_can_be_dropped(open_settings: Open, real_desk: RealDesk) -> None:
    settings, page = at_page(open_settings, ADMIN)
    before, form = stored(real_desk), form_of(page)
    page.add.click()
    QTest.keyClicks(form.short, "baru")
    form.drop.click()
    settings.rest()
    assert form.title.text() == "::bahaya"
    assert stored(real_desk) == before


def test_when_all_are_gone_a_new_one_is_asked_for(open_settings: Open, real_desk: RealDesk) -> None:
    for short in stored(real_desk):
        real_desk.tools.phrases.remove(ADMIN, short)
    _, page = at_page(open_settings, ADMIN)
    assert form_of(page).is_new
    assert form_of(page).isVisible()


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("width", "height"), [(1166, 738), (944, 670), (831, 482)])
def test_question_and_errors_fit(open_settings: Open, language: str, width: int, height: int) -> None:
    i18n.set_language(language)
    settings, page = at_page(open_settings, ADMIN, width, height)
    form = form_of(page)
    form.remove.click()
    settle()
    for state in ("question", "errors"):
        if state == "errors":
            page.add.click()
            form.save.click()
            settings.rest()
        assert clipped_texts(settings.screen) == [], state
        assert nameless_controls(settings.screen) == [], state
        assert overflowing(settings.screen) == [], state
        keep_picture(settings.screen, f"pengaturan-phrases-{state}-{language}-{width}")
