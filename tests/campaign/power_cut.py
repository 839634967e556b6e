"""Cut the power at random points of a desk's day; what it acknowledged must be there when it is opened again.

A real desk is worked below strace: first start, complaints with files, drafts, receipts, a backup (stage ``day``), or the first
start of a newer program (stage ``migration``). It prints a line once something is done for good, as the window would tell a
clerk. Its calls are replayed on a :class:`CutDisk` up to a random one; what may be left is laid down in the same place and opened.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import sqlalchemy as sa

from desktop.domain.register_number import from_canonical
from desktop.runtime.attached_file import AttachedFile
from desktop.runtime.key_store import KeyStore
from desktop.runtime.paths import KEY_FOLDER_VARIABLE, DataPaths
from desktop.store import accounts, complaints, tables
from desktop.store.engine import Database
from desktop.store.schema import HEAD, current_revision, migrate
from main import Program, open_program
from tests.campaign.cut_disk import Call, CutDisk, traced
from tests.campaign.kill_at_the_counter import CLERK, FORM, OFFICE

ROOT = Path(__file__).resolve().parents[2]
COMPLAINTS = 8
FORMER = "0009"
"""The schema before the present one: what the stage ``migration`` begins with."""
STAGES = ("day", "migration")


@dataclass
class Outcome:
    """What the campaign saw: cuts, changes of files that were replayed, what was promised at most, and every contradiction."""

    cuts: int = 0
    changes: int = 0
    promised: int = 0
    unacknowledged: int = 0
    backups: int = 0
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Promises:
    """What the desk had acknowledged when the power went."""

    is_ready: bool = False
    numbers: dict[str, str] = field(default_factory=dict)
    """Of each number the SHA-256 of its file, "" without one."""
    drafts: tuple[str, ...] = ()
    backups: tuple[str, ...] = ()


def run(cuts: int, seed: int, folder: Path, stage: str = "day", spoiled: str = "") -> Outcome:
    """Cut the power ``cuts`` times in one stage and look each time; ``spoiled`` is what the desk does wrong."""
    chance, outcome = random.Random(seed), Outcome()
    root, before = folder / "pc", folder / "before"
    _prepare(root, stage)
    shutil.copytree(root, before)
    environment = {**os.environ, KEY_FOLDER_VARIABLE: str(root / "keys"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "tests.campaign.power_cut", "work", str(root), stage, spoiled]
    calls = traced(command, folder / "trace.txt", environment, ROOT)
    shutil.rmtree(root)
    before.rename(root)
    outcome.changes = _changes(calls, CutDisk(root))
    disk, said = CutDisk(root), b""
    points = sorted(chance.randrange(1, outcome.changes + 1) for _ in range(cuts))
    for call in calls:
        said += disk.follow(call) or b""
        while points and points[0] <= disk.changes:
            shutil.rmtree(root, ignore_errors=True)
            disk.lay_after_cut(root, chance)
            where = f"seed {seed}, {stage}, after change {points.pop(0)}"
            _look(root, _promises(said, stage), outcome, where)
    return outcome


def _changes(calls: list[Call], disk: CutDisk) -> int:
    for call in calls:
        disk.follow(call)
    return disk.changes


def _promises(said: bytes, stage: str) -> Promises:
    lines = [line.split() for line in said.decode("ascii").split("\n")[:-1]]
    return Promises(
        is_ready=stage == "migration" or ["READY"] in lines,
        numbers={words[1]: "".join(words[2:]) for words in lines if words[0] == "SAVED"},
        drafts=tuple(words[1] for words in lines if words[0] == "DRAFT"),
        backups=tuple(words[1] for words in lines if words[0] == "BACKUP"),
    )


def _look(root: Path, promises: Promises, outcome: Outcome, where: str) -> None:
    outcome.cuts += 1
    outcome.promised = max(outcome.promised, len(promises.numbers))
    try:
        with _opened(root) as program:
            outcome.problems += [
                f"{where}: {problem}" for problem in _contradictions(program, promises, outcome)
            ]
    except Exception as error:
        outcome.problems.append(f"{where}: it does not open: {error!r}")


class _opened:  # noqa: N801
    """The program over what is left, with the keys of that computer."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def __enter__(self) -> Program:
        self._former = os.environ.get(KEY_FOLDER_VARIABLE, "")
        os.environ[KEY_FOLDER_VARIABLE] = str(self._root / "keys")
        self._program = open_program(DataPaths(self._root / "desk"))
        return self._program

    def __exit__(self, *_error: object) -> None:
        self._program.close()
        os.environ[KEY_FOLDER_VARIABLE] = self._former


