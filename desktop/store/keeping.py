"""What of the register has outlived its time, and holds that keep it nevertheless."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa

from desktop.domain.complaint import Classification, ComplaintStatus
from desktop.domain.outbox import ItemKind, SyncState
from desktop.domain.retention import FINAL_STATES, Lifetime
from desktop.store import tables
from desktop.store.values import optional_time, to_time_text

_c = tables.complaint.c
_i = tables.outbox_item.c
_FINAL = [state.value for state in FINAL_STATES]


@dataclass(frozen=True, slots=True)
class KeptComplaint:
    """A complaint as it stands in a list of what is to go or has gone, without a word of what was said."""

    id: str
    register_no: str
    received_on: date
    classification: Classification
    life: Lifetime


@dataclass(frozen=True, slots=True)
class Extent:
    """What hangs on some complaints: files (and their size in bytes), letters, and closed days that tell of them.

    ``papers_going`` are the days whose every complaint is among them; ``papers_staying`` still tell of others too.
    """

    files: int
    size: int
    letters: int
    papers_going: tuple[date, ...]
    papers_staying: tuple[date, ...]


def ended_before(connection: sa.Connection, moment: datetime) -> list[KeptComplaint]:
    """Return what ended before a moment and is not erased, in the order of logging."""
    text = to_time_text(moment)
    has_ended = sa.or_(
        _c.finished_at < text,
        sa.and_(_c.status != ComplaintStatus.DITERIMA.value, _c.voided_at < text),
    )
    return _read(connection, sa.and_(_c.erased_at.is_(None), has_ended))


def of_ids(connection: sa.Connection, ids: Sequence[str]) -> list[KeptComplaint]:
    """Return these complaints in the order of logging."""
    return _read(connection, _c.id.in_(_listed(ids)))


def _read(connection: sa.Connection, chosen: sa.ColumnElement[bool]) -> list[KeptComplaint]:
    open_items = sa.select(_i.complaint_id, _i.state).where(_i.state.not_in(_FINAL))
    unsettled: dict[str, list[SyncState]] = {}
    for complaint_id, state in connection.execute(open_items):
        unsettled.setdefault(complaint_id, []).append(SyncState(state))
    rows = connection.execute(
        sa.select(
            _c.id, _c.register_no, _c.received_on, _c.classification, _c.status, _c.finished_at,
            _c.voided_at, _c.sync_state, _c.hold_reason, _c.erased_at,
        ).where(chosen).order_by(_c.seq)
    )  # fmt: skip
    return [
        KeptComplaint(
            r.id,
            r.register_no,
            date.fromisoformat(r.received_on),
            Classification(r.classification),
            Lifetime(
                ComplaintStatus(r.status),
                optional_time(r.finished_at),
                optional_time(r.voided_at),
                (SyncState(r.sync_state), *unsettled.get(r.id, ())),
                is_held=r.hold_reason is not None,
                is_erased=r.erased_at is not None,
            ),
        )
        for r in rows
    ]


def open_since_before(connection: sa.Connection, day: date) -> int:
    """Return how many complaints were received before a day and never ended: nobody has said that they are finished."""
    return (
        connection.scalar(
            sa.select(sa.func.count()).where(
                _c.status == ComplaintStatus.DITERIMA.value,
                _c.finished_at.is_(None),
                _c.received_on < day.isoformat(),
            )
        )
        or 0
    )


def extent(connection: sa.Connection, ids: Sequence[str]) -> Extent:
    """Return what hangs on these complaints."""
    a, letter, paper = tables.attachment.c, tables.answer_letter.c, tables.closed_paper.c
    listed = _listed(ids)
    files, size = connection.execute(
        sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(a.size), 0)).where(a.complaint_id.in_(listed))
    ).one()
    letters = connection.scalar(sa.select(sa.func.count()).where(letter.complaint_id.in_(listed))) or 0
    within = _c.received_on.between(paper.period_from, paper.period_to)
    tells = sa.exists().where(within, _c.id.in_(listed))
    tells_of_others = sa.exists().where(within, _c.id.not_in(listed), _c.erased_at.is_(None))
    days: dict[bool, list[date]] = {True: [], False: []}
    rows = connection.execute(
        sa.select(paper.period_from, tells_of_others.label("stays")).where(tells).order_by(paper.period_from)
    )
    for day, stays in rows:
        days[bool(stays)].append(date.fromisoformat(day))
    return Extent(files, size, letters, tuple(days[False]), tuple(days[True]))


def carried_settled_before(connection: sa.Connection, moment: datetime) -> list[str]:
    """Return the ids of reports carried in from other desks that were settled before a moment."""
    return list(
        connection.scalars(
            sa.select(_i.id).where(
                _i.kind == ItemKind.CARRIED.value,
                _i.state.in_(_FINAL),
                _i.settled_at < to_time_text(moment),
            )
        )
    )


def hold(connection: sa.Connection, complaint_id: str, reason: str | None) -> None:
    """Keep a complaint from being erased for a reason, None to let it go its way again."""
    connection.execute(sa.update(tables.complaint).where(_c.id == complaint_id).values(hold_reason=reason))


def held(connection: sa.Connection) -> list[tuple[str, str]]:
    """Return number and reason of what is held, in the order of logging."""
    rows = connection.execute(
        sa.select(_c.register_no, _c.hold_reason).where(_c.hold_reason.is_not(None)).order_by(_c.seq)
    )
    return [(row.register_no, row.hold_reason) for row in rows]


def _listed(ids: Sequence[str]) -> sa.Select[tuple[str]]:
    """Return the ids as rows: one parameter, however many there are."""
    listed = sa.func.json_each(json.dumps(list(ids))).table_valued("value")
    return sa.select(listed.c.value)
