"""Complaints that came in for a day whose log may be closed already, and when they were logged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import sqlalchemy as sa

from desktop.domain.complaint import Complaint
from desktop.store import complaints, tables
from desktop.store.history import Action
from desktop.store.prints import PaperKind
from desktop.store.values import to_time

_c = tables.complaint.c
_h = tables.history.c
_p = tables.closed_paper.c


def of_closed_days(connection: sa.Connection, first: date, last: date) -> list[Complaint]:
    """Return all complaints logged from ``first`` to ``last`` whose day of receipt is closed, without their files.

    ``seq`` tells what was logged meanwhile: it lies between the last ordinary complaint before and the first one after.
    """
    ordinary = sa.select(_c.seq).where(_c.is_backdated.is_(False)).limit(1)
    before = connection.scalar(
        ordinary.where(_c.received_on < first.isoformat()).order_by(_c.received_on.desc(), _c.seq.desc())
    )
    after = connection.scalar(
        ordinary.where(_c.received_on > last.isoformat()).order_by(_c.received_on, _c.seq)
    )
    closed = sa.select(_p.period_from).where(
        _p.kind == PaperKind.DAILY_LOG.value, _p.period_to == _p.period_from
    )
    wanted = sa.select(tables.complaint).where(_c.seq > (before or 0), _c.received_on.in_(closed))
    if after is not None:
        wanted = wanted.where(_c.seq < after)
    return complaints.read(connection, wanted.order_by(_c.seq))


def logged_at(connection: sa.Connection, ids: Sequence[str]) -> dict[str, datetime]:
    """Return when complaints were logged (aware UTC), whatever day they were received on."""
    rows = connection.execute(
        sa.select(_h.complaint_id, _h.at).where(_h.complaint_id.in_(ids), _h.action == Action.LOGGED.value)
    )
    return {row.complaint_id: to_time(row.at) for row in rows}
