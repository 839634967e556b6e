"""A choice that hardly ever changes: small quiet words with an arrow, outlined only under the pointer or in focus."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from ui.common.combo_box import ComboBox
from ui.common.icons import paint_icon
from ui.common.painting import draw_text, paint_block, paint_outline, smooth, text_width
from ui.common.theme import px
from ui.common.tokens import Size

_HEIGHT = 28
_PADDING = 6
_ARROW = 14
_GAP = 4


class QuietChoice(ComboBox):
    """A combo box as wide as the word that is chosen."""

    def __init__(self, choices: Sequence[tuple[str, str]], *, name: str) -> None:
        super().__init__(choices, name=name)
        self._is_hovered = False
        self.setFixedHeight(px(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.currentIndexChanged.connect(lambda _index: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """Return the room for the chosen word."""
        word = text_width(self.currentText(), Size.SMALL)
        return QSize(math.ceil(word) + 2 * _PADDING + _GAP + _ARROW, self.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: the word is never cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self._is_hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Be quiet again."""
        self._is_hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw word and arrow."""
        painter = smooth(self)
        rect = QRectF(self.rect())
        if self.hasFocus():
            paint_outline(painter, rect, focused=True)
        elif self._is_hovered:
            paint_block(painter, rect, "hover")
        used = draw_text(
            painter, rect.adjusted(_PADDING, 0, 0, 0), self.currentText(), size=Size.SMALL, tone="text2"
        )
        top = (self.height() - _ARROW) / 2
        paint_icon(painter, "chevron-down", _PADDING + used + _GAP, top, _ARROW, "text2", 2)
        painter.end()

    def showPopup(self) -> None:
        """Drop a list that is wide enough for every word."""
        widest = max((text_width(self.itemText(i)) for i in range(self.count())), default=60.0)
        self.view().setMinimumWidth(math.ceil(widest) + 32)
        super().showPopup()
