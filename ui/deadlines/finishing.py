"""Taking note in Tenggat that a complaint is finished: the sheet, the store, and what is said of it."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import LoketError
from ui.common.finish_sheet import FinishSheet
from ui.common.jobs import JobRunner
from ui.deadlines.lines import DeadlineLine
from ui.deadlines.tools import DeadlineTools


class Finishing(QObject):
    """``finished(register_no)`` once it is stored."""

    finished = Signal(str)

    def __init__(self, tools: DeadlineTools, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self._sheet: FinishSheet | None = None

    @property
    def sheet(self) -> FinishSheet | None:
        """Return the sheet while it is open."""
        return self._sheet

    def ask(self, host: QWidget, line: DeadlineLine) -> None:
        """Ask over ``host`` how the complaint was answered."""
        if self._sheet is not None or self._tools.finish is None:
            return
        number = line.row.complaint.register_no
        sheet = self._sheet = FinishSheet(host, number, line.title, self._tools.today)
        sheet.closed.connect(self._on_closed)
        sheet.confirmed.connect(partial(self._on_confirmed, number))
        sheet.ask()

    def _on_confirmed(self, number: str, answer: str, day: date) -> None:
        finish = self._tools.finish
        assert finish is not None
        self._jobs.store(
            partial(finish, number, answer, day), partial(self._on_done, number), self._on_refused
        )

    def _on_done(self, number: str, _none: None) -> None:
        if self._sheet is not None:
            self._sheet.close_sheet()
        self.finished.emit(number)

    def _on_refused(self, error: LoketError) -> None:
        if self._sheet is not None:
            self._sheet.show_refusal(error)

    def _on_closed(self) -> None:
        self._sheet = None
