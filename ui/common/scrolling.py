"""Scroll bars with a handle of 6 px, and the head of a table.

The rules are set on each bar, never on the application: an application-wide style sheet makes Qt draw every input
through its style sheet style, which paints over transparent grounds and costs time at the start.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QScrollBar, QWidget

from ui.common.painting import draw_text
from ui.common.theme import colour, font, px
from ui.common.tokens import Size, Weight

_HEADER = 30
_PADDING = 12


class ScrollBar(QScrollBar):
    """A quiet scroll bar without arrows."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._colouring = False
        self._recolour()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colour of the new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self._colouring:
            self._recolour()

    def _recolour(self) -> None:
        self._colouring = True
        self.setStyleSheet(
            "QScrollBar { background: transparent; border: 0; }"
            "QScrollBar:vertical { width: 12px; margin: 4px 3px; }"
            "QScrollBar:horizontal { height: 12px; margin: 3px 2px; }"
            f"QScrollBar::handle {{ background: {colour('border').name()}; border-radius: 3px; }}"
            "QScrollBar::handle:vertical { min-height: 32px; }"
            "QScrollBar::handle:horizontal { min-width: 32px; }"
            "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
            "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
        )
        self._colouring = False


def dress_scrolling(area: QAbstractScrollArea) -> None:
    """Give ``area`` the quiet scroll bars."""
    area.setVerticalScrollBar(ScrollBar(Qt.Orientation.Vertical, area))
    area.setHorizontalScrollBar(ScrollBar(Qt.Orientation.Horizontal, area))


class TableHeader(QHeaderView):
    """The head of a table: small quiet words over a hairline; ``first_padding`` indents the first column."""

    def __init__(self, first_padding: int = _PADDING, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._first_padding = first_padding
        self.setFont(font(Size.SMALL, Weight.MEDIUM))
        self.setFixedHeight(px(_HEADER))
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Draw one head."""
        painter.save()
        painter.fillRect(rect, colour("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("line"))
        left = self._first_padding if self.visualIndex(logical_index) == 0 else _PADDING
        text = str(self.model().headerData(logical_index, Qt.Orientation.Horizontal) or "")
        align = self.model().headerData(
            logical_index, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        draw_text(
            painter,
            QRectF(rect).adjusted(left, 0, -4, 0),
            text,
            size=Size.SMALL,
            weight=Weight.MEDIUM,
            tone="text2",
            align=Qt.AlignmentFlag.AlignRight if _is_right(align) else Qt.AlignmentFlag.AlignLeft,
        )
        painter.restore()


def _is_right(align: object) -> bool:
    return align is not None and bool(Qt.AlignmentFlag(int(align)) & Qt.AlignmentFlag.AlignRight)  # type: ignore[call-overload]
