"""Making a backup: one sealed file with database, keys and attachments, read back from the disk before it counts.

A file gets its name only once everything in it was found right, so whatever bears the name of a backup is one
(docs/decisions/022).
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.access import Account, Right
from desktop.domain.backup import (
    FOLDER_SETTING,
    BackupRun,
    BackupState,
    Occasion,
    RunKind,
    RunOutcome,
    state_of,
)
from desktop.domain.errors import LoketError, StorageProblem
from desktop.runtime.backup_file import write_backup
from desktop.runtime.backup_folder import BackupFolder, backup_turn, scratch_folder
from desktop.runtime.backup_head import not_written, read_note
from desktop.runtime.clock import Clock
from desktop.runtime.durable_copy import WrittenFile, partial_beside
from desktop.runtime.durable_file import flush_folder
from desktop.runtime.key_store import KeyStore
from desktop.runtime.paths import DataPaths
from desktop.store import backup_runs, settings
from desktop.store.attachments import AttachmentFolder
from desktop.store.engine import Database
from desktop.store.history import Action, record
from desktop.store.snapshot import take_snapshot
from desktop.store.values import new_id
from desktop.usecases.backup_content import Cancelled, note_of, pieces_of
from desktop.usecases.check_backup import (
    PURPOSE,
    CheckedBackup,
    check_backup,
)
from desktop.usecases.second_copy import copy_to_second_disk
from resources.i18n import translate


@dataclass(frozen=True, slots=True)
class BuiltBackup:
    """A backup that was written, read again and found right, and what had to go for it."""

    path: Path
    written: WrittenFile
    checked: CheckedBackup
    removed: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the SHA-256 of the attachments that the desk itself has lost."""
        return self.checked.manifest.missing


@dataclass(frozen=True, slots=True)
class MadeBackup:
    """A backup on record. ``second`` is the copy on the second disk, None if none is set."""

    run: BackupRun
    path: Path
    rows: int
    missing: tuple[str, ...]
    removed: tuple[str, ...]
    second: BackupRun | None


def _never() -> bool:
    return False


