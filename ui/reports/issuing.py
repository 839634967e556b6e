"""Printing and saving the report that is chosen, and saying what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import LoketError
from resources.i18n import translate
from ui.common.button import Button
from ui.common.jobs import JobRunner
from ui.common.menu import Menu
from ui.common.message import Note
from ui.common.printing import PrintJob, PrintOutcome, PrintResult
from ui.common.save_file import ask_where_to_save, write_whole
from ui.reports.making import Wanted, issue
from ui.reports.pane import PaperActions
from ui.reports.paper import FileForm, file_name, name_in_sentence, sheet_of, tables_of
from ui.reports.period import ReportKind, period_of
from ui.reports.tools import ReportsTools

_DIALOG = "save-report"


class Issuing(QObject):
    """Acts on what :meth:`choose` was told last, from the buttons of ``actions``; ``host`` is the screen."""

    def __init__(self, tools: ReportsTools, jobs: JobRunner, actions: PaperActions, host: QWidget) -> None:
        super().__init__(host)
        self._tools, self._jobs, self._actions, self._host = tools, jobs, actions, host
        self._wanted = Wanted(ReportKind.DAY, period_of(ReportKind.DAY, tools.today()))
        actions.print.clicked.connect(self.print)
        actions.save.clicked.connect(lambda: self.ask_where(FileForm.PDF))
        actions.table.clicked.connect(self.open_tables)

    def choose(self, wanted: Wanted) -> None:
        """Act on another report; what was said of the one before is taken away."""
        if wanted != self._wanted:
            self._actions.message.clear()
        self._wanted = wanted

    def print(self) -> None:
        """Print the report on the printer of its sheet."""
        wanted = self._wanted
        self._begin(self._actions.print, translate("Reports", "Mencetak…"))

        def work() -> tuple[bytes, str]:
            return issue(self._tools, wanted, FileForm.PDF), self._tools.printer(sheet_of(wanted.kind))

        self._jobs.store(work, partial(self._on_issued, wanted.kind), self._on_failed)

    def open_tables(self) -> None:
        """Offer the tables that the report can be saved as."""
        menu = Menu(self._actions.table)
        words = {
            FileForm.XLSX: translate("Reports", "Simpan sebagai Excel (XLSX)…"),
            FileForm.CSV: translate("Reports", "Simpan sebagai CSV…"),
        }
        for form in tables_of(self._wanted.kind):
            menu.add(words[form], partial(self.ask_where, form), "file-spreadsheet")
        menu.show_at(self._actions.table, above=True)

    def ask_where(self, form: FileForm) -> None:
        """Ask where to save the report, then save it."""
        wanted = self._wanted
        dialog = ask_where_to_save(
            self._host,
            file_name(wanted.kind, wanted.period, form),
            partial(self._save, wanted, form),
            title=translate("Reports", "Simpan laporan"),
        )
        dialog.setObjectName(_DIALOG)

    def open_dialog(self) -> QFileDialog | None:
        """Return the dialog that asks where to save, while it is open."""
        return self._host.findChild(QFileDialog, _DIALOG)

    def _on_issued(self, kind: ReportKind, issued: tuple[bytes, str]) -> None:
        pdf, printer = issued
        job = PrintJob(pdf, sheet_of(kind), name_in_sentence(kind), printer)
        self._tools.printing.print_pdf(job, self._on_printed)

    def _on_printed(self, outcome: PrintOutcome) -> None:
        is_good = outcome.kind is PrintResult.PRINTED
        self._end(outcome.message, Note.GOOD if is_good else Note.WARNING)

    def _save(self, wanted: Wanted, form: FileForm, path: Path) -> None:
        button = self._actions.save if form is FileForm.PDF else self._actions.table
        self._begin(button, translate("Reports", "Menyimpan…"))

        def work() -> str:
            write_whole(path, issue(self._tools, wanted, form))
            return path.name

        self._jobs.store(work, self._on_saved, self._on_failed)

    def _on_saved(self, name: str) -> None:
        self._end(translate("Reports", "{name} tersimpan.").format(name=name), Note.GOOD)

    def _on_failed(self, error: LoketError) -> None:
        self._end(error.message, Note.ERROR)

    def _begin(self, button: Button, words: str) -> None:
        self._actions.message.clear()
        button.show_busy(words)

    def _end(self, words: str, kind: Note) -> None:
        for button in (self._actions.print, self._actions.save, self._actions.table):
            button.show_ready()
        self._actions.message.show_text(words, kind)
