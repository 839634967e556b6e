"""Kill the desk at random points between saving and paper; every number that was given out must still be there.

A child logs complaints and lays out their receipts, telling the parent through a pipe each number once its save has
returned and once its paper is written; the parent kills it with SIGKILL a random moment after a random one of these and opens the
data again.
Forking from one warmed-up process keeps 200 kills within a minute or two.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.access import Account, Role
from desktop.domain.register_number import from_canonical
from desktop.runtime.key_store import KeyStore
from desktop.runtime.paths import DataPaths
from desktop.store import complaints, history, outbox
from desktop.store.engine import Database
from main import open_program

OFFICE = """format = 1
[office]
code = "ME01"
device_code = "L1"
name = "Loket Pengaduan"
regency_code = "16.03"
"""
FORM: dict[str, object] = {
    "channel": "tatap_muka",
    "complainant": {
        "name": "Siti Aminah",
        "address": "Jl. Jenderal Sudirman No. 12",
        "village_code": "16.03.02.1009",
    },
    "classification": "tidak_berkadar_pengawasan",
    "title": "Jalan berlubang di depan Pasar Inpres",
    "narrative": "Sejak awal November ada lima lubang besar pada lajur kiri jalan di depan pasar. " * 6,
}
CLERK = Account("rina", "Rina Puspitasari", Role.CLERK)
MOST_LINES = 5
LONGEST_WAIT_S = 0.03
WHOLE_EVERY = 25
"""After so many kills everything is looked at; after the others what was promised since, and that the sums agree."""


@dataclass
class Outcome:
    """What the campaign saw: kills, numbers acknowledged, numbers found, and every contradiction."""

    kills: int = 0
    acknowledged: int = 0
    stored: int = 0
    papers: int = 0
    unacknowledged: int = 0
    problems: list[str] = field(default_factory=list)


def run(kills: int, seed: int, folder: Path) -> Outcome:
    """Kill the desk ``kills`` times and check the data after each."""
    paths = DataPaths(folder / "desk")
    _prepare(paths, folder)
    chance, outcome, promised = random.Random(seed), Outcome(), set[str]()
    for done in range(1, kills + 1):
        told = _kill_one(paths, folder, chance.randrange(MOST_LINES), chance.uniform(0.0, LONGEST_WAIT_S))
        outcome.kills += 1
        new = {line[1:] for line in told if line[0] == "S"}
        promised |= new
        outcome.papers += sum(line[0] == "P" for line in told)
        if done % WHOLE_EVERY == 0 or done == kills:
            _check(paths, promised, outcome)
        else:
            _glance(paths, new, outcome)
    outcome.acknowledged = len(promised)
    return outcome


def _prepare(paths: DataPaths, folder: Path) -> None:
    file = folder / "office.toml"
    file.write_text(OFFICE, encoding="utf-8")
    program = open_program(paths)
    try:
        program.tools().provision.apply(None, file, allow_unsigned=True)
        tools = program.at_desk()  # warm up: everything the children need is imported before the first fork
        first = tools.log_complaint(CLERK, FORM)
        tools.issue_receipt(CLERK, first.register_no)
    finally:
        program.close()


def _kill_one(paths: DataPaths, folder: Path, lines: int, wait_s: float) -> list[str]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            _work(paths, folder, writing)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "r", encoding="ascii") as pipe:
        heard = [pipe.readline() for _ in range(1 + lines)]  # alive; and so many saves and papers are done
        time.sleep(wait_s)
        os.kill(child, signal.SIGKILL)
        told = [*heard, *pipe.readlines()]
    os.waitpid(child, 0)
    return [line.strip() for line in told if line.endswith("\n") and line.strip()]


def _work(paths: DataPaths, folder: Path, writing: int) -> None:
    program = open_program(paths)
    tools = program.at_desk()
    os.write(writing, b"\n")
    while True:
        logged = tools.log_complaint(CLERK, FORM)
        os.write(writing, f"S{logged.register_no}\n".encode("ascii"))
        receipt = tools.issue_receipt(CLERK, logged.register_no)
        (folder / "paper.pdf").write_bytes(receipt.pdf)
        os.write(writing, f"P{logged.register_no}\n".encode("ascii"))


def _glance(paths: DataPaths, new: set[str], outcome: Outcome) -> None:
    key = KeyStore(paths.keys).data_key(paths.database)
    database = Database(paths.database, key)
    try:
        with database.read() as connection:
            one = connection.exec_driver_sql(
                "SELECT (SELECT count(*) FROM complaint), (SELECT count(*) FROM outbox_item), "
                "(SELECT last_counter FROM number_series), "
                "(SELECT count(DISTINCT complaint_id) FROM history WHERE action = 'logged')"
            ).one()
            if len(set(one)) != 1:
                outcome.problems.append(f"complaints, items, numbers and history: {one}")
            for number in new:
                found = connection.exec_driver_sql(
                    "SELECT id FROM complaint WHERE register_no = ?", (number,)
                )
                if found.first() is None:
                    outcome.problems.append(f"acknowledged but lost: {number}")
    finally:
        database.close()


def _check(paths: DataPaths, promised: set[str], outcome: Outcome) -> None:
    program = open_program(paths)
    try:
        with program.database.read() as connection:
            if connection.exec_driver_sql("PRAGMA quick_check").scalar() != "ok":
                outcome.problems.append("the database is damaged")
            rows = complaints.page(connection, complaints.ComplaintFilter(), 1_000_000)
            stored = {row.register_no: row.id for row in rows}
            lost = promised - stored.keys()
            if lost:
                outcome.problems.append(f"acknowledged but lost: {sorted(lost)}")
            counters = sorted(from_canonical(number).counter for number in stored)
            if counters != list(range(1, len(counters) + 1)):
                outcome.problems.append(f"numbers have gaps or repeat: {counters}")
            if outbox.totals(connection).logged != len(stored):
                outcome.problems.append("a complaint without its outbox item")
            newest = rows[0].id if rows else None
            if newest and not history.of_complaint(connection, newest):
                outcome.problems.append("a complaint without its history")
            outcome.stored = len(stored)
            outcome.unacknowledged = len(stored.keys() - promised)
    finally:
        program.close()


def main(arguments: list[str]) -> int:
    """Run ``kills seed`` and print the outcome."""
    kills, seed = int(arguments[0]), int(arguments[1])
    with tempfile.TemporaryDirectory() as folder:
        outcome = run(kills, seed, Path(folder))
    print(outcome)
    return 1 if outcome.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
