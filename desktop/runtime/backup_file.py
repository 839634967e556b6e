"""A backup as one file: a legible note, then everything else sealed, written and read piece by piece.

After the head (:mod:`desktop.runtime.backup_head`) comes the sealed stream (:mod:`desktop.runtime.sealed_stream`), whose associated
data is the head. In the stream stand pieces, each with its name and length; the last is the manifest. Of a piece only 64 KiB
are in memory.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.backup_note import BackupNote
from desktop.domain.errors import InvalidInput
from desktop.runtime.backup_head import SALT, damaged, derive, not_written, opened, pack_head, read_head
from desktop.runtime.durable_copy import WrittenFile, forget, open_new
from desktop.runtime.durable_file import flush_folder
from desktop.runtime.sealed_stream import NotWhole, open_chunks, seal_chunks
from resources.i18n import translate

_LONGEST_NAME = 512
_PIECE_HEAD = struct.Struct(">HQ")


@dataclass(frozen=True, slots=True)
class Piece:
    """A named piece of a backup: so many bytes, given block by block."""

    name: str
    size: int
    content: Iterable[bytes]


def write_backup(path: Path, note: BackupNote, key: bytes, pieces: Iterable[Piece]) -> WrittenFile:
    """Write a backup to the new file ``path`` and flush it to the disk; ``pieces`` are taken one by one.

    Raises:
        StorageProblem: the place does not let us write; nothing is left of the file.
    """
    salt = secrets.token_bytes(SALT)
    file_key, check = derive(key, salt)
    head = pack_head(note, salt, check)
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
        forget(path)
        raise not_written(path, error) from error
    except BaseException:
        forget(path)
        raise
    return WrittenFile(size, digest.hexdigest())


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
    with opened(path) as file:
        head = read_head(path, file)
        file_key, expected = derive(key, head.salt)
        if not secrets.compare_digest(head.check, expected):
            raise InvalidInput.of(
                "file",
                "wrong_key",
                translate("Backup", "Kunci ini bukan untuk cadangan {name}.").format(name=path.name),
            )
        try:
            yield from open_chunks(file_key, head.content, file.read)
        except NotWhole as error:
            raise damaged(path) from error
