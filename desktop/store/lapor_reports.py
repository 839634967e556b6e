"""What LAPOR! says of reports that are there: which to look at, what was read, and what it proves about the outbox."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from desktop.domain.errors import StorageProblem
from desktop.domain.follow_up import read_mark
from desktop.domain.lapor_report import EntryKind, LaporEntry, LaporState, LaporStatus
from desktop.domain.outbox import ItemKind, OutboxItem, StepKind, StepState, SyncState
from desktop.domain.outbox_payload import thaw
from desktop.domain.reading_back import (
    CLOSED,
    CLOSED_FOR_GOOD_AFTER,
    READ_AGAIN_AFTER,
    DueReport,
    ReadReport,
    register_no_in,
)
from desktop.domain.sealing import covered
from desktop.store import complaints, outbox, tables
from desktop.store.engine import Database
from desktop.store.history import Action, record
from desktop.store.outbox_rows import read_items, select_items
from desktop.store.read_proofs import is_another_report, settle_follow_ups, settle_handover
from desktop.store.sealing import is_sealed
from desktop.store.values import insert_row, optional_time, optional_time_text, to_json, to_time, to_time_text
from resources.i18n import translate

_i = tables.outbox_item.c
_r = tables.lapor_report.c
_e = tables.lapor_entry.c


class LaporReports:
    """What a run of reading back needs of the store (``ReadBackPort``)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def due(self, now: datetime, limit: int) -> Sequence[DueReport]:
        """Return reports to be looked at: those with something unknown first, then those that changed last."""
        is_unknown = _something_unknown()
        is_open = sa.or_(
            _r.status_name.is_(None),
            sa.func.lower(_r.status_name).not_in(CLOSED),
            _r.changed_at > to_time_text(now - CLOSED_FOR_GOOD_AFTER),
        )
        is_due = sa.or_(
            _r.checked_at.is_(None),
            _r.checked_at <= to_time_text(now - READ_AGAIN_AFTER),
            _r.checked_at > to_time_text(now),  # the clock was set back
            _something_unknown(since=_r.checked_at),
        )
        states = (SyncState.CONFIRMED.value, SyncState.BY_HAND.value, SyncState.UNKNOWN.value)
        chosen = (
            select_items()
            .outerjoin(tables.lapor_report, _r.complaint_id == _i.complaint_id)
            .where(_i.kind == ItemKind.REPORT.value, _i.state.in_(states), _i.lapor_no.is_not(None))
            .where(is_due, sa.or_(is_open, is_unknown), ~_is_erased())
            .order_by(is_unknown.desc(), sa.func.coalesce(_r.changed_at, _i.settled_at).desc(), _i.seq.desc())
            .limit(limit)
        )
        with self._database.read() as connection:
            return [_due_report(item) for item in read_items(connection, chosen)]

    def keep(self, read: ReadReport, at: datetime) -> bool:
        """Keep what was read and settle what it proves; return whether anything was new."""
        with self._database.write() as connection:
            item = outbox.of_id(connection, read.due.item_id)
            if item is None or item.lapor_no != read.due.lapor_no:
                return False  # a person decided otherwise meanwhile
            if connection.scalar(sa.select(_is_erased()).where(_i.id == item.id)):
                return False  # what was erased must not come back
            is_covered = is_sealed(connection, read.due.complaint_id)
            shown_no = register_no_in(read.status.content)
            if shown_no is not None and shown_no != item.register_no:
                if not is_covered and is_another_report(connection, item, shown_no, at):
                    return True
                read = replace(read, reason=_typed_wrongly(item, shown_no))
            entries: Sequence[LaporEntry] = (*read.status.entries, *read.entries)
            if is_covered:
                entries = _without_own(entries)
            news = [
                _keep_status(connection, item, read, at),
                _keep_entries(connection, read.due.complaint_id, entries, at, is_covered=is_covered),
                settle_follow_ups(connection, item, read.entries, at),
                read.is_handed_over and settle_handover(connection, item, at),
            ]
            if any(news) and not news[0]:
                _update(connection, read.due.complaint_id, changed_at=to_time_text(at))
        return any(news)

    def missed(self, due: DueReport, reason: str, at: datetime) -> None:
        """Keep that a report could not be read, with the reason in words; it is looked at again after a while."""
        with self._database.write() as connection:
            item = outbox.of_id(connection, due.item_id)
            if item is not None and item.lapor_no == due.lapor_no:
                _write(connection, item, at, reason=reason)


def lapor_state(connection: sa.Connection, complaint_id: str) -> LaporState | None:
    """Return what was read of the report of a complaint, None if nobody has looked yet."""
    row = connection.execute(sa.select(tables.lapor_report).where(_r.complaint_id == complaint_id)).first()
    if row is None:
        return None
    entries = connection.execute(
        sa.select(tables.lapor_entry).where(_e.complaint_id == complaint_id).order_by(_e.at, _e.seq)
    )
    status = LaporStatus(
        row.status_code,
        row.status_name,
        row.disposition_id,
        row.disposition_name,
        tuple(_entry(entry) for entry in entries),
    )
    return LaporState(status, to_time(row.checked_at), to_time(row.changed_at), row.reason)


def _is_erased() -> sa.ColumnElement[bool]:
    """Hold for reports whose complaint is erased."""
    c = tables.complaint.c
    return sa.exists().where(c.id == _i.complaint_id, c.erased_at.is_not(None)).correlate(tables.outbox_item)


