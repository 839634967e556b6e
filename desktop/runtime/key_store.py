"""Secrets of one desk: the key of the database, the key of receipt codes and the API's two secrets, all in keys.json.

The file is a :mod:`vault <desktop.runtime.vault>`: a master key seals the secrets, and the key of this computer or the
recovery key on paper opens the master key. A file of the first format, in which secrets stood plainly, is sealed when it is
first opened.
"""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from desktop.domain.errors import InvalidInput, StorageProblem
from desktop.domain.recovery_code import new_recovery_code, read_recovery_code
from desktop.domain.wording import long_date
from desktop.runtime.device_key import DeviceKeys, KeyPlace, Protection
from desktop.runtime.durable_file import replace_durably
from desktop.runtime.file_trouble import reason_of
from desktop.runtime.system_key_store import SystemStoreSilent
from desktop.runtime.vault import (
    KEY,
    DeviceWrap,
    NewerFormat,
    NotOpened,
    Vault,
    device_name,
    purpose_key,
    read_vault,
    unwrap,
)
from resources.i18n import translate

DATA_KEY = "data_key"
RECEIPT_KEY = "receipt_key"
SP4N_AUTH = "sp4n_auth"
SP4N_TOKEN = "sp4n_token"  # noqa: S105 - the name of a secret
SHORT_ID = 8
"""Characters of a vault's id that people read to find the right sheet of paper."""


