"""What of the computer itself endangers the work: little room on the disk, a clock that was lost."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.clock_doubt import clock_doubt
from desktop.runtime.disk_room import room_warning
from desktop.store.health import last_recorded
from desktop.usecases.desk import Desk


@dataclass(frozen=True)
class WatchMachine:
    """Look at disk and clock."""

    desk: Desk

    def __call__(self) -> str:
        """Return the one sentence that a person must read first, "" if all is well; raises StorageProblem."""
        last = last_recorded(self.desk.database)
        doubt = clock_doubt(self.desk.clock.now(), last, self.desk.office.zone)
        return doubt or room_warning(self.desk.database.path.parent) or ""
