"""Acts of erasure, as the history keeps them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from desktop.store import tables
from desktop.store.history import Action
from desktop.store.values import to_time

_h, _a = tables.history.c, tables.account.c


@dataclass(frozen=True, slots=True)
class Act:
    """One act: when (aware UTC), by whom, on what basis, and its counts in ``detail``."""

    act: str
    at: datetime
    by_name: str
    by_nip: str | None
    basis: str
    detail: Mapping[str, Any]


def all_acts(connection: sa.Connection) -> Iterator[Act]:
    """Yield the acts, newest first."""
    rows = connection.execute(
        sa.select(_h.at, _h.actor_name, _h.detail, _a.nip)
        .select_from(tables.history.outerjoin(tables.account, _a.username == _h.actor))
        .where(_h.action == Action.ERASED.value, _h.complaint_id.is_(None))
        .order_by(_h.seq.desc())
    )
    for row in rows:
        detail = json.loads(row.detail)
        yield Act(detail["act"], to_time(row.at), row.actor_name, row.nip, detail["basis"], detail)


def act(connection: sa.Connection, name: str) -> Act | None:
    """Return one act, None if there was none of this name."""
    return next((each for each in all_acts(connection) if each.act == name), None)


def complaints_of(connection: sa.Connection, name: str) -> list[str]:
    """Return the ids of the complaints that an act erased."""
    rows = connection.execute(
        sa.select(_h.complaint_id, _h.detail).where(
            _h.action == Action.ERASED.value, _h.complaint_id.is_not(None)
        )
    )
    return [row.complaint_id for row in rows if json.loads(row.detail).get("act") == name]
