"""Audit: what happened at this desk, whether the record of it is whole, and a copy for who inspects it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import LoketError
from desktop.domain.wording import moment
from desktop.usecases.read_audit import AuditEntry, AuditVerdict, ExportedAudit, verdict_words
from resources.i18n import translate
from ui.common.button import Button
from ui.common.jobs import JobRunner
from ui.common.layout import boxed, row
from ui.common.message import Message, Note
from ui.common.save_file import ask_where_to_save, write_whole
from ui.settings.audit_words import action_words
from ui.settings.pick_list import PickEntry, PickList
from ui.settings.rows import listing_page
from ui.settings.tools import AuditTools

NEWEST = 500
"""Lines that the page shows; the whole log is in the copy."""


class AuditPage(QObject):
    """The newest lines, and above them what can be done with the log."""

    def __init__(self, tools: AuditTools, zone: ZoneInfo, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._zone, self._jobs = tools, zone, jobs
        title = translate("Settings", "Catatan audit")
        self.list = PickList(title)
        self.message = Message(collapse=True)
        self.verify = Button(translate("Settings", "Periksa keutuhan"), icon="shield", kind="framed")
        self.export = Button(translate("Settings", "Salin…"), icon="download", kind="framed")
        words = translate(
            "Settings",
            "Siapa melakukan apa, terbaru di atas. Tiap baris terikat pada baris sebelumnya, jadi tidak dapat diubah diam-diam.",
        )
        buttons = boxed(row(self.verify, self.export, spacing=8))
        self.page: QWidget = listing_page(title, words, self.message, self.list, buttons)
        self.pane: QWidget | None = None
        self.verify.clicked.connect(self._on_verify)
        self.export.clicked.connect(self._on_export)

    def shown(self) -> None:
        """Read the newest lines."""
        self._jobs.store(partial(self._tools.newest, NEWEST), self._on_entries, self._on_refused)

    def save_dialog(self) -> QFileDialog | None:
        """Return the dialog that asks where to put the copy, while it is open."""
        return self.page.findChild(QFileDialog)

    def _on_entries(self, entries: Sequence[AuditEntry]) -> None:
        self.list.show_entries([self._entry(each) for each in entries])

    def _entry(self, line: AuditEntry) -> PickEntry:
        entry = line.entry
        about = " · ".join(each for each in (entry.actor_name, line.register_no) if each)
        at = moment(entry.at, self._zone)
        return PickEntry(str(line.seq), "file-text", action_words(entry.action), about, at)

    def _on_verify(self) -> None:
        self.verify.show_busy(translate("Settings", "Memeriksa…"))
        self._jobs.store(self._tools.verify, self._on_verdict, self._on_refused)

    def _on_verdict(self, verdict: AuditVerdict) -> None:
        self.verify.show_ready()
        self.message.show_text(verdict_words(verdict), Note.GOOD if verdict.is_whole else Note.ERROR)

    def _on_export(self) -> None:
        ask_where_to_save(
            self.page,
            "catatan-audit.jsonl",
            self.save_to,
            title=translate("Settings", "Salin catatan audit"),
        )

    def save_to(self, path: Path) -> None:
        """Write the copy."""

        def work() -> ExportedAudit:
            exported = self._tools.export()
            write_whole(path, exported.content)
            return exported

        self.export.show_busy(translate("Settings", "Menyalin…"))
        self._jobs.store(work, partial(self._on_exported, path), self._on_refused)

    def _on_exported(self, path: Path, exported: ExportedAudit) -> None:
        self.export.show_ready()
        text = translate("Settings", "{count} catatan tersimpan di {name}. Kunci tanda tangan: {key}")
        self.message.show_text(
            text.format(count=exported.entries, name=path.name, key=exported.signer), Note.GOOD
        )
        self.shown()

    def _on_refused(self, error: LoketError) -> None:
        self.verify.show_ready()
        self.export.show_ready()
        self.message.show_text(error.message, Note.ERROR)
