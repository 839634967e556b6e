"""Holding a complaint from erasure, and handing a citizen the copy of their data, from the register's menu."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.usecases.reasons import LONGEST_REASON
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.common.message import Note
from ui.common.save_file import ask_where_to_save, write_whole
from ui.models.complaint_lines import ComplaintLine
from ui.register.reason_sheet import ReasonSheet, ReasonWords
from ui.register.sheet_runner import SheetRunner

if TYPE_CHECKING:
    from desktop.domain.errors import LoketError
    from ui.register.tools import KeepingTools


class Keeping(QObject):
    """Asks with sheets; ``tools`` is None where the person may not."""

    def __init__(
        self, sheets: SheetRunner, tools: KeepingTools | None, jobs: JobRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._sheets, self._tools, self._jobs = sheets, tools, jobs

    @property
    def is_allowed(self) -> bool:
        """Tell whether this person may hold complaints and hand out copies."""
        return self._tools is not None

    def ask_hold(self, window: QWidget, line: ComplaintLine, *, is_held: bool) -> None:
        """Ask why the complaint is to be held, or why no longer."""
        if self._tools is None:
            return
        number = line.row.register_no
        act = self._tools.end_hold if is_held else self._tools.hold
        done = (
            translate("RegisterDetail", "{number} tidak lagi ditahan.")
            if is_held
            else translate("RegisterDetail", "{number} ditahan dari pemusnahan.")
        ).format(number=number)

        def confirmed(reason: str) -> None:
            self._sheets.do(number, lambda: act(number, reason), lambda _none: done)

        sheet = ReasonSheet(window, _hold_words(number, line.row.title, is_held=is_held), LONGEST_REASON)
        sheet.confirmed.connect(confirmed)
        self._sheets.show(sheet)

    def ask_person(self, window: QWidget, register_no: str) -> None:
        """Ask where to put the copy, once whoever asks has shown who they are."""
        if self._tools is None:
            return
        sheet = ReasonSheet(window, _person_words(register_no))
        sheet.confirmed.connect(lambda _none: self._ask_place(window, register_no, sheet))
        self._sheets.show(sheet)

    def _ask_place(self, window: QWidget, register_no: str, sheet: ReasonSheet) -> None:
        sheet.close_sheet()
        ask_where_to_save(
            window, f"data-pribadi-{register_no}.pdf", partial(self.save_person_data, register_no)
        )

    def save_person_data(self, register_no: str, path: Path) -> None:
        """Write the copy for whoever brought this complaint."""
        assert self._tools is not None
        make = self._tools.person_data
        self._jobs.store(
            lambda: write_whole(path, make(register_no)),
            lambda _none: self._sheets.said.emit(
                register_no,
                translate("RegisterDetail", "Salinan data pribadi tersimpan: {name}").format(name=path.name),
                Note.GOOD,
            ),
            partial(self._on_refused, register_no),
        )

    def _on_refused(self, register_no: str, error: LoketError) -> None:
        self._sheets.said.emit(register_no, error.message, Note.ERROR)


def _hold_words(number: str, title: str, *, is_held: bool) -> ReasonWords:
    if is_held:
        return ReasonWords(
            translate("HoldSheet", "Akhiri penahanan {number}?").format(number=number),
            title,
            translate("HoldSheet", "Sesudah ini pengaduan mengikuti masa simpan biasa."),
            translate("HoldSheet", "Akhiri penahanan"),
            "undo-2",
            translate("HoldSheet", "Misalnya nomor putusan atau surat selesainya pemeriksaan"),
        )
    return ReasonWords(
        translate("HoldSheet", "Tahan {number} dari pemusnahan?").format(number=number),
        title,
        translate("HoldSheet", "Isinya tetap disimpan, berapa pun umurnya, sampai penahanan diakhiri."),
        translate("HoldSheet", "Tahan"),
        "lock",
        translate("HoldSheet", "Misalnya perkara, audit, atau pemeriksaan dengan nomornya"),
    )


def _person_words(number: str) -> ReasonWords:
    return ReasonWords(
        translate("PersonData", "Salinan data pribadi pengadu {number}").format(number=number),
        translate(
            "PersonData",
            "Hanya untuk pengadu sendiri. Cocokkan dulu KTP orang di depan Anda dengan nama dan NIK di catatan ini.",
        ),
        translate(
            "PersonData",
            "Memuat semua pengaduan dengan NIK yang sama, ke mana dikirim, dan siapa membukanya. Pembuatannya dicatat.",
        ),
        translate("PersonData", "KTP cocok, simpan PDF…"),
        "download",
    )
