"""How much room the disk has: below 500 MB a person is told, below 100 MB no files are taken so that words still are."""

from __future__ import annotations

import shutil
from pathlib import Path

from desktop.domain.errors import StorageProblem
from desktop.domain.wording import file_size
from resources.i18n import translate

LITTLE = 500_000_000
"""Bytes; from here on down a person is told (failures.md, 18)."""
TOO_LITTLE_FOR_FILES = 100_000_000
"""Bytes; what is left is kept for words."""


def free_bytes(folder: Path) -> int | None:
    """Return the bytes that are free where ``folder`` is, None if that cannot be said."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def room_warning(folder: Path) -> str | None:
    """Return the sentence for a disk with little room, else None."""
    free = free_bytes(folder)
    if free is None or free > LITTLE:
        return None
    if free > TOO_LITTLE_FOR_FILES:
        text = translate("Storage", "Ruang disk tinggal {free}. Kosongkan sebelum lampiran ditolak.")
    else:
        text = translate("Storage", "Ruang disk tinggal {free}: lampiran ditolak. Kosongkan disk.")
    return text.format(free=file_size(free))


def require_room_for_files(folder: Path) -> None:
    """Raise StorageProblem where files would take the room that words need."""
    free = free_bytes(folder)
    if free is not None and free <= TOO_LITTLE_FOR_FILES:
        raise StorageProblem(
            translate(
                "Storage",
                "Ruang disk tinggal {free}, lampiran tidak diterima. Kosongkan disk, atau simpan tanpa lampiran.",
            ).format(free=file_size(free)),
            code="no_room_for_files",
            field="attachments",
        )
