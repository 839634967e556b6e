"""The page of Laporan: which report and which period in the header, below it the report in figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.usecases.print_daily_log import PrintedLog
from desktop.usecases.print_recap import PrintedRecap
from resources.i18n import translate
from ui.common.layout import boxed, column
from ui.common.message import Message, Note
from ui.common.panels import ScreenHeader, ScrollPage, Surface
from ui.common.segments import SegmentedChoice
from ui.common.theme import px
from ui.reports.day_body import DayBody
from ui.reports.figures import day_figures
from ui.reports.making import Preview
from ui.reports.period import ReportKind
from ui.reports.period_chooser import PeriodChooser
from ui.reports.recap_body import RecapBody
from ui.reports.register_body import RegisterBody

_ROOM_FOR_NOW = 860
"""Width of a header in which the way to the present period has its place beside all else."""


class ReportPage(Surface):
    """Header with report and period, then what is to be read of it."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = ScreenHeader(translate("Reports", "Laporan"))
        choices = [(kind.value, kind_words(kind)) for kind in ReportKind]
        self.kinds = SegmentedChoice(choices, name=translate("Reports", "Jenis laporan"), fill=True)
        self.chooser = PeriodChooser(today)
        self.header.add_beside_title(self.kinds)
        self.header.add(self.chooser)
        self.message = Message(collapse=True)
        self.day = DayBody(today)
        self.recap = RecapBody()
        self.register = RegisterBody()
        self._stack = QStackedWidget()
        for body in (QWidget(), self.day, self.recap, self.register):
            self._stack.addWidget(ScrollPage(body))
        top = boxed(column(self.message, margins=(24, 0, 24, 0)))
        self.setLayout(column(self.header, top, (self._stack, 1), spacing=0))

    def show_kind(self, kind: ReportKind) -> None:
        """Offer the periods of another report; what it says comes with :meth:`show_report`."""
        self.kinds.set_key(kind.value)
        self.chooser.show_kind(kind)

    def show_report(self, shown: Preview) -> None:
        """Show what a report says."""
        self.message.clear()
        if isinstance(shown, PrintedLog):
            self.day.show_day(shown.on, day_figures(shown.log))
            self._stack.setCurrentIndex(1)
        elif isinstance(shown, PrintedRecap):
            self.recap.show_recap(shown.recap)
            self._stack.setCurrentIndex(2)
        else:
            self.register.show_book(shown.book)
            self._stack.setCurrentIndex(3)

    def show_nothing(self, sentence: str) -> None:
        """Say why there is nothing to show."""
        self._stack.setCurrentIndex(0)
        self.show_problem(sentence)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with what was typed; what is shown stays."""
        self.message.show_text(sentence, Note.ERROR)

    def fit(self, width: int) -> None:
        """Leave out the way to the present period where the header is too narrow for it."""
        self.chooser.set_narrow(width < px(_ROOM_FOR_NOW))


def kind_words(kind: ReportKind) -> str:
    """Return how a kind of report is called where one chooses it."""
    match kind:
        case ReportKind.DAY:
            return translate("Reports", "Hari")
        case ReportKind.MONTH:
            return translate("Reports", "Bulan")
        case ReportKind.QUARTER:
            return translate("Reports", "Triwulan")
        case ReportKind.REGISTER:
            return translate("Reports", "Buku register")
