"""The end of a day at the desk: reminds after the closing hour and before leaving, prints what is left with one key.

Nobody is kept: whoever leaves is reminded once a day, and leaves with the next try or with Enter.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import LoketError
from desktop.usecases.end_of_day import DayEnd
from ui.common.jobs import JobRunner
from ui.shell.day_end_strip import DayEndStrip
from ui.shell.day_end_words import left_words, wants_log
from ui.shell.day_printing import DayEndTools, DayPrinting

_LOOKS_EVERY_MS = 60_000


class _Saying(Enum):
    """What the strip says."""

    NOTHING = auto()
    REMINDER = auto()
    LEAVING = auto()
    PROGRESS = auto()
    OUTCOME = auto()


class DayEndKeeper(QObject):
    """Owns the strip and the printing of one person's day."""

    def __init__(self, tools: DayEndTools, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self.strip = DayEndStrip()
        self.printing = DayPrinting(tools, jobs, self)
        self._saying = _Saying.NOTHING
        self._put_off_on: date | None = None
        self._reminded_on: date | None = None
        self._leave: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOKS_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.strip.print_asked.connect(self.print_today)
        self.strip.closed.connect(self.put_off)
        self.printing.progressed.connect(self._on_progress)
        self.printing.ended.connect(self._on_ended)

    def close(self) -> None:
        """Look at the clock no more, and print nothing further."""
        self._timer.stop()
        self.printing.stop()

    def print_today(self) -> None:
        """Print what is left of today."""
        self.printing.start()

    def put_off(self) -> None:
        """Leave it: no more today, or leave the desk, or stop printing, whatever the strip is about."""
        match self._saying:
            case _Saying.PROGRESS:
                self.printing.stop()
            case _Saying.LEAVING:
                self._go()
            case _Saying.REMINDER:
                self._put_off_on = self._tools.today()
                self._hide()
            case _:
                self._hide()

    def stay(self) -> None:
        """Take the question away from somebody who goes on working after all."""
        if self._saying is _Saying.LEAVING:
            self._leave = None
            self._hide()

    def look(self) -> None:
        """Remind if the counter has closed and something is left; a reminder that is no longer true goes away."""
        is_free = self._saying in (_Saying.NOTHING, _Saying.REMINDER)
        if is_free and self._put_off_on != self._tools.today() and not self._jobs.closing.is_set():
            self._jobs.store(self._look, self._on_looked, _ignore)

    def may_leave(self, leave: Callable[[], object]) -> bool:
        """Tell whether a person who leaves may go at once; if not, ``leave`` is called when there is nothing to say.

        Trying again always goes, and so does the end of the computer's session.
        """
        app = QApplication.instance()
        is_ending = isinstance(app, QApplication) and app.isSavingSession()
        if self._leave is not None or is_ending or self._reminded_on == self._tools.today():
            return True
        self._leave = leave
        self._jobs.store(self._look, self._on_leaving, self._on_cannot_look)
        return False

    def _look(self) -> tuple[DayEnd, bool]:
        """Return what is left of today, and whether the counter has closed; for the store's lane."""
        is_closed = self._tools.clock() >= self._tools.closing_time()
        return self._tools.state(self._tools.today()), is_closed

    def _on_looked(self, looked: tuple[DayEnd, bool]) -> None:
        end, is_closed = looked
        if self._saying not in (_Saying.NOTHING, _Saying.REMINDER):
            return
        words = self._words(end, is_closed=True) if is_closed else ""
        if words:
            self._saying = _Saying.REMINDER
            self.strip.remind(words)
        else:
            self._hide()

    def _on_leaving(self, looked: tuple[DayEnd, bool]) -> None:
        end, is_closed = looked
        if not end.unprinted and not is_closed:
            self._go()
            return
        words = self._words(end, is_closed=is_closed)
        if not words:
            self._go()
            return
        self._reminded_on = end.on
        self._saying = _Saying.LEAVING
        self.strip.hold(words)

    def _on_cannot_look(self, _error: LoketError) -> None:
        self._go()

    def _words(self, end: DayEnd, *, is_closed: bool) -> str:
        with_log = is_closed and wants_log(end, may_print_log=self._tools.may_print_log)
        return left_words(end, with_log=with_log)

    def _go(self) -> None:
        leave, self._leave = self._leave, None
        self._reminded_on = self._tools.today()
        self._hide()
        if leave is not None:
            QTimer.singleShot(0, self, partial(_call, leave))

    def _on_progress(self, words: str) -> None:
        self._saying = _Saying.PROGRESS
        self._leave = None
        self.strip.show_progress(words)

    def _on_ended(self, words: str, is_good: bool) -> None:
        self._saying = _Saying.OUTCOME
        self.strip.show_outcome(words, is_good=is_good)

    def _hide(self) -> None:
        self._saying = _Saying.NOTHING
        self.strip.hide()


def _call(leave: Callable[[], object]) -> None:
    leave()


def _ignore(_error: LoketError) -> None:
    """Leave what is shown: the screens themselves say what is wrong with the store."""
