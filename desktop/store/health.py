"""Whether the database is sound, and since when something waits in it."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from desktop.domain.outbox import SyncState
from desktop.store import tables
from desktop.store.engine import Database
from desktop.store.history import Action
from desktop.store.values import to_time

SOUND = "ok"


def quick_check(database: Database) -> str:
    """Return ``ok``, or the first thing that SQLite finds wrong with the file."""
    with database.read() as connection:
        return str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one())


def library_versions(database: Database) -> tuple[str, str]:
    """Return the versions of SQLite and of SQLCipher."""
    with database.read() as connection:
        sqlite = str(connection.exec_driver_sql("SELECT sqlite_version()").scalar_one())
        cipher = str(connection.exec_driver_sql("PRAGMA cipher_version").scalar_one())
    return sqlite, cipher.partition(" ")[0]


def row_counts(database: Database) -> dict[str, int]:
    """Return how many rows each table of ours has."""
    with database.read() as connection:
        return {
            table.name: connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
            for table in tables.metadata.sorted_tables
        }


def last_moment(database: Database) -> datetime | None:
    """Return when the last thing happened at this desk, by the clock of that time; None if nothing did."""
    with database.read() as connection:
        last = connection.execute(
            sa.select(tables.history.c.at).order_by(tables.history.c.seq.desc()).limit(1)
        ).scalar()
    return None if last is None else to_time(last)


def states_of_reports(database: Database) -> dict[str, int]:
    """Return how many items of the outbox are in each state."""
    i = tables.outbox_item.c
    with database.read() as connection:
        rows = connection.execute(sa.select(i.state, sa.func.count()).group_by(i.state)).all()
    return {str(row[0]): int(row[1]) for row in rows}


def last_rounds(database: Database, limit: int) -> list[dict[str, object]]:
    """Return how the last rounds of sending ended: times, kind of end and counts, no sentence of the server."""
    r = tables.sync_round.c
    columns = (
        r.started_at,
        r.ended_at,
        r.end,
        r.delivered,
        r.unknown,
        r.attention,
        r.waiting,
        r.clock_skew_s,
    )
    with database.read() as connection:
        rows = connection.execute(sa.select(*columns).order_by(r.started_at.desc()).limit(limit))
        return [dict(row) for row in rows.mappings()]


def waiting_since(database: Database) -> datetime | None:
    """Return when the oldest complaint that still waits to be sent was logged, None if none does."""
    i, h = tables.outbox_item.c, tables.history.c
    statement = (
        sa.select(sa.func.min(h.at))
        .join(tables.outbox_item, i.complaint_id == h.complaint_id)
        .where(i.state == SyncState.WAITING.value, h.action == Action.LOGGED.value)
    )
    with database.read() as connection:
        first = connection.scalar(statement)
    return None if first is None else to_time(first)


def last_recorded(database: Database) -> datetime | None:
    """Return when the latest entry of the history was made, None if there is none."""
    h = tables.history.c
    with database.read() as connection:
        last = connection.scalar(sa.select(h.at).order_by(h.seq.desc()).limit(1))
    return None if last is None else to_time(last)
