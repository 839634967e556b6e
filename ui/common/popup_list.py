"""The list that drops under an input: rows of 32 px, painted from tokens."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.common.painting import draw_text, text_width
from ui.common.scrolling import dress_scrolling
from ui.common.theme import colour, px
from ui.common.tokens import Weight

_ROW = 32
_PADDING = 12


class PopupRow(QStyledItemDelegate):
    """Draws the part before the first comma as the name and the rest quietly."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room for one row."""
        label = str(index.data(Qt.ItemDataRole.DisplayRole))
        return QSize(math.ceil(text_width(label, weight=Weight.MEDIUM)) + 2 * _PADDING, px(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        painter.save()
        rect = QRectF(option.rect)
        state = option.state
        chosen = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        painter.fillRect(rect, colour("select" if chosen else "surface"))
        name, comma, rest = str(index.data(Qt.ItemDataRole.DisplayRole)).partition(",")
        room = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        weight = Weight.MEDIUM if chosen else Weight.REGULAR
        room.setLeft(room.left() + draw_text(painter, room, name, weight=weight))
        if rest:
            draw_text(painter, room, comma + rest, tone="text2")
        painter.restore()


class PopupList(QListView):
    """The list itself, outlined like a control."""

    def __init__(self) -> None:
        super().__init__()
        self._colouring = False
        self.setItemDelegate(PopupRow(self))
        dress_scrolling(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.outline()

    def outline(self) -> None:
        """Draw one pixel around the list (a combo box takes its list's frame away)."""
        self.setFrameShape(QFrame.Shape.Box)
        self.setFrameShadow(QFrame.Shadow.Plain)
        self.setLineWidth(1)
        self._colouring = True
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colour("border"))
        self.setPalette(palette)
        self._colouring = False

    def changeEvent(self, event: QEvent) -> None:
        """Outline in the colour of the new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self._colouring:
            self.outline()
