"""The main column of a receipt: what the law asks for, in its order, all on page 1 whatever the length of the narrative.

When the text is too long for the panel, first the narrative alone is set smaller, then it runs on to later pages; only if
the other fields are extraordinarily long too, everything is set smaller and they run on as well. Nothing is ever cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.documents.fonts import Face, printable
from desktop.documents.layout import Align, Paper
from desktop.documents.receipt_content import NOTHING, Copy, Person, ReceiptContent
from desktop.documents.receipt_frame import (
    GROUP_GAP,
    LABEL,
    LEAD,
    LEFT,
    MAIN_RIGHT,
    SIZE,
    SMALL_LEAD,
    SMALL_SIZE,
    VALUE,
    VALUE_WIDTH,
    Frame,
)
from desktop.documents.typesetting import Line, bind, break_lines, width, wrap
from desktop.domain.wording import NBSP, clock_time_with_zone, label, weekday_date

_PAIR_LABEL, _PAIR_VALUE = VALUE + 38, VALUE + 54
_PAIR_ROOMS = (38 - 2.0, MAIN_RIGHT - _PAIR_VALUE)
_FEWEST_LINES = 2
_RUNS_ON = f"→{NBSP}hal.{NBSP}2"
_CONTINUED = "bersambung ke halaman 2 →"


@dataclass(frozen=True, slots=True)
class Style:
    """Type of the values; ``lines`` limits fields other than narrative and remedy, so that they always fit."""

    size: float = SIZE
    lead: float = LEAD
    is_limited: bool = False

    def limit(self, lines: int) -> int:
        """Return how many lines a field may take."""
        return lines if self.is_limited else 1_000


_STYLES = (Style(), Style(7.4, 3.1), Style(7, 2.95), Style(6.6, 2.75), Style(6.6, 2.75, is_limited=True))


@dataclass(frozen=True, slots=True)
class Row:
    """A label and the lines of its value; ``gap`` follows it. ``aside`` stands in italics at the right."""

    label: str
    lines: tuple[str, ...]
    face: Face = Face.REGULAR
    size: float = SIZE
    lead: float = LEAD
    gap: float = 0.0
    aside: str = ""
    pair: tuple[str, str] | None = None

    @property
    def height(self) -> float:
        """Return the height in millimetres."""
        return len(self.lines) * self.lead + self.gap


@dataclass(frozen=True, slots=True)
class Continued:
    """The part of a field that goes on later pages."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class MainColumn:
    """The rows of page 1 and what runs on."""

    rows: tuple[Row, ...]
    continued: tuple[Continued, ...] = ()


def compose_main(content: ReceiptContent, frame: Frame) -> MainColumn:
    """Choose type and lines so that the column fits the frame."""
    content = replace(content, narrative=printable(content.narrative), remedy=printable(content.remedy))
    room = frame.last_line - frame.first_line
    for narrative_style in (Style(), Style(SMALL_SIZE, SMALL_LEAD)):
        column = _whole(content, narrative_style)
        if _baseline_height(column.rows) <= room + 1e-6:
            return column
    for style in _STYLES:
        cut = _cut_to(content, style, room)
        if cut is not None:
            return cut
    raise AssertionError("the limited style fits whatever the form accepts")


def _baseline_height(rows: Sequence[Row]) -> float:
    """Return the distance from the first baseline to the last."""
    return sum(row.height for row in rows) - rows[-1].lead - rows[-1].gap


def _whole(content: ReceiptContent, narrative: Style) -> MainColumn:
    style = Style()
    before, _ = _rows_before(content, style)
    lines = wrap(content.narrative, Face.REGULAR, narrative.size, VALUE_WIDTH)
    remedy = wrap(content.remedy, Face.REGULAR, style.size, VALUE_WIDTH)
    rows = (
        *before,
        _row("Uraian", lines, narrative, gap=0.6),
        _row("Permintaan", remedy, style, gap=GROUP_GAP),
        _attachments(content, style),
    )
    return MainColumn(rows)


