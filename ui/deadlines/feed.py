"""Reading time limits for the screen: one reading at a time, and one more if something changed meanwhile."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.domain.deadlines import Band
from desktop.domain.errors import LoketError
from desktop.usecases.list_deadlines import PAGE_SIZE
from ui.common.jobs import JobRunner
from ui.deadlines.lines import DeadlineListing, listing
from ui.deadlines.tools import DeadlineTools


class DeadlineFeed(QObject):
    """``listed(listing)`` with what was read, ``failed(sentence)`` when reading was not possible."""

    listed = Signal(object)
    failed = Signal(str)

    def __init__(self, tools: DeadlineTools, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self._limits = dict.fromkeys(Band, PAGE_SIZE)
        self._is_reading = self._is_outdated = False

    def refresh(self) -> None:
        """Read again, as far as was read before."""
        if self._jobs.closing.is_set():
            return
        if self._is_reading:
            self._is_outdated = True
            return
        self._is_reading = True
        self._jobs.store(partial(self._read, dict(self._limits)), self._on_read, self._on_failed)

    def read_more(self, band: Band) -> None:
        """Read one page more of a band."""
        self._limits[band] += PAGE_SIZE
        self.refresh()

    def _read(self, limits: dict[Band, int]) -> DeadlineListing:
        return listing(self._tools.overview(limits), self._tools.reference)

    def _on_read(self, read: DeadlineListing) -> None:
        if not self._read_again():
            self.listed.emit(read)

    def _on_failed(self, error: LoketError) -> None:
        if not self._read_again():
            self.failed.emit(error.message)

    def _read_again(self) -> bool:
        is_outdated = self._is_outdated
        self._is_reading = self._is_outdated = False
        if is_outdated:
            self.refresh()
        return is_outdated
