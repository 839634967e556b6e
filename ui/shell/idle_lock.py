"""Locking a desk that somebody left: nothing typed, nothing moved, for so many minutes."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

_LOOK_MS = 5_000
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    }
)


class IdleLock(QObject):
    """``idle()`` once nothing reached the watched window for the minutes set; 0 minutes is never.

    It listens at the window that the system gives input to, before any widget: an event filter on the application would
    run for every event there is. Two clocks count, since each misses something: the one that nobody can set stands still
    while a computer sleeps, the other one can be set.
    """

    idle = Signal()

    def __init__(
        self, parent: QObject, clocks: Sequence[Callable[[], float]] = (time.monotonic, time.time)
    ) -> None:
        super().__init__(parent)
        self._clocks = clocks
        self._last_input = self._now()
        self._limit_s = 0.0
        self._window: QWindow | None = None
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, window: QWindow, minutes: int) -> None:
        """Begin anew at ``window``."""
        if self._window is not window:
            self._window = window
            window.installEventFilter(self)
        self.set_minutes(minutes)

    def set_minutes(self, minutes: int) -> None:
        """Wait for so many minutes from now on; 0 never locks."""
        self._limit_s = minutes * 60.0
        self._last_input = self._now()
        if minutes:
            self._timer.start()
        else:
            self._timer.stop()

    def rest(self) -> None:
        """Stop waiting: nobody is at the desk."""
        self._timer.stop()

    def look(self) -> None:
        """Tell if nobody has been there for too long."""
        passed = max(now - last for now, last in zip(self._now(), self._last_input, strict=True))
        if self._timer.isActive() and passed >= self._limit_s:
            self.rest()
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there."""
        if event.type() in _INPUT:
            self._last_input = self._now()
        return super().eventFilter(watched, event)

    def _now(self) -> list[float]:
        return [clock() for clock in self._clocks]
