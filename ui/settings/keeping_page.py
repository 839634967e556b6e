"""Retensi: how long complaints are kept, what receipts say of personal data, and erasing what has outlived its time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import LoketError
from desktop.domain.retention import LONGEST_YEARS, SHORTEST_YEARS
from desktop.domain.wording import file_size, long_date, moment, number
from desktop.usecases.change_settings import LONGEST_NOTICE, PRIVACY_NOTICE, RETENTION_YEARS
from desktop.usecases.erase_expired import LONGEST_BASIS, Due, Erased
from resources.i18n import translate
from ui.common.button import Button
from ui.common.combo_box import ComboBox
from ui.common.field import Field
from ui.common.jobs import JobRunner
from ui.common.labels import Label
from ui.common.layout import boxed, clear, column, row
from ui.common.line_edit import LineEdit
from ui.common.message import Message, Note
from ui.common.save_file import ask_where_to_save, write_whole
from ui.common.text_area import TextArea
from ui.common.theme import px
from ui.common.tokens import Size
from ui.settings.erase_sheet import EraseSheet
from ui.settings.rows import FactRow, SettingRow, heading, page_of, scrolling
from ui.settings.setting_store import SettingStore
from ui.settings.tools import KeepingTools

_NOTICE_HEIGHT = 76
_MOST_ACTS = 12


class KeepingPage(QObject):
    """Settings at the top, what is due below; the pane tells of the erasures so far."""

    def __init__(self, tools: KeepingTools, store: SettingStore, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._store, self._jobs = tools, store, jobs
        self._due: Due | None = None
        self.message = Message(collapse=True)
        self.years = ComboBox(
            [
                (str(each), translate("Keeping", "{count} tahun").format(count=each))
                for each in range(SHORTEST_YEARS, LONGEST_YEARS + 1)
            ]
        )
        self.notice = TextArea(limit=LONGEST_NOTICE, minimum_height=_NOTICE_HEIGHT)
        self.notice.setMaximumHeight(px(_NOTICE_HEIGHT))
        self.keep_notice = Button(translate("Keeping", "Simpan kalimat"), kind="framed")
        self.basis = LineEdit(limit=LONGEST_BASIS)
        self.basis_field = Field(
            translate("Keeping", "Nota persetujuan"),
            self.basis,
            required=True,
            hint=translate("Keeping", "Nomor dan tanggalnya; tercetak di berita acara"),
        )
        self.erase = Button(translate("Keeping", "Musnahkan…"), icon="trash-2", kind="framed")
        self._facts = QVBoxLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setSpacing(8)
        self._acts = QVBoxLayout()
        self._acts.setSpacing(12)
        self.page: QWidget = self._lay_out()
        self.pane: QWidget | None = self._lay_out_pane()
        self.years.chosen.connect(self._on_years)
        self.keep_notice.clicked.connect(self._on_notice)
        self.erase.clicked.connect(self._on_erase)

    def shown(self) -> None:
        """Show what is in force, and look what is due."""
        self.years.set_key(self._store.value(RETENTION_YEARS))
        if not self.notice.hasFocus():
            self.notice.set_text(self._store.value(PRIVACY_NOTICE))
        self._look()

    def _lay_out(self) -> QWidget:
        notice = Field(
            translate("Keeping", "Pemberitahuan data pribadi"),
            self.notice,
            hint=translate(
                "Keeping",
                "Di tanda terima. Kosong: kalimat baku yang menyebut tujuan, dasar, masa simpan, dan hak",
            ),
        )
        return page_of(
            column(
                heading(translate("Keeping", "Masa simpan dan pemusnahan")),
                self.message,
                SettingRow(
                    translate("Keeping", "Disimpan selama"),
                    translate(
                        "Keeping",
                        "Dihitung dari akhir tahun selesainya. Sesuaikan dengan jadwal retensi arsip daerah.",
                    ),
                    self.years,
                ),
                notice,
                row(self.keep_notice, None),
                heading(translate("Keeping", "Habis masa simpannya hari ini")),
                boxed(self._facts),
                self.basis_field,
                row(self.erase, None),
                None,
                spacing=12,
            )
        )

    def _lay_out_pane(self) -> QWidget:
        words = translate(
            "Keeping",
            "Pemusnahan menghapus isi: nama, identitas, uraian, lampiran, surat. Nomor register, tanggal, dan "
            "klasifikasinya tetap. Cadangan dibuat dan diperiksa dulu; cadangan lama masih memuat isinya sampai berganti.",
        )
        return scrolling(
            column(
                heading(translate("Keeping", "Pemusnahan sebelumnya")),
                Label(words, Size.SMALL, tone="text2", wrap=True),
                self._acts,
                None,
                spacing=12,
                margins=(0, 0, 4, 12),
            )
        )

    def _look(self) -> None:
        self._jobs.store(self._tools.due, self._on_due, self._on_refused)
        self._jobs.store(self._tools.acts, self._on_acts, self._on_refused)

    def _on_due(self, due: Due) -> None:
        self._due = due
        clear(self._facts)
        for name, value in due_facts(due):
            self._facts.addWidget(FactRow(name, value))
        has_any = bool(due.now) or due.carried > 0
        self.erase.setEnabled(has_any)
        self.basis_field.setVisible(has_any)

    def _on_acts(self, acts: Sequence[Erased]) -> None:
        clear(self._acts)
        if not acts:
            self._acts.addWidget(Label(translate("Keeping", "Belum pernah ada."), tone="text2"))
        for each in acts[:_MOST_ACTS]:
            save = Button(translate("Keeping", "Berita acara…"), icon="download", kind="framed")
            save.clicked.connect(partial(self._ask_place, each.act))
            text = translate("Keeping", "{count} pengaduan, {at}").format(
                count=number(each.complaints), at=moment(each.at, self._tools.zone)
            )
            self._acts.addLayout(
                column(
                    Label(text, wrap=True),
                    Label(each.basis, Size.SMALL, tone="text2", wrap=True),
                    row(save, None),
                    spacing=3,
                )
            )

    def _on_years(self, years: str) -> None:
        self._store.change(RETENTION_YEARS, years)
        self._look()

    def _on_notice(self) -> None:
        self._store.change(PRIVACY_NOTICE, " ".join(self.notice.text().split()))

    def _on_erase(self) -> None:
        due = self._due
        if due is None:
            return
        basis = " ".join(self.basis.text().split())
        if not basis:
            self.basis_field.show_error(translate("Keeping", "Tulis nomor dan tanggal nota persetujuan."))
            self.basis_field.take_focus()
            return
        self.basis_field.clear()
        sheet = EraseSheet(self.page.window(), due, basis)
        sheet.confirmed.connect(partial(self._do_erase, basis, len(due.now)))
        sheet.ask()

    def _do_erase(self, basis: str, expected: int) -> None:
        self.erase.show_busy(translate("Keeping", "Mencadangkan lalu memusnahkan…"))
        self._jobs.store(partial(self._tools.erase, basis, expected), self._on_erased, self._on_refused)

    def _on_erased(self, erased: Erased) -> None:
        self.erase.show_ready()
        self.basis.clear()
        text = translate("Keeping", "Isi {count} pengaduan sudah dimusnahkan. Simpan berita acaranya.")
        self.message.show_text(text.format(count=number(erased.complaints)), Note.GOOD)
        self._look()
        self._ask_place(erased.act)

    def _ask_place(self, act: str) -> None:
        ask_where_to_save(
            self.page, f"berita-acara-pemusnahan-{act[-12:]}.pdf", partial(self.save_record, act)
        )

    def save_record(self, act: str, path: Path) -> None:
        """Write the record of an erasure."""
        self._jobs.store(
            lambda: write_whole(path, self._tools.record(act)),
            lambda _none: self.message.show_text(
                translate("Keeping", "Berita acara tersimpan: {name}").format(name=path.name), Note.GOOD
            ),
            self._on_refused,
        )

    def _on_refused(self, error: LoketError) -> None:
        self.erase.show_ready()
        self.message.show_text(error.message, Note.ERROR)


def due_facts(due: Due) -> list[tuple[str, str]]:
    """Return what is due in words, and what stays although its time is over."""
    dates = translate("Keeping", "berakhir sebelum {day}").format(day=long_date(due.before))
    total = number(due.total)
    if due.total > len(due.now):
        total = translate("Keeping", "{total}, sekali jalan {now}").format(
            total=total, now=number(len(due.now))
        )
    by_year = ", ".join(f"{year}: {number(count)}" for year, count in due.by_year.items())
    found = [
        (translate("Keeping", "Batas"), dates),
        (translate("Keeping", "Dapat dimusnahkan"), f"{total} ({by_year})" if by_year else total),
    ]
    extent = due.extent
    if due.now:
        found.append(
            (
                translate("Keeping", "Bersamanya"),
                translate("Keeping", "{files} lampiran ({size}), {letters} surat, {days} log harian").format(
                    files=number(extent.files),
                    size=file_size(extent.size),
                    letters=number(extent.letters),
                    days=number(len(extent.papers_going)),
                ),
            )
        )
    for name, count in (
        (translate("Keeping", "Ditahan"), len(due.held)),
        (translate("Keeping", "Menunggu keputusan"), len(due.unsettled)),
        (translate("Keeping", "Tidak pernah selesai"), due.never_ended),
        (translate("Keeping", "Log masih dipakai"), len(extent.papers_staying)),
        (translate("Keeping", "Titipan loket lain"), due.carried),
    ):
        if count:
            found.append((name, number(count)))
    return found
