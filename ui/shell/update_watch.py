"""Looks for newer versions beside the window: some time after it was opened, then every day that it stays open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import LoketError
from desktop.domain.update import UpdateState
from ui.common.jobs import JobRunner

FIRST_LOOK_MS = 3 * 60_000
"""After the first backup of the day: both use the same lane and whoever opens the window wants to write first."""
_LOOKS_MS = 60 * 60_000

IfDue = Callable[[Callable[[], bool]], UpdateState]


class UpdateWatch(QObject):
    """``stands(state)`` with what is known at once, and after each look. A share that hangs holds up backups only."""

    stands = Signal(object)

    def __init__(
        self,
        known: Callable[[], UpdateState],
        if_due: IfDue,
        jobs: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._known, self._if_due, self._jobs = known, if_due, jobs
        self._is_looking = self._was_closed = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(FIRST_LOOK_MS)

    def read(self) -> None:
        """Tell what the last look found."""
        if not self._jobs.closing.is_set():
            self._jobs.store(self._known, self.stands.emit, _nothing)

    def look(self) -> None:
        """Look if it is due."""
        if self._is_looking or self._was_closed or self._jobs.closing.is_set():
            return
        self._is_looking = True
        self._timer.setInterval(_LOOKS_MS)
        self._jobs.backup(lambda: self._if_due(self._is_over), self._on_done, self._on_failed)

    def close(self) -> None:
        """Begin nothing more; what runs is given up after the block it reads."""
        self._was_closed = True
        self._timer.stop()

    def _is_over(self) -> bool:
        return self._was_closed or self._jobs.closing.is_set()

    def _on_done(self, state: UpdateState) -> None:
        self._is_looking = False
        self.stands.emit(state)

    def _on_failed(self, _error: LoketError) -> None:
        """Look again later: the screens themselves say what is wrong with the store."""
        self._is_looking = False


def _nothing(_error: LoketError) -> None:
    """Tell nothing: a desk whose store does not answer has other troubles."""
