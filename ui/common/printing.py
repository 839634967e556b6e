"""Printing that never holds up the window, whatever the printing system does.

    printing.print_pdf(PrintJob(pdf, Paper.A5, translate(…, "tanda terima"), printer=chosen), self._on_printed)
    printing.choose(self, self._on_printer_chosen, self._on_not_chosen)

Every question to the printing system runs in the printer lane; the outcome is a value with a sentence. The system's own
dialog is made only after the lane has seen the system answer quickly, since making it asks the same questions again on
the GUI thread.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from threading import Event

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.errors import LoketError
from desktop.domain.thermal_address import is_thermal_address
from resources.i18n import translate
from ui.common.jobs import JobRunner, call_if_alive
from ui.common.print_job import (
    Paper,
    Printers,
    PrintingSystem,
    PrintJob,
    PrintOutcome,
    PrintResult,
    Queued,
    still_queued,
)
from ui.common.thermal_printing import print_thermal

__all__ = [
    "Paper",
    "PrintJob",
    "PrintOutcome",
    "PrintResult",
    "Printers",
    "Printing",
    "PrintingSystem",
    "system_printing",
]

_QUICK_S = 1.0
"""A system that needs longer for its list would hold up the window for as long when its dialog opens."""


def system_printing(stop: Event) -> PrintingSystem:
    """Return the printing system of this computer; ``stop`` is set when the program ends."""
    if sys.platform == "win32":
        from ui.common.windows_printing import WindowsPrinting

        return WindowsPrinting(stop)
    from ui.common.cups import CupsPrinting

    return CupsPrinting(stop)


class Printing(QObject):
    """Prints and lists printers; callbacks run on the GUI thread.

    A paper in a queue is looked at every ``look_every_ms`` for ``patience_ms``; between the looks the lane is free, so
    one printer that is switched off does not keep another one waiting.
    """

    def __init__(
        self,
        jobs: JobRunner,
        system: PrintingSystem | None = None,
        *,
        look_every_ms: int = 500,
        patience_ms: int = 15_000,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._system = system or system_printing(jobs.closing)
        self._look_every_ms = look_every_ms
        self._patience_ms = patience_ms

    def find(self, done: Callable[[Printers], None]) -> None:
        """List the printers."""
        self._jobs.printer(
            self._system.printers,
            done,
            lambda error: call_if_alive(done, Printers(problem=_broken(error))),
        )

    def print_pdf(self, job: PrintJob, done: Callable[[PrintOutcome], None]) -> None:
        """Print a finished PDF; ``done`` always gets an outcome."""

        def send() -> PrintOutcome | Queued:
            if is_thermal_address(job.printer):
                return print_thermal(job, self._jobs.closing)
            return self._system.send(job)

        def sent(came_of_it: PrintOutcome | Queued) -> None:
            if isinstance(came_of_it, Queued):
                self._watch(came_of_it, done, self._patience_ms)
            else:
                call_if_alive(done, came_of_it)

        self._jobs.printer(send, sent, lambda error: call_if_alive(done, _broken(error)))

    def _watch(self, queued: Queued, done: Callable[[PrintOutcome], None], left_ms: int) -> None:
        if self._jobs.closing.is_set():
            return

        def looked(outcome: PrintOutcome | None) -> None:
            if outcome is None and left_ms > 0:
                again = partial(self._watch, queued, done, left_ms - self._look_every_ms)
                QTimer.singleShot(self._look_every_ms, self, again)
            else:
                call_if_alive(done, outcome or still_queued(queued))

        self._jobs.printer(
            lambda: self._system.look(queued),
            looked,
            lambda error: call_if_alive(done, _broken(error)),
        )

    def choose(
        self,
        parent: QWidget,
        chosen: Callable[[str], None],
        refused: Callable[[PrintOutcome | None], None],
    ) -> None:
        """Let a person choose a printer in the system's dialog: its name, or why not (``None``: closed without)."""

        def open_dialog(printers: Printers) -> None:
            if not shiboken6.isValid(parent):
                return
            if printers.problem is not None:
                refused(printers.problem)
            elif printers.answered_in_s > _QUICK_S:
                refused(_too_slow_for_dialog())
            else:
                _open_dialog(parent, printers.usual, chosen, refused)

        self.find(open_dialog)


def _open_dialog(
    parent: QWidget,
    usual: str | None,
    chosen: Callable[[str], None],
    refused: Callable[[PrintOutcome | None], None],
) -> None:
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if usual is not None:
        printer.setPrinterName(usual)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(translate("Printing", "Pilih pencetak"))
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, False)
    dialog.accepted.connect(lambda: chosen(printer.printerName()))
    dialog.rejected.connect(lambda: refused(None))
    QDialog.open(dialog)  # QPrintDialog.open() is bound with two arguments only


def _too_slow_for_dialog() -> PrintOutcome:
    return PrintOutcome(
        PrintResult.UNKNOWN,
        translate("Printing", "Layanan cetak sedang lambat. Pilih pencetak di Pengaturan, bagian Pencetak."),
    )


def _broken(error: LoketError) -> PrintOutcome:
    return PrintOutcome(PrintResult.FAILED, error.message)
