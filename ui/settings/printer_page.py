"""Pencetak: on which paper receipts go, and for each size of paper in use which printer has it, tried out with a page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account, Right
from desktop.domain.errors import LoketError
from desktop.domain.printer_choices import ROLLS, printer_setting
from desktop.domain.thermal_address import is_thermal_address
from desktop.domain.wording import clock_time
from desktop.usecases.change_settings import CHOICES, SHORT_OFFICE_NAME
from resources.i18n import translate
from ui.common.button import Button
from ui.common.combo_box import ComboBox
from ui.common.jobs import JobRunner
from ui.common.labels import Hairline, Label
from ui.common.layout import column, row
from ui.common.line_edit import LineEdit
from ui.common.message import Message, Note
from ui.common.pdf_view import PdfView
from ui.common.printing import Paper, Printers, PrintJob, PrintOutcome, PrintResult
from ui.common.tokens import Size, Weight
from ui.settings.receipt_words import ReceiptWords
from ui.settings.rows import BesideOrBelow, SettingRow, head_of_page, heading, page_of, scrolling
from ui.settings.setting_store import SettingStore
from ui.settings.tools import SettingsTools

_BOTH_COPIES = ("a4", "f4")
_OF_REPORTS = ("a4", "f4")
_BY_ADDRESS = "://"


class PrinterChoice(QWidget):
    """The printer of one size of paper, whether it is there, and a page to try it with."""

    def __init__(self, paper: str, store: SettingStore, test: Callable[[PrinterChoice], None]) -> None:
        super().__init__()
        self.paper = paper
        self._setting, self._store = printer_setting(paper), store
        self._printers: Printers | None = None
        self._is_by_address = False
        name = _name_of(paper)
        self.box, self.address = ComboBox(), LineEdit(placeholder="tcp://192.168.1.50:9100", limit=300)
        self.row = SettingRow(name, _use_of(paper, is_for_receipts=False), self.box)
        note = translate("Settings", "Jaringan tcp://…, USB usb://04b8:0e15, Windows win://…, berkas file:…")
        self._address_row = SettingRow(
            translate("Settings", "Alamat pencetak"), note, self.address, group=name
        )
        self._address_row.hide()
        self.message = Message()
        self.test = Button(translate("Settings", "Cetak halaman uji"), icon="printer")
        self.test.setAccessibleDescription(name)
        self.setLayout(column(self.row, self._address_row, BesideOrBelow(self.message, self.test), spacing=6))
        self.box.chosen.connect(self._on_chosen)
        self.address.left.connect(self._on_address)
        self.test.clicked.connect(lambda: test(self))
        store.loaded.connect(self._show)
        store.stored.connect(lambda name, _value: self._show() if name == self._setting else None)

    @property
    def printer(self) -> str:
        """Return the chosen printer or its address, "" for the computer's usual one."""
        return self._store.value(self._setting)

    def show_use(self, receipt_paper: str) -> None:
        """Say what is printed on this paper, or hide where nothing is."""
        is_for_receipts = self.paper == receipt_paper
        use = _use_of(self.paper, is_for_receipts=is_for_receipts)
        self.row.explanation.setText(use)
        self.row.explanation.setVisible(bool(use))
        self.box.setAccessibleDescription(use)
        self.setVisible(is_for_receipts or self.paper in _OF_REPORTS)

    def show_printers(self, printers: Printers) -> None:
        """Offer these, and say whether the chosen one is among them."""
        self._printers = printers
        self._show()

    def say_outcome(self, outcome: PrintOutcome, at: str) -> None:
        """Say what came of the page."""
        self.test.show_ready()
        if outcome.kind is PrintResult.PRINTED:
            words = translate("Settings", "Siap. Halaman uji dicetak {time}.").format(time=at)
            self.message.show_text(words, Note.GOOD)
        else:
            self.message.show_text(outcome.message, Note.WARNING)

    def _on_chosen(self, key: str) -> None:
        self._is_by_address = key == _BY_ADDRESS
        if not self._is_by_address:
            self._store.change(self._setting, key)
        self._show()
        if self._is_by_address:
            self.address.setFocus()

    def _on_address(self) -> None:
        typed = self.address.text().strip()
        if typed and typed != self.printer:
            self._store.change(self._setting, typed)

    def _show(self) -> None:
        printers, chosen = self._printers, self.printer
        names = list(printers.names) if printers is not None else []
        usual = printers.usual if printers is not None else None
        first = translate("Settings", "Pencetak utama")
        if usual is not None:
            first = translate("Settings", "Utama: {name}").format(name=usual)
        is_address = is_thermal_address(chosen)
        if chosen and not is_address and chosen not in names:
            names.append(chosen)
        choices = [("", first), *((name, name) for name in names)]
        if self.paper in ROLLS:
            choices.append((_BY_ADDRESS, translate("Settings", "Menurut alamat…")))
        self.box.set_choices(choices)
        by_address = is_address or self._is_by_address
        self.box.set_key(_BY_ADDRESS if by_address else chosen)
        if is_address and not self.address.hasFocus():
            self.address.setText(chosen)
        self._address_row.setVisible(by_address)
        if by_address:
            self._say_address(is_address)
        else:
            self._say_state(printers, chosen)

    def _say_address(self, is_address: bool) -> None:
        words = (
            translate("Settings", "Coba dengan halaman uji.")
            if is_address
            else translate("Settings", "Tulis alamat pencetaknya.")
        )
        self.message.show_text(words, Note.HINT)

    def _say_state(self, printers: Printers | None, chosen: str) -> None:
        if printers is None:
            self.message.show_text(translate("Settings", "Mencari pencetak…"), Note.HINT)
        elif printers.problem is not None:
            self.message.show_text(printers.problem.message, Note.WARNING)
        elif chosen and chosen not in printers.names:
            words = translate("Settings", "Pencetak {printer} tidak ada lagi. Pilih yang lain.")
            self.message.show_text(words.format(printer=chosen), Note.WARNING)
        elif not chosen and printers.usual is None:
            self.message.show_text(translate("Settings", "Pilih pencetaknya."), Note.WARNING)
        else:
            self.message.show_text(translate("Settings", "Siap."), Note.GOOD)


