"""The table of the daily log: each line of it set once into runs of text, so that drawing it is only placing them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from desktop.documents.fonts import Face, printable
from desktop.documents.layout import Align, Paper, Tag
from desktop.documents.typesetting import bind, bound, width, wrap
from desktop.domain.daily_log import DailyLog, GapKind, LogGap, LogRow, LogSection, Void
from desktop.domain.daily_log_totals import section_reconciliation, short_number
from desktop.domain.outbox import SyncState
from desktop.domain.wording import clock_time, label, moment, short_classification, short_date, short_month

LEFT, RIGHT = 15.0, 287.0
SIZE, LEAD, PADDING = 7.0, 2.95, 1.15
HEAD_HEIGHT = 6.2
_GUTTER = 2.2
_ASCENT = 2.25
_STRIKE = 0.85
_LONGEST_REASON = 600
LATE_HEADING = "Susulan setelah penutupan · diterima pada hari yang lognya sudah ditutup, tidak ikut dalam jumlah hari ini"


class Column(NamedTuple):
    """A column; ``indent`` is the space kept free at the right of right-aligned values."""

    title: str
    x: float
    width: float
    indent: float | None = None

    @property
    def measure(self) -> float:
        """Return the width of a line of text."""
        return self.width - _GUTTER

    @property
    def right(self) -> float:
        """Return where right-aligned values end."""
        return self.x + self.width - (self.indent or 0)


def _columns() -> Iterator[Column]:
    x = LEFT
    for title, wide, indent in (
        ("No", 7.5, _GUTTER),
        ("Nomor", 16, None),
        ("Jam", 10.5, None),
        ("Pengadu dan alamat", 52.5, None),
        ("Media", 17, None),
        ("Klasifikasi", 21, None),
        ("Pokok pengaduan", 60, None),
        ("Kategori", 23, None),
        ("Instansi tujuan", 22, None),
        ("Batas", 13.5, 3.6),
        ("SP4N-LAPOR!", 22, None),
        ("Ptg.", 7, None),
    ):
        yield Column(title, x, wide, indent)
        x += wide


COLUMNS = tuple(_columns())
_STARTS = [column.x for column in COLUMNS]
_ALL = len(COLUMNS)
_NO, _NUMBER, _TIME, _WHO, _CHANNEL, _KIND, _TITLE, _TOPIC, _AGENCY, _DUE, _SYNC, _OFFICER = COLUMNS
_REASON_MEASURE = _DUE.x - _WHO.x - _GUTTER
_GAP_MEASURE = RIGHT - _NUMBER.x


class Run(NamedTuple):
    """A piece of text of a line: where it stands, on which of its lines, whether it is struck, over how many columns it goes."""

    x: float
    line: int
    text: str
    face: Face
    is_struck: bool = False
    span: int = 1


@dataclass(frozen=True, slots=True)
class TableLine:
    """A line of the table, ready to be drawn. ``first_number`` names it in the outline; ``section`` is its heading."""

    runs: tuple[Run, ...]
    lines: int
    first_number: str = ""
    section: str = ""
    is_heading: bool = False

    @property
    def height(self) -> float:
        """Return the height in millimetres."""
        return self.lines * LEAD + 2 * PADDING


class TableSetter:
    """Sets the lines of one log. Repeated values (agencies, topics, places) are broken into lines only once."""

    def __init__(self, log: DailyLog) -> None:
        self._log = log
        self._zone = log.zone
        self._wrap = lru_cache(maxsize=8192)(wrap)
        self._place = 0

    def lines(self) -> list[TableLine]:
        """Return all lines; several devices or years get a heading and their own reconciling sentence."""
        return [*self._of_the_day(), *self._late()]

    def _of_the_day(self) -> list[TableLine]:
        if not self._log.sections:
            return [self._note("Tidak ada pengaduan yang dicatat pada hari ini.")]
        has_headings = len(self._log.sections) > 1
        found: list[TableLine] = []
        for section in self._log.sections:
            heading = section_heading(section) if has_headings else ""
            if has_headings:
                found.append(heading_line(heading))
            for line in section.lines:
                found.append(
                    self._gap(line, heading) if isinstance(line, LogGap) else self._row(line, heading)
                )
            if has_headings:
                found.append(self._note(section_reconciliation(section) + ".", heading))
        return found

    def _late(self) -> list[TableLine]:
        """Return what came in for days that were closed already, under a heading of its own."""
        if not self._log.late:
            return []
        rows = [self._row(row, LATE_HEADING, f"S{place}") for place, row in enumerate(self._log.late, 1)]
        return [heading_line(LATE_HEADING), *rows]

    def _note(self, text: str, section: str = "", span: int = _ALL) -> TableLine:
        lines = wrap(text, Face.ITALIC, SIZE, _GAP_MEASURE)
        runs = tuple(Run(_NUMBER.x, place, line, Face.ITALIC, span=span) for place, line in enumerate(lines))
        return TableLine(runs, len(lines), section=section)

    def _gap(self, gap: LogGap, section: str) -> TableLine:
        note = self._note(_gap_text(gap), section, _ALL - 1)
        dash = Run(_NO.right - width("–", Face.REGULAR, SIZE), 0, "–", Face.REGULAR)
        return TableLine((dash, *note.runs), note.lines, short_number(gap.first), section)

    def _row(self, row: LogRow, section: str, late_place: str = "") -> TableLine:
        self._place += not late_place
        number = short_number(row.number)
        cells = _Cells(self._wrap, is_struck=row.void is not None)
        place = late_place or str(self._place)
        cells.runs.append(Run(_NO.right - width(place, Face.REGULAR, SIZE), 0, place, Face.REGULAR))
        cells.put(_NUMBER, number, Face.SEMIBOLD)
        if row.is_backdated:
            cells.put(_NUMBER, "susulan", line=1)
        cells.put(_TIME, clock_time(row.received_at, self._zone))
        below_name = cells.put(_WHO, row.complainant, Face.MEDIUM)
        cells.put(_WHO, bind_place(row.address), line=below_name)
        cells.put(_CHANNEL, label(row.channel, "id"))
        cells.put(_KIND, short_classification(row.classification, "id"))
        cells.put(_TITLE, bind(row.title))
        cells.put(_TOPIC, row.category or "—")
        cells.put(_AGENCY, row.agency or "—")
        self._put_due_and_sync(row, cells)
        cells.put(_OFFICER, row.initials, strike=False)
        origin = (
            f"Diterima {moment(row.received_at, self._zone, 'id')}, nomor {row.number}" if late_place else ""
        )
        for remark in filter(None, (origin, self._remark(row))):
            reason = wrap(remark, Face.SEMIBOLD, SIZE, _REASON_MEASURE)
            cells.runs += [
                Run(_WHO.x, cells.lines + n, part, Face.SEMIBOLD, span=_ALL) for n, part in enumerate(reason)
            ]
            cells.lines += len(reason)
        return TableLine(tuple(cells.runs), cells.lines, number, section)

    def _put_due_and_sync(self, row: LogRow, cells: _Cells) -> None:
        if row.void is not None:
            cells.put(_DUE, "—", strike=False)
            cells.put(_SYNC, "batal", Face.BOLD, strike=False)
            return
        self._put_due(row, cells)
        number = f"#{row.lapor_no.lstrip('#')}" if row.lapor_no else ""
        if row.sync_state is SyncState.CONFIRMED and number:
            cells.put(_SYNC, number)
        else:
            line = cells.put(_SYNC, label(row.sync_state, "id"), Face.SEMIBOLD)
            cells.put(_SYNC, number, line=line)

    def _put_due(self, row: LogRow, cells: _Cells) -> None:
        if row.withdrawal is not None:
            cells.put(_DUE, "—")
            return
        line = cells.put(_DUE, bound(f"{row.due_on.day} {short_month(row.due_on.month, 'id')}"))
        if row.due_on.year != self._log.on.year:
            cells.put(_DUE, str(row.due_on.year), line=line)

    def _remark(self, row: LogRow) -> str:
        if row.void is not None:
            return f"BATAL{self._when(row.void)} oleh {row.void.by}: {_limited(row.void.reason)}"
        if row.withdrawal is not None:
            ending = row.withdrawal
            return f"DICABUT{self._when(ending)} oleh pelapor, dicatat {ending.by}: {_limited(ending.reason)}"
        return ""

    def _when(self, ending: Void) -> str:
        day = ending.at.astimezone(self._zone).date()
        on = "" if day == self._log.on else f" {short_date(day, 'id')}"
        return f"{on} pukul {clock_time(ending.at, self._zone)}"


class _Cells:
    """Collects the runs of a row; ``lines`` is the height of the tallest cell so far."""

    def __init__(self, wrap_cell: Callable[[str, Face, float, float], list[str]], *, is_struck: bool) -> None:
        self.runs: list[Run] = []
        self.lines = 0
        self._wrap = wrap_cell
        self._is_struck = is_struck

    def put(
        self,
        column: Column,
        text: str,
        face: Face = Face.REGULAR,
        line: int = 0,
        *,
        strike: bool | None = None,
    ) -> int:
        """Set a value into a column from ``line`` on and return the line that follows."""
        if not text:
            return line
        is_struck = self._is_struck if strike is None else strike
        for part in self._wrap(text, face, SIZE, column.measure):
            x = column.x if column.indent is None else column.right - width(part, face, SIZE)
            self.runs.append(Run(x, line, part, face, is_struck))
            line += 1
        self.lines = max(self.lines, line)
        return line


def bind_place(address: str) -> str:
    """Keep ``Kec. Lawang Kidul`` on one line: a village's address breaks after its village."""
    village, comma, district = address.rpartition(", Kec. ")
    return f"{bind(village)}{', ' if comma else ''}{bound(f'Kec. {district}') if comma else bind(district)}"


