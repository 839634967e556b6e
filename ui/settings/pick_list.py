"""A list of things with two lines each, of which one is chosen and shown in the pane."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.common.icons import paint_icon
from ui.common.painting import RIGHT, draw_text, paint_outline, text_width
from ui.common.scrolling import dress_scrolling
from ui.common.theme import colour, px
from ui.common.tokens import ICON, ROW_HEIGHT, Colour, Size, Weight

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_MARGIN, _MARK, _GAP = 24, 3, 16


@dataclass(frozen=True, slots=True)
class PickEntry:
    """A row: ``title`` over ``detail`` at the left, ``note`` at the right; ``is_quiet`` draws the title faintly."""

    key: str
    icon: str
    title: str
    detail: str
    note: str
    is_quiet: bool = False

    @property
    def spoken(self) -> str:
        """Return the row for a screen reader."""
        return ", ".join(each for each in (self.title, self.detail, self.note) if each)


class PickModel(QAbstractListModel):
    """Holds the rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: Sequence[PickEntry] = ()

    def set_entries(self, entries: Sequence[PickEntry]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row in words; its detail, which may be too long for the row, is also its tooltip."""
        if role == int(Qt.ItemDataRole.DisplayRole):
            return self.entries[index.row()].spoken
        if role == int(Qt.ItemDataRole.ToolTipRole):
            return self.entries[index.row()].detail
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: PickModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = self._model.entries[index.row()]
        painter.save()
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, colour("select"))
            painter.fillRect(QRectF(rect.left(), rect.top(), _MARK, rect.height()), colour("accent"))
        else:
            line = QRectF(rect.left() + _MARGIN, rect.bottom() - 1, rect.width() - _MARGIN, 1)
            painter.fillRect(line, colour("line"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_outline(painter, rect.adjusted(1, 1, -1, -1), focused=True, fill=None)
        tone: Colour = "text3" if entry.is_quiet else "text"
        paint_icon(painter, entry.icon, rect.left() + _MARGIN, rect.center().y() - ICON / 2, ICON, "text2")
        room = rect.adjusted(_MARGIN + ICON + 12, 0, -_MARGIN, 0)
        half = rect.height() / 2
        width = max(room.width() / 2, room.width() - text_width(entry.note) - _GAP)
        top = QRectF(room.left(), rect.top() + px(5), width, half - px(4))
        weight = Weight.MEDIUM if chosen else Weight.REGULAR
        draw_text(painter, top, entry.title, weight=weight, tone=tone)
        below = QRectF(top.left(), rect.top() + half, width, half - px(6))
        draw_text(painter, below, entry.detail, size=Size.SMALL, tone="text2")
        right = QRectF(room.left() + width + _GAP, room.top(), room.width() - width - _GAP, room.height())
        draw_text(painter, right, entry.note, tone="text2", align=RIGHT)
        painter.restore()


class PickList(QListView):
    """``picked(key)`` whenever another row is chosen."""

    picked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = PickModel(self)
        self.setAccessibleName(name)
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self._rows, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        dress_scrolling(self)

    @property
    def picked_key(self) -> str | None:
        """Return the key of the chosen row."""
        index = self.currentIndex()
        return self._rows.entries[index.row()].key if index.isValid() else None

    def show_entries(self, entries: Sequence[PickEntry], key: str | None = None) -> None:
        """Show these, with ``key`` chosen; else what was chosen before, or the row in its place."""
        before, place = self.picked_key, self.currentIndex().row()
        self._rows.set_entries(entries)
        rows = {entry.key: row for row, entry in enumerate(entries)}
        row = rows.get(key or "", rows.get(before or "", min(max(place, 0), len(entries) - 1)))
        if entries:
            self.setCurrentIndex(self._rows.index(row))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell what is chosen."""
        super().selectionChanged(selected, deselected)
        key = self.picked_key
        if key is not None and selected.count():
            self.picked.emit(key)
