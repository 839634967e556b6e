"""The daily log as a paper to sign, A4 landscape: rows over pages, totals that reconcile, a hash of the content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.documents.daily_log_closing import Closing
from desktop.documents.daily_log_table import (
    HEAD_HEIGHT,
    LEFT,
    RIGHT,
    TableLine,
    TableSetter,
    draw_table_head,
    draw_table_line,
    heading_line,
    section_heading,
)
from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper, PaperSize, Tag
from desktop.documents.letterhead import draw_letterhead
from desktop.documents.typesetting import squeezed, width
from desktop.domain.complaint import Officer
from desktop.domain.daily_log import DailyLog
from desktop.domain.daily_log_content import content_hash
from desktop.domain.daily_log_totals import details, reconciliation, totals
from desktop.domain.office import Office, Signatory
from desktop.domain.wording import long_date, moment, weekday_date

_TOP, _BOTTOM = 15.0, 193.6
_FIRST_TABLE, _LATER_TABLE = _TOP + 30.5, _TOP + 11
_FOOTER = 201.6
_LETTERHEAD_SCALE = 0.92
_ROWS_WITH_TOTALS = 4
_TITLE, _RUNNING_TITLE = "LOG HARIAN PENGADUAN", "Log Harian Pengaduan"
_CLERK_TITLE = "Petugas Loket Pengaduan"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What every page shows besides its rows."""

    log: DailyLog
    office: Office
    subtitle: str
    printed: str
    sha256: str
    made_at: datetime
    copy_no: int
    changed_since: datetime | None

    @property
    def remark(self) -> str:
        """Return what tells this paper from the one that was signed first."""
        if self.changed_since is not None:
            return f"KEADAAN SEKARANG, log ditutup {moment(self.changed_since, self.log.zone, 'id')}"
        return f"SALINAN ke-{self.copy_no}" if self.copy_no > 1 else ""


def render_daily_log(
    log: DailyLog,
    office: Office,
    *,
    printed_at: datetime,
    printed_by: Officer,
    clerk: Signatory | None = None,
    copy_no: int = 1,
    changed_since: datetime | None = None,
) -> bytes:
    """Return the log as PDF.

    A closed day prints byte for byte the same whenever it is printed: then the moment of closing stands for
    ``printed_at``, and no copy is marked. ``clerk`` signs at the right; without one it is the person who prints.
    ``copy_no`` counts the prints that say the same; ``changed_since`` is when the day was closed, if the paper shows it
    as it is now.

    Raises:
        LogDoesNotAddUp: the totals contradict the rows.
    """
    at, by = log.closed_at or printed_at, log.closed_by or printed_by.full_name
    closing = Closing(
        sentence=reconciliation(log),
        tables=totals(log),
        details=details(log),
        head=office.head,
        clerk=clerk or Signatory(printed_by.full_name, printed_by.nip, _CLERK_TITLE),
        place_and_date=f"{office.place}, {long_date(at.astimezone(log.zone).date(), 'id')}",
    )
    sheet = _Sheet(
        log,
        office,
        _subtitle(log),
        _printed(f"Dicetak {moment(at, log.zone, 'id')} oleh {by.split(',')[0]}", copy_no),
        content_hash(log),
        at,
        copy_no,
        changed_since,
    )
    return _draw(sheet, closing, paginate(TableSetter(log).lines(), closing.height))


def _printed(text: str, copy_no: int) -> str:
    return f"{text} · cetakan ke-{copy_no}" if copy_no > 1 else text


def _subtitle(log: DailyLog) -> str:
    if len(log.sections) == 1:
        return f"{log.office_name} · {section_heading(log.sections[0])}"
    return f"{log.office_name} · {len(log.sections)} awalan nomor" if log.sections else log.office_name


def paginate(lines: Sequence[TableLine], closing_height: float) -> list[list[TableLine]]:
    """Spread the lines over pages; the last page has room for the closing and at least four rows above it."""
    pages = _pages(lines)
    if _free(pages) < closing_height:
        pages.append([])
    if len(pages) > 1:
        _bring_rows_along(pages, closing_height)
    return pages


def _pages(lines: Sequence[TableLine]) -> list[list[TableLine]]:
    pages: list[list[TableLine]] = [[]]
    free = _BOTTOM - _FIRST_TABLE - HEAD_HEIGHT
    for place, line in enumerate(lines):
        needed = line.height
        if line.is_heading and place + 1 < len(lines):
            needed += lines[place + 1].height  # a heading is not left alone at the foot of a page
        if needed > free and pages[-1]:
            repeated = [] if line.is_heading or not line.section else [heading_line(line.section)]
            pages.append(list(repeated))
            free = _BOTTOM - _LATER_TABLE - HEAD_HEIGHT - sum(head.height for head in repeated)
        pages[-1].append(line)
        free -= line.height
    return pages


def _free(pages: Sequence[Sequence[TableLine]]) -> float:
    """Return the space left on the last page."""
    top = (_FIRST_TABLE if len(pages) == 1 else _LATER_TABLE) + HEAD_HEIGHT
    return _BOTTOM - top - sum(line.height for line in pages[-1])


def _bring_rows_along(pages: list[list[TableLine]], closing_height: float) -> None:
    """Move rows from the last page but one to the last, until four stand above the totals or no more fit."""
    before, last = pages[-2], pages[-1]
    while _rows(last) < _ROWS_WITH_TOTALS and _rows(before) > 1:
        line = before[-1]
        heading = heading_line(line.section).height if line.section and not line.is_heading else 0.0
        if line.height + heading > _free(pages) - closing_height:
            break
        if last and last[0].is_heading and not line.is_heading and line.section == last[0].section:
            last.insert(1, before.pop())
        else:
            last.insert(0, before.pop())
    if last and last[0].section and not last[0].is_heading:
        last.insert(0, heading_line(last[0].section))
    while before[-1].is_heading:
        before.pop()