def _contradictions(program: Program, promises: Promises, outcome: Outcome) -> Iterator[str]:
    database = program.database
    if current_revision(database) != HEAD:
        yield f"schema {current_revision(database)}"
    driver = (
        database.engine.raw_connection()
    )  # pages that a cut checkpoint tore are whole in the write-ahead log
    driver.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    driver.close()
    with database.read() as connection:
        for pragma in ("cipher_integrity_check", "integrity_check"):
            found = connection.exec_driver_sql(f"PRAGMA {pragma}").scalars().all()
            if found not in ([], ["ok"]):
                yield f"{pragma}: {found[:3]}"
        rows = complaints.page(connection, complaints.ComplaintFilter(), 1_000_000)
        drafts = set(connection.exec_driver_sql("SELECT id FROM draft").scalars())
    stored = {row.register_no for row in rows}
    outcome.unacknowledged += len(stored - promises.numbers.keys())
    for number, sha256 in promises.numbers.items():
        if number not in stored:
            yield f"{number} was acknowledged and is lost"
        elif sha256:
            program.attachments.read(sha256)
    yield from (f"draft {draft} is lost" for draft in promises.drafts if draft not in drafts)
    if not program.tools().audit.verify().is_whole:
        yield "the history's chain is broken"
    if promises.backups:
        outcome.backups += 1
        program.tools().rehearse(None)
    if promises.is_ready:
        yield from _goes_on(program, stored)


def _goes_on(program: Program, stored: set[str]) -> Iterator[str]:
    """Yield what is wrong with the next complaint."""
    number = from_canonical(program.at_desk().log_complaint(CLERK, FORM).register_no)
    counters = {from_canonical(each).counter for each in stored}
    if number.counter != max(counters, default=0) + 1 or counters != set(range(1, len(counters) + 1)):
        yield f"after {sorted(counters)} comes {number}"
    if number.device != "L1":
        yield f"the desk was taken for a copy: {number}"


def _prepare(root: Path, stage: str) -> None:
    (root / "keys").mkdir(parents=True)
    if stage == "day":
        return
    paths = DataPaths(root / "desk")
    with _opened(root) as program:
        _make_office(program, root.parent)
        for _ in range(COMPLAINTS):
            program.at_desk().log_complaint(CLERK, FORM)
    os.environ[KEY_FOLDER_VARIABLE], former = str(root / "keys"), os.environ.get(KEY_FOLDER_VARIABLE, "")
    database = Database(paths.database, KeyStore(paths.keys).data_key(paths.database))
    os.environ[KEY_FOLDER_VARIABLE] = former
    migrate(database, FORMER)
    database.close()
    for mark in (root / "keys").glob("*.mark"):  # the former program wrote none
        mark.unlink()


def _make_office(program: Program, folder: Path) -> None:
    file = folder / "office.toml"
    file.write_text(OFFICE, encoding="utf-8")
    program.tools().provision.apply(None, file, allow_unsigned=True)
    with program.database.write() as connection:
        accounts.add(connection, CLERK, "-", program.clock.now())


def work(root: Path, stage: str, spoiled: str) -> None:
    """Work at a desk below ``root`` and print what is done for good."""
    _spoil(spoiled)
    program = open_program(DataPaths(root / "desk"))
    try:
        if stage == "day":
            _make_office(program, root.parent)
            _say("READY")
            _live(program)
        else:
            _say("MIGRATED")
    finally:
        program.close()


def _live(program: Program) -> None:
    tools, desk = program.tools(), program.at_desk()
    for count in range(COMPLAINTS):
        draft = tools.drafts.keep(CLERK, tools.drafts.new_id(), {"title": f"Draf {count}"})
        _say("DRAFT", draft.id)
        files = [AttachedFile("bukti.pdf", os.urandom(3_000), "application/pdf")] if count % 2 else []
        logged = desk.log_complaint(CLERK, FORM, files)
        _say("SAVED", logged.register_no, *_files_of(program, logged.id))
        if count == COMPLAINTS // 2:
            with program.database.read() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()
    _say("BACKUP", tools.backups(None).path.name)
    desk.log_complaint(CLERK, FORM)


def _files_of(program: Program, complaint_id: str) -> list[str]:
    with program.database.read() as connection:
        kept = sa.select(tables.attachment.c.sha256).where(tables.attachment.c.complaint_id == complaint_id)
        return list(connection.scalars(kept))


def _say(*words: str) -> None:
    os.write(1, f"{' '.join(words)}\n".encode("ascii"))


def _spoil(how: str) -> None:
    """Let the desk do what it must not: proves that the campaign would notice."""
    if how == "no_flush":
        os.fsync = lambda fd: None
    elif how == "synchronous_off":
        from desktop.store import engine

        opened = engine.open_connection

        def open_carelessly(path: Path, key: bytes) -> object:
            connection = opened(path, key)
            connection.execute("PRAGMA synchronous = OFF").close()
            return connection

        engine.open_connection = open_carelessly


def main(arguments: list[str]) -> int:
    """Run ``cuts seed [stage]`` and print the outcome."""
    if arguments[0] == "work":
        work(Path(arguments[1]), arguments[2], arguments[3])
        return 0
    with tempfile.TemporaryDirectory() as folder:
        outcome = run(int(arguments[0]), int(arguments[1]), Path(folder), *arguments[2:])
    print(outcome)
    return 1 if outcome.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
