"""A folder of backups: which lie in it, room for one more, and the right to work on them."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.backup import FOLDER_SETTING
from desktop.domain.backup_keeping import (
    ENDING,
    Kept,
    file_name,
    given_up_for_room,
    no_longer_needed,
    read_file_name,
)
from desktop.domain.backup_note import BackupNote
from desktop.domain.errors import Conflict, InvalidInput, StorageProblem
from desktop.domain.wording import file_size
from desktop.runtime.durable_file import flush_folder
from desktop.runtime.file_trouble import reason_of
from resources.i18n import translate

SPARE = 100_000_000
"""Bytes that stay free: complaints go on being logged."""
_LOCK = "backups.lock"
_SCRATCH = "sementara-"


class BackupFolder:
    """The backups in one folder that this desk made."""

    def __init__(self, folder: Path, verified: Collection[str]) -> None:
        """``verified`` are the names of those that this desk found right when it made them."""
        self.folder = folder
        self._verified = set(verified)

    def take_in(self, name: str) -> None:
        """Take note of one more that was found right."""
        self._verified.add(name)

    def backups(self) -> list[Kept]:
        """Return the backups that lie there, oldest first; nothing if the folder is not there."""
        found = []
        with contextlib.suppress(OSError):
            for path in self.folder.glob(f"*{ENDING}"):
                name = read_file_name(path.name)
                if name is not None:
                    size = path.stat().st_size
                    found.append(Kept(path.name, name.made_at, size, path.name in self._verified, name.again))
        return sorted(found, key=lambda each: (each.made_at, each.again))

    def thin_out(self) -> list[str]:
        """Remove what is no longer needed and return the names."""
        return self._remove(no_longer_needed(self.backups()))

    def make_room(self, needed: int) -> None:
        """See to it that ``needed`` bytes can be written, giving up the oldest backups if there is no other way.

        Raises:
            StorageProblem: there is not enough room ("disk_full").
        """
        missing = needed + SPARE - free_bytes(self.folder)
        if missing > 0:
            self._remove(given_up_for_room(self.backups(), missing))
            missing = needed + SPARE - free_bytes(self.folder)
        if missing > 0:
            raise StorageProblem(
                translate(
                    "Backup", "Ruang disk tidak cukup untuk cadangan: kosongkan {size} lagi di {folder}."
                ).format(size=file_size(missing), folder=self.folder),
                code="disk_full",
            )

    def _remove(self, backups: list[Kept]) -> list[str]:
        for each in backups:
            with contextlib.suppress(OSError):
                (self.folder / each.name).unlink()
        if backups:
            flush_folder(self.folder)
        return [each.name for each in backups]

    def free_name(self, note: BackupNote) -> Path:
        """Return where the backup of this note goes; nothing is there yet."""
        again = 0
        while (
            path := self.folder / file_name(note.office or None, note.device or None, note.made_at, again)
        ).exists():
            again += 1
        return path


def second_folder(value: str, data_folder: Path) -> str:
    """Return the folder of the second copy as it is kept, "" for none.

    Raises:
        InvalidInput: it is no folder that is there, or it lies in the data folder.
    """
    if not value:
        return ""
    folder, data = Path(value), data_folder.resolve()
    if not (folder.is_absolute() and folder.is_dir()):
        text = translate("Backup", "Folder {folder} tidak ada. Pasang disk atau USB-nya, lalu pilih lagi.")
        raise InvalidInput.of(FOLDER_SETTING, "not_found", text.format(folder=value))
    if data in (folder.resolve(), *folder.resolve().parents):
        text = translate("Backup", "Salinan kedua tidak boleh di folder data Loket. Pilih disk lain.")
        raise InvalidInput.of(FOLDER_SETTING, "data_folder", text)
    return value


def free_bytes(folder: Path) -> int:
    """Return how many bytes can be written below a folder that exists; raises OSError."""
    return shutil.disk_usage(folder).free


@contextmanager
def backup_turn(data_folder: Path) -> Iterator[None]:
    """Hold the right to make, check or restore backups of this data folder; whatever holds it is alone.

    Raises:
        Conflict: another window or command holds it.
        StorageProblem: the folder cannot be used.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(data_folder / _LOCK, timeout=0, thread_local=False, fallback_to_soft=False)
    try:
        lock.acquire()
    except Timeout:
        raise Conflict(
            translate("Backup", "Cadangan sedang dibuat atau diperiksa. Tunggu sebentar, lalu ulangi."),
            code="backup_running",
        ) from None
    except OSError as error:
        raise StorageProblem(
            translate("Backup", "Folder {folder} tidak dapat dipakai untuk cadangan: {reason}.").format(
                folder=data_folder, reason=reason_of(error)
            ),
            code="not_written",
        ) from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def scratch_folder(data_folder: Path) -> Iterator[Path]:
    """Make an empty folder inside the data folder and remove it at the end, with what a killed program left of others.

    To be used while holding :func:`backup_turn`.
    """
    import tempfile

    for left in data_folder.glob(f"{_SCRATCH}*"):
        shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=_SCRATCH, dir=data_folder))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
