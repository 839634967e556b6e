"""What the register book reads: series of numbers of a period, their complaints, and what became of each at LAPOR!."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple

import sqlalchemy as sa

from desktop.domain.complaint import Complaint, ComplaintStatus
from desktop.domain.daily_log import Tally
from desktop.domain.follow_up import read_mark
from desktop.domain.lapor_report import EntryKind
from desktop.domain.register_number import RegisterNumber, from_canonical
from desktop.store import complaints, tables
from desktop.store.values import optional_time, to_time

_c, _e, _r = tables.complaint.c, tables.lapor_entry.c, tables.lapor_report.c
_AT_ONCE = 500


class Series(NamedTuple):
    """The numbers of one counter and four-digit year that were given out in a period, from first to last.

    ``elsewhere`` are numbers of complaints that were received in the period and noted later.
    """

    office: str
    device: str
    year: int
    first: int
    last: int
    elsewhere: tuple[RegisterNumber, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """What became of a complaint; times are aware UTC."""

    agency: str | None = None
    disposed_at: datetime | None = None
    follow_up: str = ""
    followed_up_at: datetime | None = None
    finished_at: datetime | None = None


def series_of(connection: sa.Connection, first: date, last: date) -> list[Series]:
    """Return the series of the complaints received from ``first`` to ``last``.

    A complaint that was noted later than it was received (a paper form) does not stretch the range: its number stands among
    those of the day on which it was noted.
    """
    rows = connection.execute(
        sa.select(_c.office, _c.device, _c.year, _c.counter, _c.register_no, _c.is_backdated)
        .where(_c.received_on.between(first.isoformat(), last.isoformat()))
        .order_by(_c.office, _c.device, _c.year, _c.counter)
    ).all()
    found: list[Series] = []
    for key in dict.fromkeys((row.office, row.device, row.year) for row in rows):
        own = [row for row in rows if (row.office, row.device, row.year) == key]
        regular = [row.counter for row in own if not row.is_backdated] or [row.counter for row in own]
        low, high = min(regular), max(regular)
        elsewhere = tuple(from_canonical(row.register_no) for row in own if not low <= row.counter <= high)
        found.append(Series(*key, low, high, elsewhere))
    return found


def _in_series(series: Series) -> sa.ColumnElement[bool]:
    return sa.and_(
        _c.office == series.office,
        _c.device == series.device,
        _c.year == series.year,
        _c.counter.between(series.first, series.last),
    )


def complaints_of(connection: sa.Connection, series: Series) -> list[Complaint]:
    """Return the complaints of a series in the order of their numbers, without attachments and links."""
    wanted = sa.select(tables.complaint).where(_in_series(series)).order_by(_c.counter)
    return complaints.read(connection, wanted)


def carried(connection: sa.Connection, series: Series) -> Tally:
    """Return the count of the year's numbers before the first of a series."""
    is_void = _c.status == ComplaintStatus.BATAL.value
    rows = connection.execute(
        sa.select(is_void.label("is_void"), sa.func.count().label("numbers"))
        .where(
            _c.office == series.office,
            _c.device == series.device,
            _c.year == series.year,
            _c.counter < series.first,
        )
        .group_by(is_void)
    )
    counted = {bool(row.is_void): row.numbers for row in rows}
    valid, void = counted.get(False, 0), counted.get(True, 0)
    numbers = series.first - 1
    return Tally(numbers, valid, void, numbers - valid - void)


def progress_of(connection: sa.Connection, ids: Sequence[str]) -> dict[str, Progress]:
    """Return what became of each of these complaints; those of which nothing is known are left out."""
    found: dict[str, Progress] = {}
    for place in range(0, len(ids), _AT_ONCE):
        some = ids[place : place + _AT_ONCE]
        for row in connection.execute(
            sa.select(_c.id, _c.finished_at).where(_c.id.in_(some), _c.finished_at.is_not(None))
        ):
            found[row.id] = Progress(finished_at=optional_time(row.finished_at))
        for row in connection.execute(
            sa.select(_r.complaint_id, _r.disposition_name).where(
                _r.complaint_id.in_(some), _r.disposition_name.is_not(None)
            )
        ):
            known = found.get(row.complaint_id, Progress())
            found[row.complaint_id] = replace(known, agency=row.disposition_name)
        entries = connection.execute(
            sa.select(_e.complaint_id, _e.kind, sa.func.coalesce(_e.at, _e.read_at), _e.content)
            .where(_e.complaint_id.in_(some))
            .order_by(sa.func.coalesce(_e.at, _e.read_at), _e.seq)
        )
        for complaint_id, kind, at, content in entries:
            known = found.get(complaint_id, Progress())
            found[complaint_id] = _with_entry(known, EntryKind(kind), to_time(at), content)
    return found


def _with_entry(known: Progress, kind: EntryKind, at: datetime, content: str) -> Progress:
    """Add an entry of LAPOR!, later than those known: the first disposition and the first answer of an agency count."""
    if kind is EntryKind.STATUS and known.disposed_at is None and "disposisi" in content.lower():
        return replace(known, disposed_at=at)
    if kind is EntryKind.FOLLOW_UP and known.followed_up_at is None and read_mark(content) is None:
        return replace(known, followed_up_at=at, follow_up=" ".join(content.split()))
    return known
