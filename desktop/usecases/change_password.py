"""Choosing one's own password, with the old one."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.access import Account
from desktop.domain.errors import InvalidInput, NotSignedIn
from desktop.domain.password_rule import weakness_of
from desktop.runtime.passwords import hash_password
from desktop.store import accounts
from desktop.store.accounts import Login
from desktop.store.engine import Connection
from desktop.store.history import Action, record
from desktop.usecases.check_password import CheckPassword
from resources.i18n import translate


@dataclass(frozen=True)
class ChangePassword:
    """What everybody may do with their own password, whatever their role."""

    check: CheckPassword

    def __call__(self, by: Account, old: str, new: str) -> None:
        """Replace the password of ``by``; whoever else is signed in goes on.

        Raises:
            InvalidInput: field ``password``; the new one is too short, too easy, the user name, or the old one.
            NotSignedIn: field ``old_password``; the old one is wrong, or the account is shut for a while.
        """
        check_own_password(by.username, new, before=old)
        new_hash = hash_password(new)

        def keep(connection: Connection, _login: Login) -> None:
            now = self.check.clock.now()
            accounts.set_password(connection, by.username, new_hash, now, must_change=False)
            record(connection, Action.PASSWORD_CHANGED, now, by, username=by.username)

        wrong = NotSignedIn(
            translate("Accounts", "Kata sandi lama tidak cocok."), code="wrong", field="old_password"
        )
        try:
            self.check(by.username, old, keep, wrong=wrong)
        except NotSignedIn as refused:
            refused.field = "old_password"
            raise

    def is_due(self, by: Account) -> bool:
        """Tell whether ``by`` has a password that somebody else gave them and must choose one of their own."""
        with self.check.database.read() as connection:
            login = accounts.find(connection, by.username)
        return login is not None and login.must_change


def check_own_password(username: str, password: str, before: str | None = None) -> None:
    """Raise InvalidInput, field ``password``, unless ``username`` may choose this password for themselves."""
    weakness = weakness_of(password, username, before)
    if weakness is not None:
        raise InvalidInput.of("password", "weak", weakness)