def _something_unknown(since: sa.ColumnElement[Any] | None = None) -> sa.ColumnElement[bool]:
    """Hold for reports whose own fate or that of a follow-up is unknown, if given: since it was looked at last."""
    other = tables.outbox_item.alias("unsettled")
    found = [(_i.state, _i.settled_at), (other.c.state, other.c.settled_at)]
    own, follow_up = (
        sa.and_(state == SyncState.UNKNOWN.value, sa.true() if since is None else settled_at > since)
        for state, settled_at in found
    )
    belongs = sa.and_(
        other.c.complaint_id == _i.complaint_id, other.c.kind == ItemKind.FOLLOW_UP.value, follow_up
    )
    return sa.or_(own, sa.exists().where(belongs).correlate(tables.outbox_item, tables.lapor_report))


def _typed_wrongly(item: OutboxItem, shown_no: str) -> str:
    return translate("Sync", "Nomor #{number} di LAPOR! berisi laporan {other}. Periksa nomornya.").format(
        number=item.lapor_no, other=shown_no
    )


def _due_report(item: OutboxItem) -> DueReport:
    handover_to = sent_to = None
    is_handover_open = any(s.kind is StepKind.HANDOVER and s.state is StepState.BEGUN for s in item.steps)
    if item.state is SyncState.UNKNOWN and is_handover_open:
        try:
            report = thaw(item.payload, item.payload_sha256)
        except StorageProblem:
            pass
        else:
            handover_to, sent_to = report.handover_to, report.target_agency
    return DueReport(
        item.id, item.complaint_id or "", item.register_no, item.lapor_no or "", handover_to, sent_to
    )


def _keep_status(connection: sa.Connection, item: OutboxItem, read: ReadReport, at: datetime) -> bool:
    status = read.status
    before = connection.execute(
        sa.select(tables.lapor_report).where(_r.complaint_id == item.complaint_id)
    ).first()
    names = ("code", "name", "disposition_id", "disposition_name")
    columns = ("status_code", "status_name", "disposition_id", "disposition_name")
    values = {
        column: getattr(status, name)
        for column, name in zip(columns, names, strict=True)
        if getattr(status, name) is not None
    }
    changes = {c: v for c, v in values.items() if before is None or getattr(before, c) != v}
    first_change = max((e.at for e in (*status.entries, *read.entries) if e.at and e.at <= at), default=None)
    if changes:
        changes["changed_at"] = to_time_text(first_change or at if before is None else at)
    _write(connection, item, at, reason=read.reason, **changes)
    if changes.keys() & {"status_code", "status_name"}:
        shown = status.name or status.code
        record(connection, Action.STATUS_READ, at, None, item.complaint_id, status=shown)
    return bool(changes)


def _keep_entries(
    connection: sa.Connection,
    complaint_id: str,
    entries: Iterable[LaporEntry],
    at: datetime,
    *,
    is_covered: bool,
) -> bool:
    """Add entries that are new; return whether one of them is news, which our own follow-ups are not.

    Of a sealed complaint that they came is kept, and not what they say (``is_covered``).
    """
    known = set(connection.scalars(sa.select(_e.digest).where(_e.complaint_id == complaint_id)))
    is_news = False
    for entry in entries:
        digest = _digest(entry)
        if digest in known:
            continue
        known.add(digest)
        insert_row(
            connection,
            tables.lapor_entry,
            {
                "complaint_id": complaint_id,
                "kind": entry.kind.value,
                "digest": digest,
                "at": optional_time_text(entry.at),
                "author": entry.author,
                "content": covered(entry.kind, entry.content) if is_covered else entry.content,
                "attachments": to_json(entry.attachments) if entry.attachments and not is_covered else None,
                "read_at": to_time_text(at),
            },
        )
        if entry.kind is EntryKind.FOLLOW_UP and read_mark(entry.content) is None:
            record(connection, Action.FOLLOW_UP_READ, at, None, complaint_id, author=entry.author)
            is_news = True
        elif entry.kind is EntryKind.STATUS:
            is_news = True
    return is_news


def _without_own(entries: Sequence[LaporEntry]) -> list[LaporEntry]:
    """Leave out follow-ups of ours: they are the citizen's words, which are sealed."""
    return [each for each in entries if read_mark(each.content) is None]


def _digest(entry: LaporEntry) -> str:
    told = (entry.kind.value, optional_time_text(entry.at), entry.author, entry.content)
    return hashlib.sha256(to_json(told).encode()).hexdigest()


def _write(
    connection: sa.Connection, item: OutboxItem, at: datetime, *, reason: str | None, **changes: Any
) -> None:
    """Note a look at a report, and what changed with it."""
    values = {"checked_at": to_time_text(at), "reason": reason, **changes}
    if not _update(connection, item.complaint_id or "", **values):
        known_since = to_time_text(item.settled_at or at)
        row = {"complaint_id": item.complaint_id, "changed_at": known_since, **values}
        finished_here = complaints.finished_at(connection, item.complaint_id or "")
        insert_row(connection, tables.lapor_report, row)
        if finished_here is not None:  # a first look is no news that would open it again
            complaints.set_finished(connection, item.complaint_id or "", finished_here)


def _update(connection: sa.Connection, complaint_id: str, **values: Any) -> int:
    chosen = sa.update(tables.lapor_report).where(_r.complaint_id == complaint_id)
    return connection.execute(chosen.values(**values)).rowcount


def _entry(row: Any) -> LaporEntry:
    names = tuple(json.loads(row.attachments)) if row.attachments else ()
    return LaporEntry(EntryKind(row.kind), row.content, optional_time(row.at), row.author, names)
