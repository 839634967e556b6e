"""The list of settings pages: a real list underneath, painted; narrow it stands with its words under the icons."""

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
from ui.common.painting import CENTRE, draw_text, paint_block, paint_outline
from ui.common.scrolling import dress_scrolling
from ui.common.theme import px
from ui.common.tokens import ICON, Colour, Size, Weight

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_WIDTH, _NARROW, _ROW, _TALL_ROW = 168, 104, 36, 56


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page and how it stands in the list."""

    id: str
    icon: str
    word: str


class _Model(QAbstractListModel):
    def __init__(self, entries: Sequence[PageEntry]) -> None:
        super().__init__()
        self.entries = tuple(entries)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.entries[index.row()].word if role == int(Qt.ItemDataRole.DisplayRole) else None


class _Delegate(QStyledItemDelegate):
    is_narrow = False

    def __init__(self, model: _Model, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, px(_TALL_ROW if self.is_narrow else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = self._model.entries[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = QRectF(option.rect).adjusted(12, 1, -4, -1)
        if self.is_narrow:
            rect.adjust(-8, 0, 0, 0)
        if chosen:
            paint_block(painter, rect, "select")
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint_block(painter, rect, "hover")
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_outline(painter, rect, focused=True, fill=None)
        tone: Colour = "accent" if chosen else "text"
        icon_tone: Colour = "accent" if chosen else "text2"
        weight = Weight.SEMIBOLD if chosen else Weight.REGULAR
        if self.is_narrow:
            paint_icon(painter, entry.icon, rect.center().x() - ICON / 2, rect.top() + px(7), ICON, icon_tone)
            room = QRectF(rect.left() + 2, rect.top() + px(28), rect.width() - 4, px(20))
            draw_text(painter, room, entry.word, size=Size.SMALL, weight=weight, tone=tone, align=CENTRE)
        else:
            paint_icon(painter, entry.icon, rect.left() + 10, rect.center().y() - ICON / 2, ICON, icon_tone)
            draw_text(painter, rect.adjusted(38, 0, -4, 0), entry.word, weight=weight, tone=tone)
        painter.restore()


class PageList(QListView):
    """``page_chosen(id)`` whenever another page is chosen, by mouse or arrow keys."""

    page_chosen = Signal(str)

    def __init__(self, entries: Sequence[PageEntry], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = _Model(entries)
        self._entries.setParent(self)
        self._delegate = _Delegate(self._entries, self)
        self.setAccessibleName(name)
        self.setModel(self._entries)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        dress_scrolling(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.set_narrow(False)
        self.choose(self._entries.entries[0].id)

    @property
    def page(self) -> str:
        """Return the id of the chosen page."""
        return self._entries.entries[self.currentIndex().row()].id

    def choose(self, page_id: str) -> None:
        """Choose a page; raise ``StopIteration`` for one that is not there."""
        row = next(n for n, entry in enumerate(self._entries.entries) if entry.id == page_id)
        self.setCurrentIndex(self._entries.index(row))

    def set_narrow(self, is_narrow: bool) -> None:
        """Stand with words under the icons, or beside them."""
        self._delegate.is_narrow = is_narrow
        self.setFixedWidth(px(_NARROW if is_narrow else _WIDTH))
        self.scheduleDelayedItemsLayout()
        self._delegate.sizeHintChanged.emit(self._entries.index(0))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which page is chosen."""
        super().selectionChanged(selected, deselected)
        if self.currentIndex().isValid():
            self.page_chosen.emit(self.page)
