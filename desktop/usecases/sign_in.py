"""Signing in: name and password against the accounts of this desk, always offline."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.access import Account
from desktop.domain.errors import NotSignedIn
from desktop.runtime.clock import Clock
from desktop.runtime.passwords import matches
from desktop.store import accounts
from desktop.store.engine import Database
from desktop.store.history import Action, record
from resources.i18n import translate


@dataclass(frozen=True)
class SignIn:
    """Check who somebody is."""

    database: Database
    clock: Clock

    def __call__(self, username: str, password: str) -> Account:
        """Return the account.

        Raises:
            NotSignedIn: name and password do not fit together, or the account is disabled.
        """
        with self.database.read() as connection:
            found = accounts.find(connection, username.strip().lower())
        account, password_hash = found if found else (None, None)
        if not matches(password, password_hash) or account is None or not account.is_active:
            raise NotSignedIn(translate("SignIn", "Nama pengguna atau kata sandi tidak cocok."), field="user")
        with self.database.write() as connection:
            record(connection, Action.SIGNED_IN, self.clock.now(), account)
        return account
