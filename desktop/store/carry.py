"""Reports that travel in a file: which left, which came, and what is known of them.

Everything here runs inside the caller's transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from desktop.domain.carry import CarriedFate, Carry, CarryDirection, FateKind
from desktop.domain.complaint import Attachment, ComplaintStatus
from desktop.domain.outbox import ItemKind, OutboxItem, StepKind, StepState, SyncState
from desktop.domain.register_number import NumberQuery, from_canonical
from desktop.store import history, outbox, tables
from desktop.store.outbox_rows import read_items, select_items
from desktop.store.values import insert_row, optional_time, optional_time_text, to_time, to_time_text

_c = tables.carry.c
_i = tables.outbox_item.c
_s = tables.outbox_step.c


def add(connection: sa.Connection, carry: Carry) -> None:
    """Keep a file that left or came; its id can be added once only."""
    insert_row(
        connection,
        tables.carry,
        {
            "id": carry.id,
            "direction": carry.direction.value,
            "created_at": to_time_text(carry.created_at),
            "peer": carry.peer,
            "code": carry.code,
            "file_name": carry.file_name,
            "items": carry.items,
            "finished_at": optional_time_text(carry.finished_at),
        },
    )


def get(connection: sa.Connection, carry_id: str) -> Carry | None:
    """Return the file with this id."""
    row = connection.execute(sa.select(tables.carry).where(_c.id == carry_id)).one_or_none()
    return None if row is None else _carry(row)


def every(connection: sa.Connection, direction: CarryDirection | None = None) -> list[Carry]:
    """Return all files (of one direction), oldest first."""
    statement = sa.select(tables.carry).order_by(_c.created_at, _c.id)
    if direction is not None:
        statement = statement.where(_c.direction == direction.value)
    return [_carry(row) for row in connection.execute(statement)]


def finish(connection: sa.Connection, carry_id: str, at: datetime) -> None:
    """Note that nothing of a file is open any more."""
    connection.execute(
        sa.update(tables.carry)
        .where(_c.id == carry_id, _c.finished_at.is_(None))
        .values(finished_at=to_time_text(at))
    )


def ready(connection: sa.Connection) -> list[OutboxItem]:
    """Return the waiting reports of this desk of which nothing but files was ever begun, oldest first."""
    c = tables.complaint.c
    in_force = sa.select(c.id).where(c.status == ComplaintStatus.DITERIMA.value)
    statement = select_items().where(
        _i.kind == ItemKind.REPORT.value,
        _i.state == SyncState.WAITING.value,
        _i.complaint_id.in_(in_force),
    )
    items = read_items(connection, statement.order_by(_i.seq))
    return [item for item in items if not item.may_be_there]


def mark_out(
    connection: sa.Connection, items: Iterable[OutboxItem], carry: Carry, reason: str
) -> OutboxItem | None:
    """Mark reports as being on their way with ``carry``: from now on they may be at LAPOR!, so they are unknown.

    Their create is marked begun, as if this desk had sent it. Return the first that is not as it was read, None if all
    were marked; then the caller must roll back.
    """
    at = to_time_text(carry.created_at)
    for item in items:
        create = next(step for step in item.steps if step.kind is StepKind.CREATE)
        marked = connection.execute(
            sa.update(tables.outbox_item)
            .where(
                _i.id == item.id,
                _i.state == SyncState.WAITING.value,
                _i.payload_sha256 == item.payload_sha256,
            )
            .values(
                state=SyncState.UNKNOWN.value,
                carry_id=carry.id,
                reason=reason,
                field=None,
                begun_at=at,
                settled_at=at,
                next_try_at=None,
            )
        ).rowcount
        begun = connection.execute(
            sa.update(tables.outbox_step)
            .where(_s.id == create.id, _s.state == StepState.PENDING.value)
            .values(state=StepState.BEGUN.value, begun_at=at)
        ).rowcount
        if not (marked and begun):
            return item
    return None


def still_out(connection: sa.Connection, carry: Carry) -> list[OutboxItem]:
    """Return the reports that left with ``carry`` and of which nothing else was known or tried here since."""
    create = (
        sa.exists()
        .where(
            _s.item_id == _i.id,
            _s.kind == StepKind.CREATE.value,
            _s.state == StepState.BEGUN.value,
            _s.begun_at == to_time_text(carry.created_at),  # a later attempt from here has another time
        )
        .correlate(tables.outbox_item)
    )
    statement = select_items().where(
        _i.kind == ItemKind.REPORT.value,
        _i.carry_id == carry.id,
        _i.state == SyncState.UNKNOWN.value,
        create,
    )
    return read_items(connection, statement.order_by(_i.seq))


def report_of_number(connection: sa.Connection, register_no: str) -> OutboxItem | None:
    """Return this desk's own report with exactly this number."""
    statement = select_items().where(_i.kind == ItemKind.REPORT.value, _i.register_no == register_no)
    items = read_items(connection, statement)
    return items[0] if items else None


