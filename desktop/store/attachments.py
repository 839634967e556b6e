"""Attached files beside the database, each sealed and under a name that tells nothing of its content.

A file is written, flushed to the disk and renamed into place before any row mentions it; a file that no row mentions
(the program was stopped in between) is swept away at the next start. Loket up to schema 0009 kept files as they were, under
their SHA-256: such a file is sealed at the next start and then destroyed, and until then it is read where it stands.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol

import sqlalchemy as sa

from desktop.domain.errors import StorageProblem
from desktop.store import tables
from desktop.store.disk import destroy, flush_folder
from desktop.store.engine import Database
from resources.i18n import translate

ORPHAN_AGE_S = 24 * 3600
_ENDING = ".loket"
_PLAIN = re.compile(r"[0-9a-f]{64}", re.ASCII)
_BLOCK = 1024 * 1024


class Seal(Protocol):
    """What keeps a content from everybody who has the disk but not the key."""

    def seal(self, blocks: Iterable[bytes]) -> Iterator[bytes]:
        """Yield the sealed form of a content."""

    def open(self, read: Callable[[int], bytes]) -> Iterator[bytes]:
        """Yield the content of a sealed form; raises ValueError if it is not as it was sealed."""

    def name_of(self, label: str) -> str:
        """Return hex digits that stand for ``label`` and do not show it."""


class AttachmentFolder:
    """The folder of attached files of one desk."""

    def __init__(self, folder: Path, seal: Seal) -> None:
        self.folder = folder
        self._seal = seal

    def put(self, content: bytes) -> str:
        """Store ``content`` durably and return its SHA-256 (hex); storing the same twice keeps one.

        Raises:
            StorageProblem: the disk is full or does not let us write.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        target = self.path(sha256)
        try:
            if self._is_whole(target, sha256):  # a damaged one is written anew
                os.utime(target)  # young again, so that a sweep running now leaves it alone
            else:
                _write_durably(target, self._seal.seal([content]))
        except OSError as error:
            raise StorageProblem(
                translate(
                    "Storage", "Lampiran tidak dapat disimpan: {reason}. Pengaduan belum disimpan."
                ).format(reason=error.strerror or str(error)),
                field="attachments",
            ) from error
        return sha256

    def path(self, sha256: str) -> Path:
        """Return where the file whose content has this hash stands."""
        name = self._seal.name_of(sha256)
        return self.folder / name[:2] / f"{name}{_ENDING}"

    def read(self, sha256: str) -> bytes:
        """Return the content with this hash.

        Raises:
            StorageProblem: the file is missing or was changed on the disk.
        """
        try:
            content = self._content(sha256)
        except OSError as error:
            raise StorageProblem(
                translate("Storage", "Berkas lampiran {name} hilang dari disk. Hubungi admin.").format(
                    name=sha256[:12]
                )
            ) from error
        except ValueError:
            content = b""
        if hashlib.sha256(content).hexdigest() != sha256:
            raise StorageProblem(
                translate("Storage", "Berkas lampiran {name} rusak di disk. Hubungi admin.").format(
                    name=sha256[:12]
                )
            )
        return content

    def seal_plain(self) -> int:
        """Seal and destroy the files that an older Loket kept as they were; return how many could not be.

        May be stopped at any step: a file is destroyed once its sealed form was flushed to the disk, and a file that is
        left (no room, not readable) is read where it stands and sealed at another start.
        """
        left = 0
        for path in self.folder.glob("??/*"):
            if _PLAIN.fullmatch(path.name):
                try:
                    self._seal_file(path)
                except OSError:
                    left += 1
        return left

    def sweep(self, database: Database, older_than_s: float = ORPHAN_AGE_S) -> int:
        """Remove files that no row mentions and that are older than ``older_than_s`` seconds; return how many.

        First seals what is not sealed yet.
        """
        if not self.folder.is_dir():
            return 0
        self.seal_plain()
        with database.read() as connection:
            known = set(connection.scalars(sa.select(tables.attachment.c.sha256)))
            sent = tables.outbox_step.c.attachment_sha256  # a carried report has no complaint here
            known |= set(connection.scalars(sa.select(sent).where(sent.is_not(None))))
        names = known | {self.path(sha256).name for sha256 in known}
        limit = time.time() - older_than_s
        orphans = [
            path
            for path in self.folder.glob("??/*")
            if path.name not in names and path.stat().st_mtime <= limit
        ]
        for path in orphans:
            path.unlink(missing_ok=True)
        return len(orphans)

    def _content(self, sha256: str) -> bytes:
        """Return what stands in the file; raises OSError, and ValueError if it was changed."""
        try:
            with self.path(sha256).open("rb") as file:
                return b"".join(self._seal.open(file.read))
        except FileNotFoundError:
            return self._plain(sha256).read_bytes()

    def _plain(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256

    def _is_whole(self, path: Path, sha256: str) -> bool:
        """Tell whether a sealed file is there and has the content it should have; raises OSError."""
        digest = hashlib.sha256()
        try:
            with path.open("rb") as file:
                for chunk in self._seal.open(file.read):
                    digest.update(chunk)
        except (FileNotFoundError, ValueError):
            return False
        return digest.hexdigest() == sha256

    def _seal_file(self, plain: Path) -> None:
        """Put a sealed file in the place of a plain one; a damaged one stays damaged, but no longer legible."""
        sha256 = plain.name
        target = self.path(sha256)
        if not self._is_whole(target, sha256):
            _write_durably(target, self._seal.seal(_blocks(plain)))
        destroy(plain)


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            yield block


def _write_durably(target: Path, blocks: Iterable[bytes]) -> None:
    for folder in (target.parent.parent, target.parent):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(partial, flags, 0o600), "wb") as file:
            for block in blocks:
                file.write(block)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    except OSError:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        raise
    flush_folder(target.parent)
    flush_folder(target.parent.parent)
