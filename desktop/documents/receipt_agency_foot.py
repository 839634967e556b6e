"""The foot of the agency's copy: time limits, disposition, what the agency did, and who handed it over to whom."""

from __future__ import annotations

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper, Tag
from desktop.documents.letterhead import draw_signature
from desktop.documents.receipt_content import ReceiptContent
from desktop.documents.typesetting import squeezed
from desktop.domain.office import Signatory
from desktop.domain.wording import weekday_date

FOOT_HEIGHT = 103.0
_DOTTED = (0.4, 1.5)
_ROW = 6.4
_GUTTER = 8.0


def draw_foot(paper: Paper, content: ReceiptContent, x: float, w: float, y: float) -> None:
    """Draw the block with its top at ``y``, :data:`FOOT_HEIGHT` high."""
    (_ended if content.ended else _limits)(paper, content, x, w, y + 3.5)
    half = (w - _GUTTER) / 2
    top = y + 28.4
    _by_hand(paper, x, half, top, "DISPOSISI", ("Dari", "Kepada", "Tanggal", "Isi", "", ""))
    _by_hand(
        paper,
        x + half + _GUTTER,
        half,
        top,
        "TINDAK LANJUT INSTANSI",
        ("Tanggal", "Hasil", "", "", "", "Selesai"),
    )
    _signatures(paper, content, x, half, y + 73.5)


def _head(paper: Paper, x: float, w: float, y: float, text: str) -> None:
    paper.rule(x, y - 3.8, x + w, y - 3.8, 0.8)
    with paper.tag(Tag.H2):
        paper.text(x, y, text, Face.SEMIBOLD, 7.4, tracking=0.15, room=w)


def _ended(paper: Paper, content: ReceiptContent, x: float, w: float, y: float) -> None:
    """Say of an entry that was struck out or withdrawn that nothing follows."""
    _head(paper, x, w, y, "STATUS")
    with paper.tag(Tag.P):
        paper.text(x, y + 6.6, content.end_mark or "", Face.BOLD, 12, room=w)
        size = squeezed(content.wording.ended, Face.REGULAR, 8.6, w)
        paper.text(x, y + 12.0, content.wording.ended, Face.REGULAR, size, room=w)


def _limits(paper: Paper, content: ReceiptContent, x: float, w: float, y: float) -> None:
    _head(paper, x, w, y, "BATAS WAKTU")
    dates, third = content.deadlines, w / 3
    for place, (name, day) in enumerate(
        (
            ("Verifikasi dan disposisi", dates.verify_by),
            ("Tindak lanjut pertama", dates.first_follow_up_by),
            ("Penyelesaian", dates.finish_by),
        )
    ):
        left = x + place * third
        text = weekday_date(day, "id")
        with paper.tag(Tag.P):
            paper.text(left, y + 5.6, name, Face.REGULAR, 7.8)
            size = squeezed(text, Face.BOLD, 10, third - 4)
            paper.text(left, y + 10.4, text, Face.BOLD, size, room=third - 4)
        paper.box(left, y + 12.6, 24, 6, 0.4)
        with paper.tag(Tag.P):
            paper.text(left + 25.4, y + 16.6, "paraf", Face.REGULAR, 7)


def _by_hand(paper: Paper, x: float, w: float, y: float, title: str, names: tuple[str, ...]) -> None:
    _head(paper, x, w, y, title)
    for place, name in enumerate(names):
        line = y + 6.4 + place * _ROW
        with paper.tag(Tag.P):
            paper.text(x, line, name, Face.REGULAR, 7.8, room=16)
        paper.rule(x + 16, line + 0.8, x + w, line + 0.8, 0.4, _DOTTED)


def _signatures(paper: Paper, content: ReceiptContent, x: float, half: float, y: float) -> None:
    with paper.tag(Tag.P):
        paper.text(x, y, "Diterima oleh instansi", Face.REGULAR, 8.6)
        paper.text(x, y + 24.4, "Nama, NIP, tanggal", Face.REGULAR, 7.4, Align.LEFT)
    paper.rule(x, y + 20.2, x + 58, y + 20.2, 0.6)
    officer = Signatory(content.officer.full_name, content.officer.nip)
    role = (f"{content.place}, {weekday_date(content.received_on, 'id')}", "Petugas penerima")
    with paper.tag(Tag.P):
        draw_signature(paper, x + half + _GUTTER, y, half, role, officer, size=8.6, lead=4.1, gap=15.5)
