from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.domain.errors import LoketError, StorageProblem
from ui.common.jobs import JobRunner

PATIENCE_S = 10


def unwanted(value: object) -> None:
    pytest.fail(f"unexpected outcome {value!r}")


def test_outcome_arrives_on_the_gui_thread(qtbot: QtBot, jobs: JobRunner) -> None:
    seen: dict[str, str] = {}

    def done(worker: str) -> None:
        seen.update(worker=worker, gui=threading.current_thread().name)

    jobs.store(lambda: threading.current_thread().name, done, unwanted)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen["worker"].startswith("store")
    assert seen["gui"] == threading.main_thread().name
    assert jobs.is_idle


def test_store_runs_one_after_the_other_whatever_the_network_does(qtbot: QtBot, jobs: JobRunner) -> None:
    gate = threading.Event()
    started: list[int] = []
    running = threading.Lock()
    order: list[str] = []

    def work(number: int) -> int:
        assert running.acquire(blocking=False), "two store jobs at once"
        started.append(number)
        running.release()
        return number

    jobs.network(lambda: gate.wait(PATIENCE_S), lambda _: order.append("network"), unwanted)
    for number in range(20):
        jobs.store(lambda n=number: work(n), lambda n: order.append(f"store {n}"), unwanted)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(order) == 20)
    assert started == list(range(20))
    assert order == [f"store {n}" for n in range(20)]
    gate.set()
    qtbot.waitUntil(lambda: order[-1] == "network")


def test_files_being_read_hold_up_no_word(qtbot: QtBot, jobs: JobRunner) -> None:
    """Five photos may take seconds to scale; what is typed meanwhile must be kept in time (failures.md, 16)."""
    gate = threading.Event()
    order: list[str] = []
    jobs.files(lambda: gate.wait(PATIENCE_S), lambda _: order.append("photo"), unwanted)
    jobs.store(lambda: None, lambda _: order.append("draft"), unwanted)
    qtbot.waitUntil(lambda: order == ["draft"])
    gate.set()
    qtbot.waitUntil(lambda: order == ["draft", "photo"])


def test_expected_error_is_delivered_as_it_is(
    qtbot: QtBot, jobs: JobRunner, crashes: list[BaseException]
) -> None:
    failed: list[LoketError] = []

    def work() -> None:
        raise StorageProblem("Ruang disk habis.")

    jobs.store(work, unwanted, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], StorageProblem)
    assert (failed[0].message, crashes) == ("Ruang disk habis.", [])


def test_bug_goes_to_the_crash_hook_and_frees_the_screen(
    qtbot: QtBot, jobs: JobRunner, crashes: list[BaseException]
) -> None:
    failed: list[LoketError] = []
    jobs.network(lambda: 1 / 0, unwanted, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(crashes[0], ZeroDivisionError)
    assert failed[0].code == "bug"
    alive: list[str] = []
    jobs.network(lambda: "still alive", alive.append, unwanted)
    qtbot.waitUntil(lambda: alive == ["still alive"])


def test_progress_arrives_on_the_gui_thread_in_order_and_before_the_outcome(
    qtbot: QtBot, jobs: JobRunner
) -> None:
    seen: list[tuple[object, bool]] = []

    def note(value: object) -> None:
        seen.append((value, threading.current_thread() is threading.main_thread()))

    progress = jobs.on_gui(note)

    def work() -> str:
        for step in range(3):
            progress(step)
        return "end"

    jobs.network(work, note, unwanted)
    qtbot.waitUntil(lambda: len(seen) == 4)
    assert seen == [(0, True), (1, True), (2, True), ("end", True)]


class Screen(QObject):
    def __init__(self, got: list[object]) -> None:
        super().__init__()
        self._got = got

    def on_done(self, value: object) -> None:
        self._got.append(value)


def test_outcome_for_a_deleted_screen_is_dropped(qtbot: QtBot, jobs: JobRunner) -> None:
    import shiboken6

    got: list[object] = []
    later: list[object] = []
    screen = Screen(got)
    jobs.store(lambda: 1, screen.on_done, unwanted)
    shiboken6.delete(screen)
    jobs.store(lambda: 2, later.append, unwanted)
    qtbot.waitUntil(lambda: later == [2])
    assert got == []


@pytest.fixture
def closing() -> tuple[JobRunner, Callable[[], list[str]]]:
    runner = JobRunner(unwanted)

    def lanes() -> list[str]:
        return [t.name for t in threading.enumerate() if t.name.startswith(("store", "network"))]

    return runner, lanes


def test_close_finishes_the_store_drops_the_network_and_joins(
    qtbot: QtBot, closing: tuple[JobRunner, Callable[[], list[str]]]
) -> None:
    runner, lanes = closing
    saved: list[int] = []
    sent: list[int] = []
    began = threading.Event()

    def send(number: int) -> None:
        began.set()
        runner.closing.wait(PATIENCE_S)
        sent.append(number)

    runner.network(lambda: send(1), lambda _: None, unwanted)
    runner.network(lambda: send(2), lambda _: None, unwanted)
    for number in range(50):
        runner.store(lambda n=number: saved.append(n), lambda _: None, unwanted)  # type: ignore[misc]
    assert began.wait(PATIENCE_S)
    runner.close()
    assert saved == list(range(50))
    assert sent == [1]
    assert lanes() == []
    with pytest.raises(RuntimeError):
        runner.store(lambda: None, unwanted, unwanted)


def test_nothing_is_delivered_after_close(
    qtbot: QtBot, closing: tuple[JobRunner, Callable[[], list[str]]]
) -> None:
    runner, _ = closing
    runner.store(lambda: 1, unwanted, unwanted)
    runner.close()
    qtbot.wait(1)
