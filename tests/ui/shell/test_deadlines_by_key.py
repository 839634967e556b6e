"""Tenggat in the real window: the badge counts what presses, F4 shows it, and what is finished there is gone from it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt

from desktop.domain.access import Account, Role
from desktop.runtime.paths import DataPaths
from main import open_program
from tests.ui.seat import PATIENCE_MS, Seat, cups, paths, seat, server
from tests.usecases.desk import form
from ui.deadlines.screen import DeadlinesScreen
from ui.register.screen import RegisterScreen
from ui.shell.rail import RailEntry

__all__ = ["cups", "paths", "seat", "server"]
RINA = Account("rina", "Rina Marlina", Role.CLERK)


def log_late(paths: DataPaths, *titles: str) -> None:
    """Log complaints of two months ago, from paper forms."""
    program = open_program(paths)
    received_at = (datetime.now(UTC) - timedelta(days=60)).isoformat()
    for title in titles:
        program.at_desk().log_complaint(RINA, form(title=title, received_at=received_at))
    program.close()


def badge_of(seat: Seat) -> Callable[[], str]:
    """Return what tells the entry of Tenggat for a screen reader, its badge included."""
    entry = next(each for each in seat.find(RailEntry) if each.accessibleName().startswith("Tenggat"))
    return entry.accessibleName


def test_the_badge_f4_and_finishing(paths: DataPaths, seat: Seat) -> None:
    log_late(paths, "Jembatan gantung putus", "Lampu jalan padam")
    seat.sign_in("anwar")
    spoken = badge_of(seat)
    seat.qtbot.waitUntil(lambda: spoken() == "Tenggat, F4, 2 menunggu Anda", timeout=PATIENCE_MS)
    seat.press(Qt.Key.Key_F4)
    (screen,) = seat.find(DeadlinesScreen)
    assert isinstance(screen, DeadlinesScreen)
    seat.qtbot.waitUntil(lambda: screen.page.list.line is not None, timeout=PATIENCE_MS)
    line = screen.page.list.line
    assert line is not None
    assert line.title == "Jembatan gantung putus"
    seat.press(Qt.Key.Key_S)
    seat.type("Surat Dinas PUPR 600/15")
    seat.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seat.qtbot.waitUntil(lambda: spoken() == "Tenggat, F4, 1 menunggu Anda", timeout=PATIENCE_MS)
    seat.qtbot.waitUntil(
        lambda: screen.page.list.line is not None and screen.page.list.line.title == "Lampu jalan padam",
        timeout=PATIENCE_MS,
    )
    seat.press(Qt.Key.Key_R)
    seat.qtbot.waitUntil(lambda: bool(seat.find(RegisterScreen)), timeout=PATIENCE_MS)
