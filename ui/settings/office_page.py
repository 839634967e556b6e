"""Kantor: what is in force here, and putting another office's file into force after seeing what it changes."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.access import Account, Right
from desktop.domain.errors import LoketError
from desktop.domain.office import Office
from desktop.domain.wording import long_date, nip
from resources.i18n import translate
from ui.common.button import Button
from ui.common.jobs import JobRunner
from ui.common.layout import column
from ui.common.message import Message, Note
from ui.settings.changes_pane import ChangesPane
from ui.settings.device_code import DeviceCode
from ui.settings.rows import FactRow, head_of_page, page_of
from ui.settings.tools import Fact, SettingsTools

if TYPE_CHECKING:
    from desktop.usecases.provision_office import OfficePreview, OfficeTrust


class OfficePage(QObject):
    """``office_changed()`` once another file is in force."""

    office_changed = Signal()

    def __init__(self, tools: SettingsTools, account: Account, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self._path: Path | None = None
        self._moves = False
        self.choose = Button(translate("Settings", "Pasang berkas kantor…"), icon="package-open")
        self.choose.setVisible(account.may(Right.CHANGE_SETTINGS))
        self.message = Message(collapse=True)
        self.computer = Message(collapse=True)
        self.signature = FactRow(translate("Settings", "Tanda tangan"), "–")
        self.changes = ChangesPane()
        self.device = DeviceCode(tools.device, jobs, may_change=account.may(Right.CHANGE_SETTINGS))
        self.page: QWidget = self._lay_out(tools.office)
        self.pane: QWidget | None = self.changes
        self.choose.clicked.connect(self._on_choose)
        self.device.changed.connect(self.office_changed)
        self.changes.apply.clicked.connect(self._on_apply)
        self.changes.drop.clicked.connect(self._on_drop)

    def shown(self) -> None:
        """Read which device this is and who signed its file."""
        self.device.load()
        self._jobs.store(self._tools.office_trust, self._on_trust, self._on_refused)

    def read(self, path: Path) -> None:
        """Read a file and show what it would change."""
        self._path = path
        self.message.clear()
        self.choose.show_busy(translate("Settings", "Memeriksa…"))
        self._jobs.store(
            partial(self._tools.read_office_file, path), partial(self._on_read, path), self._on_refused
        )

    def open_file_dialog(self) -> QFileDialog | None:
        """Return the dialog that asks for a file, while it is open."""
        return self.page.findChild(QFileDialog)

    def _lay_out(self, office: Office) -> QWidget:
        rows = [FactRow(name, value) for name, value in office_facts(office)]
        return page_of(
            column(
                head_of_page(office.name, self.choose),
                self.message,
                self.computer,
                *rows,
                self.signature,
                self.device,
                None,
                spacing=10,
            )
        )

    def _on_trust(self, trust: OfficeTrust) -> None:
        self.signature.show_value(trust.signed_by or translate("Settings", "tidak ditandatangani"))
        text = translate("Settings", "Berkas kantor yang dipasang untuk komputer ini tidak dipakai. {why}")
        self.computer.show_text(text.format(why=trust.trouble) if trust.trouble else "", Note.WARNING)

    def _on_choose(self) -> None:
        dialog = QFileDialog(self.page, translate("Settings", "Pilih berkas kantor"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [translate("Settings", "Berkas kantor (*.toml)"), translate("Settings", "Semua berkas (*)")]
        )
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        dialog.open()

    def _on_read(self, path: Path, preview: OfficePreview) -> None:
        self.choose.show_ready()
        self._moves = preview.moves  # the pane says so, and whoever presses the button there means it
        self.changes.show_preview(path.name, preview, self._tools.office)

    def _on_refused(self, error: LoketError) -> None:
        self.choose.show_ready()
        self.changes.show_explanation()
        self.message.show_text(error.message, Note.ERROR)

    def _on_apply(self) -> None:
        if self._path is None:
            return
        self.changes.apply.show_busy(translate("Settings", "Memasang…"))
        self._jobs.store(
            partial(self._tools.apply_office_file, self._path, self._moves),
            self._on_applied,
            self._on_not_applied,
        )

    def _on_applied(self, _preview: OfficePreview) -> None:
        self.changes.apply.show_ready()
        self.changes.show_explanation()
        self.message.show_text(
            translate("Settings", "Berkas kantor terpasang. Keluar lalu masuk lagi supaya berlaku."),
            Note.GOOD,
        )
        self.office_changed.emit()

    def _on_not_applied(self, error: LoketError) -> None:
        self.changes.apply.show_ready()
        self._on_refused(error)

    def _on_drop(self) -> None:
        self._path = None
        self.changes.show_explanation()


def office_facts(office: Office) -> list[Fact]:
    """Return the facts of an office, in words."""
    head = office.head
    limits = office.limits
    facts = [
        (translate("Settings", "Kode"), f"{office.code}-{office.device_code} ({office.counter_name})"),
        (translate("Settings", "Wilayah"), f"{office.regency_name} ({office.regency_code})"),
        (translate("Settings", "Kop surat"), "\n".join(office.letterhead.lines)),
        (
            translate("Settings", "Logo"),
            translate("Settings", "ada") if office.letterhead.logo else translate("Settings", "tidak ada"),
        ),
        (translate("Settings", "Kepala"), _signatory(head.name, head.title, head.nip) if head else "–"),
        (translate("Settings", "Cara bertanya"), office.contact or "–"),
        (translate("Settings", "Zona waktu"), office.time_zone),
        (
            translate("Settings", "Batas hari kerja"),
            translate(
                "Settings",
                "pengaduan {plain}, berkadar pengawasan {grave}, aspirasi {idea}, informasi {info}",
            ).format(
                plain=limits.tidak_berkadar_pengawasan,
                grave=limits.berkadar_pengawasan,
                idea=limits.aspirasi,
                info=limits.permintaan_informasi,
            ),
        ),
    ]
    if office.valid_until is not None:
        facts.append((translate("Settings", "Berlaku sampai"), long_date(office.valid_until)))
    return facts


def _signatory(name: str, title: str, number_of_service: str | None) -> str:
    parts = [name, title, f"NIP {nip(number_of_service)}" if number_of_service else ""]
    return "\n".join(part for part in parts if part)
