"""Laporan: a day, a month, a quarter or the register book in figures and as the paper that will be signed."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account, Right
from desktop.domain.errors import LoketError
from desktop.usecases.print_daily_log import PrintedLog
from resources.i18n import translate
from ui.common.focus import lead_focus
from ui.common.jobs import JobRunner
from ui.common.labels import Label
from ui.common.layout import boxed, column, row
from ui.common.message import Note
from ui.common.pane_width import PaneWidth, pane_width
from ui.common.panels import ScreenHeader, Surface
from ui.common.shortcuts import ShortcutTable
from ui.reports.closing import DayClosing, standing_words
from ui.reports.further import FurtherActions
from ui.reports.issuing import Issuing
from ui.reports.making import Preview, Wanted, pdf_of, preview
from ui.reports.page import ReportPage, kind_words
from ui.reports.pane import PaperActions, PaperPane, PaperStrip
from ui.reports.paper import being_made, title_of
from ui.reports.period import Period, ReportKind
from ui.reports.tools import ReportsTools

SCOPE = "reports"
_RECAPS = (ReportKind.MONTH, ReportKind.QUARTER)
_SHOW_AFTER_MS, _EXPLAIN_AFTER_MS = 100, 1000


class ReportsScreen(QWidget):
    """The reports up to today; a person without the right sees whom to ask.

    What is shown, figures and paper alike, is the last report that came; one that comes after another was chosen is dropped.
    ``keys`` is the window's table of keys; without one the screen has its own.
    """

    def __init__(
        self,
        account: Account,
        tools: ReportsTools,
        jobs: JobRunner,
        *,
        keys: ShortcutTable | None = None,
        scope: str = SCOPE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self._asked_for = 0
        self.is_allowed = account.may(Right.PRINT_DAILY_LOG)
        if not self.is_allowed:
            self.setLayout(column((_closed_door(), 1)))
            return
        self.page = ReportPage(tools.today)
        self.actions_here = PaperActions()
        self.pane = PaperPane(jobs, self.actions_here)
        self.strip = PaperStrip(self.actions_here)
        self.issuing = Issuing(tools, jobs, self.actions_here, self)
        self.further = FurtherActions(tools, jobs, self.actions_here, self)
        self.closing = DayClosing(tools, jobs, self.page.day.close_day, self)
        self._width: PaneWidth | None = None
        left = column((self.page, 1), self.strip, spacing=0)
        self.setLayout(row((left, 1), (self.pane, 0), spacing=0))
        self._waiting = QTimer(self, singleShot=True, interval=_SHOW_AFTER_MS)
        self._slow = QTimer(self, singleShot=True, interval=_EXPLAIN_AFTER_MS)
        lead_focus(self, self.page.chooser.edit)
        self._connect()
        self._bind(keys or ShortcutTable(), scope)

    @property
    def kind(self) -> ReportKind:
        """Return which report is chosen."""
        return self.page.chooser.kind

    @property
    def period(self) -> Period:
        """Return the period that is chosen."""
        return self.page.chooser.period

    def show_day(self, day: date) -> None:
        """Show the log of another day."""
        self.show_report(ReportKind.DAY, Period(day, day))

    def show_kind(self, kind: ReportKind) -> None:
        """Show another report, of the period it was left with."""
        if kind is not self.kind:
            had_focus = self.page.kinds.isAncestorOf(self.focusWidget() or self)
            self.page.show_kind(kind)
            if had_focus:
                self.page.kinds.setFocus()
            self.refresh()

    def show_report(self, kind: ReportKind, period: Period) -> None:
        """Show a report of a period."""
        self.page.show_kind(kind)
        self.page.chooser.show_period(period)
        self.refresh()

    def refresh(self) -> None:
        """Make the report again."""
        if not self.is_allowed:
            return
        self._asked_for += 1
        self._waiting.start()
        self._slow.start()
        wanted = self._wanted()
        self.actions_here.annex.setVisible(self.kind in _RECAPS)
        self.issuing.choose(wanted)
        self.further.choose(self.kind, self.period)
        self._jobs.store(
            partial(preview, self._tools, wanted),
            partial(self._on_preview, self._asked_for),
            partial(self._on_no_preview, self._asked_for),
        )

    def _wanted(self) -> Wanted:
        with_annex = self.kind in _RECAPS and self.actions_here.annex.isChecked()
        return Wanted(self.kind, self.period, with_annex)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the report anew: complaints may have come in meanwhile."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pane the room that the window has for it."""
        super().resizeEvent(event)
        if not self.is_allowed:
            return
        width = pane_width(self)
        if width is not self._width:
            self._width = width
            self._arrange(width)
            QTimer.singleShot(0, self._lay_out_anew)
        beside = 0 if width is PaneWidth.STRIP else self.pane.width()
        self.page.fit(self.width() - beside)

    def _arrange(self, width: PaneWidth) -> None:
        is_strip = width is PaneWidth.STRIP
        self.actions_here.arrange(width)
        if is_strip:
            self.strip.take_actions()
        else:
            self.pane.take_actions(width)
        self.strip.setVisible(is_strip)
        self.pane.setVisible(not is_strip)

    def _lay_out_anew(self) -> None:
        """Give the page all its room: laid out amid the move of the pane, it keeps a width that holds no more."""
        layout = self.page.layout()
        if layout is not None:
            layout.invalidate()
            layout.activate()

    def _connect(self) -> None:
        page = self.page
        page.kinds.chosen.connect(lambda key: self.show_kind(ReportKind(key)))
        page.chooser.chosen.connect(lambda _period: self.refresh())
        page.chooser.refused.connect(page.show_problem)
        page.day.close_day.clicked.connect(lambda: self.closing.ask(self.period.first))
        self.closing.closed.connect(self.refresh)
        self.closing.refused.connect(page.show_problem)
        self.actions_here.annex.toggled.connect(lambda _on: self.refresh())
        self.actions_here.more.clicked.connect(self.further.open_menu)
        self._waiting.timeout.connect(self.pane.show_waiting)
        self._slow.timeout.connect(self._on_slow)

    def _bind(self, keys: ShortcutTable, scope: str) -> None:
        chooser = self.page.chooser
        keys.bind_button(scope, self, self.actions_here.print)
        keys.bind_button(scope, self, self.actions_here.save)
        for number, kind in enumerate(ReportKind, 1):
            keys.bind(scope, self, f"Alt+{number}", kind_words(kind), partial(self.show_kind, kind))
        keys.bind(scope, self, "Alt+Left", translate("Reports", "Masa sebelumnya"), chooser.go_back)
        keys.bind(scope, self, "Alt+Right", translate("Reports", "Masa berikutnya"), chooser.go_ahead)
        keys.bind(scope, self, "Alt+Home", translate("Reports", "Masa ini"), chooser.go_to_now)

    def _on_preview(self, asked_for: int, shown: Preview) -> None:
        if asked_for != self._asked_for:
            return
        self._stop_waiting()
        self.page.show_report(shown)
        if isinstance(shown, PrintedLog):
            can_close = self.closing.can_close(shown)
            self.page.day.show_standing(standing_words(shown), can_close=can_close)
        self.pane.show_paper(title_of(self.kind, self.period), pdf_of(shown))

    def _on_no_preview(self, asked_for: int, error: LoketError) -> None:
        if asked_for == self._asked_for:
            self._stop_waiting()
            self.page.show_nothing(error.message)
            self.pane.clear()

    def _on_slow(self) -> None:
        self.page.message.show_text(being_made(self.kind, self.period), Note.HINT)

    def _stop_waiting(self) -> None:
        self._waiting.stop()
        self._slow.stop()
        self.pane.place.setText(self.pane.view.position)


def _closed_door() -> Surface:
    page = Surface()
    words = Label(
        translate(
            "Reports",
            "Log harian dibuka dan dicetak oleh atasan atau admin. Minta mereka masuk di komputer ini.",
        ),
        wrap=True,
    )
    body = boxed(column(words, None, margins=(24, 6, 24, 8)))
    page.setLayout(column(ScreenHeader(translate("Reports", "Laporan")), (body, 1), spacing=0))
    return page
