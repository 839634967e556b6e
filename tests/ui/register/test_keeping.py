"""Holding from the register's menu, the mark in the pane, a citizen's copy, and how a stub is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.store import erasure
from desktop.store.history import Action, record
from tests.documents.reading import words
from tests.ui.looking import clipped_texts, keep_picture
from tests.ui.register.conftest import Desktop
from tests.ui.register.office import NOW, RINA, SARI
from ui.common.labels import Label
from ui.register.action_menu import MenuAction
from ui.register.offers import menu_actions
from ui.register.reason_sheet import ReasonSheet
from ui.register.screen import RegisterScreen

CTRL = Qt.KeyboardModifier.ControlModifier
HOLD, END, PERSON = "Tahan dari pemusnahan…", "Akhiri penahanan…", "Data pribadi untuk pengadu…"


def offered(screen: RegisterScreen) -> dict[str, MenuAction]:
    return {each.word: each for each in menu_actions(screen.details, hides_pdf=False)}


def standing(screen: RegisterScreen) -> list[str]:
    return [label.text() for label in screen.pane.standing.findChildren(Label)]


def sheet_of(screen: RegisterScreen) -> ReasonSheet:
    (sheet,) = (each for each in screen.window().findChildren(ReasonSheet) if each.isVisible())
    return sheet


def test_a_hold_is_asked_for_shown_and_ended(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    desktop.choose(0)
    offered(screen)[HOLD].run()
    sheet = sheet_of(screen)
    keep_picture(screen.window(), "register-tahan")
    assert clipped_texts(sheet) == []
    desktop.press(Qt.Key.Key_Return, CTRL)
    desktop.until(lambda: sheet.field.has_error)
    QTest.keyClicks(sheet.reason, "Perkara PTUN 12/G/2026")
    desktop.press(Qt.Key.Key_Return, CTRL)
    desktop.until(lambda: "Ditahan dari pemusnahan" in standing(screen))
    keep_picture(screen.window(), "register-ditahan")
    offered(screen)[END].run()
    QTest.keyClicks(sheet_of(screen).reason, "Putusan sudah tetap")
    desktop.press(Qt.Key.Key_Return, CTRL)
    desktop.until(lambda: "Ditahan dari pemusnahan" not in standing(screen))
    assert HOLD in offered(screen)


def test_a_copy_is_saved_once_the_card_was_seen(desktop: Desktop, tmp_path: Path) -> None:
    screen = desktop.open(SARI)
    desktop.choose(0)
    offered(screen)[PERSON].run()
    sheet = sheet_of(screen)
    keep_picture(screen.window(), "register-data-pribadi")
    assert sheet.safe.hasFocus()
    assert clipped_texts(sheet) == []
    screen.details.keeping.save_person_data(screen.details.number, tmp_path / "salinan.pdf")
    desktop.until(lambda: (tmp_path / "salinan.pdf").exists())
    assert screen.details.number in words((tmp_path / "salinan.pdf").read_bytes())
    assert screen.pane.notice.text == "Salinan data pribadi tersimpan: salinan.pdf"


def test_a_clerk_is_offered_neither(desktop: Desktop) -> None:
    screen = desktop.open(RINA)
    desktop.choose(0)
    assert not {HOLD, END, PERSON} & offered(screen).keys()


def test_a_stub_is_shown_as_one(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    desktop.choose(0)
    shown = screen.pane.record
    assert shown is not None
    with desktop.office.program.database.write() as connection:
        erasure.erase(connection, [shown.complaint.id], NOW)
        record(connection, Action.ERASED, NOW, SARI, shown.complaint.id, act="1", basis="Nota 1")
    screen.details.reload()
    desktop.until(lambda: "Isi dimusnahkan" in standing(screen))
    keep_picture(screen.window(), "register-dimusnahkan")
    assert offered(screen)[HOLD].refusal == "isinya sudah dimusnahkan"
    assert not screen.pane.follow_up.isVisible()
    assert not screen.pane.correct.isVisible()
    assert clipped_texts(screen.pane) == []
