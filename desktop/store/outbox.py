"""The outbox: one item for each complaint, one row for each leg of its delivery.

Every method of :class:`Outbox` is one whole transaction (``desktop.domain.sync_round.OutboxPort``). What becomes of an
item is written to the complaint's history in the same transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from desktop.domain.access import Account
from desktop.domain.complaint import Attachment, ComplaintStatus
from desktop.domain.errors import Conflict
from desktop.domain.outbox import OutboxItem, OutboxStep, OutboxTotals, StepKind, StepState, SyncState
from desktop.domain.outbox_payload import payload_sha256
from desktop.domain.sync_round import LONGEST_WAIT, RoundEnd, RoundReport
from desktop.store import tables
from desktop.store.attachments import AttachmentFolder
from desktop.store.engine import Database
from desktop.store.history import Action, record
from desktop.store.values import insert_row, new_id, optional_time, optional_time_text, to_time, to_time_text
from resources.i18n import translate

_i = tables.outbox_item.c
_s = tables.outbox_step.c
_r = tables.sync_round.c
_ROUND_ORDER: sa.ColumnElement[int] = sa.literal_column(
    "sync_round.rowid", sa.Integer
)  # whatever the clock did
_ITEM_COLUMNS = (*tables.outbox_item.columns, tables.complaint.c.register_no, tables.complaint.c.title)


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
    items = _items(connection, _select_items().where(_i.complaint_id == complaint_id))
    return items[0] if items else None


def in_state(connection: sa.Connection, state: SyncState | None, limit: int) -> list[OutboxItem]:
    """Return up to ``limit`` items (of one state), oldest first, with their legs."""
    statement = _select_items().order_by(tables.complaint.c.seq).limit(limit)
    if state is not None:
        statement = statement.where(_i.state == state.value)
    return _items(connection, statement)


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


def rounds_since(connection: sa.Connection, since: datetime, limit: int) -> list[RoundReport]:
    """Return the newest ``limit`` rounds since a moment, newest first."""
    rows = connection.execute(
        sa.select(tables.sync_round)
        .where(_r.started_at >= to_time_text(since))
        .order_by(_r.started_at.desc())
        .limit(limit)
    )
    return [_report(row) for row in rows]


def last_success_at(connection: sa.Connection) -> datetime | None:
    """Return when the last item was confirmed by the server."""
    return optional_time(
        connection.scalar(sa.select(sa.func.max(_i.settled_at)).where(_i.state == SyncState.CONFIRMED.value))
    )


class Outbox:
    """What a round of sending needs of the store (``OutboxPort``)."""

    def __init__(self, database: Database, attachments: AttachmentFolder) -> None:
        self._database = database
        self._attachments = attachments

    def recover_begun(self, reason: str, at: datetime) -> int:
        """Settle what a killed process left begun; files again, creates become unknown."""
        with self._database.write() as connection:
            begun = connection.execute(
                sa.select(_s.id, _s.item_id, _s.kind)
                .join(tables.outbox_item)
                .where(_s.state == StepState.BEGUN.value, _i.state == SyncState.WAITING.value)
            ).all()
            for step in begun:
                if step.kind == StepKind.FILE.value:
                    _step(connection, step.id, StepState.PENDING, begun_at=None)
                else:
                    self._unknown(connection, step.item_id, reason, at)
        return sum(step.kind != StepKind.FILE.value for step in begun)

    def due(self, now: datetime, limit: int) -> Sequence[OutboxItem]:
        """Return waiting items that may be tried now, oldest first."""
        due = sa.or_(
            _i.next_try_at.is_(None),
            _i.next_try_at <= to_time_text(now),
            _i.next_try_at > to_time_text(now + LONGEST_WAIT),  # the clock was set back
        )
        statement = _select_items().where(_i.state == SyncState.WAITING.value, due)
        with self._database.read() as connection:
            return _items(connection, statement.order_by(tables.complaint.c.seq).limit(limit))

    def mark_begun(self, item_id: str, step_id: str, at: datetime) -> bool:
        """Mark a leg begun before its first byte leaves; False if somebody settled the item meanwhile."""
        with self._database.write() as connection:
            if not _still_waits(connection, item_id):
                return False
            changed = connection.execute(
                sa.update(tables.outbox_step)
                .where(_s.id == step_id, _s.item_id == item_id, _s.state == StepState.PENDING.value)
                .values(state=StepState.BEGUN.value, begun_at=to_time_text(at))
            ).rowcount
            if changed:
                _item(connection, item_id, begun_at=to_time_text(at))
        return bool(changed)

    def step_done(self, item_id: str, step_id: str, remote_id: str, at: datetime) -> None:
        """Mark a leg done; the create also gives the item its LAPOR! number.

        Raises:
            Conflict: another complaint has this number; nothing is changed.
        """
        with self._database.write() as connection:
            kind = connection.scalar(sa.select(_s.kind).where(_s.id == step_id))
            if kind == StepKind.CREATE.value:
                _refuse_taken(connection, item_id, remote_id)
                _item(connection, item_id, lapor_no=remote_id)
            _step(connection, step_id, StepState.DONE, remote_id=remote_id, settled_at=to_time_text(at))

    def item_confirmed(self, item_id: str, step_id: str, remote_id: str, lapor_no: str, at: datetime) -> None:
        """Mark the last leg done and the item confirmed, at once.

        Raises:
            Conflict: another complaint has this number; nothing is changed.
        """
        with self._database.write() as connection:
            _refuse_taken(connection, item_id, lapor_no)
            _step(connection, step_id, StepState.DONE, remote_id=remote_id, settled_at=to_time_text(at))
            _item(
                connection,
                item_id,
                state=SyncState.CONFIRMED.value,
                lapor_no=lapor_no,
                settled_at=to_time_text(at),
                next_try_at=None,
                reason=None,
                field=None,
            )
            record(
                connection, Action.CONFIRMED, at, None, _complaint_id(connection, item_id), lapor_no=lapor_no
            )

    def item_waiting(
        self,
        item_id: str,
        step_id: str | None,
        reason: str,
        next_try_at: datetime | None,
        at: datetime,
    ) -> None:
        """Keep the item waiting and its leg to be done, unless somebody withheld it meanwhile."""
        with self._database.write() as connection:
            if step_id is not None:
                _step(connection, step_id, StepState.PENDING, begun_at=None)
            if not _still_waits(connection, item_id) or _withheld_as_void(connection, item_id, at):
                return
            _item(
                connection,
                item_id,
                attempts=_i.attempts + 1,
                reason=reason,
                next_try_at=optional_time_text(next_try_at),
            )

    def item_unknown(self, item_id: str, step_id: str, reason: str, at: datetime) -> None:  # noqa: ARG002
        """Leave the leg begun; a person has to look."""
        with self._database.write() as connection:
            self._unknown(connection, item_id, reason, at)

    def item_attention(
        self, item_id: str, step_id: str | None, reason: str, field: str | None, at: datetime
    ) -> None:
        """Put the item aside with the server's reason, unless somebody withheld it meanwhile."""
        with self._database.write() as connection:
            if step_id is not None:
                _step(connection, step_id, StepState.PENDING, begun_at=None)
            if not _still_waits(connection, item_id) or _withheld_as_void(connection, item_id, at):
                return
            _item(
                connection,
                item_id,
                state=SyncState.ATTENTION.value,
                attempts=_i.attempts + 1,
                reason=reason,
                field=field,
                settled_at=to_time_text(at),
            )
            record(connection, Action.REJECTED, at, None, _complaint_id(connection, item_id), reason=reason)

    def attachment(self, sha256: str) -> bytes:
        """Return a file's content."""
        return self._attachments.read(sha256)

    def totals(self) -> OutboxTotals:
        """Return the counts that add up."""
        with self._database.read() as connection:
            return totals(connection)

    def next_due_at(self, now: datetime) -> datetime | None:
        """Return when the next waiting item is due; an item that a clock set back left far ahead is due already."""
        at = to_time_text(now)
        is_due = sa.or_(_i.next_try_at.is_(None), _i.next_try_at > to_time_text(now + LONGEST_WAIT))
        due_at = sa.case((is_due, at), else_=_i.next_try_at)
        with self._database.read() as connection:
            first = connection.scalar(
                sa.select(sa.func.min(due_at)).where(_i.state == SyncState.WAITING.value)
            )
        return None if first is None else max(to_time(first), now)

    def last_round(self) -> RoundReport | None:
        """Return the newest report."""
        with self._database.read() as connection:
            row = connection.execute(
                sa.select(tables.sync_round).order_by(_ROUND_ORDER.desc()).limit(1)
            ).first()
        return None if row is None else _report(row)

    def record_round(self, report: RoundReport) -> None:
        """Keep a report."""
        with self._database.write() as connection:
            insert_row(
                connection,
                tables.sync_round,
                {
                    "id": new_id(),
                    "started_at": to_time_text(report.started_at),
                    "ended_at": to_time_text(report.ended_at),
                    "end": report.end.value,
                    "message": report.message,
                    "delivered": report.delivered,
                    "unknown": report.unknown,
                    "attention": report.attention,
                    "waiting": report.waiting,
                    "next_try_at": optional_time_text(report.next_try_at),
                    "stops_in_a_row": report.stops_in_a_row,
                    "clock_skew_s": report.clock_skew_s,
                },
            )

    @staticmethod
    def _unknown(connection: sa.Connection, item_id: str, reason: str, at: datetime) -> None:
        _item(
            connection,
            item_id,
            state=SyncState.UNKNOWN.value,
            attempts=_i.attempts + 1,
            reason=reason,
            settled_at=to_time_text(at),
        )
        record(connection, Action.UNKNOWN, at, None, _complaint_id(connection, item_id), reason=reason)


