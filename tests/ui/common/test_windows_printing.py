"""The Windows way of printing, painted into a PDF file instead of a spooler: the same QPrinter, any system."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QImage, qGray
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen.canvas import Canvas

from tests.ui.common.papers import make_pdf
from ui.common.pdf_pages import PdfPages
from ui.common.print_job import Paper, PrintJob, PrintOutcome, PrintResult
from ui.common.windows_printing import DPI, WindowsPrinting, paint_pages

MM = DPI / 25.4
TOLERANCE_MM = 1.0  # Windows knows F4 as folio, 215.9 × 330.2 mm


def file_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def is_black(picture: QImage, x_mm: float, y_mm: float) -> bool:
    return qGray(picture.pixel(round(x_mm * MM), round(y_mm * MM))) < 128


@pytest.mark.parametrize("paper", list(Paper))
def test_pages_come_out_whole_and_in_true_size(tmp_path: Path, paper: Paper) -> None:
    path = tmp_path / "out.pdf"
    assert paint_pages(make_pdf(paper, pages=3), paper, file_printer(path), Event())
    with PdfPages(path.read_bytes()) as pages:
        assert len(pages) == 3
        size = pages.sizes_pt[0]
        for got, wanted in zip((size.width(), size.height()), paper.size_mm, strict=True):
            assert abs(got / 72 * 25.4 - wanted) < TOLERANCE_MM
        picture = pages.render(2, DPI / 72, grey=True)
    inside, outside = 0.7, -0.7
    for margin in (inside, outside):
        corners = [(10 + margin, 10 + margin), (30 - margin, 30 - margin)]
        assert [is_black(picture, *corner) for corner in corners] == [margin > 0] * 2


@pytest.mark.parametrize("height_mm", [64, 163, 391])
def test_a_roll_is_as_long_as_what_it_says(tmp_path: Path, height_mm: int) -> None:
    path, content = tmp_path / "out.pdf", BytesIO()
    canvas = Canvas(content, pagesize=(80 / 25.4 * 72, height_mm / 25.4 * 72), invariant=1)
    canvas.drawString(20, 20, "gulungan")
    canvas.save()
    assert paint_pages(content.getvalue(), Paper.ROLL_80, file_printer(path), Event())
    with PdfPages(path.read_bytes()) as pages:
        (size,) = pages.sizes_pt
    assert abs(size.width() / 72 * 25.4 - 80) < TOLERANCE_MM
    assert abs(size.height() / 72 * 25.4 - height_mm) < TOLERANCE_MM


def test_the_end_of_the_program_stops_between_two_pages(tmp_path: Path) -> None:
    stop = Event()
    stop.set()
    assert not paint_pages(make_pdf(pages=3), Paper.A4, file_printer(tmp_path / "out.pdf"), stop)


def test_no_printer_is_an_outcome() -> None:
    system = WindowsPrinting(Event())
    if system.printers().names:
        pytest.skip("this computer has printers")
    outcome = system.send(PrintJob(make_pdf(), Paper.A4, "log harian"))
    assert isinstance(outcome, PrintOutcome)
    assert outcome.kind is PrintResult.NO_PRINTER
    gone = system.send(PrintJob(make_pdf(), Paper.A4, "log harian", "Canon LBP2900"))
    assert isinstance(gone, PrintOutcome)
    assert gone.message == "Pencetak Canon LBP2900 tidak ada lagi. Pilih pencetak lain."


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(ValueError, match="not a PDF"):
        PdfPages(b"not one")
