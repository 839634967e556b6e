"""A desk with years of complaints: some logged by the program, the rest copied as rows, for measuring what must stay quick."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from desktop.domain.register_number import RegisterNumber
from desktop.store import tables
from desktop.store.engine import Database
from desktop.store.search_index import rebuild
from desktop.store.values import new_id, to_time_text
from desktop.usecases.toolbox import DeskTools
from main import Program
from tests.builders import NOON, some_samples
from tests.usecases.desk import CLERK, DeskClock, make_desk, open_desk

REPORTS = 200_000
A_DAY = 110
"""As many come in a day in a busy regency: 200,000 in five years."""
KINDS = 2_000
"""So many different texts; each is told again on other days."""
_PIECE = 5_000


@contextmanager
def large_desk(folder: Path, reports: int = REPORTS, *, whole: bool = False) -> Iterator[DeskTools]:
    """Open the desk of :func:`large_program`."""
    with large_program(folder, reports, whole=whole) as program:
        yield program.at_desk()


@contextmanager
def large_program(folder: Path, reports: int = REPORTS, *, whole: bool = False) -> Iterator[Program]:
    """Open a desk with so many complaints, the newest of today; the copies are in index and outbox if it is ``whole``."""
    make_desk(folder / "desk")
    with open_desk(folder / "desk", DeskClock(NOON)) as program:
        desk = program.at_desk()
        for sample in some_samples(min(KINDS, reports // 10), today=NOON.date()):
            desk.log_complaint(CLERK, sample.form)
        _move_back(program.database, reports)
        _copy(program.database, reports)
        if whole:
            _complete(program.database)
        yield program


def _move_back(database: Database, reports: int) -> None:
    """Let what was logged be the oldest: a desk takes no clock for right that stands years before the program was made."""
    with database.write() as connection:
        for seq in connection.exec_driver_sql("SELECT seq FROM complaint").scalars().all():
            at = _received(seq, reports)
            connection.exec_driver_sql(
                "UPDATE complaint SET received_at = ?, received_on = ?, year = ?, due_on = date(due_on, ?) WHERE seq = ?",
                (to_time_text(at), at.date().isoformat(), at.year, f"-{(NOON - at).days} days", seq),
            )


def _received(seq: int, reports: int) -> datetime:
    return NOON - timedelta(days=(reports - seq) / A_DAY)


def _copy(database: Database, reports: int) -> None:
    names = [column.name for column in tables.complaint.columns]
    statement = f"INSERT INTO complaint ({','.join(names)}) VALUES ({','.join('?' * len(names))})"
    with database.read() as connection:
        kinds = [dict(row._mapping) for row in connection.exec_driver_sql("SELECT * FROM complaint")]
    rows = (tuple(row[name] for name in names) for row in _rows(kinds, reports))
    while piece := list(islice(rows, _PIECE)):
        with database.write() as connection:
            connection.exec_driver_sql(statement, piece)


def _complete(database: Database) -> None:
    """Index the copies, and say of nearly all that they were sent and that they are finished."""
    with database.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO outbox_item(id, kind, complaint_id, register_no, title, payload, payload_sha256, state, attempts) "
            "SELECT 'o' || id, 'report', id, register_no, title, '', '', CASE WHEN seq % 500 = 0 THEN 'attention' "
            "WHEN seq % 333 = 0 THEN 'unknown' WHEN seq % 50 = 0 THEN 'by_hand' ELSE 'confirmed' END, 1 "
            "FROM complaint WHERE NOT EXISTS (SELECT 1 FROM outbox_item o WHERE o.complaint_id = complaint.id)"
        )
        connection.exec_driver_sql("UPDATE complaint SET finished_at = received_at WHERE seq % 40 > 0")
        rebuild(connection)


def _rows(kinds: list[dict[str, Any]], reports: int) -> Iterator[dict[str, Any]]:
    for seq in range(len(kinds) + 1, reports + 1):
        at = _received(seq, reports)
        yield kinds[seq * 7 % len(kinds)] | {
            "seq": seq,
            "id": new_id(),
            "register_no": str(RegisterNumber("ME01", "L1", at.year % 100, seq)),
            "year": at.year,
            "counter": seq,
            "received_at": to_time_text(at),
            "received_on": at.date().isoformat(),
        }
