"""The by-hand list as a paper, A4: everything that LAPOR!'s own form asks for, and boxes for what it answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.documents.by_hand_entry import LEFT, RIGHT, EntryDrawer, Piece, draw_continued, pieces
from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper, PaperSize, Tag
from desktop.documents.letterhead import draw_letterhead
from desktop.documents.typesetting import squeezed, wrap
from desktop.domain.by_hand_list import ByHandList
from desktop.domain.office import Office
from desktop.domain.wording import moment, number

_TOP, _BOTTOM, _FOOTER = 12.0, 278.0, 285.5
_LATER = _TOP + 9
_STEPS = (
    "Jeda dulu pengiriman otomatis di layar Sinkronisasi selama mengetik, supaya tidak terkirim dua kali.",
    "Cari nomor registernya di LAPOR!. Bila sudah ada, jangan ketik lagi: tulis saja nomornya di kotak.",
    "Salin judul dan isi apa adanya, termasuk baris pertama [No. Register: …]. Unggah lampirannya.",
    "Tulis nomor LAPOR! di kotak, lalu catat di Loket: Sinkronisasi › Dicatat manual.",
)
_STEP_LEAD = 4.0


def render_by_hand_list(content: ByHandList, office: Office) -> bytes:
    """Return the list as PDF."""
    made = moment(content.made_at, office.zone, "id")
    paper = Paper(
        PaperSize.A4,
        title="Daftar Isian LAPOR!",
        subject=f"{len(content.entries)} pengaduan yang belum terkirim",
        author=office.name,
        made_at=content.made_at,
        is_sample=office.is_sample,
    )
    first = _first_head(paper, content, office)
    pages = list(_pages((p for place, e in enumerate(content.entries, 1) for p in pieces(place, e)), first))
    entries = EntryDrawer(paper)
    for place, page in enumerate(pages, 1):
        y = first
        if place > 1:
            paper.new_page()
            with paper.artifact():
                y = _running_head(paper, office, page)
        starts = [piece.register_no for piece in page if piece.is_start]
        if len(pages) > 1 and starts:
            paper.bookmark(f"Halaman {place}, {starts[0]}")
        for piece in page:
            entries.draw(piece, y)
            y += piece.height
        if place == len(pages):
            paper.rule(LEFT, min(y, _BOTTOM), RIGHT, min(y, _BOTTOM), 0.8)
        with paper.artifact():
            _footer(paper, f"Dibuat {made} oleh {content.made_by}", place, len(pages))
    entries.finish()
    return paper.finish()


def _pages(content: Iterable[Piece], first: float) -> Iterable[Sequence[Piece]]:
    """Spread pieces over pages; a page may also be empty if there is nothing to list."""
    page: list[Piece] = []
    free = _BOTTOM - first
    for piece in content:
        if piece.height > free and page:
            yield page
            page, free = [], _BOTTOM - _LATER
        page.append(piece)
        free -= piece.height
    yield page


def _first_head(paper: Paper, content: ByHandList, office: Office) -> float:
    y = draw_letterhead(paper, office.letterhead, LEFT, _TOP, RIGHT - LEFT, 1.08) + 9
    with paper.tag(Tag.H1):
        paper.text(LEFT, y, "DAFTAR ISIAN LAPOR!", Face.BOLD, 14)
    paper.text(RIGHT, y, _count(content), Face.BOLD, 10, Align.RIGHT)
    y += 4.8
    subtitle = f"{_desk(office)} · untuk diketik oleh petugas di situs SP4N-LAPOR!"
    paper.text(LEFT, y, subtitle, Face.REGULAR, squeezed(subtitle, Face.REGULAR, 7.8, RIGHT - LEFT))
    y += 6.4
    with paper.tag(Tag.L):
        for place, step in enumerate(_STEPS, 1):
            with paper.tag(Tag.LI):
                paper.text(LEFT, y, f"{place}.", Face.SEMIBOLD, 7.8)
                lines = wrap(step, Face.REGULAR, 7.8, RIGHT - LEFT - 5)
                y = paper.lines(LEFT + 5, y, lines, Face.REGULAR, 7.8, _STEP_LEAD)
    if content.hidden:
        hidden = f"{number(content.hidden, lang='id')} pengaduan rahasia tidak dimuat. Minta atasan membuat daftarnya."
        paper.text(LEFT, y + 1.2, hidden, Face.SEMIBOLD, 7.8)
        y += _STEP_LEAD + 1.2
    return y + 1.6


def _count(content: ByHandList) -> str:
    return f"{number(len(content.entries), lang='id')} pengaduan belum terkirim"


def _desk(office: Office) -> str:
    return f"{office.name} · {office.counter_name} · nomor berawalan {office.code}-{office.device_code}"


def _running_head(paper: Paper, office: Office, page: Sequence[Piece]) -> float:
    paper.text(LEFT, _TOP + 3, "Daftar Isian LAPOR!", Face.SEMIBOLD, 8.6)
    x = LEFT + 36
    paper.text(x, _TOP + 3, office.name, Face.REGULAR, squeezed(office.name, Face.REGULAR, 7.4, 90))
    if page and not page[0].is_start:
        draw_continued(paper, RIGHT, _TOP + 3, page[0].register_no)
    return _LATER


def _footer(paper: Paper, text: str, page: int, pages: int) -> None:
    paper.rule(LEFT, _FOOTER - 3.4, RIGHT, _FOOTER - 3.4, 0.35)
    room = RIGHT - LEFT - 30
    paper.text(LEFT, _FOOTER, text, Face.REGULAR, squeezed(text, Face.REGULAR, 6.6, room), room=room)
    paper.text(RIGHT, _FOOTER, f"Halaman {page} dari {pages}", Face.REGULAR, 6.6, Align.RIGHT)
