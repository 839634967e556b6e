"""A receipt's panel: letterhead, title and number, the two columns, signatures and footer."""

from __future__ import annotations

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper, Tag
from desktop.documents.letterhead import draw_letterhead
from desktop.documents.receipt_content import Copy, ReceiptContent
from desktop.documents.receipt_frame import LEFT, LETTERHEAD_SCALE, MAIN_RIGHT, RIGHT, TOP, WIDTH, Frame
from desktop.documents.receipt_main import MainColumn, draw_main
from desktop.documents.receipt_notice import draw_notice
from desktop.documents.receipt_side import draw_side
from desktop.documents.typesetting import fit_size, squeezed, width, wrap
from desktop.domain.wording import NBSP, long_date, moment, nip

TITLE = "TANDA TERIMA PENGADUAN"
SUBTITLES = {
    Copy.CITIZEN: "Lembar untuk pengadu, simpan sebagai bukti",
    Copy.OFFICE: "Lembar untuk kantor, disimpan dalam berkas",
    Copy.AGENCY: "Lembar untuk instansi, disertakan pada disposisi",
}
_NAME_WIDTH = 44.0


def draw_panel(paper: Paper, content: ReceiptContent, column: MainColumn, frame: Frame, pages: int) -> None:
    """Draw the first page of a receipt within its frame."""
    draw_letterhead(paper, content.letterhead, LEFT, TOP, WIDTH, LETTERHEAD_SCALE)
    _title_band(paper, content, frame)
    draw_main(paper, column, frame)
    draw_side(paper, content, frame)
    _signatures(paper, content, frame)
    draw_notice(paper, content, frame)
    with paper.artifact():
        draw_footer(paper, content, frame, 1, pages)


def _title_band(paper: Paper, content: ReceiptContent, frame: Frame) -> None:
    y = frame.title
    with paper.tag(Tag.H1):
        title_end = paper.run(LEFT, y, TITLE, Face.BOLD, 13.5)
    subtitle = SUBTITLES[content.copy]
    x = paper.run(LEFT, y + 4.4, subtitle, Face.REGULAR, 7.6) + 3.5
    for mark in content.marks:
        x = draw_mark(paper, x, y + 1.25, mark) + 2
    room = RIGHT - max(title_end + 6, x)
    number = content.register_no
    paper.text(RIGHT, y - 3.0, "Nomor register", Face.REGULAR, 7, Align.RIGHT)
    size = fit_size(number, Face.CODE, 18.5, room)
    paper.text(RIGHT, y + 4.0, number, Face.CODE, size, Align.RIGHT, room=room)
    paper.rule(LEFT, frame.top, RIGHT, frame.top, 0.5)


def draw_mark(paper: Paper, x: float, y: float, text: str) -> float:
    """Draw a boxed mark with its top at ``y`` and return its right end; an outline survives toner saving."""
    w = width(text, Face.BOLD, 8) + 5
    paper.box(x, y, w, 4.6, 1)
    paper.text(x + w / 2, y + 3.35, text, Face.BOLD, 8, Align.CENTRE)
    return x + w


def _signatures(paper: Paper, content: ReceiptContent, frame: Frame) -> None:
    y = frame.signatures
    paper.rule(LEFT, y, MAIN_RIGHT, y, 0.5)
    if content.copy is Copy.AGENCY:
        _agency_signs(paper, y)
    else:
        _citizen_signs(paper, content, y, frame.tight)
    low = y - frame.tight
    x = MAIN_RIGHT - 47
    when = f"{content.place}, {long_date(content.received_on, 'id')}"
    paper.text(x, y + 4.6, when, Face.REGULAR, squeezed(when, Face.REGULAR, 7.8, 47), room=47)
    paper.text(x, y + 8.1, "Petugas penerima", Face.REGULAR, 7.8)
    _name(paper, x, low + 20.3, content.officer.full_name, least=0)
    if content.officer.nip:
        number = f"NIP{NBSP}{nip(content.officer.nip)}"
        paper.text(x, low + 24.3, number, Face.REGULAR, squeezed(number, Face.REGULAR, 7.6, 47), room=47)


def _agency_signs(paper: Paper, y: float) -> None:
    """Leave room for whoever takes the copy for the agency."""
    paper.text(LEFT, y + 4.6, "Diterima oleh instansi", Face.REGULAR, 7.8)
    paper.rule(LEFT, y + 21.1, LEFT + 50, y + 21.1, 0.6)
    paper.text(LEFT, y + 24.3, "Nama, NIP, tanggal", Face.REGULAR, 6.6)


def _citizen_signs(paper: Paper, content: ReceiptContent, y: float, tight: float) -> None:
    paper.box(LEFT, y + 3, 17, 20.6 - tight, 0.5, (1, 1.2))
    paper.text(LEFT + 8.5, y + 22.2 - tight, "cap jempol", Face.REGULAR, 6.4, Align.CENTRE)
    x = LEFT + 20.5
    paper.text(x, y + 4.6, "Pengadu", Face.REGULAR, 7.8)
    paper.lines(
        x, y + 7.9, wrap(content.wording.statement, Face.REGULAR, 6.6, 40), Face.REGULAR, 6.6, 2.75, room=40
    )
    _name(paper, x, y + 20.3 - tight, content.person().signed_as, least=36)


def _name(paper: Paper, x: float, y: float, name: str, least: float) -> None:
    """Print a name on the line to sign on; one that would not fit stands in full above, and the line stays empty."""
    size = fit_size(name, Face.BOLD, 8, _NAME_WIDTH)
    lines = wrap(name, Face.BOLD, size, _NAME_WIDTH) if name else []
    if len(lines) > 2:
        lines = []
    for place, line in enumerate(lines):
        paper.text(x, y - (len(lines) - 1 - place) * 2.6, line, Face.BOLD, size, room=_NAME_WIDTH)
    long = max((width(line, Face.BOLD, size) for line in lines), default=0.0)
    paper.rule(x, y + 0.8, x + max(long, least or (0 if lines else 36)), y + 0.8, 0.6)


def draw_footer(paper: Paper, content: ReceiptContent, frame: Frame, page: int, pages: int) -> None:
    """Draw who printed it and when, the page, and the tick for the punch."""
    y = frame.footer
    paper.rule(LEFT, y - 3.4, RIGHT, y - 3.4, 0.35)
    by = content.printed_by.split(",")[0]
    text = f"Dicetak {moment(content.printed_at, content.zone, 'id')} oleh {by}"
    if content.copy_no > 1:
        text += f" · cetakan ke-{content.copy_no}"
    paper.text(LEFT, y, text, Face.REGULAR, squeezed(text, Face.REGULAR, 6.4, WIDTH - 30), room=WIDTH - 30)
    paper.text(RIGHT, y, f"Halaman {page} dari {pages}", Face.REGULAR, 6.4, Align.RIGHT)
    paper.rule(4.5, frame.height / 2, 7.5, frame.height / 2, 0.35)
