"""Papers closed for good: their content, which the database itself never lets change, and the proof that nobody else did."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa

from desktop.domain.errors import StorageProblem
from desktop.store import tables
from desktop.store.prints import PaperKind
from desktop.store.values import insert_row, to_time, to_time_text
from resources.i18n import translate

_p = tables.closed_paper.c


@dataclass(frozen=True, slots=True)
class ClosedPaper:
    """The content of a closed paper as it was stored, with when (aware UTC) and by whom (user name)."""

    content: str
    closed_at: datetime
    closed_by: str


def add(
    connection: sa.Connection, kind: PaperKind, first: date, last: date, at: datetime, by: str, content: str
) -> str:
    """Close a paper and return the SHA-256 of its content.

    Raises:
        IntegrityError: it is closed already; ask :func:`get` before, in the same transaction.
    """
    digest = _digest(content)
    insert_row(
        connection,
        tables.closed_paper,
        {
            "kind": kind.value,
            "period_from": first.isoformat(),
            "period_to": last.isoformat(),
            "closed_at": to_time_text(at),
            "closed_by": by,
            "content": content,
            "content_sha256": digest,
        },
    )
    return digest


def get(connection: sa.Connection, kind: PaperKind, first: date, last: date) -> ClosedPaper | None:
    """Return a closed paper, None while the period is open.

    Raises:
        StorageProblem: what is stored is not what was closed.
    """
    row = connection.execute(
        sa.select(_p.content, _p.content_sha256, _p.closed_at, _p.closed_by).where(
            _p.kind == kind.value, _p.period_from == first.isoformat(), _p.period_to == last.isoformat()
        )
    ).one_or_none()
    if row is None:
        return None
    if _digest(row.content) != row.content_sha256:
        raise damaged(first)
    return ClosedPaper(row.content, to_time(row.closed_at), row.closed_by)


def is_closed(connection: sa.Connection, kind: PaperKind, day: date) -> bool:
    """Tell whether the paper of one day is closed, without reading it."""
    return day in closed_days(connection, kind, day, day)


def closed_days(connection: sa.Connection, kind: PaperKind, first: date, last: date) -> tuple[date, ...]:
    """Return which days from ``first`` to ``last`` are closed."""
    days = connection.scalars(
        sa.select(_p.period_from)
        .where(
            _p.kind == kind.value,
            _p.period_from.between(first.isoformat(), last.isoformat()),
            _p.period_to == _p.period_from,
        )
        .order_by(_p.period_from)
    )
    return tuple(date.fromisoformat(day) for day in days)


def damaged(day: date) -> StorageProblem:
    """Return the refusal to print what is not what was closed."""
    return StorageProblem(
        translate(
            "DailyLog",
            "Log harian {day} yang sudah ditutup tidak lagi seperti saat ditutup, jadi tidak dicetak. "
            "Pulihkan dari cadangan atau hubungi petugas TI.",
        ).format(day=day.isoformat()),
        code="damaged",
        field="date",
    )


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
