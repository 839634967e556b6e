"""The window backs its desk up by itself, on a lane of its own, and gives up at once when it is closed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from threading import Event

from pytestqt.qtbot import QtBot

from desktop.domain.backup import BackupState, Occasion, state_of
from desktop.domain.errors import StorageProblem
from desktop.runtime.paths import DataPaths
from tests.ui.seat import Seat, cups, paths, seat, server
from ui.common.jobs import JobRunner
from ui.shell.backup_watch import FIRST_LOOK_MS, BackupWatch
from ui.shell.desk_page import DeskPage

DAY = datetime(2026, 11, 24, tzinfo=UTC)
__all__ = ["cups", "paths", "seat", "server"]


def test_soon_after_the_start_then_daily(qtbot: QtBot, jobs: JobRunner) -> None:
    asked: list[Occasion] = []

    def keep_up(occasion: Occasion, _is_over: Callable[[], bool]) -> BackupState:
        asked.append(occasion)
        if len(asked) == 2:
            raise StorageProblem("Disk penuh.")
        return state_of([], DAY, "", None)

    watch = BackupWatch(keep_up, jobs)
    assert watch._timer.interval() == FIRST_LOOK_MS
    stood: list[object] = []
    watch.stands.connect(stood.append)
    for count in (1, 2, 3):
        watch.look()
        watch.look()  # while one runs, nothing is begun
        qtbot.waitUntil(lambda: jobs.is_idle)
        assert len(asked) == count
    assert asked == [Occasion.START, Occasion.DAILY, Occasion.DAILY]
    assert len(stood) == 2
    watch.close()


def test_closing_stops_the_one_that_runs(qtbot: QtBot, jobs: JobRunner) -> None:
    began, was_stopped = Event(), Event()

    def keep_up(_occasion: Occasion, is_over: Callable[[], bool]) -> BackupState:
        began.set()
        while not is_over():
            pass
        was_stopped.set()
        return state_of([], DAY, "", None)

    watch = BackupWatch(keep_up, jobs)
    watch.look()
    assert began.wait(10)
    watch.close()
    assert was_stopped.wait(10)
    qtbot.waitUntil(lambda: jobs.is_idle)


def test_a_real_window_backs_up_and_rehearses(seat: Seat, paths: DataPaths, qtbot: QtBot) -> None:
    seat.sign_in("rina")
    (page,) = seat.find(DeskPage)
    assert isinstance(page, DeskPage)
    with qtbot.waitSignal(page.backup_watch.stands, timeout=20_000) as told:
        page.backup_watch.look()
    (state,) = told.args
    assert state.last_good is not None
    assert state.last_good.occasion is Occasion.START
    assert state.last_drill is not None
    assert (state.is_due, state.is_drill_due, state.last_failure) == (False, False, None)
    assert len(list(paths.backups.iterdir())) == 1
