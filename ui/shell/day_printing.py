"""Cetak hari ini: the receipts of today that nobody has yet, and the log, one paper after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import LoketError
from desktop.usecases.end_of_day import DayEnd
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.common.print_job import Paper, PrintJob, PrintOutcome, PrintResult
from ui.common.printing import Printing
from ui.shell.day_end_words import printed_words, wants_log

Done = Callable[[PrintOutcome], None]


@dataclass(frozen=True)
class DayEndTools:
    """``state``, ``issue_log`` and ``closing_time`` use the store, so they run in its lane; the rest is quick."""

    today: Callable[[], date]
    clock: Callable[[], str]
    """Return the time at the office as ``HH.MM``."""
    closing_time: Callable[[], str]
    """Return the hour at which the counter closes, as ``HH.MM``."""
    state: Callable[[date], DayEnd]
    print_receipt: Callable[[str, Done], None]
    issue_log: Callable[[date], tuple[bytes, str]]
    """Lay the log of a day out and record it; return it with the name of its printer."""
    may_print_log: bool
    may_print_receipts: bool
    printing: Printing


class DayPrinting(QObject):
    """Prints what is left; the first paper that does not come out ends it. ``ended(sentence, is_good)`` says what came of it."""

    progressed = Signal(str)
    ended = Signal(str, bool)

    def __init__(self, tools: DayEndTools, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self.is_running = self._is_stopped = self._has_log = False
        self._on = tools.today()
        self._left: list[str] = []
        self._receipts = self._done = self._all = 0

    def start(self) -> None:
        """Look what is left of today and print it."""
        if self.is_running:
            return
        self.is_running, self._is_stopped = True, False
        self._on = self._tools.today()
        self.progressed.emit(translate("DayEnd", "Melihat apa yang belum dicetak…"))
        self._jobs.store(partial(self._tools.state, self._on), self._on_state, self._on_failed)

    def stop(self) -> None:
        """Print nothing more after the paper that is on its way."""
        self._is_stopped = True

    def _on_state(self, end: DayEnd) -> None:
        self._left = list(end.unprinted) if self._tools.may_print_receipts else []
        self._has_log = wants_log(end, may_print_log=self._tools.may_print_log)
        self._receipts, self._done = len(self._left), 0
        self._all = self._receipts + self._has_log
        self._next()

    def _next(self) -> None:
        if self._is_stopped and self._done < self._all:
            self._end(self._counted(translate("DayEnd", "Dihentikan.")), is_good=True)
        elif self._left:
            number = self._left.pop(0)
            self._tell(translate("DayEnd", "tanda terima {number}").format(number=number))
            self._tools.print_receipt(number, partial(self._on_outcome, number))
        elif self._has_log and self._done < self._all:
            self._tell(translate("DayEnd", "log hari ini"))
            self._jobs.store(partial(self._tools.issue_log, self._on), self._on_log, self._on_failed)
        else:
            self._end(printed_words(self._receipts, with_log=self._has_log), is_good=True)

    def _on_log(self, issued: tuple[bytes, str]) -> None:
        pdf, printer = issued
        job = PrintJob(pdf, Paper.A4_LANDSCAPE, translate("Reports", "log harian"), printer)
        self._tools.printing.print_pdf(job, partial(self._on_outcome, translate("DayEnd", "log hari ini")))

    def _on_outcome(self, what: str, outcome: PrintOutcome) -> None:
        if outcome.kind is not PrintResult.PRINTED:
            self._end(self._counted(f"{what[:1].upper()}{what[1:]}: {outcome.message}"), is_good=False)
            return
        self._done += 1
        self._next()

    def _on_failed(self, error: LoketError) -> None:
        self._end(self._counted(error.message), is_good=False)

    def _tell(self, what: str) -> None:
        text = translate("DayEnd", "Mencetak {at} dari {all}: {what}")
        self.progressed.emit(text.format(at=self._done + 1, all=self._all, what=what))

    def _counted(self, sentence: str) -> str:
        if not self._all:
            return sentence
        count = translate("DayEnd", "{done} dari {all} dicetak.").format(done=self._done, all=self._all)
        return f"{count} {sentence}"

    def _end(self, sentence: str, *, is_good: bool) -> None:
        self.is_running = False
        self.ended.emit(sentence, is_good)
