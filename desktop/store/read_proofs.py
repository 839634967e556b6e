"""What was read at LAPOR! and proves something about the outbox: it settles what otherwise only a person could.

Every function works inside the caller's transaction; the round that reads holds the sync lease, so nothing is being sent.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa

from desktop.domain.errors import StorageProblem
from desktop.domain.follow_up import read_mark, thaw_follow_up
from desktop.domain.lapor_report import LaporEntry
from desktop.domain.outbox import ItemKind, OutboxItem, StepKind, StepState, SyncState
from desktop.store import outbox, tables
from desktop.store.history import Action, of_complaint, record
from desktop.store.outbox_rows import read_items, select_items
from desktop.store.values import to_time_text
from resources.i18n import translate

_i = tables.outbox_item.c
_s = tables.outbox_step.c
_UNSETTLED = (SyncState.WAITING, SyncState.UNKNOWN, SyncState.ATTENTION)


def settle_follow_ups(
    connection: sa.Connection, item: OutboxItem, entries: Iterable[LaporEntry], at: datetime
) -> bool:
    """Confirm follow-ups of ours that stand among ``entries``, whatever was thought of them; tell whether there were any.

    Even one that waits: it is there, so it must not be sent again.
    """
    marks = {mark for entry in entries if (mark := read_mark(entry.content)) is not None}
    if not marks:
        return False
    is_any = False
    for follow_up in outbox.follow_ups_of(connection, item.complaint_id or ""):
        if follow_up.state not in _UNSETTLED or _mark_of(follow_up) not in marks:
            continue
        _done(connection, follow_up, StepKind.FOLLOW_UP, item.lapor_no, at)
        outbox.settle(connection, follow_up, SyncState.CONFIRMED, at)
        _record(connection, item, at, kind=ItemKind.FOLLOW_UP.value)
        is_any = True
    return is_any


def settle_handover(connection: sa.Connection, item: OutboxItem, at: datetime) -> bool:
    """Confirm a report whose hand-over was unknown: LAPOR! shows it at the agency it was passed on to."""
    if item.state is not SyncState.UNKNOWN:
        return False
    outbox.settle(connection, item, SyncState.CONFIRMED, at)
    _record(connection, item, at, kind=StepKind.HANDOVER.value)
    return True


def is_another_report(connection: sa.Connection, item: OutboxItem, shown_no: str, at: datetime) -> bool:
    """Handle that ``item``'s number at LAPOR! belongs to the report of ``shown_no``; False if a person gave the number.

    The server had answered with a number that is not this report's, so where this one is has to be looked up; the other
    one, if it is ours and its fate was open, is found.
    """
    if item.state is not SyncState.CONFIRMED or _was_typed(connection, item):
        return False
    number = item.lapor_no or ""
    _lose_number(connection, item, shown_no, at)
    chosen = select_items().where(_i.register_no == shown_no, _i.lapor_no.is_(None))
    for other in read_items(connection, chosen.where(_i.kind == ItemKind.REPORT.value)):
        if other.state in _UNSETTLED and other.carry_id is None:
            outbox.settle_found(connection, other, number, at)
            _record(connection, other, at, lapor_no=number)
    return True


def _lose_number(connection: sa.Connection, item: OutboxItem, shown_no: str, at: datetime) -> None:
    """Make a report unknown again, as after a create whose answer was lost."""
    reason = translate(
        "Sync",
        "Nomor #{number} di LAPOR! ternyata milik {other}. Cari judul laporan ini di LAPOR! lalu pilih: sudah ada "
        "atau belum ada.",
    ).format(number=item.lapor_no, other=shown_no)
    connection.execute(
        sa.update(tables.outbox_step)
        .where(_s.item_id == item.id, _s.kind != StepKind.FILE.value)
        .values(state=StepState.BEGUN.value, remote_id=None, settled_at=None)
    )
    connection.execute(
        sa.update(tables.outbox_item)
        .where(_i.id == item.id)
        .values(state=SyncState.UNKNOWN.value, lapor_no=None, reason=reason, settled_at=to_time_text(at))
    )
    for table in (tables.lapor_report, tables.lapor_entry):
        connection.execute(sa.delete(table).where(table.c.complaint_id == item.complaint_id))
    record(connection, Action.UNKNOWN, at, None, item.complaint_id, reason=reason)


def _was_typed(connection: sa.Connection, item: OutboxItem) -> bool:
    """Tell whether a person gave the report its number (and not only settled a follow-up of it)."""
    entries = of_complaint(connection, item.complaint_id or "")
    return any(e.action is Action.RESOLVED_SENT and "kind" not in e.detail for e in entries)


def _mark_of(follow_up: OutboxItem) -> tuple[str, int] | None:
    try:
        payload = thaw_follow_up(follow_up.payload, follow_up.payload_sha256)
    except StorageProblem:
        return None
    return payload.register_no, payload.ordinal


def _done(
    connection: sa.Connection, item: OutboxItem, kind: StepKind, remote_id: str | None, at: datetime
) -> None:
    connection.execute(
        sa.update(tables.outbox_step)
        .where(_s.item_id == item.id, _s.kind == kind.value)
        .values(state=StepState.DONE.value, remote_id=remote_id, settled_at=to_time_text(at))
    )


def _record(connection: sa.Connection, item: OutboxItem, at: datetime, **detail: object) -> None:
    record(connection, Action.RESOLVED_BY_READING, at, None, item.complaint_id, **detail)
