"""What the desk does for its backups by itself: one a day, one rehearsal a month."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.backup import BackupState, Occasion
from desktop.domain.errors import LoketError
from desktop.usecases.make_backup import MakeBackup
from desktop.usecases.rehearse_restore import RehearseRestore

_log = logging.getLogger("loket.backup")


@dataclass(frozen=True)
class KeepUpBackups:
    """Make a backup and rehearse a restore when they are due; an invented office needs neither."""

    backups: MakeBackup
    rehearse: RehearseRestore
    is_sample: bool

    def __call__(self, occasion: Occasion, is_cancelled: Callable[[], bool]) -> BackupState:
        """Do what is due, and return how it stands then. What goes wrong is on record and in the state that is returned.

        Raises:
            StorageProblem: the desk's own database cannot be read.
        """
        if not self.is_sample:
            try:
                self.backups.if_due(occasion, is_cancelled)
                if not is_cancelled():
                    self.rehearse.if_due()
            except LoketError as problem:
                _log.warning("backup or rehearsal not done: %s", problem.code)
        return self.backups.state()
