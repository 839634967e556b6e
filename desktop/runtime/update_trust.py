"""Whom this computer believes about updates: the root that IT laid into the machine's folder, or the one that was shipped."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import StorageProblem
from desktop.runtime.file_trouble import reason_of
from desktop.runtime.machine_folder import UPDATE_ROOT, machine_folder
from resources import resource
from resources.i18n import translate

LARGEST_ROOT = 512_000
"""Bytes; the same limit as for every root that follows."""


@dataclass(frozen=True, slots=True)
class TrustedRoot:
    """The first root: everything else is believed because of it. ``place`` says where it lies."""

    content: bytes
    place: str

    @property
    def name(self) -> str:
        """Return a short name for a folder, of this root only."""
        return hashlib.sha256(self.content).hexdigest()[:16]


def trusted_root() -> TrustedRoot | None:
    """Return the root that this computer believes, None where there is none.

    Raises:
        StorageProblem: the one in the machine's folder cannot be read or is none.
    """
    file = machine_folder() / UPDATE_ROOT
    if file.exists():
        return TrustedRoot(_read(file), str(file))
    shipped = resource("trust", UPDATE_ROOT)
    return TrustedRoot(shipped.read_bytes(), UPDATE_ROOT) if shipped.is_file() else None


def fingerprint(key_ids: Iterable[str]) -> str:
    """Return a short text for a set of root keys, to be compared by eye or over the telephone: ``1A2B 3C4D 5E6F 7081``."""
    digest = hashlib.sha256("\n".join(sorted(key_ids)).encode("ascii")).hexdigest().upper()
    return " ".join(digest[at : at + 4] for at in range(0, 16, 4))


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST_ROOT + 1)
    except OSError as error:
        raise StorageProblem(
            translate("Update", "Kunci pembaruan {path} tidak dapat dibaca: {reason}.").format(
                path=file, reason=reason_of(error)
            ),
            code="update_root",
        ) from error
    try:
        is_root = len(content) <= LARGEST_ROOT and json.loads(content)["signed"]["_type"] == "root"
    except (ValueError, KeyError, TypeError, RecursionError):
        is_root = False
    if not is_root:
        raise StorageProblem(
            translate(
                "Update", "Kunci pembaruan {path} bukan berkas kunci. Salin lagi dari petugas TI kabupaten."
            ).format(path=file),
            code="update_root",
        )
    return content
