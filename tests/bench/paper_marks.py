"""What a paper is made of, mark by mark, and the same marks set by others: reportlab's bare canvas, fpdf2, and Qt's own text.

The first two only place what has been laid out already: nothing is measured, broken into lines or tagged. Qt breaks lines
itself, as it would have to if it made our papers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from io import BytesIO
from typing import Any, NamedTuple
from unittest.mock import patch

from desktop.documents.daily_log_table import COLUMNS, TableLine, TableSetter
from desktop.documents.fonts import Face, character_widths, printable
from desktop.documents.layout import POINTS, Align, Paper, PaperSize
from desktop.documents.typesetting import width
from desktop.domain.daily_log import DailyLog
from resources import resource


class Words(NamedTuple):
    """A line of text with its left end, in millimetres, and type size in points."""

    x: float
    y: float
    text: str
    face: str
    size: float


class Stroke(NamedTuple):
    """A rule (``w`` and ``h`` lead to its end) or, if ``is_box``, the outline of a rectangle."""

    x: float
    y: float
    w: float
    h: float
    weight: float
    is_box: bool = False


class Block(NamedTuple):
    """A black rectangle, such as a run of modules of a QR code."""

    x: float
    y: float
    w: float
    h: float


Mark = Words | Stroke | Block
Marks = list[list[Mark]]
"""The marks of each page."""


def marks_of(make: Callable[[], object]) -> Marks:
    """Return the marks that making a paper sets; circles are left out."""
    pages: Marks = [[]]

    def text(
        paper: Paper,
        x: float,
        y: float,
        text: str,
        face: Face = Face.REGULAR,
        size: float = 8,
        align: Align = Align.LEFT,
        **_more: Any,
    ) -> None:
        shown = printable(text)
        back = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[align] * width(shown, face, size)
        pages[-1].append(Words(x - back + paper.origin[0], y + paper.origin[1], shown, face.value, size))

    def rule(paper: Paper, x1: float, y1: float, x2: float, y2: float, weight: float, *_dash: object) -> None:
        left, top = paper.origin
        pages[-1].append(Stroke(x1 + left, y1 + top, x2 - x1, y2 - y1, weight))

    def box(paper: Paper, x: float, y: float, w: float, h: float, weight: float, *_dash: object) -> None:
        pages[-1].append(Stroke(x + paper.origin[0], y + paper.origin[1], w, h, weight, is_box=True))

    def grid(paper: Paper, x: float, y: float, module: float, runs: Sequence[tuple[int, int, int]]) -> None:
        left, top = x + paper.origin[0], y + paper.origin[1]
        pages[-1].extend(
            Block(left + column * module, top + row * module, length * module, module)
            for row, column, length in runs
        )

    with (
        patch.object(Paper, "text", text),
        patch.object(Paper, "rule", rule),
        patch.object(Paper, "box", box),
        patch.object(Paper, "grid", grid),
        patch.object(Paper, "new_page", lambda _paper: pages.append([])),
    ):
        make()
    return pages


def by_bare_canvas(size: PaperSize, pages: Marks) -> bytes:
    """Set the marks with the calls that reportlab's canvas offers."""
    from reportlab.pdfgen.canvas import Canvas

    for face in Face:
        character_widths(face)
    wide, high = size.millimetres
    buffer = BytesIO()
    canvas: Any = Canvas(
        buffer,
        pagesize=(wide * POINTS, high * POINTS),
        invariant=1,
        pageCompression=1,
        initialFontName=Face.REGULAR.value,
    )
    for page in pages:
        for mark in page:
            x, y = mark.x * POINTS, (high - mark.y) * POINTS
            match mark:
                case Words():
                    canvas.setFont(mark.face, mark.size)
                    canvas.drawString(x, y, mark.text)
                case Stroke(is_box=True):
                    canvas.setLineWidth(mark.weight)
                    canvas.rect(x, y - mark.h * POINTS, mark.w * POINTS, mark.h * POINTS)
                case Stroke():
                    canvas.setLineWidth(mark.weight)
                    canvas.line(x, y, x + mark.w * POINTS, y - mark.h * POINTS)
                case Block():
                    canvas.rect(x, y - mark.h * POINTS, mark.w * POINTS, mark.h * POINTS, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def by_fpdf2(size: PaperSize, pages: Marks) -> bytes:
    """Set the marks with the calls that fpdf2 offers."""
    from fpdf import FPDF

    wide, high = size.millimetres
    pdf = FPDF(unit="mm", format=(wide, high))
    pdf.set_auto_page_break(False)
    for face in Face:
        pdf.add_font(face.value, fname=str(resource("fonts", "paper", f"{face.value}.ttf")))
    for page in pages:
        pdf.add_page()
        for mark in page:
            match mark:
                case Words():
                    pdf.set_font(mark.face, size=mark.size)
                    pdf.text(mark.x, mark.y, mark.text)
                case Stroke(is_box=True):
                    pdf.set_line_width(mark.weight / POINTS)
                    pdf.rect(mark.x, mark.y, mark.w, mark.h)
                case Stroke():
                    pdf.set_line_width(mark.weight / POINTS)
                    pdf.line(mark.x, mark.y, mark.x + mark.w, mark.y + mark.h)
                case Block():
                    pdf.rect(mark.x, mark.y, mark.w, mark.h, style="F")
    return bytes(pdf.output())


def by_qt(html: str, size: PaperSize, points: float) -> bytes:
    """Let QTextDocument lay text out and QPdfWriter write it; needs a QGuiApplication."""
    from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
    from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

    wide, high = size.millimetres
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(300)
    sheet = QPageSize(QSizeF(wide, high), QPageSize.Unit.Millimeter)
    writer.setPageLayout(QPageLayout(sheet, QPageLayout.Orientation.Portrait, QMarginsF(36, 36, 36, 36)))
    document = QTextDocument()
    font = QFont("Loket Inter Regular")
    font.setPointSizeF(points)
    document.setDefaultFont(font)
    document.setHtml(html)
    document.print_(writer)
    del writer
    buffer.close()
    return bytes(buffer.data().data())


def paragraphs_html(pages: Marks) -> str:
    """Return the words of a paper, a paragraph for each line."""
    lines = [mark.text for page in pages for mark in page if isinstance(mark, Words)]
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def table_html(log: DailyLog) -> str:
    """Return a log's rows as a table."""
    head = "".join(f"<th>{escape(column.title)}</th>" for column in COLUMNS)
    rows = "".join(f"<tr>{_cells(line)}</tr>" for line in TableSetter(log).lines())
    return f'<table width="100%" border="1" cellspacing="0"><thead><tr>{head}</tr></thead>{rows}</table>'


def _cells(line: TableLine) -> str:
    texts: dict[int, list[str]] = {}
    for run in line.runs:
        place = sum(column.x <= run.x for column in COLUMNS)
        texts.setdefault(place, []).append(run.text)
    return "".join(f"<td>{escape(' '.join(parts))}</td>" for parts in texts.values())
