"""What the desk holds about one person: which complaints, and what was done with them, by whom in which role."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from desktop.domain.access import Role
from desktop.store import tables
from desktop.store.history import SYSTEM, Action
from desktop.store.values import to_time

_c, _h, _a = tables.complaint.c, tables.history.c, tables.account.c


@dataclass(frozen=True, slots=True)
class Trace:
    """One thing that was done; ``at`` is aware UTC, ``role`` None for the program itself."""

    at: datetime
    role: Role | None
    action: Action


def complaints_of(connection: sa.Connection, id_key: str) -> list[str]:
    """Return the ids of the complaints of whoever has this identity number, in the order of logging."""
    return list(connection.scalars(sa.select(_c.id).where(_c.id_key == id_key).order_by(_c.seq)))


def id_key_of(connection: sa.Connection, complaint_id: str) -> str | None:
    """Return the identity number behind a complaint as it is searched for, None if none was given."""
    return connection.scalar(sa.select(_c.id_key).where(_c.id == complaint_id))


def traces_of(connection: sa.Connection, complaint_id: str) -> list[Trace]:
    """Return what was done with one complaint, oldest first, with the role that each person has now."""
    rows = connection.execute(
        sa.select(_h.at, _h.actor, _h.action, _a.role)
        .select_from(tables.history.outerjoin(tables.account, _a.username == _h.actor))
        .where(_h.complaint_id == complaint_id)
        .order_by(_h.seq)
    )
    return [
        Trace(
            to_time(row.at),
            Role(row.role) if row.role and row.actor != SYSTEM[0] else None,
            Action(row.action),
        )
        for row in rows
    ]
