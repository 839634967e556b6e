"""A quiet list of lines, real underneath: keyboard and screen readers work, and a hundred lines cost nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.common.icons import paint_icon
from ui.common.painting import RIGHT, draw_text, paint_outline, text_width
from ui.common.scrolling import dress_scrolling
from ui.common.theme import px
from ui.common.tokens import ICON_SMALL, Size
from ui.sync_panel.lines import Line

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ICON_GAP, _LEAD_GAP, _TEXT_GAP = 8, 12, 10


class LineModel(QAbstractListModel):
    """Holds the lines; a whole new list replaces the old one, unless it is the same."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[Line] = ()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        if list(lines) == list(self._lines):
            return
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    @property
    def lead_width(self) -> float:
        """Return the width of the widest lead, so that what follows stands in one column."""
        return max((text_width(line.lead) for line in self._lines), default=0.0)

    def line(self, row: int) -> Line:
        """Return one line."""
        return self._lines[row]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line as words, its hint as tooltip."""
        line = self._lines[index.row()]
        if role == int(Qt.ItemDataRole.DisplayRole):
            return " ".join(each for each in (line.lead, line.text, line.note) if each)
        if role == int(Qt.ItemDataRole.ToolTipRole):
            return line.hint
        return None


class LineDelegate(QStyledItemDelegate):
    """Paints a line; ``lead_first`` puts the lead (a time) before the icon, otherwise it follows."""

    def __init__(self, model: LineModel, height: int, *, lead_first: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._height, self._lead_first = model, height, lead_first

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line."""
        return QSize(100, px(self._height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        line = self._model.line(index.row())
        painter.save()
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_outline(painter, rect.adjusted(0, 2, 0, -2), focused=True, fill=None)
        left, middle = rect.left() + 1, rect.center().y() - ICON_SMALL / 2 + 0.5
        if self._lead_first:
            lead = QRectF(left, rect.top(), px(46), rect.height())
            draw_text(painter, lead, line.lead, size=Size.SMALL, tone="text2", tabular=True)
            left += px(50)
        paint_icon(painter, line.icon, left, middle, ICON_SMALL, line.tone)
        left += ICON_SMALL + _TEXT_GAP
        if not self._lead_first:
            lead = QRectF(left, rect.top(), self._model.lead_width + 1, rect.height())
            draw_text(painter, lead, line.lead, tone="text2")
            left = lead.right() + _LEAD_GAP
        note_width = text_width(line.note) + 1 if line.note else 0.0
        room = QRectF(
            left, rect.top(), rect.right() - left - note_width - (16 if line.note else 0), rect.height()
        )
        draw_text(painter, room, line.text)
        if line.note:
            draw_text(painter, rect, line.note, tone="text2", align=RIGHT)
        painter.restore()


class LineList(QListView):
    """A list of lines; with ``grows`` it is as high as all of them, otherwise it scrolls."""

    def __init__(
        self,
        name: str,
        height: int,
        *,
        lead_first: bool = False,
        grows: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._row_height, self._grows = height, grows
        self._lines = LineModel(self)
        self.setAccessibleName(name)
        self.setModel(self._lines)
        self.setItemDelegate(LineDelegate(self._lines, height, lead_first=lead_first, parent=self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        dress_scrolling(self)
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self._lines.set_lines(lines)
        if self._grows:
            self.setFixedHeight(px(self._row_height) * len(lines))

    def texts(self) -> list[str]:
        """Return what the lines say."""
        return [str(self._lines.index(row).data()) for row in range(self._lines.rowCount())]
