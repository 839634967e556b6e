"""The sheet of paper on which the recovery key lies in a safe: the key to type and to scan, what it is for, who keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper, PaperSize, Tag
from desktop.documents.letterhead import draw_letterhead
from desktop.documents.qr import QUIET_MODULES, draw_qr
from desktop.documents.typesetting import squeezed, width, wrap
from desktop.domain.office import Letterhead
from desktop.domain.wording import NBSP, long_date, moment

_LEFT, _RIGHT, _TOP = 25.0, 20.0, 12.0
_SIZE, _LEAD = 9.5, 4.5
_MODULE = 25.4 / 600 * 18
_GROUPS, _ROW = 4, 21.0
"""Groups of the key on a row, and how high a row is."""
_SIGNED = ((22.0, "Tanda tangan"), (32.0, "Nama"), (40.0, "Tanggal"))
_TRIED = tuple((16.0 + 8 * turn, "Tgl., oleh") for turn in range(4))
_PURPOSE = (
    "Kunci ini membuka data loket bila komputernya rusak, hilang, atau diganti.",
    "Dengan kunci ini dan satu cadangan, loket bekerja lagi di komputer lain.",
    "Tanpa kunci ini, cadangan di komputer lain tidak dapat dibuka oleh siapa pun, juga tidak oleh pembuat Loket.",
)
_USE = (
    "Pasang Loket di komputer baru, pilih “Pulihkan dari cadangan”, lalu ketik kunci di atas atau pindai kode QR-nya. "
    "Huruf besar dan kecil sama saja; O dibaca 0, I dan L dibaca 1."
)
_KEEP = (
    "Masukkan lembar ini ke amplop, segel, dan simpan di brankas atau lemari terkunci, terpisah dari komputer dan dari "
    "cadangannya. Jangan difoto dan jangan disimpan sebagai berkas: siapa pun yang memegang lembar ini dan sebuah "
    "cadangan dapat membaca semua pengaduan."
)
_LOST = (
    "Selagi komputernya masih bekerja, admin membuat kunci baru dan mencetak lembar baru. Sejak itu lembar ini hanya "
    "membuka cadangan yang lebih lama; bila mungkin dipegang orang lain, hapus cadangan lama itu."
)


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What the sheet tells; ``mark`` is the short id by which the right sheet is found, ``code`` the recovery key."""

    letterhead: Letterhead | None
    office: str
    desk: str
    """Such as ME01-L1; empty before there is an office."""
    mark: str
    code: str
    made_at: datetime
    made_by: str
    zone: ZoneInfo
    is_sample: bool = False

    def __repr__(self) -> str:
        return f"RecoverySheet(mark={self.mark!r})"


def render_recovery_sheet(content: RecoverySheet) -> bytes:
    """Return the sheet as PDF, one page of A4."""
    paper = Paper(
        PaperSize.A4,
        title=f"Kunci Pemulihan {content.mark}",
        subject="Kunci pemulihan data loket",
        author=content.office,
        made_at=content.made_at,
        is_sample=content.is_sample,
    )
    room = paper.width - _LEFT - _RIGHT
    y = _TOP
    if content.letterhead is not None:
        y = draw_letterhead(paper, content.letterhead, _LEFT, y, room, 1.12)
    y = _head(paper, content, y + 11, room)
    y = _code(paper, content.code, y + 6, room)
    y = _purpose(paper, content, y + 9, room)
    for title, text in (
        ("Cara memakai", _USE),
        ("Cara menyimpan", _KEEP),
        ("Bila hilang atau terbaca orang lain", _LOST),
    ):
        y = _paragraph(paper, title, (text,), _LEFT, y + 3, room)
    _receipts(paper, y + 5, room)
    _foot(paper, content)
    return paper.finish()


