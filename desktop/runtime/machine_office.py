"""The office's file in the machine folder: laid down whole or not at all, and read only where nobody else could write.

What is laid down is first written beside, under names ending in ``.baru``; a list of these names decides. Once it is there the
files get their names, and whatever kills the program in between is made up for by the next one that may write there.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from desktop.domain.errors import InvalidInput, StorageProblem
from desktop.runtime.durable_file import flush_folder, partial_of, replace_durably
from desktop.runtime.file_trouble import reason_of
from desktop.runtime.machine_folder import KEY_FILE, OFFICE_FILE, UPDATE_ROOT
from desktop.runtime.office_bundle import OfficeBundle, read_bundle, shown
from desktop.runtime.office_signature import SUFFIX
from resources.i18n import translate

_NEW = ".baru"
_PLACING = "office.placing"
_OURS = {OFFICE_FILE, OFFICE_FILE + SUFFIX, KEY_FILE, UPDATE_ROOT, _PLACING, "claims"}
_FILE_MODE, _FOLDER_MODE = 0o644, 0o755


def read_machine_office(folder: Path) -> OfficeBundle | None:
    """Return the file that IT laid down for this computer, None if there is none or it is being replaced just now.

    Raises:
        InvalidInput: it or something beside it cannot be read.
    """
    if not (folder / OFFICE_FILE).is_file() or (folder / _PLACING).exists():
        return None
    bundle = read_bundle(folder / OFFICE_FILE)
    return None if (folder / _PLACING).exists() else bundle


def place_office(folder: Path, bundle: OfficeBundle, key_file: bytes | None) -> None:
    """Lay a file down for all users of this computer in the place of the one before.

    Args:
        folder: the machine folder; made if it is missing.
        bundle: the file with its signature and what it names.
        key_file: the new content of ``regency.pub``; None leaves what is there.

    Raises:
        InvalidInput: a file beside it has a name that means something else there.
        StorageProblem: it cannot be written; what was there is as it was.
    """
    files = {OFFICE_FILE: bundle.raw}
    if bundle.signature is not None:
        files[OFFICE_FILE + SUFFIX] = bundle.signature
    if key_file is not None:
        files[KEY_FILE] = key_file
    for key, name in bundle.names.items():
        if name.casefold() in _OURS or name.casefold().endswith(_NEW):
            text = translate(
                "Provisioning", "Berkas kantor: nama berkas {name} tidak boleh dipakai di sampingnya."
            )
            raise InvalidInput.of("file", "reserved_name", text.format(name=shown(name)))
        files[name] = bundle.beside[key]
    try:
        if not folder.is_dir():
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(_FOLDER_MODE)  # whatever the umask: every user reads it
        finish_placing(folder)
        _write_beside(folder, files, _gone(folder, files))
        finish_placing(folder)
    except OSError as error:
        text = translate(
            "Provisioning",
            "Folder {folder} tidak dapat ditulisi: {reason}. Hanya administrator yang dapat memasang untuk semua pengguna.",
        )
        raise StorageProblem(text.format(folder=folder, reason=reason_of(error))) from error


def finish_placing(folder: Path) -> None:
    """Give what is wholly written its name, and throw away what is not; raises OSError."""
    placing = folder / _PLACING
    if placing.exists():
        told = json.loads(placing.read_text("utf-8"))
        for name in told["names"]:
            new = folder / f"{name}{_NEW}"
            if new.exists():
                new.replace(folder / name)
        for name in told["gone"]:
            (folder / name).unlink(missing_ok=True)
        flush_folder(folder)
        placing.unlink()
    for left in (*folder.glob(f"*{_NEW}"), partial_of(placing)):
        left.unlink(missing_ok=True)


def others_may_write(folder: Path) -> Path | None:
    """Return what in the machine folder somebody could change who is neither its administrator nor this user, None if nothing.

    Windows keeps such rules elsewhere: there the setup makes the folder so, and signatures guard what lies in it.
    """
    if sys.platform == "win32":
        return None
    for path in (folder, *_files_of(folder)):
        about = path.stat()
        if about.st_mode & 0o022 or about.st_uid not in (0, os.geteuid()):
            return path
    return None


def _files_of(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.iterdir()) if path.is_file())


def _gone(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Return the names of what the file before used and the new one does not."""
    try:
        before = read_machine_office(folder)
    except InvalidInput:
        before = None  # what it named is not known; it stays, and nobody asks for it
    if before is None:
        return []
    return sorted({OFFICE_FILE + SUFFIX, *before.names.values()} - files.keys())


def _write_beside(folder: Path, files: Mapping[str, bytes], gone: list[str]) -> None:
    try:
        for name, content in files.items():
            path = folder / f"{name}{_NEW}"
            with path.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            path.chmod(_FILE_MODE)
        placing = json.dumps({"names": list(files), "gone": gone})
        replace_durably(folder / _PLACING, placing.encode("utf-8"))
    except OSError:
        partial_of(folder / _PLACING).unlink(missing_ok=True)
        for name in files:
            (folder / f"{name}{_NEW}").unlink(missing_ok=True)
        raise
