"""A desk that somebody left locks itself: by the clock given, at real events, with everything kept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.access import Account, Role
from tests.ui.looking import settle
from tests.ui.seat import PASSWORD, PATIENCE_MS, Seat, cups, paths, seat, server
from ui.common.menu import Menu
from ui.intake import form as names
from ui.intake.screen import IntakeScreen
from ui.settings.screen import SettingsScreen
from ui.shell.frame import Frame
from ui.shell.idle_lock import IdleLock
from ui.shell.password_sheet import PasswordSheet
from ui.sign_in.new_password import NewPasswordScreen
from ui.sign_in.screen import SignInScreen

__all__ = ["cups", "paths", "seat", "server"]
RINA = Account("rina", "Rina Marlina", Role.CLERK)
BUDI = Account("budi", "Budi Hartono", Role.ADMIN)


class HandClocks:
    """Two clocks in seconds that only the test moves."""

    def __init__(self) -> None:
        self.running, self.set = 1_000.0, 1_000.0

    def forward(self, minutes: float) -> None:
        self.running += minutes * 60
        self.set += minutes * 60


@pytest.fixture
def clocks() -> HandClocks:
    return HandClocks()


@pytest.fixture
def watched(qtbot: QtBot, clocks: HandClocks) -> Iterator[tuple[Frame, IdleLock, list[bool]]]:
    """Return a window, the lock at it, and how often it locked."""
    frame, locked = Frame(), []
    qtbot.addWidget(frame)
    frame.show()
    idle_lock = IdleLock(frame, (lambda: clocks.running, lambda: clocks.set))
    idle_lock.idle.connect(lambda: locked.append(True))
    idle_lock.watch(frame.windowHandle(), 10)
    yield frame, idle_lock, locked
    idle_lock.rest()


def test_nothing_for_ten_minutes(watched: tuple[Frame, IdleLock, list[bool]], clocks: HandClocks) -> None:
    _frame, idle_lock, locked = watched
    clocks.forward(9.9)
    idle_lock.look()
    assert not locked
    clocks.forward(0.1)
    idle_lock.look()
    idle_lock.look()
    assert locked == [True], "once, until somebody comes again"


@pytest.mark.parametrize("deed", ["key", "move", "click"])
def test_every_input_begins_anew(
    watched: tuple[Frame, IdleLock, list[bool]], clocks: HandClocks, deed: str
) -> None:
    frame, idle_lock, locked = watched
    clocks.forward(9)
    window = frame.windowHandle()
    if deed == "key":
        QTest.keyClick(window, Qt.Key.Key_A)
    elif deed == "move":
        QTest.mouseMove(window, QPoint(40, 50))
        QApplication.processEvents()
    else:
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(40, 50))
    clocks.forward(9)
    idle_lock.look()
    assert not locked
    clocks.forward(1)
    idle_lock.look()
    assert locked


def test_what_nobody_did_is_no_input(watched: tuple[Frame, IdleLock, list[bool]], clocks: HandClocks) -> None:
    frame, idle_lock, locked = watched
    clocks.forward(10)
    frame.update()
    QApplication.sendEvent(frame.windowHandle(), QEvent(QEvent.Type.UpdateRequest))
    idle_lock.look()
    assert locked


def test_a_computer_that_slept_is_locked_when_it_wakes(
    watched: tuple[Frame, IdleLock, list[bool]], clocks: HandClocks
) -> None:
    _frame, idle_lock, locked = watched
    clocks.set += 3_600  # the clock that nobody can set stood still
    idle_lock.look()
    assert locked


def test_a_clock_set_back_does_not_keep_it_open(
    watched: tuple[Frame, IdleLock, list[bool]], clocks: HandClocks
) -> None:
    _frame, idle_lock, locked = watched
    clocks.set -= 86_400
    clocks.running += 600
    idle_lock.look()
    assert locked


def test_zero_is_never(watched: tuple[Frame, IdleLock, list[bool]], clocks: HandClocks) -> None:
    _frame, idle_lock, locked = watched
    idle_lock.set_minutes(0)
    clocks.forward(1_000)
    idle_lock.look()
    assert not locked


def leave_alone(seat: Seat, clocks: HandClocks) -> None:
    """Let ten minutes pass at the desk with nobody there."""
    idle_lock = seat.flow.presence.idle_lock
    idle_lock._clocks = (lambda: clocks.running, lambda: clocks.set)
    idle_lock.set_minutes(10)
    clocks.forward(10)
    idle_lock.look()
    settle()


def noted(seat: Seat) -> list[tuple[str, str, str]]:
    seat.qtbot.waitUntil(lambda: seat.jobs.is_idle, timeout=PATIENCE_MS)
    assert seat.opening.program is not None
    with seat.opening.program.database.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT action, actor, detail FROM history WHERE action IN ('screen_locked', 'signed_out') ORDER BY seq"
        ).all()
    return [tuple(row) for row in rows]


def typed_name(seat: Seat) -> str:
    (found,) = seat.find(IntakeScreen)
    assert isinstance(found, IntakeScreen)
    return names.words(found.form.typed()[names.NAME])


def test_the_same_person_comes_back_to_the_same_letter(seat: Seat, clocks: HandClocks) -> None:
    seat.sign_in("rina")
    seat.type("Herman")
    before = QApplication.focusWidget()
    leave_alone(seat, clocks)
    assert not seat.find(IntakeScreen)
    (screen,) = seat.find(SignInScreen)
    assert isinstance(screen, SignInScreen)
    assert screen.username.text() == "rina"
    assert "Herman" not in seat.frame.windowTitle()
    assert noted(seat) == [("screen_locked", "rina", '{"is_idle":true}')]
    seat.type(PASSWORD)
    seat.press(Qt.Key.Key_Return)
    seat.qtbot.waitUntil(lambda: bool(seat.find(IntakeScreen)), timeout=PATIENCE_MS)
    assert QApplication.focusWidget() is before
    seat.type(" Saputra")
    assert typed_name(seat) == "Herman Saputra"
    clocks.forward(10)
    seat.flow.presence.idle_lock.look()
    assert not seat.find(IntakeScreen), "it watches again"


def test_another_person_signs_in_and_the_first_one_loses_nothing(seat: Seat, clocks: HandClocks) -> None:
    seat.sign_in("rina")
    seat.type("Herman")
    leave_alone(seat, clocks)
    username = seat.flow._sign_in.username
    username.selectAll()
    username.setFocus()
    seat.sign_in("anwar")
    settle()
    assert typed_name(seat) == ""
    assert noted(seat)[1:] == [("signed_out", "rina", "{}")]
    seat.flow.sign_out()
    seat.sign_in("rina")
    (found,) = seat.find(IntakeScreen)
    assert isinstance(found, IntakeScreen)
    seat.qtbot.waitUntil(lambda: len(found.drafting.book.all) == 2, timeout=PATIENCE_MS)
    assert [draft.title for draft in found.drafting.book.others] == ["Herman"]


def test_menus_and_dialogues_do_not_stay_in_front(seat: Seat, clocks: HandClocks) -> None:
    seat.sign_in("rina")
    (screen,) = seat.find(IntakeScreen)
    dialogue, menu = QFileDialog(screen), Menu(screen)
    dialogue.show()
    menu.add("Siti Aminah", settle)
    menu.show_at(screen)
    leave_alone(seat, clocks)
    assert [window for window in QApplication.topLevelWidgets() if window.isVisible()] == [seat.frame]


def test_whoever_was_disabled_meanwhile_is_locked_out(seat: Seat) -> None:
    seat.sign_in("rina")
    assert seat.opening.program is not None
    tools = seat.opening.program.tools()
    tools.accounts.change(BUDI, "rina", full_name="Rina M.")
    seat.flow.presence.check_account()
    seat.qtbot.waitUntil(lambda: seat.jobs.is_idle, timeout=PATIENCE_MS)
    settle()
    assert seat.find(IntakeScreen), "another name is no reason"
    tools.accounts.disable(BUDI, "rina")
    seat.flow.presence.check_account()
    seat.qtbot.waitUntil(lambda: bool(seat.find(SignInScreen)), timeout=PATIENCE_MS)
    seat.type(PASSWORD)
    seat.press(Qt.Key.Key_Return)
    seat.qtbot.waitUntil(lambda: seat.jobs.is_idle, timeout=PATIENCE_MS)
    settle()
    assert not seat.find(IntakeScreen)


def test_a_first_password_is_replaced_before_the_desk_opens(seat: Seat) -> None:
    seat.qtbot.waitUntil(lambda: seat.opening.program is not None and seat.jobs.is_idle, timeout=PATIENCE_MS)
    assert seat.opening.program is not None
    tools = seat.opening.program.tools()
    tools.accounts.reset_password(BUDI, "rina", PASSWORD)
    seat.sign_in_to("rina", NewPasswordScreen)
    assert not seat.find(IntakeScreen)
    for new, again, field, words in (
        ("", "", "password", "Isi kata sandi ini."),
        ("kopi pagi", "kopi sore", "repeated", "Kedua kata sandi tidak sama."),
        (PASSWORD, PASSWORD, "password", "lain dari yang lama"),
        ("bismillah", "bismillah", "password", "mudah ditebak"),
    ):
        (screen,) = seat.find(NewPasswordScreen)
        assert isinstance(screen, NewPasswordScreen)
        screen.form.forget()
        screen.form.edits["password"].setFocus()
        seat.type(new)
        seat.press(Qt.Key.Key_Return)
        seat.type(again)
        seat.press(Qt.Key.Key_Return)
        seat.qtbot.waitUntil(lambda: seat.jobs.is_idle, timeout=PATIENCE_MS)
        settle()
        assert words in screen.form.fields[field].message
        assert not seat.find(IntakeScreen)
    (screen,) = seat.find(NewPasswordScreen)
    assert isinstance(screen, NewPasswordScreen)
    screen.drop.click()
    assert seat.find(SignInScreen), "back, not past it"
    username = seat.flow._sign_in.username
    username.selectAll()
    username.setFocus()
    seat.sign_in_to("rina", NewPasswordScreen)
    seat.type("kopi pagi di kantor")
    seat.press(Qt.Key.Key_Tab)
    seat.type("kopi pagi di kantor")
    seat.press(Qt.Key.Key_Return)
    seat.qtbot.waitUntil(lambda: bool(seat.find(IntakeScreen)), timeout=PATIENCE_MS)
    assert not seat.find(NewPasswordScreen)
    assert tools.sign_in("rina", "kopi pagi di kantor") == RINA


def test_one_changes_the_own_password_at_the_desk(seat: Seat) -> None:
    seat.sign_in("rina")
    seat.type("Herman")
    assert seat.flow._desk is not None
    seat.flow._desk.password_requested.emit()
    (sheet,) = seat.find(PasswordSheet)
    assert isinstance(sheet, PasswordSheet)
    for text in ("salah sekali", "kopi pagi di kantor", "kopi pagi di kantor"):
        seat.type(text)
        seat.press(Qt.Key.Key_Return)
    seat.qtbot.waitUntil(lambda: sheet.form.fields["old_password"].has_error, timeout=PATIENCE_MS)
    seat.type(PASSWORD)
    sheet.save.click()
    seat.qtbot.waitUntil(lambda: sheet.message.text == "Kata sandi Anda sudah diganti.", timeout=PATIENCE_MS)
    seat.press(Qt.Key.Key_Return)
    assert not seat.find(PasswordSheet)
    assert typed_name(seat) == "Herman"
    assert seat.opening.program is not None
    assert seat.opening.program.tools().sign_in("rina", "kopi pagi di kantor") == RINA


def test_the_minutes_are_a_setting_that_counts_at_once(seat: Seat, clocks: HandClocks) -> None:
    seat.sign_in("budi")
    seat.press(Qt.Key.Key_F10)
    (screen,) = seat.find(SettingsScreen)
    assert isinstance(screen, SettingsScreen)
    idle_lock = seat.flow.presence.idle_lock
    idle_lock._clocks = (lambda: clocks.running, lambda: clocks.set)
    screen.store.change("idle_lock_minutes", "3")
    seat.qtbot.waitUntil(lambda: seat.jobs.is_idle, timeout=PATIENCE_MS)
    settle()
    clocks.forward(2)
    idle_lock.look()
    assert seat.find(SettingsScreen)
    clocks.forward(1)
    idle_lock.look()
    assert not seat.find(SettingsScreen)