def _head(paper: Paper, content: RecoverySheet, y: float, room: float) -> float:
    with paper.tag(Tag.H1):
        paper.text(_LEFT, y, "KUNCI PEMULIHAN LOKET", Face.BOLD, 16)
    word = "RAHASIA"
    wide = width(word, Face.BOLD, 10) + 6
    right = _LEFT + room
    paper.box(right - wide, y - 5.2, wide, 7, 1)
    paper.text(right - wide / 2, y - 0.3, word, Face.BOLD, 10, Align.CENTRE)
    facts = (
        ("Tanda lembar", content.mark, Face.CODE),
        ("Dibuat", long_date(content.made_at.astimezone(content.zone).date(), "id"), Face.SEMIBOLD),
        ("Loket", content.desk or "–", Face.SEMIBOLD),
        ("Dibuat oleh", content.made_by, Face.SEMIBOLD),
    )
    shares = (0.19, 0.27, 0.17, 0.37)
    x, y, end = _LEFT, y + 9, 0.0
    for (label, value, face), share in zip(facts, shares, strict=True):
        w = room * share - 3
        size = 11.0 if width(value, face, 11) <= w else 8.5
        with paper.tag(Tag.P):
            paper.text(x, y, label, Face.REGULAR, 8)
            end = max(end, paper.lines(x, y + 5, wrap(value, face, size, w), face, size, 3.8, room=w))
        x += room * share
    return end - 3.8


def _code(paper: Paper, code: str, y: float, room: float) -> float:
    """Draw the groups in two rows, each under its number, as the sentence of a typing mistake names it."""
    groups = code.split("-")
    high = _ROW * len(groups) / _GROUPS + 1
    paper.box(_LEFT, y, room, high, 1.4)
    step = (room - 6) / _GROUPS
    size = min(squeezed(group, Face.CODE, 25, step - 4) for group in groups)
    for place, group in enumerate(groups):
        x = _LEFT + 3 + step * (place % _GROUPS) + step / 2
        line = y + 6.8 + _ROW * (place // _GROUPS)
        with paper.tag(Tag.P):
            paper.text(x, line, str(place + 1), Face.REGULAR, 8, Align.CENTRE)
            paper.text(x, line + 10, group, Face.CODE, size, Align.CENTRE, tracking=1.2, room=step)
    return y + high


def _purpose(paper: Paper, content: RecoverySheet, y: float, room: float) -> float:
    quiet = QUIET_MODULES * _MODULE
    with paper.tag(Tag.FIGURE, alt="Kode QR berisi kunci pemulihan di atas"):
        side = draw_qr(paper, _LEFT + quiet - 2, y - 3, content.code, _MODULE)
    x = _LEFT + side + 2 * quiet
    below = _paragraph(paper, "Untuk apa", _PURPOSE, x, y, _LEFT + room - x)
    return max(below, y - 3 + side + quiet)


def _paragraph(paper: Paper, title: str, sentences: Sequence[str], x: float, y: float, room: float) -> float:
    """Set a heading and sentences, each on a line of its own, and return the baseline that would follow."""
    with paper.tag(Tag.H2):
        paper.text(x, y, title, Face.BOLD, _SIZE)
    y += _LEAD + 0.6
    for sentence in sentences:
        lines = wrap(sentence, Face.REGULAR, _SIZE, room)
        y = paper.lines(x, y, lines, Face.REGULAR, _SIZE, _LEAD, room=room) + 0.8
    return y


def _receipts(paper: Paper, y: float, room: float) -> None:
    """Draw who handed over, who received, and when the key was tried."""
    wide, high = (room - 8) / 3, 45.0
    for place, title in enumerate(
        ("Dicetak dan diserahkan oleh", "Diterima untuk disimpan oleh", "Dicoba dan cocok")
    ):
        x = _LEFT + place * (wide + 4)
        paper.box(x, y, wide, high, 0.6)
        with paper.tag(Tag.P):
            paper.text(x + 3, y + 5.5, title, Face.SEMIBOLD, 8.5, room=wide - 6)
        lines: Sequence[tuple[float, str]] = _SIGNED if place < 2 else _TRIED
        for down, label in lines:
            with paper.tag(Tag.P):
                paper.text(x + 3, y + down, label, Face.REGULAR, 8)
            if label != "Tanda tangan":
                paper.rule(x + 18, y + down + 0.7, x + wide - 3, y + down + 0.7, 0.5, (0.5, 1.6))


def _foot(paper: Paper, content: RecoverySheet) -> None:
    y = paper.height - 14
    with paper.artifact():
        paper.rule(_LEFT, y, paper.width - _RIGHT, y, 0.35)
        made = f"Dibuat {moment(content.made_at, content.zone, 'id')} · lembar {content.mark}"
        paper.text(_LEFT, y + 3.4, made, Face.REGULAR, 6.6)
        end = f"Halaman{NBSP}1 dari{NBSP}1"
        paper.text(paper.width - _RIGHT, y + 3.4, end, Face.REGULAR, 6.6, Align.RIGHT)
