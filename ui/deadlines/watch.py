"""How many limits press, for the rail: counted anew when something changed and when a new day begins at the office."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import LoketError
from desktop.usecases.list_deadlines import DeadlineCounts
from ui.common.jobs import JobRunner
from ui.deadlines.tools import DeadlineTools

_LOOKS_AT_CLOCK_MS = 30_000
"""A timer until midnight would miss a computer that slept or a clock that was set."""


class DeadlineWatch(QObject):
    """``counted(counts)`` after each count, ``day_began()`` when the day at the office is another one."""

    counted = Signal(object)
    day_began = Signal()

    def __init__(self, tools: DeadlineTools, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self._day = tools.today()
        self._is_counting = self._is_outdated = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOKS_AT_CLOCK_MS)
        self._timer.timeout.connect(self.look_at_clock)
        self._timer.start()

    def recount(self) -> None:
        """Count anew."""
        if self._jobs.closing.is_set():
            return
        if self._is_counting:
            self._is_outdated = True
            return
        self._is_counting = True
        self._jobs.store(self._tools.counts, self._on_counted, self._on_failed)

    def look_at_clock(self) -> None:
        """Count anew if a new day has begun."""
        today = self._tools.today()
        if today != self._day:
            self._day = today
            self.day_began.emit()
            self.recount()

    def _on_counted(self, counts: DeadlineCounts) -> None:
        self.counted.emit(counts)
        self._count_again()

    def _on_failed(self, _error: LoketError) -> None:
        """Leave the last count: the screen itself says what is wrong with the store."""
        self._count_again()

    def _count_again(self) -> None:
        is_outdated = self._is_outdated
        self._is_counting = self._is_outdated = False
        if is_outdated:
            self.recount()
