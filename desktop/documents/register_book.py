"""The register book as a paper, F4 landscape: sheets that look alike, sums carried over, a box for initials on each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper, PaperSize, Tag
from desktop.documents.register_rows import (
    CARRIED_HEIGHT,
    HEAD_HEIGHT,
    LEFT,
    RIGHT,
    SUMS_HEIGHT,
    SetLine,
    draw_carried,
    draw_head,
    draw_line,
    draw_sums,
    set_gap,
    set_row,
)
from desktop.documents.register_sheet import period
from desktop.documents.typesetting import squeezed, wrap
from desktop.domain.complaint import Officer
from desktop.domain.daily_log import LogGap
from desktop.domain.daily_log_totals import short_number
from desktop.domain.office import Office
from desktop.domain.register_book import BookRow, BookSection, BookSheet, RegisterBook, sheet_number
from desktop.domain.register_book_content import content_hash
from desktop.domain.wording import moment

_TOP, _TABLE_TOP, _BOTTOM = 13.0, 24.0, 193.0
_FOOTER = 206.0
_INITIALS = (24.0, 8.5)
_TITLE = "BUKU REGISTER PENGADUAN"


@dataclass(frozen=True, slots=True)
class _Page:
    """What stands on one side: a sheet or, if its entries are long, a part of one."""

    section: BookSection
    sheet: BookSheet
    lines: tuple[SetLine, ...]
    part: int
    is_last: bool


def render_register(
    book: RegisterBook, office: Office, *, printed_at: datetime, printed_by: Officer
) -> bytes:
    """Return the book as PDF: equal content, moment and person give equal bytes."""
    sha256 = content_hash(book)
    years = sorted({section.year for section in book.sections})
    paper = Paper(
        PaperSize.F4_LANDSCAPE,
        title=f"Buku Register Pengaduan {period(book.first, book.last)}",
        subject=f"{book.office_name}, tahun {', '.join(map(str, years)) or book.last.year}, SHA-256 isi {sha256}",
        author=book.office_name,
        made_at=printed_at,
        is_sample=office.is_sample,
    )
    pages = [page for section in book.sections for page in _pages(book, section)]
    printed = f"Dicetak {moment(printed_at, book.zone, 'id')} oleh {printed_by.full_name.split(',')[0]}"
    for place, page in enumerate(pages, 1):
        _draw_page(paper, book, page, is_bookmarked=len(pages) > 1)
        _draw_footer(paper, book, printed, sha256, place, len(pages))
        if place < len(pages):
            paper.new_page()
    if not pages:
        _draw_empty(paper, book)
        _draw_footer(paper, book, printed, sha256, 1, 1)
    return paper.finish()


def _pages(book: RegisterBook, section: BookSection) -> Iterator[_Page]:
    """Lay each sheet on one page, or on several if its entries need more than three lines each."""
    for sheet in section.sheets:
        parts: list[list[SetLine]] = [[]]
        free = _room(is_first=True)
        for line in _set_lines(book, section, sheet):
            if line.height > free and parts[-1]:
                parts.append([])
                free = _room(is_first=False)
            parts[-1].append(line)
            free -= line.height
        for place, lines in enumerate(parts, 1):
            yield _Page(section, sheet, tuple(lines), place, place == len(parts))


def _room(*, is_first: bool) -> float:
    return _BOTTOM - _TABLE_TOP - HEAD_HEIGHT - SUMS_HEIGHT - (CARRIED_HEIGHT if is_first else 0)


def _set_lines(book: RegisterBook, section: BookSection, sheet: BookSheet) -> Iterator[SetLine]:
    place = sheet.carried.valid + sheet.carried.void
    for line in sheet.lines:
        if isinstance(line, LogGap):
            yield set_gap(line)
        else:
            place += 1
            yield set_row(line, place, book.zone, section.year)


def _draw_page(paper: Paper, book: RegisterBook, page: _Page, *, is_bookmarked: bool) -> None:
    sheet = page.sheet
    if is_bookmarked:
        part = f", lanjutan {page.part - 1}" if page.part > 1 else ""
        paper.bookmark(f"{page.section.counter_name}, lembar {sheet.number}{part}")
    _draw_title(paper, book, page)
    with paper.tag(Tag.TABLE):
        y = draw_head(paper, _TABLE_TOP)
        if page.part == 1:
            y = draw_carried(paper, sheet.carried, y)
        for line in page.lines:
            y = draw_line(paper, line, y)
        if page.is_last:
            y = draw_sums(paper, sheet.own, sheet.total, y)
    if page.is_last:
        _draw_initials(paper, y)
        _draw_elsewhere(paper, page, y)
    else:
        with paper.artifact():
            paper.text(RIGHT, y + 3.6, "berlanjut ke halaman berikutnya", Face.ITALIC, 6.6, Align.RIGHT)


def _draw_title(paper: Paper, book: RegisterBook, page: _Page) -> None:
    section, sheet = page.section, page.sheet
    with paper.tag(Tag.H1):
        paper.text(LEFT, _TOP + 3.4, _TITLE, Face.BOLD, 12)
    where = f"{book.office_name} · {section.counter_name} · nomor berawalan {section.prefix}"
    paper.text(LEFT, _TOP + 8, where, Face.REGULAR, squeezed(where, Face.REGULAR, 7.6, 200), room=200)
    paper.text(RIGHT, _TOP + 3.4, f"Tahun {section.year}", Face.BOLD, 12, Align.RIGHT)
    part = " (lanjutan)" if page.part > 1 else ""
    days = [
        line.received_at.astimezone(book.zone).date() for line in sheet.lines if isinstance(line, BookRow)
    ]
    when = f" · {period(min(days), max(days))}" if days else ""
    paper.text(RIGHT, _TOP + 8, f"Lembar {sheet.number}{part}{when}", Face.REGULAR, 7.6, Align.RIGHT)


def _draw_initials(paper: Paper, y: float) -> None:
    wide, high = _INITIALS
    paper.text(RIGHT - wide - 3, y + 4.6, "Diperiksa, paraf atasan", Face.REGULAR, 7, Align.RIGHT)
    paper.box(RIGHT - wide, y + 1.8, wide, high, 0.5)


def _draw_elsewhere(paper: Paper, page: _Page, y: float) -> None:
    """Say below a section's last sheet where entries stand that came in the period and were noted later."""
    numbers = page.section.elsewhere
    if not numbers or page.sheet is not page.section.sheets[-1]:
        return
    places = ", ".join(f"{short_number(number)} (lembar {sheet_number(number)})" for number in numbers)
    text = f"Diterima pada masa ini, dicatat kemudian: {places}."
    for line in wrap(text, Face.REGULAR, 7, RIGHT - LEFT - 70)[:3]:
        y += 3.2
        paper.text(LEFT, y + 1.4, line, Face.REGULAR, 7)


