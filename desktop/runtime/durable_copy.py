"""Large files of which a copy must be known to be whole: written, flushed, and read again."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from desktop.runtime.durable_file import flush_folder

BLOCK = 1024 * 1024
"""Bytes read from a file at a time."""


class WrittenFile(NamedTuple):
    """A file that was written and flushed: its size in bytes and its SHA-256 (hex)."""

    size: int
    sha256: str


def file_blocks(path: Path) -> Iterator[bytes]:
    """Yield the content of a file block by block; raises OSError."""
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            yield block


def copy_durably(source: Path, target: Path) -> WrittenFile:
    """Copy a file to the new file ``target``, flush it, read it again from there and return what was read.

    Raises:
        OSError: something cannot be read or written; nothing is left of the copy.
    """
    partial = partial_beside(target)
    try:
        with open_new(partial) as file:
            for block in file_blocks(source):
                file.write(block)
            file.flush()
            os.fsync(file.fileno())
        _forget_cached(partial)
        read = sha256_of(partial)
        if target.exists():
            raise FileExistsError(17, "", str(target))
        partial.replace(target)
        flush_folder(target.parent)
    finally:
        forget(partial)
    return read


def sha256_of(path: Path) -> WrittenFile:
    """Return size and SHA-256 of a file; raises OSError."""
    digest, size = hashlib.sha256(), 0
    for block in file_blocks(path):
        digest.update(block)
        size += len(block)
    return WrittenFile(size, digest.hexdigest())


def open_new(path: Path) -> BinaryIO:
    """Open a file that does not exist yet, for its owner only; raises OSError."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags, 0o600), "wb")


def partial_beside(path: Path) -> Path:
    """Return a name of its own for what is to become ``path``."""
    return path.with_name(f".loket-{secrets.token_hex(8)}.partial")


def _forget_cached(path: Path) -> None:
    """Ask the system to read the file from the disk next time, where it can be asked."""
    if hasattr(os, "posix_fadvise"):
        with contextlib.suppress(OSError), path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def forget(path: Path) -> None:
    """Remove a file if it can be removed."""
    with contextlib.suppress(OSError, ValueError):
        path.unlink(missing_ok=True)
