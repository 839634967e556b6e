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
