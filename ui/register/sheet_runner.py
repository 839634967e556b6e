"""The sheets over the register: one at a time; what they ask for is done in the store, what comes of it is said."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop.domain.errors import LoketError
from ui.common.jobs import JobRunner
from ui.common.message import Note

T = TypeVar("T")


class AskingSheet(Protocol):
    """A sheet that asks for something to be done."""

    closed: SignalInstance

    def ask(self) -> None:
        """Show it."""

    def show_busy(self) -> None:
        """Refuse further presses."""

    def show_refusal(self, error: LoketError) -> None:
        """Say why it was not done."""

    def close_sheet(self) -> None:
        """Close it."""


class SheetRunner(QObject):
    """``said(register_no, sentence, note)`` belongs at the foot of the pane.

    ``changed()`` when the store holds something new, ``closed()`` when a sheet is gone.
    """

    said = Signal(str, str, object)
    changed = Signal()
    closed = Signal()

    def __init__(self, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._sheet: AskingSheet | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether a sheet is there."""
        return self._sheet is not None

    def show(self, sheet: AskingSheet) -> None:
        """Show ``sheet``."""
        self._sheet = sheet
        sheet.closed.connect(partial(self._on_closed, sheet))
        sheet.ask()

    def do(self, register_no: str, work: Callable[[], T], words: Callable[[T], str]) -> None:
        """Do in the store what the sheet asked for; ``words`` of what came back are said when it is done."""
        if self._sheet is not None:
            self._sheet.show_busy()
        self._jobs.store(
            work,
            lambda value: self._on_done(register_no, words(value)),
            partial(self._on_refused, register_no),
        )

    def _on_done(self, register_no: str, sentence: str) -> None:
        if self._sheet is not None:
            self._sheet.close_sheet()
        self.said.emit(register_no, sentence, Note.GOOD)
        self.changed.emit()

    def _on_refused(self, register_no: str, error: LoketError) -> None:
        if self._sheet is not None:
            self._sheet.show_refusal(error)
        else:
            self.said.emit(register_no, error.message, Note.ERROR)

    def _on_closed(self, sheet: AskingSheet) -> None:
        if self._sheet is sheet:
            self._sheet = None
            self.closed.emit()
