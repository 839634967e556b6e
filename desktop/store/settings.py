"""Choices of this workstation (printer, paper, language, look), each a name and a text."""

from __future__ import annotations

import sqlalchemy as sa

from desktop.store import tables

_s = tables.setting.c


def read(connection: sa.Connection) -> dict[str, str]:
    """Return all settings."""
    return {row.name: row.value for row in connection.execute(sa.select(tables.setting))}


def write(connection: sa.Connection, name: str, value: str) -> None:
    """Store one setting."""
    connection.exec_driver_sql(
        "INSERT INTO setting(name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        (name, value),
    )
