"""What the store asks of the disk itself."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

_BLOCK = 1024 * 1024


def destroy(path: Path) -> None:
    """Overwrite a file, then remove it; raises OSError. A solid-state disk may keep the old pages all the same."""
    with path.open("r+b") as file:
        left = path.stat().st_size
        while left > 0:
            left -= file.write(bytes(min(left, _BLOCK)))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Make new and removed names durable where the file system can (Windows cannot open a folder; NTFS journals names)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # not every file system flushes a folder
            os.fsync(handle)
    finally:
        os.close(handle)
