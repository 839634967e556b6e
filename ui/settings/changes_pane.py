"""What another office's file would change, before it is put into force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.office import Office
from desktop.domain.wording import number
from desktop.usecases.office_changes import summary
from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Hairline, Label
from ui.common.layout import boxed, clear, column
from ui.common.message import Message, Note
from ui.common.tokens import Size, Weight
from ui.settings.rows import may_break, scrolling

if TYPE_CHECKING:
    from desktop.usecases.office_changes import Change
    from desktop.usecases.provision_office import OfficePreview

_MOST_CHANGES = 60


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
        single, tables = summary(preview.changes, preview.before, preview.office)
        for change in single[:_MOST_CHANGES]:
            self._rows.addWidget(_change_row(change))
        for table in tables:
            self._rows.addWidget(_row(table.name, table.in_words()))
        if len(single) > _MOST_CHANGES:
            rest = translate("Settings", "dan {count} lagi").format(count=number(len(single) - _MOST_CHANGES))
            self._rows.addWidget(Label(rest, Size.SMALL, tone="text2"))
        self.warning.show_text(_warning(preview, current), Note.WARNING)
        self._show_preview_parts(True)
        self.apply.setEnabled(bool(count))

    def _show_preview_parts(self, shown: bool) -> None:
        for part in (self._scroll, self.apply, self.drop, self.warning):
            part.setVisible(shown)
        self._spare.setVisible(not shown)


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
    if preview.moves:
        sentences.append(
            translate("Settings", "Loket ini sudah menyimpan pengaduan dan akan menjadi loket lain.")
        )
    if preview.signed_by is None and preview.has_signature:
        sentences.append(
            translate("Settings", "Tanda tangannya belum dapat diperiksa: di sini belum ada kunci kabupaten.")
        )
    elif preview.signed_by is None:
        sentences.append(
            translate(
                "Settings", "Berkas ini belum ditandatangani. Pastikan Anda menerimanya langsung dari kantor."
            )
        )
    return " ".join(sentences)


def _change_row(change: Change) -> QWidget:
    before = change.before if change.before is not None else translate("Settings", "(belum ada)")
    after = change.after if change.after is not None else translate("Settings", "(dihapus)")
    return _row(change.name, f"{before} → {after}")


def _row(name: str, words: str) -> QWidget:
    return boxed(
        column(
            Label(name, Size.SMALL, tone="text2", wrap=True),
            Label(may_break(words), wrap=True),
            Hairline(),
            spacing=3,
        )
    )
