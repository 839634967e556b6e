"""Complaints that are still open, by their time limit.

Open is what goes on at this desk and whose report LAPOR! has not closed. All of them stand in one partial index, in the
order of need: the condition must be written with the very words of that index, else SQLite does not use it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from desktop.domain.complaint import Classification
from desktop.store import tables

_c = tables.complaint.c
_IS_OPEN = sa.and_(_c.status == sa.literal_column("'diterima'"), _c.finished_at.is_(None))
_NEED = (_c.due_on, _c.received_on, _c.seq)


@dataclass(frozen=True, slots=True, order=True)
class NeedKey:
    """The place of a complaint in the order of need: the earliest due date first, then the earliest received."""

    due_on: date
    received_on: date
    seq: int


@dataclass(frozen=True, slots=True)
class OpenGroup:
    """How many open complaints share a day of receipt and a due date."""

    received_on: date
    due_on: date
    count: int


@dataclass(frozen=True, slots=True)
class OpenComplaint:
    """What a list of time limits shows of a complaint; ``village_code`` is where it happened, or else where the
    complainant lives.
    """

    seq: int
    id: str
    register_no: str
    received_on: date
    due_on: date
    classification: Classification
    is_secret: bool
    is_anonymous: bool
    title: str
    target_agency: str | None
    village_code: str | None
    received_by_name: str

    @property
    def key(self) -> NeedKey:
        """Return the key of paging."""
        return NeedKey(self.due_on, self.received_on, self.seq)


def count_due_before(connection: sa.Connection, day: date) -> int:
    """Return how many open complaints were due before ``day``."""
    counted = sa.select(sa.func.count()).select_from(tables.complaint)
    return connection.scalar(counted.where(_IS_OPEN, _c.due_on < day.isoformat())) or 0


def groups_due_from(connection: sa.Connection, day: date) -> list[OpenGroup]:
    """Return the open complaints due on ``day`` or later in groups, in the order of need."""
    statement = (
        sa.select(_c.received_on, _c.due_on, sa.func.count())
        .where(_IS_OPEN, _c.due_on >= day.isoformat())
        .group_by(_c.due_on, _c.received_on)
        .order_by(_c.due_on, _c.received_on)
    )
    return [
        OpenGroup(date.fromisoformat(received_on), date.fromisoformat(due_on), count)
        for received_on, due_on, count in connection.execute(statement)
    ]


def due_before(
    connection: sa.Connection, day: date, limit: int, after: NeedKey | None = None
) -> list[OpenComplaint]:
    """Return up to ``limit`` open complaints due before ``day`` that follow ``after``, in the order of need."""
    return _read(connection, _c.due_on < day.isoformat(), limit, after)


def of_groups(
    connection: sa.Connection, groups: Sequence[OpenGroup], limit: int, after: NeedKey | None = None
) -> list[OpenComplaint]:
    """Return up to ``limit`` open complaints of these groups that follow ``after``, in the order of need."""
    needed: list[tuple[str, str]] = []
    held = 0
    for group in groups:
        place = (group.due_on, group.received_on)
        if after is not None and place < (after.due_on, after.received_on):
            continue
        needed.append((group.due_on.isoformat(), group.received_on.isoformat()))
        is_begun = after is not None and place == (after.due_on, after.received_on)
        held += 0 if is_begun else group.count
        if held >= limit:
            break
    if not needed:
        return []
    return _read(connection, sa.tuple_(_c.due_on, _c.received_on).in_(needed), limit, after)


def _read(
    connection: sa.Connection, wanted: sa.ColumnElement[bool], limit: int, after: NeedKey | None
) -> list[OpenComplaint]:
    statement = (
        sa.select(
            _c.seq, _c.id, _c.register_no, _c.received_on, _c.due_on, _c.classification, _c.is_secret,
            _c.is_anonymous, _c.title, _c.target_agency,
            sa.func.coalesce(_c.incident_village_code, _c.village_code).label("village_code"),
            _c.received_by_name,
        )
        .where(_IS_OPEN, wanted)
        .order_by(*_NEED)
        .limit(limit)
    )  # fmt: skip
    if after is not None:
        place = (after.due_on.isoformat(), after.received_on.isoformat(), after.seq)
        statement = statement.where(sa.tuple_(*_NEED) > sa.tuple_(*place))
    return [_open_complaint(row) for row in connection.execute(statement)]


def _open_complaint(row: Any) -> OpenComplaint:
    return OpenComplaint(
        seq=row.seq,
        id=row.id,
        register_no=row.register_no,
        received_on=date.fromisoformat(row.received_on),
        due_on=date.fromisoformat(row.due_on),
        classification=Classification(row.classification),
        is_secret=row.is_secret,
        is_anonymous=row.is_anonymous,
        title=row.title,
        target_agency=row.target_agency,
        village_code=row.village_code,
        received_by_name=row.received_by_name,
    )
