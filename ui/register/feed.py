"""Reading the register for the screen: one question at a time, answers that came too late dropped, pages on demand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import LoketError
from desktop.domain.outbox import SyncState
from desktop.usecases.find_complaints import PAGE_SIZE, ComplaintFilter, ComplaintRow, Outline, Totals
from desktop.usecases.verify_receipt import Verdict
from ui.common.jobs import JobRunner
from ui.models.complaint_lines import ComplaintLine, LineContext, complaint_line
from ui.models.complaint_table import ComplaintTableModel
from ui.models.paged_lines import PagedLines
from ui.register.tools import RegisterTools

_AHEAD = 12
"""Rows read before they are scrolled to, so that nobody sees them empty."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is listed: the filter, and words to search for if there are any."""

    wanted: ComplaintFilter = field(default_factory=ComplaintFilter)
    text: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """The answer: the lines (first pages only), how many complaints there are in all, and what the search left out.

    ``totals`` is the sum of what a search found; that of a long list follows by itself, so that nobody waits for it.
    ``verdict`` says whether a receipt's code that was searched for is genuine.
    """

    question: Question
    lines: PagedLines
    total: int
    is_cut: bool = False
    elsewhere: int = 0
    totals: Totals | None = None
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class _Page:
    lines: PagedLines
    number: int
    read: Sequence[ComplaintLine]


class RegisterFeed(QObject):
    """Fills ``model`` from the store lane.

    ``listed(listing, is_new_question)`` after the model has changed, ``summed_up(totals)`` a moment later; ``failed(sentence)`` when
    reading was not possible.
    """

    listed = Signal(object, bool)
    summed_up = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        model: ComplaintTableModel,
        tools: RegisterTools,
        jobs: JobRunner,
        context: LineContext,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model, self._tools, self._jobs, self._context = model, tools, jobs, context
        self._question = Question()
        self._answered: Question | None = None
        self._visible = (0, 0)
        self._is_reading = self._is_outdated = self._is_paging = False

    @property
    def question(self) -> Question:
        """Return what was asked last."""
        return self._question

    def ask(self, question: Question) -> None:
        """List something else."""
        self._question = question
        self._read()

    def refresh(self) -> None:
        """Read the same again: what is in view stays in view."""
        self._read()

    def want(self, first: int, last: int) -> None:
        """Read the rows from ``first`` to ``last`` (those in view) if they are not here, and a few around them."""
        self._visible = (first, last)
        lines = self._model.lines
        missing = lines.missing(first, last) or lines.missing(first - _AHEAD, last + _AHEAD)
        if missing and not self._is_paging and self._answered is not None:
            self._is_paging = True
            wanted = self._answered.wanted
            self._jobs.store(
                partial(self._read_page, lines, wanted, missing[0]), self._on_page, self._on_page_failed
            )

    def _read(self) -> None:
        if self._jobs.closing.is_set():
            return
        if self._is_reading:
            self._is_outdated = True
            return
        self._is_reading = True
        keys = self._keys_to_keep()
        self._jobs.store(partial(self._answer, self._question, keys), self._on_answer, self._on_failed)

    def _keys_to_keep(self) -> list[int]:
        """Return the keys of the rows whose pages must come with the answer: those in view and the chosen one."""
        lines = self._model.lines
        held = (lines.line(row) for row in (*self._visible, lines.kept_row) if row is not None)
        return [line.seq for line in held if line is not None]

    # In the store lane.

    def _answer(self, question: Question, keys: Sequence[int]) -> Listing:
        if question.text:
            return self._found(question)
        outline = self._tools.outline(question.wanted)
        lines = PagedLines(outline)
        pages = {outline.page_of(key) for key in keys} | {0 if outline.count else None}
        for page in sorted(page for page in pages if page is not None):
            lines.put(page, self._lines(self._tools.page(question.wanted, lines.before(page)).rows))
        everything = ComplaintFilter()
        total = outline.count if question.wanted == everything else self._tools.count(everything)
        return Listing(question, lines, total)

    def _found(self, question: Question) -> Listing:
        hits = self._tools.search(question.text, question.wanted)
        found = self._lines(hits.rows)
        starts = range(0, len(found), PAGE_SIZE)
        outline = Outline(len(found), tuple(found[start].seq for start in starts))
        lines = PagedLines(
            outline, {page: found[start : start + PAGE_SIZE] for page, start in enumerate(starts)}
        )
        total = self._tools.count(ComplaintFilter())
        return Listing(question, lines, total, hits.is_cut, hits.elsewhere, _sum_up(found), hits.verdict)

    def _read_page(self, lines: PagedLines, wanted: ComplaintFilter, page: int) -> _Page:
        return _Page(lines, page, self._lines(self._tools.page(wanted, lines.before(page)).rows))

    def _lines(self, rows: Sequence[ComplaintRow]) -> list[ComplaintLine]:
        return [complaint_line(row, self._context) for row in rows]

    # On the GUI thread.

    def _on_answer(self, listing: Listing) -> None:
        self._is_reading = False
        if self._is_outdated:
            self._is_outdated = False
            self._read()
        if listing.question != self._question:
            return
        is_new = listing.question != self._answered
        self._answered = listing.question
        self._model.show_lines(listing.lines)
        self.listed.emit(listing, is_new)
        if listing.totals is not None:
            self.summed_up.emit(listing.totals)
        else:
            question = listing.question
            self._jobs.store(
                partial(self._tools.totals, question.wanted), partial(self._on_totals, question), _leave_out
            )

    def _on_totals(self, question: Question, totals: Totals) -> None:
        if question == self._question == self._answered:
            self.summed_up.emit(totals)

    def _on_failed(self, error: LoketError) -> None:
        is_outdated = self._is_outdated
        self._is_reading = self._is_outdated = False
        if is_outdated:
            self._read()
        else:
            self.failed.emit(error.message)

    def _on_page(self, page: _Page) -> None:
        self._is_paging = False
        if page.lines is self._model.lines and not self._model.put_page(page.number, page.read):
            self.refresh()
        self.want(*self._visible)

    def _on_page_failed(self, error: LoketError) -> None:
        self._is_paging = False
        self.failed.emit(error.message)


def _sum_up(lines: Sequence[ComplaintLine]) -> Totals:
    """Return how the lines that were found stand."""
    states = Counter(line.row.sync_state for line in lines)
    by_state = tuple((state, states[state]) for state in SyncState if states[state])
    return Totals(by_state, sum(line.is_late for line in lines))


def _leave_out(_error: LoketError) -> None:
    """Show no sums where they could not be read: the list itself says what is wrong."""
