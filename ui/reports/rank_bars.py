"""Names in the order of their counts: bar, count and share of the whole, as on the paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.painting import RIGHT, draw_text, smooth, text_width
from ui.common.theme import colour, px
from ui.common.tokens import Size, Weight
from ui.reports.chart import Chart

_ROW, _BAR, _SHORTEST_BAR = 26, 12, 90


@dataclass(frozen=True, slots=True)
class RankRow:
    """A name and how often it stands in the whole; ``is_rest`` gathers others and is drawn in outline."""

    label: str
    count: int
    is_rest: bool = False


class RankBars(Chart):
    """One line for each row, in the order given; shares are of ``total``."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, _ROW, parent)
        self._rows: Sequence[RankRow] = ()
        self._total = 0

    def show_rows(self, rows: Sequence[RankRow], total: int) -> None:
        """Show other rows."""
        self._rows, self._total = rows, total
        self.setFixedHeight(px(_ROW) * len(rows))
        self.tell([f"{each.label}: {number(each.count)} ({self._share(each)})" for each in rows])

    def minimumSizeHint(self) -> QSize:
        """Return a width in which the bars can be told apart."""
        return QSize(px(300), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows."""
        if not self._rows:
            return
        painter = smooth(self)
        shares = max(text_width(self._share(each), Size.SMALL, tabular=True) for each in self._rows) + 14
        counts = max(text_width(number(each.count), tabular=True) for each in self._rows) + 14
        widest = max(text_width(each.label) for each in self._rows) + 14
        names = min(self.width() - shares - counts - _SHORTEST_BAR, widest)
        room = self.width() - names - shares - counts
        most = max(1, *(each.count for each in self._rows))
        for n, each in enumerate(self._rows):
            line = QRectF(0, n * px(_ROW), self.width(), px(_ROW))
            draw_text(painter, QRectF(0, line.top(), names - 10, line.height()), each.label)
            if each.count:
                bar = QRectF(names, line.center().y() - _BAR / 2, max(2.0, room * each.count / most), _BAR)
                _paint_bar(painter, bar, is_filled=not each.is_rest)
            count = line.adjusted(0, 0, -shares, 0)
            draw_text(painter, count, number(each.count), weight=Weight.MEDIUM, align=RIGHT, tabular=True)
            draw_text(
                painter, line, self._share(each), size=Size.SMALL, tone="text2", align=RIGHT, tabular=True
            )
        painter.end()

    def _share(self, each: RankRow) -> str:
        share = 100 * each.count / self._total if self._total else 0.0
        return translate("Reports", "{share} %").format(share=number(share, 1))


def _paint_bar(painter: QPainter, bar: QRectF, *, is_filled: bool) -> None:
    painter.setPen(QPen(colour("accent"), 1))
    painter.setBrush(colour("accent") if is_filled else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
