"""Parts of the recap: its measure, lines that fit, headings, and tables whose long cells take more lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper
from desktop.documents.structure import Tag
from desktop.documents.typesetting import fit_size, squeezed, wrap
from desktop.domain.wording import number

LEFT, RIGHT, TOP, BOTTOM = 25.0, 195.0, 12.0, 285.0
MEASURE = RIGHT - LEFT
SMALLEST = 6.5
"""Points; what does not fit its room at this size goes on over more lines."""
_SIZE, _HEAD_SIZE = 7.8, 7.2
_CELL_LEAD, _HEAD_LEAD = 2.7, 3.3
_GUTTER = 1.5


class Column(NamedTuple):
    """A column of a table; ``|`` stands between the lines of its head, ``wide`` is in millimetres."""

    head: str
    wide: float
    align: Align = Align.LEFT
    face: Face = Face.REGULAR


def whole(value: int) -> str:
    """Return ``1.234``."""
    return number(value, lang="id")


def percent(part: int, of: int) -> str:
    """Return ``94,4``, a dash where nothing can be shared."""
    return number(part / of * 100, 1, "id") if of else "–"


def fitted(
    paper: Paper,
    x: float,
    y: float,
    text: str,
    face: Face,
    size: float,
    room: float,
    align: Align = Align.LEFT,
) -> None:
    """Set a line, smaller if it would not fit its room."""
    paper.text(x, y, text, face, squeezed(text, face, size, room), align, room=room)


def in_lines(text: str, face: Face, size: float, room: float) -> tuple[list[str], float]:
    """Return a text as one line at the largest size that fits, or else in lines at the smallest size."""
    fitting = fit_size(text, face, size, room, SMALLEST)
    lines = wrap(text, face, fitting, room)
    if len(lines) < 2:
        return lines, fitting
    return wrap(text, face, SMALLEST, room), SMALLEST


def heading(paper: Paper, y: float, title: str, sub: str = "") -> float:
    """Set a heading with what it counts; return the y below."""
    with paper.tag(Tag.H2):
        fitted(paper, LEFT, y, title, Face.BOLD, 10.5, MEASURE)
    if sub:
        fitted(paper, LEFT, y + 4.1, sub, Face.REGULAR, 7.8, MEASURE)
    return y + (8 if sub else 4.5)


def head_high(columns: Sequence[Column]) -> float:
    """Return the height of a table's head in millimetres."""
    return max(column.head.count("|") + 1 for column in columns) * _HEAD_LEAD + 1.8


def row_high(columns: Sequence[Column], values: Sequence[str], row: float) -> float:
    """Return the height of a row in millimetres: ``row``, or more if a cell takes more lines."""
    most = max(
        len(in_lines(text, column.face, _SIZE, column.wide - _GUTTER)[0])
        for column, text in zip(columns, values, strict=True)
    )
    return row + (most - 1) * _CELL_LEAD


def draw_table(
    paper: Paper,
    x: float,
    y: float,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    total: Sequence[str] | None = None,
    row: float = 5.2,
) -> float:
    """Draw a table whose columns stand beside each other; return the y of its last rule."""
    right = x + sum(column.wide for column in columns)
    paper.rule(x, y - 1, right, y - 1, 1.0)
    with paper.tag(Tag.TABLE):
        _draw_heads(paper, x, y, columns)
        y += head_high(columns)
        paper.rule(x, y, right, y, 0.5)
        for values in rows:
            _draw_row(paper, x, y + row * 0.68, columns, values)
            y += row_high(columns, values, row)
            paper.rule(x, y, right, y, 0.2)
        if total is not None:
            paper.rule(x, y, right, y, 0.6)
            bold = [column._replace(face=Face.BOLD) for column in columns]
            _draw_row(paper, x, y + row * 0.68, bold, total)
            y += row_high(bold, total, row)
    paper.rule(x, y, right, y, 1.0)
    return y


def _draw_heads(paper: Paper, x: float, y: float, columns: Sequence[Column]) -> None:
    base = y + head_high(columns) - 1.8 - _HEAD_LEAD + 3.2
    with paper.tag(Tag.TR):
        for column in columns:
            lines = column.head.split("|")
            with paper.tag(Tag.TH):
                for place, text in enumerate(lines):
                    at = base - (len(lines) - 1 - place) * _HEAD_LEAD
                    _cell(paper, x, at, column, text, Face.SEMIBOLD, _HEAD_SIZE)
            x += column.wide


def _draw_row(paper: Paper, x: float, base: float, columns: Sequence[Column], values: Sequence[str]) -> None:
    with paper.tag(Tag.TR):
        for column, value in zip(columns, values, strict=True):
            with paper.tag(Tag.TD):
                lines, size = in_lines(value, column.face, _SIZE, column.wide - _GUTTER)
                for place, text in enumerate(lines):
                    _cell(paper, x, base + place * _CELL_LEAD, column, text, column.face, size)
            x += column.wide


def _cell(paper: Paper, x: float, y: float, column: Column, text: str, face: Face, size: float) -> None:
    at = x + column.wide if column.align is Align.RIGHT else x
    fitted(paper, at, y, text, face, size, column.wide - 0.5, column.align)


def draw_notes(
    paper: Paper, y: float, notes: Sequence[tuple[str, Sequence[str]]], indent: float = 30.0
) -> float:
    """Draw terms with their explanations in lines beside them; return the y below."""
    with paper.tag(Tag.L):
        for name, lines in notes:
            with paper.tag(Tag.LI):
                fitted(paper, LEFT, y, name, Face.BOLD, 8, indent - 2)
                y = paper.lines(LEFT + indent, y, lines, Face.REGULAR, 8, 3.8) + 0.8
    return y
