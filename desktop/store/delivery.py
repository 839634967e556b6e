"""What a round of sending needs of the store: every method is one whole transaction, durable when it returns.

What becomes of an item is written to the complaint's history in the same transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from desktop.domain.complaint import ComplaintStatus
from desktop.domain.errors import Conflict
from desktop.domain.outbox import ItemKind, OutboxItem, OutboxTotals, StepKind, StepState, SyncState
from desktop.domain.sync_round import LONGEST_WAIT, RoundReport
from desktop.store import outbox, tables
from desktop.store.attachments import AttachmentFolder
from desktop.store.engine import Database
from desktop.store.history import Action, record
from desktop.store.outbox_rows import read_items, read_report, select_items
from desktop.store.values import insert_row, new_id, optional_time_text, to_time, to_time_text
from resources.i18n import translate

_i = tables.outbox_item.c
_s = tables.outbox_step.c
_ROUND_ORDER: sa.ColumnElement[int] = sa.literal_column(
    "sync_round.rowid", sa.Integer
)  # whatever the clock did


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
                .join(tables.outbox_item, _s.item_id == _i.id)
                .where(_s.state == StepState.BEGUN.value, _i.state == SyncState.WAITING.value)
            ).all()
            for step in begun:
                if step.kind == StepKind.FILE.value:
                    _step(connection, step.id, StepState.PENDING, begun_at=None)
                else:
                    self._unknown(connection, step.item_id, reason, at)
        return sum(step.kind != StepKind.FILE.value for step in begun)

    def due(self, now: datetime, limit: int) -> Sequence[OutboxItem]:
        """Return waiting items that may be tried now: words before files, seldom tried before often tried, then oldest."""
        due = sa.or_(
            _i.next_try_at.is_(None),
            _i.next_try_at <= to_time_text(now),
            _i.next_try_at > to_time_text(now + LONGEST_WAIT),  # the clock was set back
        )
        has_files = (
            sa.exists()
            .where(_s.item_id == _i.id, _s.attachment_size > 0, _s.state != StepState.DONE.value)
            .correlate(tables.outbox_item)
        )
        statement = (
            select_items()
            .where(_i.state == SyncState.WAITING.value, due, outbox.can_be_sent())
            .order_by(has_files, _i.attempts, _i.seq)
            .limit(limit)
        )
        with self._database.read() as connection:
            return read_items(connection, statement)

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
        """Mark the last leg done and the item confirmed, at once; a follow-up takes no number of its own.

        Raises:
            Conflict: another complaint has this number; nothing is changed.
        """
        with self._database.write() as connection:
            own_number = None
            if _subject(connection, item_id).kind != ItemKind.FOLLOW_UP.value:
                _refuse_taken(connection, item_id, lapor_no)
                own_number = lapor_no
            _step(connection, step_id, StepState.DONE, remote_id=remote_id, settled_at=to_time_text(at))
            _item(
                connection,
                item_id,
                state=SyncState.CONFIRMED.value,
                lapor_no=own_number,
                settled_at=to_time_text(at),
                next_try_at=None,
                reason=None,
                field=None,
            )
            _record(connection, Action.CONFIRMED, at, item_id, lapor_no=lapor_no)

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
            _record(connection, Action.REJECTED, at, item_id, reason=reason)

    def unknown_reports(self, limit: int) -> Sequence[OutboxItem]:
        """Return reports that a look-up could settle, oldest first; what was carried out is settled by its results."""
        statement = select_items().where(
            _i.state == SyncState.UNKNOWN.value,
            _i.lapor_no.is_(None),
            sa.or_(
                _i.kind == ItemKind.CARRIED.value,
                sa.and_(_i.kind == ItemKind.REPORT.value, _i.carry_id.is_(None)),
            ),
        )
        with self._database.read() as connection:
            return read_items(connection, statement.order_by(_i.seq).limit(limit))

    def item_found(self, item_id: str, lapor_no: str, at: datetime) -> None:
        """Settle an unknown report that a look-up found; its open legs, if any, are sent next.

        Raises:
            Conflict: another complaint has this number; nothing is changed.
        """
        with self._database.write() as connection:
            item = outbox.of_id(connection, item_id)
            if item is None or item.state is not SyncState.UNKNOWN:
                return
            _refuse_taken(connection, item_id, lapor_no)
            outbox.settle_found(connection, item, lapor_no, at)
            _record(connection, Action.CONFIRMED, at, item_id, lapor_no=lapor_no)

    def item_not_there(self, item_id: str, at: datetime) -> None:
        """Queue an unknown report again that a look-up did not find, or withhold it if it was ended meanwhile."""
        with self._database.write() as connection:
            item = outbox.of_id(connection, item_id)
            if item is None or item.state is not SyncState.UNKNOWN:
                return
            outbox.settle(connection, item, SyncState.WAITING, at)
            if not _withheld_as_void(connection, item_id, at):
                _record(connection, Action.RESOLVED_NOT_SENT, at, item_id)

    def attachment(self, sha256: str) -> bytes:
        """Return a file's content."""
        return self._attachments.read(sha256)

    def totals(self) -> OutboxTotals:
        """Return the counts that add up."""
        with self._database.read() as connection:
            return outbox.totals(connection)

    def next_due_at(self, now: datetime) -> datetime | None:
        """Return when the next waiting item is due; an item that a clock set back left far ahead is due already."""
        at = to_time_text(now)
        is_due = sa.or_(_i.next_try_at.is_(None), _i.next_try_at > to_time_text(now + LONGEST_WAIT))
        due_at = sa.case((is_due, at), else_=_i.next_try_at)
        waits = (_i.state == SyncState.WAITING.value, outbox.can_be_sent())
        with self._database.read() as connection:
            first = connection.scalar(
                sa.select(sa.func.min(due_at)).select_from(tables.outbox_item).where(*waits)
            )
        return None if first is None else max(to_time(first), now)

    def last_round(self) -> RoundReport | None:
        """Return the newest report."""
        with self._database.read() as connection:
            row = connection.execute(
                sa.select(tables.sync_round).order_by(_ROUND_ORDER.desc()).limit(1)
            ).first()
        return None if row is None else read_report(row)

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
        _record(connection, Action.UNKNOWN, at, item_id, reason=reason)


