"""Balasan standar: the texts that letters of answer start from; those who keep the standard phrases keep them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import LoketError
from desktop.usecases.keep_answers import KeptAnswer
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.common.message import Message, Note
from ui.settings.answer_form import AnswerForm
from ui.settings.pick_list import PickEntry, PickList
from ui.settings.rows import listing_page
from ui.settings.tools import SettingsTools


class AnswersPage(QObject):
    """The list, and in the pane the chosen answer."""

    def __init__(self, tools: SettingsTools, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools.answers, jobs
        self._answers: dict[str, KeptAnswer] = {}
        title = translate("Settings", "Balasan standar")
        self.list = PickList(title)
        self.message = Message(collapse=True)
        self.form = AnswerForm()
        words = translate(
            "Settings", "Surat jawaban dimulai dari salah satu balasan ini; isian {example} diganti isinya."
        ).format(example="{nama}")
        self.page: QWidget = listing_page(title, words, self.message, self.list)
        self.pane: QWidget | None = self.form
        self.list.picked.connect(lambda name: self.form.show_answer(self._answers[name]))
        self.form.submitted.connect(self._on_submitted)
        self.form.put_back.connect(self._on_put_back)

    def shown(self) -> None:
        """Read the answers."""
        self._read(None)

    def _read(self, choose: str | None, words: str = "") -> None:
        self._jobs.store(self._tools.list, partial(self._on_answers, choose, words), self._on_unreadable)

    def _on_answers(self, choose: str | None, words: str, answers: Sequence[KeptAnswer]) -> None:
        self.message.clear()
        self._answers = {each.template.name: each for each in answers}
        self.list.show_entries([_entry(each) for each in answers], choose)
        if words:
            self.form.say(words)

    def _on_unreadable(self, error: LoketError) -> None:
        self.message.show_text(error.message, Note.ERROR)

    def _on_submitted(self, name: str, title: str, text: str) -> None:
        self._jobs.store(partial(self._tools.save, name, title, text), self._on_saved, self.form.show_refusal)

    def _on_saved(self, kept: KeptAnswer) -> None:
        words = translate("Settings", "{short} tersimpan.").format(short=kept.template.title)
        self._read(kept.template.name, words)

    def _on_put_back(self, name: str) -> None:
        self._jobs.store(partial(self._tools.reset, name), self._on_reset, self.form.show_refusal)

    def _on_reset(self, kept: KeptAnswer) -> None:
        words = translate("Settings", "{title} kembali ke bawaan.").format(title=kept.template.title)
        self._read(kept.template.name, words)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)


def _entry(kept: KeptAnswer) -> PickEntry:
    note = translate("Settings", "diubah") if kept.is_changed else ""
    body = " ".join(kept.template.text.split())
    return PickEntry(kept.template.name, "file-text", kept.template.title, body, note)
