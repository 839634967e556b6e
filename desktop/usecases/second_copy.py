"""A second copy of a backup on another disk: written, flushed, read again from there and compared."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.backup import RunOutcome
from desktop.domain.errors import StorageProblem
from desktop.runtime.backup_folder import BackupFolder
from desktop.runtime.durable_copy import copy_durably
from desktop.runtime.file_trouble import reason_of
from desktop.runtime.folder_check import leaves_this_computer
from resources.i18n import translate


def copy_to_second_disk(
    backup: Path, sha256: str, target: BackupFolder
) -> tuple[RunOutcome, Path, str | None]:
    """Copy a backup into the folder, which is thinned out as the first one is.

    Returns how it ended, where the copy is or would be, and a sentence about what went wrong. A disk that is not plugged
    in is told and is no failure: the backup itself stands. That a copy leaves this computer is told, too.
    """
    path = target.folder / backup.name
    if not target.folder.is_dir():
        text = translate("Backup", "Disk kedua tidak terpasang: {folder} tidak ada.")
        return RunOutcome.ABSENT, path, text.format(folder=target.folder)
    try:
        target.make_room(backup.stat().st_size)
        copied = copy_durably(backup, path)
        if copied.sha256 != sha256:
            path.unlink(missing_ok=True)
            text = translate("Backup", "Salinan di {folder} lain dari aslinya. Ganti disknya.")
            return RunOutcome.FAILED, path, text.format(folder=target.folder)
    except OSError as error:
        text = translate("Backup", "Salinan di {folder} tidak dapat ditulis: {reason}.")
        return RunOutcome.FAILED, path, text.format(folder=target.folder, reason=reason_of(error))
    except StorageProblem as problem:
        return RunOutcome.FAILED, path, problem.message
    target.take_in(path.name)
    target.thin_out()
    return RunOutcome.GOOD, path, _leaves() if leaves_this_computer(target.folder) else None


def _leaves() -> str:
    return translate(
        "Backup", "Folder salinan kedua ada di jaringan atau cloud: salinannya keluar dari komputer ini."
    )
