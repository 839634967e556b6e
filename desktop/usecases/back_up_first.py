"""The backup with which a migration begins. It can be put on record only once the migrated database has a place for that."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.domain.backup import Occasion
from desktop.runtime.backup_folder import backup_turn
from desktop.runtime.clock import Clock
from desktop.runtime.key_store import KeyStore
from desktop.runtime.paths import DataPaths
from desktop.store.attachments import AttachmentFolder
from desktop.store.engine import Database
from desktop.usecases.make_backup import BuiltBackup, MakeBackup


@dataclass
class BackUpFirst:
    """Called before a migration; raises Conflict or StorageProblem, and then nothing is migrated."""

    paths: DataPaths
    database: Database
    attachments: AttachmentFolder
    keys: KeyStore
    clock: Clock
    _built: BuiltBackup | None = field(default=None, init=False)

    def __call__(self) -> None:
        """Make the backup."""
        with backup_turn(self.paths.folder):
            self._built = self._backups().build()

    @property
    def was_made(self) -> bool:
        """Tell whether a backup was made that is not on record yet."""
        return self._built is not None

    def keep_record(self) -> None:
        """Put the backup on record if one was made."""
        if self._built is not None:
            self._backups().keep_record(self._built, Occasion.MIGRATION, None)
            self._built = None

    def _backups(self) -> MakeBackup:
        return MakeBackup(self.paths, self.database, self.attachments, self.keys, self.clock)
