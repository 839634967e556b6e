"""Making a desk out of a backup: on a new computer, or in the place of one that is broken. Nobody can sign in before.

Everything is unpacked and checked in a scratch folder first. What stands in the data folder is moved aside, never removed.
The restored desk is a device of its own from then on, and what it still had to send waits until somebody has looked.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.backup_note import BackupNote, Manifest
from desktop.domain.errors import InvalidInput, StorageProblem
from desktop.runtime.backup_folder import SPARE, backup_turn, free_bytes, scratch_folder
from desktop.runtime.backup_head import read_note
from desktop.runtime.clock import Clock
from desktop.runtime.device_mark import mark_of
from desktop.runtime.durable_copy import sha256_of
from desktop.runtime.key_store import KeyStore
from desktop.runtime.paths import DataPaths, key_folder
from desktop.runtime.restore_place import finish_placing, put_in_place, refuse_if_in_use
from desktop.store import audit_log, outbox
from desktop.store.engine import Database
from desktop.store.schema import HEAD, migrate
from desktop.usecases.check_backup import ATTACHMENT, DATABASE, KEYS, CheckedBackup, check_backup
from desktop.usecases.claim_desk import mark_restored
from resources.i18n import translate


@dataclass(frozen=True, slots=True)
class VerifiedBackup:
    """A backup in which everything was found right. ``sha256`` is that of the whole file."""

    path: Path
    note: BackupNote
    manifest: Manifest
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class RestoredDesk:
    """What came of a restore. ``aside`` is where the desk lies that was there before, None if there was none.

    ``device_code`` is the one that new numbers get, None for a desk without an office. ``put_aside`` says how many reports wait
    for a look at LAPOR!.
    """

    folder: Path
    note: BackupNote
    manifest: Manifest
    device_code: str | None
    put_aside: int
    aside: Path | None


@dataclass(frozen=True)
class RestoreBackup:
    """Look into backups and restore one; works without an open desk."""

    paths: DataPaths
    clock: Clock

    def look(self, file: Path) -> BackupNote:
        """Return what a backup says of itself; raises StorageProblem."""
        return read_note(file)

    def verify(self, file: Path, recovery_code: str | None = None) -> VerifiedBackup:
        """Unpack a backup and check everything in it, changing nothing.

        Raises:
            InvalidInput: this computer has no key for it and no recovery key is given, or it is another one.
            Conflict: a backup is being made or checked.
            StorageProblem: it is damaged, cut, or of a newer Loket.
        """
        master = self.master_key(file, recovery_code)
        self.paths.create()
        with backup_turn(self.paths.folder), scratch_folder(self.paths.folder) as scratch:
            checked = check_backup(file, master, scratch)
        whole = sha256_of(file)
        return VerifiedBackup(file, checked.note, checked.manifest, whole.sha256, whole.size)

    def __call__(self, file: Path, recovery_code: str | None = None) -> RestoredDesk:
        """Restore the desk of a backup into the data folder.

        Raises:
            InvalidInput, Conflict, StorageProblem: as for :meth:`verify`; or the data folder is in use. What was there is
                as it was.
        """
        master = self.master_key(file, recovery_code)
        self.paths.create()
        finish_placing(self.paths)
        refuse_if_in_use(self.paths)
        with backup_turn(self.paths.folder), scratch_folder(self.paths.folder) as scratch:
            self._need_room(file)
            prepared = scratch / "baru"
            prepared.mkdir(mode=0o700)
            checked = check_backup(file, master, prepared, with_attachments=True)
            now = self.clock.now()
            code, put_aside, end = self._make_it_ours(checked, prepared, now)
            KeyStore.adopt(prepared / KEYS, checked.vault, master)
            (prepared / KEYS).with_suffix(".lock").unlink(missing_ok=True)
            (prepared / ATTACHMENT).mkdir(mode=0o700, exist_ok=True)
            aside = put_in_place(prepared, self.paths, now)
            mark_of(checked.data_key, self.paths.folder, key_folder()).write(*end)
        return RestoredDesk(self.paths.folder, checked.note, checked.manifest, code, put_aside, aside)

    def master_key(self, file: Path, recovery_code: str | None) -> bytes:
        """Return the master key of a backup: by the recovery key or, with None, by this computer; raises InvalidInput."""
        wraps = read_note(file).wraps
        if recovery_code is not None:
            return KeyStore.open_backup_wraps(wraps, recovery_code)
        with contextlib.suppress(StorageProblem, InvalidInput):
            own = KeyStore(self.paths.keys)
            if own.vault_id() == wraps.get("vault"):
                return own.master_key()
        return KeyStore.open_backup_wraps(wraps, None)

    def _need_room(self, file: Path) -> None:
        missing = int(file.stat().st_size * 1.5) + SPARE - free_bytes(self.paths.folder)
        if missing > 0:
            raise StorageProblem(
                translate("Restore", "Ruang disk di {folder} tidak cukup untuk memulihkan.").format(
                    folder=self.paths.folder
                ),
                code="disk_full",
            )

    def _make_it_ours(
        self, checked: CheckedBackup, prepared: Path, now: datetime
    ) -> tuple[str | None, int, tuple[int, str]]:
        """Make the restored database a device of its own; return its code, what waits for a look, and its history's end."""
        database = Database(prepared / DATABASE, checked.data_key)
        try:
            if checked.manifest.contents.schema != HEAD:
                migrate(database, HEAD)
            with database.write() as connection:
                before = outbox.totals(connection).unknown
                code = mark_restored(connection, checked.note.made_at, now, self.paths.folder)
                put_aside = outbox.totals(connection).unknown - before
                end = audit_log.mark(connection)
        finally:
            database.close()
        return code, put_aside, (end.entries, end.last_hash)