def _rows(lines: Sequence[TableLine]) -> int:
    return sum(not line.is_heading for line in lines)


def _draw(sheet: _Sheet, closing: Closing, pages: list[list[TableLine]]) -> bytes:
    """Draw the pages, letting go of each page's lines at once: of a long log they are most of the memory."""
    day = long_date(sheet.log.on, "id")
    paper = Paper(
        PaperSize.A4_LANDSCAPE,
        title=f"Log Harian Pengaduan {day}",
        subject=f"{sheet.subtitle}, SHA-256 isi {sheet.sha256}",
        author=sheet.office.name,
        made_at=sheet.made_at,
        is_sample=sheet.office.is_sample,
    )
    count = len(pages)
    pages.reverse()
    while pages:
        lines = pages.pop()
        _draw_page(paper, sheet, lines, count, None if pages else closing)
        if pages:
            paper.new_page()
    return paper.finish()


def _draw_page(
    paper: Paper, sheet: _Sheet, lines: Sequence[TableLine], pages: int, closing: Closing | None
) -> None:
    """Draw a page; the closing stands on the last one."""
    if pages > 1:
        paper.bookmark(_bookmark(paper.page, lines, is_last=closing is not None))
    if paper.page == 1:
        y = _first_head(paper, sheet)
    else:
        with paper.artifact():
            y = _running_head(paper, sheet)
    with paper.tag(Tag.TABLE):
        y = draw_table_head(paper, y)
        for line in lines:
            y = draw_table_line(paper, line, y)
    paper.rule(LEFT, y, RIGHT, y, 0.6)
    if closing is None:
        with paper.artifact():
            text = f"berlanjut ke halaman {paper.page + 1}"
            paper.text(RIGHT, y + 3.4, text, Face.ITALIC, 6.6, Align.RIGHT)
    else:
        closing.draw(paper, y)
    with paper.artifact():
        _footer(paper, sheet, paper.page, pages)


def _bookmark(place: int, lines: Sequence[TableLine], *, is_last: bool) -> str:
    numbers = [line.first_number for line in lines if line.first_number]
    span = f", nomor {numbers[0]} sampai {numbers[-1]}" if numbers else ""
    return f"Halaman {place}{span}{', rekapitulasi' if is_last else ''}"


def _first_head(paper: Paper, sheet: _Sheet) -> float:
    y = draw_letterhead(paper, sheet.office.letterhead, LEFT, _TOP - 4, RIGHT - LEFT, _LETTERHEAD_SCALE) + 8
    with paper.tag(Tag.H1):
        paper.text(LEFT, y, _TITLE, Face.BOLD, 14)
    _mark(paper, LEFT + width(_TITLE, Face.BOLD, 14) + 5, y, sheet.remark)
    paper.text(RIGHT, y - 1.6, weekday_date(sheet.log.on, "id"), Face.BOLD, 11, Align.RIGHT)
    _fitted(paper, RIGHT, y + 2.9, sheet.subtitle, 7.6, Align.RIGHT)
    return _FIRST_TABLE


def _running_head(paper: Paper, sheet: _Sheet) -> float:
    paper.text(LEFT, _TOP + 3, _RUNNING_TITLE, Face.SEMIBOLD, 9)
    _mark(paper, LEFT + width(_RUNNING_TITLE, Face.SEMIBOLD, 9) + 5, _TOP + 3, sheet.remark)
    _fitted(paper, LEFT, _TOP + 7.2, sheet.subtitle, 7.4, Align.LEFT)
    paper.text(RIGHT, _TOP + 3, weekday_date(sheet.log.on, "id"), Face.SEMIBOLD, 9, Align.RIGHT)
    return _LATER_TABLE


def _mark(paper: Paper, x: float, y: float, text: str) -> None:
    """Box what tells a paper from the first one; y is its baseline."""
    if not text:
        return
    wide = width(text, Face.BOLD, 8)
    paper.box(x, y - 3.6, wide + 4, 5, 1)
    paper.text(x + 2, y, text, Face.BOLD, 8, room=RIGHT - 70 - x)


def _fitted(paper: Paper, x: float, y: float, text: str, size: float, align: Align) -> None:
    room = RIGHT - LEFT - 80
    size = squeezed(text, Face.REGULAR, size, room)
    paper.text(x, y, text, Face.REGULAR, size, align, room=room)


def _footer(paper: Paper, sheet: _Sheet, page: int, pages: int) -> None:
    paper.rule(LEFT, _FOOTER - 3.4, RIGHT, _FOOTER - 3.4, 0.35)
    sha, is_last = sheet.sha256, page == pages
    groups = " ".join(sha[at : at + 8] for at in range(0, len(sha) if is_last else 16, 8))
    text = f"{sheet.printed} · SHA-256 isi {groups}{'' if is_last else ' …'}"
    room = RIGHT - LEFT - 30
    paper.text(LEFT, _FOOTER, text, Face.REGULAR, squeezed(text, Face.REGULAR, 6.4, room), room=room)
    paper.text(RIGHT, _FOOTER, f"Halaman {page} dari {pages}", Face.REGULAR, 6.4, Align.RIGHT)
    paper.rule(paper.width / 2, 4.5, paper.width / 2, 7.5, 0.35)
