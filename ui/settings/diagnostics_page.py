"""Diagnostik: what IT asks first, to be copied with one press."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import LoketError
from resources.i18n import translate
from ui.common.button import Button
from ui.common.jobs import JobRunner
from ui.common.labels import Label
from ui.common.layout import clear, column, row
from ui.common.message import Message, Note
from ui.common.printing import Printers
from ui.common.tokens import Size
from ui.settings.rows import FactRow, heading, page_of
from ui.settings.tools import Fact, SettingsTools


class DiagnosticsPage(QObject):
    """Facts without anything about citizens."""

    def __init__(self, tools: SettingsTools, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self._facts: list[Fact] = []
        self._printers: Fact | None = None
        self.copy = Button(translate("Settings", "Salin semua"), icon="copy")
        self.copy.setEnabled(False)
        self.message = Message()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
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
                row(self.copy, (self.message, 1), spacing=12),
                None,
                spacing=8,
            )
        )
        self.pane: QWidget | None = None
        self.copy.clicked.connect(self._on_copy)

    @property
    def text(self) -> str:
        """Return everything as it is copied."""
        return "\n".join(f"{name}: {value}" for name, value in self._all())

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
