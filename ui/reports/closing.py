"""Closing a day for good, after a question."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import LoketError
from desktop.domain.wording import moment, short_date
from resources.i18n import translate
from ui.common.button import Button
from ui.common.jobs import JobRunner
from ui.common.sheet import Question
from ui.reports.tools import ReportsTools

if TYPE_CHECKING:
    from desktop.usecases.close_day import DayClosed
    from desktop.usecases.print_daily_log import PrintedLog


class DayClosing(QObject):
    """Works from ``button``; emits ``closed`` or ``refused(sentence)``."""

    closed = Signal()
    refused = Signal(str)

    def __init__(self, tools: ReportsTools, jobs: JobRunner, button: Button, host: QWidget) -> None:
        super().__init__(host)
        self._tools, self._jobs, self._button, self._host = tools, jobs, button, host

    def ask(self, day: date) -> Question:
        """Ask whether ``day`` shall be closed."""
        question = Question(
            self._host.window(),
            translate("Reports", "Tutup {day}?").format(day=short_date(day)),
            translate(
                "Reports",
                "Log hari itu disimpan seperti sekarang dan sejak itu selalu dicetak sama persis. Yang masuk sesudahnya "
                "tercatat di log hari berikutnya. Ini tidak dapat dibatalkan.",
            ),
            safe=translate("Reports", "Batal"),
            risky=translate("Reports", "Tutup hari"),
            on_risky=partial(self.close, day),
        )
        question.ask()
        return question

    def close(self, day: date) -> None:
        """Close ``day`` for good."""
        assert self._tools.close_day is not None
        self._button.show_busy(translate("Reports", "Menutup…"))
        self._jobs.store(partial(self._tools.close_day, day), self._on_closed, self._on_not_closed)

    def can_close(self, printed: PrintedLog) -> bool:
        """Tell whether this person may close this day."""
        return self._tools.close_day is not None and not printed.is_closed

    def _on_closed(self, _closed: DayClosed) -> None:
        self._button.show_ready()
        self.closed.emit()

    def _on_not_closed(self, error: LoketError) -> None:
        self._button.show_ready()
        self.refused.emit(error.message)


def standing_words(printed: PrintedLog) -> str:
    """Say whether a day is closed and what follows from it."""
    if printed.closed_at is None:
        return translate("Reports", "Belum ditutup: log masih mengikuti catatan.")
    return translate(
        "Reports",
        "Ditutup {moment} oleh {name}. Log ini selalu dicetak sama persis seperti saat ditutup.",
    ).format(moment=moment(printed.closed_at, printed.log.zone), name=printed.closed_by or "–")
