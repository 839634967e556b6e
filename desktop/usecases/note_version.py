"""Before a version opens the data for the first time: a checked copy of the database as the version before left it."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop import VERSION
from desktop.domain.errors import StorageProblem
from desktop.domain.update import VersionStep, is_version, step_to, version_key
from desktop.runtime.clock import Clock
from desktop.runtime.disk_room import free_bytes
from desktop.runtime.durable_copy import forget, partial_beside, sha256_of
from desktop.runtime.durable_file import flush_folder
from desktop.runtime.file_trouble import reason_of
from desktop.store import settings
from desktop.store.engine import Database
from desktop.store.health import last_moment
from desktop.store.history import Action, record
from desktop.store.snapshot import copies_in, examine, take_snapshot
from resources.i18n import translate

LAST, NEWEST = "program.version", "program.newest_version"
"""Settings: the version that opened the data last, and the newest one that ever did."""
KEPT = 2
_SPARE = 100_000_000
"""Bytes that stay free for the work itself."""
_log = logging.getLogger("loket.update")


@dataclass(frozen=True)
class NoteVersion:
    """Compares the running version with the one before; makes the copy where they differ."""

    folder: Path
    """Where the copies are kept."""
    database: Database
    key: bytes
    clock: Clock
    running: str = VERSION

    def __call__(self, *, has_backup: bool) -> VersionStep:
        """Note the version that runs, after a copy of the database was made and checked.

        A copy that cannot be made does not close the counter: it is logged, nothing is noted, and the next start tries again.

        Args:
            has_backup: a whole backup was made just now, for a migration; that is better than a copy.

        Raises:
            StorageProblem: the database cannot be read or written.
        """
        with self.database.read() as connection:
            stored = settings.read(connection)
        last, newest = stored.get(LAST, ""), stored.get(NEWEST, "")
        step = step_to(self.running, last, newest)
        if step is VersionStep.SAME:
            return step
        is_new_desk, copy = last_moment(self.database) is None, None
        if not has_backup and not is_new_desk:
            try:
                copy = self._copy(last)
            except StorageProblem as problem:
                _log.warning("no copy of the database before a new version: %s", problem.code)
                return step
        with self.database.write() as connection:
            settings.write(connection, LAST, self.running)
            if step is VersionStep.NEW:
                settings.write(connection, NEWEST, self.running)
            if not is_new_desk:
                detail = {"before": last, "now": self.running, "step": step.value}
                made = {} if copy is None else {"copy": copy.name, "sha256": sha256_of(copy).sha256}
                record(connection, Action.PROGRAM_CHANGED, self.clock.now(), None, None, **detail, **made)
        return step

    def _copy(self, last: str) -> Path:
        """Copy the database beside the data, open the copy again and read it through.

        Raises:
            StorageProblem: there is no room, or the copy is not sound; none is left then.
        """
        target = self.folder / f"before-{self.running}-after-{last or '0'}.db"
        self._require_room()
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            partial = partial_beside(target)
            try:
                take_snapshot(self.database.path, self.key, partial)
                examine(partial, self.key)
                with partial.open("rb+") as written:
                    os.fsync(written.fileno())
                partial.replace(target)
                os.utime(target)
                flush_folder(self.folder)
            finally:
                forget(partial)
            for old in copies_in(self.folder)[KEPT:]:
                forget(old)
        except OSError as error:
            raise StorageProblem(
                translate("Update", "{path} tidak dapat ditulis: {reason}.").format(
                    path=target, reason=reason_of(error)
                ),
                code="backup_failed",
            ) from error
        return target

    def _require_room(self) -> None:
        files = (self.database.path, self.database.path.with_name(f"{self.database.path.name}-wal"))
        size = sum(file.stat().st_size for file in files if file.exists())
        free = free_bytes(self.database.path.parent)
        if free is not None and free < size + _SPARE:
            raise StorageProblem(
                translate("Update", "Ruang disk tidak cukup untuk salinan basis data. Kosongkan disk."),
                code="no_room",
            )


def older_than_before(stored: Mapping[str, str], running: str = VERSION) -> str:
    """Return the newest version that opened the data where ``running`` is older, else ""."""
    newest = stored.get(NEWEST, "")
    return newest if is_version(newest) and version_key(newest) > version_key(running) else ""
