"""Pages 2 and on of a receipt whose text does not fit on page 1.

The text goes on exactly after the last printed word, in two columns, or three where it is a list of short lines. The last
page is balanced; if it would hold next to nothing, everything is set a little smaller, which saves the sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from desktop.documents.fonts import Face, printable
from desktop.documents.layout import Align, Paper
from desktop.documents.receipt_content import ReceiptContent
from desktop.documents.receipt_fields import Continued
from desktop.documents.receipt_frame import (
    LEAD,
    LEFT,
    RIGHT,
    SIZE,
    SMALL_LEAD,
    SMALL_SIZE,
    TOP,
    WIDTH,
    Frame,
)
from desktop.documents.receipt_panel import draw_footer, draw_mark
from desktop.documents.typesetting import fit_size, width, wrap
from desktop.domain.wording import clock_time_with_zone, long_date, number

_HEAD = TOP + 3.2
_FIRST_LINE = _HEAD + 11
_INITIALS = (14.0, 8.0)
_WHOLE_PARAGRAPH = 3
_KEPT_TOGETHER = 2
_MANY_PARAGRAPHS = 30
_NOT_WORTH_BALANCING = 6

Column = list[str]
_Numbered = list[tuple[int, str]]
"""Lines with the place of their paragraph."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Type and columns of the continuation."""

    size: float
    lead: float
    columns: int

    @property
    def gutter(self) -> float:
        """Return the space between columns."""
        return 8.0 if self.columns == 2 else 6.0

    @property
    def column_width(self) -> float:
        """Return the width of a column."""
        return (WIDTH - self.gutter * (self.columns - 1)) / self.columns

    def lines(self, frame: Frame) -> int:
        """Return how many lines a column holds."""
        return int((frame.foot - 2.4 - 13.5 - _FIRST_LINE) / self.lead) + 1


@dataclass(frozen=True, slots=True)
class Continuation:
    """The pages to come: for each the columns with their lines."""

    setting: Setting
    pages: tuple[tuple[Column, ...], ...]
    title: str
    end: str


def compose_continuation(
    content: ReceiptContent, continued: Sequence[Continued], frame: Frame
) -> Continuation | None:
    """Set what runs on; None if nothing does."""
    if not continued:
        return None
    only_narrative = [field.label for field in continued] == ["Uraian"]
    text = continued[0].text if only_narrative else _headed(content, continued)
    columns = 3 if _is_list_of_short_lines(text) else 2
    for setting in (Setting(SIZE, LEAD, columns), Setting(SMALL_SIZE, SMALL_LEAD, columns)):
        pages, last_lines = _pages(text, setting, setting.lines(frame))
        if len(pages) == 1 or last_lines > setting.lines(frame) * columns / 6:
            break
    title = "Tanda terima pengaduan, lanjutan" + (" uraian" if only_narrative else "")
    return Continuation(setting, pages, title, _end(content) if only_narrative else "Akhir lanjutan.")


def _end(content: ReceiptContent) -> str:
    return f"Akhir uraian ({number(len(content.narrative), lang='id')} karakter)."


def _headed(content: ReceiptContent, continued: Sequence[Continued]) -> str:
    parts = []
    for field in continued:
        parts.append(f"{field.label.upper()} (LANJUTAN)\n{field.text}")
        if field.label == "Uraian":
            parts[-1] += f"\n{_end(content)}"
    return "\n\n".join(parts)


def _is_list_of_short_lines(text: str) -> bool:
    paragraphs = text.split("\n")
    narrow = Setting(SIZE, LEAD, 3).column_width
    short = sum(width(paragraph, Face.REGULAR, SIZE) <= narrow for paragraph in paragraphs)
    return len(paragraphs) > _MANY_PARAGRAPHS and short >= 0.9 * len(paragraphs)


def _pages(text: str, setting: Setting, lines: int) -> tuple[tuple[tuple[Column, ...], ...], int]:
    """Return the pages, the last one balanced, and how many lines the last one holds."""
    paragraphs = [
        [(place, line) for line in wrap(paragraph, Face.REGULAR, setting.size, setting.column_width)]
        for place, paragraph in enumerate(text.split("\n"))
    ]
    columns = _flow(paragraphs, lines)
    pages = [columns[at : at + setting.columns] for at in range(0, len(columns), setting.columns)]
    last = [line for column in pages[-1] for line in column]
    pages[-1] = _balanced(last, setting.columns, lines)
    plain = tuple(tuple([line for _, line in column] for column in page) for page in pages)
    return plain, len(last)


