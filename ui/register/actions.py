"""What is done with the complaint in view: print, save, look at a file, end it, see the identity."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.domain.complaint import Attachment, ComplaintStatus
from desktop.domain.errors import LoketError
from desktop.domain.reveal_reason import RevealReason
from desktop.usecases.issue_receipt import ReceiptCopy
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.common.message import Note
from ui.common.print_job import PrintOutcome, PrintResult
from ui.common.save_file import ask_where_to_save, write_whole
from ui.register.opened_files import OpenedFiles
from ui.register.reveal_sheet import RevealSheet
from ui.register.sheet_runner import SheetRunner
from ui.register.tools import RegisterTools
from ui.register.void_sheet import VoidSheet

AskPath = Callable[[QWidget, str, Callable[[Path], None]], object]
OpenPath = Callable[[Path], bool]


@dataclass(frozen=True, slots=True)
class Doors:
    """The ways out of the window: the system's dialog for a file name, and its viewer."""

    ask_path: AskPath
    open_path: OpenPath


def system_doors() -> Doors:
    """Return the system's own."""
    return Doors(ask_where_to_save, lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))


class ComplaintActions(QObject):
    """Runs one action at a time of each kind and says what came of it.

    ``said(register_no, sentence, note)`` belongs at the foot of the pane; ``changed()`` when the store holds something
    new; ``printing(is_running)`` and ``saving(is_running)`` while a paper is made; ``revealed(register_no)`` when the
    identity may be shown.
    """

    said = Signal(str, str, object)
    changed = Signal()
    printing = Signal(bool)
    saving = Signal(bool)
    revealed = Signal(str)

    def __init__(
        self, tools: RegisterTools, jobs: JobRunner, doors: Doors | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self.doors = doors or system_doors()
        self._files = OpenedFiles()
        self._is_printing = self._is_saving = False
        self._number = ""
        self._saved_as = ""
        self.sheets = SheetRunner(jobs, self)
        self.sheets.said.connect(self.said)
        self.sheets.changed.connect(self.changed)

    def print_copy(self, register_no: str, copy: ReceiptCopy = ReceiptCopy.CITIZEN) -> None:
        """Print the receipt once more; it is marked and counted as a copy."""
        if self._is_printing:
            return
        self._is_printing, self._number = True, register_no
        self.printing.emit(True)
        self._tools.print_receipt(register_no, copy, self._jobs.on_gui(self._on_printed))

    def save_pdf(self, register_no: str, window: QWidget) -> None:
        """Save the receipt as a file; asking for its name first, so that a cancel counts nothing."""
        if not self._is_saving:
            name = translate("RegisterDetail", "Tanda terima {number}.pdf").format(number=register_no)
            self.doors.ask_path(window, name, partial(self._save, register_no))

    def reveal(self, register_no: str, reason: RevealReason) -> None:
        """Record that the identity is asked for, then show it."""
        self._jobs.store(
            lambda: self._tools.record_reveal(register_no, reason, ""),
            lambda _nothing: self._on_revealed(register_no),
            partial(self._on_failed, register_no),
        )

    def ask_reveal(self, sheet: RevealSheet, register_no: str) -> None:
        """Show the sheet that asks for a reason in words, record it, then show the identity."""
        sheet.confirmed.connect(partial(self._on_reveal_confirmed, register_no))
        self.sheets.show(sheet)

    def open_file(self, register_no: str, file: Attachment) -> None:
        """Open a private copy of an attached file in the system's viewer."""
        self._jobs.store(
            lambda: self._files.copy(file, self._tools.attachment(register_no, file.sha256)),
            partial(self._on_copied, register_no, file.name),
            partial(self._on_failed, register_no),
        )

    def ask_end(self, sheet: VoidSheet, register_no: str) -> None:
        """Show the sheet and do what it is told."""
        sheet.confirmed.connect(partial(self._on_end_confirmed, register_no))
        self.sheets.show(sheet)

    def close(self) -> None:
        """Delete the private copies."""
        self._files.clear()

    def _save(self, register_no: str, path: Path) -> None:
        self._is_saving, self._number, self._saved_as = True, register_no, path.name
        self.saving.emit(True)
        self._jobs.store(
            lambda: self._tools.save_receipt(register_no, partial(write_whole, path)),
            self._on_saved,
            self._on_not_saved,
        )

    def _on_printed(self, outcome: PrintOutcome) -> None:
        self._is_printing = False
        self.printing.emit(False)
        note = Note.GOOD if outcome.kind is PrintResult.PRINTED else Note.WARNING
        self.said.emit(self._number, outcome.message, note)
        self.changed.emit()

    def _on_saved(self, _nothing: None) -> None:
        self._is_saving = False
        self.saving.emit(False)
        sentence = translate("RegisterDetail", "Tersimpan sebagai {name}.").format(name=self._saved_as)
        self.said.emit(self._number, sentence, Note.GOOD)
        self.changed.emit()

    def _on_not_saved(self, error: LoketError) -> None:
        self._is_saving = False
        self.saving.emit(False)
        self._on_failed(self._number, error)

    def _on_revealed(self, register_no: str) -> None:
        self.revealed.emit(register_no)
        self.changed.emit()

    def _on_reveal_confirmed(self, register_no: str, note: str) -> None:
        def words(_nothing: None) -> str:
            self.revealed.emit(register_no)
            return translate("RegisterDetail", "Identitas ditampilkan; alasannya dicatat.")

        record = partial(self._tools.record_reveal, register_no, RevealReason.OTHER, note)
        self.sheets.do(register_no, record, words)

    def _on_copied(self, register_no: str, name: str, path: Path) -> None:
        if not self.doors.open_path(path):
            sentence = translate(
                "RegisterDetail", "Tidak ada program untuk membuka {name}. Minta admin memasangnya."
            ).format(name=name)
            self.said.emit(register_no, sentence, Note.WARNING)

    def _on_end_confirmed(self, register_no: str, status: ComplaintStatus, reason: str) -> None:
        is_void = status is ComplaintStatus.BATAL
        end = self._tools.void if is_void else self._tools.withdraw
        words = (
            translate("RegisterDetail", "{number} dibatalkan.")
            if is_void
            else translate("RegisterDetail", "{number} dicabut.")
        )
        self.sheets.do(
            register_no, lambda: end(register_no, reason), lambda _: words.format(number=register_no)
        )

    def _on_failed(self, register_no: str, error: LoketError) -> None:
        self.said.emit(register_no, error.message, Note.ERROR)
