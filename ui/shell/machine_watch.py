"""Looks at disk and clock every minute, beside the window, for the line at its foot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import LoketError
from ui.common.jobs import JobRunner

LOOKS_EVERY_MS = 60_000


class MachineWatch(QObject):
    """``found(sentence)`` when what must be told has changed; "" when all is well again."""

    found = Signal(str)

    def __init__(self, look: Callable[[], str], jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._jobs = look, jobs
        self._told = ""
        self._timer = QTimer(self, interval=LOOKS_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def told(self) -> str:
        """Return the sentence that holds now."""
        return self._told

    def look(self) -> None:
        """Look now."""
        if not self._jobs.closing.is_set():
            self._jobs.store(self._look, self._on_looked, self._on_failed)

    def _on_looked(self, sentence: str) -> None:
        if sentence != self._told:
            self._told = sentence
            self.found.emit(sentence)

    def _on_failed(self, error: LoketError) -> None:
        """Tell why nothing can be read: every screen has the same trouble."""
        self._on_looked(error.message)