def _flow(paragraphs: Iterable[_Numbered], lines: int) -> list[_Numbered]:
    """Fill columns: a paragraph of up to three lines stays whole, a longer one keeps two lines on both sides."""
    columns: list[_Numbered] = [[]]
    for paragraph in paragraphs:
        rest = paragraph
        while rest:
            taken = _taken(len(rest), lines - len(columns[-1]))
            if taken == 0:
                columns.append([])
                continue
            if columns[-1] or rest[0][1]:
                columns[-1].extend(rest[:taken])  # no empty line at the head of a column
            rest = rest[taken:]
    return columns


def _balanced(last: _Numbered, count: int, lines: int) -> list[_Numbered]:
    """Set the last page anew in columns of the smallest height that holds it."""
    if len(last) <= _NOT_WORTH_BALANCING:
        return [last]
    paragraphs = [list(group) for _, group in groupby(last, key=itemgetter(0))]
    for height in range(-(-len(last) // count), lines):
        columns = _flow(paragraphs, height)
        if len(columns) <= count:
            return columns
    return _flow(paragraphs, lines)


def _taken(length: int, room: int) -> int:
    """Return how many of a paragraph's lines go into a column with ``room`` lines left."""
    if length <= room:
        return length
    if length <= _WHOLE_PARAGRAPH:
        return 0
    taken = min(room, length - _KEPT_TOGETHER)
    return taken if taken >= _KEPT_TOGETHER else 0


def draw_continuation(
    paper: Paper, content: ReceiptContent, continuation: Continuation, frame: Frame
) -> None:
    """Draw all pages after the first."""
    pages = len(continuation.pages) + 1
    for place, columns in enumerate(continuation.pages, 2):
        paper.new_page()
        paper.bookmark(f"{continuation.title}, halaman {place}")
        with paper.artifact():
            _running_head(paper, content, continuation.title)
        bottom = _columns(paper, columns, continuation.setting)
        if place == pages:
            paper.text(LEFT, bottom + 1.4, continuation.end, Face.ITALIC, 7.4, room=WIDTH)
        _initials(paper, content, frame)
        with paper.artifact():
            draw_footer(paper, content, frame, place, pages)


def _running_head(paper: Paper, content: ReceiptContent, title: str) -> None:
    x = paper.run(LEFT, _HEAD, title, Face.SEMIBOLD, 8.4) + 4
    for mark in content.marks:
        x = draw_mark(paper, x, _HEAD - 3.3, mark) + 2
    paper.text(RIGHT, _HEAD + 0.6, content.register_no, Face.CODE, 12, Align.RIGHT)
    time = clock_time_with_zone(content.received_at, content.zone)
    received = f"diterima {long_date(content.received_on, 'id')}, {time}"
    text = printable(f"{content.person().name} · {received}")
    size = fit_size(text, Face.REGULAR, 7.4, WIDTH)
    if width(text, Face.REGULAR, size) > WIDTH:
        text, size = received, 7.4  # the name stands in full on page 1
    paper.text(LEFT, _HEAD + 4.0, text, Face.REGULAR, size, room=WIDTH)
    paper.rule(LEFT, _HEAD + 6.4, RIGHT, _HEAD + 6.4, 1.2)


def _columns(paper: Paper, columns: Sequence[Column], setting: Setting) -> float:
    """Draw the columns and return the baseline below the longest."""
    height = max(len(column) for column in columns)
    for place, column in enumerate(columns):
        x = LEFT + place * (setting.column_width + setting.gutter)
        paper.lines(
            x, _FIRST_LINE, column, Face.REGULAR, setting.size, setting.lead, room=setting.column_width
        )
        if place:
            middle = x - setting.gutter / 2
            bottom = _FIRST_LINE + (height - 1) * setting.lead + 0.8
            paper.rule(middle, _FIRST_LINE - 2.8, middle, bottom, 0.35)
    return _FIRST_LINE + height * setting.lead


def _initials(paper: Paper, content: ReceiptContent, frame: Frame) -> None:
    """Draw the boxes in which both initial the page."""
    y = frame.foot - 2.4 - 10.2
    wide, high = _INITIALS
    paper.text(LEFT, y + 5, content.wording.inseparable, Face.REGULAR, 6.8, room=WIDTH - 76)
    for right, name in ((RIGHT - 34, "paraf pengadu"), (RIGHT, "petugas")):
        paper.text(right - wide - 1.5, y + 5, name, Face.REGULAR, 6.8, Align.RIGHT)
        paper.box(right - wide, y, wide, high, 0.5)
