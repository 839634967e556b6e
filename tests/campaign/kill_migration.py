"""Kill the first start of a new program at each statement of its migration: the file is the old one or the new one, whole.

Each death is a real SIGKILL of a process that was forked from this one, in which everything is imported already. Before a
statement is run the process dies; whether what came before it was kept, SQLite decides.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import sqlalchemy as sa

from desktop.store.engine import Database
from desktop.store.schema import HEAD, current_revision, ensure_schema, migrate
from tests.store.rows import KEY

RELEASED = tuple(f"{number:04}" for number in range(1, int(HEAD)))
ROWS_0001 = Path(__file__).parents[1] / "migrations" / "rows_0001.sql"


@dataclass
class Outcome:
    """What the campaign saw: kills, statements of the longest migration, files that were new already, and contradictions."""

    kills: int = 0
    statements: int = 0
    new_already: int = 0
    problems: list[str] = field(default_factory=list)


def run(revisions: tuple[str, ...], every: int, folder: Path) -> Outcome:
    """Kill at every ``every``-th statement of the migrations from ``revisions``, and at the last ones in any case."""
    outcome = Outcome()
    for revision in revisions:
        old = folder / f"{revision}.db"
        _make(old, revision)
        wanted = _content(old)
        total = _count(old, folder / "whole.db")
        outcome.statements = max(outcome.statements, total)
        for limit in sorted({*range(1 + int(revision) % every, total + 1, every), total - 1, total}):
            path = folder / "killed.db"
            shutil.copy(old, path)
            if _die_at(path, limit) != signal.SIGKILL:
                outcome.problems.append(f"{revision}: statement {limit} was never reached")
            outcome.kills += 1
            outcome.problems += [
                f"{revision}, statement {limit}: {what}" for what in _look(path, revision, wanted, outcome)
            ]
            for each in folder.glob("killed*"):
                each.unlink()
    return outcome


def _make(path: Path, revision: str) -> None:
    database = Database(path, KEY)
    migrate(database, "0001")
    with database.write() as connection:
        for statement in ROWS_0001.read_text("utf-8").splitlines():
            connection.exec_driver_sql(statement)
    if revision != "0001":
        migrate(database, revision)
    database.close()


def _content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return what people wrote, which every schema has."""
    database = Database(path, KEY)
    with database.read() as connection:
        content = {
            "complaint": "SELECT id, register_no, title, narrative, name FROM complaint ORDER BY id",
            "attachment": "SELECT complaint_id, ordinal, name, sha256 FROM attachment ORDER BY 1, 2",
            "history": "SELECT complaint_id, at, actor, action, detail FROM history ORDER BY seq",
            "outbox": "SELECT complaint_id, state FROM outbox_item ORDER BY 1",
            "account": "SELECT username, password_hash FROM account ORDER BY 1",
        }
        found = {
            name: [tuple(row) for row in connection.exec_driver_sql(query)] for name, query in content.items()
        }
    database.close()
    return found


def _count(old: Path, path: Path) -> int:
    shutil.copy(old, path)
    database, seen = Database(path, KEY), 0

    @sa.event.listens_for(database.engine, "before_cursor_execute")
    def count(*_arguments: object) -> None:
        nonlocal seen
        seen += 1

    ensure_schema(database, KEY)
    database.close()
    for each in path.parent.glob("whole*"):
        each.unlink()
    return seen


def _die_at(path: Path, limit: int) -> int:
    """Migrate in a process of its own until it kills itself; return the signal it died of, 0 if it did not."""
    child = os.fork()
    if child == 0:
        try:
            database, seen = Database(path, KEY), 0

            @sa.event.listens_for(database.engine, "before_cursor_execute")
            def count(*_arguments: object) -> None:
                nonlocal seen
                seen += 1
                if seen == limit:
                    os.kill(os.getpid(), signal.SIGKILL)

            ensure_schema(database, KEY)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) * -1


def _look(
    path: Path, revision: str, wanted: dict[str, list[tuple[object, ...]]], outcome: Outcome
) -> Iterator[str]:
    survivor = Database(path, KEY)
    try:
        found = current_revision(survivor)
        outcome.new_already += found == HEAD
        if found not in (revision, HEAD):
            yield f"it has schema {found}"
        if _content(path) != wanted:
            yield "it has lost or changed something"
        ensure_schema(survivor, KEY)
        if current_revision(survivor) != HEAD or _content(path) != wanted:
            yield "it cannot be migrated any more"
        with survivor.read() as connection:
            if connection.exec_driver_sql("PRAGMA integrity_check").scalar() != "ok":
                yield "it is damaged"
    finally:
        survivor.close()


def main(arguments: list[str]) -> int:
    """Kill at every ``every``-th statement from every released schema and print the outcome."""
    with tempfile.TemporaryDirectory() as folder:
        outcome = run(RELEASED, int(arguments[0]), Path(folder))
    print(outcome)
    return 1 if outcome.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