def _name_of(paper: str) -> str:
    names = {
        "a5": translate("Settings", "Pencetak A5"),
        "a4": translate("Settings", "Pencetak A4"),
        "f4": translate("Settings", "Pencetak F4"),
        "80mm": translate("Settings", "Pencetak gulungan 80 mm"),
        "58mm": translate("Settings", "Pencetak gulungan 58 mm"),
    }
    return names[paper]


def _use_of(paper: str, *, is_for_receipts: bool) -> str:
    reports = {
        "a4": translate("Settings", "Log harian, rekap, dan surat."),
        "f4": translate("Settings", "Buku register."),
    }
    both = {
        "a4": translate("Settings", "Tanda terima, log harian, rekap, dan surat."),
        "f4": translate("Settings", "Tanda terima dan buku register."),
    }
    if not is_for_receipts:
        return reports.get(paper, "")
    return both.get(paper, translate("Settings", "Tanda terima, dipakai tombol Simpan dan cetak."))


def _note_on(receipt_paper: str) -> str:
    if receipt_paper in ROLLS:
        return translate(
            "Settings",
            "Untuk uraian di atas 600 karakter, A5 lebih hemat: lembarnya dapat disimpan dari Register.",
        )
    return translate("Settings", "A4 dan F4 memuat lembar pengadu dan arsip untuk digunting.")