def confirm(connection: sa.Connection, item: OutboxItem, fate: CarriedFate, at: datetime) -> None:
    """Settle a report as the other desk did: it is in LAPOR! with every leg, or was entered there by hand."""
    state = SyncState.CONFIRMED if fate.kind is FateKind.CONFIRMED else SyncState.BY_HAND
    outbox.settle(connection, item, state, fate.settled_at or at, lapor_no=fate.lapor_no)
    if state is SyncState.CONFIRMED:
        connection.execute(
            sa.update(tables.outbox_step)
            .where(_s.item_id == item.id, _s.state != StepState.DONE.value)
            .values(state=StepState.DONE.value, settled_at=to_time_text(at))
        )


def take_back(
    connection: sa.Connection, item: OutboxItem, fate: CarriedFate, reason: str, at: datetime
) -> None:
    """Put a returned report aside with the reason: it certainly is not in LAPOR! and may be corrected and sent."""
    outbox.settle(connection, item, SyncState.ATTENTION, at, reason=reason)
    connection.execute(sa.update(tables.outbox_item).where(_i.id == item.id).values(field=fate.field))
    connection.execute(
        sa.update(tables.outbox_step)
        .where(_s.item_id == item.id, _s.state == StepState.BEGUN.value)
        .values(state=StepState.PENDING.value, begun_at=None)
    )


def add_carried(
    connection: sa.Connection,
    carry_id: str,
    register_no: str,
    title: str,
    payload: str,
    files: Sequence[Attachment],
    later_legs: Sequence[StepKind],
) -> None:
    """Queue a report that came from another desk: its files, then ``later_legs``."""
    item_id = outbox.add_item(connection, ItemKind.CARRIED, None, register_no, title, payload, carry_id)
    for ordinal, file in enumerate(files):
        outbox.add_step(connection, item_id, ordinal, StepKind.FILE, file)
    for ordinal, kind in enumerate(later_legs, len(files)):
        outbox.add_step(connection, item_id, ordinal, kind)


def carried_numbers(connection: sa.Connection) -> set[str]:
    """Return the numbers of all carried reports that are, or may yet be, sent from here."""
    statement = sa.select(_i.register_no).where(
        _i.kind == ItemKind.CARRIED.value, _i.state != SyncState.WITHHELD.value
    )
    return set(connection.scalars(statement))


def carried_like(connection: sa.Connection, query: NumberQuery) -> OutboxItem | None:
    """Return the one carried report whose number fits, of one that was given back and came again the later."""
    statement = select_items().where(_i.kind == ItemKind.CARRIED.value).order_by(_i.seq)
    found = [i for i in read_items(connection, statement) if query.fits(from_canonical(i.register_no))]
    return found[-1] if len({item.register_no for item in found}) == 1 else None


def carried_from(connection: sa.Connection, peer: str) -> list[OutboxItem]:
    """Return all reports that came from a desk, oldest first."""
    brought = sa.select(_c.id).where(_c.peer == peer, _c.direction == CarryDirection.IN.value)
    statement = select_items().where(_i.kind == ItemKind.CARRIED.value, _i.carry_id.in_(brought))
    return read_items(connection, statement.order_by(_i.seq))


def fate_of(item: OutboxItem) -> CarriedFate:
    """Return what is to be told of a carried report; refused and certainly not there means returned."""
    kind = FateKind.OPEN
    match item.state:
        case SyncState.CONFIRMED:
            kind = FateKind.CONFIRMED
        case SyncState.BY_HAND:
            kind = FateKind.BY_HAND
        case SyncState.WITHHELD:
            kind = FateKind.RETURNED
        case SyncState.ATTENTION if not item.may_be_there:
            kind = FateKind.RETURNED
    fate = CarriedFate(item.register_no, item.carry_id or "", kind)
    if kind is FateKind.OPEN:
        return fate
    return replace(
        fate, lapor_no=item.lapor_no, reason=item.reason, field=item.field, settled_at=item.settled_at
    )


def withhold_returned(connection: sa.Connection, item: OutboxItem, at: datetime) -> None:
    """Never send a returned report from here again; its reason stays, so that it can be told again."""
    outbox.settle(connection, item, SyncState.WITHHELD, at, reason=item.reason)
    connection.execute(sa.update(tables.outbox_item).where(_i.id == item.id).values(field=item.field))


def noted_conflicts(connection: sa.Connection, complaint_id: str) -> set[str]:
    """Return the LAPOR! numbers that other desks named for a complaint and that were noted as contradictions."""
    return {
        str(entry.detail.get("lapor_no"))
        for entry in history.of_complaint(connection, complaint_id)
        if entry.action is history.Action.CARRY_CONFLICT
    }


def _carry(row: Any) -> Carry:
    return Carry(
        row.id,
        CarryDirection(row.direction),
        to_time(row.created_at),
        row.peer,
        row.code,
        row.file_name,
        row.items,
        optional_time(row.finished_at),
    )