class KeyStore:
    """The vault of one data folder, replaced as a whole and flushed to the disk at each change."""

    def __init__(self, path: Path, device_keys: DeviceKeys | None = None) -> None:
        self.path = path
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
        vault = self._existing()
        found = {
            "vault": vault.vault_id,
            "device_key": vault.device.key_id,
            "device": base64.b64encode(vault.device.sealed).decode("ascii"),
        }
        if vault.recovery is not None:
            found["recovery"] = base64.b64encode(vault.recovery.sealed).decode("ascii")
            found["recovery_made_on"] = vault.recovery.made_on.isoformat()
        return found

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
            self._replace(
                vault.for_recovery(code, on or datetime.now(UTC).date(), self._open(vault)),
            )
        return code

    def is_recovery_key(self, code: str) -> bool:
        """Tell whether a recovery key opens this vault; raises InvalidInput if it is mistyped."""
        plain, vault = read_recovery_code(code), self._existing()
        try:
            return vault.recovery is not None and bool(
                _by_recovery(vault.vault_id, plain, vault.recovery.sealed)
            )
        except NotOpened:
            return False

    def open_with_recovery_key(self, code: str) -> None:
        """Open the vault with its recovery key and give this computer a key of its own to it.

        Raises:
            InvalidInput: the recovery key is mistyped or not that of this vault.
            StorageProblem: there is no vault, or something cannot be written.
        """
        with self._alone():
            vault = self._existing()
            wrapped = vault.recovery
            if wrapped is None:
                raise _no_recovery_key()
            master = _master_of(vault.vault_id, code, wrapped.sealed, wrapped.made_on)
            self._replace(vault.for_device(self._new_device_wrap(vault.vault_id, master)))
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
            key = self._device_key(vault)
            try:
                self._device_keys.keep_at(place, name, key)
            except SystemStoreSilent:
                raise _silent() from None
            self._replace(vault.for_device(replace(old, place=place)))
            self._device_keys.forget(name, old.place)

    @staticmethod
    def open_backup_wraps(
        wraps: Mapping[str, str], recovery_code: str | None, device_keys: DeviceKeys | None = None
    ) -> bytes:
        """Return the master key that :meth:`wraps` holds, by the recovery key or, with None, by this computer's key.

        Raises:
            InvalidInput: the recovery key is mistyped or another, there is none, or this computer has no key to it.
        """
        try:
            vault_id = wraps["vault"]
            if recovery_code is None:
                return _by_device(vault_id, wraps, device_keys or DeviceKeys())
            if "recovery" not in wraps:
                raise _no_recovery_key()
            made_on = date.fromisoformat(wraps["recovery_made_on"])
            sealed = base64.b64decode(wraps["recovery"], validate=True)
        except (KeyError, ValueError, TypeError, AttributeError):
            raise InvalidInput.of(
                "file", "damaged", translate("Keys", "Kepala cadangan ini rusak. Pakai cadangan yang lain.")
            ) from None
        return _master_of(vault_id, recovery_code, sealed, made_on)

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
                vault = read_vault(json.loads(vault_content))
                for name in vault.secrets:
                    vault.secret(master_key, name)
            except (ValueError, KeyError, TypeError, AttributeError, NotOpened, NewerFormat) as error:
                raise store._unreadable() from error
            store._replace(vault.for_device(store._new_device_wrap(vault.vault_id, master_key)))
        store._master = vault.vault_id, master_key
        return store

    def discard(self) -> None:
        """Throw the vault and this computer's key to it away: what it opened stays shut for ever (backups do not)."""
        with self._alone():
            vault = self._load()
            self.path.unlink(missing_ok=True)
            if vault is not None:
                self._device_keys.forget(vault.device_name(), vault.device.place)

    def _write(self, values: Mapping[str, bytes]) -> None:
        vault = self._load() or self._new_vault()
        self._replace(vault.with_secrets(self._open(vault), values))

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
            raise self._unreadable() from None

    def _open(self, vault: Vault) -> bytes:
        """Return the master key, asking for this computer's key once."""
        if self._master is None or self._master[0] != vault.vault_id:
            self._master = vault.vault_id, self._master_by_device(vault)
        return self._master[1]

    def _master_by_device(self, vault: Vault) -> bytes:
        try:
            return unwrap(vault.vault_id, "device", self._device_key(vault), vault.device.sealed)
        except NotOpened:
            raise self._unreadable() from None

    def _device_key(self, vault: Vault) -> bytes:
        try:
            key = self._device_keys.find(vault.device_name(), vault.device.place)
        except SystemStoreSilent:
            raise _silent() from None
        if key is None:
            raise StorageProblem(
                translate(
                    "Keys",
                    "Komputer atau akun ini belum punya kunci untuk data Loket. Masukkan kunci pemulihan: loket recovery-key open.",
                ),
                code="device_key_missing",
            )
        return key

    def _existing(self) -> Vault:
        vault = self._load()
        if vault is None:
            raise StorageProblem(
                translate("Keys", "Berkas kunci {path} tidak ada. Pulihkan dari cadangan.").format(
                    path=self.path
                ),
                code="key_missing",
            )
        return vault

    def _load(self) -> Vault | None:
        """Read the vault, sealing one of the first format; None if there is no file."""
        content = self._read()
        if content is None:
            return None
        if "format" not in content:
            with self._alone():
                content = self._read()
                if content is not None and "format" not in content:
                    return self._seal_plain(content)
        try:
            return None if content is None else read_vault(content)
        except NewerFormat:
            raise StorageProblem(
                translate(
                    "Keys",
                    "Berkas kunci {path} dibuat oleh Loket yang lebih baru. Pasang Loket terbaru; tidak ada yang diubah.",
                ).format(path=self.path),
                code="newer_format",
            ) from None
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise self._unreadable() from error

    def _seal_plain(self, content: Mapping[str, Any]) -> Vault:
        """Replace a file in which secrets stood plainly."""
        try:
            values = {str(name): base64.b64decode(text, validate=True) for name, text in content.items()}
        except (ValueError, TypeError) as error:
            raise self._unreadable() from error
        vault = self._new_vault()
        vault = vault.with_secrets(self._open(vault), values)
        self._replace(vault)
        return vault

    def _replace(self, vault: Vault) -> None:
        try:
            replace_durably(self.path, vault.to_bytes())
        except OSError as error:
            raise StorageProblem(
                translate("Keys", "Berkas kunci {path} tidak dapat ditulis: {reason}.").format(
                    path=self.path, reason=reason_of(error)
                ),
                code="key_not_written",
            ) from error

    def _alone(self) -> AbstractContextManager[object]:
        from filelock import FileLock

        return FileLock(self.path.with_suffix(".lock"), is_singleton=True)

    def _read(self) -> dict[str, Any] | None:
        try:
            content = json.loads(self.path.read_text(encoding="ascii"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise self._unreadable() from error
        if not isinstance(content, dict):
            raise self._unreadable()
        return content

    def _unreadable(self) -> StorageProblem:
        return StorageProblem(
            translate("Storage", "Berkas kunci {path} tidak dapat dibaca. Pulihkan dari cadangan.").format(
                path=self.path
            ),
            code="key_unreadable",
        )


def _by_device(vault_id: str, wraps: Mapping[str, str], device_keys: DeviceKeys) -> bytes:
    """Return the master key by a key that this computer keeps, wherever it keeps it."""
    name, sealed = (
        device_name(vault_id, wraps["device_key"]),
        base64.b64decode(wraps["device"], validate=True),
    )
    try:
        key = device_keys.find(name)
        if key is not None:
            return unwrap(vault_id, "device", key, sealed)
    except (NotOpened, StorageProblem):
        pass
    raise InvalidInput.of(
        "recovery_key",
        "required",
        translate("Keys", "Komputer ini tidak punya kunci untuk cadangan itu. Masukkan kunci pemulihan."),
    )


def _master_of(vault_id: str, code: str, sealed: bytes, made_on: date) -> bytes:
    """Return the master key by the recovery key; raises InvalidInput, naming the sheet that is needed."""
    try:
        return _by_recovery(vault_id, read_recovery_code(code), sealed)
    except NotOpened:
        raise InvalidInput.of(
            "recovery_key",
            "wrong_key",
            translate(
                "Keys", "Kunci pemulihan ini bukan untuk data ini. Cari lembar {id} bertanggal {day}."
            ).format(id=vault_id[:SHORT_ID].upper(), day=long_date(made_on)),
        ) from None


def _silent() -> StorageProblem:
    return StorageProblem(
        translate(
            "Keys", "Penyimpanan kunci komputer ini terkunci atau tidak menjawab. Buka dulu, lalu ulangi."
        ),
        code="key_store_silent",
    )


def _by_recovery(vault_id: str, plain: str, sealed: bytes) -> bytes:
    return unwrap(vault_id, "recovery", plain.encode("ascii"), sealed)


def _no_recovery_key() -> InvalidInput:
    return InvalidInput.of(
        "recovery_key", "never_made", translate("Keys", "Untuk data ini belum pernah dibuat kunci pemulihan.")
    )
