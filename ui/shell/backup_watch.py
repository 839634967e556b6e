"""Sees to it that the desk is backed up while its window is open: soon after it was opened, and every day it stays open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.backup import BackupState, Occasion
from desktop.domain.errors import LoketError
from ui.common.jobs import JobRunner

FIRST_LOOK_MS = 60_000
"""Whoever opens the window wants to write first."""
_LOOKS_MS = 15 * 60_000

KeepUp = Callable[[Occasion, Callable[[], bool]], BackupState]


class BackupWatch(QObject):
    """``stands(state)`` after each look; what was due then has been done, or has failed and stands in the state."""

    stands = Signal(object)

    def __init__(self, keep_up: KeepUp, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep_up, self._jobs = keep_up, jobs
        self._occasion = Occasion.START
        self._is_looking = self._was_closed = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(FIRST_LOOK_MS)

    def look(self) -> None:
        """Do what is due."""
        if self._is_looking or self._jobs.closing.is_set():
            return
        self._is_looking = True
        self._timer.setInterval(_LOOKS_MS)
        occasion, self._occasion = self._occasion, Occasion.DAILY
        self._jobs.backup(lambda: self._keep_up(occasion, self._is_over), self._on_done, self._on_failed)

    def close(self) -> None:
        """Begin nothing more; what runs is given up after its present step."""
        self._was_closed = True
        self._timer.stop()

    def _is_over(self) -> bool:
        return self._was_closed or self._jobs.closing.is_set()

    def _on_done(self, state: BackupState) -> None:
        self._is_looking = False
        self.stands.emit(state)

    def _on_failed(self, _error: LoketError) -> None:
        """Look again later: the screens themselves say what is wrong with the store."""
        self._is_looking = False
