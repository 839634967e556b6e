"""Accounts of the people at this desk: add, list, disable, give a new password."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.domain.access import Account, Right, Role
from desktop.domain.errors import Conflict, InvalidInput, NotFound, NotSignedIn
from desktop.runtime.clock import Clock
from desktop.runtime.passwords import SHORTEST_PASSWORD, hash_password
from desktop.store import accounts
from desktop.store.engine import Connection, Database
from desktop.store.history import Action, record
from resources.i18n import translate

_USERNAME = re.compile(r"[a-z][a-z0-9._-]{1,39}")


@dataclass(frozen=True)
class ManageAccounts:
    """What an admin does with accounts; the first account of a fresh desk needs no sign-in and must be an admin."""

    database: Database
    clock: Clock

    def add(self, by: Account | None, account: Account, password: str) -> Account:
        """Add an account.

        Raises:
            InvalidInput: name, full name, NIP or password break a rule, or the first account is not an admin.
            Conflict: the name is taken.
            NotAllowed: ``by`` is not an admin.
            NotSignedIn: accounts exist already and nobody signed in.
        """
        account = _checked(account)
        password_hash = hash_password(checked_password(password))
        with self.database.write() as connection:
            existing = accounts.every(connection)
            if existing:
                _require_admin(by)
            elif account.role is not Role.ADMIN:
                raise InvalidInput.of(
                    "role", "first_admin", translate("Accounts", "Akun pertama harus admin.")
                )
            if any(other.username == account.username for other in existing):
                raise Conflict(
                    translate("Accounts", "Nama pengguna {name} sudah dipakai.").format(
                        name=account.username
                    ),
                    field="username",
                )
            now = self.clock.now()
            accounts.add(connection, account, password_hash, now)
            record(
                connection,
                Action.ACCOUNT_ADDED,
                now,
                by or account,
                username=account.username,
                role=account.role.value,
            )
        return account

    def any_exists(self) -> bool:
        """Tell whether this desk has an account yet."""
        with self.database.read() as connection:
            return bool(accounts.every(connection))

    def names(self, role: Role) -> tuple[str, ...]:
        """Return the full names of those with this role who may sign in; told at sign-in to who forgot a password."""
        with self.database.read() as connection:
            return tuple(a.full_name for a in accounts.every(connection) if a.role is role and a.is_active)

    def list(self, by: Account) -> list[Account]:
        """Return all accounts; raises NotAllowed unless ``by`` is an admin."""
        by.require(Right.MANAGE_ACCOUNTS)
        with self.database.read() as connection:
            return accounts.every(connection)

    def disable(self, by: Account, username: str) -> None:
        """Keep a person from signing in; the last active admin stays.

        Raises:
            NotAllowed, NotFound, Conflict
        """
        by.require(Right.MANAGE_ACCOUNTS)
        with self.database.write() as connection:
            account = _existing(connection, username)
            admins = [a for a in accounts.every(connection) if a.role is Role.ADMIN and a.is_active]
            if account.role is Role.ADMIN and [a.username for a in admins] == [account.username]:
                raise Conflict(
                    translate("Accounts", "Ini admin terakhir; tambahkan admin lain dulu."), field="username"
                )
            accounts.set_active(connection, account.username, False)
            record(connection, Action.ACCOUNT_DISABLED, self.clock.now(), by, username=account.username)

    def reset_password(self, by: Account, username: str, password: str) -> None:
        """Give a person a new password.

        Raises:
            NotAllowed, NotFound, InvalidInput
        """
        by.require(Right.MANAGE_ACCOUNTS)
        password_hash = hash_password(checked_password(password))
        with self.database.write() as connection:
            account = _existing(connection, username)
            accounts.set_password(connection, account.username, password_hash)
            record(connection, Action.PASSWORD_RESET, self.clock.now(), by, username=account.username)


def checked_password(password: str) -> str:
    """Return the password; raises InvalidInput if it is too short."""
    if len(password) < SHORTEST_PASSWORD:
        raise InvalidInput.of(
            "password",
            "too_short",
            translate("Accounts", "Kata sandi harus paling sedikit {count} huruf.").format(
                count=SHORTEST_PASSWORD
            ),
        )
    return password


def _checked(account: Account) -> Account:
    username = account.username.strip().lower()
    if not _USERNAME.fullmatch(username):
        raise InvalidInput.of(
            "username",
            "invalid",
            translate(
                "Accounts",
                "Nama pengguna harus 2 sampai 40 huruf kecil, angka, titik atau garis, mulai dengan huruf.",
            ),
        )
    full_name = " ".join(account.full_name.split())
    if not full_name or len(full_name) > 100 or not full_name.isprintable():
        raise InvalidInput.of(
            "full_name", "invalid", translate("Accounts", "Nama lengkap harus 1 sampai 100 huruf.")
        )
    nip = re.sub(r"[\s.]", "", account.nip or "") or None
    if nip is not None and not re.fullmatch(r"[0-9]{18}", nip):
        raise InvalidInput.of("nip", "invalid", translate("Accounts", "NIP harus 18 angka."))
    return Account(username, full_name, account.role, nip)


def _require_admin(by: Account | None) -> None:
    if by is None:
        raise NotSignedIn(
            translate("Accounts", "Sudah ada akun di sini; masuk sebagai admin dulu."), field="user"
        )
    by.require(Right.MANAGE_ACCOUNTS)


def _existing(connection: Connection, username: str) -> Account:
    found = accounts.find(connection, username.strip().lower())
    if found is None:
        raise NotFound(
            translate("Accounts", "Tidak ada akun bernama {name}.").format(name=username[:60]),
            field="username",
        )
    return found[0]
