"""Files that commands read and write, with one sentence for everything that can go wrong with a file."""

from __future__ import annotations

import errno
import os
import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.errors import StorageProblem
from desktop.runtime.file_trouble import reason_of
from resources.i18n import translate
from ui.terminal.output import shortened

LARGEST_SECRET_FILE = 16_384  # bytes
STDIN = "-"


def read_file(name: str, limit: int, field: str = "file") -> bytes:
    """Return the content of a file of at most ``limit`` bytes.

    Raises:
        StorageProblem: naming the file and what is wrong with it.
    """
    try:
        with Path(name).open("rb") as file:
            content = file.read(limit + 1)
    except (OSError, ValueError) as error:
        raise StorageProblem(
            translate("Terminal", "Berkas {name} tidak dapat dibaca: {reason}.").format(
                name=shortened(name), reason=reason_of(error)
            ),
            code="unreadable",
            field=field,
        ) from error
    if len(content) > limit:
        raise StorageProblem(
            translate("Terminal", "Berkas {name} terlalu besar, batasnya {limit} MB.").format(
                name=shortened(name), limit=max(limit // 1_000_000, 1)
            ),
            code="too_large",
            field=field,
        )
    return content


def read_input(name: str, limit: int, field: str = "file") -> bytes:
    """Return a file's content, or that of standard input for ``-``; at most one byte more than ``limit`` of the latter.

    Raises:
        StorageProblem: naming the file and what is wrong with it.
    """
    if name == STDIN:
        return b"" if sys.stdin is None else sys.stdin.buffer.read(limit + 1)
    return read_file(name, limit, field)


def read_secret(name: str, field: str) -> str:
    """Return the first line of a file that holds a secret, without its line break.

    Raises:
        StorageProblem: naming the file, never showing what is in it.
    """
    try:
        text = read_file(name, LARGEST_SECRET_FILE, field).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise StorageProblem(
            translate("Terminal", "Berkas {name} bukan teks UTF-8. Simpan ulang sebagai UTF-8.").format(
                name=shortened(name)
            ),
            code="not_text",
            field=field,
        ) from None
    return text.splitlines()[0] if text else ""


@contextmanager
def output_file(name: str, *, is_private: bool = False) -> Iterator[Callable[[bytes], None]]:
    """Open a place for a file that appears as a whole or not at all; the block is given the writer of its content.

    Whether the folder lets us write is found out before the block runs, so that nothing is issued for a file that
    cannot be written. ``is_private``: only its owner may read it.

    Raises:
        StorageProblem: naming the file and what is wrong with its place.
    """
    target = Path(name)
    partial = target.parent / f".loket-{secrets.token_hex(8)}.partial"
    try:
        if not target.parent.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "")
        if target.exists() and not target.is_file():  # replacing a device or a folder would destroy it
            raise OSError(errno.EISDIR if target.is_dir() else errno.EINVAL, "")
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        handle = os.open(partial, flags, 0o600 if is_private else 0o666)
    except (OSError, ValueError) as error:
        raise _not_written(name, error) from error
    try:
        with os.fdopen(handle, "wb") as file:

            def write(content: bytes) -> None:
                try:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
                    file.close()
                    partial.replace(target)
                except OSError as error:
                    raise _not_written(name, error) from error

            yield write
    finally:
        partial.unlink(missing_ok=True)


def _not_written(name: str, error: OSError | ValueError) -> StorageProblem:
    return StorageProblem(
        translate("Terminal", "Berkas {name} tidak dapat ditulis: {reason}. Pilih tempat lain.").format(
            name=shortened(name), reason=reason_of(error)
        ),
        code="not_written",
        field="output",
    )
