"""Parts of a whole and bars of names, in one hue, with their labels beside the marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.common.painting import RIGHT, draw_text, smooth, text_width
from ui.common.theme import colour, metrics, px
from ui.common.tokens import RADIUS_BAR, Size
from ui.reports.chart import Chart

_STRENGTHS = (1.0, 0.62, 0.32, 0.08)
"""How strongly the parts of a whole are filled, in order."""


@dataclass(frozen=True, slots=True)
class Part:
    """A named part of a whole."""

    label: str
    count: int


class ShareBar(Chart):
    """Parts of a whole in one bar, and below it what each is."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, 42, parent)
        self._parts: Sequence[Part] = ()

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show other parts; their order decides how strongly they are filled."""
        self._parts = parts
        self.tell([f"{part.label} {part.count}" for part in parts])
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words into as many lines as they need."""
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bar, swatches and words."""
        painter = smooth(self)
        total = sum(part.count for part in self._parts)
        left = 0.0
        for strength, part in zip(_STRENGTHS, self._parts, strict=False):
            if part.count:
                width = self.width() * part.count / total
                _paint_part(painter, QRectF(left + 0.5, 0.5, max(2.0, width - 3), 11), strength)
                left += width
        if not total:
            _paint_part(painter, QRectF(0.5, 0.5, self.width() - 1, 11), 0)
        for (rect, part), strength in zip(self._legend(), _STRENGTHS, strict=False):
            swatch = QRectF(rect.left() + 0.5, rect.center().y() - 4.5, 9, 9)
            _paint_part(painter, swatch, strength)
            draw_text(painter, rect.adjusted(16, 0, 2, 0), f"{part.label} {part.count}", size=Size.SMALL)
        painter.end()

    def _legend(self) -> list[tuple[QRectF, Part]]:
        line = px(20)
        left, top = 0.0, float(px(18))
        placed: list[tuple[QRectF, Part]] = []
        for part in self._parts:
            width = 16 + text_width(f"{part.label} {part.count}", Size.SMALL) + 1
            if left and left + width > self.width():
                left, top = 0.0, top + line
            placed.append((QRectF(left, top, width, line), part))
            left += width + 14
        return placed

    def _fit(self) -> None:
        legend = self._legend()
        height = round(legend[-1][0].bottom()) + 2 if legend else px(42)
        if height != self.height():
            self.setFixedHeight(height)


@dataclass(frozen=True, slots=True)
class BarRow:
    """A bar of ``whole`` of which ``done`` is filled, and what stands at its right."""

    label: str
    whole: int
    done: int
    words: str


class BarTable(Chart):
    """One line for each row: name, bar, words; rows are 30 px high."""

    _ROW = 30

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, self._ROW, parent)
        self._rows: Sequence[BarRow] = ()

    def show_rows(self, rows: Sequence[BarRow]) -> None:
        """Show other rows."""
        self._rows = rows
        self.setFixedHeight(px(self._ROW) * len(rows))
        self.tell([f"{row.label}: {row.words}" for row in rows])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows."""
        if not self._rows:
            return
        painter = smooth(self)
        names = min(self.width() * 0.4, max(text_width(row.label) for row in self._rows) + 14)
        words = max(text_width(row.words, tabular=True) for row in self._rows) + 18
        room = max(20.0, self.width() - names - words)
        most = max(1, *(row.whole for row in self._rows))
        for n, each in enumerate(self._rows):
            line = QRectF(0, n * px(self._ROW), self.width(), px(self._ROW))
            draw_text(painter, QRectF(0, line.top(), names - 10, line.height()), each.label)
            bar = QRectF(names, line.center().y() - 7, room * each.whole / most, 14)
            if each.whole:
                _paint_filled(painter, bar, each.done / each.whole)
            draw_text(painter, line, each.words, align=RIGHT, tabular=True)
        painter.end()

    def minimumSizeHint(self) -> QSize:
        """Return a width in which the bars can be told apart."""
        return QSize(round(240 + metrics().averageCharWidth() * 6), self.height())


def _paint_part(painter: QPainter, rect: QRectF, strength: float) -> None:
    tone = QColor(colour("accent"))
    painter.setPen(QPen(tone, 1))
    tone.setAlphaF(strength)
    painter.setBrush(tone)
    painter.drawRoundedRect(rect, 2, 2)


def _paint_filled(painter: QPainter, rect: QRectF, share: float) -> None:
    painter.setPen(QPen(colour("accent"), 1))
    painter.setBrush(colour("accent_tint"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_BAR, RADIUS_BAR)
    if share > 0:
        painter.setPen(QPen(colour("accent"), 0))
        painter.setBrush(colour("accent"))
        filled = QRectF(rect.left(), rect.top(), rect.width() * share, rect.height())
        painter.drawRoundedRect(filled, RADIUS_BAR, RADIUS_BAR)
