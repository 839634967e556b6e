"""Every text that a window shows, and where it stands: read off while the window paints itself.

Painted controls write through ``QPainter.drawText``; labels and empty fields, which Qt writes itself, are measured by
the rules by which Qt lays them out.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QStyle, QWidget

ELLIPSIS = "…"
_WRAP = int(Qt.TextFlag.TextWordWrap)
_BESIDE = 2
"""Pixels that a line edit keeps free at both sides of its text, on top of its margins."""


@dataclass(frozen=True)
class Written:
    """A text in the colour ``tone`` at a place in ``owner``'s coordinates; ``lacking`` pixels of room it has too little."""

    owner: QWidget
    words: str
    place: QRect
    tone: QColor
    lacking: tuple[float, float] = (0.0, 0.0)

    @property
    def is_cut(self) -> bool:
        """Tell whether a part of a letter is missing."""
        return self.lacking[0] > 1 or self.lacking[1] > 1

    @property
    def is_shortened(self) -> bool:
        """Tell whether the text ends in an ellipsis that was put there for want of room."""
        return self.words.endswith(ELLIPSIS)

    def in_window(self) -> QRect:
        """Return the place in the window's coordinates."""
        return self.place.translated(self.owner.mapTo(self.owner.window(), QPoint()))


def written_in(window: QWidget) -> list[Written]:
    """Paint ``window`` and return every text in it."""
    found: list[Written] = []
    with _listening(found.append):
        window.grab()
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            found.extend(_written_by_qt(widget))
    return [each for each in found if each.words.strip()]


@contextmanager
def _listening(heard: Callable[[Written], None]) -> Iterator[None]:
    """Hear of every text that Python paints."""
    draw = QPainter.drawText

    def drawn(painter: QPainter, *arguments: Any) -> Any:
        owner = painter.device()
        if isinstance(owner, QWidget) and len(arguments) == 3 and isinstance(arguments[0], QRectF | QRect):
            heard(_painted(painter, owner, QRectF(arguments[0]), int(arguments[1]), arguments[2]))
        return draw(painter, *arguments)

    QPainter.drawText = drawn  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        QPainter.drawText = draw  # type: ignore[method-assign]


def _painted(painter: QPainter, owner: QWidget, room: QRectF, flags: int, words: str) -> Written:
    place, lacking = _laid_out(QFontMetricsF(painter.font()), room, flags, words)
    where = painter.worldTransform().mapRect(place).toAlignedRect()
    return Written(owner, words, where, painter.pen().color(), lacking)


def _laid_out(
    measure: QFontMetricsF, room: QRectF, flags: int, words: str
) -> tuple[QRectF, tuple[float, float]]:
    """Return where ``words`` stand in ``room`` and how much wider and higher they are than it."""
    if flags & _WRAP:
        needed = measure.boundingRect(QRectF(0, 0, room.width(), 10_000), flags, words).size()
    else:
        lines = words.split("\n")
        needed = QSizeF(max(map(measure.horizontalAdvance, lines)), measure.height() * len(lines))
    lacking = (needed.width() - room.width(), needed.height() - room.height())
    place = QStyle.alignedRect(
        Qt.LayoutDirection.LeftToRight,
        Qt.AlignmentFlag(
            flags & int(Qt.AlignmentFlag.AlignHorizontal_Mask | Qt.AlignmentFlag.AlignVertical_Mask)
        ),
        QSizeF(needed.width(), min(needed.height(), max(1.0, room.height()))).toSize(),
        room.toAlignedRect(),
    )
    return QRectF(place), lacking


def _written_by_qt(widget: QWidget) -> Iterator[Written]:
    measure, palette = QFontMetricsF(widget.font()), widget.palette()
    quiet = palette.color(QPalette.ColorRole.PlaceholderText)
    if isinstance(widget, QLabel) and widget.text():
        flags = int(widget.alignment()) | (_WRAP if widget.wordWrap() else 0)
        place, lacking = _whole(_laid_out(measure, _room(widget), flags, widget.text()))
        yield Written(widget, widget.text(), place, palette.color(QPalette.ColorRole.WindowText), lacking)
    elif isinstance(widget, QLineEdit) and widget.placeholderText() and not widget.text():
        margins = widget.textMargins()
        width = widget.width() - margins.left() - margins.right() - 2 * _BESIDE
        words = measure.elidedText(widget.placeholderText(), Qt.TextElideMode.ElideRight, width)
        yield Written(widget, words, widget.rect().adjusted(8, 4, -8, -4), quiet)
    elif isinstance(widget, QPlainTextEdit) and widget.placeholderText() and not widget.toPlainText():
        room = QRectF(widget.viewport().rect()).adjusted(4, 4, -4, 0)
        place, lacking = _whole(_laid_out(measure, room, _WRAP, widget.placeholderText()))
        yield Written(widget.viewport(), widget.placeholderText(), place, quiet, lacking)


def _whole(laid_out: tuple[QRectF, tuple[float, float]]) -> tuple[QRect, tuple[float, float]]:
    place, lacking = laid_out
    return place.toAlignedRect(), (math.floor(lacking[0]), math.floor(lacking[1]))


def _room(label: QLabel) -> QRectF:
    margin = label.margin()
    return QRectF(label.contentsRect().adjusted(margin, margin, -margin, -margin))
