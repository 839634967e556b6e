"""Reading a database whose schema this program does not know: whatever tables and columns are there, nothing is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

TABLES = (
    "complaint", "attachment", "history", "outbox_item", "lapor_report", "lapor_entry", "receipt_print", "answer_letter",
)  # fmt: skip
"""What an office needs to go on without the program; passwords, keys and drafts stay where they are."""


def admin_hash(connection: sa.Connection, username: str) -> str | None:
    """Return the password hash of an active administrator, None if there is no such account."""
    account = connection.exec_driver_sql("SELECT * FROM account WHERE username = ?", (username,)).first()
    if account is None:
        return None
    values = account._mapping
    is_admin = values.get("role") == "admin" and bool(values.get("is_active"))
    return str(values.get("password_hash")) if is_admin else None


def tables_there(connection: sa.Connection) -> list[str]:
    """Return which of :data:`TABLES` are there."""
    names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars()
    present = set(names)
    return [name for name in TABLES if name in present]


def rows(connection: sa.Connection, table: str) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    """Return the columns of one of :data:`TABLES` and its rows."""
    if table not in TABLES:
        raise ValueError(table)
    found = connection.exec_driver_sql(f"SELECT * FROM {table}")
    return list(found.keys()), (tuple(row) for row in found)
