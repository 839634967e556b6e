"""Time limits over 200,000 complaints, most of them closed long ago, and over as many of which nothing was ever read back."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from desktop.domain.deadlines import Band
from desktop.runtime.paths import DataPaths
from desktop.usecases.list_deadlines import PAGE_SIZE, ListDeadlines
from main import Program, open_program
from tests.campaign.kill_at_the_counter import CLERK, FORM, OFFICE

COMPLAINTS = 200_000
A_DAY = 160
OPEN_OF_THE_OLD = 1_000
ROUNDS = 30
TARGET_MS = 50.0


def measure() -> list[tuple[str, float, float, str]]:
    """Return what the list and its counts take, in shares of 50 ms."""
    with tempfile.TemporaryDirectory() as folder:
        program = _open(Path(folder))
        try:
            deadlines = ListDeadlines(program.at_desk().desk)
            _fill(program, deadlines.desk.today())
            found = [_measured("most closed", deadlines)]
            with program.database.write() as connection:
                connection.exec_driver_sql("UPDATE complaint SET finished_at = NULL")
            found.append(_measured("none closed", deadlines))
            return found
        finally:
            program.close()


def _measured(name: str, deadlines: ListDeadlines) -> tuple[str, float, float, str]:
    wanted = {Band.LATE: PAGE_SIZE, Band.RED: PAGE_SIZE, Band.YELLOW: PAGE_SIZE, Band.GREEN: PAGE_SIZE}
    counts = deadlines.counts(CLERK)
    listed = _median(lambda: deadlines.overview(CLERK, wanted))
    counted = _median(lambda: deadlines.counts(CLERK))
    detail = f"list {listed:.1f} ms, counts {counted:.1f} ms; {counts.late:,} late, {counts.total:,} open"
    return (f"time limits of {COMPLAINTS:,}, {name} / {TARGET_MS:.0f} ms", listed / TARGET_MS, 1.0, detail)


def _median(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def _open(folder: Path) -> Program:
    program = open_program(DataPaths(folder / "desk"))
    file = folder / "office.toml"
    file.write_text(OFFICE, encoding="utf-8")
    program.tools().provision.apply(None, file, allow_unsigned=True)
    program.at_desk().log_complaint(CLERK, FORM)
    return program


def _fill(program: Program, today: date) -> None:
    """Copy the one complaint over the years before ``today``; all but a few of the old ones are closed."""
    calendar = program.at_desk().desk.calendar
    with program.database.write() as connection:
        result = connection.exec_driver_sql("SELECT * FROM complaint")
        columns, first = list(result.keys()), dict(result.mappings().one())
        due_on: dict[date, str] = {}
        rows = []
        for number in range(2, COMPLAINTS + 1):
            received_on = today - timedelta(days=(COMPLAINTS - number) // A_DAY)
            if received_on not in due_on:
                due_on[received_on] = calendar.add_working_days(received_on, 14).isoformat()
            is_open = (
                due_on[received_on] >= today.isoformat() or number % (COMPLAINTS // OPEN_OF_THE_OLD) == 0
            )
            row = first | {
                "seq": number,
                "id": f"{number:036d}",
                "register_no": f"ME01-L1-26-{number:06d}-0",
                "counter": number,
                "received_on": received_on.isoformat(),
                "due_on": due_on[received_on],
                "finished_at": None if is_open else first["received_at"],
            }
            rows.append(tuple(row[column] for column in columns))
        marks = ",".join("?" * len(columns))
        connection.exec_driver_sql(f"INSERT INTO complaint VALUES ({marks})", rows)


if __name__ == "__main__":
    for line in measure():
        print(line)
