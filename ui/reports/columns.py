"""Counts in columns over a base line: hours of a day, days of a month, weeks of a quarter."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.common.painting import CENTRE, draw_text, smooth, text_width
from ui.common.theme import colour, px
from ui.common.tokens import Colour, Size
from ui.reports.chart import Chart

_GRID_LINES = 3
_GAP = 6


def grid_step(most: int) -> int:
    """Return a round step (1, 2, 5, 10, 20 …) of which at most three fit below ``most``."""
    step, factors = 1, (2, 2.5, 2)
    turn = 0
    while most / step > _GRID_LINES:
        step = round(step * factors[turn % 3])
        turn += 1
    return step


@dataclass(frozen=True, slots=True)
class Column:
    """A count, what is said of it, and the label below it; a label that has no room beside its neighbours is left out.

    ``is_idle`` marks a day without service: its label is quiet.
    """

    spoken: str
    count: int
    label: str = ""
    is_idle: bool = False


class ColumnChart(Chart):
    """A grid of round numbers behind the columns; what is left of a label's neighbours' room is its own."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, 128, parent)
        self._columns: Sequence[Column] = ()

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show other counts; those that are zero are left out of what is spoken if there are many."""
        self._columns = columns
        is_long = len(columns) > 24
        self.tell([f"{each.spoken}: {each.count}" for each in columns if each.count or not is_long])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw grid, columns and labels."""
        if not self._columns:
            return
        painter = smooth(self)
        foot = px(22)
        base = self.height() - foot
        most = max(each.count for each in self._columns)
        scale = (base - px(20)) / max(1, most)
        self._paint_grid(painter, base, scale, most)
        gutter = px(24)
        cell = (self.width() - gutter) / len(self._columns)
        bar = min(cell * 0.72, px(34))
        for n, each in enumerate(self._columns):
            if each.count:
                painter.setPen(QPen(colour("accent"), 0))
                painter.setBrush(colour("accent"))
                left = gutter + (n + 0.5) * cell - bar / 2
                painter.drawRoundedRect(
                    QRectF(left, base - each.count * scale, bar, each.count * scale), 2, 2
                )
        self._paint_labels(painter, gutter, cell, QRectF(0, base + 4, self.width(), foot - 4))
        painter.end()

    def _paint_labels(self, painter: QPainter, gutter: float, cell: float, line: QRectF) -> None:
        taken = 0.0
        stride = self._stride(cell)
        for n, each in enumerate(self._columns):
            width = text_width(each.label, Size.SMALL, tabular=True)
            left = min(gutter + (n + 0.5) * cell - width / 2, line.width() - width)
            if not each.label or n % stride or left < taken:
                continue
            tone: Colour = "text3" if each.is_idle else "text2"
            room = QRectF(left - 1, line.top(), width + 2, line.height())
            draw_text(painter, room, each.label, size=Size.SMALL, tone=tone, align=CENTRE, tabular=True)
            taken = left + width + _GAP

    def _stride(self, cell: float) -> int:
        """Return of how many columns one shows its label, so that labels of all columns lie evenly."""
        if not all(each.label for each in self._columns):
            return 1
        widest = max(text_width(each.label, Size.SMALL, tabular=True) for each in self._columns)
        return math.ceil((widest + _GAP) / cell)

    def _paint_grid(self, painter: QPainter, base: float, scale: float, most: int) -> None:
        step = grid_step(most)
        for value in range(step, most + 1, step):
            y = base - value * scale
            painter.fillRect(QRectF(0, y, self.width(), 1), colour("line"))
            room = QRectF(0, y - px(17), px(30), px(16))
            draw_text(painter, room, str(value), size=Size.SMALL, tone="text3", tabular=True)
        painter.fillRect(QRectF(0, base, self.width(), 1), colour("border"))
