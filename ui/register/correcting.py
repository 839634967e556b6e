"""Corrections from the register: opening the sheet on what stands there now, saving it, keeping what is not saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.outbox import SyncState
from desktop.usecases.keep_unsent import UnsentKind
from resources.i18n import translate
from ui.common.jobs import JobRunner, call_if_alive
from ui.common.message import Note
from ui.register.correction import CorrectionDraft
from ui.register.correction_sheet import CorrectionSheet
from ui.register.fate import correction_there, fate
from ui.register.sheet_runner import SheetRunner
from ui.register.tools import RegisterTools
from ui.register.unsent import UnsentWords

if TYPE_CHECKING:
    from desktop.domain.complaint import ComplaintContent
    from desktop.domain.errors import LoketError
    from desktop.domain.outbox import OutboxItem
    from desktop.usecases.find_complaints import ComplaintRecord

_Begun = tuple["ComplaintRecord", Mapping[str, object]]


class Correcting(QObject):
    """Opens sheets for corrections."""

    def __init__(
        self,
        sheets: SheetRunner,
        tools: RegisterTools,
        jobs: JobRunner,
        unsent: UnsentWords,
        today: Callable[[], date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._sheets, self._tools, self._jobs, self._unsent = sheets, tools, jobs, unsent
        self._today = today
        self._drafts: dict[str, CorrectionDraft] = {}
        self._is_opening = False

    def begin(self, host: QWidget, complaint_id: str, register_no: str) -> None:
        """Open the sheet on the complaint as it is now, with what was typed before."""
        if self._is_opening or self._sheets.is_open:
            return
        self._is_opening = True
        self._jobs.store(
            lambda: self._read(complaint_id, register_no),
            partial(self._on_read, host),
            partial(self._on_not_read, register_no),
        )

    def _read(self, complaint_id: str, register_no: str) -> _Begun:
        """Return the complaint and what is kept of a correction; runs in the store lane."""
        kept = self._tools.find_unsent(UnsentKind.CORRECTION, register_no)
        return self._tools.read_to_correct(complaint_id), kept

    def _on_read(self, host: QWidget, begun: _Begun) -> None:
        self._is_opening = False
        if self._sheets.is_open:
            return
        record, kept = begun
        number = record.complaint.register_no
        draft = self._drafts.setdefault(number, CorrectionDraft.of(kept))
        sheet = CorrectionSheet(
            host,
            number,
            record.complaint.content,
            draft,
            reference=self._tools.reference,
            today=self._today,
            judge=self._tools.judge_correction,
            say_what_follows=partial(_what_follows, record.item),
        )
        sheet.drafted.connect(partial(self._on_drafted, number))
        sheet.confirmed.connect(partial(self._on_confirmed, number))
        sheet.outdated.connect(partial(self._on_outdated, sheet, record.complaint.id, number))
        sheet.closed.connect(partial(self._on_left, number))
        self._sheets.show(sheet)

    def _on_not_read(self, register_no: str, error: LoketError) -> None:
        self._is_opening = False
        self._on_failed(register_no, error)

    def _on_drafted(self, register_no: str) -> None:
        if draft := self._drafts.get(register_no):
            self._unsent.note(UnsentKind.CORRECTION, register_no, draft.kept())

    def _on_confirmed(
        self, register_no: str, changes: Mapping[str, object], reason: str, read: ComplaintContent
    ) -> None:
        def saved(follow_ups: int) -> str:
            self._drafts.pop(register_no, None)
            self._unsent.drop(UnsentKind.CORRECTION, register_no)
            return _saved_words(register_no, follow_ups)

        self._sheets.do(register_no, lambda: self._tools.correct(register_no, changes, reason, read), saved)

    def _on_outdated(self, sheet: CorrectionSheet, complaint_id: str, register_no: str) -> None:
        self._jobs.store(
            partial(self._tools.show, complaint_id),
            lambda record: call_if_alive(sheet.reread, record.complaint.content),
            partial(self._on_failed, register_no),
        )

    def _on_left(self, register_no: str) -> None:
        draft = self._drafts.get(register_no)
        if draft is None:
            return
        if draft.is_blank:
            del self._drafts[register_no]
            return
        sentence = translate("RegisterDetail", "Perbaikan belum disimpan. Tekan E untuk melanjutkannya.")
        self._sheets.said.emit(register_no, sentence, Note.WARNING)

    def _on_failed(self, register_no: str, error: LoketError) -> None:
        self._sheets.said.emit(register_no, error.message, Note.ERROR)


def _what_follows(item: OutboxItem, reaches: bool) -> str:
    is_refused = item.state is SyncState.ATTENTION and not item.may_be_there
    return correction_there(fate(item.state, item), is_refused=is_refused, reaches=reaches)


def _saved_words(register_no: str, follow_ups: int) -> str:
    if follow_ups:
        return translate(
            "RegisterDetail", "{number} diperbaiki. LAPOR! diberi tahu lewat susulan di antrean."
        ).format(number=register_no)
    return translate("RegisterDetail", "{number} diperbaiki.").format(number=register_no)