def _draw_empty(paper: Paper, book: RegisterBook) -> None:
    with paper.tag(Tag.H1):
        paper.text(LEFT, _TOP + 3.4, _TITLE, Face.BOLD, 12)
    paper.text(LEFT, _TOP + 8, book.office_name, Face.REGULAR, 7.6)
    paper.text(RIGHT, _TOP + 8, period(book.first, book.last), Face.REGULAR, 7.6, Align.RIGHT)
    with paper.tag(Tag.TABLE):
        y = draw_head(paper, _TABLE_TOP)
    paper.text(LEFT, y + 6, "Tidak ada pengaduan yang dicatat pada masa ini.", Face.ITALIC, 8)


def _draw_footer(paper: Paper, book: RegisterBook, printed: str, sha256: str, page: int, pages: int) -> None:
    with paper.artifact():
        paper.rule(LEFT, _FOOTER - 3.4, RIGHT, _FOOTER - 3.4, 0.35)
        groups = " ".join(sha256[at : at + 8] for at in range(0, 64 if page == pages else 16, 8))
        officers = ", ".join(f"{short} {name.split(',')[0]}" for short, name in book.officers.items())
        text = f"{printed} · entri batal dicoret dan tidak dihapus · SHA-256 isi {groups}"
        text += "" if page == pages else " …"
        text += f" · Ptg. {officers}" if officers else ""
        room = RIGHT - LEFT - 30
        paper.text(LEFT, _FOOTER, text, Face.REGULAR, squeezed(text, Face.REGULAR, 6.4, room), room=room)
        paper.text(RIGHT, _FOOTER, f"Halaman {page} dari {pages}", Face.REGULAR, 6.4, Align.RIGHT)
        paper.rule(5, paper.height / 2, 8, paper.height / 2, 0.35)
