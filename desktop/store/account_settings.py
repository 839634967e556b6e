"""What each account chose for itself at this workstation: names and texts."""

from __future__ import annotations

import sqlalchemy as sa

from desktop.store import tables

_s = tables.account_setting.c


def read(connection: sa.Connection, username: str, name: str) -> str | None:
    """Return one choice, None before it was made."""
    value: str | None = connection.scalar(sa.select(_s.value).where(_s.username == username, _s.name == name))
    return value


def write(connection: sa.Connection, username: str, name: str, value: str) -> None:
    """Store one choice."""
    connection.exec_driver_sql(
        "INSERT INTO account_setting(username, name, value) VALUES (?, ?, ?) "
        "ON CONFLICT(username, name) DO UPDATE SET value = excluded.value",
        (username, name, value),
    )
