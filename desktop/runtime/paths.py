"""Where a desk keeps its things; everything lives in one data folder."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import StorageProblem
from resources.i18n import translate

ENVIRONMENT_VARIABLE = "LOKET_DATA_DIR"
KEY_FOLDER_VARIABLE = "LOKET_KEY_DIR"


@dataclass(frozen=True, slots=True)
class DataPaths:
    """The files of one desk below its data folder."""

    folder: Path

    @property
    def database(self) -> Path:
        """Return the database file."""
        return self.folder / "loket.db"

    @property
    def attachments(self) -> Path:
        """Return the folder of attached files."""
        return self.folder / "attachments"

    @property
    def keys(self) -> Path:
        """Return the file of secrets (data key, receipt key, the API's two secrets)."""
        return self.folder / "keys.json"

    @property
    def log(self) -> Path:
        """Return the log file."""
        return self.folder / "loket.log"

    @property
    def crashes(self) -> Path:
        """Return the folder of reports of bugs."""
        return self.folder / "crashes"

    @property
    def backups(self) -> Path:
        """Return the folder of the backups that the desk makes by itself."""
        return self.folder / "backups"

    @property
    def updates(self) -> Path:
        """Return the folder of what was seen of newer versions, and of the database before each of them."""
        return self.folder / "updates"

    @property
    def window_lock(self) -> Path:
        """Return the lock held by the open window."""
        return self.folder / "window.lock"

    @property
    def window_memory(self) -> Path:
        """Return the file of what the first painted window needs."""
        return self.folder / "window.json"

    @property
    def window_state(self) -> Path:
        """Return the file of how the window stood when it was closed."""
        return self.folder / "window-state.json"

    @property
    def practice_reports(self) -> Path:
        """Return the file in which a demonstration desk's practice server keeps what arrived."""
        return self.folder / "practice.jsonl"

    def create(self) -> None:
        """Make the data folder, readable by its owner only.

        Raises:
            StorageProblem: it cannot be made or written to, or a database would not be safe there.
        """
        from desktop.runtime.file_trouble import reason_of
        from desktop.runtime.folder_check import require_suitable

        require_suitable(self.folder)
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise StorageProblem(
                translate("Storage", "Folder data {path} tidak dapat dibuat: {reason}.").format(
                    path=self.folder, reason=reason_of(error)
                )
            ) from error
        if not os.access(self.folder, os.W_OK):
            raise StorageProblem(
                translate(
                    "Storage",
                    "Folder data {path} tidak dapat ditulisi. Minta admin memeriksa izin folder dan disknya.",
                ).format(path=self.folder),
                code="read_only",
            )


def data_paths(chosen: str | None) -> DataPaths:
    """Return the paths below the chosen folder, ``LOKET_DATA_DIR`` or the platform's per-user data folder."""
    folder = chosen or os.environ.get(ENVIRONMENT_VARIABLE)
    if folder:
        return DataPaths(Path(folder).expanduser().absolute())
    from platformdirs import user_data_path

    return DataPaths(user_data_path("loket", appauthor=False))


def key_folder() -> Path:
    """Return where this computer keeps what must not lie in the data folder: its keys, and a note of how far each desk was."""
    folder = os.environ.get(KEY_FOLDER_VARIABLE)
    if folder:
        return Path(folder).expanduser().absolute()
    from platformdirs import user_config_path

    return user_config_path("loket", appauthor=False) / "keys"
