"""Files that Sinkronisasi reads and writes: results of carried reports, and the list for typing by hand."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import LoketError
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.common.menu import Menu
from ui.common.message import Note
from ui.common.save_file import ask_where_to_save, write_whole
from ui.sync_panel.done_words import list_words, results_words
from ui.sync_panel.tools import SyncTools

if TYPE_CHECKING:  # importing these would load SQLAlchemy before the first paint
    from desktop.usecases.carry_results import Results
    from desktop.usecases.list_by_hand import WrittenList


class SyncFiles(QObject):
    """``told(str, Note)`` says what came of it; ``results_read()`` once results changed the outbox."""

    told = Signal(str, object)
    results_read = Signal()

    def __init__(self, owner: QWidget, tools: SyncTools, jobs: JobRunner) -> None:
        super().__init__(owner)
        self._owner, self._tools, self._jobs = owner, tools, jobs

    def choose_results(self) -> QFileDialog:
        """Ask for a file of results and read it."""
        dialog = QFileDialog(self._owner, translate("SyncPanel", "Impor hasil"))
        dialog.setObjectName("choose-results")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(translate("SyncPanel", "Semua berkas (*)"))
        dialog.fileSelected.connect(lambda path: self.read_results(Path(path)))
        dialog.open()
        return dialog

    def read_results(self, path: Path) -> None:
        """Read a file of results."""
        self._jobs.store(lambda: self._tools.read_results(path), self._on_results, self._on_failed)

    def offer_list(self, button: QWidget) -> None:
        """Offer the list as a paper or as a table."""
        menu = Menu(button)
        menu.add(translate("SyncPanel", "Untuk dicetak (PDF)"), partial(self.save_list, "pdf"), "file-text")
        menu.add(translate("SyncPanel", "Tabel (CSV)"), partial(self.save_list, "csv"), "file-spreadsheet")
        menu.show_at(button)

    def save_list(self, form: str) -> QFileDialog:
        """Ask where to save the list and write it there."""
        name = translate("SyncPanel", "dicatat-manual-{day}").format(day=self._tools.now().date().isoformat())
        dialog = ask_where_to_save(
            self._owner,
            f"{name}.{form}",
            partial(self._write_list, form),
            title=translate("SyncPanel", "Simpan daftar"),
        )
        dialog.setObjectName("save-by-hand")
        return dialog

    def _write_list(self, form: str, path: Path) -> None:
        def write() -> tuple[str, WrittenList]:
            written = self._tools.list_by_hand(form)
            write_whole(path, written.content)
            return path.name, written

        self._jobs.store(write, self._on_list, self._on_failed)

    def _on_list(self, outcome: tuple[str, WrittenList]) -> None:
        self.told.emit(list_words(*outcome), Note.GOOD)

    def _on_results(self, results: Results) -> None:
        self.told.emit(*results_words(results))
        self.results_read.emit()

    def _on_failed(self, error: LoketError) -> None:
        self.told.emit(error.message, Note.ERROR)
