"""Secrets of one desk: the key of the database, the key of receipt codes and the API's two secrets.

For now they stand in a file that only its owner may read (mode 0600) beside the data; the operating system's own key
store comes with the issue "Trust".
"""

from __future__ import annotations

import base64
import json
import os
import secrets
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path

from desktop.domain.errors import StorageProblem
from resources.i18n import translate

DATA_KEY = "data_key"
RECEIPT_KEY = "receipt_key"
SP4N_AUTH = "sp4n_auth"
SP4N_TOKEN = "sp4n_token"  # noqa: S105 - the name of a secret


class FileKeyStore:
    """Secrets in one JSON file, replaced as a whole and flushed to the disk."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def get(self, name: str) -> bytes | None:
        """Return a secret, None if it was never set.

        Raises:
            StorageProblem: the file cannot be read.
        """
        text = self._read().get(name)
        return None if text is None else base64.b64decode(text)

    def set(self, **values: bytes) -> None:
        """Store secrets under their names, keeping the others."""
        with self._alone():
            self._write(values)

    def _write(self, values: Mapping[str, bytes]) -> None:
        content = self._read() | {name: base64.b64encode(value).decode() for name, value in values.items()}
        partial = self.path.with_suffix(".partial")
        handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            json.dump(content, file, indent=1, sort_keys=True)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(self.path)

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

    def _first_key(self, database: Path) -> bytes:
        if database.exists():
            raise StorageProblem(
                translate(
                    "Storage", "Kunci basis data {path} tidak ditemukan. Pulihkan berkas kunci dari cadangan."
                ).format(path=database),
                code="key_missing",
            )
        key = secrets.token_bytes(32)
        self._write({DATA_KEY: key, RECEIPT_KEY: secrets.token_bytes(32)})
        return key

    def _alone(self) -> AbstractContextManager[object]:
        from filelock import FileLock

        return FileLock(self.path.with_suffix(".lock"))

    def _read(self) -> dict[str, str]:
        try:
            content = json.loads(self.path.read_text(encoding="ascii"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise StorageProblem(
                translate(
                    "Storage", "Berkas kunci {path} tidak dapat dibaca. Pulihkan dari cadangan."
                ).format(path=self.path),
                code="key_unreadable",
            ) from error
        if not isinstance(content, dict):
            raise StorageProblem(
                translate(
                    "Storage", "Berkas kunci {path} tidak dapat dibaca. Pulihkan dari cadangan."
                ).format(path=self.path),
                code="key_unreadable",
            )
        return content
