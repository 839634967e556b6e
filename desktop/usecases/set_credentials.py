"""Putting the API's two secrets into the key store; they are never shown again."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.access import Account, Right
from desktop.domain.errors import InvalidInput
from desktop.domain.office import Office
from desktop.runtime.clock import Clock
from desktop.runtime.key_store import SP4N_AUTH, SP4N_TOKEN, KeyStore
from desktop.runtime.sealed_credentials import DeviceKey, open_credentials, own_device_key
from desktop.runtime.vault import NotOpened
from desktop.store.engine import Database
from desktop.store.history import Action, record
from resources.i18n import translate

LONGEST_SECRET = 8_000


def header_values(auth: str, token: str) -> dict[str, bytes]:
    """Return the secrets by their names in the key store.

    Raises:
        InvalidInput: one is empty, too long or holds characters that no header may hold.
    """
    for name, value in (("auth", auth.strip()), ("token", token.strip())):
        if not value or len(value) > LONGEST_SECRET or not (value.isascii() and value.isprintable()):
            raise InvalidInput.of(
                name,
                "invalid",
                translate("Credentials", "Isi berkas {name} harus satu baris teks biasa.").format(name=name),
            )
    return {SP4N_AUTH: auth.strip().encode("ascii"), SP4N_TOKEN: token.strip().encode("ascii")}


def unsealed(keys: KeyStore, office: Office) -> dict[str, bytes]:
    """Return the secrets that an office's file brings for this desk, by their names in the key store; often none.

    Raises:
        InvalidInput: they are sealed to another device or for another workstation, or are no header values.
        StorageProblem: the vault cannot be read.
    """
    if not office.sp4n.sealed_credentials:
        return {}
    try:
        opened = open_credentials(keys, f"{office.code}-{office.device_code}", office.sp4n.sealed_credentials)
    except NotOpened:
        raise InvalidInput.of(
            "sp4n.sealed_credentials",
            "other_device",
            translate(
                "Credentials",
                "Kunci LAPOR! di berkas kantor ini disegel untuk perangkat lain. Kirim kunci perangkat ini ke petugas TI: "
                "loket credentials device-key.",
            ),
        ) from None
    return header_values(opened.auth, opened.token)


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
        values = header_values(auth, token)
        with self.database.write() as connection:
            record(connection, Action.CREDENTIALS_SET, self.clock.now(), by)
            self.keys.set(**values)

    def device_key(self) -> DeviceKey:
        """Return the public key to which IT seals the secrets for this desk; raises StorageProblem."""
        return own_device_key(self.keys)

    def are_set(self) -> bool:
        """Tell whether both secrets are there."""
        return self.keys.get(SP4N_AUTH) is not None and self.keys.get(SP4N_TOKEN) is not None
