"""The recap of a busy month and of a year: reading and layout, at a desk with few complaints and with very many."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from desktop.documents.recap import render_recap
from desktop.usecases.toolbox import DeskTools
from tests.bench.large_store import large_desk
from tests.usecases.desk import SUPERVISOR

DESKS = (10_000, 200_000)
RUNS = 3
A_MONTH, A_YEAR = 31, 365
_TARGET_MONTH_S, _TARGET_YEAR_S, _TARGET_PAPER_S = 1.0, 8.0, 1.0


def measure() -> list[tuple[str, float, float, str]]:
    """Return what the figures and the paper take, in shares of their targets."""
    found = []
    for reports in DESKS:
        with tempfile.TemporaryDirectory() as folder, large_desk(Path(folder), reports, whole=True) as desk:
            found += _of(desk, reports)
    return found


def _of(desk: DeskTools, reports: int) -> list[tuple[str, float, float, str]]:
    today = desk.desk.today()
    month, received = _figures(desk, today - timedelta(days=A_MONTH - 1), today)
    year, of_year = _figures(desk, today - timedelta(days=A_YEAR - 1), today)
    recap = desk.recap.figures(SUPERVISOR, today - timedelta(days=A_MONTH - 1), today)
    office, at = desk.desk.office, desk.desk.now()
    paper = _median(lambda: render_recap(recap, office, printed_at=at, printed_by=SUPERVISOR.officer))
    name = f"recap at {reports:,}"
    return [
        (
            f"{name}: a month / {_TARGET_MONTH_S:.0f} s",
            month / _TARGET_MONTH_S,
            1.0,
            f"{month:.2f} s for {received:,} reports",
        ),
        (
            f"{name}: a year / {_TARGET_YEAR_S:.0f} s",
            year / _TARGET_YEAR_S,
            1.0,
            f"{year:.2f} s for {of_year:,} reports",
        ),
        (
            f"{name}: layout of a month / {_TARGET_PAPER_S:.0f} s",
            paper / _TARGET_PAPER_S,
            1.0,
            f"{paper:.2f} s with {len(recap.late):,} past their limit",
        ),
    ]


def _figures(desk: DeskTools, first: date, last: date) -> tuple[float, int]:
    received = desk.recap.figures(SUPERVISOR, first, last).received
    return _median(lambda: desk.recap.figures(SUPERVISOR, first, last)), received


def _median(work: Callable[[], object]) -> float:
    """Return the median of some runs, in seconds of the clock."""
    times = []
    for _run in range(RUNS):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return statistics.median(times)
