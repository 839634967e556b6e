"""Reports begun and not yet saved, kept as typed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from desktop.store import tables
from desktop.store.values import to_time, to_time_text

_d = tables.draft.c


@dataclass(frozen=True, slots=True)
class Draft:
    """What stood in the form; ``form`` maps field names to what was typed, right or wrong."""

    id: str
    username: str
    updated_at: datetime
    form: Mapping[str, object]


def keep(connection: sa.Connection, draft: Draft) -> None:
    """Store a draft, replacing its earlier state.

    It is written in ASCII: half of an emoji, as a field may hold for a moment, has no form in UTF-8.
    """
    connection.exec_driver_sql(
        "INSERT INTO draft(id, username, updated_at, form) VALUES (?, ?, ?, ?) "
        "ON CONFLICT(id) DO UPDATE SET updated_at = excluded.updated_at, form = excluded.form",
        (draft.id, draft.username, to_time_text(draft.updated_at), json.dumps(dict(draft.form))),
    )


def remove(connection: sa.Connection, draft_id: str) -> None:
    """Forget a draft."""
    connection.execute(sa.delete(tables.draft).where(_d.id == draft_id))


def of_user(connection: sa.Connection, username: str) -> list[Draft]:
    """Return a person's drafts, oldest first."""
    rows = connection.execute(sa.select(tables.draft).where(_d.username == username).order_by(_d.id))
    return [Draft(r.id, r.username, to_time(r.updated_at), json.loads(r.form)) for r in rows]


def count(connection: sa.Connection) -> int:
    """Return how many drafts there are, of anybody."""
    return connection.scalar(sa.select(sa.func.count()).select_from(tables.draft)) or 0
