"""Kantor: what is in force here, and putting another office's file into force after seeing what it changes."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.domain.access import Account, Right
from desktop.domain.errors import LoketError
from desktop.domain.office import Office
from desktop.domain.wording import long_date, nip, number
from resources.i18n import translate
from ui.common.button import Button
from ui.common.jobs import JobRunner
from ui.common.labels import Hairline, Label
from ui.common.layout import boxed, clear, column, row
from ui.common.message import Message, Note
from ui.common.tokens import Size, Weight
from ui.settings.rows import FactRow, heading, may_break, page_of, scrolling
from ui.settings.tools import Fact, SettingsTools

if TYPE_CHECKING:
    from desktop.usecases.provision_office import Change, OfficePreview

_MOST_CHANGES = 60


class OfficePage(QObject):
    """``office_changed()`` once another file is in force."""

    office_changed = Signal()

    def __init__(self, tools: SettingsTools, account: Account, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self._path: Path | None = None
        self.choose = Button(translate("Settings", "Pasang berkas kantor…"), icon="package-open")
        self.choose.setVisible(account.may(Right.CHANGE_SETTINGS))
        self.message = Message(collapse=True)
        self.changes = ChangesPane()
        self.page: QWidget = self._lay_out(tools.office)
        self.pane: QWidget | None = self.changes
        self.choose.clicked.connect(self._on_choose)
        self.changes.apply.clicked.connect(self._on_apply)
        self.changes.drop.clicked.connect(self._on_drop)

    def shown(self) -> None:
        """Nothing changes by itself here."""

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
                row(heading(office.name), None, self.choose),
                self.message,
                *rows,
                None,
                spacing=10,
            )
        )

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
            partial(self._tools.apply_office_file, self._path), self._on_applied, self._on_not_applied
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


class ChangesPane(QWidget):
    """What an office's file is for, or what a chosen one would change."""

    def __init__(self) -> None:
        super().__init__()
        self.apply = Button(translate("Settings", "Terapkan"), icon="circle-check", kind="primary")
        self.drop = Button(translate("Settings", "Batal"), kind="framed")
        self.warning = Message(collapse=True)
        self._title = Label("", weight=Weight.SEMIBOLD, wrap=True)
        self._words = Label("", Size.SMALL, tone="text2", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._scroll = scrolling(column(self._rows, None, spacing=0))
        self._spare = QWidget()
        self.setLayout(
            column(
                self._title,
                self._words,
                (self._scroll, 1),
                (self._spare, 1),
                self.warning,
                self.apply,
                self.drop,
                spacing=10,
            )
        )
        self.show_explanation()

    def show_explanation(self) -> None:
        """Say what an office's file is."""
        self._title.setText(translate("Settings", "Berkas kantor"))
        self._words.setText(
            translate(
                "Settings",
                "Nama kantor, kop surat, penanda tangan, batas waktu, dan nomor-nomor LAPOR! datang dari satu berkas "
                "yang dibuat petugas TI. Sebelum dipasang, perubahannya ditampilkan di sini.",
            )
        )
        self._show_preview_parts(False)

    def show_preview(self, name: str, preview: OfficePreview, current: Office) -> None:
        """Show what a file would change."""
        count = len(preview.changes)
        self._title.setText(name)
        self._words.setText(
            translate("Settings", "{count} nilai akan berubah.").format(count=number(count))
            if count
            else translate("Settings", "Isinya sama dengan yang sudah berlaku.")
        )
        clear(self._rows)
        for change in preview.changes[:_MOST_CHANGES]:
            self._rows.addWidget(_change_row(change))
        if count > _MOST_CHANGES:
            rest = translate("Settings", "dan {count} lagi").format(count=number(count - _MOST_CHANGES))
            self._rows.addWidget(Label(rest, Size.SMALL, tone="text2"))
        self.warning.show_text(_warning(preview, current), Note.WARNING)
        self._show_preview_parts(True)
        self.apply.setEnabled(bool(count))

    def _show_preview_parts(self, shown: bool) -> None:
        for part in (self._scroll, self.apply, self.drop, self.warning):
            part.setVisible(shown)
        self._spare.setVisible(not shown)


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


def _warning(preview: OfficePreview, current: Office) -> str:
    """Say what deserves a second look: another prefix of numbers, or a file that nobody signed."""
    before, after = (
        f"{current.code}-{current.device_code}",
        f"{preview.office.code}-{preview.office.device_code}",
    )
    sentences = []
    if before != after:
        sentences.append(
            translate("Settings", "Nomor register berikutnya berawalan {after}, bukan {before}.").format(
                before=before, after=after
            )
        )
    if preview.signed_by is None:
        sentences.append(
            translate(
                "Settings", "Berkas ini belum ditandatangani. Pastikan Anda menerimanya langsung dari kantor."
            )
        )
    return " ".join(sentences)


def _change_row(change: Change) -> QWidget:
    before = change.before if change.before is not None else translate("Settings", "(belum ada)")
    return boxed(
        column(
            Label(change.name, Size.SMALL, tone="text2", wrap=True),
            Label(may_break(f"{before} → {change.after}"), wrap=True),
            Hairline(),
            spacing=3,
        )
    )
