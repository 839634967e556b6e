"""Accounts of the people at this desk: add, list, change, disable, enable again, give a new password."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from desktop.domain.access import Account, Right, Role
from desktop.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound, NotSignedIn
from desktop.domain.password_rule import SHORTEST_PASSWORD, too_short
from desktop.runtime.clock import Clock
from desktop.runtime.passwords import hash_password
from desktop.runtime.roles_section import withheld_by
from desktop.store import accounts, office_files
from desktop.store.engine import Connection, Database
from desktop.store.history import Action, record
from resources.i18n import translate

_USERNAME = re.compile(r"[a-z][a-z0-9._-]{1,39}")


@dataclass(frozen=True, slots=True)
class AccountStanding:
    """An account as an admin sees it. ``locked_until`` is None unless wrong passwords have shut it for now."""

    account: Account
    must_change_password: bool
    locked_until: datetime | None


@dataclass(frozen=True)
class ManageAccounts:
    """What an admin does with accounts; the first account of a fresh desk needs no sign-in and must be an admin."""

    database: Database
    clock: Clock

    def add(
        self, by: Account | None, account: Account, password: str, *, is_temporary: bool = True
    ) -> Account:
        """Add an account; ``is_temporary``: whoever gets it must choose a password of their own at the first sign-in.

        The first account's password is its owner's own.

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
            must_change = is_temporary and by is not None
            accounts.add(connection, account, password_hash, now, must_change=must_change)
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

    def list(self, by: Account) -> list[AccountStanding]:
        """Return all accounts and how they stand; raises NotAllowed unless ``by`` is an admin."""
        by.require(Right.MANAGE_ACCOUNTS)
        now = self.clock.now()
        with self.database.read() as connection:
            withheld = withheld_by(office_files.current_text(connection))
            return [
                AccountStanding(
                    replace(each.account, withheld=withheld[each.account.role]),
                    each.must_change,
                    each.attempts.seen_at(now).locked_until,
                )
                for each in accounts.logins(connection)
            ]

    def change(
        self,
        by: Account,
        username: str,
        *,
        role: Role | None = None,
        full_name: str | None = None,
        nip: str | None = None,
    ) -> Account:
        """Give a person another role, full name or NIP ("" takes the NIP away); None leaves a value as it is.

        Raises:
            NotAllowed: ``by`` is not an admin, or the role is their own.
            NotFound, InvalidInput
            Conflict: this is the last active admin.
        """
        by.require(Right.MANAGE_ACCOUNTS)
        with self.database.write() as connection:
            before = _existing(connection, username)
            after = _checked(
                replace(
                    before,
                    role=role or before.role,
                    full_name=before.full_name if full_name is None else full_name,
                    nip=before.nip if nip is None else nip,
                )
            )
            after = replace(after, is_active=before.is_active)
            if after == before:
                return after
            if after.role is not before.role:
                _check_role_change(connection, by, before)
            what = [
                name for name in ("role", "full_name", "nip") if getattr(before, name) != getattr(after, name)
            ]
            action = Action.ROLE_CHANGED if "role" in what else Action.ACCOUNT_CHANGED
            record(
                connection,
                action,
                self.clock.now(),
                by,
                username=before.username,
                changed=what,
                **({"before": before.role.value, "after": after.role.value} if "role" in what else {}),
            )
            accounts.set_person(connection, after)
        return after

    def disable(self, by: Account, username: str) -> None:
        """Keep a person from signing in; the last active admin stays.

        Raises:
            NotAllowed, NotFound, Conflict
        """
        by.require(Right.MANAGE_ACCOUNTS)
        with self.database.write() as connection:
            account = _existing(connection, username)
            _keep_an_admin(connection, account)
            record(connection, Action.ACCOUNT_DISABLED, self.clock.now(), by, username=account.username)
            accounts.set_active(connection, account.username, False)

    def enable(self, by: Account, username: str) -> None:
        """Let a person sign in again, with the password that they had.

        Raises:
            NotAllowed, NotFound
        """
        by.require(Right.MANAGE_ACCOUNTS)
        with self.database.write() as connection:
            account = _existing(connection, username)
            record(connection, Action.ACCOUNT_ENABLED, self.clock.now(), by, username=account.username)
            accounts.set_active(connection, account.username, True)

    def reset_password(self, by: Account, username: str, password: str, *, is_temporary: bool = True) -> None:
        """Give a person a new password, which also opens an account that wrong ones have shut.

        ``is_temporary``: they must choose one of their own when they sign in next; an admin who gives one to themselves
        has chosen.

        Raises:
            NotAllowed, NotFound, InvalidInput
        """
        by.require(Right.MANAGE_ACCOUNTS)
        password_hash = hash_password(checked_password(password))
        with self.database.write() as connection:
            account, now = _existing(connection, username), self.clock.now()
            must_change = is_temporary and account.username != by.username
            accounts.set_password(connection, account.username, password_hash, now, must_change=must_change)
            record(connection, Action.PASSWORD_RESET, now, by, username=account.username)


def checked_password(password: str) -> str:
    """Return the password; raises InvalidInput if it is too short."""
    if len(password) < SHORTEST_PASSWORD:
        raise InvalidInput.of("password", "too_short", too_short())
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
    return found.account


def _keep_an_admin(connection: Connection, account: Account) -> None:
    """Raise Conflict if ``account`` is the only one left that may add others."""
    admins = [a for a in accounts.every(connection) if a.role is Role.ADMIN and a.is_active]
    if account.role is Role.ADMIN and [a.username for a in admins] == [account.username]:
        raise Conflict(
            translate("Accounts", "Ini admin terakhir; tambahkan admin lain dulu."), field="username"
        )


def _check_role_change(connection: Connection, by: Account, account: Account) -> None:
    if account.username == by.username:
        raise NotAllowed(
            translate("Accounts", "Peran sendiri tidak dapat diubah. Minta admin lain."), field="role"
        )
    _keep_an_admin(connection, account)
