"""The test page of a printer: does it print in true size, how near to the edge, and what is its smallest legible type?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper, PaperSize, Tag
from desktop.documents.qr import QUIET_MODULES, draw_qr
from desktop.documents.typesetting import squeezed, wrap
from desktop.domain.wording import moment

_SIZES = {
    PaperSize.A5_LANDSCAPE: "A5 mendatar",
    PaperSize.A4: "A4",
    PaperSize.F4: "F4 (folio)",
    PaperSize.A4_LANDSCAPE: "A4 mendatar",
    PaperSize.F4_LANDSCAPE: "F4 mendatar",
    PaperSize.ROLL_80: "Gulungan 80 mm",
    PaperSize.ROLL_58: "Gulungan 58 mm",
}
_ROLL_HEIGHT = 150.0
_TYPE = (6.2, 6.6, 7.0, 8.0)
_MODULE = 25.4 / 600 * 15
_TEXT = "LOKET UJI CETAK"


@dataclass(frozen=True, slots=True)
class PrinterSheet:
    """What the page says of itself; ``printer`` may be empty."""

    size: PaperSize
    printer: str
    office: str
    made_at: datetime
    zone: ZoneInfo
    is_sample: bool = False


def render_test_page(content: PrinterSheet) -> bytes:
    """Return the page as PDF: rulers, corner marks at 5 and 10 mm, a length to measure, small type, a code, patterns."""
    size = content.size
    paper = Paper(
        size,
        title=f"Halaman Uji {_SIZES[size]}",
        subject="Halaman uji pencetak",
        author=content.office,
        made_at=content.made_at,
        is_sample=content.is_sample,
        height=_ROLL_HEIGHT if size.is_roll else None,
    )
    _rulers(paper)
    for inset in (5.0, 10.0):
        _corners(paper, inset)
    left = 13.0
    y = _words(paper, content, left)
    y = _length(paper, left, y + 5)
    y = _small_type(paper, left, y + 6)
    _figures(paper, left, y + 3)
    return paper.finish()


def _rulers(paper: Paper) -> None:
    """Mark each millimetre along the upper and the left edge, longer at each fifth, with a number at each tenth."""
    with paper.artifact():
        for place in range(1, int(paper.width)):
            paper.rule(place, 0, place, _tick(place), 0.25)
            if place % 10 == 0 and 10 < place < paper.width - 10:
                paper.text(place, 7.4, str(place), Face.REGULAR, 6.2, Align.CENTRE)
        for place in range(1, int(paper.height)):
            paper.rule(0, place, _tick(place), place, 0.25)
            if place % 10 == 0 and 10 < place < paper.height - 10:
                paper.text(9.6, place + 0.8, str(place), Face.REGULAR, 6.2, Align.RIGHT)


def _tick(place: int) -> float:
    return 5.0 if place % 10 == 0 else 3.4 if place % 5 == 0 else 2.0


def _corners(paper: Paper, inset: float) -> None:
    arm = 4.0
    for x, toward_x in ((inset, 1), (paper.width - inset, -1)):
        for y, toward_y in ((inset, 1), (paper.height - inset, -1)):
            paper.rule(x, y, x + toward_x * arm, y, 0.5)
            paper.rule(x, y, x, y + toward_y * arm, 0.5)


def _words(paper: Paper, content: PrinterSheet, left: float) -> float:
    room, y = paper.width - left - 12, 18.0
    with paper.tag(Tag.H1):
        paper.text(left, y, "HALAMAN UJI", Face.BOLD, 12)
    wide, high = paper.width, paper.height
    printer = content.printer or "pencetak bawaan"
    for line in (
        f"{_SIZES[content.size]}, {wide:g} × {high:g} mm",
        f"Pencetak: {printer}",
        f"Dicetak {moment(content.made_at, content.zone, 'id')}",
        "Tanda sudut berdiri 5 dan 10 mm dari tepi. Bila tanda 5 mm terpotong, periksa ukuran kertas dan skala: "
        "cetak pada 100\N{NO-BREAK SPACE}%, bukan “paskan ke halaman”.",
    ):
        lines = wrap(line, Face.REGULAR, 8, room)
        y = paper.lines(left, y + 4.4, lines, Face.REGULAR, 8, 3.6, room=room) - 3.6
    return y


def _length(paper: Paper, left: float, y: float) -> float:
    long = 100.0 if paper.width >= 130 else 30.0
    paper.rule(left, y, left + long, y, 0.6)
    for place in range(0, int(long) + 1, 10):
        paper.rule(left + place, y - 1.5, left + place, y + 1.5, 0.4)
    text = f"Garis ini {long:g} mm: ukur dengan penggaris."
    size = squeezed(text, Face.REGULAR, 7.4, paper.width - left - 12)
    with paper.tag(Tag.P):
        paper.text(left, y + 5, text, Face.REGULAR, size)
    return y + 5


def _small_type(paper: Paper, left: float, y: float) -> float:
    room = paper.width - left - 12
    for size in _TYPE:
        sample = "Nomor 0123456789 Il1 O0 éü – “kutip”" if room > 60 else "0123456789 Il1 éü"
        text = f"{size:.1f} pt: {sample}".replace(".", ",", 1)
        with paper.tag(Tag.P):
            paper.text(left, y, text, Face.REGULAR, squeezed(text, Face.REGULAR, size, room), room=room)
        y += 4.2
    return y


def _figures(paper: Paper, left: float, y: float) -> None:
    quiet = QUIET_MODULES * _MODULE
    with paper.tag(Tag.FIGURE, alt=f"Kode QR berisi {_TEXT}"):
        side = draw_qr(paper, left, y, _TEXT, _MODULE)
    x = left + side + quiet
    with paper.tag(Tag.FIGURE, alt="Empat pola: penuh, silang, garis miring, kosong"):
        for place in range(4):
            at = y + place * 5.2
            if place == 0:
                paper.fill(x, at, 14, 4)
            elif place < 3:
                paper.hatch(x, at, 14, 4, is_crossed=place == 1)
            paper.box(x, at, 14, 4, 0.4)
