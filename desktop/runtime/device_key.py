"""The key of this computer, without which a copied data folder opens nothing: in the system's key store or in a file.

The system's own key store is used where it answers. Elsewhere (a server without a desktop session) the key stands in a file
of mode 0600 outside the data folder. Every key has a name of its own and is never written over.
"""

from __future__ import annotations

import base64
import contextlib
import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop.domain.errors import StorageProblem
from desktop.runtime.durable_file import replace_durably
from desktop.runtime.file_trouble import reason_of
from desktop.runtime.paths import KEY_FOLDER_VARIABLE, key_folder
from desktop.runtime.system_key_store import SystemKeyStore, SystemStoreSilent
from resources.i18n import translate


class KeyPlace(StrEnum):
    """Where the key of this computer lives."""

    FILE = "file"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Protection:
    """What keeps a stolen data folder shut; ``file`` is the key file, None if the system keeps the key."""

    place: KeyPlace
    system_name: str
    file: Path | None = None

    @property
    def sentence(self) -> str:
        """Say it in the language in use."""
        if self.place is KeyPlace.SYSTEM:
            text = translate("Keys", "Kunci perangkat ini disimpan oleh {system}.")
            return text.format(system=self.system_name)
        text = translate("Keys", "Kunci perangkat ini ada di berkas {path}, di luar folder data.")
        return text.format(path=self.file)


class DeviceKeys:
    """The keys that this computer keeps."""

    def __init__(self, folder: Path | None = None, system: SystemKeyStore | None = None) -> None:
        """Keep key files in ``folder``, with None where this computer keeps keys.

        The system's key store is used unless a folder is named here or by ``LOKET_KEY_DIR``.
        """
        is_told_where = folder is not None or bool(os.environ.get(KEY_FOLDER_VARIABLE))
        self._folder = folder
        self._system = system or (None if is_told_where else SystemKeyStore())

    def keep(self, name: str, key: bytes) -> KeyPlace:
        """Keep a key durably where this computer keeps keys best, and return where.

        Raises:
            StorageProblem: neither the system's key store nor a file takes it.
        """
        with contextlib.suppress(SystemStoreSilent):
            self.keep_at(KeyPlace.SYSTEM, name, key)
            return KeyPlace.SYSTEM
        self.keep_at(KeyPlace.FILE, name, key)
        return KeyPlace.FILE

    def keep_at(self, place: KeyPlace, name: str, key: bytes) -> None:
        """Keep a key durably in one place.

        Raises:
            SystemStoreSilent: the system's key store does not take it.
            StorageProblem: the file cannot be written.
        """
        if place is KeyPlace.SYSTEM:
            if self._system is None:
                raise SystemStoreSilent
            self._system.keep(name, key)
            return
        path = self.file_of(name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            replace_durably(path, base64.b64encode(key))
        except OSError as error:
            raise StorageProblem(
                translate("Keys", "Berkas kunci {path} tidak dapat ditulis: {reason}.").format(
                    path=path, reason=reason_of(error)
                ),
                code="key_not_written",
            ) from error

    def find(self, name: str, place: KeyPlace = KeyPlace.FILE) -> bytes | None:
        """Return a key, None if this computer has none of this name; ``place`` is looked at first.

        Raises:
            SystemStoreSilent: the key should be in the system's key store, that does not answer, and no file has it.
            StorageProblem: the key file cannot be read.
        """
        if place is KeyPlace.SYSTEM:
            try:
                key = self._in_system(name)
            except SystemStoreSilent:
                key = self._in_file(name)
                if key is None:
                    raise
            return key or self._in_file(name)
        key = self._in_file(name)
        if key is None:
            with contextlib.suppress(SystemStoreSilent):
                key = self._in_system(name)
        return key

    def forget(self, name: str, place: KeyPlace) -> None:
        """Throw a key away, if it is there and the place answers."""
        if place is KeyPlace.FILE:
            with contextlib.suppress(OSError):
                self.file_of(name).unlink(missing_ok=True)
        elif self._system is not None:
            with contextlib.suppress(SystemStoreSilent):
                self._system.forget(name)

    def protection(self, name: str, place: KeyPlace) -> Protection:
        """Return what keeps the vault shut whose key has this name."""
        if place is KeyPlace.FILE:
            return Protection(place, "", self.file_of(name))
        return Protection(place, SystemKeyStore.system_name())

    def file_of(self, name: str) -> Path:
        """Return the file in which a key stands, if it stands in one."""
        return (self._folder or key_folder()) / f"{name}.key"

    def _in_system(self, name: str) -> bytes | None:
        if self._system is None:
            raise SystemStoreSilent
        return self._system.find(name)

    def _in_file(self, name: str) -> bytes | None:
        path = self.file_of(name)
        try:
            return base64.b64decode(path.read_bytes(), validate=True)
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise StorageProblem(
                translate("Keys", "Berkas kunci {path} tidak dapat dibaca: {reason}.").format(
                    path=path, reason=reason_of(error)
                ),
                code="device_key_missing",
            ) from error
