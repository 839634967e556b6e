"""What IT asks of the computer: versions, places, room, printers, and whether the program is whole."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from desktop import VERSION
from desktop.domain.checkup import Check
from desktop.domain.wording import NBSP, file_size, number
from desktop.runtime.disk_room import free_bytes, room_warning
from desktop.runtime.folder_check import require_suitable
from desktop.runtime.holiday_table import load_holidays
from desktop.runtime.paths import DataPaths
from desktop.runtime.printer_names import printer_names
from desktop.store.engine import Database
from desktop.store.health import library_versions
from resources import resource
from resources.i18n import translate

LARGEST_LOGS = 4_000_000
"""Bytes of all log files together; above, the log is not turned over as it should be."""
NEEDED = (
    ("fonts", "paper"),
    ("fonts", "ui"),
    ("icons", "lucide"),
    ("words",),
    ("regions",),
    ("calendar", "holidays.csv"),
    ("i18n", "loket_en.ts"),
    ("phrases.toml",),
    ("answers.toml",),
)
"""Files and folders without which the installation was cut short."""


@dataclass(frozen=True)
class CheckMachine:
    """Look at the computer and the installation."""

    paths: DataPaths
    database: Database

    def version(self) -> Check:
        """Tell the versions of the program, of Python and of the system."""
        system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
        return Check("version", True, f"Loket {VERSION}, {system}")

    def libraries(self) -> Check:
        """Tell the versions of what Loket leans on most."""
        sqlite, cipher = library_versions(self.database)
        names = ("PySide6-Essentials", "cryptography", "SQLAlchemy", "pillow", "reportlab")
        others = [f"{name} {metadata.version(name)}" for name in names]
        return Check("libraries", True, ", ".join([f"SQLite {sqlite}", f"SQLCipher {cipher}", *others]))

    def data_folder(self) -> Check:
        """Tell where the data are."""
        return Check("data_folder", True, str(self.paths.folder))

    def free_disk(self) -> Check:
        """Tell how much room is left."""
        warning = room_warning(self.paths.folder)
        if warning is not None:
            return Check("free_disk", False, warning)
        free = free_bytes(self.paths.folder) or 0
        return Check("free_disk", True, f"{number(free / 1e9, 1)}{NBSP}GB")

    def folder_kind(self) -> Check:
        """Tell whether a database is safe where the data are; the sentence of a refusal says why not."""
        require_suitable(self.paths.folder)
        return Check("folder_kind", True, translate("Checkup", "Folder data ada di disk komputer ini."))

    def log_files(self) -> Check:
        """Tell how large the log has grown."""
        size = sum(each.stat().st_size for each in self.paths.folder.glob(f"{self.paths.log.name}*"))
        return Check("log_files", size <= LARGEST_LOGS, file_size(size))

    def installation(self) -> Check:
        """Tell whether the files that come with the program are there and legible."""
        missing = ["/".join(parts) for parts in NEEDED if not _is_whole(resource(*parts))]
        if missing:
            text = translate("Checkup", "Berkas program hilang: {names}. Pasang Loket lagi.")
            return Check("installation", False, text.format(names=", ".join(missing)))
        load_holidays()
        return Check("installation", True, translate("Checkup", "Berkas program lengkap."))

    def printers(self) -> Check:
        """Tell which printers the computer knows; a desk may well have only a thermal one with its own address."""
        names = printer_names()
        if names is None:
            return Check("printers", True, translate("Checkup", "Sistem cetak tidak menjawab."))
        return Check(
            "printers", True, ", ".join(names) or translate("Checkup", "Belum ada pencetak di komputer ini.")
        )


def _is_whole(path: Path) -> bool:
    """Tell whether a file has content, or a folder something in it."""
    return any(path.iterdir()) if path.is_dir() else path.is_file() and path.stat().st_size > 0
