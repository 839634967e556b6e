"""The outbox as people look at it: pages by key of what waits and what needs a decision, and the rounds behind it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from desktop.domain.carry import CarryDirection
from desktop.domain.outbox import ItemKind, OutboxItem, StepState, SyncState
from desktop.domain.outbox_view import CarriedFile, Cursor
from desktop.domain.sync_round import RoundEnd, RoundReport
from desktop.store import outbox, tables
from desktop.store.outbox_rows import read_items, read_report, select_items
from desktop.store.values import optional_time, to_time, to_time_text

_c = tables.carry.c
_i = tables.outbox_item.c
_s = tables.outbox_step.c
_r = tables.sync_round.c
_MUTE_ENDS = (RoundEnd.NOTHING_DUE.value, RoundEnd.NOT_CONFIGURED.value, RoundEnd.ALREADY_RUNNING.value)
_OFFICE_FIELDS = ("target_agency", "classification", "category")
"""Fields whose ids at LAPOR! come with the office's file; its own settings begin with ``sp4n.``."""

Page = tuple[list[OutboxItem], Cursor | None]


def queue(connection: sa.Connection, now: datetime, after: Cursor | None, limit: int) -> Page:
    """Return waiting items of every kind in the order of sending, and where the next page begins."""
    is_later = sa.func.coalesce(_i.next_try_at > to_time_text(now), False)
    has_files = (
        sa.exists()
        .where(_s.item_id == _i.id, _s.attachment_size > 0, _s.state != StepState.DONE.value)
        .correlate(tables.outbox_item)
    )
    waits = sa.and_(_i.state == SyncState.WAITING.value, outbox.can_be_sent())
    return _page(connection, waits, (is_later, has_files, _i.attempts, _i.seq), after, limit)


def decisions(connection: sa.Connection, after: Cursor | None, limit: int, carry_id: str | None) -> Page:
    """Return items that need a person, the unknown ones first, each oldest first.

    Reports on their way in a file are left out, unless ``carry_id`` asks for those of one file, and no others.
    """
    is_out = _is_out().correlate(tables.outbox_item)
    if carry_id is None:
        wanted = sa.and_(_i.state.in_((SyncState.UNKNOWN.value, SyncState.ATTENTION.value)), ~is_out)
    else:
        wanted = sa.and_(_i.carry_id == carry_id, is_out)
    is_refused = _i.state == SyncState.ATTENTION.value
    return _page(connection, wanted, (is_refused, _i.seq), after, limit)


def carried_files(connection: sa.Connection) -> tuple[CarriedFile, ...]:
    """Return the files that left this desk and of which something is still on its way, oldest first."""
    open_items = (
        sa.select(sa.func.count())
        .select_from(tables.outbox_item)
        .where(_i.carry_id == _c.id, *_marks_of_out())
        .correlate(tables.carry)
        .scalar_subquery()
    )
    rows = connection.execute(
        sa.select(_c.id, _c.file_name, _c.created_at, _c.peer, _c["items"], open_items.label("open"))
        .where(_c.direction == CarryDirection.OUT.value, _c.finished_at.is_(None))
        .order_by(_c.created_at, _c.id)
    )
    return tuple(
        CarriedFile(row.id, row.file_name, to_time(row.created_at), row.peer, row.items, row.open)
        for row in rows
        if row.open
    )


def mended(connection: sa.Connection) -> list[str]:
    """Return the ids of items refused for an id at LAPOR! before the office's present file came into force.

    Once tried with this file they are refused anew, with a later time, and so are not returned again.
    """
    p = tables.provisioning.c
    in_force_since = sa.select(p.applied_at).order_by(p.seq.desc()).limit(1).scalar_subquery()
    names_agency = sa.func.json_extract(_i.payload, "$.target_agency").is_not(None)
    return list(
        connection.scalars(
            sa.select(_i.id)
            .where(
                _i.state == SyncState.ATTENTION.value,
                sa.or_(_i.field.in_(_OFFICE_FIELDS), _i.field.startswith("sp4n.")),
                _i.settled_at < in_force_since,
                names_agency,
            )
            .order_by(_i.seq)
        )
    )


def older_round_at(connection: sa.Connection, before: datetime) -> datetime | None:
    """Return when the newest round before a moment began."""
    newest = sa.select(sa.func.max(_r.started_at)).where(_r.started_at < to_time_text(before))
    return optional_time(connection.scalar(newest))


def last_word(connection: sa.Connection) -> RoundReport | None:
    """Return the newest round that asked the server."""
    row = connection.execute(
        sa.select(tables.sync_round)
        .where(_r.end.not_in(_MUTE_ENDS))
        .order_by(sa.literal_column("sync_round.rowid", sa.Integer).desc())  # whatever the clock did
        .limit(1)
    ).first()
    return None if row is None else read_report(row)


def _is_out() -> sa.Exists:
    return sa.exists().where(_c.id == _i.carry_id, _c.direction == CarryDirection.OUT.value, *_marks_of_out())


def _marks_of_out() -> tuple[sa.ColumnElement[bool], ...]:
    """Hold for reports on their way with their file: a later attempt from here has another time."""
    return (
        _i.kind == ItemKind.REPORT.value,
        _i.state == SyncState.UNKNOWN.value,
        _i.begun_at == _c.created_at,
    )


def _page(
    connection: sa.Connection,
    wanted: sa.ColumnElement[bool],
    order: Sequence[sa.ColumnElement[Any]],
    after: Cursor | None,
    limit: int,
) -> Page:
    statement = select_items().where(wanted).order_by(*order).limit(limit + 1)
    if after is not None:
        statement = statement.where(sa.tuple_(*order) > sa.tuple_(*(sa.literal(value) for value in after)))
    items = read_items(connection, statement)
    if len(items) <= limit:
        return items, None
    items = items[:limit]
    place = connection.execute(sa.select(*order).where(_i.id == items[-1].id)).one()
    return items, tuple(int(value) for value in place)
