"""Rehearsing a restore: a backup is unpacked as for a new computer, read, and thrown away again; the date is on record."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.access import Account, Right
from desktop.domain.backup import BackupRun, Occasion, RunKind, RunOutcome
from desktop.domain.errors import LoketError, NotFound, StorageProblem
from desktop.runtime.backup_folder import backup_turn, scratch_folder
from desktop.runtime.clock import Clock
from desktop.runtime.paths import DataPaths
from desktop.store import backup_runs, complaints, history
from desktop.store.complaints import ComplaintFilter
from desktop.store.engine import Database
from desktop.store.history import Action, record
from desktop.store.schema import HEAD, migrate
from desktop.store.values import new_id
from desktop.usecases.check_backup import DATABASE, CheckedBackup, check_backup
from desktop.usecases.make_backup import MakeBackup
from desktop.usecases.restore_backup import RestoreBackup
from resources.i18n import translate


@dataclass(frozen=True, slots=True)
class RehearsedRestore:
    """A rehearsal that went well; ``sample`` is the number of the complaint that was read, None where there is none."""

    run: BackupRun
    sample: str | None


@dataclass(frozen=True)
class RehearseRestore:
    """Try whether the newest backup would bring the desk back."""

    paths: DataPaths
    database: Database
    clock: Clock
    backups: MakeBackup

    def __call__(
        self, by: Account | None, file: Path | None = None, occasion: Occasion = Occasion.BY_HAND
    ) -> RehearsedRestore:
        """Rehearse with ``file``, by default the newest backup that is there.

        Raises:
            NotAllowed
            NotFound: there is no backup yet.
            Conflict: a backup is being made or checked.
            InvalidInput, StorageProblem: the backup would not bring the desk back; that is on record.
        """
        if by is not None:
            by.require(Right.MAKE_BACKUP)
        path = file or self._newest()
        with backup_turn(self.paths.folder):
            try:
                checked, sample = self._rehearse(path)
            except LoketError as problem:
                self._record(_run(self, path, occasion, RunOutcome.FAILED, problem.message), by)
                raise
            contents = checked.manifest.contents
            run = _run(
                self,
                path,
                occasion,
                RunOutcome.GOOD,
                None,
                contents.complaints,
                len(checked.manifest.attachments),
            )
            self._record(run, by)
        return RehearsedRestore(run, sample)

    def if_due(self) -> RehearsedRestore | None:
        """Rehearse if the last good rehearsal is older than 30 days; raises as rehearsing does."""
        return self(None, None, Occasion.DAILY) if self.backups.state().is_drill_due else None

    def _newest(self) -> Path:
        kept = self.backups.kept()
        if not kept:
            raise NotFound(
                translate("Backup", "Belum ada cadangan. Buat cadangan dulu."),
                code="no_backup",
                field="file",
            )
        return Path(kept[0].path)

    def _rehearse(self, path: Path) -> tuple[CheckedBackup, str | None]:
        master = RestoreBackup(self.paths, self.clock).master_key(path, None)
        with scratch_folder(self.paths.folder) as scratch:
            checked = check_backup(path, master, scratch, with_attachments=True)
            database = Database(scratch / DATABASE, checked.data_key)
            try:
                if checked.manifest.contents.schema != HEAD:
                    migrate(database, HEAD)
                return checked, _read_sample(database)
            finally:
                database.close()

    def _record(self, run: BackupRun, by: Account | None) -> None:
        with contextlib.suppress(StorageProblem), self.database.write() as connection:
            backup_runs.add(connection, run)
            record(
                connection,
                Action.RESTORE_REHEARSED,
                run.at,
                by,
                file=Path(run.path).name,
                outcome=run.outcome.value,
                complaints=run.complaints,
            )


def _read_sample(database: Database) -> str | None:
    """Read the newest complaint with everything in it, as the register would."""
    with database.read() as connection:
        rows = complaints.page(connection, ComplaintFilter(), 1)
        if not rows:
            return None
        complaint = complaints.get(connection, rows[0].id)
        if complaint is None or not history.of_complaint(connection, rows[0].id):
            raise StorageProblem(
                translate("Backup", "Pengaduan {number} di dalam cadangan tidak dapat dibaca.").format(
                    number=rows[0].register_no
                ),
                code="damaged",
            )
        return complaint.register_no


def _run(
    drill: RehearseRestore,
    path: Path,
    occasion: Occasion,
    outcome: RunOutcome,
    reason: str | None,
    complaints_in_it: int | None = None,
    attachments: int | None = None,
) -> BackupRun:
    return BackupRun(
        new_id(),
        drill.clock.now(),
        RunKind.DRILL,
        occasion,
        str(path),
        outcome,
        complaints=complaints_in_it,
        attachments=attachments,
        reason=reason,
    )
