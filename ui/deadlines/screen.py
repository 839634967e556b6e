"""Tenggat: what must be finished when, and why then."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.deadlines import Band
from desktop.domain.wording import weekday_date
from resources.i18n import translate
from ui.common.focus import lead_focus
from ui.common.jobs import JobRunner
from ui.common.shortcuts import ShortcutTable
from ui.common.theme import px
from ui.common.tokens import WIDTH_NORMAL
from ui.deadlines.calendar_days import calendar_pages
from ui.deadlines.explanation import explanation
from ui.deadlines.feed import DeadlineFeed
from ui.deadlines.finishing import Finishing
from ui.deadlines.lines import DeadlineLine, DeadlineListing, entries
from ui.deadlines.model import DeadlineListModel
from ui.deadlines.page import DeadlinePage, Remedy
from ui.deadlines.pane import DeadlinePane
from ui.deadlines.tools import DeadlineTools

SCOPE = "deadlines"
_NARROWEST_PANE, _WIDEST_PANE, _PANE_SHARE = 361, 521, 0.361  # 421 beside the rail of a window of 1366
_PANE_OVER_LIST = 421


class DeadlinesScreen(QWidget):
    """The list at the left, the explanation at the right; in a narrow window it opens over the list.

    ``register_asked(number)`` leads to a complaint in the register, ``intake_asked()`` from the empty page to Catat;
    ``changed()`` once a complaint was finished here.
    """

    register_asked = Signal(str)
    intake_asked = Signal()
    changed = Signal()

    def __init__(
        self,
        tools: DeadlineTools,
        jobs: JobRunner,
        *,
        keys: ShortcutTable | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._is_open = False
        self._is_folded: bool | None = None
        self._listing: DeadlineListing | None = None
        self._explained = ""
        self.model = DeadlineListModel(self)
        self.page = DeadlinePage(self.model, self)
        self.pane = DeadlinePane(tools.finish is not None, self)
        self.finishing = Finishing(tools, jobs, self)
        self.feed = DeadlineFeed(tools, jobs, self)
        lead_focus(self, self.page)
        self._connect()
        self._bind(keys or ShortcutTable())
        self.page.expect()
        self.feed.refresh()

    def refresh(self) -> None:
        """Read again because complaints or the day have changed; what is chosen and in view stays."""
        self.feed.refresh()

    @property
    def listing(self) -> DeadlineListing | None:
        """Return what was read last."""
        return self._listing

    @property
    def is_folded(self) -> bool:
        """Tell whether what is safe is folded: as the person chose, else unless there is nothing else."""
        if self._is_folded is not None or self._listing is None:
            return bool(self._is_folded)
        counts = self._listing.counts
        return counts.total > counts.green

    @property
    def is_wide(self) -> bool:
        """Tell whether list and explanation stand side by side."""
        return self.window().width() >= px(WIDTH_NORMAL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place list and pane."""
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again: other screens may have changed what is listed."""
        super().showEvent(event)
        if self._listing is not None:
            self.refresh()

    def _connect(self) -> None:
        shown = self.page.list
        self.feed.listed.connect(self._on_listed)
        self.feed.failed.connect(self.page.show_trouble)
        shown.chosen.connect(self._explain)
        shown.opened.connect(self._on_opened)
        shown.fold_toggled.connect(self._toggle_fold)
        shown.more_asked.connect(self._on_more)
        shown.escaped.connect(self._on_escaped)
        self.pane.left.connect(self._leave_pane)
        self.pane.opened.connect(self._ask_register)
        self.pane.finishing_asked.connect(self._ask_finishing)
        self.finishing.finished.connect(self._on_finished)
        self.page.remedied.connect(self._on_remedied)

    def _bind(self, keys: ShortcutTable) -> None:
        words = translate("Deadlines", "Buka pengaduan, atau tampilkan lebih banyak")
        keys.note(SCOPE, "Enter", words)
        keys.note(SCOPE, "Esc", translate("Deadlines", "Kembali ke daftar"))
        keys.note(SCOPE, "Ctrl+C", translate("Deadlines", "Salin nomor"))
        keys.bind(SCOPE, self, "R", translate("Deadlines", "Buka di Register"), self._ask_register)
        if self._tools.finish is not None:
            keys.bind(SCOPE, self, "S", translate("Deadlines", "Catat selesai"), self._ask_finishing)
        keys.bind(
            SCOPE,
            self,
            "A",
            translate("Deadlines", "Tampilkan atau sembunyikan yang aman"),
            self._toggle_fold,
        )
        keys.bind(
            SCOPE,
            self,
            "Alt+Left",
            translate("Deadlines", "Minggu-minggu sebelumnya"),
            lambda: self.pane.turn(-1),
        )
        keys.bind(
            SCOPE,
            self,
            "Alt+Right",
            translate("Deadlines", "Minggu-minggu berikutnya"),
            lambda: self.pane.turn(1),
        )

    def _place(self) -> None:
        width, height, is_wide = self.width(), self.height(), self.is_wide
        narrowest = px(_NARROWEST_PANE) if is_wide else px(_PANE_OVER_LIST)
        pane_width = min(max(narrowest, round(width * _PANE_SHARE)), px(_WIDEST_PANE), width)
        self.page.setGeometry(0, 0, width - pane_width if is_wide else width, height)
        self.pane.setGeometry(width - pane_width, 0, pane_width, height)
        self.pane.close_button.setVisible(not is_wide)
        self.pane.covers_list = not is_wide
        self.pane.setVisible(is_wide or self._is_open)
        self.pane.raise_()

    def _on_listed(self, read: DeadlineListing) -> None:
        self._listing = read
        note = weekday_date(read.counts.today)
        if read.counts.total:
            self.page.show_list(note)
        else:
            self.page.show_nothing_open(note)
        self._show_entries()

    def _show_entries(self) -> None:
        if self._listing is not None:
            self.page.list.show_entries(entries(self._listing, self.is_folded))

    def _explain(self, line: DeadlineLine | None) -> None:
        if line is None or self._listing is None:
            self._explained = ""
            self.pane.show_nothing(can_choose=bool(self.model.entries))
            self._leave_empty_pane()
            return
        seen, today = line.row.complaint, self._listing.counts.today
        count = self._tools.explain(seen.received_on, seen.due_on, seen.classification)
        self.pane.show_explanation(
            seen.title,
            line.band,
            explanation(count, line.row.elapsed, seen.classification, today),
            calendar_pages(count, today),
            keeps_page=self._explained == seen.id,
        )
        self._explained = seen.id

    def _leave_empty_pane(self) -> None:
        if self._is_open and not self.is_wide:
            self._leave_pane()

    def _toggle_fold(self) -> None:
        self._is_folded = not self.is_folded
        self._show_entries()

    def _on_more(self, band: Band) -> None:
        self.page.expect()
        self.feed.read_more(band)

    def _on_opened(self) -> None:
        if self.is_wide:
            self._ask_register()
        else:
            self._is_open = True
            self._place()
            self.pane.take_focus()

    def _leave_pane(self) -> None:
        self._is_open = False
        self.page.take_focus()
        self._place()

    def _on_escaped(self) -> None:
        if self._is_open and not self.is_wide:
            self._leave_pane()

    def _ask_register(self) -> None:
        line = self.page.list.line
        if line is not None:
            self.register_asked.emit(line.row.complaint.register_no)

    def _ask_finishing(self) -> None:
        line = self.page.list.line
        if line is not None:
            self.finishing.ask(self.window(), line)

    def _on_finished(self, number: str) -> None:
        self.page.say_finished(number)
        self.refresh()
        self.changed.emit()

    def _on_remedied(self, remedy: Remedy) -> None:
        match remedy:
            case Remedy.LOG:
                self.intake_asked.emit()
            case Remedy.READ_AGAIN:
                self.page.expect()
                self.refresh()
