"""Logging a complaint durably against the bare driver writing the same rows with the same pragmas."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from desktop.runtime.paths import DataPaths
from desktop.store.engine import open_connection
from main import open_program
from tests.campaign.kill_at_the_counter import CLERK, FORM, OFFICE

ROUNDS = 300
TARGET = 3.0

_TABLES = ("complaint", "history", "outbox_item", "outbox_step")


def measure() -> list[tuple[str, float, float, str]]:
    """Return the ratio of the whole use case (checks included) to the bare driver, medians of interleaved runs."""
    with tempfile.TemporaryDirectory() as folder:
        ours, floor, close = _prepare(Path(folder))
        try:
            pairs = [(_timed(ours), _timed(floor)) for _ in range(ROUNDS)]
        finally:
            close()
    mine = statistics.median(p[0] for p in pairs)
    bare = statistics.median(p[1] for p in pairs)
    detail = f"use case {mine * 1000:.2f} ms, bare driver {bare * 1000:.2f} ms"
    return [("log a complaint durably", mine / bare, TARGET, detail)]


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _prepare(folder: Path) -> tuple[Callable[[], object], Callable[[], object], Callable[[], None]]:
    program = open_program(DataPaths(folder / "desk"))
    file = folder / "office.toml"
    file.write_text(OFFICE, encoding="utf-8")
    program.tools().provision.apply(None, file, allow_unsigned=True)
    tools = program.at_desk()
    tools.log_complaint(CLERK, FORM)
    floor, close_floor = _bare(folder, program.paths.database, program.keys.data_key(program.paths.database))

    def close() -> None:
        close_floor()
        program.close()

    return lambda: tools.log_complaint(CLERK, FORM), floor, close


def _bare(folder: Path, source: Path, key: bytes) -> tuple[Callable[[], object], Callable[[], None]]:
    """A second database with the same schema, and the rows of the first complaint to be written again and again."""
    origin = open_connection(source, key)
    copy = open_connection(folder / "bare.db", key)
    origin.backup(copy)
    copy.execute("PRAGMA journal_mode = WAL").close()
    rows = {
        table: list(origin.execute(f"SELECT * FROM {table} ORDER BY rowid DESC LIMIT 1").fetchone())
        for table in _TABLES
    }
    columns = {table: [c[1] for c in origin.execute(f"PRAGMA table_info({table})")] for table in _TABLES}
    origin.close()
    counter = [1]

    def write() -> None:
        counter[0] += 1
        n = counter[0]
        copy.execute("BEGIN IMMEDIATE")
        copy.execute("UPDATE number_series SET last_counter = last_counter + 1")
        for table in _TABLES:
            row = [_fresh(name, value, n) for name, value in zip(columns[table], rows[table], strict=True)]
            copy.execute(f"INSERT INTO {table} VALUES ({','.join('?' * len(row))})", row)
        copy.execute(
            "INSERT INTO complaint_words(rowid, name, title, narrative, place, sounds) VALUES (?, ?, ?, ?, ?, ?)",
            (
                n,
                "Siti Aminah",
                FORM["title"],
                FORM["narrative"],
                "Jl. Jenderal Sudirman No. 12",
                "siti amina",
            ),
        )
        copy.execute(
            "INSERT INTO complaint_parts(rowid, name, title) VALUES (?, ?, ?)",
            (n, "Siti Aminah", FORM["title"]),
        )
        copy.execute("COMMIT")

    return write, copy.close


def _fresh(name: str, value: object, n: int) -> object:
    if name == "seq":
        return n + 1_000
    if name in ("id", "complaint_id", "item_id"):
        return f"{n:036d}"
    if name == "register_no":
        return f"ME01-L1-26-{n:05d}-0"
    return n if name == "counter" else value


if __name__ == "__main__":
    for line in measure():
        print(line)
