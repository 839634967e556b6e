"""The main column of a receipt: what the law asks for, in its order, all on page 1 whatever the length of the narrative.

When the text is too long for the panel, first the narrative alone is set smaller, then it runs on to later pages; only if
the other fields are extraordinarily long too, everything is set smaller and they run on as well. Nothing is ever cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.documents.fonts import Face, printable
from desktop.documents.layout import Align, Paper, Tag
from desktop.documents.receipt_content import Copy, ReceiptContent
from desktop.documents.receipt_fields import (
    PAIR_LABEL,
    PAIR_ROOMS,
    PAIR_VALUE,
    Continued,
    Row,
    Style,
    attachments_row,
    rows_before,
    run_on,
    set_row,
)
from desktop.documents.receipt_frame import (
    GROUP_GAP,
    LABEL,
    LEFT,
    MAIN_RIGHT,
    SMALL_LEAD,
    SMALL_SIZE,
    VALUE,
    VALUE_WIDTH,
    Frame,
)
from desktop.documents.typesetting import Line, break_lines, wrap

_FEWEST_LINES = 2
_CONTINUED = "bersambung ke halaman 2 →"


_STYLES = (Style(), Style(7.4, 3.1), Style(7, 2.95), Style(6.6, 2.75), Style(6.6, 2.75, is_limited=True))


@dataclass(frozen=True, slots=True)
class MainColumn:
    """The rows of page 1 and what runs on."""

    rows: tuple[Row, ...]
    continued: tuple[Continued, ...] = ()


def compose_main(content: ReceiptContent, frame: Frame) -> MainColumn:
    """Choose type and lines so that the column fits the frame."""
    content = replace(content, narrative=printable(content.narrative), remedy=printable(content.remedy))
    room = frame.last_line - frame.first_line
    usual, small = Style(), Style(SMALL_SIZE, SMALL_LEAD)
    ways = [(usual, usual), (usual, small)]
    if content.copy is Copy.AGENCY or content.ended:
        ways += [
            (small, small),
            (Style(7, 2.95), Style(7, 2.95)),
        ]  # these have rows more than others, which must not cost a second sheet
    for style, narrative_style in ways:
        column = _whole(content, style, narrative_style)
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


def _whole(content: ReceiptContent, style: Style, narrative: Style) -> MainColumn:
    before, _ = rows_before(content, style)
    lines = wrap(content.narrative, Face.REGULAR, narrative.size, VALUE_WIDTH)
    remedy = wrap(content.remedy, Face.REGULAR, style.size, VALUE_WIDTH)
    rows = (
        *before,
        set_row("Uraian", lines, narrative, gap=0.6),
        set_row("Permintaan", remedy, style, gap=GROUP_GAP),
        attachments_row(content, style),
    )
    return MainColumn(rows)


def _cut_to(content: ReceiptContent, style: Style, room: float) -> MainColumn | None:
    """Let narrative and, if it must be, remedy run on; None if even two lines of each do not fit."""
    before, continued = rows_before(content, style)
    attachments = attachments_row(content, style)
    taken = sum(row.height for row in before) + attachments.height - attachments.lead + 0.6 + GROUP_GAP
    lines = int((room - taken) / style.lead + 1e-6)
    narrative = break_lines(content.narrative, Face.REGULAR, style.size, VALUE_WIDTH)
    remedy = break_lines(content.remedy, Face.REGULAR, style.size, VALUE_WIDTH)
    for_narrative, for_remedy = _share(lines, len(narrative), len(remedy))
    if for_narrative < min(len(narrative), _FEWEST_LINES + 1):
        return None
    narrative_rows, narrative_rest = _narrative_rows(content.narrative, narrative, for_narrative, style)
    shown, remedy_rest = run_on(content.remedy, remedy, for_remedy, style, VALUE_WIDTH)
    rows = (*before, *narrative_rows, set_row("Permintaan", shown, style, gap=GROUP_GAP), attachments)
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
        return (set_row("Uraian", [line.text for line in lines], style, gap=0.6),), ""
    kept = _kept(text, lines, most - 1)
    shown = set_row("Uraian", [line.text for line in lines[:kept]], style)
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


def draw_main(paper: Paper, column: MainColumn, frame: Frame) -> None:
    """Draw the rows of page 1."""
    y = frame.first_line
    for row in column.rows:
        with paper.tag(Tag.P):
            y = _draw_row(paper, row, y)


def _draw_row(paper: Paper, row: Row, y: float) -> float:
    paper.text(LEFT, y, row.label, Face.REGULAR, 7, room=LABEL)
    below = paper.lines(VALUE, y, row.lines, row.face, row.size, row.lead, room=VALUE_WIDTH) + row.gap
    if row.pair:
        name, value = row.pair
        paper.text(PAIR_LABEL, y, name, Face.REGULAR, 7, room=PAIR_VALUE - PAIR_LABEL)
        paper.text(PAIR_VALUE, y, value, Face.REGULAR, row.size, room=PAIR_ROOMS[1])
    if row.aside:
        paper.text(MAIN_RIGHT, y, row.aside, Face.ITALIC, 7, Align.RIGHT)
    return below
