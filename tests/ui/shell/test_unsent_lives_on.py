"""Words in the sheets of the register outlive signing out and locking, and show to nobody else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.access import Account, Role
from tests.ui.looking import settle
from tests.ui.seat import PASSWORD, PATIENCE_MS, Seat, cups, paths, seat, server
from tests.usecases.desk import form
from ui.common.sheet import Sheet
from ui.intake.screen import IntakeScreen
from ui.register.correction_sheet import CorrectionSheet
from ui.register.follow_up_sheet import FollowUpSheet
from ui.register.screen import RegisterScreen

__all__ = ["cups", "paths", "seat", "server"]
ANWAR = Account("anwar", "Anwar Hakim", Role.SUPERVISOR)


def log_one(seat: Seat) -> str:
    assert seat.opening.program is not None
    return seat.opening.program.at_desk().log_complaint(ANWAR, form()).register_no


def open_register(seat: Seat) -> RegisterScreen:
    """Go to the register and choose its only complaint."""
    seat.press(Qt.Key.Key_F3)
    seat.qtbot.waitUntil(lambda: bool(seat.find(RegisterScreen)), timeout=PATIENCE_MS)
    (screen,) = seat.find(RegisterScreen)
    assert isinstance(screen, RegisterScreen)
    seat.qtbot.waitUntil(lambda: screen.model.line(0) is not None, timeout=PATIENCE_MS)
    screen.list.table.choose_row(0)
    screen.list.table.setFocus()
    seat.qtbot.waitUntil(lambda: screen.pane.record is not None, timeout=PATIENCE_MS)
    return screen


def sheet(seat: Seat, kind: type[Sheet]) -> Sheet:
    seat.qtbot.waitUntil(lambda: bool(seat.find(kind)), timeout=PATIENCE_MS)
    (found,) = seat.find(kind)
    assert isinstance(found, Sheet)
    return found


def write(seat: Seat) -> None:
    log_one(seat)
    open_register(seat)
    seat.press(Qt.Key.Key_U)
    sheet(seat, FollowUpSheet)
    seat.type("Baru separuh")


def written(seat: Seat) -> str:
    found = sheet(seat, FollowUpSheet)
    assert isinstance(found, FollowUpSheet)
    return found.words.text()


def test_signing_out_keeps_a_follow_up_to_its_last_letter(seat: Seat) -> None:
    seat.sign_in("rina")
    write(seat)
    seat.flow.sign_out()
    settle()
    assert seat.find(Sheet) == []
    seat.sign_in_to("rina", RegisterScreen)
    open_register(seat)
    seat.press(Qt.Key.Key_U)
    assert written(seat) == "Baru separuh"
    seat.press(Qt.Key.Key_Escape)
    seat.flow.sign_out()
    seat.sign_in("anwar")
    open_register(seat)
    seat.press(Qt.Key.Key_U)
    assert written(seat) == ""


def test_what_was_sent_is_not_offered_again(seat: Seat) -> None:
    seat.sign_in("rina")
    write(seat)
    seat.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seat.qtbot.waitUntil(lambda: not seat.find(FollowUpSheet), timeout=PATIENCE_MS)
    seat.flow.sign_out()
    seat.sign_in_to("rina", RegisterScreen)
    open_register(seat)
    seat.press(Qt.Key.Key_U)
    assert written(seat) == ""


def test_signing_out_keeps_a_correction(seat: Seat) -> None:
    seat.sign_in("anwar")
    log_one(seat)
    open_register(seat)
    seat.press(Qt.Key.Key_E)
    sheet(seat, CorrectionSheet)
    seat.type(" Putri")
    seat.flow.sign_out()
    seat.sign_in_to("anwar", RegisterScreen)
    open_register(seat)
    seat.press(Qt.Key.Key_E)
    found = sheet(seat, CorrectionSheet)
    assert isinstance(found, CorrectionSheet)
    assert found.changes.texts[0] == "Nama sesuai KTP"
    assert "Putri" in found.form.inputs["complainant.name"].typed()


def test_locking_hides_the_sheet_and_unlocking_goes_on(seat: Seat) -> None:
    seat.sign_in("anwar")
    write(seat)
    before: QWidget = sheet(seat, FollowUpSheet)
    seat.flow.lock()
    settle()
    assert not before.isVisible()
    seat.type(PASSWORD)
    seat.press(Qt.Key.Key_Return)
    seat.qtbot.waitUntil(before.isVisible, timeout=PATIENCE_MS)
    assert not seat.find(IntakeScreen)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert before.isAncestorOf(focused)
    assert written(seat) == "Baru separuh"
