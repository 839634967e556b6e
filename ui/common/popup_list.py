"""The list that drops under an input: rows of 32 px, painted from tokens."""

from __future__ import annotations

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
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


def dress(view: QAbstractItemView) -> None:
    """Give a list that drops down its rows and outline."""
    view.setItemDelegate(PopupRow(view))
    dress_scrolling(view)
    view.setFrameShape(QFrame.Shape.Box)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setMouseTracking(True)
    if isinstance(view, QListView):
        view.setUniformItemSizes(True)
