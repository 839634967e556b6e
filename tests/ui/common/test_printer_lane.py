from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from ui.common.jobs import JobRunner

PATIENCE_S = 10


def unwanted(value: object) -> None:
    pytest.fail(f"unexpected outcome {value!r}")


def test_a_stuck_printer_holds_up_neither_store_nor_network(qtbot: QtBot, jobs: JobRunner) -> None:
    answers = threading.Event()
    order: list[str] = []
    jobs.printer(lambda: answers.wait(PATIENCE_S), lambda _: order.append("printer"), unwanted)
    jobs.store(lambda: "store", order.append, unwanted)
    qtbot.waitUntil(lambda: order == ["store"])
    jobs.network(lambda: "network", order.append, unwanted)
    qtbot.waitUntil(lambda: order == ["store", "network"])
    answers.set()
    qtbot.waitUntil(lambda: order == ["store", "network", "printer"])


def test_prints_one_after_the_other(qtbot: QtBot, jobs: JobRunner) -> None:
    seen: list[tuple[int, str]] = []
    for number in range(10):
        jobs.printer(lambda n=number: (n, threading.current_thread().name), seen.append, unwanted)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(seen) == 10)
    assert [number for number, _ in seen] == list(range(10))
    assert len({name for _, name in seen}) == 1
    assert seen[0][1].startswith("printer")


def test_close_drops_waiting_prints_and_joins_the_lane(qtbot: QtBot) -> None:
    runner = JobRunner(unwanted)
    printed: list[int] = []
    began = threading.Event()

    def print_page(number: int) -> None:
        began.set()
        runner.closing.wait(PATIENCE_S)
        printed.append(number)

    runner.printer(lambda: print_page(1), unwanted, unwanted)
    runner.printer(lambda: print_page(2), unwanted, unwanted)
    assert began.wait(PATIENCE_S)
    runner.close()
    assert printed == [1]
    assert not [t for t in threading.enumerate() if t.name.startswith("printer")]
