"""The standard phrases in Catat: read from the store, offered in title, narrative and remedy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import LoketError
from desktop.domain.phrases import Phrase, PhraseScope
from ui.common.jobs import JobRunner
from ui.intake.form_view import FormView
from ui.intake.phrase_list import PhraseList
from ui.intake.phrase_typing import PhraseTyping


class PhraseBook(QObject):
    """Holds the phrases; :meth:`read` takes up what was changed in the settings."""

    def __init__(
        self, form: FormView, read: Callable[[], Sequence[Phrase]], jobs: JobRunner, host: QWidget
    ) -> None:
        super().__init__(host)
        self._read, self._jobs = read, jobs
        self._phrases: Sequence[Phrase] = ()
        self.list = PhraseList(host)
        report = form.report
        self._typing = [
            PhraseTyping(report.title.control, partial(self._of, PhraseScope.ANY), self.list),
            PhraseTyping(report.narrative.control, partial(self._of, PhraseScope.NARRATIVE), self.list),
            PhraseTyping(report.remedy.control, partial(self._of, PhraseScope.REMEDY), self.list),
        ]

    def read(self) -> None:
        """Ask the store for the phrases."""
        self._jobs.store(self._read, self._on_read, self._on_failed)

    def _of(self, scope: PhraseScope) -> Sequence[Phrase]:
        return [each for each in self._phrases if each.scope in (PhraseScope.ANY, scope)]

    def _on_read(self, phrases: Sequence[Phrase]) -> None:
        self._phrases = phrases

    def _on_failed(self, _error: LoketError) -> None:
        """Go on with the phrases that are known; what is wrong with the disk is said where drafts are kept."""
