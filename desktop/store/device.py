"""Which device this desk is: its code in register numbers, and whether its data were ever copied or laid back.

A copy of a desk that goes on under the same code would give numbers a second time and send reports that the original, or the
time after the backup, has sent already. So a copy takes a code of its own before its next number, and whatever it still has to
send is put aside as *perlu dicek* until somebody has looked (failures.md, 4; docs/decisions/025).
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa

from desktop.domain.access import Account
from desktop.domain.outbox import StepKind, StepState, SyncState
from desktop.store import tables
from desktop.store.history import Action, record
from desktop.store.values import optional_time, to_time_text

_d = tables.device.c
_i = tables.outbox_item.c
_s = tables.outbox_step.c
_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without I, L and O: the first and last look like digits, L is what offices call their desks."""
_OPEN = (SyncState.WAITING.value, SyncState.ATTENTION.value)


class Noticed(StrEnum):
    """Why a desk took a new device code by itself."""

    RESTORED = "restored"
    """It was restored from a backup."""
    OLDER = "older"
    """An older state of its data was laid back in place of a newer one."""
    COPIED = "copied"
    """Its folder is a copy; the original is still there."""
    OTHER_COMPUTER = "other_computer"
    """It runs on another computer than before: a cloned disk, or a moved folder."""


@dataclass(frozen=True, slots=True)
class Device:
    """What the database knows of its own place. ``device_code`` replaces that of the office's file, if set."""

    device_code: str | None
    epoch: int
    machine: str | None
    folder: str | None
    noticed: Noticed | None
    noticed_at: datetime | None


def read(connection: sa.Connection) -> Device | None:
    """Return what is known, None before the first start."""
    row = connection.execute(sa.select(tables.device)).one_or_none()
    if row is None:
        return None
    return Device(
        row.device_code,
        row.epoch,
        row.machine,
        row.folder,
        Noticed(row.noticed) if row.noticed else None,
        optional_time(row.noticed_at),
    )


def settle_here(connection: sa.Connection, machine: str, folder: str) -> None:
    """Take note of the computer and the folder the desk is in."""
    connection.exec_driver_sql(
        "INSERT INTO device(id, epoch, machine, folder) VALUES (1, 1, ?, ?) ON CONFLICT(id) DO UPDATE SET "
        "machine = excluded.machine, folder = excluded.folder",
        (machine, folder),
    )


def code_in_force(connection: sa.Connection, of_office_file: str) -> str:
    """Return the device code that register numbers get."""
    own = connection.scalar(sa.select(_d.device_code))
    return own or of_office_file


def set_code(connection: sa.Connection, code: str | None) -> None:
    """Give the device a code of its own (None: that of the office's file); what was noticed is settled with it."""
    connection.exec_driver_sql(
        "INSERT INTO device(id, epoch, device_code) VALUES (1, 1, ?) ON CONFLICT(id) DO UPDATE SET "
        "device_code = excluded.device_code, noticed = NULL, noticed_at = NULL",
        (code,),
    )


def used_codes(connection: sa.Connection, office: str) -> set[str]:
    """Return the device codes under which numbers of this office were given here."""
    n = tables.number_series.c
    return set(connection.scalars(sa.select(n.device).where(n.office == office)))


def become_another(
    connection: sa.Connection,
    why: Noticed,
    at: datetime,
    reason: str,
    of_office_file: str | None,
    by: Account | None = None,
    detail: Mapping[str, object] | None = None,
) -> str:
    """Take a new device code, put aside what is still to be sent, and write both into the history; return the code.

    Args:
        connection: a write transaction.
        why: what was noticed.
        at: now.
        reason: the sentence that stands beside each report that somebody has to look up at LAPOR!.
        of_office_file: the device code in the office's file, None if no office is provisioned.
        by: who restored the desk, None if the program noticed it.
        detail: more for the history.
    """
    taken = set(connection.scalars(sa.select(tables.number_series.c.device))) | {of_office_file}
    own = connection.scalar(sa.select(_d.device_code))
    code = _free_code(taken | {own})
    connection.exec_driver_sql(
        "INSERT INTO device(id, epoch, device_code, noticed, noticed_at) VALUES (1, 2, ?, ?, ?) "
        "ON CONFLICT(id) DO UPDATE SET epoch = epoch + 1, device_code = excluded.device_code, "
        "noticed = excluded.noticed, noticed_at = excluded.noticed_at",
        (code, why.value, to_time_text(at)),
    )
    if why is Noticed.RESTORED:
        record(connection, Action.RESTORED, at, by, None, **(detail or {}))
    record(
        connection,
        Action.DEVICE_CODE_CHANGED,
        at,
        by,
        before=own or of_office_file,
        after=code,
        why=why.value,
    )
    _put_aside(connection, at, reason)
    return code


def _free_code(taken: set[str | None]) -> str:
    """Return a code that nobody chose: two copies of one backup shall not meet again in one number."""
    while (code := f"{secrets.choice(_LETTERS)}{secrets.randbelow(99) + 1}") in taken:
        pass
    return code


def _put_aside(connection: sa.Connection, at: datetime, reason: str) -> None:
    """Make everything that was still to be sent unknown: it may have been sent since, from elsewhere."""
    items = connection.execute(
        sa.select(_i.id, _i.complaint_id, _i.kind, _i.register_no).where(_i.state.in_(_OPEN)).order_by(_i.seq)
    ).all()
    for item in items:
        connection.execute(
            sa.update(tables.outbox_step)
            .where(
                _s.item_id == item.id,
                _s.kind != StepKind.FILE.value,
                _s.state == StepState.PENDING.value,
                _s.ordinal == _first_to_be_sent(item.id),
            )
            .values(state=StepState.BEGUN.value, begun_at=to_time_text(at))
        )
        connection.execute(
            sa.update(tables.outbox_item)
            .where(_i.id == item.id)
            .values(
                state=SyncState.UNKNOWN.value,
                reason=reason,
                field=None,
                next_try_at=None,
                settled_at=to_time_text(at),
            )
        )
        record(connection, Action.UNKNOWN, at, None, item.complaint_id, reason=reason, kind=item.kind)


def _first_to_be_sent(item_id: str) -> sa.ScalarSelect[int]:
    steps = tables.outbox_step.alias()
    return (
        sa.select(sa.func.min(steps.c.ordinal))
        .where(
            steps.c.item_id == item_id,
            steps.c.kind != StepKind.FILE.value,
            steps.c.state != StepState.DONE.value,
        )
        .scalar_subquery()
    )
