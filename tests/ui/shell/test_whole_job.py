"""The main job in the real window over real parts: sign in, log by keyboard, paper, arrival at the practice server."""

from __future__ import annotations

import shutil
from io import BytesIO

from pypdf import PdfReader
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.access import Account, Role
from desktop.domain.outbox import SyncState
from desktop.runtime.paths import DataPaths
from desktop.runtime.window_memory import read_memory
from resources.i18n import language
from sync.sandbox.server import SandboxServer
from tests.ui.common.fake_cups import FakeCups
from tests.ui.seat import PASSWORD, PATIENCE_MS, Seat, cups, paths, seat, server
from ui.common.jobs import JobRunner
from ui.intake.screen import IntakeScreen
from ui.register.screen import RegisterScreen
from ui.reports.screen import ReportsScreen
from ui.settings.screen import SettingsScreen
from ui.sign_in.screen import SignInScreen

__all__ = ["cups", "paths", "seat", "server"]


def log_by_keyboard(seat: Seat) -> None:
    enter = Qt.Key.Key_Return
    for text in (
        "Siti Aminah",
        "1603025708900001",
        "0812-7345-6789",
        "Jl. Jenderal Sudirman No. 12",
        "pasar i muara",
        None,  # acting as
        None,  # classification
        "Jalan berlubang di depan Pasar Inpres",
    ):
        if text is not None:
            seat.type(text)
        seat.press(enter)
    seat.type("Sejak awal November ada lima lubang besar di lajur kiri.")
    seat.press(Qt.Key.Key_Tab)
    for text in ("Ditambal", "20 Nov 2026", "Depan Pasar Inpres", "jalan berlubang", "pupr"):
        seat.type(text)
        seat.press(enter)


def test_from_sign_in_to_arrival_by_keyboard(
    seat: Seat, server: SandboxServer, cups: FakeCups, qtbot: QtBot
) -> None:
    seat.sign_in("rina")
    log_by_keyboard(seat)
    (intake,) = seat.find(IntakeScreen)
    assert isinstance(intake, IntakeScreen)
    with qtbot.waitSignal(intake.saved, timeout=PATIENCE_MS) as saved:
        seat.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    number = saved.args[0].register_no
    qtbot.waitUntil(lambda: bool(server.arrived), timeout=PATIENCE_MS)
    (report,) = server.arrived
    assert report.title == "Jalan berlubang di depan Pasar Inpres"
    assert number in report.content.splitlines()[0]
    paper = cups.folder / "received"
    qtbot.waitUntil(lambda: paper.exists() and b"%%EOF" in paper.read_bytes()[-20:], timeout=PATIENCE_MS)
    assert paper.read_bytes().startswith(b"%PDF-")
    desk = seat.opening.sign_in("rina", PASSWORD).desk
    qtbot.waitUntil(lambda: desk.outbox.totals().confirmed == 1, timeout=PATIENCE_MS)
    record = desk.find.show(Account("rina", "Rina Marlina", Role.CLERK), number)
    assert record.item.state is SyncState.CONFIRMED
    assert record.complaint.content.complainant.village_code == "16.03.02.1009"
    assert record.complaint.content.target_agency == "PUPR"
    assert record.complaint.content.category == "JALAN BERLUBANG"


def test_the_register_shows_what_was_logged(seat: Seat, qtbot: QtBot) -> None:
    seat.sign_in("rina")
    log_by_keyboard(seat)
    (intake,) = seat.find(IntakeScreen)
    assert isinstance(intake, IntakeScreen)
    with qtbot.waitSignal(intake.saved, timeout=PATIENCE_MS):
        seat.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    seat.press(Qt.Key.Key_F3)
    (register,) = seat.find(RegisterScreen)
    assert isinstance(register, RegisterScreen)
    qtbot.waitUntil(lambda: register.model.rowCount() == 1, timeout=PATIENCE_MS)


def test_a_follow_up_written_in_the_register_goes_at_once(
    seat: Seat, server: SandboxServer, qtbot: QtBot
) -> None:
    seat.sign_in("rina")
    log_by_keyboard(seat)
    seat.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    desk = seat.opening.sign_in("rina", PASSWORD).desk
    qtbot.waitUntil(lambda: desk.outbox.totals().confirmed == 1, timeout=PATIENCE_MS)
    seat.press(Qt.Key.Key_F3)
    (register,) = seat.find(RegisterScreen)
    assert isinstance(register, RegisterScreen)
    qtbot.waitUntil(lambda: register.model.line(0) is not None, timeout=PATIENCE_MS)
    table = register.list.table
    table.choose_row(0)
    table.setFocus()
    qtbot.waitUntil(lambda: register.pane.record is not None, timeout=PATIENCE_MS)
    seat.press(Qt.Key.Key_U)
    seat.type("Lubangnya bertambah satu lagi.")
    seat.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(server.arrived[0].follow_ups), timeout=PATIENCE_MS)
    ((arrived,),) = (report.follow_ups for report in server.arrived)
    assert arrived.content.endswith("Lubangnya bertambah satu lagi.")
    assert not server.violations