def _cut_to(content: ReceiptContent, style: Style, room: float) -> MainColumn | None:
    """Let narrative and, if it must be, remedy run on; None if even two lines of each do not fit."""
    before, continued = _rows_before(content, style)
    attachments = _attachments(content, style)
    taken = sum(row.height for row in before) + attachments.height - attachments.lead + 0.6 + GROUP_GAP
    lines = int((room - taken) / style.lead + 1e-6)
    narrative = break_lines(content.narrative, Face.REGULAR, style.size, VALUE_WIDTH)
    remedy = break_lines(content.remedy, Face.REGULAR, style.size, VALUE_WIDTH)
    for_narrative, for_remedy = _share(lines, len(narrative), len(remedy))
    if for_narrative < min(len(narrative), _FEWEST_LINES + 1):
        return None
    narrative_rows, narrative_rest = _narrative_rows(content.narrative, narrative, for_narrative, style)
    shown, remedy_rest = _run_on(content.remedy, remedy, for_remedy, style, VALUE_WIDTH)
    rows = (*before, *narrative_rows, _row("Permintaan", shown, style, gap=GROUP_GAP), attachments)
    rests = (("Uraian", narrative_rest), ("Permintaan", remedy_rest))
    return MainColumn(rows, (*continued, *(Continued(name, rest) for name, rest in rests if rest)))