def withhold(connection: sa.Connection, item: OutboxItem, at: datetime, actor: Account, reason: str) -> None:
    """Keep an item from being sent, with the reason and who decided it."""
    settle(connection, item, SyncState.WITHHELD, at, reason=reason)
    record(connection, Action.WITHHELD, at, actor, item.complaint_id, reason=reason)


def _still_waits(connection: sa.Connection, item_id: str) -> bool:
    return connection.scalar(sa.select(_i.state).where(_i.id == item_id)) == SyncState.WAITING.value


def _withheld_as_void(connection: sa.Connection, item_id: str, at: datetime) -> bool:
    """Withhold a report whose complaint was struck out while it was on the way and that certainly did not arrive."""
    c = tables.complaint.c
    void = connection.execute(
        sa.select(c.id, c.void_reason)
        .join(tables.outbox_item, _i.complaint_id == c.id)
        .where(_i.id == item_id, c.status == ComplaintStatus.BATAL.value)
    ).one_or_none()
    may_be_there = connection.scalar(
        sa.select(sa.func.count()).where(
            _s.item_id == item_id, _s.kind != StepKind.FILE.value, _s.state != StepState.PENDING.value
        )
    )
    if void is None or may_be_there:
        return False
    _item(
        connection,
        item_id,
        state=SyncState.WITHHELD.value,
        reason=void.void_reason,
        field=None,
        next_try_at=None,
        settled_at=to_time_text(at),
    )
    record(connection, Action.WITHHELD, at, None, void.id, reason=void.void_reason)
    return True


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


