"""The outbox: one report for each complaint and any number of follow-ups, one row for each leg of their delivery.

What is queued, read and decided by people stands here; what a round of sending does is in ``delivery``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache

import sqlalchemy as sa

from desktop.domain.access import Account
from desktop.domain.complaint import Attachment, Complaint
from desktop.domain.follow_up import FollowUpPayload, freeze_follow_up
from desktop.domain.outbox import (
    ItemKind,
    OtherTotals,
    OutboxItem,
    OutboxTotals,
    StepKind,
    StepState,
    SyncState,
)
from desktop.domain.outbox_payload import payload_sha256
from desktop.domain.sync_round import RoundReport
from desktop.store import tables
from desktop.store.history import Action, record
from desktop.store.outbox_rows import read_items, read_report, select_items
from desktop.store.values import insert_row, new_id, optional_time, to_time_text

_i = tables.outbox_item.c
_s = tables.outbox_step.c
_r = tables.sync_round.c


def enqueue(connection: sa.Connection, complaint: Complaint, payload: str) -> None:
    """Queue a complaint inside the transaction that logs it: one leg for each file, then the report itself."""
    item_id = add_item(
        connection, ItemKind.REPORT, complaint.id, complaint.register_no, complaint.content.title, payload
    )
    for ordinal, file in enumerate(complaint.attachments):
        add_step(connection, item_id, ordinal, StepKind.FILE, file)
    add_step(connection, item_id, len(complaint.attachments), StepKind.CREATE)


def enqueue_follow_up(
    connection: sa.Connection, complaint_id: str, title: str, payload: FollowUpPayload
) -> None:
    """Queue a follow-up: one leg, its files travel within it; it waits until its report has a LAPOR! number."""
    item_id = add_item(
        connection, ItemKind.FOLLOW_UP, complaint_id, payload.register_no, title, freeze_follow_up(payload)
    )
    size = sum(file.size for file in payload.attachments)
    add_step(connection, item_id, 0, StepKind.FOLLOW_UP, size=size)


def add_item(
    connection: sa.Connection,
    kind: ItemKind,
    complaint_id: str | None,
    register_no: str,
    title: str,
    payload: str,
    carry_id: str | None = None,
) -> str:
    """Add a waiting item without legs; return its id."""
    item_id = new_id()
    insert_row(
        connection,
        tables.outbox_item,
        {
            "id": item_id,
            "kind": kind.value,
            "complaint_id": complaint_id,
            "register_no": register_no,
            "title": title,
            "payload": payload,
            "payload_sha256": payload_sha256(payload),
            "state": SyncState.WAITING.value,
            "attempts": 0,
            "carry_id": carry_id,
        },
    )
    return item_id


def follow_up_count(connection: sa.Connection, complaint_id: str) -> int:
    """Return how many follow-ups of a complaint were ever queued."""
    return (
        connection.scalar(
            sa.select(sa.func.count()).where(
                _i.complaint_id == complaint_id, _i.kind == ItemKind.FOLLOW_UP.value
            )
        )
        or 0
    )


def follow_ups_of(connection: sa.Connection, complaint_id: str) -> list[OutboxItem]:
    """Return the follow-ups of a complaint, oldest first."""
    chosen = select_items().where(_i.complaint_id == complaint_id, _i.kind == ItemKind.FOLLOW_UP.value)
    return read_items(connection, chosen.order_by(_i.seq))


def of_id(connection: sa.Connection, item_id: str) -> OutboxItem | None:
    """Return one item of any kind."""
    items = read_items(connection, select_items().where(_i.id == item_id))
    return items[0] if items else None


def of_complaint(connection: sa.Connection, complaint_id: str) -> OutboxItem | None:
    """Return the report of one complaint with its legs."""
    chosen = select_items().where(_i.complaint_id == complaint_id, _i.kind == ItemKind.REPORT.value)
    items = read_items(connection, chosen)
    return items[0] if items else None


def in_state(
    connection: sa.Connection,
    state: SyncState | None,
    limit: int,
    kinds: Sequence[ItemKind] = (ItemKind.REPORT,),
) -> list[OutboxItem]:
    """Return up to ``limit`` items of these kinds (and one state), oldest first, with their legs."""
    statement = select_items().where(_i.kind.in_(kinds)).order_by(_i.seq).limit(limit)
    if state is not None:
        statement = statement.where(_i.state == state.value)
    return read_items(connection, statement)


def fates(connection: sa.Connection, day: date) -> dict[str, tuple[SyncState, str | None]]:
    """Return state and LAPOR! number of each complaint received on a day at the office, by complaint id."""
    rows = connection.execute(
        sa.select(_i.complaint_id, _i.state, _i.lapor_no)
        .select_from(tables.complaint.join(tables.outbox_item, tables.report_of_complaint))
        .where(tables.complaint.c.received_on == day.isoformat())
    )
    return {row.complaint_id: (SyncState(row.state), row.lapor_no) for row in rows}


def fates_of(connection: sa.Connection, ids: Sequence[str]) -> dict[str, tuple[SyncState, str | None]]:
    """Return state and LAPOR! number of the reports of these complaints, by complaint id."""
    rows = connection.execute(
        sa.select(_i.complaint_id, _i.state, _i.lapor_no).where(
            _i.complaint_id.in_(ids), _i.kind == ItemKind.REPORT.value
        )
    )
    return {row.complaint_id: (SyncState(row.state), row.lapor_no) for row in rows}


def totals(connection: sa.Connection) -> OutboxTotals:
    """Return how many complaints are in each state, and beside them what else is not settled."""
    counted = connection.execute(
        sa.select(_i.state, sa.func.count().label("of_it"))
        .where(_i.kind == ItemKind.REPORT.value)
        .group_by(_i.state)
    )
    reports = {row.state: row.of_it for row in counted}
    return OutboxTotals(**reports, others=_other_totals(connection))


def _other_totals(connection: sa.Connection) -> OtherTotals:
    open_states = (SyncState.WAITING.value, SyncState.UNKNOWN.value, SyncState.ATTENTION.value)
    rows = connection.execute(
        sa.select(_i.state, sa.func.count().label("of_it"))
        .where(_i.kind != ItemKind.REPORT.value, _i.state.in_(open_states), can_be_sent())
        .group_by(_i.state)
    )
    return OtherTotals(**{row.state: row.of_it for row in rows})


@cache
def can_be_sent() -> sa.ColumnElement[bool]:
    """Hold for items that need not wait for another one.

    A follow-up waits for its report to be at LAPOR! with a known number, and for the follow-ups before it. Made once: the
    aliases cost more than the question.
    """
    report, earlier = tables.outbox_item.alias("its_report"), tables.outbox_item.alias("earlier")
    is_there = sa.exists().where(
        report.c.complaint_id == _i.complaint_id,
        report.c.kind == ItemKind.REPORT.value,
        report.c.state.in_((SyncState.CONFIRMED.value, SyncState.BY_HAND.value)),
        report.c.lapor_no.is_not(None),
    )
    is_later = sa.exists().where(
        earlier.c.complaint_id == _i.complaint_id,
        earlier.c.kind == ItemKind.FOLLOW_UP.value,
        earlier.c.state == SyncState.WAITING.value,
        earlier.c.seq < _i.seq,
    )
    return sa.or_(
        _i.kind != ItemKind.FOLLOW_UP.value,
        _i.state != SyncState.WAITING.value,
        sa.and_(is_there, ~is_later),
    )


def settle(
    connection: sa.Connection,
    item: OutboxItem,
    state: SyncState,
    at: datetime,
    *,
    lapor_no: str | None = None,
    reason: str | None = None,
) -> None:
    """Put an item into the state that a person decided on; queued again it starts with its open legs, at once."""
    connection.execute(
        sa.update(tables.outbox_item)
        .where(_i.id == item.id)
        .values(
            state=state.value,
            lapor_no=None if item.kind is ItemKind.FOLLOW_UP else lapor_no or item.lapor_no,
            reason=reason,
            field=None,
            next_try_at=None,
            settled_at=None if state is SyncState.WAITING else to_time_text(at),
        )
    )
    begun = sa.update(tables.outbox_step).where(_s.item_id == item.id, _s.state == StepState.BEGUN.value)
    if state is SyncState.WAITING:
        connection.execute(begun.values(state=StepState.PENDING.value, begun_at=None))
    elif state is SyncState.CONFIRMED:
        connection.execute(
            begun.values(
                state=StepState.DONE.value, remote_id=lapor_no or item.lapor_no, settled_at=to_time_text(at)
            )
        )
    if item.kind is ItemKind.REPORT and state is SyncState.WITHHELD:
        _withhold_follow_ups(connection, item, at, reason)


def settle_found(connection: sa.Connection, item: OutboxItem, lapor_no: str, at: datetime) -> None:
    """Take note that an unknown report is at LAPOR! under ``lapor_no``; what is left of its legs is sent next."""
    connection.execute(
        sa.update(tables.outbox_step)
        .where(_s.item_id == item.id, _s.kind == StepKind.CREATE.value)
        .values(state=StepState.DONE.value, remote_id=lapor_no, settled_at=to_time_text(at))
    )
    is_whole = all(s.state is StepState.DONE or s.kind is StepKind.CREATE for s in item.steps)
    settle(connection, item, SyncState.CONFIRMED if is_whole else SyncState.WAITING, at, lapor_no=lapor_no)


def _withhold_follow_ups(
    connection: sa.Connection, item: OutboxItem, at: datetime, reason: str | None
) -> None:
    """Keep what waits for a report that will never be there from waiting for ever."""
    connection.execute(
        sa.update(tables.outbox_item)
        .where(
            _i.complaint_id == item.complaint_id,
            _i.kind == ItemKind.FOLLOW_UP.value,
            _i.state == SyncState.WAITING.value,
        )
        .values(state=SyncState.WITHHELD.value, reason=reason, settled_at=to_time_text(at))
    )


def refreeze(connection: sa.Connection, item: OutboxItem, payload: str) -> None:
    """Replace the frozen words of an item that certainly was not sent."""
    connection.execute(
        sa.update(tables.outbox_item)
        .where(_i.id == item.id)
        .values(payload=payload, payload_sha256=payload_sha256(payload))
    )


def make_due(connection: sa.Connection, item_id: str | None) -> int:
    """Make one waiting item (or all of them) due now; return how many."""
    statement = (
        sa.update(tables.outbox_item).where(_i.state == SyncState.WAITING.value).values(next_try_at=None)
    )
    if item_id is not None:
        statement = statement.where(_i.id == item_id)
    return connection.execute(statement).rowcount


def lapor_no_owner(connection: sa.Connection, lapor_no: str) -> str | None:
    """Return the register number of the complaint that already has this LAPOR! number."""
    return connection.scalar(sa.select(_i.register_no).where(_i.lapor_no == lapor_no))


def last_success_at(connection: sa.Connection) -> datetime | None:
    """Return when the last item was confirmed by the server."""
    return optional_time(
        connection.scalar(sa.select(sa.func.max(_i.settled_at)).where(_i.state == SyncState.CONFIRMED.value))
    )


def withhold(connection: sa.Connection, item: OutboxItem, at: datetime, actor: Account, reason: str) -> None:
    """Keep an item from being sent, with the reason and who decided it."""
    settle(connection, item, SyncState.WITHHELD, at, reason=reason)
    record(connection, Action.WITHHELD, at, actor, item.complaint_id, reason=reason)


def add_step(
    connection: sa.Connection,
    item_id: str,
    ordinal: int,
    kind: StepKind,
    file: Attachment | None = None,
    size: int | None = None,
) -> None:
    """Add a pending leg; ``size`` in bytes is that of ``file`` unless given."""
    insert_row(
        connection,
        tables.outbox_step,
        {
            "id": new_id(),
            "item_id": item_id,
            "ordinal": ordinal,
            "kind": kind.value,
            "state": StepState.PENDING.value,
            "attachment_sha256": file.sha256 if file else None,
            "attachment_name": file.name if file else None,
            "attachment_media_type": file.media_type if file else None,
            "attachment_size": file.size if file else size,
        },
    )


def rounds_since(connection: sa.Connection, since: datetime, limit: int) -> list[RoundReport]:
    """Return the newest ``limit`` rounds since a moment, newest first."""
    rows = connection.execute(
        sa.select(tables.sync_round)
        .where(_r.started_at >= to_time_text(since))
        .order_by(_r.started_at.desc())
        .limit(limit)
    )
    return [read_report(row) for row in rows]
