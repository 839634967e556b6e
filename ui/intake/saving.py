"""From a filled form to a register number: once, off the GUI thread, and nothing is lost when it fails."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.errors import InvalidInput, LoketError
from ui.common.jobs import JobRunner
from ui.intake.tools import Form, IntakeTools

if TYPE_CHECKING:
    from desktop.runtime.attached_file import AttachedFile
    from desktop.usecases.log_complaint import LoggedComplaint


@dataclass(frozen=True, slots=True)
class Filled:
    """A complaint ready to be logged. ``draft_id`` becomes its id, so that logging it twice logs it once."""

    draft_id: str
    form: Form
    files: Sequence[AttachedFile]
    hides_name: bool
    wants_paper: bool


class Saving(QObject):
    """Logs one complaint at a time.

    ``saved(filled, logged)``, or ``refused(problems)`` when the desk's rules say no, or ``failed(message)`` when the
    store could not; in both cases everything is as it was before.
    """

    saved = Signal(object, object)
    refused = Signal(object)
    failed = Signal(str)

    def __init__(self, tools: IntakeTools, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self._filled: Filled | None = None

    @property
    def is_busy(self) -> bool:
        """Tell whether a complaint is being logged."""
        return self._filled is not None

    def begin(self, filled: Filled) -> None:
        """Log a complaint; nothing happens while another is being logged."""
        if self.is_busy:
            return
        self._filled = filled
        self._jobs.store(
            lambda: self._tools.log(filled.form, filled.files, filled.draft_id),
            self._on_logged,
            self._on_failed,
        )

    def _on_logged(self, logged: LoggedComplaint) -> None:
        filled, self._filled = self._filled, None
        self.saved.emit(filled, logged)

    def _on_failed(self, error: LoketError) -> None:
        self._filled = None
        if isinstance(error, InvalidInput):
            self.refused.emit(error.problems)
        else:
            self.failed.emit(error.message)


class InputLock(QObject):
    """Keeps keys, presses and drops from a page for the moment in which its complaint is being logged.

    Disabling the page would do the same with a flash of grey and a wandering focus.
    """

    _KEPT_OUT = frozenset(
        {
            QEvent.Type.KeyPress,
            QEvent.Type.InputMethod,
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonDblClick,
            QEvent.Type.DragEnter,
            QEvent.Type.Drop,
        }
    )

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._is_locked = False

    def lock(self) -> None:
        """Keep everything out."""
        app = QApplication.instance()
        if app is not None and not self._is_locked:
            self._is_locked = True
            app.installEventFilter(self)

    def release(self) -> None:
        """Let everything in again."""
        app = QApplication.instance()
        if app is not None and self._is_locked:
            self._is_locked = False
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drop what is meant for the page."""
        if event.type() not in self._KEPT_OUT or not isinstance(watched, QWidget):
            return False
        return watched is self._page or self._page.isAncestorOf(watched)
