"""Susulan from the register: opening the sheet with what was begun, sending it, keeping what is not sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.usecases.keep_unsent import UnsentKind
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.common.message import Note
from ui.register.follow_up_sheet import FollowUpDraft, FollowUpSheet, FollowUpSubject
from ui.register.sheet_runner import SheetRunner
from ui.register.tools import RegisterTools
from ui.register.unsent import UnsentWords

if TYPE_CHECKING:
    from desktop.domain.errors import LoketError
    from desktop.runtime.attached_file import AttachedFile

_TEXT = "text"


class Adding(QObject):
    """Opens sheets for follow-ups. Files stay as long as the screen, words until they are sent."""

    def __init__(
        self, sheets: SheetRunner, tools: RegisterTools, jobs: JobRunner, unsent: UnsentWords, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._sheets, self._tools, self._jobs, self._unsent = sheets, tools, jobs, unsent
        self._drafts: dict[str, FollowUpDraft] = {}

    def begin(self, host: QWidget, subject: FollowUpSubject) -> None:
        """Open the sheet, with what was written before."""
        number = subject.register_no
        if number in self._drafts:
            self._open(host, subject)
            return
        self._jobs.store(
            partial(self._tools.find_unsent, UnsentKind.FOLLOW_UP, number),
            partial(self._on_found, host, subject),
            partial(self._on_not_found, number),
        )

    def _on_found(self, host: QWidget, subject: FollowUpSubject, words: Mapping[str, object]) -> None:
        self._drafts.setdefault(subject.register_no, FollowUpDraft(str(words.get(_TEXT, ""))))
        self._open(host, subject)

    def _on_not_found(self, register_no: str, error: LoketError) -> None:
        self._sheets.said.emit(register_no, error.message, Note.ERROR)

    def _open(self, host: QWidget, subject: FollowUpSubject) -> None:
        if self._sheets.is_open:
            return
        number = subject.register_no
        sheet = FollowUpSheet(host, subject, self._drafts[number], self._tools.files, self._jobs)
        sheet.words.textChanged.connect(partial(self._on_edited, number))
        sheet.confirmed.connect(partial(self._on_confirmed, number))
        sheet.closed.connect(partial(self._on_left, number))
        self._sheets.show(sheet)

    def _on_edited(self, register_no: str) -> None:
        draft = self._drafts.get(register_no)
        text = draft.text if draft is not None else ""
        self._unsent.note(UnsentKind.FOLLOW_UP, register_no, {_TEXT: text} if text.strip() else {})

    def _on_confirmed(self, register_no: str, text: str, files: Sequence[AttachedFile]) -> None:
        def saved(count: int) -> str:
            self._drafts.pop(register_no, None)
            self._unsent.drop(UnsentKind.FOLLOW_UP, register_no)
            return _saved_words(register_no, count)

        self._sheets.do(register_no, lambda: self._tools.add_follow_up(register_no, text, files), saved)

    def _on_left(self, register_no: str) -> None:
        if register_no not in self._drafts:
            return
        if self._drafts[register_no].is_blank:
            del self._drafts[register_no]
            return
        sentence = translate("RegisterDetail", "Susulan belum dikirim. Tekan U untuk melanjutkannya.")
        self._sheets.said.emit(register_no, sentence, Note.WARNING)


def _saved_words(register_no: str, count: int) -> str:
    if count == 1:
        return translate("RegisterDetail", "Susulan untuk {number} tersimpan di antrean.").format(
            number=register_no
        )
    return translate("RegisterDetail", "Susulan untuk {number} tersimpan di antrean, {count} bagian.").format(
        number=register_no, count=count
    )