def test_supervisor_prints_the_daily_log(seat: Seat, cups: FakeCups, qtbot: QtBot) -> None:
    seat.sign_in("rina")
    log_by_keyboard(seat)
    (intake,) = seat.find(IntakeScreen)
    assert isinstance(intake, IntakeScreen)
    with qtbot.waitSignal(intake.saved, timeout=PATIENCE_MS):
        seat.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    seat.flow.sign_out()
    seat.sign_in("anwar")
    seat.press(Qt.Key.Key_F6)
    (reports,) = seat.find(ReportsScreen)
    assert isinstance(reports, ReportsScreen)
    qtbot.waitUntil(lambda: reports.actions_here.print.isEnabled(), timeout=PATIENCE_MS)
    seat.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    paper = cups.folder / "received"
    qtbot.waitUntil(lambda: paper.exists() and b"%%EOF" in paper.read_bytes()[-20:], timeout=PATIENCE_MS)
    arguments = (cups.folder / "arguments").read_text()
    assert "media=A4" in arguments
    assert "Log Harian" in PdfReader(BytesIO(paper.read_bytes())).metadata.title  # type: ignore[union-attr,operator]


def test_sign_in_says_when_offline(
    qtbot: QtBot, paths: DataPaths, cups: FakeCups, jobs: JobRunner, server: SandboxServer
) -> None:
    server.stop()
    seat = Seat(qtbot, paths, jobs)

    def is_said() -> bool:
        return any(
            screen.offline_note.isVisible()
            for screen in seat.find(SignInScreen)
            if isinstance(screen, SignInScreen)
        )

    qtbot.waitUntil(is_said, timeout=PATIENCE_MS)
    jobs.close()
    seat.opening.close()


def test_locked_desk_comes_back_as_it_was(seat: Seat, qtbot: QtBot) -> None:
    seat.sign_in("rina")
    seat.type("Siti Am")
    seat.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: bool(seat.find(SignInScreen)), timeout=PATIENCE_MS)
    assert not seat.find(IntakeScreen)
    seat.type(PASSWORD)
    seat.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(seat.find(IntakeScreen)), timeout=PATIENCE_MS)
    (intake,) = seat.find(IntakeScreen)
    assert isinstance(intake, IntakeScreen)
    assert intake.form.person.name.control.text() == "Siti Am"


def test_what_was_typed_is_offered_after_sign_out(seat: Seat, qtbot: QtBot) -> None:
    seat.sign_in("rina")
    seat.type("Siti Aminah")
    seat.flow.sign_out()
    seat.sign_in("rina")
    (intake,) = seat.find(IntakeScreen)
    assert isinstance(intake, IntakeScreen)
    qtbot.waitUntil(lambda: intake.page.tabs.count() == 2, timeout=PATIENCE_MS)
    seat.press(Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: intake.form.person.name.control.text() == "Siti Aminah", timeout=PATIENCE_MS)


def test_another_language_at_once_and_next_time(seat: Seat, paths: DataPaths, qtbot: QtBot) -> None:
    seat.sign_in("budi")
    seat.press(Qt.Key.Key_F10)
    (settings,) = seat.find(SettingsScreen)
    assert isinstance(settings, SettingsScreen)
    settings.store.change("language", "en")
    qtbot.waitUntil(lambda: language() == "en", timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: seat.find(SettingsScreen) not in ([], [settings]), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: read_memory(paths.window_memory).language == "en", timeout=PATIENCE_MS)


class _Windows(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_building_the_desk_flashes_no_other_window(seat: Seat) -> None:
    windows, app = _Windows(), QApplication.instance()
    assert app is not None
    app.installEventFilter(windows)
    seat.sign_in("rina")
    for key in (Qt.Key.Key_F3, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F10, Qt.Key.Key_F2):
        seat.press(key)
    app.removeEventFilter(windows)
    assert set(windows.shown) <= {"Frame"}


def test_fake_printers_are_all_that_is_on_the_path(cups: FakeCups) -> None:
    assert shutil.which("lp") == str(cups.folder / "lp")