def _gap_text(gap: LogGap) -> str:
    first, last = short_number(gap.first), short_number(gap.last)
    span = f"Nomor {first}" if gap.count == 1 else f"Nomor {first} sampai {last} ({gap.count} nomor)"
    if gap.kind is GapKind.OTHER_DAY:
        day = f", {gap.reason}" if gap.reason else ""
        return f"{span} dipakai untuk pengaduan yang diterima pada hari lain{day}."
    reason = _limited(gap.reason) if gap.reason else "belum ada penjelasan, periksa jejak audit"
    return f"{span} tidak terpakai: {reason.rstrip('.')}."


def _limited(reason: str) -> str:
    """Keep a reason to what a row can hold; the register has the whole of it."""
    reason = " ".join(printable(reason).split())
    if len(reason) <= _LONGEST_REASON:
        return reason
    return f"{reason[:_LONGEST_REASON].rsplit(' ', 1)[0]} (selengkapnya di register)"


def section_heading(section: LogSection) -> str:
    """Return what heads the numbers of one device and year."""
    return f"{section.counter_name} · nomor berawalan {section.first.prefix}"


def heading_line(text: str) -> TableLine:
    """Return a line that heads a section."""
    return TableLine((Run(LEFT, 0, text, Face.SEMIBOLD, span=_ALL),), 1, section=text, is_heading=True)


