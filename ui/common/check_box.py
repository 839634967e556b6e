"""A tick with its consequence in words."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.common.icons import paint_icon
from ui.common.painting import draw_text, paint_block, paint_outline, smooth, text_width
from ui.common.theme import metrics, px
from ui.common.tokens import Colour, Size

_BOX = 20
_GAP = 8
_CONSEQUENCE_GAP = 10
_LINE = 24


class CheckBox(QCheckBox):
    """A check box; ``consequence`` stands beside the word, or under it where the room is short."""

    def __init__(self, text: str, consequence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._consequence = consequence
        self.setAccessibleName(text)
        self.setAccessibleDescription(consequence)
        vertical = QSizePolicy.Policy.Minimum if consequence else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        policy.setHeightForWidth(bool(consequence))
        self.setSizePolicy(policy)

    def set_consequence(self, consequence: str) -> None:
        """Say another consequence; only for a box that has one."""
        self._consequence = consequence
        self.setAccessibleDescription(consequence)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for one line."""
        return QSize(math.ceil(self._one_line()) + 2, px(_LINE))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the wider of word and consequence."""
        widest = max(text_width(self.text()), text_width(self._consequence, Size.SMALL))
        return QSize(math.ceil(_BOX + _GAP + widest) + 2, px(_LINE))

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow box is two lines high."""
        return bool(self._consequence)

    def heightForWidth(self, width: int) -> int:
        """Return the height of one line, or of two where ``width`` is short."""
        return px(_LINE) if width >= self._one_line() else px(_LINE) + math.ceil(metrics(Size.SMALL).height())

    def hitButton(self, position: QPoint) -> bool:
        """Let the words be pressed too."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, word and consequence."""
        painter = smooth(self)
        self._paint_box(painter)
        left = _BOX + _GAP
        tone: Colour = "text" if self.isEnabled() else "disabled"
        line = QRectF(left, 0, self.width() - left, px(_LINE))
        used = draw_text(painter, line, self.text(), tone=tone)
        if self._consequence:
            if self.width() >= self._one_line():
                line.setLeft(left + used + _CONSEQUENCE_GAP)
            else:
                line.translate(0, px(_LINE) - 3)
                line.setHeight(metrics(Size.SMALL).height())
            draw_text(painter, line, self._consequence, size=Size.SMALL, tone="text2")
        painter.end()

    def _one_line(self) -> float:
        width = _BOX + _GAP + text_width(self.text())
        if self._consequence:
            width += _CONSEQUENCE_GAP + text_width(self._consequence, Size.SMALL)
        return width

    def _paint_box(self, painter: QPainter) -> None:
        box = QRectF(0, (px(_LINE) - _BOX) / 2, _BOX, _BOX)
        if self.checkState() is Qt.CheckState.Unchecked or not self.isEnabled():
            paint_outline(painter, box, focused=self.hasFocus(), enabled=self.isEnabled(), radius=4)
        else:
            gap = 3 if self.hasFocus() else 0
            if self.hasFocus():
                paint_outline(painter, box, focused=True, radius=4)
            paint_block(painter, box.adjusted(gap, gap, -gap, -gap), "accent", 4 - gap / 2)
        if self.isChecked():
            tick: Colour = "on_accent" if self.isEnabled() else "disabled"
            paint_icon(painter, "check", box.x() + 2, box.y() + 2, 16, tick, 3)
