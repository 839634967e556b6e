"""Laporan: the day in figures and as the paper that will be signed."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.access import Account, Right
from desktop.domain.errors import LoketError
from desktop.domain.wording import moment, short_date
from resources.i18n import translate
from ui.common.focus import lead_focus
from ui.common.jobs import JobRunner
from ui.common.labels import Label
from ui.common.layout import boxed, column, row
from ui.common.message import Note
from ui.common.pane_width import PaneWidth, pane_width
from ui.common.panels import ScreenHeader, Surface
from ui.common.printing import Paper, PrintJob, PrintOutcome, PrintResult
from ui.common.save_file import ask_where_to_save, write_whole
from ui.common.sheet import Question
from ui.common.shortcuts import ShortcutTable
from ui.reports.figures import day_figures
from ui.reports.further import FurtherActions
from ui.reports.page import DayPage
from ui.reports.pane import PaperActions, PaperPane, PaperStrip
from ui.reports.tools import ReportsTools

if TYPE_CHECKING:
    from desktop.usecases.close_day import DayClosed
    from desktop.usecases.print_daily_log import PrintedLog

SCOPE = "reports"
_EXPLAIN_AFTER_MS = 1000


class ReportsScreen(QWidget):
    """The daily log of any day up to today; a person without the right sees whom to ask.

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
        self.page = DayPage(tools.today)
        self.actions_here = PaperActions()
        self.pane = PaperPane(jobs, self.actions_here)
        self.strip = PaperStrip(self.actions_here)
        self.further = FurtherActions(tools, jobs, self.actions_here, self)
        self._width: PaneWidth | None = None
        left = column((self.page, 1), self.strip, spacing=0)
        self.setLayout(row((left, 1), (self.pane, 0), spacing=0))
        self._slow = QTimer(self, singleShot=True, interval=_EXPLAIN_AFTER_MS)
        self._slow.timeout.connect(self._on_slow)
        lead_focus(self, self.page.chooser.edit)
        self._connect()
        self._bind(keys or ShortcutTable(), scope)

    @property
    def day(self) -> date:
        """Return the day that is shown."""
        return self.page.chooser.day

    def show_day(self, day: date) -> None:
        """Show another day."""
        self.page.chooser.show_day(day)
        self.refresh()

    def refresh(self) -> None:
        """Read the day again."""
        if not self.is_allowed:
            return
        self._asked_for += 1
        self._slow.start()
        self._jobs.store(
            partial(self._tools.preview, self.day),
            partial(self._on_preview, self._asked_for),
            partial(self._on_no_preview, self._asked_for),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Read the day anew: complaints may have come in meanwhile."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pane the room that the window has for it."""
        super().resizeEvent(event)
        width = pane_width(self)
        if self.is_allowed and width is not self._width:
            self._width = width
            self._arrange(width)

    def _arrange(self, width: PaneWidth) -> None:
        is_strip = width is PaneWidth.STRIP
        self.actions_here.arrange(width)
        if is_strip:
            self.strip.take_actions()
        else:
            self.pane.take_actions(width)
        self.strip.setVisible(is_strip)
        self.pane.setVisible(not is_strip)
        self.page.set_narrow(width is PaneWidth.NARROW)

    def _connect(self) -> None:
        self.page.chooser.chosen.connect(lambda _day: self.refresh())
        self.page.chooser.refused.connect(self.page.show_problem)
        self.actions_here.print.clicked.connect(self._on_print)
        self.actions_here.save.clicked.connect(self._on_save)
        self.actions_here.more.clicked.connect(self.further.open_menu)
        self.page.close_day.clicked.connect(self._on_close_day)

    def _bind(self, keys: ShortcutTable, scope: str) -> None:
        chooser = self.page.chooser
        keys.bind_button(scope, self, self.actions_here.print)
        keys.bind_button(scope, self, self.actions_here.save)
        keys.bind(scope, self, "Alt+Left", chooser.back.accessibleName(), chooser.go_back)
        keys.bind(scope, self, "Alt+Right", chooser.ahead.accessibleName(), chooser.go_ahead)

    # The day

    def _on_preview(self, asked_for: int, printed: PrintedLog) -> None:
        if asked_for != self._asked_for:
            return
        self._slow.stop()
        self.page.message.clear()
        self.page.show_day(printed.on, day_figures(printed.log))
        self.page.show_standing(self._standing(printed), can_close=self._can_close(printed))
        self.further.show_day(printed.on)
        self.pane.show_paper(printed.on, printed.pdf)

    def _can_close(self, printed: PrintedLog) -> bool:
        return self._tools.close_day is not None and not printed.is_closed

    def _standing(self, printed: PrintedLog) -> str:
        if printed.closed_at is None:
            return translate("Reports", "Belum ditutup: log masih mengikuti catatan.")
        return translate(
            "Reports",
            "Ditutup {moment} oleh {name}. Log ini selalu dicetak sama persis seperti saat ditutup.",
        ).format(moment=moment(printed.closed_at, printed.log.zone), name=printed.closed_by or "–")

    def _on_no_preview(self, asked_for: int, error: LoketError) -> None:
        if asked_for == self._asked_for:
            self._slow.stop()
            self.page.show_problem(error.message)
            self.pane.view.clear()

    def _on_slow(self) -> None:
        self.page.message.show_text(
            translate("Reports", "Menyiapkan log {day}…").format(day=short_date(self.day)), Note.HINT
        )

    # Paper

    def _on_print(self) -> None:
        self._begin(translate("Reports", "Mencetak…"))
        self._jobs.store(
            lambda day=self.day: (self._tools.issue(day), self._tools.printer()),  # type: ignore[misc]
            self._on_issued,
            self._on_failed,
        )

    def _on_issued(self, issued: tuple[PrintedLog, str]) -> None:
        printed, printer = issued
        job = PrintJob(printed.pdf, Paper.A4_LANDSCAPE, translate("Reports", "log harian"), printer)
        self._tools.printing.print_pdf(job, self._on_printed)

    def _on_printed(self, outcome: PrintOutcome) -> None:
        self._end()
        is_good = outcome.kind is PrintResult.PRINTED
        self.actions_here.message.show_text(outcome.message, Note.GOOD if is_good else Note.WARNING)

    def _on_failed(self, error: LoketError) -> None:
        self._end()
        self.actions_here.message.show_text(error.message, Note.ERROR)

    def _on_save(self) -> None:
        name = translate("Reports", "log-harian-{day}.pdf").format(day=self.day.isoformat())
        dialog = ask_where_to_save(self, name, partial(self._save_as, self.day))
        dialog.setObjectName("save-daily-log")

    def _save_as(self, day: date, path: Path) -> None:
        self._begin(translate("Reports", "Menyimpan…"), self.actions_here.save)

        def save() -> str:
            write_whole(path, self._tools.issue(day).pdf)
            return path.name

        self._jobs.store(save, self._on_saved, self._on_failed)

    def _on_saved(self, name: str) -> None:
        self._end()
        self.actions_here.message.show_text(
            translate("Reports", "{name} tersimpan.").format(name=name), Note.GOOD
        )

    # The end of a day

    def _on_close_day(self) -> None:
        Question(
            self.window(),
            translate("Reports", "Tutup {day}?").format(day=short_date(self.day)),
            translate(
                "Reports",
                "Log hari itu disimpan seperti sekarang dan sejak itu selalu dicetak sama persis. Yang masuk sesudahnya "
                "tercatat di log hari berikutnya. Ini tidak dapat dibatalkan.",
            ),
            safe=translate("Reports", "Batal"),
            risky=translate("Reports", "Tutup hari"),
            on_risky=partial(self.close_day, self.day),
        ).ask()

    def close_day(self, day: date) -> None:
        """Close ``day`` for good and show its paper."""
        assert self._tools.close_day is not None
        self.page.close_day.show_busy(translate("Reports", "Menutup…"))
        self._jobs.store(partial(self._tools.close_day, day), self._on_closed, self._on_not_closed)

    def _on_closed(self, _closed: DayClosed) -> None:
        self.page.close_day.show_ready()
        self.refresh()

    def _on_not_closed(self, error: LoketError) -> None:
        self.page.close_day.show_ready()
        self.page.show_problem(error.message)

    def _begin(self, words: str, button: QWidget | None = None) -> None:
        self.actions_here.message.clear()
        (button or self.actions_here.print).show_busy(words)  # type: ignore[attr-defined]

    def _end(self) -> None:
        self.actions_here.print.show_ready()
        self.actions_here.save.show_ready()

    def open_save_dialog(self) -> QFileDialog | None:
        """Return the dialog that asks where to save, while it is open."""
        return self.findChild(QFileDialog, "save-daily-log")


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
