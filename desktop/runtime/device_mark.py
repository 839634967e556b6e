"""A note outside the data folder of how far the desk's history was: what tells an older copy that is laid back in its place.

It is a hint, not a secret: without it nothing is lost, only an older copy would go unnoticed.
"""

from __future__ import annotations

import contextlib
import hmac
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DeviceMark:
    """The file in which one desk's note stands."""

    path: Path

    def read(self) -> tuple[int, str] | None:
        """Return number and hash of the history's last entry when it was noted; None if nothing legible is there."""
        try:
            entries, last_hash = json.loads(self.path.read_text("ascii"))
        except (OSError, ValueError, TypeError, RecursionError):
            return None
        is_note = isinstance(entries, int) and isinstance(last_hash, str) and len(last_hash) == 64
        return (entries, last_hash) if is_note else None

    def write(self, entries: int, last_hash: str) -> None:
        """Note how far the history is; a place that cannot be written stops nobody's work."""
        partial = self.path.with_name(f"{self.path.name}.{secrets.token_hex(4)}.partial")
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            try:
                with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                    json.dump([entries, last_hash], file)
                partial.replace(self.path)
            finally:
                partial.unlink(missing_ok=True)


def mark_of(data_key: bytes, data_folder: Path, notes: Path) -> DeviceMark:
    """Return the note, among those in the folder ``notes``, of the desk with this data key in this data folder."""
    place = f"loket device mark {data_folder.resolve()}".encode()
    return DeviceMark(notes / f"{hmac.digest(data_key, place, 'sha256').hex()[:32]}.mark")
