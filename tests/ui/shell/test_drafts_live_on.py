"""What was being typed outlives signing out, locking, another person, another language and the program's end."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from tests.ui.looking import settle
from tests.ui.seat import PASSWORD, PATIENCE_MS, Seat, cups, paths, seat, server
from ui.intake import form as names
from ui.intake.notices import Topic
from ui.intake.screen import IntakeScreen

__all__ = ["cups", "paths", "seat", "server"]
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def intake(seat: Seat) -> IntakeScreen:
    (found,) = seat.find(IntakeScreen)
    assert isinstance(found, IntakeScreen)
    return found


def offered(seat: Seat) -> str:
    notice = intake(seat).board.get(Topic.DRAFT_FOUND)
    return notice.text if notice is not None else ""


def write(seat: Seat) -> None:
    """Begin a complaint with a picture, its last letter typed just now."""
    intake(seat).form.focus_first()
    seat.type("Herman")
    intake(seat).form.report.title.control.setFocus()
    mime = QMimeData()
    mime.setImageData(QImage(32, 32, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(mime)
    seat.press(Qt.Key.Key_V, CTRL)
    seat.qtbot.waitUntil(lambda: not intake(seat).drafting.files.is_reading)
    QGuiApplication.clipboard().clear()  # what Python made must be gone before Qt clears it away at the end
    seat.type("air PDAM mati")


def taken_up(seat: Seat) -> tuple[str, str, int]:
    """Take up what is offered; return name, title and how many files."""
    seat.qtbot.waitUntil(lambda: offered(seat) == "Herman, air PDAM mati. Lanjutkan?", timeout=PATIENCE_MS)
    seat.press(Qt.Key.Key_J, ALT)
    seat.qtbot.waitUntil(lambda: not intake(seat).drafting.files.is_reading)
    typed, files = intake(seat).form.typed(), intake(seat).drafting.current.files
    return (
        names.words(typed[names.NAME]),
        names.words(typed[names.TITLE]),
        sum(each.file is not None for each in files),
    )


ALL_OF_IT = ("Herman", "air PDAM mati", 1)


def test_signing_out_keeps_the_last_letter(seat: Seat) -> None:
    seat.sign_in("rina")
    write(seat)
    seat.flow.sign_out()
    seat.sign_in("rina")
    assert taken_up(seat) == ALL_OF_IT


def test_another_person_does_not_see_it_and_its_owner_gets_it_back(seat: Seat, qtbot: QtBot) -> None:
    seat.sign_in("rina")
    write(seat)
    seat.press(Qt.Key.Key_L, CTRL | SHIFT)  # lock, and somebody else comes to the desk
    username = seat.flow._sign_in.username
    username.selectAll()
    username.setFocus()
    seat.sign_in("anwar")
    qtbot.waitUntil(lambda: seat.hands.jobs.is_idle, timeout=PATIENCE_MS)
    settle()
    assert offered(seat) == ""
    assert len(intake(seat).drafting.book.all) == 1
    assert intake(seat).drafting.current.is_blank
    seat.flow.sign_out()
    seat.sign_in("rina")
    assert taken_up(seat) == ALL_OF_IT


def test_locking_leaves_it_in_the_form(seat: Seat) -> None:
    seat.sign_in("rina")
    write(seat)
    seat.press(Qt.Key.Key_L, CTRL | SHIFT)
    seat.qtbot.waitUntil(lambda: not seat.find(IntakeScreen), timeout=PATIENCE_MS)
    seat.type(PASSWORD)
    seat.press(Qt.Key.Key_Return)
    seat.qtbot.waitUntil(lambda: bool(seat.find(IntakeScreen)), timeout=PATIENCE_MS)
    typed = intake(seat).form.typed()
    assert (names.words(typed[names.NAME]), names.words(typed[names.TITLE])) == ALL_OF_IT[:2]
    assert len(intake(seat).drafting.current.files) == 1


def test_another_language_keeps_it(seat: Seat) -> None:
    seat.sign_in("rina")
    write(seat)
    before = intake(seat)
    seat.press(Qt.Key.Key_F10)
    desk = seat.flow._desk
    seat.flow.change_language("id")  # builds every screen anew, as from one language to another
    seat.qtbot.waitUntil(lambda: seat.flow._desk is not desk, timeout=PATIENCE_MS)
    settle()
    seat.press(Qt.Key.Key_F2)
    seat.qtbot.waitUntil(lambda: bool(seat.find(IntakeScreen)), timeout=PATIENCE_MS)
    assert intake(seat) is not before
    assert taken_up(seat) == ALL_OF_IT


def test_several_drafts_come_back_each_with_its_own(seat: Seat, tmp_path: Path) -> None:
    seat.sign_in("rina")
    write(seat)
    for name in ("Yulia", "Asmawati"):
        seat.press(Qt.Key.Key_N, CTRL)
        seat.type(name)
    seat.flow.sign_out()
    seat.sign_in("rina")
    seat.qtbot.waitUntil(lambda: len(intake(seat).drafting.book.all) == 4, timeout=PATIENCE_MS)
    found = {draft.title: len(draft.files) for draft in intake(seat).drafting.book.others}
    assert found == {"Herman": 1, "Yulia": 0, "Asmawati": 0}
