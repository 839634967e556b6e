"""The legible head of a sealed file: what it is, for whom, and with which salt its key is derived."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from desktop.domain.carry import SealedKind, SealedNote
from desktop.domain.errors import StorageProblem
from desktop.runtime.file_trouble import reason_of
from resources.i18n import translate

FORMAT = b"LOKETSF\x01"
"""What a sealed file begins with; the last byte is the version of the format."""
SALT, CHECK = 32, 16
_MAGIC = FORMAT[:-1]
_LONGEST_NOTE = 4096
_LENGTH = struct.Struct(">I")


class Head(NamedTuple):
    """A head as read; ``content`` is the whole of it, byte for byte."""

    content: bytes
    salt: bytes
    check: bytes
    note: SealedNote


def pack_head(salt: bytes, check: bytes, note: SealedNote) -> bytes:
    """Return the head of a new file."""
    value = {
        "kind": note.kind.value,
        "carry_id": note.carry_id,
        "created_at": note.created_at.isoformat(timespec="seconds"),
        "from": note.from_desk,
        "for": note.for_desk,
    }
    text = json.dumps(value, ensure_ascii=True, sort_keys=True).encode("ascii")
    return FORMAT + salt + check + _LENGTH.pack(len(text)) + text


def read_head(path: Path, file: BinaryIO) -> Head:
    """Read the head that stands at the beginning of ``file``; ``path`` is for the sentence.

    Raises:
        StorageProblem: it is no sealed file, a damaged one, or one of a newer Loket.
    """
    fixed = file.read(len(FORMAT) + SALT + CHECK + _LENGTH.size)
    if not fixed.startswith(_MAGIC):
        raise StorageProblem(
            translate("Sealed", "{name} bukan berkas yang dibawa dari loket lain.").format(name=path.name),
            code="not_sealed",
            field="file",
        )
    if fixed[len(_MAGIC) : len(FORMAT)] > FORMAT[-1:]:
        raise StorageProblem(
            translate(
                "Sealed", "{name} dibuat oleh Loket yang lebih baru. Perbarui Loket di komputer ini."
            ).format(name=path.name),
            code="newer_format",
            field="file",
        )
    try:
        (length,) = _LENGTH.unpack(fixed[-_LENGTH.size :])
        text = file.read(min(length, _LONGEST_NOTE))
        note = _read_note(json.loads(text))
    except (struct.error, ValueError, KeyError, TypeError, RecursionError) as error:
        raise damaged(path) from error
    salt_at = len(FORMAT)
    salt, check = fixed[salt_at : salt_at + SALT], fixed[salt_at + SALT : -_LENGTH.size]
    return Head(fixed + text, salt, check, note)


def _read_note(value: dict[str, Any]) -> SealedNote:
    return SealedNote(
        SealedKind(value["kind"]),
        str(value["carry_id"]),
        datetime.fromisoformat(str(value["created_at"])),
        str(value["from"]),
        None if value["for"] is None else str(value["for"]),
    )


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file to be read; trouble with it anywhere in the block becomes a StorageProblem."""
    try:
        with path.open("rb") as file:
            yield file
    except (OSError, ValueError) as error:
        raise StorageProblem(
            translate("Sealed", "Berkas {name} tidak dapat dibaca: {reason}.").format(
                name=path.name, reason=reason_of(error)
            ),
            code="unreadable",
            field="file",
        ) from error


def damaged(path: Path) -> StorageProblem:
    """Return the error for a file that is not as it was written."""
    return StorageProblem(
        translate(
            "Sealed", "{name} rusak atau terpotong, jadi tidak ada yang diubah. Salin ulang dari asalnya."
        ).format(name=path.name),
        code="damaged",
        field="file",
    )
