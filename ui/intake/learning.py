"""Learning from the office's own reports, a piece at a time, so that whatever else waits for the store comes in between."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop.domain.errors import LoketError
from ui.common.jobs import JobRunner

_BETWEEN_MS = 60
"""Milliseconds between two pieces, which take the processor for some 25 to 50: typing goes before."""


class Learning(QObject):
    """Calls ``learn`` in the store lane until there is no more, from :meth:`begin` on and never after :meth:`rest`."""

    def __init__(self, learn: Callable[[], bool], jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._learn, self._jobs = learn, jobs
        self._is_wanted = self._is_asked_again = self._is_under_way = False
        self._timer = QTimer(self, singleShot=True, interval=_BETWEEN_MS)
        self._timer.timeout.connect(self._go)

    def begin(self) -> None:
        """Learn what there is, soon."""
        self._is_wanted = self._is_asked_again = True
        self._timer.start()

    def rest(self) -> None:
        """Begin no further piece."""
        self._is_wanted = False
        self._timer.stop()

    def _go(self) -> None:
        if self._is_wanted and not self._is_under_way:
            self._is_under_way, self._is_asked_again = True, False
            self._jobs.store(self._learn, self._on_learned, self._on_failed)

    def _on_learned(self, is_more: bool) -> None:
        self._is_under_way = False
        if self._is_wanted and (is_more or self._is_asked_again):
            self._timer.start()

    def _on_failed(self, _error: LoketError) -> None:
        self._is_under_way = False  # help without it is poorer, and the next save tries again
