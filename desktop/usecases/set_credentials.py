"""Putting the API's two secrets into the key store; they are never shown again."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.access import Account, Right
from desktop.domain.errors import InvalidInput
from desktop.runtime.clock import Clock
from desktop.runtime.key_store import SP4N_AUTH, SP4N_TOKEN, KeyStore
from desktop.store.engine import Database
from desktop.store.history import Action, record
from resources.i18n import translate

LONGEST_SECRET = 8_000


@dataclass(frozen=True)
class SetCredentials:
    """Store the whole header values: the bearer with its word, the token with its braces."""

    keys: KeyStore
    database: Database
    clock: Clock

    def __call__(self, auth: str, token: str, by: Account | None = None) -> None:
        """Store both secrets; the history tells when, and who if somebody was signed in, never what they are.

        Raises:
            NotAllowed: ``by`` is somebody who may not change settings.
            InvalidInput: one is empty, too long or holds characters that no header may hold.
            StorageProblem: the key store cannot be written.
        """
        if by is not None:
            by.require(Right.CHANGE_SETTINGS)
        values = {SP4N_AUTH: auth.strip(), SP4N_TOKEN: token.strip()}
        for name, value in values.items():
            if not value or len(value) > LONGEST_SECRET or not (value.isascii() and value.isprintable()):
                raise InvalidInput.of(
                    "auth" if name == SP4N_AUTH else "token",
                    "invalid",
                    translate("Credentials", "Isi berkas {name} harus satu baris teks biasa.").format(
                        name="auth" if name == SP4N_AUTH else "token"
                    ),
                )
        with self.database.write() as connection:
            record(connection, Action.CREDENTIALS_SET, self.clock.now(), by)
            self.keys.set(**{name: value.encode("ascii") for name, value in values.items()})

    def are_set(self) -> bool:
        """Tell whether both secrets are there."""
        return self.keys.get(SP4N_AUTH) is not None and self.keys.get(SP4N_TOKEN) is not None
