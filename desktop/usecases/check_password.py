"""Holding a password against an account: wrong ones are counted, and shut the account for a while."""

from __future__ import annotations

import hashlib
import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NoReturn

from desktop.domain.errors import NotSignedIn
from desktop.domain.lock_out import Attempts
from desktop.domain.wording import clock_time
from desktop.runtime.clock import Clock
from desktop.runtime.passwords import hash_password, is_outdated, matches
from desktop.store import accounts
from desktop.store.accounts import Login
from desktop.store.engine import Connection, Database
from desktop.store.history import Action, record
from desktop.usecases.provision_office import ProvisionOffice
from resources.i18n import translate

_MOST_STRANGERS = 256


class Strangers:
    """Names that no account has, each counted as an account would be, so that nobody learns which ones exist.

    Kept while the program runs, the latest 256 only, and not as they were typed: people type passwords there.
    """

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)
        self._attempts: OrderedDict[bytes, Attempts] = OrderedDict()

    def seen_at(self, name: str, now: datetime) -> Attempts:
        """Return how a name stands."""
        key = self._key(name)
        return self._keep(key, self._attempts.get(key, Attempts()).seen_at(now))

    def failed(self, name: str, now: datetime) -> None:
        """Count one more attempt."""
        self._keep(self._key(name), self.seen_at(name, now).failed(now))

    def _keep(self, key: bytes, attempts: Attempts) -> Attempts:
        self._attempts[key] = attempts
        self._attempts.move_to_end(key)
        if len(self._attempts) > _MOST_STRANGERS:
            self._attempts.popitem(last=False)
        return attempts

    def _key(self, name: str) -> bytes:
        return hashlib.blake2b(name.encode("utf-8", "surrogatepass"), key=self._secret).digest()


@dataclass(frozen=True)
class CheckPassword:
    """Tell whose password it is. Counting happens in the database, so that no restart sets it back."""

    database: Database
    clock: Clock
    strangers: Strangers = field(default_factory=Strangers)

    def __call__(
        self, username: str, password: str, then: Callable[[Connection, Login], None], *, wrong: NotSignedIn
    ) -> Login:
        """Return the login once ``then`` was done in the transaction that settles the attempt.

        What was tried at once beside it is settled one after the other: a right password counts only while fewer wrong
        ones are settled than shut the account.

        Raises:
            NotSignedIn: ``wrong`` if the password does not fit or nobody active has this name, or until when the
                account is shut, whatever the password.
        """
        name = username.strip().lower()
        with self.database.read() as connection:
            login = accounts.find(connection, name)
        if login is None or not login.account.is_active:
            self._refuse_stranger(name, password, wrong)
        is_locked = login.attempts.seen_at(self.clock.now()).locked_until is not None
        fits = not is_locked and matches(password, login.password_hash)
        renewed = hash_password(password) if fits and is_outdated(login.password_hash) else None
        with self.database.write() as connection:
            latest = accounts.find(connection, name)
            if latest is None or not latest.account.is_active:
                raise wrong
            refused = self._settle(connection, latest, fits=fits, wrong=wrong)
            if refused is None:
                if renewed is not None and latest.password_hash == login.password_hash:
                    accounts.renew_hash(connection, name, renewed)
                then(connection, latest)
        if refused is not None:
            raise refused
        return latest

    def _settle(
        self, connection: Connection, login: Login, *, fits: bool, wrong: NotSignedIn
    ) -> NotSignedIn | None:
        """Keep how the account stands after this attempt; return why it is refused."""
        now, name = self.clock.now(), login.account.username
        before = login.attempts.seen_at(now)
        if before.locked_until is not None:
            if before != login.attempts:  # the clock was set back: else the lock would move on with it
                accounts.set_attempts(connection, name, before)
            return self._locked(before.locked_until)
        if fits:
            if login.attempts != Attempts():
                accounts.set_attempts(connection, name, Attempts())
            return None
        after = before.failed(now)
        accounts.set_attempts(connection, name, after)
        record(connection, Action.SIGN_IN_REFUSED, now, None, username=name, attempts=after.count)
        if after.locked_until is None:
            return wrong
        until = after.locked_until.isoformat(timespec="seconds")
        record(connection, Action.ACCOUNT_LOCKED, now, None, username=name, until=until)
        return self._locked(after.locked_until)

    def _refuse_stranger(self, name: str, password: str, wrong: NotSignedIn) -> NoReturn:
        now = self.clock.now()
        attempts = self.strangers.seen_at(name, now)
        if attempts.locked_until is None:
            matches(password, None)
            self.strangers.failed(name, now)
            with self.database.write() as connection:
                record(connection, Action.SIGN_IN_REFUSED, now, None)
            attempts = self.strangers.seen_at(name, now)
        raise wrong if attempts.locked_until is None else self._locked(attempts.locked_until)

    def _locked(self, until: datetime) -> NotSignedIn:
        office = ProvisionOffice(self.database, self.clock).current()
        whole = (until + timedelta(minutes=1, microseconds=-1)).replace(second=0, microsecond=0)
        time = clock_time(whole, office.office.zone) if office else whole.astimezone().strftime("%H.%M")
        return NotSignedIn(
            translate("SignIn", "Kata sandi salah beberapa kali. Coba lagi pukul {time}.").format(time=time),
            code="locked",
            field="user",
        )
