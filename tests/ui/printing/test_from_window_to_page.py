"""The whole way: a complaint typed in the real window, Ctrl+Enter, and a page that a real CUPS server has printed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from threading import Event
from typing import Any

import pytest
import sqlalchemy as sa
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from desktop.runtime.paths import DataPaths
from desktop.store import tables
from tests.documents.reading import reader, words
from tests.ui.printing.cups_server import RAW, SHEETS, CupsServer
from tests.ui.printing.silent_server import SilentServer
from tests.ui.seat import PASSWORD, PATIENCE_MS, Seat, paths, server
from tests.ui.shell.test_whole_job import log_by_keyboard
from ui.common import cups
from ui.common.commands import Finished, run_command
from ui.common.jobs import JobRunner
from ui.intake.screen import IntakeScreen

__all__ = ["paths", "server"]

POINTS_PER_MM = 72 / 25.4
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def seat(qtbot: QtBot, paths: DataPaths, jobs: JobRunner) -> Iterator[Seat]:
    seat = Seat(qtbot, paths, jobs)
    yield seat
    seat.close()


def save_and_print(seat: Seat, **settings: str) -> str:
    """Sign in, choose, type a complaint, press Ctrl+Enter; return its number."""
    seat.sign_in("rina")
    if settings:
        tools = seat.opening.sign_in("rina", PASSWORD).tools
        for name, value in settings.items():
            tools.settings.set(name.replace("__", "."), value)
    log_by_keyboard(seat)
    screen = intake(seat)
    with seat.qtbot.waitSignal(screen.saved, timeout=PATIENCE_MS) as saved:
        seat.press(Qt.Key.Key_Return, CTRL)
    return str(saved.args[0].register_no)


def intake(seat: Seat) -> IntakeScreen:
    (screen,) = seat.find(IntakeScreen)
    assert isinstance(screen, IntakeScreen)
    return screen


def told(seat: Seat) -> str:
    note = intake(seat).last_saved.note
    return "" if note is None or note.is_printing else note.receipt.text


def prints(seat: Seat) -> list[tuple[str, int, str | None]]:
    """Return copy, number and outcome of every receipt issued."""
    r = tables.receipt_print.c
    with seat.opening.sign_in("rina", PASSWORD).desk.desk.database.read() as connection:
        rows = connection.execute(sa.select(r.copy, r.copy_no, r.outcome).order_by(r.copy, r.copy_no))
        return [(row.copy, row.copy_no, row.outcome) for row in rows]


def wait_for(seat: Seat, is_so: Callable[[], bool]) -> None:
    seat.qtbot.waitUntil(is_so, timeout=PATIENCE_MS + 10_000)


def test_both_copies_reach_a_printer_at_a_port(seat: Seat, server_of_cups: CupsServer) -> None:
    number = save_and_print(seat)
    wait_for(seat, lambda: bool(told(seat)))
    assert "sudah dicetak" in told(seat)
    citizens, offices = (server_of_cups.raw_port.papers.get(timeout=20) for _ in range(2))
    for paper in (citizens, offices):
        assert number in words(paper)
        (page,) = reader(paper).pages
        assert (round(page.mediabox.width / POINTS_PER_MM), round(page.mediabox.height / POINTS_PER_MM)) == (
            210,
            148,
        )
    assert "1603025708900001" not in words(citizens)
    assert "1603025708900001" in words(offices)
    assert prints(seat) == [("citizen", 1, "printed"), ("office", 1, "printed")]


def test_a_driver_keeps_a5_on_a5(seat: Seat, server_of_cups: CupsServer) -> None:
    number = save_and_print(seat, printer__a5=SHEETS, receipt_copies="1")
    wait_for(seat, lambda: bool(told(seat)))
    assert "sudah dicetak" in told(seat)
    spooled = server_of_cups.sheets_file.read_bytes()
    assert number in words(spooled)
    (page,) = reader(spooled).pages
    sides = sorted(round(float(side) / POINTS_PER_MM) for side in (page.mediabox.width, page.mediabox.height))
    assert sides == [148, 210]


def test_a_deleted_printer_leaves_the_number_to_the_next_print(
    seat: Seat, server_of_cups: CupsServer
) -> None:
    server_of_cups.delete(RAW)
    save_and_print(seat, printer__a5=RAW, receipt_copies="1")
    wait_for(seat, lambda: bool(told(seat)))
    assert "tidak ada lagi" in told(seat)
    assert prints(seat) == [("citizen", 1, "failed")]


def test_a_paused_printer_has_it_in_its_queue(
    seat: Seat, server_of_cups: CupsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.common.printing.Printing.__init__.__kwdefaults__", _IMPATIENT, raising=False)
    server_of_cups.pause(RAW)
    save_and_print(seat)
    wait_for(seat, lambda: bool(server_of_cups.waiting(RAW)))
    wait_for(seat, lambda: bool(told(seat)))
    assert "ada di antrean loket" in told(seat)
    assert prints(seat) == [("citizen", 1, "unknown"), ("office", 1, "failed")]


def test_a_stopped_service_is_told_and_the_complaint_is_kept(seat: Seat, server_of_cups: CupsServer) -> None:
    server_of_cups.stop()
    number = save_and_print(seat)
    wait_for(seat, lambda: bool(told(seat)))
    assert "tidak berjalan" in told(seat)
    assert prints(seat) == [("citizen", 1, "failed"), ("office", 1, "failed")]
    assert number.startswith("ME01-L1")


def test_a_dead_service_holds_up_nothing(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    """The service takes the connection and never answers; the window goes on, and nothing of it asked the service."""
    asked_in: set[str] = set()

    def noted(arguments: Sequence[str], timeout_s: float, stop: Event, given: bytes = b"") -> Finished:
        asked_in.add(threading.current_thread().name)
        return run_command(arguments, timeout_s, stop, given)

    monkeypatch.setattr(cups, "run_command", noted)
    beats: list[Any] = []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(None))
    with SilentServer() as silent:
        monkeypatch.setenv("CUPS_SERVER", silent.address)
        save_and_print(seat, printer__a5=RAW)
        wait_for(seat, lambda: silent.has_been_asked)
        heart.start(5)
        seat.type("Budi Santoso")
        wait_for(seat, lambda: len(beats) >= 40)
        assert intake(seat).last_saved.note is not None
        assert told(seat) == "", "still printing"
        assert intake(seat).form.person.name.control.text() == "Budi Santoso"
        heart.stop()
        seat.jobs.closing.set()
    assert asked_in
    assert all(name.startswith("printer") for name in asked_in), asked_in


_IMPATIENT = {"look_every_ms": 50, "patience_ms": 400, "parent": None}
