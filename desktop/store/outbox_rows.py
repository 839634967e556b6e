"""Outbox items and reports of rounds between rows and values."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from desktop.domain.outbox import ItemKind, OutboxItem, OutboxStep, StepKind, StepState, SyncState
from desktop.domain.sync_round import RoundEnd, RoundReport
from desktop.store import tables
from desktop.store.values import optional_time, to_time

_i = tables.outbox_item.c
_s = tables.outbox_step.c
_report = tables.outbox_item.alias("report")


def select_items() -> sa.Select[Any]:
    """Return the query for items; a follow-up comes with the LAPOR! number of its report."""
    report_no = (
        sa.select(_report.c.lapor_no)
        .where(_report.c.complaint_id == _i.complaint_id, _report.c.kind == sa.literal_column("'report'"))
        .scalar_subquery()
    )
    number = sa.case((_i.kind == ItemKind.FOLLOW_UP.value, report_no), else_=_i.lapor_no)
    others = [column for column in tables.outbox_item.columns if column.name != "lapor_no"]
    return sa.select(*others, number.label("lapor_no"))


def read_items(connection: sa.Connection, statement: sa.Select[Any]) -> list[OutboxItem]:
    """Read the items that ``statement`` selects, with their legs in order."""
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
                s.attachment_size or 0,
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
        kind=ItemKind(row.kind),
        carry_id=row.carry_id,
    )


def read_report(row: Any) -> RoundReport:
    """Read a recorded round."""
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
