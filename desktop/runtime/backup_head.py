"""The legible head of a backup, and what is said when a backup cannot be used.

Layout: magic with the version of the format, salt, key check, length of the note, note (JSON). The key check only tells a wrong key
from damage.
"""

from __future__ import annotations

import contextlib
import json
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from desktop.domain.backup_note import BackupNote
from desktop.domain.errors import StorageProblem
from desktop.runtime.file_trouble import reason_of
from resources.i18n import translate

MAGIC = b"LOKETBAK\x01"
"""What a backup begins with; the last byte is the version of the format."""
SALT, _CHECK, _KEY = 32, 16, 32
_LONGEST_NOTE = 64 * 1024
_LENGTH = struct.Struct(">I")


def read_note(path: Path) -> BackupNote:
    """Return what stands legibly at the head; it is to be believed only after :func:`desktop.runtime.backup_file.read_pieces` came to its end.

    Raises:
        StorageProblem: the file cannot be read, is no backup, or comes from a newer Loket.
    """
    with opened(path) as file:
        return read_head(path, file).note


def not_written(path: Path, error: OSError | ValueError) -> StorageProblem:
    """Return the error for a backup that cannot be written at its place."""
    return StorageProblem(
        translate(
            "Backup", "Cadangan di {folder} tidak dapat ditulis: {reason}. Tidak ada yang berubah."
        ).format(folder=path.parent, reason=reason_of(error)),
        code="not_written",
        field="file",
    )


def damaged(path: Path) -> StorageProblem:
    """Return the error for a backup that is not as it was written."""
    return StorageProblem(
        translate("Backup", "Cadangan {name} rusak atau terpotong. Pakai cadangan yang lain.").format(
            name=path.name
        ),
        code="damaged",
        field="file",
    )


def derive(key: bytes, salt: bytes) -> tuple[bytes, bytes]:
    """Return the key of one file and what tells a wrong key from damage."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    derived = HKDF(SHA256(), _KEY + _CHECK, salt, MAGIC).derive(key)
    return derived[:_KEY], derived[_KEY:]


class Head(NamedTuple):
    """A head as read; ``content`` is the whole of it, byte for byte."""

    content: bytes
    salt: bytes
    check: bytes
    note: BackupNote


def pack_head(note: BackupNote, salt: bytes, check: bytes) -> bytes:
    """Return the head of a new file."""
    text = json.dumps(note.to_json(), ensure_ascii=True, sort_keys=True).encode("ascii")
    return MAGIC + salt + check + _LENGTH.pack(len(text)) + text


def read_head(path: Path, file: BinaryIO) -> Head:
    """Read the head that stands at the beginning of ``file``; ``path`` is for the sentence.

    Raises:
        StorageProblem: it is no backup, a damaged one, or one of a newer Loket.
    """
    fixed = file.read(len(MAGIC) + SALT + _CHECK + _LENGTH.size)
    if not fixed.startswith(MAGIC[:-1]):
        raise StorageProblem(
            translate("Backup", "{name} bukan cadangan Loket.").format(name=path.name),
            code="not_a_backup",
            field="file",
        )
    if fixed[len(MAGIC) - 1 : len(MAGIC)] > MAGIC[-1:]:
        raise newer(path)
    try:
        (length,) = _LENGTH.unpack(fixed[-_LENGTH.size :])
        text = file.read(min(length, _LONGEST_NOTE))
        note = BackupNote.from_json(json.loads(text))
    except (struct.error, ValueError, KeyError, TypeError, RecursionError) as error:
        raise damaged(path) from error
    salt_at, check_at = len(MAGIC), len(MAGIC) + SALT
    return Head(fixed + text, fixed[salt_at:check_at], fixed[check_at : check_at + _CHECK], note)


def newer(path: Path) -> StorageProblem:
    """Return the error for a backup of a newer program."""
    return StorageProblem(
        translate(
            "Backup", "Cadangan {name} dibuat oleh Loket yang lebih baru. Pasang Loket terbaru dulu."
        ).format(name=path.name),
        code="newer_format",
        field="file",
    )


@contextlib.contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a backup to be read; trouble with it anywhere in the block becomes a StorageProblem."""
    try:
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise StorageProblem(
            translate("Backup", "Cadangan {name} tidak dapat dibaca: {reason}.").format(
                name=path.name, reason=reason_of(error)
            ),
            code="unreadable",
            field="file",
        ) from error
