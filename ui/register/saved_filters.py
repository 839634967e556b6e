"""Keeps a person's filters in step: the panel that shows them, the store that holds them, the list they act on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from desktop.domain.errors import LoketError
from desktop.usecases.keep_filters import SavedFilter, saved_filter
from ui.common.jobs import JobRunner
from ui.register.browsing import Browsing
from ui.register.filter_panel import FilterPanel
from ui.register.own_choices import OwnChoices


class SavedFilters(QObject):
    """Reads the filters when the panel opens first; a change shows at once what came of it."""

    def __init__(
        self,
        panel: FilterPanel,
        browsing: Browsing,
        choices: OwnChoices,
        jobs: JobRunner,
        today: Callable[[], date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._panel, self._view, self._browsing = panel, panel.saved, browsing
        self._choices, self._jobs, self._today = choices, jobs, today
        self._filters: Sequence[SavedFilter] | None = None
        self._view.chosen.connect(self._on_chosen)
        self._view.save_asked.connect(self._on_save)
        self._view.rename_asked.connect(self._on_rename)
        self._view.remove_asked.connect(lambda name: self._change(partial(choices.remove_filter, name), ""))
        panel.opened.connect(self._on_opened)
        panel.changed.connect(lambda _wanted: self._view.show_current(self._current()))

    def _on_opened(self) -> None:
        if self._filters is None:
            self._change(self._choices.filters, None)
        else:
            self._view.show_filters(self._filters, self._current())

    def _on_chosen(self, chosen: SavedFilter) -> None:
        wanted = chosen.wanted(self._today())
        self._browsing.find_in(chosen.text, wanted)
        self._panel.show_filter(wanted)

    def _on_save(self, name: str) -> None:
        question = self._browsing.feed.question
        new = saved_filter(name, question.wanted, question.text, self._today())
        self._change(partial(self._choices.save_filter, new), None)

    def _on_rename(self, name: str, new_name: str) -> None:
        self._change(partial(self._choices.rename_filter, name, new_name), None)

    def _change(self, change: Callable[[], Sequence[SavedFilter]], current: str | None) -> None:
        self._jobs.store(change, partial(self._on_filters, current), self._on_failed)

    def _on_filters(self, current: str | None, filters: Sequence[SavedFilter]) -> None:
        self._filters = filters
        self._view.show_filters(filters, self._current() if current is None else current)
        self._panel.adjustSize()

    def _on_failed(self, error: LoketError) -> None:
        self._view.show_problem(error.message)

    def _current(self) -> str:
        """Return the name of the filter in force, "" if it has none."""
        question, today = self._browsing.feed.question, self._today()
        for each in self._filters or ():
            if (each.wanted(today), each.text) == (question.wanted, question.text):
                return each.name
        return ""
