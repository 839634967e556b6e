"""Signing in, locking and leaving: name and password against the accounts of this desk, always offline."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.domain.access import Account
from desktop.domain.errors import NotSignedIn
from desktop.runtime.roles_section import withheld_by
from desktop.store import accounts, office_files
from desktop.store.engine import Connection
from desktop.store.history import Action, record
from desktop.usecases.check_password import CheckPassword
from resources.i18n import translate


@dataclass(frozen=True)
class SignIn:
    """Check who somebody is, and write down when they come and go."""

    check: CheckPassword

    def __call__(self, username: str, password: str) -> Account:
        """Return the account.

        Raises:
            NotSignedIn: name and password do not fit together, the account is disabled, or (code ``locked``) it is shut
                for a while after wrong passwords.
        """
        wrong = NotSignedIn(translate("SignIn", "Nama pengguna atau kata sandi tidak cocok."), field="user")
        return self._at_this_office(self.check(username, password, self._note, wrong=wrong).account)

    def as_now(self, account: Account) -> Account:
        """Return somebody who is signed in as their account is now.

        Raises:
            NotSignedIn: the account was disabled or may something else meanwhile.
        """
        with self.check.database.read() as connection:
            login = accounts.find(connection, account.username)
        latest = self._at_this_office(login.account) if login is not None else None
        if (
            latest is None
            or not latest.is_active
            or (latest.role, latest.withheld) != (account.role, account.withheld)
        ):
            raise NotSignedIn(
                translate("SignIn", "Akun Anda sudah diubah admin. Masuk lagi untuk melanjutkan."),
                field="user",
            )
        return latest

    def locked(self, by: Account, *, is_idle: bool) -> None:
        """Write down that somebody's screen was locked, by themselves or because nothing was typed."""
        with self.check.database.write() as connection:
            record(connection, Action.SCREEN_LOCKED, self.check.clock.now(), by, is_idle=is_idle)

    def signed_out(self, by: Account) -> None:
        """Write down that somebody left."""
        with self.check.database.write() as connection:
            record(connection, Action.SIGNED_OUT, self.check.clock.now(), by)

    def _at_this_office(self, account: Account) -> Account:
        """Return the account without what the office's file takes from its role."""
        with self.check.database.read() as connection:
            toml = office_files.current_text(connection)
        return replace(account, withheld=withheld_by(toml)[account.role])

    def _note(self, connection: Connection, login: accounts.Login) -> None:
        record(connection, Action.SIGNED_IN, self.check.clock.now(), login.account)