def _step(connection: sa.Connection, step_id: str, state: StepState, **values: Any) -> None:
    connection.execute(
        sa.update(tables.outbox_step).where(_s.id == step_id).values(state=state.value, **values)
    )


def _item(connection: sa.Connection, item_id: str, **values: Any) -> None:
    connection.execute(sa.update(tables.outbox_item).where(_i.id == item_id).values(**values))


def _refuse_taken(connection: sa.Connection, item_id: str, lapor_no: str) -> None:
    taken = connection.scalar(sa.select(_i.id).where(_i.lapor_no == lapor_no, _i.id != item_id))
    if taken is not None:
        raise Conflict(
            translate("Outbox", "Nomor LAPOR! {lapor_no} sudah dipakai pengaduan lain.").format(
                lapor_no=lapor_no
            ),
            field="lapor_no",
        )


def _complaint_id(connection: sa.Connection, item_id: str) -> str:
    complaint_id: str = connection.execute(sa.select(_i.complaint_id).where(_i.id == item_id)).scalar_one()
    return complaint_id


def _select_items() -> sa.Select[Any]:
    return sa.select(*_ITEM_COLUMNS).join(tables.complaint, _i.complaint_id == tables.complaint.c.id)


def _items(connection: sa.Connection, statement: sa.Select[Any]) -> list[OutboxItem]:
    rows = connection.execute(statement).all()
    steps: dict[str, list[OutboxStep]] = {}
    found = connection.execute(
        sa.select(tables.outbox_step)
        .where(_s.item_id.in_([row.id for row in rows]))
        .order_by(_s.item_id, _s.ordinal)
    )
    for s in found:
        steps.setdefault(s.item_id, []).append(
            OutboxStep(
                s.id,
                StepKind(s.kind),
                StepState(s.state),
                s.attachment_sha256,
                s.attachment_name,
                s.attachment_media_type,
                s.remote_id,
            )
        )
    return [_outbox_item(row, tuple(steps.get(row.id, ()))) for row in rows]


def _outbox_item(row: Any, steps: tuple[OutboxStep, ...]) -> OutboxItem:
    return OutboxItem(
        id=row.id,
        complaint_id=row.complaint_id,
        register_no=row.register_no,
        title=row.title,
        payload=row.payload,
        payload_sha256=row.payload_sha256,
        state=SyncState(row.state),
        steps=steps,
        attempts=row.attempts,
        next_try_at=optional_time(row.next_try_at),
        begun_at=optional_time(row.begun_at),
        settled_at=optional_time(row.settled_at),
        reason=row.reason,
        field=row.field,
        lapor_no=row.lapor_no,
    )


def _report(row: Any) -> RoundReport:
    return RoundReport(
        end=RoundEnd(row.end),
        started_at=to_time(row.started_at),
        ended_at=to_time(row.ended_at),
        message=row.message,
        delivered=row.delivered,
        unknown=row.unknown,
        attention=row.attention,
        waiting=row.waiting,
        next_try_at=optional_time(row.next_try_at),
        stops_in_a_row=row.stops_in_a_row,
        clock_skew_s=row.clock_skew_s,
    )
