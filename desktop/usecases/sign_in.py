"""Signing in, locking and leaving: name and password against the accounts of this desk, always offline."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.domain.access import Account
from desktop.domain.errors import NotSignedIn
from desktop.store import accounts
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
        return self.check(username, password, self._note, wrong=wrong).account

    def as_now(self, account: Account) -> Account:
        """Return somebody who is signed in as their account is now.

        Raises:
            NotSignedIn: the account was disabled or got another role meanwhile.
        """
        with self.check.database.read() as connection:
            login = accounts.find(connection, account.username)
        if login is None or not login.account.is_active or login.account.role is not account.role:
            raise NotSignedIn(
                translate("SignIn", "Akun Anda sudah diubah admin. Masuk lagi untuk melanjutkan."),
                field="user",
            )
        return replace(account, full_name=login.account.full_name, nip=login.account.nip)

    def locked(self, by: Account, *, is_idle: bool) -> None:
        """Write down that somebody's screen was locked, by themselves or because nothing was typed."""
        with self.check.database.write() as connection:
            record(connection, Action.SCREEN_LOCKED, self.check.clock.now(), by, is_idle=is_idle)

    def signed_out(self, by: Account) -> None:
        """Write down that somebody left."""
        with self.check.database.write() as connection:
            record(connection, Action.SIGNED_OUT, self.check.clock.now(), by)

    def _note(self, connection: Connection, login: accounts.Login) -> None:
        record(connection, Action.SIGNED_IN, self.check.clock.now(), login.account)
