"""A strip of a roll, filled from the top: one column, as high as what stands on it.

What is set is measured first and drawn when the height is known. A thermal head has eight dots to the millimetre, so codes
and rules stand on that grid. Nothing is set lighter than Medium: thin strokes burn out (design: paper, section 4).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper, PaperSize, Tag
from desktop.documents.qr import QUIET_MODULES, draw_qr, qr_runs
from desktop.documents.typesetting import bind, fit_size, squeezed, width, wrap

DOTS_PER_MM = 8
_DOT_POINTS = 72 / 25.4 / DOTS_PER_MM
HEAVY, LIGHT = 4 * _DOT_POINTS, 2 * _DOT_POINTS
"""Weights of rules: whole, even numbers of dots, so that their edges fall between dots."""

_MARGIN = 5.0
_SPACE = 1.2
_MARK_SIZE = 8.0


@dataclass(frozen=True, slots=True)
class Column:
    """What the head covers of a roll, in the middle of it."""

    left: float
    width: float

    @property
    def right(self) -> float:
        """Return the right edge."""
        return self.left + self.width

    @property
    def middle(self) -> float:
        """Return the middle."""
        return self.left + self.width / 2


COLUMNS = {PaperSize.ROLL_80: Column(4.0, 72.0), PaperSize.ROLL_58: Column(5.0, 48.0)}


@dataclass(frozen=True, slots=True)
class CodePlace:
    """Where a QR code stands on a roll, in dots from its top; each module is ``module`` dots wide."""

    text: str
    top: int
    bottom: int
    module: int


@dataclass
class Roll:
    """A strip in the making; ``y`` is the last baseline, or the last rule."""

    column: Column
    y: float = _MARGIN
    code: CodePlace | None = None
    _drawn: list[Callable[[Paper], None]] = field(default_factory=list)

    @property
    def height(self) -> float:
        """Return the height of the paper in whole millimetres."""
        return float(math.ceil(self.y + _MARGIN - 1e-6))

    def draw(self, paper: Paper) -> None:
        """Draw everything, in the order in which it was set."""
        for draw in self._drawn:
            draw(paper)

    def add(self, draw: Callable[[Paper], None]) -> None:
        """Take something to be drawn as it is."""
        self._drawn.append(draw)

    def centred(self, text: str, face: Face, size: float, lead: float, *, tag: Tag = Tag.P) -> None:
        """Set a text in the middle, on as many lines as it takes."""
        self._paragraph(text, face, size, lead, Align.CENTRE, self.column.middle, tag)

    def one_line(self, text: str, face: Face, size: float, lead: float, *, tag: Tag = Tag.P) -> None:
        """Set a text in the middle of one line, as much smaller as it must be."""
        fitting = fit_size(text, face, size, self.column.width)
        if width(text, face, fitting) > self.column.width:
            fitting = squeezed(text, face, size, self.column.width)
        self._paragraph(text, face, fitting, lead, Align.CENTRE, self.column.middle, tag)

    def left(self, text: str, face: Face, size: float, lead: float, *, tag: Tag = Tag.P) -> None:
        """Set a text from the left edge, on as many lines as it takes."""
        self._paragraph(text, face, size, lead, Align.LEFT, self.column.left, tag)

    def _paragraph(
        self, text: str, face: Face, size: float, lead: float, align: Align, x: float, tag: Tag
    ) -> None:
        room, first = self.column.width, self.y + lead
        lines = wrap(bind(text), face, size, room)

        def draw(paper: Paper) -> None:
            with paper.tag(tag):
                for place, line in enumerate(lines):
                    paper.text(x, first + place * lead, line, face, size, align, room=room)

        self.add(draw)
        self.y += len(lines) * lead

    def rule(self, weight: float, *, before: float = 1.6, after: float = _SPACE) -> None:
        """Draw a line across the column."""
        self.y = y = on_grid(self.y + before)
        column = self.column
        self.add(lambda paper: paper.rule(column.left, y, column.right, y, weight))
        self.y += after

    def mark(self, text: str, size: float = _MARK_SIZE) -> None:
        """Draw a boxed mark in the middle; an outline survives a worn head."""
        size = min(size, squeezed(text, Face.BOLD, size, self.column.width - 5))
        wide, high = width(text, Face.BOLD, size) + 5, size * 0.575
        top, left = on_grid(self.y + 1.8), on_grid(self.column.middle - wide / 2)

        def draw(paper: Paper) -> None:
            paper.box(left, top, wide, high, LIGHT)
            with paper.tag(Tag.P):
                paper.text(left + wide / 2, top + high * 0.73, text, Face.BOLD, size, Align.CENTRE)

        self.add(draw)
        self.y = top + high

    def qr(self, text: str, dots: int, alt: str) -> None:
        """Draw a code in the middle, of at most ``dots`` dots a module, with its quiet zone above and below."""
        modules, _ = qr_runs(text)
        most = round(self.column.width * DOTS_PER_MM)
        dots = min(dots, most // (modules + 2 * QUIET_MODULES))
        module = dots / DOTS_PER_MM
        side, quiet = modules * module, QUIET_MODULES * module
        top, left = on_grid(self.y + quiet), on_grid(self.column.middle - side / 2)

        def draw(paper: Paper) -> None:
            with paper.tag(Tag.FIGURE, alt=alt):
                draw_qr(paper, left, top, text, module)

        self.add(draw)
        first = round(top * DOTS_PER_MM)
        self.code = CodePlace(text, first, first + modules * dots, dots)
        self.y = top + side + quiet


def on_grid(length: float) -> float:
    """Return the nearest length of whole dots."""
    return round(length * DOTS_PER_MM) / DOTS_PER_MM


def packed(parts: Sequence[str], face: Face, size: float, room: float) -> list[str]:
    """Join parts by middle dots on as few lines as keep each part whole."""
    lines: list[str] = []
    for part in parts:
        joined = f"{lines[-1]} · {part}" if lines else part
        if lines and width(joined, face, size) <= room:
            lines[-1] = joined
        else:
            lines.append(part)
    return lines
