"""The folder in which a camera or a scanner leaves its pictures: what is new there is told once it is whole.

The folder is looked through in the lane of files, since it may be a memory card or a share that answers late. Looking is
prompted by the system's notices and, because shares and cards give none, by the clock. A file counts as whole when two
looks find the same size and time; nothing is ever changed or removed there.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from desktop.domain.errors import LoketError
from ui.common.jobs import JobRunner

LOOK_EVERY_MS = 3_000
LOOK_AGAIN_MS = 600
RECENT_S = 15 * 60
"""Age in seconds up to which a picture is new on a card that has just been put in."""
_SUFFIXES = (".jpg", ".jpeg", ".png", ".pdf")
_MOST_SEEN = 20_000


@dataclass(frozen=True, slots=True)
class _Trace:
    """How far a file has been written."""

    size: int
    modified_ns: int


Look = dict[str, _Trace]


class WatchedFolder(QObject):
    """Tells of new files: ``found(path)``, each once."""

    found = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        parent: QObject,
        *,
        look_every_ms: int = LOOK_EVERY_MS,
        look_again_ms: int = LOOK_AGAIN_MS,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._folder: Path | None = None
        self._known: set[str] | None = None  # None while the folder is not there
        self._growing: Look = {}
        self._is_first_look = True
        self._is_looking = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _path: self._look())
        self._clock = QTimer(self, interval=look_every_ms)
        self._clock.timeout.connect(self._look)
        self._again = QTimer(self, singleShot=True, interval=look_again_ms)
        self._again.timeout.connect(self._look)

    @property
    def folder(self) -> Path | None:
        """Return the folder that is watched."""
        return self._folder

    def watch(self, folder: Path | None) -> None:
        """Watch this folder from now on, or none; what stands there already is not new."""
        if folder != self._folder:
            self.rest()
            self._folder, self._known, self._growing = folder, None, {}
            self._is_first_look = True
        if folder is not None:
            self._clock.start()
            self._look()

    def rest(self) -> None:
        """Look no more until :meth:`watch` is called again."""
        self._clock.stop()
        self._again.stop()
        watched = self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)

    def _look(self) -> None:
        folder = self._folder
        if folder is None or self._is_looking or self._jobs.closing.is_set():
            return
        self._is_looking = True
        self._jobs.files(partial(_look_into, folder), partial(self._on_looked, folder), self._on_bug)

    def _on_looked(self, folder: Path, seen: Look | None) -> None:
        self._is_looking = False
        if folder != self._folder:
            self._look()
            return
        if seen is None:  # a card taken out
            self._known, self._growing, self._is_first_look = None, {}, False
            return
        if str(folder) not in self._watcher.directories():
            self._watcher.addPath(str(folder))
        if self._known is None:
            limit_ns = (time.time() - RECENT_S) * 1e9
            is_old = {name for name, trace in seen.items() if trace.modified_ns < limit_ns}
            self._known = set(seen) if self._is_first_look else is_old
        self._is_first_look = False
        self._tell(folder, seen)

    def _tell(self, folder: Path, seen: Look) -> None:
        assert self._known is not None
        self._known &= seen.keys()  # a name that is used again is new again
        fresh = {name: trace for name, trace in seen.items() if name not in self._known}
        whole = [name for name, trace in fresh.items() if trace.size and self._growing.get(name) == trace]
        for name in sorted(whole, key=lambda each: fresh[each].modified_ns):
            self._known.add(name)
            self.found.emit(folder / name)
        self._growing = {name: trace for name, trace in fresh.items() if name not in self._known}
        if self._growing:
            self._again.start()

    def _on_bug(self, _error: LoketError) -> None:
        self._is_looking = False


def _look_into(folder: Path) -> Look | None:
    """Return the pictures and scans in a folder with their traces, None if it is not there."""
    seen: Look = {}
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if len(seen) < _MOST_SEEN and entry.name.lower().endswith(_SUFFIXES):
                    with suppress(FileNotFoundError):  # renamed since it was listed, as scanners do
                        stat = entry.stat()
                        seen[entry.name] = _Trace(stat.st_size, stat.st_mtime_ns)
    except OSError:
        return None
    return seen
