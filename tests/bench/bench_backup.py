"""A backup, written, read again and examined, against the least that a checked copy of an encrypted database takes.

The floor is the bare driver: online backup, flush, quick_check. A copy of the file's bytes, which is no backup of a database in
use, stands beside it. ``python -m tests.bench.bench_backup 450`` measures with about that many MB; a clerk who saves meanwhile
is measured, too.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

from desktop.domain.backup import Occasion
from desktop.store.engine import open_connection
from desktop.usecases.toolbox import DeskTools
from main import Program
from tests.bench.large_store import large_program
from tests.usecases.desk import CLERK, form

MEGABYTES = 100
BYTES_A_REPORT = 1_650
TARGET, SAVE_TARGET_S = 2.0, 0.25


def measure(megabytes: int = MEGABYTES) -> list[tuple[str, float, float, str]]:
    """Return the ratio of a verified backup to copy and flush, and p99 of saves beside it to 250 ms."""
    with (
        tempfile.TemporaryDirectory() as folder,
        large_program(Path(folder), megabytes * 1_000_000 // BYTES_A_REPORT) as program,
    ):
        size = program.paths.database.stat().st_size
        rounds = [(_back_up(program), _bare(program), _copy_and_flush(program)) for _ in range(3)]
        mine, floor, copied = (statistics.median(each) for each in zip(*rounds, strict=True))
        saves = _save_beside(program, program.at_desk())
    p99 = statistics.quantiles(saves, n=100)[-1] if len(saves) > 1 else saves[0]
    return [
        (
            "backup, sealed, read again, examined",
            mine / floor,
            TARGET,
            f"{size / 1e6:.0f} MB: backup {mine:.2f} s, online backup and quick_check {floor:.2f} s, "
            f"copy of bytes {copied:.2f} s ({mine / copied:.1f} ×)",
        ),
        (
            "save beside a backup, p99 of 250 ms",
            p99 / SAVE_TARGET_S,
            1.0,
            f"{len(saves)} saves, median {statistics.median(saves) * 1000:.1f} ms, p99 {p99 * 1000:.0f} ms, "
            f"slowest {max(saves) * 1000:.0f} ms",
        ),
    ]


def _copy_and_flush(program: Program) -> float:
    source, target = program.paths.database, program.paths.folder / "copy.bin"
    start = time.perf_counter()
    with source.open("rb") as reading, target.open("wb") as writing:
        while block := reading.read(1024 * 1024):
            writing.write(block)
        writing.flush()
        os.fsync(writing.fileno())
    taken = time.perf_counter() - start
    target.unlink()
    return taken


def _bare(program: Program) -> float:
    """Copy by the online backup, flush and check: what nobody who wants a checked copy can do without."""
    key, target = program.keys.data_key(program.paths.database), program.paths.folder / "bare.db"
    start = time.perf_counter()
    source, copy = open_connection(program.paths.database, key), open_connection(target, key)
    copy.execute("PRAGMA journal_mode = OFF").close()
    source.backup(copy)
    copy.execute("PRAGMA quick_check(1)").fetchone()
    copy.close()
    source.close()
    with target.open("rb+") as file:
        os.fsync(file.fileno())
    taken = time.perf_counter() - start
    for left in program.paths.folder.glob("bare.db*"):
        left.unlink()
    return taken


def _back_up(program: Program) -> float:
    start = time.perf_counter()
    program.tools().backups(None, Occasion.BY_HAND)
    return time.perf_counter() - start


def _save_beside(program: Program, desk: DeskTools) -> list[float]:
    """Log complaints one after the other while a backup is made; return how long each took, in seconds."""
    backing_up = threading.Thread(target=lambda: _back_up(program))
    saves = []
    backing_up.start()
    while backing_up.is_alive():
        start = time.perf_counter()
        desk.log_complaint(CLERK, form())
        saves.append(time.perf_counter() - start)
        time.sleep(0.02)
    backing_up.join()
    return saves


if __name__ == "__main__":
    for line in measure(int(sys.argv[1]) if len(sys.argv) > 1 else MEGABYTES):
        print(line)
