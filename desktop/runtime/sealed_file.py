"""A file that may lie on anybody's stick: encrypted and authenticated as a whole, written and read piece by piece.

Layout: magic with the version of the format, salt, key check, length of the note, note (JSON, legible), then the sealed
stream (:mod:`desktop.runtime.sealed_stream`), of which everything before it is the associated data. The key comes from the
opening code by HKDF-SHA256 with the salt. The key check only tells a wrong code from damage.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from desktop.domain.carry import SealedNote
from desktop.domain.errors import InvalidInput, StorageProblem
from desktop.domain.opening_code import read_opening_code
from desktop.runtime.durable_file import flush_folder
from desktop.runtime.file_trouble import reason_of
from desktop.runtime.sealed_head import CHECK, FORMAT, SALT, damaged, opened, pack_head, read_head
from desktop.runtime.sealed_stream import NotWhole, open_chunks, seal_chunks
from resources.i18n import translate

LARGEST_PART = 32 * 1024 * 1024  # bytes
_KEY = 32
_PART_HEAD = struct.Struct(">HQ")


class Part(NamedTuple):
    """A named piece of a sealed file's content."""

    name: str
    content: bytes


def seal(path: Path, note: SealedNote, code: str, parts: Iterable[Part]) -> None:
    """Write a sealed file that appears under ``path`` as a whole, flushed to the disk, or not at all.

    ``parts`` are taken one by one, so that only one is in memory.

    Raises:
        StorageProblem: there is a file of this name, or the place does not let us write.
    """
    salt = secrets.token_bytes(SALT)
    key, check = _derive(code, salt)
    head = pack_head(salt, check, note)
    partial = path.with_name(f".loket-{secrets.token_hex(8)}.partial")
    try:
        _refuse_existing(path)
        handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(head)
            for chunk in seal_chunks(key, head, _framed(parts)):
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        _refuse_existing(path)
        partial.replace(path)
        flush_folder(path.parent)
    except (OSError, ValueError) as error:
        raise StorageProblem(
            translate("Sealed", "Berkas {name} tidak dapat ditulis: {reason}. Pilih tempat lain.").format(
                name=path.name, reason=reason_of(error)
            ),
            code="not_written",
            field="file",
        ) from error
    finally:
        with contextlib.suppress(OSError, ValueError):
            partial.unlink(missing_ok=True)


def read_note(path: Path) -> SealedNote:
    """Return what stands legibly at the head; it is to be believed only after :func:`open_sealed`.

    Raises:
        StorageProblem: the file cannot be read, or is not one that :func:`seal` wrote.
    """
    with opened(path) as file:
        return read_head(path, file).note


class SealedFile:
    """A sealed file that was found whole and unchanged from its first to its last byte."""

    def __init__(self, path: Path, note: SealedNote, code: str) -> None:
        self.path = path
        self.note = note
        self.code = code

    def parts(self) -> Iterator[Part]:
        """Yield the parts in their order, one at a time in memory.

        Raises:
            StorageProblem: the file was taken away or changed since it was opened.
        """
        content = _Buffer(_plain_chunks(self.path, self.code))
        while not content.is_at_end():
            try:
                name_length, length = _PART_HEAD.unpack(content.take(_PART_HEAD.size))
                if length > LARGEST_PART:
                    raise damaged(self.path)
                yield Part(content.take(name_length).decode(), content.take(length))
            except (EOFError, UnicodeDecodeError) as error:
                raise damaged(self.path) from error


def open_sealed(path: Path, code: str) -> SealedFile:
    """Check the whole file and return it.

    Raises:
        InvalidInput: the code is mistyped, or is not that of this file.
        StorageProblem: the file cannot be read, is damaged or cut, or comes from a newer Loket.
    """
    plain = read_opening_code(code)
    if plain is None:
        raise InvalidInput.of(
            "code",
            "mistyped",
            translate("Sealed", "Kode pembuka salah ketik. Periksa 25 hurufnya, lalu ulangi."),
        )
    with opened(path) as file:
        note = read_head(path, file).note
    for _chunk in _plain_chunks(path, plain):
        pass
    return SealedFile(path, note, plain)


class _Buffer:
    """Takes bytes of any length from chunks."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._rest = b""

    def take(self, length: int) -> bytes:
        """Return exactly ``length`` bytes; raises EOFError if there are fewer."""
        taken = [self._rest[:length]]
        missing = length - len(taken[0])
        self._rest = self._rest[length:]
        while missing:
            chunk = next(self._chunks, None)
            if chunk is None:
                raise EOFError
            taken.append(chunk[:missing])
            self._rest = chunk[missing:]
            missing -= len(taken[-1])
        return b"".join(taken)

    def is_at_end(self) -> bool:
        while not self._rest:
            chunk = next(self._chunks, None)
            if chunk is None:
                return True
            self._rest = chunk
        return False


def _derive(code: str, salt: bytes) -> tuple[bytes, bytes]:
    """Return the key and the key check of a code."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    derive = HKDF(SHA256(), _KEY + CHECK, salt, FORMAT)
    derived = derive.derive(code.replace("-", "").encode("ascii"))
    return derived[:_KEY], derived[_KEY:]


def _plain_chunks(path: Path, code: str) -> Iterator[bytes]:
    """Yield the decrypted chunks, each only after its tag was found right."""
    with opened(path) as file:
        head = read_head(path, file)
        key, check = _derive(code, head.salt)
        if not secrets.compare_digest(check, head.check):
            raise InvalidInput.of(
                "code",
                "wrong_code",
                translate("Sealed", "Kode pembuka ini bukan untuk {name}.").format(name=path.name),
            )
        try:
            yield from open_chunks(key, head.content, file.read)
        except NotWhole as error:
            raise damaged(path) from error


def _framed(parts: Iterable[Part]) -> Iterator[bytes]:
    """Yield each part behind its name and length."""
    for part in parts:
        name = part.name.encode()
        yield _PART_HEAD.pack(len(name), len(part.content)) + name
        yield part.content


def _refuse_existing(path: Path) -> None:
    if path.exists():
        raise StorageProblem(
            translate("Sealed", "Berkas {name} sudah ada. Pilih nama lain.").format(name=path.name),
            code="exists",
            field="file",
        )
