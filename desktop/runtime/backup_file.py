"""A backup as one file: a legible note, then everything else sealed, written and read piece by piece.

Layout: magic with the version of the format, salt, key check, length of the note, note (JSON), then the sealed stream
(:mod:`desktop.runtime.sealed_stream`), whose associated data is all that stands before it. In the stream stand pieces, each with
its name and length; the last is the manifest. Of a piece only 64 KiB are in memory.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import secrets
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NamedTuple

from desktop.domain.backup import BackupNote
from desktop.domain.errors import InvalidInput, StorageProblem
from desktop.runtime.durable_file import flush_folder
from desktop.runtime.file_trouble import reason_of
from desktop.runtime.sealed_stream import NotWhole, open_chunks, seal_chunks
from resources.i18n import translate

MAGIC = b"LOKETBAK\x01"
"""What a backup begins with; the last byte is the version of the format."""
BLOCK = 1024 * 1024
"""Bytes read from a file at a time."""
_SALT, _CHECK, _KEY = 32, 16, 32
_LONGEST_NOTE = 64 * 1024
_LONGEST_NAME = 512
_LENGTH = struct.Struct(">I")
_PIECE_HEAD = struct.Struct(">HQ")


@dataclass(frozen=True, slots=True)
class Piece:
    """A named piece of a backup: so many bytes, given block by block."""

    name: str
    size: int
    content: Iterable[bytes]


class WrittenFile(NamedTuple):
    """A file that was written and flushed: its size in bytes and its SHA-256 (hex)."""

    size: int
    sha256: str


def file_blocks(path: Path) -> Iterator[bytes]:
    """Yield the content of a file block by block; raises OSError."""
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            yield block


def write_backup(path: Path, note: BackupNote, key: bytes, pieces: Iterable[Piece]) -> WrittenFile:
    """Write a backup to the new file ``path`` and flush it to the disk; ``pieces`` are taken one by one.

    Raises:
        StorageProblem: the place does not let us write; nothing is left of the file.
    """
    salt = secrets.token_bytes(_SALT)
    file_key, check = _derive(key, salt)
    text = json.dumps(note.to_json(), ensure_ascii=True, sort_keys=True).encode("ascii")
    head = MAGIC + salt + check + _LENGTH.pack(len(text)) + text
    digest, size = hashlib.sha256(head), len(head)
    try:
        with open_new(path) as file:
            file.write(head)
            for chunk in seal_chunks(file_key, head, _framed(pieces)):
                file.write(chunk)
                digest.update(chunk)
                size += len(chunk)
            file.flush()
            os.fsync(file.fileno())
        flush_folder(path.parent)
    except (OSError, ValueError) as error:
        _forget(path)
        raise not_written(path, error) from error
    except BaseException:
        _forget(path)
        raise
    return WrittenFile(size, digest.hexdigest())


def read_note(path: Path) -> BackupNote:
    """Return what stands legibly at the head; it is to be believed only after :func:`read_pieces` came to its end.

    Raises:
        StorageProblem: the file cannot be read, is no backup, or comes from a newer Loket.
    """
    with _opened(path) as file:
        return _read_head(path, file)[2]


def read_pieces(path: Path, key: bytes) -> Iterator[Piece]:
    """Yield the pieces; the content of each must be taken before the next is asked for.

    Raises:
        InvalidInput: the key is not that of this file.
        StorageProblem: the file cannot be read, is damaged or cut.
    """
    content = _Content(path, key)
    while not content.is_at_end():
        length, size = _PIECE_HEAD.unpack(content.exactly(_PIECE_HEAD.size))
        if length > _LONGEST_NAME:
            raise damaged(path)
        try:
            name = content.exactly(length).decode()
        except UnicodeDecodeError as error:
            raise damaged(path) from error
        blocks = content.blocks(size)
        yield Piece(name, size, blocks)
        for _rest in blocks:
            pass


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
        _forget(partial)
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


def _derive(key: bytes, salt: bytes) -> tuple[bytes, bytes]:
    """Return the key of one file and what tells a wrong key from damage."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    derived = HKDF(SHA256(), _KEY + _CHECK, salt, MAGIC).derive(key)
    return derived[:_KEY], derived[_KEY:]


def _framed(pieces: Iterable[Piece]) -> Iterator[bytes]:
    for piece in pieces:
        name = piece.name.encode()
        yield _PIECE_HEAD.pack(len(name), piece.size) + name
        left = piece.size
        for block in piece.content:
            left -= len(block)
            yield block
        if left:
            raise OSError(5, "")  # the source grew or shrank while it was read


class _Content:
    """Takes bytes of any length from what is sealed in a file; what is not as it was sealed is told as damage."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._chunks = _plain_chunks(path, key)
        self._rest = b""

    def blocks(self, length: int) -> Iterator[bytes]:
        """Yield ``length`` bytes as they come."""
        while length:
            if self.is_at_end():
                raise damaged(self._path)
            block, self._rest = self._rest[:length], self._rest[length:]
            length -= len(block)
            yield block

    def exactly(self, length: int) -> bytes:
        return b"".join(self.blocks(length))

    def is_at_end(self) -> bool:
        while not self._rest:
            chunk = next(self._chunks, None)
            if chunk is None:
                return True
            self._rest = chunk
        return False


def _plain_chunks(path: Path, key: bytes) -> Iterator[bytes]:
    with _opened(path) as file:
        head, salt, _note, check = _read_head(path, file)
        file_key, expected = _derive(key, salt)
        if not secrets.compare_digest(check, expected):
            raise InvalidInput.of(
                "file",
                "wrong_key",
                translate("Backup", "Kunci ini bukan untuk cadangan {name}.").format(name=path.name),
            )
        try:
            yield from open_chunks(file_key, head, file.read)
        except NotWhole as error:
            raise damaged(path) from error


def _read_head(path: Path, file: BinaryIO) -> tuple[bytes, bytes, BackupNote, bytes]:
    """Return the whole head, its salt, its note and its key check."""
    fixed = file.read(len(MAGIC) + _SALT + _CHECK + _LENGTH.size)
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
    salt_at, check_at = len(MAGIC), len(MAGIC) + _SALT
    return fixed + text, fixed[salt_at:check_at], note, fixed[check_at : check_at + _CHECK]


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
def _opened(path: Path) -> Iterator[BinaryIO]:
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


def _forget_cached(path: Path) -> None:
    """Ask the system to read the file from the disk next time, where it can be asked."""
    if hasattr(os, "posix_fadvise"):
        with contextlib.suppress(OSError), path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _forget(path: Path) -> None:
    with contextlib.suppress(OSError, ValueError):
        path.unlink(missing_ok=True)
