"""Printing the logs of several days, one after the other; the first that does not come out ends it and is named."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import LoketError
from desktop.domain.wording import short_date
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.common.printing import Paper, PrintJob, PrintOutcome, PrintResult
from ui.reports.tools import ReportsTools

if TYPE_CHECKING:
    from desktop.usecases.print_daily_log import PrintedLog


class RangePrinting(QObject):
    """``ended(sentence, is_good)`` says what came of it. Days off on which nothing was received have no paper."""

    progressed = Signal(str)
    ended = Signal(str, bool)

    def __init__(self, tools: ReportsTools, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self._days: list[date] = []
        self._printed = 0
        self._is_stopped = False

    def start(self, first: date, last: date) -> None:
        """Print the logs from ``first`` to ``last`` in the order of the days."""
        self._days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        self._printed, self._is_stopped = 0, False
        self._next()

    def stop(self) -> None:
        """Print nothing more after the log that is on its way."""
        self._is_stopped = True

    def _next(self) -> None:
        if not self._days or self._is_stopped:
            text = translate("Reports", "{count} log harian sudah dicetak.").format(count=self._printed)
            if self._days:
                text = translate("Reports", "Dihentikan: {count} log harian sudah dicetak.").format(
                    count=self._printed
                )
            self.ended.emit(text, True)
            return
        day = self._days.pop(0)
        self.progressed.emit(translate("Reports", "Mencetak log {day}…").format(day=short_date(day)))
        self._jobs.store(
            partial(self._issue, day), partial(self._on_issued, day), partial(self._on_failed, day)
        )

    def _issue(self, day: date) -> tuple[PrintedLog, str] | None:
        if self._tools.is_day_off(day) and not self._tools.preview(day).rows:
            return None
        return self._tools.issue(day), self._tools.printer(Paper.A4_LANDSCAPE)

    def _on_issued(self, day: date, issued: tuple[PrintedLog, str] | None) -> None:
        if issued is None:
            self._next()
            return
        printed, printer = issued
        job = PrintJob(printed.pdf, Paper.A4_LANDSCAPE, translate("Reports", "log harian"), printer)
        self._tools.printing.print_pdf(job, partial(self._on_printed, day))

    def _on_printed(self, day: date, outcome: PrintOutcome) -> None:
        if outcome.kind is not PrintResult.PRINTED:
            self._fail(day, outcome.message)
            return
        self._printed += 1
        self._next()

    def _on_failed(self, day: date, error: LoketError) -> None:
        self._fail(day, error.message)

    def _fail(self, day: date, why: str) -> None:
        text = translate("Reports", "Berhenti pada log {day}, {count} sudah dicetak. {why}")
        self.ended.emit(text.format(day=short_date(day), count=self._printed, why=why), False)
