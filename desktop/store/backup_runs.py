"""What was tried with backups, second copies and rehearsals, and how each ended."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from desktop.domain.backup import BackupRun, Occasion, RunKind, RunOutcome
from desktop.store import tables
from desktop.store.values import insert_row, to_time, to_time_text

_r = tables.backup_run.c


def add(connection: sa.Connection, run: BackupRun) -> None:
    """Keep one run."""
    insert_row(
        connection,
        tables.backup_run,
        {
            "id": run.id,
            "at": to_time_text(run.at),
            "kind": run.kind.value,
            "occasion": run.occasion.value,
            "path": run.path,
            "size": run.size,
            "complaints": run.complaints,
            "attachments": run.attachments,
            "sha256": run.sha256,
            "outcome": run.outcome.value,
            "reason": run.reason,
        },
    )


def newest(connection: sa.Connection, limit: int) -> list[BackupRun]:
    """Return the newest runs of all kinds, newest first."""
    return _read(connection, sa.select(tables.backup_run).order_by(_r.at.desc(), _r.id.desc()).limit(limit))


def last_of_each(connection: sa.Connection) -> list[BackupRun]:
    """Return the newest run of each kind with each outcome."""
    newest_at = sa.select(_r.kind, _r.outcome, sa.func.max(_r.at).label("at")).group_by(_r.kind, _r.outcome)
    last = newest_at.subquery()
    return _read(
        connection,
        sa.select(tables.backup_run).join(
            last, sa.and_(_r.kind == last.c.kind, _r.outcome == last.c.outcome, _r.at == last.c.at)
        ),
    )


def restorable(connection: sa.Connection) -> list[BackupRun]:
    """Return every backup and second copy that was found right when it was made, newest first."""
    good = [outcome.value for outcome in RunOutcome if outcome.can_be_restored]
    return _read(
        connection,
        sa.select(tables.backup_run)
        .where(_r.outcome.in_(good), _r.kind != RunKind.DRILL.value)
        .order_by(_r.at.desc(), _r.id.desc()),
    )


def is_recorded(connection: sa.Connection) -> bool:
    """Tell whether the database has a place for runs; before schema 0010 it has none."""
    return sa.inspect(connection).has_table("backup_run")


def desk_since(connection: sa.Connection) -> datetime | None:
    """Return when the first thing happened at this desk."""
    first: str | None = connection.scalar(sa.select(sa.func.min(tables.history.c.at)))
    return None if first is None else to_time(first)


def _read(connection: sa.Connection, statement: sa.Select[tuple[object, ...]]) -> list[BackupRun]:
    return [
        BackupRun(
            row.id,
            to_time(row.at),
            RunKind(row.kind),
            Occasion(row.occasion),
            row.path,
            RunOutcome(row.outcome),
            row.size,
            row.complaints,
            row.attachments,
            row.sha256,
            row.reason,
        )
        for row in connection.execute(statement)
    ]
