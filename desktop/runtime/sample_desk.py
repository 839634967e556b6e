"""Throwing a demonstration desk away, so that its computer is as it was before the first start."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.errors import NotAllowed, StorageProblem
from desktop.runtime.key_store import KeyStore
from resources.i18n import translate

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.office import Office
    from desktop.runtime.paths import DataPaths


def throw_away(office: Office, paths: DataPaths, let_go: Callable[[], object]) -> None:
    """Remove database, keys, attachments, backups and what arrived at the practice server.

    The keys go last: if something stays behind, what is left can still be opened and thrown away again.

    Args:
        let_go: closes everything that is open in the folder; called once it is known that the office is invented.

    Raises:
        NotAllowed: the office is a real one; nothing was touched.
        StorageProblem: something cannot be removed.
    """
    if not office.is_sample or not paths.practice_reports.exists():
        raise NotAllowed(translate("Storage", "Ini kantor sungguhan; datanya tidak dihapus."))
    let_go()
    try:
        for folder in (paths.attachments, paths.backups):
            if folder.exists():
                shutil.rmtree(folder)
        for file in (*_database(paths.database), paths.window_memory, paths.practice_reports):
            file.unlink(missing_ok=True)
        KeyStore(paths.keys).discard()
    except OSError as error:
        raise StorageProblem(
            translate("Storage", "Data contoh tidak dapat dihapus: {reason}.").format(reason=error.strerror)
        ) from error


def _database(file: Path) -> tuple[Path, ...]:
    """Return the database with the files that SQLite keeps beside it."""
    return (*(file.with_name(f"{file.name}{end}") for end in ("-wal", "-shm", "-journal")), file)
