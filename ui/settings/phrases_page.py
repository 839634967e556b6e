"""Kalimat baku: the sentences that ``::`` and a short form become in Catat; everybody reads them, supervisors keep them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account, Right
from desktop.domain.errors import LoketError
from desktop.domain.phrases import MARK, Phrase
from desktop.domain.wording import label
from resources.i18n import translate
from ui.common.button import Button
from ui.common.jobs import JobRunner
from ui.common.message import Message, Note
from ui.settings.phrase_form import PhraseForm
from ui.settings.pick_list import PickEntry, PickList
from ui.settings.rows import listing_page
from ui.settings.tools import SettingsTools


class PhrasesPage(QObject):
    """The list, and in the pane the chosen phrase."""

    def __init__(self, tools: SettingsTools, account: Account, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools.phrases, jobs
        self._phrases: dict[str, Phrase] = {}
        may_keep = account.may(Right.KEEP_PHRASES)
        self.list = PickList(translate("Settings", "Kalimat baku"))
        self.message = Message(collapse=True)
        self.add = Button(translate("Settings", "Tambah kalimat"), icon="plus")
        self.add.setVisible(may_keep)
        self.form = PhraseForm() if may_keep else None
        self.page: QWidget = self._lay_out(may_keep)
        self.pane: QWidget | None = self.form
        if self.form is not None:
            self._connect(self.form)

    def shown(self) -> None:
        """Read the phrases."""
        self._read(None)

    def _lay_out(self, may_keep: bool) -> QWidget:
        words = translate(
            "Settings", "Di Catat, ketik :: dan singkatannya di Judul, Uraian atau Permintaan, lalu spasi."
        )
        if not may_keep:
            words = " ".join((words, translate("Settings", "Atasan atau admin dapat mengubah daftar ini.")))
        return listing_page(translate("Settings", "Kalimat baku"), words, self.message, self.list, self.add)

    def _connect(self, form: PhraseForm) -> None:
        self.list.picked.connect(lambda short: form.show_phrase(self._phrases[short]))
        self.add.clicked.connect(form.open)
        form.submitted.connect(self._on_submitted)
        form.removed.connect(self._on_removed)
        form.dropped.connect(self._on_dropped)

    def _read(self, choose: str | None, words: str = "") -> None:
        self._jobs.store(self._tools.list, partial(self._on_phrases, choose, words), self._on_unreadable)

    def _on_phrases(self, choose: str | None, words: str, phrases: Sequence[Phrase]) -> None:
        self.message.clear()
        self._phrases = {phrase.short: phrase for phrase in phrases}
        self.list.show_entries([_entry(phrase) for phrase in phrases], choose)
        if self.form is None:
            return
        if not phrases:
            self.form.open()
        if words:
            self.form.say(words)

    def _on_unreadable(self, error: LoketError) -> None:
        self.message.show_text(error.message, Note.ERROR)

    def _on_submitted(self, phrase: Phrase, was: str) -> None:
        self._jobs.store(partial(self._tools.save, phrase, was or None), self._on_saved, self._on_refused)

    def _on_saved(self, phrase: Phrase) -> None:
        self._read(
            phrase.short, translate("Settings", "{short} tersimpan.").format(short=MARK + phrase.short)
        )

    def _on_removed(self, short: str) -> None:
        self._jobs.store(partial(self._tools.remove, short), partial(self._on_gone, short), self._on_refused)

    def _on_gone(self, short: str, _none: None) -> None:
        self._read(None, translate("Settings", "{short} dihapus.").format(short=MARK + short))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, error: LoketError) -> None:
        if self.form is not None:
            self.form.show_refusal(error)

    def _on_dropped(self) -> None:
        short = self.list.picked_key
        if short is not None and self.form is not None:
            self.form.show_phrase(self._phrases[short])
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)


def _entry(phrase: Phrase) -> PickEntry:
    return PickEntry(phrase.short, "file-text", MARK + phrase.short, phrase.text, label(phrase.scope))
