"""How far reports have come within their time limits: one bar a row, four patterns as on the paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.painting import RIGHT, draw_text, smooth, text_width
from ui.common.theme import colour, px
from ui.common.tokens import Size, Weight
from ui.reports.chart import Chart, paint_hatch

_SWATCH, _LINE, _ROW = 22, 22, 42
_BAR, _SHORTEST_BAR = 20, 90


class Course(Enum):
    """The four ways a report can stand to its limit, in the order of the bars."""

    DONE_IN_TIME = "done_in_time"
    DONE_LATE = "done_late"
    OPEN_IN_TIME = "open_in_time"
    OPEN_LATE = "open_late"


@dataclass(frozen=True, slots=True)
class StateRow:
    """One bar: its name, the limit in words, and how many reports stand how, in the order of :class:`Course`."""

    label: str
    limit: str
    counts: tuple[int, int, int, int]
    is_sum: bool = False

    @property
    def total(self) -> int:
        """Return how many reports the bar stands for."""
        return sum(self.counts)

    @property
    def in_time(self) -> int:
        """Return how many are within their limit, done or not."""
        return self.counts[0] + self.counts[2]


class StateBars(Chart):
    """Legend, then a line for each row: name and limit, the bar as wide as all, how many are within their limit."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, _ROW, parent)
        self._rows: Sequence[StateRow] = ()

    def show_rows(self, rows: Sequence[StateRow]) -> None:
        """Show other rows."""
        self._rows = rows
        self._fit()
        self.tell([_spoken(each) for each in rows])

    def minimumSizeHint(self) -> QSize:
        """Return a width in which the parts can be told apart."""
        return QSize(px(300), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the legend into as many lines as it needs."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw legend and rows."""
        painter = smooth(self)
        for rect, course in self._legend():
            swatch = QRectF(rect.left() + 0.5, rect.center().y() - 5.5, _SWATCH, 11)
            _paint_part(painter, swatch, course)
            room = rect.adjusted(_SWATCH + 8, 0, 2, 0)
            draw_text(painter, room, course_words(course), size=Size.SMALL)
        words = max((text_width(_words(each), tabular=True) for each in self._rows), default=0) + 18
        names = self._names_width(self.width() - words - _SHORTEST_BAR)
        room_left = self.width() - names - words
        top = self._legend_height()
        for n, each in enumerate(self._rows):
            line = QRectF(0, top + n * px(_ROW), self.width(), px(_ROW))
            self._paint_row(painter, line, each, names, room_left)
        painter.end()

    def _paint_row(self, painter: QPainter, line: QRectF, each: StateRow, names: float, room: float) -> None:
        if each.is_sum:
            painter.fillRect(QRectF(0, line.top(), line.width(), 1), colour("line"))
        weight = Weight.SEMIBOLD if each.is_sum else Weight.REGULAR
        name = QRectF(0, line.top() + 2, names - 12, line.height() / 2)
        draw_text(painter, name, each.label, weight=weight)
        below = name.translated(0, line.height() / 2 - 4)
        draw_text(painter, below, each.limit, size=Size.SMALL, tone="text2")
        bar = QRectF(names + 0.5, line.center().y() - _BAR / 2, room - 1, _BAR)
        self._paint_bar(painter, bar, each)
        draw_text(painter, line, _words(each), weight=weight, align=RIGHT, tabular=True)

    @staticmethod
    def _paint_bar(painter: QPainter, bar: QRectF, each: StateRow) -> None:
        painter.setPen(QPen(colour("accent"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        left = bar.left()
        for course, count in zip(Course, each.counts, strict=True):
            if not count:
                continue
            width = bar.width() * count / each.total
            part = QRectF(left, bar.top(), width, bar.height())
            _paint_part(painter, part, course)
            share = number(100 * count / each.total, 1) + " %"
            if course is Course.DONE_IN_TIME and width > text_width(share, Size.SMALL, Weight.SEMIBOLD) + 16:
                words = part.adjusted(8, 0, 0, 0)
                draw_text(
                    painter,
                    words,
                    share,
                    size=Size.SMALL,
                    weight=Weight.SEMIBOLD,
                    tone="on_accent",
                    tabular=True,
                )
            left += width
        painter.setPen(QPen(colour("accent" if each.total else "line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)

    def _names_width(self, room: float) -> float:
        widest = max(
            (
                max(
                    text_width(each.label, weight=Weight.SEMIBOLD if each.is_sum else Weight.REGULAR),
                    text_width(each.limit, Size.SMALL),
                )
                for each in self._rows
            ),
            default=0,
        )
        return min(room, widest + 14)

    def _legend(self) -> list[tuple[QRectF, Course]]:
        left, top = 0.0, 0.0
        placed: list[tuple[QRectF, Course]] = []
        for course in Course:
            width = _SWATCH + 8 + text_width(course_words(course), Size.SMALL) + 1
            if left and left + width > self.width():
                left, top = 0.0, top + px(_LINE)
            placed.append((QRectF(left, top, width, px(_LINE)), course))
            left += width + 18
        return placed

    def _legend_height(self) -> float:
        return self._legend()[-1][0].bottom() + 4

    def _fit(self) -> None:
        height = round(self._legend_height()) + px(_ROW) * len(self._rows)
        if height != self.height():
            self.setFixedHeight(height)


def course_words(course: Course) -> str:
    """Return how a course is called."""
    match course:
        case Course.DONE_IN_TIME:
            return translate("Reports", "selesai tepat waktu")
        case Course.DONE_LATE:
            return translate("Reports", "selesai terlambat")
        case Course.OPEN_IN_TIME:
            return translate("Reports", "berjalan, dalam batas")
        case Course.OPEN_LATE:
            return translate("Reports", "berjalan, lewat batas")


def _words(each: StateRow) -> str:
    return translate("Reports", "{part} dari {whole}").format(
        part=number(each.in_time), whole=number(each.total)
    )


def _spoken(each: StateRow) -> str:
    parts = [f"{course_words(c)} {number(n)}" for c, n in zip(Course, each.counts, strict=True) if n]
    whole = translate("Reports", "{label}: {words} dalam batas").format(label=each.label, words=_words(each))
    return f"{whole} ({', '.join(parts)})" if parts else whole


def _paint_part(painter: QPainter, rect: QRectF, course: Course) -> None:
    painter.setPen(QPen(colour("accent"), 1))
    painter.setBrush(colour("accent") if course is Course.DONE_IN_TIME else colour("surface"))
    painter.drawRect(rect)
    if course in (Course.DONE_LATE, Course.OPEN_LATE):
        paint_hatch(painter, rect, is_crossed=course is Course.DONE_LATE)
