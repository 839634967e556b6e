"""What a day still needs before people go home, read from indexes of the day of receipt."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from desktop.domain.complaint import ComplaintStatus
from desktop.domain.outbox import SyncState
from desktop.domain.print_state import PrintState
from desktop.store import tables
from desktop.store.prints import PDF, PaperKind

_c = tables.complaint.c
_p = tables.paper_print.c
_r = tables.receipt_print.c
_k = tables.closed_paper.c
CITIZENS_COPY = "citizen"


def entries(connection: sa.Connection, day: date) -> int:
    """Return how many complaints were received on a day, void ones included."""
    return connection.scalar(sa.select(sa.func.count()).where(_c.received_on == day.isoformat())) or 0


def states(connection: sa.Connection, day: date) -> dict[SyncState, int]:
    """Count the complaints of a day that are not void by their state of sending."""
    rows = connection.execute(
        sa.select(_c.sync_state, sa.func.count())
        .where(_c.received_on == day.isoformat(), _c.status != ComplaintStatus.BATAL.value)
        .group_by(_c.sync_state)
    )
    return {SyncState(state): count for state, count in rows}


def without_receipt(connection: sa.Connection, day: date) -> tuple[str, ...]:
    """Return the numbers of a day, void ones left out, whose visitor's copy was never printed or failed the last time."""
    last = (
        sa.select(sa.func.coalesce(_r.outcome, PrintState.UNKNOWN.value))
        .where(_r.complaint_id == _c.id, _r.copy == CITIZENS_COPY)
        .order_by(_r.printed_at.desc(), _r.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    numbers = connection.scalars(
        sa.select(_c.register_no)
        .where(
            _c.received_on == day.isoformat(),
            _c.status != ComplaintStatus.BATAL.value,
            sa.func.coalesce(last, PrintState.FAILED.value) == PrintState.FAILED.value,
        )
        .order_by(_c.seq)
    )
    return tuple(numbers)


def printed_rows(connection: sa.Connection, day: date) -> int | None:
    """Return how many rows the last log printed of a day has, None if none was printed (since it was closed)."""
    text = day.isoformat()
    closed_at = (
        sa.select(_k.closed_at)
        .where(_k.kind == PaperKind.DAILY_LOG.value, _k.period_from == text, _k.period_to == text)
        .scalar_subquery()
    )
    return connection.scalar(
        sa.select(_p.row_count)
        .where(
            _p.kind == PaperKind.DAILY_LOG.value,
            _p.period_from == text,
            _p.period_to == text,
            _p.format == PDF,
            _p.printed_at >= sa.func.coalesce(closed_at, ""),
        )
        .order_by(_p.printed_at.desc(), _p.id.desc())
        .limit(1)
    )
