"""Reports as examples of what was chosen for which words, read in pieces along their key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from desktop.domain.complaint import ComplaintStatus
from desktop.store import tables
from desktop.store.listing import GUARDED

_c = tables.complaint.c
_LETTERS = 350
"""How much of a narrative is learned: half the time, and as right, as twice as much."""


@dataclass(frozen=True, slots=True)
class LearnedRow:
    """One example; ``narrative`` is its beginning."""

    seq: int
    title: str
    narrative: str
    category: str | None
    agency: str | None


def newer_than(connection: sa.Connection, seq: int, limit: int) -> list[LearnedRow]:
    """Return the reports logged after ``seq``, oldest first; struck out, erased and guarded ones are left out."""
    return _read(connection, _examples().where(_c.seq > seq).order_by(_c.seq).limit(limit))


def older_than(connection: sa.Connection, seq: int | None, limit: int) -> list[LearnedRow]:
    """Return the reports logged before ``seq`` (all for None), newest first; struck out ones are left out."""
    statement = _examples().order_by(_c.seq.desc()).limit(limit)
    return _read(connection, statement if seq is None else statement.where(_c.seq < seq))


def _examples() -> sa.Select[Any]:
    beginning = sa.func.substr(_c.narrative, 1, _LETTERS)
    return sa.select(_c.seq, _c.title, beginning, _c.category, _c.target_agency).where(
        _c.status != ComplaintStatus.BATAL.value,
        _c.erased_at.is_(None),
        ~GUARDED,  # a proposal that names an agency "because of" a word would tell of it
    )


def _read(connection: sa.Connection, statement: sa.Select[Any]) -> list[LearnedRow]:
    return [LearnedRow(*row) for row in connection.execute(statement)]
