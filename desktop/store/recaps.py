"""What a recap reads of the complaints of a period: one narrow row each, by the index of the day of receipt."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple

import sqlalchemy as sa

from desktop.domain.complaint import Channel, Classification, ComplaintStatus
from desktop.domain.follow_up import read_mark
from desktop.domain.lapor_report import EntryKind
from desktop.domain.outbox import ItemKind, SyncState
from desktop.store import tables
from desktop.store.prints import PaperKind
from desktop.store.values import optional_time, to_time, to_time_text

_c, _e = tables.complaint.c, tables.lapor_entry.c


class RecapRow(NamedTuple):
    """A complaint as it counts; times are aware UTC. ``village_code`` is where it happened, or else where the person lives."""

    id: str
    register_no: str
    received_on: date
    due_on: date
    status: ComplaintStatus
    classification: Classification
    category: str | None
    title: str
    is_secret: bool
    village_code: str | None
    channel: Channel
    sync_state: SyncState
    officer: str
    agency: str | None
    finished_at: datetime | None
    voided_at: datetime | None


def rows_between(connection: sa.Connection, first: date, last: date) -> list[RecapRow]:
    """Return all complaints received from ``first`` to ``last``, in the order of logging."""
    statement = (
        sa.select(
            _c.id, _c.register_no, _c.received_on, _c.due_on, _c.status, _c.classification, _c.category, _c.title,
            _c.is_secret, sa.func.coalesce(_c.incident_village_code, _c.village_code), _c.channel, _c.sync_state,
            _c.received_by_name, _c.target_agency, _c.finished_at, _c.voided_at,
        )
        .where(_c.received_on.between(first.isoformat(), last.isoformat()))
        .order_by(_c.seq)
    )  # fmt: skip
    return [_row(tuple(row)) for row in connection.execute(statement)]


def _row(v: tuple[Any, ...]) -> RecapRow:
    return RecapRow(
        v[0], v[1], date.fromisoformat(v[2]), date.fromisoformat(v[3]), ComplaintStatus(v[4]), Classification(v[5]),
        v[6], v[7], v[8], v[9], Channel(v[10]), SyncState(v[11]), v[12], v[13], optional_time(v[14]),
        optional_time(v[15]),
    )  # fmt: skip


def first_follow_ups(connection: sa.Connection, first: date, last: date) -> dict[str, datetime]:
    """Return when each complaint of the period was first followed up at LAPOR!; the desk's own additions do not count."""
    statement = (
        sa.select(_e.complaint_id, sa.func.coalesce(_e.at, _e.read_at), _e.content)
        .join(tables.complaint, _c.id == _e.complaint_id)
        .where(_e.kind == EntryKind.FOLLOW_UP.value)
        .where(_c.received_on.between(first.isoformat(), last.isoformat()))
    )
    found: dict[str, datetime] = {}
    for complaint_id, text, content in connection.execute(statement):
        if read_mark(content) is None:
            at = to_time(text)
            found[complaint_id] = min(at, found.get(complaint_id, at))
    return found


def used_between(
    connection: sa.Connection, office: str, device: str, year: int, first: int, last: int
) -> int:
    """Return how many counters from ``first`` to ``last`` of one series have a complaint; ``year`` has four digits."""
    statement = (
        sa.select(sa.func.count())
        .select_from(tables.complaint)
        .where(_c.office == office, _c.device == device, _c.year == year, _c.counter.between(first, last))
    )
    return connection.scalar(statement) or 0


def lapor_numbers(connection: sa.Connection, first: date, last: date) -> list[tuple[str, str]]:
    """Return register and LAPOR! number of the reports of a period that have one, void ones left out, by register number."""
    i = tables.outbox_item.c
    statement = (
        sa.select(_c.register_no, i.lapor_no)
        .join(tables.outbox_item, sa.and_(i.complaint_id == _c.id, i.kind == ItemKind.REPORT.value))
        .where(_c.received_on.between(first.isoformat(), last.isoformat()))
        .where(_c.status != ComplaintStatus.BATAL.value, i.lapor_no.is_not(None))
        .order_by(_c.register_no)
    )
    return [(row[0], row[1]) for row in connection.execute(statement)]


class PaperRow(NamedTuple):
    """Prints and saved files of a paper of a period; ``last_at`` is aware UTC."""

    kind: PaperKind
    first: date
    last: date
    times: int
    last_at: datetime


def papers_made(
    connection: sa.Connection, first: date, last: date, begin: datetime, end: datetime
) -> list[PaperRow]:
    """Return the papers made from ``begin`` to before ``end`` (aware), and those of days from ``first`` to ``last``."""
    p = tables.paper_print.c
    is_of = sa.and_(p.period_from >= first.isoformat(), p.period_to <= last.isoformat())
    is_made = sa.and_(p.printed_at >= to_time_text(begin), p.printed_at < to_time_text(end))
    statement = (
        sa.select(p.kind, p.period_from, p.period_to, sa.func.count(), sa.func.max(p.printed_at))
        .where(sa.or_(is_of, is_made))
        .group_by(p.kind, p.period_from, p.period_to)
        .order_by(p.kind, p.period_from, p.period_to)
    )
    return [
        PaperRow(PaperKind(r[0]), date.fromisoformat(r[1]), date.fromisoformat(r[2]), r[3], to_time(r[4]))
        for r in connection.execute(statement)
    ]
