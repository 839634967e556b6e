"""The saved block and the progress bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ui.common.painting import paint_block, smooth
from ui.common.theme import colour, contrast
from ui.common.tokens import RADIUS_BLOCK, Colour, Contrast

_BAR = 8


class TintBlock(QWidget):
    """A tinted ground for something that has just happened; ``set_tint(None)`` makes it quiet."""

    def __init__(self, tint: Colour | None = "ok_tint", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tint: Colour | None = tint

    def set_tint(self, tint: Colour | None) -> None:
        """Change the ground; ``None`` shows none."""
        self._tint = tint
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground; with high contrast, where tints are black, an outline."""
        if self._tint is None:
            return
        painter = smooth(self)
        rect = QRectF(self.rect())
        if contrast() is Contrast.HIGH:
            painter.setPen(QPen(colour("line"), 1))
            painter.setBrush(colour(self._tint))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_BLOCK, RADIUS_BLOCK)
        else:
            paint_block(painter, rect, self._tint, RADIUS_BLOCK)
        painter.end()


class ProgressBar(QProgressBar):
    """A bar of 8 px; what it counts is said beside it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setFixedHeight(_BAR)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a middling width."""
        return QSize(200, _BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track and bar."""
        painter = smooth(self)
        rect = QRectF(self.rect())
        paint_block(painter, rect, "track", _BAR / 2)
        span = self.maximum() - self.minimum()
        if span > 0 and self.value() > self.minimum():
            share = (self.value() - self.minimum()) / span
            width = max(float(_BAR), rect.width() * share)
            left = rect.width() - width if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 0.0
            paint_block(painter, QRectF(left, 0, width, _BAR), "accent", _BAR / 2)
        painter.end()