def draw_table_head(paper: Paper, y: float) -> float:
    """Draw the titles of the columns between their rules and return the lower one."""
    paper.rule(LEFT, y, RIGHT, y, 1.2)
    with paper.tag(Tag.TR):
        for column in COLUMNS:
            is_right = column.indent is not None
            x, align = (column.right, Align.RIGHT) if is_right else (column.x, Align.LEFT)
            with paper.tag(Tag.TH):
                paper.text(x, y + 4.1, column.title, Face.SEMIBOLD, 6.8, align)
    paper.rule(LEFT, y + HEAD_HEIGHT, RIGHT, y + HEAD_HEIGHT, 0.6)
    return y + HEAD_HEIGHT


def draw_table_line(paper: Paper, line: TableLine, y: float) -> float:
    """Draw a line with the rule below it and return its lower end.

    A remark below the cells is a row of its own for those who have the table read to them.
    """
    baseline = y + PADDING + _ASCENT
    for is_wide, runs in groupby(line.runs, key=lambda run: run.span == _ALL):
        with paper.tag(Tag.TR):
            if is_wide:
                _draw_cell(paper, runs, baseline, _ALL)
            else:
                for (_column, span), cell in groupby(runs, key=_cell_of):
                    _draw_cell(paper, cell, baseline, span)
    y += line.height
    paper.rule(LEFT, y, RIGHT, y, 0.25)
    return y


def _cell_of(run: Run) -> tuple[int, int]:
    return bisect_right(_STARTS, run.x), run.span


def _draw_cell(paper: Paper, runs: Iterable[Run], baseline: float, span: int) -> None:
    with paper.tag(Tag.TD, span=span):
        for run in runs:
            below = baseline + run.line * LEAD
            paper.text(run.x, below, run.text, run.face, SIZE)
            if run.is_struck:
                end = run.x + width(run.text, run.face, SIZE)
                paper.rule(run.x, below - _STRIKE, end, below - _STRIKE, 0.55)
