"""The rows of the register book: each line of it set once, on at least three lines of type, so that all sheets look alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from zoneinfo import ZoneInfo

from desktop.documents.daily_log_table import bind_place
from desktop.documents.fonts import Face, printable
from desktop.documents.layout import Align, Paper, Tag
from desktop.documents.register_sheet import status_words
from desktop.documents.typesetting import bind, bound, width, wrap
from desktop.domain.daily_log import LogGap, Tally
from desktop.domain.daily_log_totals import short_number
from desktop.domain.outbox import SyncState
from desktop.domain.register_book import BookRow
from desktop.domain.wording import (
    clock_time,
    label,
    number,
    sentence_case,
    short_classification,
    short_date,
    short_month,
)

LEFT, RIGHT = 20.0, 320.0
SIZE, LEAD, PADDING = 6.9, 2.95, 1.05
HEAD_HEIGHT, CARRIED_HEIGHT, SUMS_HEIGHT = 6.4, 4.8, 9.4
FEWEST_LINES = 3
_TIGHT_SIZE, _TIGHT_LEAD = 6.2, 2.6
_INDENT, _GUTTER = 0.6, 3.0
_ASCENT, _STRIKE = 2.3, 0.85
_LONGEST_FOLLOW_UP = 120


class Column(NamedTuple):
    """A column of the book; ``is_right`` sets its values right-aligned."""

    title: str
    x: float
    width: float
    is_right: bool = False

    @property
    def measure(self) -> float:
        """Return the width of a line of text."""
        return self.width - _GUTTER

    @property
    def right(self) -> float:
        """Return where right-aligned values end."""
        return self.x + self.width - 2.4


def _columns() -> Iterator[Column]:
    x = LEFT
    for title, wide in (
        ("No", 8.5),
        ("Nomor, diterima", 23),
        ("Pengadu, pekerjaan", 31),
        ("Alamat, telepon", 42),
        ("Klasifikasi, kategori", 27.5),
        ("Uraian singkat", 50),
        ("Instansi, disposisi", 27),
        ("Tindak lanjut pertama", 35),
        ("Selesai, status", 20),
        ("LAPOR!, media", 20),
        ("Ptg.", 7),
        ("Paraf", 9),
    ):
        yield Column(title, x, wide, is_right=title == "No")
        x += wide


COLUMNS = tuple(_columns())
_NO, _NUMBER, _WHO, _WHERE, _KIND, _WHAT, _AGENCY, _STEP, _END, _SENT, _OFFICER, _INITIALS = COLUMNS


class Piece(NamedTuple):
    """A line of text in a cell."""

    text: str
    face: Face
    is_struck: bool = False


@dataclass(frozen=True, slots=True)
class SetCell:
    """The lines of a cell; those of long cells are set tighter."""

    column: Column
    pieces: tuple[Piece, ...]
    size: float
    lead: float


@dataclass(frozen=True, slots=True)
class SetLine:
    """A row or a gap, ready to be drawn."""

    cells: tuple[SetCell, ...]
    is_gap: bool = False

    @property
    def height(self) -> float:
        """Return the height in millimetres: never less than three lines."""
        longest = max(len(cell.pieces) * cell.lead for cell in self.cells)
        return max(FEWEST_LINES * LEAD, longest) + 2 * PADDING


def set_row(row: BookRow, place: int, zone: ZoneInfo, year: int) -> SetLine:
    """Set an entry; ``place`` is its running number in the year."""
    void = row.void if not row.counts else None
    cells = _Cells(is_struck=void is not None)
    cells.put(_NO, (str(place), Face.REGULAR))
    received = row.received_at.astimezone(zone)
    day = bound(f"{received.day} {short_month(received.month, 'id')}")
    year_of = "" if received.year == year else f" {received.year}"
    cells.put(
        _NUMBER,
        (short_number(row.number), Face.SEMIBOLD),
        (f"{day}{year_of}, {clock_time(row.received_at, zone)}", Face.REGULAR),
        ("susulan" if row.is_backdated else "", Face.ITALIC),
    )
    cells.put(_WHO, (row.complainant, Face.MEDIUM), (row.occupation, Face.REGULAR))
    cells.put(
        _WHERE, (bind_place(row.address) if row.address else "—", Face.REGULAR), (row.phone, Face.REGULAR)
    )
    kind = sentence_case(short_classification(row.classification, "id"))
    cells.put(_KIND, (kind, Face.REGULAR), (row.category, Face.REGULAR))
    cells.put(_WHAT, (bind(row.title), Face.REGULAR))
    disposed = short_date(row.disposed_on, "id") if row.disposed_on else ""
    cells.put(_AGENCY, (row.agency or "—", Face.REGULAR), (disposed, Face.REGULAR))
    _put_progress(cells, row, zone)
    sent = f"#{row.lapor_no.lstrip('#')}" if row.lapor_no else ""
    state = "" if row.sync_state is SyncState.CONFIRMED and sent else label(row.sync_state, "id")
    media = label(row.channel, "id")
    cells.put(_SENT, (sent, Face.REGULAR), (state, Face.SEMIBOLD), (media, Face.REGULAR), strike=False)
    cells.put(_OFFICER, (row.initials, Face.REGULAR), strike=False)
    return SetLine(tuple(cells.found))


def _put_progress(cells: _Cells, row: BookRow, zone: ZoneInfo) -> None:
    if row.void is not None:
        what = "BATAL" if not row.counts else "DICABUT"
        on = short_date(row.void.at.astimezone(zone).date(), "id")
        text = f"{what} {on} oleh {row.void.by}: {row.void.reason}"
        cells.put(_STEP, (bind(text), Face.SEMIBOLD), strike=False)
    else:
        on = short_date(row.followed_up_on, "id") if row.followed_up_on else ""
        cells.put(_STEP, (bind(_shortened(row.follow_up)), Face.REGULAR), (on, Face.REGULAR))
    face = Face.REGULAR if row.finished_on else Face.SEMIBOLD
    finished = short_date(row.finished_on, "id") if row.finished_on and row.counts else ""
    cells.put(_END, (status_words(row), face), (finished, Face.REGULAR), strike=False)


def _shortened(text: str) -> str:
    """Keep an agency's answer to what a cell can hold; the complaint's history has the whole of it."""
    text = " ".join(printable(text).split())
    if len(text) <= _LONGEST_FOLLOW_UP:
        return text
    return f"{text[:_LONGEST_FOLLOW_UP].rsplit(' ', 1)[0]} (selengkapnya di riwayat)"


def set_gap(gap: LogGap) -> SetLine:
    """Set numbers that were never used."""
    first, last = short_number(gap.first), short_number(gap.last)
    span = f"Nomor {first}" if gap.count == 1 else f"Nomor {first} sampai {last} ({gap.count} nomor)"
    text = f"{span} tidak terpakai: belum ada penjelasan, periksa jejak audit."
    lines = wrap(text, Face.ITALIC, SIZE, RIGHT - _NUMBER.x - 40)
    dash = SetCell(_NO, (Piece("–", Face.REGULAR),), SIZE, LEAD)
    note = SetCell(_NUMBER, tuple(Piece(line, Face.ITALIC) for line in lines), SIZE, LEAD)
    return SetLine((dash, note), is_gap=True)


class _Cells:
    """Collects the cells of a row."""

    def __init__(self, *, is_struck: bool) -> None:
        self.found: list[SetCell] = []
        self._is_struck = is_struck

    def put(self, column: Column, *parts: tuple[str, Face], strike: bool = True) -> None:
        """Set the parts of a cell below each other; a cell of more than three lines is set tighter."""
        struck = self._is_struck and strike
        pieces = self._set(column, parts, SIZE, struck)
        if len(pieces) <= FEWEST_LINES:
            self.found.append(SetCell(column, pieces, SIZE, LEAD))
        else:
            self.found.append(
                SetCell(column, self._set(column, parts, _TIGHT_SIZE, struck), _TIGHT_SIZE, _TIGHT_LEAD)
            )

    @staticmethod
    def _set(
        column: Column, parts: Sequence[tuple[str, Face]], size: float, struck: bool
    ) -> tuple[Piece, ...]:
        return tuple(
            Piece(line, face, struck)
            for text, face in parts
            if text
            for line in wrap(text, face, size, column.measure)
        )


def draw_head(paper: Paper, y: float) -> float:
    """Draw the titles of the columns between their rules and return the lower one."""
    paper.rule(LEFT, y, RIGHT, y, 1.2)
    with paper.tag(Tag.TR):
        for column in COLUMNS:
            x, align = (column.right, Align.RIGHT) if column.is_right else (column.x + _INDENT, Align.LEFT)
            with paper.tag(Tag.TH):
                paper.text(x, y + 4.2, column.title, Face.SEMIBOLD, 6.8, align)
    paper.rule(LEFT, y + HEAD_HEIGHT, RIGHT, y + HEAD_HEIGHT, 0.6)
    return y + HEAD_HEIGHT


def draw_line(paper: Paper, line: SetLine, y: float) -> float:
    """Draw a row or a gap with the rule below it and return its lower end."""
    with paper.tag(Tag.TR):
        for cell in line.cells:
            with paper.tag(Tag.TD):
                _draw_cell(paper, cell, y + PADDING + _ASCENT)
    bottom = y + line.height
    paper.rule(LEFT, bottom, RIGHT, bottom, 0.25)
    for column in COLUMNS[1:2] if line.is_gap else COLUMNS[1:]:  # people write in this book
        paper.rule(column.x - 0.9, y, column.x - 0.9, bottom, 0.2)
    return bottom


def _draw_cell(paper: Paper, cell: SetCell, y: float) -> None:
    for piece in cell.pieces:
        wide = width(piece.text, piece.face, cell.size)
        x = cell.column.right - wide if cell.column.is_right else cell.column.x + _INDENT
        paper.text(x, y, piece.text, piece.face, cell.size)
        if piece.is_struck:
            paper.rule(x, y - _STRIKE, x + wide, y - _STRIKE, 0.5)
        y += cell.lead


def draw_carried(paper: Paper, carried: Tally, y: float) -> float:
    """Draw what was carried over from the sheet before and return the rule below it."""
    _draw_sum(paper, y + 3.3, "Pindahan dari lembar sebelumnya", carried, Face.ITALIC)
    y += CARRIED_HEIGHT
    paper.rule(LEFT, y, RIGHT, y, 0.35)
    return y


def draw_sums(paper: Paper, own: Tally, total: Tally, y: float) -> float:
    """Draw the sums of the sheet and up to it and return the rule below them."""
    paper.rule(LEFT, y, RIGHT, y, 0.6)
    _draw_sum(paper, y + 3.6, "Jumlah lembar ini", own, Face.SEMIBOLD)
    _draw_sum(paper, y + 7.6, "Jumlah sampai lembar ini", total, Face.SEMIBOLD)
    y += SUMS_HEIGHT
    paper.rule(LEFT, y, RIGHT, y, 1.2)
    return y


def _draw_sum(paper: Paper, y: float, title: str, tally: Tally, face: Face) -> None:
    with paper.tag(Tag.TR):
        with paper.tag(Tag.TD):
            paper.text(_NUMBER.x + _INDENT, y, title, face, SIZE)
        with paper.tag(Tag.TD):
            paper.text(_WHAT.x + _INDENT, y, tally_words(tally), face, SIZE)


def tally_words(tally: Tally) -> str:
    """Return a count of numbers in words: ``302 nomor: 297 sah, 4 batal, 1 tidak terpakai``."""
    counted = f"{number(tally.numbers, lang='id')} nomor: {number(tally.valid, lang='id')} sah, "
    words = f"{counted}{number(tally.void, lang='id')} batal"
    return f"{words}, {number(tally.unused, lang='id')} tidak terpakai" if tally.unused else words
