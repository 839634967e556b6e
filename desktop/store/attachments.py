"""Attached files beside the database, each named by the SHA-256 of its content.

A file is written, flushed to the disk and renamed into place before any row mentions it; a file that no row mentions
(the program was stopped in between) is swept away at the next start.
"""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

import sqlalchemy as sa

from desktop.domain.errors import StorageProblem
from desktop.store import tables
from desktop.store.engine import Database
from resources.i18n import translate

ORPHAN_AGE_S = 24 * 3600


class AttachmentFolder:
    """The folder of attached files of one desk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, content: bytes) -> str:
        """Store ``content`` durably and return its SHA-256 (hex); storing the same twice keeps one.

        Raises:
            StorageProblem: the disk is full or does not let us write.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        target = self.path(sha256)
        try:
            if target.is_file() and target.read_bytes() == content:  # a damaged one is written anew
                os.utime(target)  # young again, so that a sweep running now leaves it alone
                return sha256
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _write_durably(target, content)
        except OSError as error:
            raise StorageProblem(
                translate(
                    "Storage", "Lampiran tidak dapat disimpan: {reason}. Pengaduan belum disimpan."
                ).format(reason=error.strerror or str(error)),
                field="attachments",
            ) from error
        return sha256

    def path(self, sha256: str) -> Path:
        """Return where the file with this hash stands."""
        return self.folder / sha256[:2] / sha256

    def read(self, sha256: str) -> bytes:
        """Return the content with this hash.

        Raises:
            StorageProblem: the file is missing or was changed on the disk.
        """
        try:
            content = self.path(sha256).read_bytes()
        except OSError as error:
            raise StorageProblem(
                translate("Storage", "Berkas lampiran {name} hilang dari disk. Hubungi admin.").format(
                    name=sha256[:12]
                )
            ) from error
        if hashlib.sha256(content).hexdigest() != sha256:
            raise StorageProblem(
                translate("Storage", "Berkas lampiran {name} rusak di disk. Hubungi admin.").format(
                    name=sha256[:12]
                )
            )
        return content

    def sweep(self, database: Database, older_than_s: float = ORPHAN_AGE_S) -> int:
        """Remove files that no row mentions and that are older than ``older_than_s`` seconds; return how many."""
        if not self.folder.is_dir():
            return 0
        with database.read() as connection:
            known = set(connection.scalars(sa.select(tables.attachment.c.sha256)))
            sent = tables.outbox_step.c.attachment_sha256  # a carried report has no complaint here
            known |= set(connection.scalars(sa.select(sent).where(sent.is_not(None))))
        limit = time.time() - older_than_s
        orphans = [
            path
            for path in self.folder.glob("??/*")
            if path.name not in known and path.stat().st_mtime <= limit
        ]
        for path in orphans:
            path.unlink(missing_ok=True)
        return len(orphans)


def _write_durably(target: Path, content: bytes) -> None:
    partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
    try:
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    except OSError:
        partial.unlink(missing_ok=True)
        raise
    _flush_folder(target.parent)
    _flush_folder(target.parent.parent)


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open a folder; NTFS journals the rename
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
