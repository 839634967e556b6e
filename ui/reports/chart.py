"""What every chart is: a picture in one hue, outline, fill and pattern, that says its numbers to a screen reader too.

Labels stand beside the marks, so charts survive grey printers and colour blindness.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.common.theme import colour, px
from ui.common.tokens import Colour

_HATCH_STEP = 5.0


class Chart(QWidget):
    """A painted picture of numbers, as wide as there is room."""

    spoken_as = QAccessible.Role.Chart

    def __init__(self, name: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedHeight(px(height))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a middling width."""
        return QSize(400, self.height())

    def minimumSizeHint(self) -> QSize:
        """Return a width in which it can still be read."""
        return QSize(240, self.height())

    def tell(self, words: Sequence[str]) -> None:
        """Say the numbers in words and paint anew."""
        self.setAccessibleDescription(", ".join(words))
        self.update()


def paint_hatch(
    painter: QPainter, rect: QRectF, tone: Colour = "accent", *, is_crossed: bool = False
) -> None:
    """Fill ``rect`` with slanted lines, or with crossed ones: the patterns of the paper, drawn sharp at every scale."""
    painter.save()
    painter.setClipRect(rect)
    painter.setPen(QPen(colour(tone), 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    step = _HATCH_STEP
    reach = rect.width() + rect.height()
    for n in range(int(reach / step) + 1):
        x = rect.left() + n * step
        painter.drawLine(QLineF(x - rect.height(), rect.bottom(), x, rect.top()))
        if is_crossed:
            painter.drawLine(QLineF(x - rect.height(), rect.top(), x, rect.bottom()))
    painter.restore()