def _share(lines: int, narrative: int, remedy: int) -> tuple[int, int]:
    """Share the lines left on page 1: the remedy whole if the narrative keeps two lines and the mark, else by halves."""
    least = min(narrative, _FEWEST_LINES + 1)
    if remedy > lines - least:
        remedy = max(_FEWEST_LINES, lines - max(least, min(narrative, lines // 2)))
    return lines - remedy, remedy


def _narrative_rows(text: str, lines: Sequence[Line], most: int, style: Style) -> tuple[tuple[Row, ...], str]:
    if len(lines) <= most:
        return (_row("Uraian", [line.text for line in lines], style, gap=0.6),), ""
    kept = _kept(text, lines, most - 1)
    shown = _row("Uraian", [line.text for line in lines[:kept]], style)
    mark = Row("", (_CONTINUED,), Face.SEMIBOLD, min(SMALL_SIZE, style.size + 0.4), style.lead, 0.6)
    return (shown, mark), text[lines[kept].start :].lstrip("\n")


def _kept(text: str, lines: Sequence[Line], most: int) -> int:
    """Return how many lines stay on page 1, so that no single line of a paragraph is left alone on either side."""

    def begins(line: Line) -> bool:
        return line.start == 0 or text[line.start - 1] == "\n"

    def ends(line: Line) -> bool:
        return line.end == len(text) or text[line.end] == "\n"

    kept = most
    if ends(lines[kept]) and not begins(lines[kept]):
        kept -= 1
    if begins(lines[kept - 1]) and not ends(lines[kept - 1]):
        kept -= 1
    return kept if kept >= _FEWEST_LINES else most


def _run_on(
    text: str, lines: Sequence[Line], most: int, style: Style, last_room: float, face: Face = Face.REGULAR
) -> tuple[list[str], str]:
    """Return at most ``most`` lines, the last with a mark if the text runs on, and the rest of the text."""
    if len(lines) <= most:
        return [line.text for line in lines], ""
    mark = width(f" {_RUNS_ON}", face, style.size)
    start = lines[most - 1].start
    last = break_lines(text[start:], face, style.size, last_room - mark)[0]
    shown = [line.text for line in lines[: most - 1]]
    return [*shown, f"{last.text} {_RUNS_ON}"], text[start + last.end :].lstrip(" \n")


def _row(name: str, lines: Sequence[str], style: Style, face: Face = Face.REGULAR, gap: float = 0) -> Row:
    return Row(name, tuple(lines), face, style.size, style.lead, gap)


class _Rows:
    """Collects rows and what of them runs on."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.rows: list[Row] = []
        self.continued: list[Continued] = []

    def field(
        self,
        name: str,
        text: str,
        most: int,
        *,
        face: Face = Face.REGULAR,
        bigger: float = 0,
        aside: str = "",
        gap: float = 0,
    ) -> None:
        text, style = printable(text), replace(self.style, size=self.style.size + bigger)
        first = VALUE_WIDTH - (width(aside, Face.ITALIC, 7) + 2 if aside else 0)
        lines = break_lines(text, face, style.size, VALUE_WIDTH, first)
        limit = self.style.limit(most)
        shown, rest = _run_on(text, lines, limit, style, first if limit == 1 else VALUE_WIDTH, face)
        if rest:
            self.continued.append(Continued(name, rest))
        self.rows.append(replace(_row(name, shown, style, face, gap), aside=aside))

    def pair(self, name: str, text: str, other: str, other_text: str) -> None:
        """Set two short fields on one line, or below each other if they are not short."""
        text, other_text, size = printable(text), printable(other_text), self.style.size
        rooms = zip((text, other_text), _PAIR_ROOMS, strict=True)
        if all(width(value, Face.REGULAR, size) <= room for value, room in rooms):
            row = _row(name, [text], self.style)
            self.rows.append(replace(row, pair=(other, other_text)))
        else:
            self.field(name, text, 1)
            self.field(other, other_text, 1)


def _rows_before(content: ReceiptContent, style: Style) -> tuple[list[Row], list[Continued]]:
    """Return the rows above the narrative."""
    person, rows = content.person(), _Rows(style)
    rows.field("Diterima", _received(content), 2, face=Face.MEDIUM, gap=GROUP_GAP)
    rows.field(
        "Nama pengadu",
        person.name,
        2,
        face=Face.SEMIBOLD,
        bigger=0.8,
        aside=_identity_choice(content),
        gap=0.1,
    )
    _identity(rows, content, person)
    rows.field("Alamat", person.address, 2, gap=GROUP_GAP)
    rows.field("Klasifikasi", label(content.classification, "id"), 1, aside=content.channel.lower())
    rows.field("Kategori", content.category, 1)
    rows.field("Instansi tujuan", content.agency, 1, gap=GROUP_GAP)
    rows.field("Pokok pengaduan", content.title, 2, face=Face.SEMIBOLD)
    if content.respondent:
        rows.field("Terlapor", content.respondent, 1)
    rows.field("Kejadian", content.incident, 1)
    return rows.rows, rows.continued


def _identity(rows: _Rows, content: ReceiptContent, person: Person) -> None:
    rows.pair(person.id_label, person.id_number, "Telepon", person.phone)
    if content.copy is Copy.OFFICE:
        if person.email:
            rows.field("Email", person.email, 1)
        rows.pair("Pekerjaan", content.occupation or NOTHING, "Kedudukan", label(content.acting_as, "id"))


def _received(content: ReceiptContent) -> str:
    day, time = (
        weekday_date(content.received_on, "id"),
        clock_time_with_zone(content.received_at, content.zone),
    )
    late = " · dicatat susulan" if content.is_backdated else ""
    return f"{day}, {time} · {bind(content.counter)}, {content.place}{late}"


def _identity_choice(content: ReceiptContent) -> str:
    if content.is_secret:
        return "anonim dan rahasia" if content.is_anonymous else "rahasia"
    return "anonim: nama dirahasiakan" if content.is_anonymous else "identitas tidak dirahasiakan"


def _attachments(content: ReceiptContent, style: Style) -> Row:
    """Return the list of files on two lines at most; those that do not fit are counted."""
    names = content.attachments
    if not names:
        return _row("Lampiran", ["Tidak ada"], style)
    for shown in range(len(names), -1, -1):
        text = f"{len(names)} berkas" + (": " if shown else "") + ", ".join(names[:shown])
        rest = f" dan {len(names) - shown} lagi" if 0 < shown < len(names) else ""
        lines = wrap(text + rest, Face.REGULAR, style.size, VALUE_WIDTH)
        if len(lines) <= style.limit(1) and len(lines) <= 2:
            return _row("Lampiran", lines, style)
    raise AssertionError("the bare number of files fits a line")


def draw_main(paper: Paper, column: MainColumn, frame: Frame) -> None:
    """Draw the rows of page 1."""
    y = frame.first_line
    for row in column.rows:
        paper.text(LEFT, y, row.label, Face.REGULAR, 7, room=LABEL)
        below = paper.lines(VALUE, y, row.lines, row.face, row.size, row.lead, room=VALUE_WIDTH) + row.gap
        if row.pair:
            name, value = row.pair
            paper.text(_PAIR_LABEL, y, name, Face.REGULAR, 7, room=_PAIR_VALUE - _PAIR_LABEL)
            paper.text(_PAIR_VALUE, y, value, Face.REGULAR, row.size, room=_PAIR_ROOMS[1])
        if row.aside:
            paper.text(MAIN_RIGHT, y, row.aside, Face.ITALIC, 7, Align.RIGHT)
        y = below
