"""Secrets of one desk: the key of the database, the key of receipt codes and the API's two secrets, all in keys.json.

The file is a :mod:`vault <desktop.runtime.vault>`: a master key seals the secrets, and the key of this computer or the
recovery key on paper opens the master key. A file of the first format, in which secrets stood plainly, is sealed when it is
first opened.
"""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from desktop.domain.errors import InvalidInput, StorageProblem
from desktop.domain.recovery_code import new_recovery_code
from desktop.runtime.device_key import DeviceKeys, KeyPlace, Protection
from desktop.runtime.master_key import (
    by_device_key,
    by_recovery_key,
    device_key_of,
    open_wraps,
    silent,
    wraps_of,
)
from desktop.runtime.system_key_store import SystemStoreSilent
from desktop.runtime.vault import KEY, DeviceWrap, NotOpened, Vault, device_name, purpose_key
from desktop.runtime.vault_file import VaultFile
from resources.i18n import translate

DATA_KEY = "data_key"
RECEIPT_KEY = "receipt_key"
SP4N_AUTH = "sp4n_auth"
SP4N_TOKEN = "sp4n_token"  # noqa: S105 - the name of a secret


class KeyStore:
    """The vault of one data folder, replaced as a whole and flushed to the disk at each change."""

    def __init__(self, path: Path, device_keys: DeviceKeys | None = None) -> None:
        self.path = path
        self._file = VaultFile(path)
        self._device_keys = device_keys or DeviceKeys()
        self._master: tuple[str, bytes] | None = None  # of which vault, and its master key

    def get(self, name: str) -> bytes | None:
        """Return a secret, None if it was never set.

        Raises:
            StorageProblem: the file cannot be read, or this computer has no key for it ("device_key_missing").
        """
        vault = self._load()
        return None if vault is None else self._secret(vault, name)

    def set(self, **values: bytes) -> None:
        """Store secrets under their names, keeping the others; raises as :meth:`get`."""
        with self._alone():
            self._write(values)

    def get_or_make(self, name: str, fresh: Callable[[], bytes]) -> bytes:
        """Return a secret, storing what ``fresh`` returns if there is none yet; raises as :meth:`get`."""
        value = self.get(name)
        if value is None:
            with self._alone():  # of two who ask at once, the second gets what the first made
                value = self.get(name)
                if value is None:
                    value = fresh()
                    self._write({name: value})
        return value

    def data_key(self, database: Path) -> bytes:
        """Return the key of ``database``, making one at the first start.

        Raises:
            StorageProblem: there is a database but no key for it: making a new one would lock it for ever.
        """
        key = self.get(DATA_KEY)
        if key is None:
            with self._alone():  # of two first starts at once, the second uses the key of the first
                key = self.get(DATA_KEY) or self._first_key(database)
        return key

    def purpose_key(self, purpose: str) -> bytes:
        """Return 32 bytes for one purpose ("attachments", "backup", …), the same for the life of the vault.

        Raises:
            StorageProblem: there is no vault yet, or as :meth:`get`.
        """
        vault = self._existing()
        return purpose_key(vault.vault_id, self._open(vault), purpose)

    def master_key(self) -> bytes:
        """Return what opens every backup of this vault; raises as :meth:`purpose_key`."""
        return self._open(self._existing())

    def vault_id(self) -> str:
        """Return the id of the vault, which a copy and a restored desk share; raises as :meth:`purpose_key`."""
        return self._existing().vault_id

    def vault_content(self) -> bytes:
        """Return the file as it is; raises as :meth:`purpose_key`."""
        return self._existing().to_bytes()

    def wraps(self) -> dict[str, str]:
        """Return the sealed master key as a backup shows it: useless without this computer or the recovery key.

        Raises:
            StorageProblem: as :meth:`purpose_key`.
        """
        return wraps_of(self._existing())

    def has_recovery_key(self) -> bool:
        """Tell whether a recovery key was made; raises as :meth:`get`."""
        return self.recovery_made_on() is not None

    def recovery_made_on(self) -> date | None:
        """Return the day of the recovery key that opens the vault, None if none was made; raises as :meth:`get`."""
        vault = self._load()
        return vault.recovery.made_on if vault is not None and vault.recovery is not None else None

    def protection(self) -> Protection:
        """Return where the key of this computer lives; raises as :meth:`purpose_key`."""
        vault = self._existing()
        return self._device_keys.protection(vault.device_name(), vault.device.place)

    def make_recovery_key(self, on: date | None = None) -> str:
        """Make a recovery key and return it; the one before opens this vault no longer (older backups it does).

        Raises:
            StorageProblem: the file cannot be written, or as :meth:`purpose_key`.
        """
        with self._alone():
            vault = self._existing()
            code = new_recovery_code()
            self._file.replace(
                vault.for_recovery(code, on or datetime.now(UTC).date(), self._open(vault)),
            )
        return code

    def is_recovery_key(self, code: str) -> bool:
        """Tell whether a recovery key opens this vault; raises InvalidInput if it is mistyped."""
        vault = self._existing()
        try:
            by_recovery_key(vault.vault_id, code, vault.recovery)
        except InvalidInput as problem:
            if problem.code in ("wrong_key", "never_made"):
                return False
            raise
        return True

    def open_with_recovery_key(self, code: str) -> None:
        """Open the vault with its recovery key and give this computer a key of its own to it.

        Raises:
            InvalidInput: the recovery key is mistyped, not that of this vault, or none was made.
            StorageProblem: there is no vault, or something cannot be written.
        """
        with self._alone():
            vault = self._existing()
            master = by_recovery_key(vault.vault_id, code, vault.recovery)
            self._file.replace(vault.for_device(self._new_device_wrap(vault.vault_id, master)))
            self._master = vault.vault_id, master

    def move_device_key(self, place: KeyPlace) -> None:
        """Move the key of this computer into the system's key store, or into a file.

        Raises:
            StorageProblem: the place does not take it ("key_store_silent", "key_not_written"); it stays where it was.
        """
        with self._alone():
            vault = self._existing()
            old, name = vault.device, vault.device_name()
            if old.place is place:
                return
            key = device_key_of(vault, self._device_keys)
            try:
                self._device_keys.keep_at(place, name, key)
            except SystemStoreSilent:
                raise silent() from None
            self._file.replace(vault.for_device(replace(old, place=place)))
            self._device_keys.forget(name, old.place)

    @staticmethod
    def open_backup_wraps(
        wraps: Mapping[str, str], recovery_code: str | None, device_keys: DeviceKeys | None = None
    ) -> bytes:
        """Return the master key that :meth:`wraps` holds, by the recovery key or, with None, by this computer's key.

        Raises:
            InvalidInput: the recovery key is mistyped or another, there is none, or this computer has no key to it.
        """
        return open_wraps(wraps, recovery_code, device_keys or DeviceKeys())

    @classmethod
    def adopt(
        cls, path: Path, vault_content: bytes, master_key: bytes, device_keys: DeviceKeys | None = None
    ) -> KeyStore:
        """Lay a restored vault into a new data folder and give this computer a new key of its own to it.

        Raises:
            StorageProblem: there is a vault already, the content is not one that ``master_key`` opens, or it cannot be
                written.
        """
        store = cls(path, device_keys)
        with store._alone():
            if path.exists():
                raise StorageProblem(
                    translate("Keys", "Di folder {path} sudah ada berkas kunci. Pilih folder lain.").format(
                        path=path.parent
                    ),
                    code="exists",
                )
            try:
                vault = store._file.vault(json.loads(vault_content))
                for name in vault.secrets:
                    vault.secret(master_key, name)
            except (ValueError, RecursionError, NotOpened) as error:
                raise store._file.unreadable() from error
            store._file.replace(vault.for_device(store._new_device_wrap(vault.vault_id, master_key)))
        store._master = vault.vault_id, master_key
        return store

    def discard(self) -> None:
        """Throw the vault and this computer's key to it away: what it opened stays shut for ever (backups do not).

        Raises:
            OSError: the file cannot be removed; the key is still there.
        """
        with self._alone():
            vault = None
            with suppress(StorageProblem):
                vault = self._load()
            self.path.unlink(missing_ok=True)
            if vault is not None:
                self._device_keys.forget(vault.device_name(), vault.device.place)

    def _write(self, values: Mapping[str, bytes]) -> None:
        vault = self._load() or self._new_vault()
        self._file.replace(vault.with_secrets(self._open(vault), values))

    def _new_vault(self) -> Vault:
        vault_id, master = secrets.token_hex(16), secrets.token_bytes(KEY)
        self._master = vault_id, master
        return Vault(vault_id, self._new_device_wrap(vault_id, master), None, {})

    def _new_device_wrap(self, vault_id: str, master: bytes) -> DeviceWrap:
        key_id, key = secrets.token_hex(4), secrets.token_bytes(KEY)
        place = self._device_keys.keep(device_name(vault_id, key_id), key)
        return DeviceWrap.of(vault_id, key_id, place, key, master)

    def _first_key(self, database: Path) -> bytes:
        if database.exists():
            raise StorageProblem(
                translate(
                    "Storage", "Kunci basis data {path} tidak ditemukan. Pulihkan berkas kunci dari cadangan."
                ).format(path=database),
                code="key_missing",
            )
        key = secrets.token_bytes(KEY)
        self._write({DATA_KEY: key, RECEIPT_KEY: secrets.token_bytes(KEY)})
        return key

    def _secret(self, vault: Vault, name: str) -> bytes | None:
        master = self._open(vault)
        try:
            return vault.secret(master, name)
        except NotOpened:
            raise self._file.unreadable() from None

    def _open(self, vault: Vault) -> bytes:
        """Return the master key, asking for this computer's key once."""
        if self._master is None or self._master[0] != vault.vault_id:
            self._master = vault.vault_id, by_device_key(vault, self._device_keys)
        return self._master[1]

    def _existing(self) -> Vault:
        vault = self._load()
        if vault is None:
            raise self._file.missing()
        return vault

    def _load(self) -> Vault | None:
        """Read the vault, sealing one of the first format; None if there is no file."""
        content = self._file.content()
        if content is not None and "format" not in content:
            with self._alone():
                content = self._file.content()
                if content is not None and "format" not in content:
                    return self._seal_plain(content)
        return None if content is None else self._file.vault(content)

    def _seal_plain(self, content: Mapping[str, Any]) -> Vault:
        """Replace a file in which secrets stood plainly."""
        try:
            values = {str(name): base64.b64decode(text, validate=True) for name, text in content.items()}
        except (ValueError, TypeError) as error:
            raise self._file.unreadable() from error
        vault = self._new_vault()
        vault = vault.with_secrets(self._open(vault), values)
        self._file.replace(vault)
        return vault

    def _alone(self) -> AbstractContextManager[object]:
        return self._file.alone()
