"""What is done now and then in Laporan: logs of several days, an archive, another printer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import LoketError
from resources.i18n import translate
from ui.common.check_box import CheckBox
from ui.common.jobs import JobRunner
from ui.common.menu import Menu
from ui.common.message import Note
from ui.common.printing import PrintOutcome
from ui.reports.archive_opening import ArchiveOpening
from ui.reports.archiving import Archiving
from ui.reports.pane import PaperActions
from ui.reports.paper import sheet_of
from ui.reports.period import Period, ReportKind
from ui.reports.range_printing import RangePrinting
from ui.reports.range_sheet import LONGEST_PRINT, RangeSheet
from ui.reports.tools import ReportsTools


class FurtherActions(QObject):
    """Opens from the button "Lainnya" of ``actions`` and says there what came of it; ``host`` is the screen."""

    def __init__(self, tools: ReportsTools, jobs: JobRunner, actions: PaperActions, host: QWidget) -> None:
        super().__init__(host)
        self._tools, self._jobs, self._actions, self._host = tools, jobs, actions, host
        self._kind, self._day = ReportKind.DAY, tools.today()
        self.range = RangePrinting(tools, jobs, self)
        self.archiving = Archiving(tools, jobs, host)
        self.opening = ArchiveOpening(tools, jobs, host)
        for work in (self.range, self.archiving, self.opening):
            work.progressed.connect(self._on_progress)
            work.ended.connect(self._on_ended)
        for stop in (self.range.stop, self.archiving.stop):
            actions.stop.clicked.connect(stop)

    def choose(self, kind: ReportKind, period: Period) -> None:
        """Propose stretches that end with ``period``, and the printer of its sheet."""
        self._kind, self._day = kind, min(period.last, self._tools.today())

    def open_menu(self) -> None:
        """Show the menu at its button."""
        menu = Menu(self._actions.more)
        menu.add(translate("Reports", "Cetak beberapa hari…"), self.ask_range, "printer")
        menu.add(translate("Reports", "Arsipkan ke folder…"), self.ask_archive, "folder-open")
        menu.add(translate("Reports", "Buka arsip tersandi…"), self.opening.choose_archive, "lock")
        menu.add(translate("Reports", "Pilih pencetak…"), self.choose_printer, "settings")
        menu.show_at(self._actions.more, above=True)

    def ask_range(self) -> RangeSheet:
        """Ask which logs to print."""
        return RangeSheet(
            self._host.window(),
            translate("Reports", "Cetak beberapa hari"),
            translate(
                "Reports",
                "Satu log untuk setiap hari, berurutan. Hari libur tanpa pengaduan dilewati; bila satu log tidak keluar, "
                "pencetakan berhenti dan harinya disebut.",
            ),
            today=self._tools.today,
            last=self._day,
            word=translate("Reports", "Cetak"),
            icon="printer",
            go=self.range.start,
            longest=LONGEST_PRINT,
        )

    def ask_archive(self) -> RangeSheet:
        """Ask which days to archive, and whether legibly."""
        legible = CheckBox(
            translate("Reports", "PDF yang dapat dibaca siapa pun"),
            translate("Reports", "tidak disandikan; memuat nama warga"),
        )
        return RangeSheet(
            self._host.window(),
            translate("Reports", "Arsipkan ke folder"),
            translate(
                "Reports",
                "Log setiap hari, register dan rekapitulasi setiap bulan yang utuh, dengan daftar sidiknya (SHA256SUMS). "
                "Berkas disandikan: hanya loket ini yang dapat membukanya (Lainnya › Buka arsip tersandi). Yang sudah ada "
                "tidak pernah ditimpa.",
            ),
            today=self._tools.today,
            last=self._day,
            word=translate("Reports", "Pilih folder…"),
            icon="folder-open",
            go=lambda first, last: self.archiving.choose_folder(first, last, is_plain=legible.isChecked()),
            option=legible,
        )

    def choose_printer(self) -> None:
        """Let a person choose the printer of these papers in the system's dialog."""
        self._actions.more.setEnabled(False)
        self._tools.printing.choose(self._host, self.on_chosen, self._on_not_chosen)

    def on_chosen(self, name: str) -> None:
        """Remember a printer."""
        self._actions.more.setEnabled(True)
        self._jobs.store(
            partial(self._tools.remember_printer, sheet_of(self._kind), name),
            partial(self._on_remembered, self._kind, name),
            self._on_not_remembered,
        )

    def _on_not_chosen(self, why: PrintOutcome | None) -> None:
        self._actions.more.setEnabled(True)
        if why is not None:
            self._actions.message.show_text(why.message, Note.WARNING)

    def _on_remembered(self, kind: ReportKind, name: str, _none: None) -> None:
        words = (
            translate("Reports", "Buku register (F4) dicetak di {printer}.")
            if kind is ReportKind.REGISTER
            else translate("Reports", "Laporan dicetak di {printer}.")
        )
        self._actions.message.show_text(words.format(printer=name), Note.GOOD)

    def _on_not_remembered(self, error: LoketError) -> None:
        self._actions.message.show_text(error.message, Note.ERROR)

    def _on_progress(self, words: str) -> None:
        self._actions.set_working(True)
        self._actions.message.show_text(words, Note.HINT)

    def _on_ended(self, words: str, is_good: bool) -> None:
        self._actions.set_working(False)
        self._actions.message.show_text(words, Note.GOOD if is_good else Note.WARNING)
