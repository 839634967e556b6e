"""What IT asks about versions: whether a newer one waits or was refused, and whether the data were opened by a newer one."""

from __future__ import annotations

from dataclasses import dataclass

from desktop import VERSION
from desktop.domain.checkup import Check
from desktop.domain.wording import long_date
from desktop.runtime.clock import Clock
from desktop.runtime.paths import DataPaths
from desktop.store import settings
from desktop.store.engine import Database
from desktop.usecases.check_for_update import NOT_TOLD, CheckForUpdate
from desktop.usecases.note_version import older_than_before
from resources.i18n import translate


@dataclass(frozen=True)
class CheckVersions:
    """Reads what is known; looks nowhere."""

    paths: DataPaths
    database: Database
    clock: Clock
    running: str = VERSION

    def update(self) -> Check:
        """Tell what the last look for a newer version found."""
        updates = CheckForUpdate(self.paths.updates, self.database, self.clock, self.running)
        state, repository = updates.state(), updates.settings().repository
        if state.problem:
            return Check("update", state.problem_code in NOT_TOLD, state.problem)
        if state.release is not None:
            text = translate("Update", "Versi {version} tersedia di {path}.")
            return Check("update", True, text.format(version=state.release.version, path=state.source))
        if state.looked_at is None and not repository:
            return Check(
                "update", True, translate("Update", "Berkas kantor tidak menyebut tempat pembaruan.")
            )
        if state.looked_at is None:
            return Check("update", True, translate("Update", "Belum pernah diperiksa."))
        text = translate("Update", "Tidak ada versi yang lebih baru pada {day}.")
        return Check("update", True, text.format(day=long_date(state.looked_at.date())))

    def before(self) -> Check:
        """Tell whether a newer version opened the data before this one."""
        with self.database.read() as connection:
            newer = older_than_before(settings.read(connection), self.running)
        if newer:
            text = translate(
                "Update",
                "Data sudah pernah dibuka Loket versi {newer}, ini versi {running}. Pasang lagi versi {newer}.",
            )
            return Check("program_before", False, text.format(newer=newer, running=self.running))
        return Check(
            "program_before", True, translate("Update", "Tidak ada versi lebih baru yang membuka data ini.")
        )
