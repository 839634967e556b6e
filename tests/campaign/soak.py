"""A long day at one desk (failure 13): a clerk saves again and again while reports are sent, backed up and printed beside it.

Three threads work as the window's lanes do, over connections of their own; nothing waits for anything but SQLite. No save may be
refused because the database is in use, and 99 of 100 saves are to be done within :data:`P99_S`.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.errors import LoketError
from main import Program
from sync.sandbox import SandboxServer
from tests.usecases.desk import ADMIN, CLERK, SUPERVISOR, form, open_desk
from tests.usecases.two_desks import make_linked_desk

P99_S = 0.25
BREATH_S = 0.1
"""Between the saves that only wait for the first backup."""
BESIDE_EVERY = 12
"""So many saves apart come a backup and a register: one a minute where somebody saves every five seconds."""


@dataclass
class Outcome:
    """What was done, how long saving took, and every refusal."""

    saves: int = 0
    sent: int = 0
    backups: int = 0
    registers: int = 0
    p50_ms: float = 0.0
    p99_ms: float = 0.0
    longest_ms: float = 0.0
    problems: list[str] = field(default_factory=list)


def run(saves: int, every_s: float, folder: Path, limit_s: float = float("inf")) -> Outcome:
    """Save ``saves`` complaints, one each ``every_s`` seconds (0: at once after the last one), with everything else beside it.

    ``limit_s`` is what 99 of 100 saves may take.
    """
    outcome = Outcome()
    with SandboxServer() as server:
        make_linked_desk(folder / "desk", "L1", server)
        with open_desk(folder / "desk") as program:
            _Beside(program, outcome).work(saves, every_s, limit_s)
            _check(program, server, outcome)
    return outcome


class _Beside:
    """The clerk and what runs beside them until they are done."""

    def __init__(self, program: Program, outcome: Outcome) -> None:
        self._program, self._outcome = program, outcome
        self._desk = program.at_desk()
        self._is_over = threading.Event()

    def work(self, saves: int, every_s: float, limit_s: float) -> None:
        """Save, with three threads beside it."""
        pause = every_s * BESIDE_EVERY
        threads = [
            threading.Thread(target=self._again, args=(name, work, pause))
            for name, work, pause in (
                ("sent", self._send, 0.0),
                ("backups", self._back_up, pause),
                ("registers", self._print, pause),
            )
        ]
        for each in threads:
            each.start()
        try:
            times = [self._save(every_s) for _ in range(saves)]
            while (
                not self._all_ran() and len(times) < 100 * saves
            ):  # a quick clerk waits for the first backup
                times.append(self._save(max(every_s, BREATH_S)))
        finally:
            self._is_over.set()
            for each in threads:
                each.join()
        outcome = self._outcome
        outcome.saves = len(times)
        times.sort()
        outcome.p50_ms, outcome.p99_ms, outcome.longest_ms = (
            times[min(len(times) - 1, int(len(times) * share))] * 1000 for share in (0.5, 0.99, 1.0)
        )
        if outcome.p99_ms > limit_s * 1000:
            outcome.problems.append(f"99 of 100 saves took up to {outcome.p99_ms:.0f} ms")

    def _all_ran(self) -> bool:
        outcome = self._outcome
        return bool(outcome.problems) or bool(outcome.sent and outcome.backups and outcome.registers)

    def _save(self, every_s: float) -> float:
        began = time.perf_counter()
        try:
            self._desk.log_complaint(CLERK, form())
        except LoketError as refused:
            self._outcome.problems.append(f"a save was refused: {refused.message}")
        took = time.perf_counter() - began
        self._is_over.wait(max(0.0, every_s - took))
        return took

    def _again(self, name: str, work: Callable[[], int], pause_s: float) -> None:
        while not self._is_over.is_set():
            try:
                setattr(self._outcome, name, getattr(self._outcome, name) + work())
            except LoketError as refused:
                self._outcome.problems.append(f"{name}: {refused.code} {refused.message}")
                return
            self._is_over.wait(pause_s)

    def _send(self) -> int:
        return self._desk.queue.round(is_forced=True).delivered

    def _back_up(self) -> int:
        self._program.tools().backups(ADMIN)
        return 1

    def _print(self) -> int:
        today = self._desk.desk.today()
        self._desk.register(SUPERVISOR, today, today)
        return 1


def _check(program: Program, server: SandboxServer, outcome: Outcome) -> None:
    desk = program.at_desk()
    desk.queue.round(is_forced=True)
    totals = desk.outbox.totals()
    if totals.logged != outcome.saves or server.arrivals.duplicates():
        outcome.problems.append(f"{totals}, twice: {server.arrivals.duplicates()}")
    if not program.tools().audit.verify().is_whole:
        outcome.problems.append("the history's chain is broken")
    with program.database.read() as connection:
        if connection.exec_driver_sql("PRAGMA integrity_check").scalar() != "ok":
            outcome.problems.append("the database is damaged")
    if not (outcome.sent and outcome.backups and outcome.registers):
        outcome.problems.append("something never ran beside the clerk")


def main(arguments: list[str]) -> int:
    """Run ``saves every_s`` and print the outcome."""
    with tempfile.TemporaryDirectory() as folder:
        outcome = run(int(arguments[0]), float(arguments[1]), Path(folder), P99_S)
    print(outcome)
    return 1 if outcome.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
