"""Diagnostik: what IT asks first, checks of the whole desk, and a bundle for IT without anything about citizens."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.domain.checkup import Check
from desktop.domain.errors import LoketError
from resources.i18n import translate
from ui.common.button import Button
from ui.common.jobs import JobRunner
from ui.common.labels import Label
from ui.common.layout import clear, column, row
from ui.common.message import Message, Note
from ui.common.printing import Printers
from ui.common.save_file import ask_where_to_save, write_whole
from ui.common.theme import px
from ui.common.tokens import Size
from ui.settings.bundle_dialog import BundleDialog
from ui.settings.check_names import check_name
from ui.settings.rows import FactRow, heading, in_lines, may_break, page_of
from ui.settings.tools import Fact, SettingsTools

if TYPE_CHECKING:
    from desktop.usecases.save_diagnostics import Diagnostics

_NAME_WIDTH = 150


class DiagnosticsPage(QObject):
    """Facts without anything about citizens."""

    def __init__(self, tools: SettingsTools, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self._facts: list[Fact] = []
        self._checks: list[Fact] = []
        self._printers: Fact | None = None
        self.copy = Button(translate("Settings", "Salin semua"), icon="copy")
        self.copy.setEnabled(False)
        self.check = Button(translate("Settings", "Periksa loket"), icon="stethoscope")
        self.bundle = Button(translate("Settings", "Paket diagnostik…"), icon="save")
        self.message = Message()
        self.dialog: BundleDialog | None = None
        self.file_dialog: QFileDialog | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self._findings = QVBoxLayout()
        self._findings.setSpacing(10)
        note = Label(
            translate("Settings", "Tidak ada data warga di dalamnya, jadi aman dikirim ke petugas TI."),
            Size.SMALL,
            tone="text2",
            wrap=True,
        )
        self.page: QWidget = page_of(
            column(
                heading(translate("Settings", "Tentang Loket di komputer ini")),
                note,
                6,
                self._rows,
                8,
                in_lines(self.copy, self.check, self.bundle),
                self.message,
                self._findings,
                None,
                spacing=8,
            )
        )
        self.pane: QWidget | None = None
        self.copy.clicked.connect(self._on_copy)
        self.check.clicked.connect(self._on_check)
        self.bundle.clicked.connect(self._on_bundle)

    @property
    def text(self) -> str:
        """Return everything as it is copied."""
        return "\n".join(f"{name}: {value}" for name, value in [*self._all(), *self._checks])

    def shown(self) -> None:
        """Gather the facts anew."""
        self._jobs.store(self._tools.facts, self._on_facts, self._on_failed)
        self._tools.printing.find(self._on_printers)

    def _all(self) -> list[Fact]:
        return [*self._facts, *([self._printers] if self._printers else [])]

    def _on_facts(self, facts: Sequence[Fact]) -> None:
        self._facts = list(facts)
        self._show()

    def _on_failed(self, error: LoketError) -> None:
        self.check.show_ready()
        self.bundle.show_ready()
        self.message.show_text(error.message, Note.ERROR)

    def _on_printers(self, printers: Printers) -> None:
        words = printers.problem.message if printers.problem is not None else ", ".join(printers.names)
        self._printers = (translate("Settings", "Pencetak"), words)
        self._show()

    def _show(self) -> None:
        clear(self._rows)
        for name, value in self._all():
            self._rows.addWidget(FactRow(name, value))
        self.copy.setEnabled(True)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self.message.show_text(translate("Settings", "Tersalin."), Note.GOOD)

    def _on_check(self) -> None:
        self.check.show_busy(translate("Settings", "Memeriksa…"))
        self._jobs.files(self._tools.diagnostics.check, self._on_checked, self._on_failed)

    def _on_checked(self, checks: Sequence[Check]) -> None:
        self.check.show_ready()
        self._checks = [(check_name(each.name), each.detail) for each in checks]
        wrong = [each for each in checks if not each.ok]
        clear(self._findings)
        for each in [*wrong, *(each for each in checks if each.ok)]:
            self._findings.addWidget(FindingRow(each))
        if wrong:
            text = translate("Settings", "{count} dari {all} pemeriksaan perlu diperhatikan.")
            self.message.show_text(text.format(count=len(wrong), all=len(checks)), Note.WARNING)
        else:
            text = translate("Settings", "Semua {all} pemeriksaan baik.")
            self.message.show_text(text.format(all=len(checks)), Note.GOOD)

    def _on_bundle(self) -> None:
        self.bundle.show_busy(translate("Settings", "Mengumpulkan…"))
        self._jobs.files(self._tools.diagnostics.gather, self._on_gathered, self._on_failed)

    def _on_gathered(self, gathered: Diagnostics) -> None:
        self.bundle.show_ready()
        self.dialog = BundleDialog(gathered.text, self.page.window())
        self.dialog.accepted.connect(lambda: self._ask_where(gathered))
        self.dialog.open()

    def _ask_where(self, gathered: Diagnostics) -> None:
        self.file_dialog = ask_where_to_save(
            self.page,
            self._tools.diagnostics.file_name(),
            lambda path: self._pack(gathered, path),
            title=translate("Settings", "Simpan paket diagnostik"),
        )

    def _pack(self, gathered: Diagnostics, path: Path) -> None:
        self._jobs.store(
            lambda: self._tools.diagnostics.pack(gathered),
            lambda content: self._jobs.files(
                lambda: write_whole(path, content), lambda _done: self._on_saved(path), self._on_failed
            ),
            self._on_failed,
        )

    def _on_saved(self, path: Path) -> None:
        text = translate("Settings", "Paket diagnostik disimpan sebagai {name}.")
        self.message.show_text(text.format(name=path.name), Note.GOOD)


class FindingRow(QWidget):
    """One check: its name, and what was found with the sign of its kind, so that not only the colour tells."""

    def __init__(self, check: Check) -> None:
        super().__init__()
        name = Label(check_name(check.name), tone="text2", wrap=True)
        name.setFixedWidth(px(_NAME_WIDTH))
        self.found = Message(of_field=True)
        self.found.show_text(may_break(check.detail), Note.GOOD if check.ok else Note.WARNING)
        line = row((name, 0), (self.found, 1), spacing=16)
        line.setAlignment(name, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
