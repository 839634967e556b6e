"""Between rows and values: times, dates, keys, and statements compiled once for the hot path."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
import uuid_utils
from sqlalchemy.dialects import sqlite


def new_id() -> str:
    """Return a new UUIDv7 (RFC 9562), which sorts by time of creation."""
    return str(uuid_utils.uuid7())


def to_time_text(at: datetime) -> str:
    """Write an aware moment as UTC text that sorts.

    Raises:
        ValueError: the moment has no zone.
    """
    if at.tzinfo is None:
        raise ValueError("a stored time needs a zone")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def optional_time_text(at: datetime | None) -> str | None:
    """Write a moment or None."""
    return None if at is None else to_time_text(at)


def to_time(text: str) -> datetime:
    """Read what :func:`to_time_text` wrote."""
    return datetime.fromisoformat(text)


def optional_time(text: str | None) -> datetime | None:
    """Read a moment or None."""
    return None if text is None else to_time(text)


def optional_date(text: str | None) -> date | None:
    """Read a date or None."""
    return None if text is None else date.fromisoformat(text)


def to_json(value: object) -> str:
    """Write a value as canonical JSON text (sorted keys, no spaces, real characters)."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def insert_row(connection: sa.Connection, table: sa.Table, values: Mapping[str, Any]) -> int:
    """Insert one full row by a statement compiled once; return the rowid.

    Building and compiling an expression for each row costs more than the insert itself (docs/performance.md).
    """
    statement, names = _insert(table)
    result = connection.exec_driver_sql(statement, tuple(values.get(name) for name in names))
    return int(result.lastrowid)


@cache
def _insert(table: sa.Table) -> tuple[str, tuple[str, ...]]:
    names = tuple(c.name for c in table.columns if not (c.primary_key and c.autoincrement is True))
    compiled = sa.insert(table).compile(dialect=sqlite.dialect(paramstyle="qmark"), column_keys=list(names))
    assert compiled.positiontup == list(names)
    return str(compiled), names
