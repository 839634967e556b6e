"""Printing on Windows, which has no program that prints a PDF: its pages are painted on the printer as pictures.

300 dots an inch is what the papers were checked at; grey keeps the spool file small. All of it runs in the printer lane.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from threading import Event

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from ui.common import print_job
from ui.common.pdf_pages import POINTS_PER_INCH, PdfPages
from ui.common.print_job import Paper, Printers, PrintJob, PrintOutcome, Queued

DPI = 300
_MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class WindowsPrinting:
    """The printers that Windows knows. ``stop`` is set when the program ends."""

    stop: Event

    def printers(self) -> Printers:
        """List the printers."""
        began = time.monotonic()
        names = tuple(QPrinterInfo.availablePrinterNames())
        usual = QPrinterInfo.defaultPrinterName()
        return Printers(
            names,
            usual if usual in names else None,
            None if names else print_job.no_printer(),
            time.monotonic() - began,
        )

    def send(self, job: PrintJob) -> PrintOutcome | Queued:
        """Paint the pages on the printer; what the spooler took counts as printed."""
        printers = self.printers()
        name = job.printer or printers.usual
        if name is None:
            return printers.problem or print_job.no_printer()
        if name not in printers.names:
            return print_job.printer_gone(name)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(name)
        printer.setDocName(f"Loket: {job.what}")
        printer.setCopyCount(job.copies)
        if paint_pages(job.pdf, job.paper, printer, self.stop):
            return print_job.printed(job)
        return print_job.refused(job, name)

    def look(self, queued: Queued) -> PrintOutcome | None:
        """Say that a paper was printed; nothing is ever left queued here."""
        return print_job.printed(queued.job)


def paint_pages(pdf: bytes, paper: Paper, printer: QPrinter, stop: Event) -> bool:
    """Paint every page of ``pdf`` at its true size; tell whether the printer took all of them."""
    printer.setResolution(DPI)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setFullPage(True)
    is_whole = True
    with PdfPages(pdf) as pages:
        longest = max((size.height() for size in pages.sizes_pt), default=0.0)
        printer.setPageLayout(page_layout(paper, longest / POINTS_PER_INCH * _MM_PER_INCH))
        painter = QPainter()
        if not painter.begin(printer):
            return False
        for index, size in enumerate(pages.sizes_pt):
            if stop.is_set() or (index > 0 and not printer.newPage()):
                is_whole = False
                break
            picture = pages.render(index, DPI / POINTS_PER_INCH, grey=True)
            target = QRectF(0, 0, size.width() / POINTS_PER_INCH * DPI, size.height() / POINTS_PER_INCH * DPI)
            painter.drawImage(target, picture)
    if not is_whole:
        printer.abort()
    return painter.end() and is_whole


def page_layout(paper: Paper, height_mm: float) -> QPageLayout:
    """Return the sheet, which stands, and how the page lies on it; a roll is as long as its page, ``height_mm``."""
    width, height = map(float, paper.size_mm)
    lies = width > height
    match = QPageSize.SizeMatchPolicy.FuzzyMatch
    if paper.is_roll:
        height, match = height_mm, QPageSize.SizeMatchPolicy.ExactMatch
    size = QSizeF(height, width) if lies else QSizeF(width, height)
    sheet = QPageSize(size, QPageSize.Unit.Millimeter, "", match)
    return QPageLayout(
        sheet,
        QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait,
        QMarginsF(),
        QPageLayout.Unit.Millimeter,
        QMarginsF(),
    )
