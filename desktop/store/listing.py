"""Which complaints a list holds: the filter, how many fit, their keys page by page, and how they stand in sum.

A complaint's row is long (people tell stories), so none is read for these: each question is answered by the index that holds
all it asks for. SQLite keeps no statistics of this file, hence the hints.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import sqlalchemy as sa

from desktop.domain.complaint import Classification, ComplaintStatus
from desktop.domain.outbox import SyncState
from desktop.store import tables

GUARDED = sa.or_(
    tables.complaint.c.is_secret,
    tables.complaint.c.classification == Classification.BERKADAR_PENGAWASAN.value,
)
"""Holds for reports that are kept from those without the right (:func:`desktop.domain.visibility.is_guarded`)."""
OPEN_TO_ALL = "complaint.is_secret = 0 AND complaint.classification <> 'berkadar_pengawasan'"
"""The opposite in SQL; both columns stand before the long texts of a row."""
_BEYOND = 2**62
_TERMS = {
    "received_from": "complaint.received_on >= :received_from",
    "received_to": "complaint.received_on <= :received_to",
    "sync_state": "complaint.sync_state = :sync_state",
    "status": "complaint.status = :status",
    "classification": "complaint.classification = :classification",
    "late_on": "complaint.status = 'diterima' AND complaint.finished_at IS NULL AND complaint.due_on < :late_on",
}
"""What each part of a filter asks; the words of the last are those of the index of open complaints."""


@dataclass(frozen=True, slots=True)
class ComplaintFilter:
    """Which complaints to list; None means all. Days are days at the office, both ends included.

    ``late_on`` keeps those that were open on that day with their time limit passed.
    """

    received_from: date | None = None
    received_to: date | None = None
    sync_state: SyncState | None = None
    status: ComplaintStatus | None = None
    classification: Classification | None = None
    late_on: date | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """How the complaints of a list stand: each state of sending that occurs, and how many are late. The states add up to all."""

    by_state: Sequence[tuple[SyncState, int]]
    late: int

    @property
    def count(self) -> int:
        """Return how many complaints there are."""
        return sum(number for _state, number in self.by_state)


def count(connection: sa.Connection, wanted: ComplaintFilter) -> int:
    """Return how many complaints fit."""
    statement = f"SELECT count(*) FROM {_indexed(_index(wanted))} WHERE {_conditions(wanted)}"
    return connection.scalar(sa.text(statement), _values(wanted)) or 0


def page_keys(
    connection: sa.Connection, wanted: ComplaintFilter, limit: int, before_seq: int | None = None
) -> list[int]:
    """Return the keys of up to ``limit`` complaints that fit and were logged before ``before_seq``, newest first."""
    # Walks along the keys until the page is full; those that are late are few enough to be sorted.
    index = "ix_complaint_late" if wanted.late_on else "ix_complaint_listing"
    statement = (
        f"SELECT seq FROM {_indexed(index)} WHERE {_conditions(wanted)} AND seq < :before "
        "ORDER BY seq DESC LIMIT :limit"
    )
    bounds = {"before": _BEYOND if before_seq is None else before_seq, "limit": limit}
    return list(connection.scalars(sa.text(statement), _values(wanted) | bounds))


def all_keys(connection: sa.Connection, wanted: ComplaintFilter) -> list[int]:
    """Return the keys of all complaints that fit, newest first; read from the driver, since there may be a million."""
    driver: Any = connection.connection.driver_connection
    statement = f"SELECT seq FROM {_indexed(_index(wanted))} WHERE {_conditions(wanted)}"
    keys: list[int] = [key for (key,) in driver.execute(statement, _values(wanted)).fetchall()]
    keys.sort(reverse=True)
    return keys


def totals(connection: sa.Connection, wanted: ComplaintFilter, today: date) -> Totals:
    """Return how the complaints that fit stand."""
    statement = (
        f"SELECT sync_state, count(*) FROM {_indexed(_index(wanted, by_state=True))} "
        f"WHERE {_conditions(wanted)} GROUP BY sync_state"
    )
    rows = connection.execute(sa.text(statement), _values(wanted))
    found: dict[str, int] = {state: number for state, number in rows}  # noqa: C416 (rows are no pairs)
    by_state = tuple((state, found[state]) for state in SyncState if state in found)
    return Totals(by_state, count(connection, replace(wanted, late_on=wanted.late_on or today)))


def key_condition(wanted: ComplaintFilter, key: str) -> tuple[str, dict[str, str]]:
    """Return the filter as a condition in SQL on a column that holds keys, with its values; reads no row."""
    conditions = _conditions(wanted)
    if wanted.late_on or wanted.sync_state not in (None, SyncState.CONFIRMED):
        # So few that they are gathered first; the plus keeps SQLite from seeking them one by one.
        return f"+{key} IN (SELECT seq FROM {_indexed(_index(wanted))} WHERE {conditions})", _values(wanted)
    fits = f"EXISTS (SELECT 1 FROM {_indexed('ix_complaint_listing')} WHERE seq = {key} AND {conditions})"
    days = _conditions(replace(wanted, sync_state=None, status=None, classification=None))
    if days != _conditions(
        ComplaintFilter()
    ):  # days and keys run together, so hits of other days are passed over
        first, last = (f"(SELECT {end}(seq) FROM complaint WHERE {days})" for end in ("min", "max"))
        fits = f"{key} BETWEEN {first} AND {last} AND {fits}"
    return fits, _values(wanted)


def condition(wanted: ComplaintFilter) -> sa.TextClause:
    """Return the filter as one condition on rows of ``complaint`` that are sought by their keys and by nothing else."""
    return sa.text(_conditions(wanted).replace("complaint.", "+complaint.")).bindparams(**_values(wanted))


def _conditions(wanted: ComplaintFilter) -> str:
    return " AND ".join(_TERMS[name] for name in _values(wanted)) or "true"


def _values(wanted: ComplaintFilter) -> dict[str, str]:
    return {name: str(value) for name in _TERMS if (value := getattr(wanted, name)) is not None}


def _index(wanted: ComplaintFilter, *, by_state: bool = False) -> str | None:
    """Return the narrowest index that holds everything asked for, None where SQLite finds it by itself."""
    if wanted.late_on:
        return "ix_complaint_late"
    if wanted.status or wanted.classification:
        return "ix_complaint_listing"
    return "ix_complaint_sent" if by_state or wanted.sync_state else None


def _indexed(index: str | None) -> str:
    return f"complaint INDEXED BY {index}" if index else "complaint"
