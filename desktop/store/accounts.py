"""People who may sign in, with their argon2id password hashes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from desktop.domain.access import Account, Role
from desktop.store import tables
from desktop.store.values import insert_row, to_time_text

_a = tables.account.c


def add(connection: sa.Connection, account: Account, password_hash: str, at: datetime) -> None:
    """Insert an account."""
    insert_row(
        connection,
        tables.account,
        {
            "username": account.username,
            "full_name": account.full_name,
            "nip": account.nip,
            "role": account.role.value,
            "password_hash": password_hash,
            "is_active": account.is_active,
            "created_at": to_time_text(at),
            "must_change_password": False,
            "failed_attempts": 0,
        },
    )


def find(connection: sa.Connection, username: str) -> tuple[Account, str] | None:
    """Return an account and its password hash; a name that no account can have (not ASCII) is nobody's."""
    if not username.isascii():
        return None
    row = connection.execute(sa.select(tables.account).where(_a.username == username)).one_or_none()
    return None if row is None else (_account(row), row.password_hash)


def every(connection: sa.Connection) -> list[Account]:
    """Return all accounts by name."""
    return [_account(row) for row in connection.execute(sa.select(tables.account).order_by(_a.username))]


def set_active(connection: sa.Connection, username: str, is_active: bool) -> None:
    """Let an account sign in or not."""
    connection.execute(sa.update(tables.account).where(_a.username == username).values(is_active=is_active))


def set_password(connection: sa.Connection, username: str, password_hash: str) -> None:
    """Replace a password hash."""
    connection.execute(
        sa.update(tables.account).where(_a.username == username).values(password_hash=password_hash)
    )


def _account(row: Any) -> Account:
    return Account(row.username, row.full_name, Role(row.role), row.nip, row.is_active)
