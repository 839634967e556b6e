"""Putting a restored desk in the place of what is there, so that a kill at any moment leaves the old desk or the new one.

The restored desk is made ready in a scratch folder inside the data folder. Renaming that to ``pulih-siap`` is the moment at
which it is decided: before, everything is as it was; from then on what is left to do is done, now or at the next start. What
was there is moved into a folder of its own and never removed.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from datetime import datetime
from pathlib import Path

from desktop.domain.errors import Conflict, StorageProblem
from desktop.runtime.durable_file import flush_folder
from desktop.runtime.file_trouble import reason_of
from desktop.runtime.paths import DataPaths
from resources.i18n import translate

READY = "pulih-siap"
_ASIDE = "sebelum-pulih.txt"
_BESIDE = ("loket.db-wal", "loket.db-shm", "loket.db-journal")
_ENTRIES = (*_BESIDE, "loket.db", "keys.json", "attachments")
"""What makes a desk, in the order in which it is moved: what belongs to a database goes before it."""
_PENDING, _SHARED_AT, _SHARED_SIZE = 0x40000000, 0x40000002, 510
"""Where SQLite locks a database file (https://www.sqlite.org/src/file/src/os.h)."""


def holds_a_desk(paths: DataPaths) -> bool:
    """Tell whether there is anything in the data folder that a restored desk would take the place of."""
    return any((paths.folder / name).exists() for name in _ENTRIES)


def refuse_if_in_use(paths: DataPaths) -> None:
    """Raise Conflict while a window or a command has the desk open."""
    if os.name == "posix" and _is_locked(paths.database):
        raise _in_use()


def put_in_place(prepared: Path, paths: DataPaths, at: datetime) -> Path | None:
    """Let the desk that was made ready in ``prepared`` (inside the data folder, flushed) be the desk from now on.

    Return the folder in which the old one lies, None if there was none.

    Raises:
        Conflict: the old one is open somewhere; nothing was changed.
        StorageProblem: the folder does not let us move something; what was begun is finished at the next start.
    """
    aside = _aside_for(paths, at) if holds_a_desk(paths) else None
    (prepared / _ASIDE).write_text("" if aside is None else str(aside), encoding="utf-8")
    _flush_tree(prepared)
    refuse_if_in_use(paths)
    ready = paths.folder / READY
    try:
        prepared.rename(ready)
        flush_folder(paths.folder)
        _move(ready, paths, aside)
    except OSError as error:
        if not _undo(ready, prepared, paths, aside):
            raise StorageProblem(
                translate(
                    "Restore",
                    "Pemulihan di {folder} belum selesai: {reason}. Buka Loket lagi untuk melanjutkan.",
                ).format(folder=paths.folder, reason=reason_of(error)),
                code="not_placed",
            ) from error
        raise _in_use() from error
    return aside


def finish_placing(paths: DataPaths) -> bool:
    """Finish what a killed restore had decided; called at every start before anything is opened.

    Raises:
        StorageProblem: the folder does not let us move something.
    """
    ready = paths.folder / READY
    if not ready.is_dir():
        return False
    try:
        note = ready / _ASIDE
        text = note.read_text(encoding="utf-8") if note.exists() else ""  # gone: only sweeping is left
        _move(ready, paths, Path(text) if text else None)
    except OSError as error:
        raise StorageProblem(
            translate("Restore", "Pemulihan di {folder} tidak dapat diselesaikan: {reason}.").format(
                folder=paths.folder, reason=reason_of(error)
            ),
            code="not_placed",
        ) from error
    return True


def _move(ready: Path, paths: DataPaths, aside: Path | None) -> None:
    """Move the old out of the way and the new in, entry by entry; safe to be done again from anywhere in it."""
    if (ready / "loket.db").exists():  # until the new database is in its place, what is there is the old one
        for name in _ENTRIES:
            if aside is not None and (paths.folder / name).exists() and not _is_moved(ready, name):
                aside.mkdir(mode=0o700, exist_ok=True)
                (paths.folder / name).rename(aside / name)
        if aside is not None and aside.exists():
            flush_folder(aside)
            flush_folder(aside.parent)
    for name in ("keys.json", "attachments", "loket.db"):
        if (ready / name).exists():
            (ready / name).rename(paths.folder / name)
    flush_folder(paths.folder)
    shutil.rmtree(ready, ignore_errors=True)
    flush_folder(paths.folder)


def _is_moved(ready: Path, name: str) -> bool:
    """Tell whether what stands under this name in the data folder is new already."""
    return name in ("keys.json", "attachments") and not (ready / name).exists()


def _undo(ready: Path, prepared: Path, paths: DataPaths, aside: Path | None) -> bool:
    """Take the decision back if the old database is still in its place; tell whether that was so."""
    if not (ready / "loket.db").exists() or not paths.database.exists():
        return False
    try:
        for name in _BESIDE:
            if aside is not None and (aside / name).exists():
                (aside / name).rename(paths.folder / name)
        ready.rename(prepared)
    except OSError:
        return False
    return True


def _aside_for(paths: DataPaths, at: datetime) -> Path:
    """Return where the old desk goes: beside the data folder or, where that is another disk, inside it."""
    name = f"sebelum-pulih-{at:%Y%m%d-%H%M%S}"
    beside = paths.folder.with_name(f"{paths.folder.name}.{name}")
    same_disk = False
    with contextlib.suppress(OSError):
        parent = paths.folder.parent
        same_disk = parent.stat().st_dev == paths.folder.stat().st_dev and os.access(parent, os.W_OK)
    place = beside if same_disk else paths.folder / name
    again = 1
    while place.exists():
        again += 1
        place = place.with_name(f"{(beside if same_disk else paths.folder / name).name}-{again}")
    return place


def _is_locked(database: Path) -> bool:
    """Tell whether another process has the database open (POSIX): whoever does, holds a lock on it."""
    if not database.exists():
        return False
    import fcntl

    with database.open("rb+") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED_AT)
        except OSError:
            return True
    return False


def _in_use() -> Conflict:
    return Conflict(
        translate("Restore", "Loket masih terbuka di folder ini. Tutup jendelanya, lalu ulangi."),
        code="in_use",
    )


def _flush_tree(folder: Path) -> None:
    """Flush every file and folder below; raises OSError."""
    for place, _folders, files in os.walk(folder):
        for name in files:
            with (Path(place) / name).open("rb+") as file:
                os.fsync(file.fileno())
        flush_folder(Path(place))