class PrinterPage(QObject):
    """The page, and the sample in the pane."""

    printer_found = Signal()

    def __init__(
        self, tools: SettingsTools, account: Account, store: SettingStore, jobs: JobRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tools, self._store, self._jobs = tools, store, jobs
        self.words = ReceiptWords(store)
        self.words.setVisible(account.may(Right.CHANGE_SETTINGS))
        self.choices = {
            paper: PrinterChoice(paper, store, self._on_test) for paper in CHOICES["receipt_paper"]
        }
        papers = {
            "a5": translate("Settings", "A5 mendatar"),
            "a4": translate("Settings", "A4 tegak, dua lembar"),
            "f4": translate("Settings", "F4 tegak, 215 × 330 mm"),
            "80mm": translate("Settings", "Gulungan 80 mm"),
            "58mm": translate("Settings", "Gulungan 58 mm"),
        }
        self.paper = ComboBox([(paper, papers[paper]) for paper in self.choices])
        self.copies = ComboBox(
            [
                ("1", translate("Settings", "1: pengadu")),
                ("2", translate("Settings", "2: pengadu dan arsip")),
            ]
        )
        self.again = Button(translate("Settings", "Cari lagi"), icon="refresh-cw", kind="ghost")
        self.sample = SamplePane(jobs)
        self.page: QWidget = self._lay_out()
        self.pane: QWidget | None = self.sample
        self._connect()

    def shown(self) -> None:
        """Look for printers and show the sample."""
        if self._store.is_loaded:
            self._show_settings()
        self._find()
        self._show_sample()

    def _connect(self) -> None:
        self.paper.chosen.connect(lambda key: self._store.change("receipt_paper", key))
        self.copies.chosen.connect(lambda key: self._store.change("receipt_copies", key))
        self.again.clicked.connect(self._find)
        self._store.loaded.connect(self._show_settings)
        self._store.stored.connect(self._on_stored)

    def _lay_out(self) -> QWidget:
        copies_note = translate("Settings", "Lembar arsip memuat data lengkap.")
        self._copies_row = SettingRow(translate("Settings", "Lembar"), copies_note, self.copies)
        self._paper_row = SettingRow(
            translate("Settings", "Kertas"), "", self.paper, group=translate("Settings", "Tanda terima")
        )
        return page_of(
            column(
                head_of_page(translate("Settings", "Tanda terima"), self.again),
                self._paper_row,
                self._copies_row,
                self.words,
                8,
                Hairline(),
                6,
                heading(translate("Settings", "Pencetak menurut kertas")),
                *self.choices.values(),
                None,
                spacing=12,
            )
        )

    def _find(self) -> None:
        self._tools.printing.find(self._on_printers)

    def _on_printers(self, printers: Printers) -> None:
        for each in self.choices.values():
            each.show_printers(printers)
        self.printer_found.emit()

    def _show_settings(self) -> None:
        paper = self._store.value("receipt_paper") or "a5"
        self.paper.set_key(paper)
        note = _note_on(paper)
        self._paper_row.explanation.setText(note)
        self._paper_row.explanation.show()
        self.paper.setAccessibleDescription(note)
        self.words.show_settings()
        for each in self.choices.values():
            each.show_use(paper)
        has_both = paper in _BOTH_COPIES
        self.copies.set_key("2" if has_both else self._store.value("receipt_copies") or "2")
        self._copies_row.setEnabled(not has_both)

    def _on_stored(self, name: str, _value: str) -> None:
        if name in ("receipt_paper", SHORT_OFFICE_NAME):
            self._show_settings()
            self._show_sample()

    def _show_sample(self) -> None:
        paper = self._store.value("receipt_paper") or "a5"
        self._jobs.store(
            partial(self._tools.sample_receipt, paper),
            partial(self._on_sample, paper),
            self._on_no_sample,
        )

    def _on_sample(self, paper: str, pdf: bytes) -> None:
        self.sample.show_sample(paper, pdf)

    def _on_no_sample(self, error: LoketError) -> None:
        self.sample.message.show_text(error.message, Note.ERROR)

    def _on_test(self, choice: PrinterChoice) -> None:
        choice.test.show_busy(translate("Settings", "Mencetak…"))
        self._jobs.store(
            partial(self._tools.test_page, choice.paper, choice.printer),
            partial(self._on_laid_out, choice, Paper(choice.paper)),
            partial(self._on_not_laid_out, choice),
        )

    def _on_laid_out(self, choice: PrinterChoice, paper: Paper, pdf: bytes) -> None:
        job = PrintJob(pdf, paper, translate("Printing", "halaman uji"), choice.printer)
        self._tools.printing.print_pdf(job, partial(self._on_tested, choice))

    def _on_not_laid_out(self, choice: PrinterChoice, error: LoketError) -> None:
        self._on_tested(choice, PrintOutcome(PrintResult.FAILED, error.message))

    def _on_tested(self, choice: PrinterChoice, outcome: PrintOutcome) -> None:
        choice.say_outcome(outcome, clock_time(self._tools.now(), self._tools.zone))


class SamplePane(QWidget):
    """The receipt as it will come out of the printer."""

    def __init__(self, jobs: JobRunner) -> None:
        super().__init__()
        self.paper = Label("", Size.SMALL, tone="text2")
        self.view = PdfView(jobs, translate("Settings", "Contoh tanda terima"), compact=True)
        self.message = Message(collapse=True)
        note = Label(
            translate("Settings", "Contoh ini berkas PDF yang sama dengan yang dicetak."),
            Size.SMALL,
            tone="text2",
            wrap=True,
        )
        title = Label(translate("Settings", "Contoh tanda terima"), weight=Weight.SEMIBOLD)
        sheet = scrolling(column(self.view, self.message, note, None, spacing=10))
        self.setLayout(column(row(title, None, self.paper), sheet, spacing=10))

    def show_sample(self, paper: str, pdf: bytes) -> None:
        """Show a sample on this paper."""
        self.paper.setText(f"{paper[:2]}\N{NO-BREAK SPACE}mm" if paper in ROLLS else paper.upper())
        self.view.show_pdf(pdf)
