"""Writing a small file so that after a power cut there is the old content or the new one, never half of either."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def replace_durably(path: Path, content: bytes) -> None:
    """Replace the content of ``path``, readable by its owner only; raises OSError.

    A partial file that a killed program left behind is used up.
    """
    partial = partial_of(path)
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
    flush_folder(path.parent)


def partial_of(path: Path) -> Path:
    """Return where the new content of ``path`` stands before it is whole."""
    return path.with_suffix(".partial")


def flush_folder(folder: Path) -> None:
    """Make new and removed names durable where the file system can (not on Windows, not on every stick)."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