def _still_waits(connection: sa.Connection, item_id: str) -> bool:
    return connection.scalar(sa.select(_i.state).where(_i.id == item_id)) == SyncState.WAITING.value


def _withheld_as_void(connection: sa.Connection, item_id: str, at: datetime) -> bool:
    """Withhold a report whose complaint was struck out or withdrawn on the way and that certainly did not arrive."""
    c = tables.complaint.c
    ended = connection.execute(
        sa.select(c.id, c.void_reason)
        .select_from(tables.complaint.join(tables.outbox_item, tables.report_of_complaint))
        .where(_i.id == item_id, c.status != ComplaintStatus.DITERIMA.value)
    ).one_or_none()
    if ended is None:
        return False
    item = outbox.of_id(connection, item_id)
    if item is None or item.may_be_there:
        return False
    outbox.settle(connection, item, SyncState.WITHHELD, at, reason=ended.void_reason)
    record(connection, Action.WITHHELD, at, None, ended.id, reason=ended.void_reason)
    return True


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


def _subject(connection: sa.Connection, item_id: str) -> Any:
    """Return whose item this is: kind, complaint_id, register_no."""
    chosen = sa.select(_i.kind, _i.complaint_id, _i.register_no).where(_i.id == item_id)
    return connection.execute(chosen).one()


def _record(connection: sa.Connection, action: Action, at: datetime, item_id: str, **detail: object) -> None:
    """Write what became of an item into the history; a follow-up and a carried report say what they are."""
    subject = _subject(connection, item_id)
    if subject.kind != ItemKind.REPORT.value:
        detail |= {"kind": subject.kind, "register_no": subject.register_no}
    record(connection, action, at, None, subject.complaint_id, **detail)
