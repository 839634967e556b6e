"""People who may sign in, with their argon2id password hashes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from desktop.domain.access import Account, Role
from desktop.domain.lock_out import Attempts
from desktop.store import tables
from desktop.store.values import insert_row, to_time, to_time_text

_a = tables.account.c


@dataclass(frozen=True, slots=True)
class Login:
    """An account with what signing in needs. ``must_change``: somebody else knows the password, too."""

    account: Account
    password_hash: str
    must_change: bool
    attempts: Attempts


def add(
    connection: sa.Connection,
    account: Account,
    password_hash: str,
    at: datetime,
    *,
    must_change: bool = False,
) -> None:
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
            "must_change_password": must_change,
            "failed_attempts": 0,
        },
    )


def find(connection: sa.Connection, username: str) -> Login | None:
    """Return an account by its name; a name that no account can have (not ASCII) is nobody's."""
    if not username.isascii():
        return None
    row = connection.execute(sa.select(tables.account).where(_a.username == username)).one_or_none()
    return None if row is None else _login(row)


def every(connection: sa.Connection) -> list[Account]:
    """Return all accounts by name."""
    return [login.account for login in logins(connection)]


def logins(connection: sa.Connection) -> list[Login]:
    """Return all accounts by name, with what signing in needs."""
    return [_login(row) for row in connection.execute(sa.select(tables.account).order_by(_a.username))]


def set_active(connection: sa.Connection, username: str, is_active: bool) -> None:
    """Let an account sign in or not."""
    _set(connection, username, is_active=is_active)


def set_person(connection: sa.Connection, account: Account) -> None:
    """Replace an account's role, full name and NIP."""
    _set(connection, account.username, role=account.role.value, full_name=account.full_name, nip=account.nip)


def set_password(
    connection: sa.Connection, username: str, password_hash: str, at: datetime, *, must_change: bool
) -> None:
    """Replace a password; what was wrong before counts no longer."""
    _set(
        connection,
        username,
        password_hash=password_hash,
        password_changed_at=to_time_text(at),
        must_change_password=must_change,
        failed_attempts=0,
        locked_until=None,
    )


def renew_hash(connection: sa.Connection, username: str, password_hash: str) -> None:
    """Keep the same password as another hash."""
    _set(connection, username, password_hash=password_hash)


def set_attempts(connection: sa.Connection, username: str, attempts: Attempts) -> None:
    """Keep how many passwords in a row were wrong, and until when the account is shut."""
    until = attempts.locked_until
    _set(
        connection,
        username,
        failed_attempts=attempts.count,
        locked_until=None if until is None else to_time_text(until),
    )


def _set(connection: sa.Connection, username: str, **values: object) -> None:
    connection.execute(sa.update(tables.account).where(_a.username == username).values(values))


def _login(row: Any) -> Login:
    return Login(
        Account(row.username, row.full_name, Role(row.role), row.nip, row.is_active),
        row.password_hash,
        row.must_change_password,
        Attempts(row.failed_attempts, None if row.locked_until is None else to_time(row.locked_until)),
    )
