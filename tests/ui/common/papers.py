"""Small PDFs to look at and to print, made with the bare canvas."""

from __future__ import annotations

from io import BytesIO

from ui.common.print_job import Paper

POINTS_PER_MM = 72 / 25.4


def make_pdf(paper: Paper = Paper.A4, pages: int = 1) -> bytes:
    """Make a PDF whose pages carry a black square of 20 mm, 10 mm from the top left, and their number."""
    from reportlab.pdfgen.canvas import Canvas

    width, height = (side * POINTS_PER_MM for side in paper.size_mm)
    file = BytesIO()
    canvas = Canvas(file, pagesize=(width, height), invariant=1)
    side, margin = 20 * POINTS_PER_MM, 10 * POINTS_PER_MM
    for number in range(1, pages + 1):
        canvas.rect(margin, height - margin - side, side, side, stroke=0, fill=1)
        canvas.drawString(margin, margin, f"Halaman {number}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()
