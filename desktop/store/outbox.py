"""The outbox: one item for each complaint, one row for each leg of its delivery; what is queued, read and decided here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import sqlalchemy as sa

from desktop.domain.access import Account
from desktop.domain.complaint import Attachment
from desktop.domain.outbox import OutboxItem, OutboxTotals, StepKind, StepState, SyncState
from desktop.domain.outbox_payload import payload_sha256
from desktop.domain.sync_round import RoundReport
from desktop.store import tables
from desktop.store.history import Action, record
from desktop.store.outbox_rows import read_items, read_report, select_items
from desktop.store.values import insert_row, new_id, optional_time, to_time_text

_i = tables.outbox_item.c
_s = tables.outbox_step.c
_r = tables.sync_round.c


def enqueue(
    connection: sa.Connection, complaint_id: str, payload: str, attachments: Sequence[Attachment]
) -> None:
    """Queue a complaint inside the transaction that logs it: one leg for each file, then the report itself."""
    item_id = new_id()
    insert_row(
        connection,
        tables.outbox_item,
        {
            "id": item_id,
            "complaint_id": complaint_id,
            "payload": payload,
            "payload_sha256": payload_sha256(payload),
            "state": SyncState.WAITING.value,
            "attempts": 0,
        },
    )
    for ordinal, file in enumerate(attachments):
        _add_step(connection, item_id, ordinal, StepKind.FILE, file)
    _add_step(connection, item_id, len(attachments), StepKind.CREATE, None)


def of_complaint(connection: sa.Connection, complaint_id: str) -> OutboxItem | None:
    """Return the item of one complaint with its legs."""
    items = read_items(connection, select_items().where(_i.complaint_id == complaint_id))
    return items[0] if items else None


def in_state(connection: sa.Connection, state: SyncState | None, limit: int) -> list[OutboxItem]:
    """Return up to ``limit`` items (of one state), oldest first, with their legs."""
    statement = select_items().order_by(tables.complaint.c.seq).limit(limit)
    if state is not None:
        statement = statement.where(_i.state == state.value)
    return read_items(connection, statement)


def fates(connection: sa.Connection, day: date) -> dict[str, tuple[SyncState, str | None]]:
    """Return state and LAPOR! number of each complaint received on a day at the office, by complaint id."""
    rows = connection.execute(
        sa.select(_i.complaint_id, _i.state, _i.lapor_no)
        .join(tables.complaint, _i.complaint_id == tables.complaint.c.id)
        .where(tables.complaint.c.received_on == day.isoformat())
    )
    return {row.complaint_id: (SyncState(row.state), row.lapor_no) for row in rows}


def totals(connection: sa.Connection) -> OutboxTotals:
    """Return how many complaints are in each state."""
    rows = connection.execute(sa.select(_i.state, sa.func.count()).group_by(_i.state))
    return OutboxTotals(**{state: count for state, count in rows})  # noqa: C416  # rows are not pairs to mypy


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
            lapor_no=lapor_no or item.lapor_no,
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
            begun.values(state=StepState.DONE.value, remote_id=lapor_no, settled_at=to_time_text(at))
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
    return connection.scalar(
        sa.select(tables.complaint.c.register_no)
        .join(tables.outbox_item, _i.complaint_id == tables.complaint.c.id)
        .where(_i.lapor_no == lapor_no)
    )


def last_success_at(connection: sa.Connection) -> datetime | None:
    """Return when the last item was confirmed by the server."""
    return optional_time(
        connection.scalar(sa.select(sa.func.max(_i.settled_at)).where(_i.state == SyncState.CONFIRMED.value))
    )


def withhold(connection: sa.Connection, item: OutboxItem, at: datetime, actor: Account, reason: str) -> None:
    """Keep an item from being sent, with the reason and who decided it."""
    settle(connection, item, SyncState.WITHHELD, at, reason=reason)
    record(connection, Action.WITHHELD, at, actor, item.complaint_id, reason=reason)


def _add_step(
    connection: sa.Connection, item_id: str, ordinal: int, kind: StepKind, file: Attachment | None
) -> None:
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
