"""Which days have a log worth keeping, and the receipts of a range of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from desktop.store import closed_papers, tables
from desktop.store.listing import GUARDED
from desktop.store.prints import PaperKind

_c = tables.complaint.c


def days_with_papers(connection: sa.Connection, first: date, last: date) -> tuple[date, ...]:
    """Return the days from ``first`` to ``last`` on which something was received or which are closed."""
    received = connection.scalars(
        sa.select(_c.received_on)
        .where(_c.received_on.between(first.isoformat(), last.isoformat()))
        .distinct()
    )
    closed = closed_papers.closed_days(connection, PaperKind.DAILY_LOG, first, last)
    return tuple(sorted({*(date.fromisoformat(day) for day in received), *closed}))


@dataclass(frozen=True, slots=True)
class ReceiptToKeep:
    """A complaint of whose receipt a copy is kept."""

    register_no: str
    on: date
    is_guarded: bool


def receipts(connection: sa.Connection, first: date, last: date) -> list[ReceiptToKeep]:
    """Return the complaints received from ``first`` to ``last`` in order, those whose words are erased or sealed left out."""
    rows = connection.execute(
        sa.select(_c.register_no, _c.received_on, GUARDED.label("is_guarded"))
        .where(_c.received_on.between(first.isoformat(), last.isoformat()), _c.erased_at.is_(None))
        .where(_c.sealed.is_(None))
        .order_by(_c.received_on, _c.seq)
    )
    return [
        ReceiptToKeep(row.register_no, date.fromisoformat(row.received_on), row.is_guarded) for row in rows
    ]
