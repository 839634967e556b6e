"""Papers that left the desk: receipts with their copy numbers, papers of a day or period with the hash of their content."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

import sqlalchemy as sa

from desktop.domain.print_state import PrintState
from desktop.store import tables
from desktop.store.values import insert_row, new_id, to_time, to_time_text

_r = tables.receipt_print.c
_p = tables.paper_print.c
PDF = "pdf"


class PaperKind(StrEnum):
    """Papers of a day or a period."""

    DAILY_LOG = "daily_log"
    REGISTER = "register"
    RECAP = "recap"


def next_copy_no(connection: sa.Connection, complaint_id: str, copy: str) -> int:
    """Return the number of the next print of this copy of a receipt: 1 for the first.

    A print that failed for certain leaves its number to the next, so that nobody gets a second copy without a first.
    """
    last = connection.scalar(
        sa.select(sa.func.max(_r.copy_no)).where(
            _r.complaint_id == complaint_id, _r.copy == copy, _r.outcome.is_distinct_from(PrintState.FAILED)
        )
    )
    return (last or 0) + 1


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue of a receipt: ``at`` is aware UTC, ``by`` the full name of who issued it."""

    copy_no: int
    at: datetime
    by: str


def last_issue(connection: sa.Connection, complaint_id: str, copy: str) -> Issue | None:
    """Return the last print of a copy that did not fail for certain, None if there is none."""
    a = tables.account.c
    row = connection.execute(
        sa.select(_r.copy_no, _r.printed_at, sa.func.coalesce(a.full_name, _r.printed_by).label("name"))
        .select_from(tables.receipt_print.outerjoin(tables.account, a.username == _r.printed_by))
        .where(
            _r.complaint_id == complaint_id, _r.copy == copy, _r.outcome.is_distinct_from(PrintState.FAILED)
        )
        .order_by(_r.copy_no.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else Issue(row.copy_no, to_time(row.printed_at), row.name)


def add_receipt(
    connection: sa.Connection,
    complaint_id: str,
    copy: str,
    copy_no: int,
    paper: str,
    at: datetime,
    by: str,
    sha256: str,
) -> None:
    """Record one print of a receipt; it takes the place of one with its number that failed (history keeps both)."""
    connection.execute(
        sa.delete(tables.receipt_print).where(
            *_one(complaint_id, copy, copy_no), _r.outcome == PrintState.FAILED
        )
    )
    insert_row(
        connection,
        tables.receipt_print,
        {
            "id": new_id(),
            "complaint_id": complaint_id,
            "copy": copy,
            "copy_no": copy_no,
            "paper": paper,
            "printed_at": to_time_text(at),
            "printed_by": by,
            "sha256": sha256,
        },
    )


def note_outcome(
    connection: sa.Connection, complaint_id: str, copy: str, copy_no: int, sha256: str, outcome: PrintState
) -> str | None:
    """Note what came of one print of a receipt; return its paper if that was news, None if it was not."""
    noted = connection.execute(
        sa.update(tables.receipt_print)
        .where(*_one(complaint_id, copy, copy_no), _r.sha256 == sha256, _r.outcome.is_distinct_from(outcome))
        .values(outcome=outcome.value)
        .returning(_r.paper)
    )
    return noted.scalar()


def _one(complaint_id: str, copy: str, copy_no: int) -> tuple[sa.ColumnElement[bool], ...]:
    return _r.complaint_id == complaint_id, _r.copy == copy, _r.copy_no == copy_no


def add_paper(
    connection: sa.Connection,
    kind: PaperKind,
    first: date,
    last: date,
    at: datetime,
    by: str,
    row_count: int,
    content_sha256: str,
    file_format: str = PDF,
) -> None:
    """Record one print, or one file saved, of a paper of the days ``first`` to ``last`` with the hash of what it said."""
    insert_row(
        connection,
        tables.paper_print,
        {
            "id": new_id(),
            "kind": kind.value,
            "period_from": first.isoformat(),
            "period_to": last.isoformat(),
            "format": file_format,
            "printed_at": to_time_text(at),
            "printed_by": by,
            "row_count": row_count,
            "content_sha256": content_sha256,
        },
    )


def paper_count(
    connection: sa.Connection, kind: PaperKind, first: date, last: date, content_sha256: str
) -> int:
    """Return how often a paper of a period was printed as PDF saying exactly this."""
    count = connection.scalar(
        sa.select(sa.func.count()).where(
            _p.kind == kind.value,
            _p.period_from == first.isoformat(),
            _p.period_to == last.isoformat(),
            _p.format == PDF,
            _p.content_sha256 == content_sha256,
        )
    )
    return count or 0
