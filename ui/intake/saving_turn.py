"""From pressing save until the desk has answered: nothing gets into the form, and the button says so if it takes long."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from ui.common.jobs import JobRunner
from ui.intake import form as names
from ui.intake.drafting import Drafting
from ui.intake.page import IntakePage
from ui.intake.saving import Filled, InputLock, Saving
from ui.intake.tools import IntakeTools

_WORDS_AFTER_MS = 100


class SavingTurn(QObject):
    """Takes the complaint out of the form to be logged, one at a time.

    ``ended`` comes first, whatever the outcome; then ``saved(filled, logged)``, ``refused(problems)`` or
    ``failed(message)``, or nothing more when a file that was still being read turned out to be refused.
    """

    ended = Signal()
    saved = Signal(object, object)
    refused = Signal(object)
    failed = Signal(str)

    def __init__(
        self, page: IntakePage, drafting: Drafting, tools: IntakeTools, jobs: JobRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page, self._drafting = page, drafting
        self._saving = Saving(tools, jobs, self)
        self._lock = InputLock(page)
        self._wants_paper = False
        self._waits_for_files = False
        self._words = QTimer(self, singleShot=True, interval=_WORDS_AFTER_MS)
        self._words.timeout.connect(self._on_long)
        drafting.files.idle.connect(self._on_files_read)
        self._saving.saved.connect(self._on_saved)
        self._saving.refused.connect(self._on_refused)
        self._saving.failed.connect(self._on_failed)

    @property
    def is_busy(self) -> bool:
        """Tell whether a complaint is on its way."""
        return self._saving.is_busy or self._waits_for_files

    def begin(self, *, wants_paper: bool) -> None:
        """Log what is in the form, which was found to be in order, once its files are read."""
        if self.is_busy:
            return
        self._wants_paper = wants_paper
        self._lock.lock()
        self._page.set_ready(False)
        self._words.start()
        files = self._drafting.files
        if not files.is_reading:
            files.read_missing()
        if files.is_reading:
            self._waits_for_files = True
        else:
            self._log()

    def _log(self) -> None:
        draft, form = self._drafting.current, self._page.form
        self._drafting.keeper.forget(draft.id)
        self._drafting.keeper.rest()
        meant = form.meant()
        files = [each.file for each in draft.files if each.file is not None]
        hides_name = bool(meant[names.ANONYMOUS] or meant[names.SECRET])
        self._saving.begin(Filled(draft.id, names.to_form(meant), files, hides_name, self._wants_paper))

    def _end(self) -> None:
        self._words.stop()
        self._lock.release()
        self._page.show_ready()
        self.ended.emit()

    def _on_long(self) -> None:
        self._page.say_busy(self._wants_paper)

    def _on_files_read(self) -> None:
        if not self._waits_for_files:
            return
        self._waits_for_files = False
        if self._page.form.files.has_refused:
            self._end()  # the person decides whether the complaint goes without the file
        else:
            self._log()

    def _on_saved(self, filled: object, logged: object) -> None:
        self._end()
        self.saved.emit(filled, logged)

    def _on_refused(self, problems: object) -> None:
        self._end()
        self._drafting.note_change()
        self.refused.emit(problems)

    def _on_failed(self, message: str) -> None:
        self._end()
        self._drafting.note_change()
        self.failed.emit(message)
