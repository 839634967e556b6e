"""Erasing that is killed (kill -9) before each of its writing statements: all of it is gone, or nothing is.

After every kill the desk is opened again, which finishes what is left: the sums are as before, the chain of the history is
whole, the index is complete; and once it is erased, no planted word is in any page.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from desktop.domain.daily_log_totals import totals
from desktop.store import audit_log, search_index
from desktop.usecases.toolbox import DeskTools
from tests.usecases.desk import SUPERVISOR, DeskClock, desk_key, make_desk, open_desk
from tests.usecases.old_desk import LATER, MARKERS, THEN, old_complaint
from tests.usecases.plain_pages import plain_pages

ROOT = Path(__file__).parents[2]


@dataclass
class Outcome:
    """How often it was killed, and how often everything was erased then."""

    kills: int = 0
    erased: int = 0
    kept: int = 0
    problems: list[str] = field(default_factory=list)


def run(most: int, folder: Path, complaints: int = 4) -> Outcome:
    """Kill at up to ``most`` statements, spread evenly over all there are."""
    first, clock = folder / "desk", DeskClock()
    make_desk(first)
    with open_desk(first, clock) as program:
        desk = program.at_desk()
        numbers = [old_complaint(desk, clock, THEN + timedelta(minutes=place)) for place in range(complaints)]
        before = _sums(desk)
    statements = int(_erase(_copy(first, folder / "whole"), 0).stdout)
    outcome = Outcome()
    step = max(1, statements // most)
    for last in range(1, statements + 1, step):
        copy = _copy(first, folder / f"killed-{last}")
        ended = _erase(copy, last)
        if ended.returncode != -signal.SIGKILL:
            outcome.problems.append(f"statement {last}: not killed, {ended.returncode}")
        outcome.kills += 1
        _look(copy, numbers, before, last, outcome)
        shutil.rmtree(copy)
    return outcome


def _look(folder: Path, numbers: list[str], before: tuple[object, ...], last: int, outcome: Outcome) -> None:
    with open_desk(folder, DeskClock(LATER)) as program:
        desk = program.at_desk()
        erased = {desk.find.show(SUPERVISOR, each).complaint.erased_at is not None for each in numbers}
        with program.database.read() as connection:
            is_whole = audit_log.verify(connection).is_whole
            is_complete = search_index.is_complete(connection)
            check = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
        sums = _sums(desk)
    if len(erased) != 1 or sums != before or not (is_whole and is_complete) or check != "ok":
        outcome.problems.append(f"statement {last}: {erased}, chain {is_whole}, index {is_complete}, {check}")
    if erased == {True}:
        outcome.erased += 1
        pages = plain_pages(folder / "loket.db", desk_key(folder))
        outcome.problems += [
            f"statement {last}: {word} is left" for word in MARKERS if word.encode() in pages
        ]
    else:
        outcome.kept += 1


def _sums(desk: DeskTools) -> tuple[object, ...]:
    log = desk.daily_log.content(SUPERVISOR, THEN.date())
    return desk.outbox.totals(), totals(log), [str(row.number) for row in log.rows]


def _copy(source: Path, target: Path) -> Path:
    return Path(shutil.copytree(source, target))


def _erase(folder: Path, last: int) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "tests.usecases.erasing_process", str(folder), str(last)]
    return subprocess.run(words, cwd=ROOT, check=False, capture_output=True, text=True)
