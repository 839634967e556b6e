"""The list side of the register: what is asked, what is listed, which line is chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal

from desktop.domain.outbox import SyncState
from desktop.usecases.find_complaints import ComplaintFilter
from ui.common.jobs import JobRunner
from ui.models.complaint_lines import ComplaintLine, LineContext
from ui.models.complaint_table import ComplaintTableModel
from ui.register import filters
from ui.register.emptiness import Remedy, emptiness, trouble
from ui.register.feed import Listing, Question, RegisterFeed
from ui.register.filters import Part
from ui.register.list_page import ListPage
from ui.register.tools import RegisterTools


class Browsing(QObject):
    """Keeps page, model and feed in step.

    ``chosen(line)`` when another line is chosen, None when none is; ``intake_asked()`` from the empty register.
    """

    chosen = Signal(object)
    intake_asked = Signal()

    def __init__(
        self,
        page: ListPage,
        model: ComplaintTableModel,
        tools: RegisterTools,
        jobs: JobRunner,
        context: LineContext,
        today: Callable[[], date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page, self._model, self._today = page, model, today
        self._anchor: tuple[int, int] | None = None
        self.feed = RegisterFeed(model, tools, jobs, context, self)
        self.listing: Listing | None = None
        model.layoutAboutToBeChanged.connect(self._on_list_changing)
        self.feed.listed.connect(self._on_listed)
        self.feed.summed_up.connect(page.totals.show_totals)
        self.feed.failed.connect(self._on_failed)
        page.table.rows_shown.connect(self.feed.want)
        page.table.chosen.connect(self._on_chosen)
        page.bar.searched.connect(self._on_searched)
        page.bar.removed.connect(self._on_removed)
        page.remedied.connect(self._on_remedied)
        page.totals.pressed.connect(self._on_total_pressed)

    @property
    def wanted(self) -> ComplaintFilter:
        """Return the filter in force."""
        return self.feed.question.wanted

    def begin(self) -> None:
        """List this month."""
        self._ask(Question(filters.of_month(self._today())))

    def filter_by(self, wanted: ComplaintFilter) -> None:
        """List what fits, searching for the same words."""
        self._ask(Question(wanted, self._page.bar.text))

    def find(self, text: str) -> None:
        """Look ``text`` up in the whole register."""
        self.find_in(text, ComplaintFilter())

    def find_in(self, text: str, wanted: ComplaintFilter) -> None:
        """List what fits, searching for ``text``, which may be nothing."""
        self._page.bar.edit.setText(text)
        self._ask(Question(wanted, self._page.bar.text))

    def refresh(self) -> None:
        """Read again; what is in view, chosen and scrolled to stays."""
        self.feed.refresh()

    def enter_list(self) -> None:
        """Go from the search field to what was found; where nothing was, do what is offered."""
        self._page.bar.settle()
        if self._page.emptiness is not None:
            self._page.remedy()
            return
        table = self._page.table
        if not table.currentIndex().isValid() and self._model.rowCount():
            table.choose_row(0)
        table.setFocus(Qt.FocusReason.TabFocusReason)

    def _ask(self, question: Question) -> None:
        self._page.bar.show_chips(filters.chips(question.wanted, self._today()))
        if question != self.feed.question or self.listing is None:
            self._page.expect()
            self.feed.ask(question)

    def _on_searched(self, text: str) -> None:
        self._ask(Question(self.wanted, text))

    def _on_removed(self, part: Part) -> None:
        self.filter_by(filters.without(self.wanted, part))
        self._page.bar.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_total_pressed(self, state: SyncState | None) -> None:
        wanted = self.wanted
        if state is None:
            late_on = None if wanted.late_on else self._today()
            self.filter_by(replace(wanted, late_on=late_on))
        else:
            self.filter_by(replace(wanted, sync_state=None if wanted.sync_state is state else state))

    def _on_remedied(self, remedy: Remedy) -> None:
        match remedy:
            case Remedy.LOG:
                self.intake_asked.emit()
            case Remedy.CLEAR_FILTER:
                self.filter_by(ComplaintFilter())
            case Remedy.CLEAR_SEARCH:
                self._page.bar.set_text("")
                self._page.bar.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            case Remedy.READ_AGAIN:
                self._page.expect()
                self.refresh()

    def _on_list_changing(self) -> None:
        self._anchor = self._page.table.anchor()

    def _on_listed(self, listing: Listing, is_new: bool) -> None:
        self.listing = listing
        page, table = self._page, self._page.table
        page.show_listing(listing)
        page.show_emptiness(None if listing.lines.count else emptiness(listing, self._today()))
        table.doItemsLayout()
        if is_new:
            table.scrollToTop()
        else:
            table.return_to(self._anchor)
        if is_new and listing.question.text and listing.lines.count == 1:
            table.choose_row(0)
        if is_new or table.currentIndex().isValid():
            table.tell_chosen()
        self._keep_row()
        table.ask_again()

    def _on_failed(self, sentence: str) -> None:
        self._page.show_emptiness(trouble(sentence))
        self._page.totals.show_totals(None)

    def _on_chosen(self, line: ComplaintLine | None) -> None:
        self._keep_row()
        self.chosen.emit(line)

    def _keep_row(self) -> None:
        index = self._page.table.currentIndex()
        self._model.lines.kept_row = index.row() if index.isValid() else None