@dataclass(frozen=True)
class MakeBackup:
    """Back the desk up, by itself or on demand, and tell how it stands."""

    paths: DataPaths
    database: Database
    attachments: AttachmentFolder
    keys: KeyStore
    clock: Clock

    def __call__(
        self,
        by: Account | None,
        occasion: Occasion = Occasion.BY_HAND,
        folder: Path | None = None,
        is_cancelled: Cancelled = _never,
    ) -> MadeBackup:
        """Make a backup in ``folder``, by default that of the desk, which is then thinned out and copied to the second disk.

        Nobody need sign in for it (``by`` None): IT's scripts and the program itself make backups.

        Raises:
            NotAllowed
            Conflict: another one is being made.
            StorageProblem: it could not be made or did not pass its check; nothing is left of it, and the failure is on
                record. Or ``is_cancelled`` said so ("cancelled").
        """
        if by is not None:
            by.require(Right.MAKE_BACKUP)
        try:
            with backup_turn(self.paths.folder):
                built = self.build(folder, is_cancelled)
                run = self.keep_record(built, occasion, by)
                second = self._copy(run, occasion) if folder is None else None
        except StorageProblem as problem:
            if problem.code != "cancelled":
                self._note_failure(occasion, folder or self.paths.backups, problem)
            raise
        rows = sum(built.checked.manifest.contents.rows.values())
        return MadeBackup(run, built.path, rows, built.missing, built.removed, second)

    def if_due(self, occasion: Occasion, is_cancelled: Cancelled = _never) -> MadeBackup | None:
        """Make a backup if the last good one is older than 20 hours; raises as making one does."""
        return self(None, occasion, None, is_cancelled) if self.state().is_due else None

    def build(self, folder: Path | None = None, is_cancelled: Cancelled = _never) -> BuiltBackup:
        """Write a backup, read it again and give it its name; nothing is recorded. To be used within ``backup_turn``.

        Works on a database of any schema that this program knows: it is what a migration begins with.

        Raises:
            StorageProblem
        """
        target = BackupFolder(folder or self.paths.backups, self._verified())
        try:
            target.folder.mkdir(mode=0o700, exist_ok=True)
            target.make_room(2 * self._size())
            with scratch_folder(self.paths.folder) as scratch:
                return self._build(target, scratch, is_cancelled, is_ours=folder is None)
        except OSError as error:
            raise not_written(target.folder / "-", error) from error

    def keep_record(self, built: BuiltBackup, occasion: Occasion, by: Account | None) -> BackupRun:
        """Put a backup on record."""
        contents = built.checked.manifest.contents
        run = BackupRun(
            new_id(),
            self.clock.now(),
            RunKind.BACKUP,
            occasion,
            str(built.path),
            RunOutcome.INCOMPLETE if built.missing else RunOutcome.GOOD,
            built.written.size,
            contents.complaints,
            len(built.checked.manifest.attachments),
            built.written.sha256,
            _missing_sentence(built.missing) if built.missing else None,
        )
        with self.database.write() as connection:
            backup_runs.add(connection, run)
            record(
                connection,
                Action.BACKED_UP,
                run.at,
                by,
                occasion=occasion.value,
                file=built.path.name,
                complaints=run.complaints,
                attachments=run.attachments,
                missing=len(built.missing),
                sha256=built.written.sha256,
            )
        return run

    def state(self) -> BackupState:
        """Return when the last backup, copy and rehearsal was, what failed since, and what is due."""
        with self.database.read() as connection:
            runs = [*backup_runs.last_of_each(connection), *backup_runs.restorable(connection)]
            folder = settings.read(connection).get(FOLDER_SETTING, "")
            since = backup_runs.desk_since(connection)
        return state_of([run for run in runs if self._is_there(run)], self.clock.now(), folder, since)

    def kept(self) -> list[BackupRun]:
        """Return the backups on record that still lie where they were made, newest first."""
        with self.database.read() as connection:
            runs = backup_runs.restorable(connection)
        return [run for run in runs if Path(run.path).is_file()]

    def _is_there(self, run: BackupRun) -> bool:
        """Tell whether a backup in the desk's own folder still lies there; of other places nothing is known."""
        path = Path(run.path)
        if not run.outcome.can_be_restored or run.kind is not RunKind.BACKUP:
            return True
        if path.parent != self.paths.backups:
            return True
        try:
            return path.stat().st_size == run.size
        except OSError:
            return False

    def _build(
        self, target: BackupFolder, scratch: Path, is_cancelled: Cancelled, *, is_ours: bool
    ) -> BuiltBackup:
        key = self.keys.data_key(self.paths.database)
        made_at, copied = self.clock.now(), scratch / "snapshot.db"
        snapshot = take_snapshot(self.paths.database, key, copied, is_cancelled)
        note = note_of(snapshot, made_at, self.keys.wraps())
        final = target.free_name(note)
        partial = partial_beside(final)
        try:
            pieces = pieces_of(snapshot, copied, self.keys.vault_content(), self.attachments, is_cancelled)
            written = write_backup(partial, note, self.keys.purpose_key(PURPOSE), pieces)
            copied.unlink()
            unpacked = scratch / "isi"
            unpacked.mkdir()
            master = KeyStore.open_backup_wraps(read_note(partial).wraps, None)
            checked = check_backup(partial, master, unpacked, is_cancelled=is_cancelled)
            partial.replace(final)
            flush_folder(final.parent)
            target.take_in(final.name)
        finally:
            with contextlib.suppress(OSError):
                partial.unlink(missing_ok=True)
        removed = target.thin_out() if is_ours else []
        return BuiltBackup(final, written, checked, tuple(removed))

    def _copy(self, run: BackupRun, occasion: Occasion) -> BackupRun | None:
        with self.database.read() as connection:
            chosen = settings.read(connection).get(FOLDER_SETTING, "")
            verified = {
                Path(r.path).name for r in backup_runs.restorable(connection) if r.kind is RunKind.SECOND_COPY
            }
        if not chosen:
            return None
        outcome, path, reason = copy_to_second_disk(
            Path(run.path), run.sha256 or "", BackupFolder(Path(chosen), verified)
        )
        second = BackupRun(
            new_id(),
            self.clock.now(),
            RunKind.SECOND_COPY,
            occasion,
            str(path),
            outcome,
            run.size,
            run.complaints,
            run.attachments,
            run.sha256,
            reason,
        )
        with self.database.write() as connection:
            backup_runs.add(connection, second)
        return second

    def _note_failure(self, occasion: Occasion, folder: Path, problem: LoketError) -> None:
        run = BackupRun(
            new_id(),
            self.clock.now(),
            RunKind.BACKUP,
            occasion,
            str(folder),
            RunOutcome.FAILED,
            reason=problem.message,
        )
        with contextlib.suppress(StorageProblem), self.database.write() as connection:
            backup_runs.add(connection, run)

    def _verified(self) -> set[str]:
        """Return the names of the backups that this desk found right; none before there is a place to record them."""
        with self.database.read() as connection:
            if not backup_runs.is_recorded(connection):
                return set()
            runs = backup_runs.restorable(connection)
        return {Path(run.path).name for run in runs if run.kind is RunKind.BACKUP}

    def _size(self) -> int:
        """Return about how many bytes a backup will have."""
        database = self.paths.database
        files = (database, database.with_name(f"{database.name}-wal"))
        attached = (p.stat().st_size for p in self.paths.attachments.glob("*/*") if p.is_file())
        return sum(f.stat().st_size for f in files if f.exists()) + sum(attached)


def _missing_sentence(missing: tuple[str, ...]) -> str:
    return translate(
        "Backup", "{count} lampiran sudah hilang atau rusak di komputer ini, jadi tidak ikut dicadangkan."
    ).format(count=len(missing))
