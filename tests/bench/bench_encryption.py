"""What encryption costs: the same desk with its database encrypted, and in plain SQLite, side by side in one run."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import sqlcipher3

from desktop.store import engine
from desktop.store.engine import Database
from desktop.usecases.desk import Desk
from desktop.usecases.find_complaints import FindComplaints
from desktop.usecases.log_complaint import LogComplaint
from desktop.usecases.print_daily_log import PrintDailyLog
from tests.bench.large_store import large_desk
from tests.builders import NOON
from tests.usecases.desk import CLERK, SUPERVISOR, form

REPORTS = 20_000
ROUNDS = 200
SEARCHES = (
    "jalan rusak",
    "sampah pasar",
    "siti",
    "lampu jalan padam",
    "bantuan beras",
    "air mati",
    "sek",
    "usak",
)
TARGET = 1.2
OPEN_MS = 5.0
Row = tuple[str, float, float, str]


def measure() -> list[Row]:
    """Return the ratios of the medians, encrypted to plain."""
    with (
        tempfile.TemporaryDirectory() as folder,
        large_desk(Path(folder), REPORTS, whole=True) as tools,
        _numbered_on(tools.desk) as desk,
        _plain(desk, Path(folder) / "plain.db") as plain,
    ):
        return [
            _ratio("a save", _saving(desk), _saving(plain), ROUNDS),
            _ratio("a search", _searching(desk), _searching(plain), ROUNDS // 4),
            _ratio("a day's log", _logging(desk), _logging(plain), 6),
            _opening(desk),
        ]


def _ratio(what: str, ours: Callable[[], object], floor: Callable[[], object], rounds: int) -> Row:
    pairs = [(_timed(ours), _timed(floor)) for _ in range(rounds)]
    sealed, plain = (statistics.median(pair[side] for pair in pairs) * 1000 for side in (0, 1))
    detail = f"encrypted {sealed:.2f} ms, plain {plain:.2f} ms, {REPORTS:,} complaints"
    return f"encrypted: {what}, of plain", sealed / plain, TARGET, detail


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _saving(desk: Desk) -> Callable[[], object]:
    log = LogComplaint(desk)
    return lambda: log(CLERK, form())


def _searching(desk: Desk) -> Callable[[], object]:
    find = FindComplaints(desk)
    return lambda: [find.look_up(SUPERVISOR, words) for words in SEARCHES]


def _logging(desk: Desk) -> Callable[[], object]:
    log = PrintDailyLog(desk)
    return lambda: log.preview(SUPERVISOR, NOON.date())


def _opening(desk: Desk) -> Row:
    path = desk.database.path
    key = desk.keys.data_key(path)
    times = []
    for _ in range(50):
        start = time.perf_counter()
        connection = engine.open_connection(path, key)
        connection.execute("SELECT count(*) FROM account").fetchone()
        times.append(time.perf_counter() - start)
        connection.close()
    opened = statistics.median(times) * 1000
    return "encrypted: opening the file, of 5 ms", opened / OPEN_MS, 1.0, f"{opened:.2f} ms"


@contextmanager
def _numbered_on(desk: Desk) -> Iterator[Desk]:
    """Yield the desk with its counter behind the numbers of the copied rows."""
    with desk.database.write() as connection:
        connection.exec_driver_sql("UPDATE number_series SET last_counter = ?", (REPORTS,))
    yield desk


@contextmanager
def _plain(desk: Desk, plain_path: Path) -> Iterator[Desk]:
    """Yield the same desk over a plain copy of its database with the same pragmas."""
    key = desk.keys.data_key(desk.database.path)
    origin = engine.open_connection(desk.database.path, key)
    origin.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain_path),))
    origin.execute("SELECT sqlcipher_export('plain')").fetchall()
    origin.close()
    assert plain_path.read_bytes()[:15] == b"SQLite format 3"
    real = engine.open_connection

    def open_plain(path: Path, key: bytes) -> Any:
        if path != plain_path:
            return real(path, key)
        connection = sqlcipher3.connect(str(path), isolation_level=None, check_same_thread=False)
        for pragma in engine.PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").close()
        return connection

    engine.open_connection = open_plain
    database = Database(plain_path, key)
    try:
        yield replace(desk, database=database)
    finally:
        database.close()
        engine.open_connection = real


if __name__ == "__main__":
    for line in measure():
        print(line)
