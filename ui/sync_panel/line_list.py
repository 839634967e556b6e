"""A quiet list of lines, real underneath: keyboard and screen readers work, and a hundred lines cost nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
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
from ui.common.painting import RIGHT, draw_text, paint_block, paint_outline, text_width
from ui.common.scrolling import dress_scrolling
from ui.common.theme import px
from ui.common.tokens import ICON_SMALL, Size, Weight
from ui.sync_panel.lines import Line

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LEAD_GAP, _TEXT_GAP = 12, 10


class LineModel(QAbstractListModel):
    """Holds the lines; a whole new list replaces the old one, unless it is the same."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[Line] = ()
        self.lead_width = 0.0
        """The width of the widest lead, so that what follows stands in one column."""

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        if list(lines) == list(self._lines):
            return
        self.beginResetModel()
        self._lines = tuple(lines)
        self.lead_width = max((text_width(line.lead) for line in self._lines), default=0.0)
        self.endResetModel()

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
            return " ".join(each for each in (line.lead, line.text, line.note, line.below) if each)
        if role == int(Qt.ItemDataRole.ToolTipRole):
            return line.hint
        return None


class LineDelegate(QStyledItemDelegate):
    """Paints a line; ``lead_first`` puts the lead (a time) before the icon, otherwise it follows."""

    def __init__(
        self, model: LineModel, height: int, *, lead_first: bool, is_choosable: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model, self._height, self._lead_first = model, height, lead_first
        self._is_choosable = is_choosable

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line."""
        return QSize(100, px(self._height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        line = self._model.line(index.row())
        painter.save()
        rect = QRectF(option.rect)
        if self._is_choosable and option.state & QStyle.StateFlag.State_MouseOver:
            paint_block(painter, rect.adjusted(-6, 1, 6, -1), "hover", 4)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_outline(painter, rect.adjusted(0, 2, 0, -2), focused=True, fill=None)
        if line.icon:
            self._paint_line(painter, rect, line)
        else:
            heading = rect.adjusted(1, px(10), 0, 0)
            draw_text(painter, heading, line.text, size=Size.SMALL, weight=Weight.MEDIUM, tone="text2")
        painter.restore()

    def _paint_line(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        first = rect.adjusted(0, 4, 0, -rect.height() / 2 + 3) if line.below else rect
        left, middle = rect.left() + 1, first.center().y() - ICON_SMALL / 2 + 0.5
        if self._lead_first:
            lead = QRectF(left, first.top(), px(46), first.height())
            draw_text(painter, lead, line.lead, size=Size.SMALL, tone="text2", tabular=True)
            left += px(50)
        paint_icon(painter, line.icon, left, middle, ICON_SMALL, line.tone)
        left += ICON_SMALL + _TEXT_GAP
        if not self._lead_first:
            lead = QRectF(left, first.top(), self._model.lead_width + 1, first.height())
            draw_text(painter, lead, line.lead, tone="text2")
            left = lead.right() + _LEAD_GAP
        note_width = text_width(line.note) + 1 if line.note else 0.0
        right = rect.right() - (note_width + 16 if line.note else 0)
        draw_text(painter, QRectF(left, first.top(), right - left, first.height()), line.text)
        if line.note:
            draw_text(painter, first, line.note, tone="text2", align=RIGHT)
        if line.below:
            second = QRectF(left, first.bottom() - 1, rect.right() - left, rect.bottom() - first.bottom() - 3)
            draw_text(painter, second, line.below, size=Size.SMALL, tone="text2")


class LineList(QListView):
    """A list of lines; with ``grows`` it is as high as all of them, otherwise it scrolls.

    With ``is_choosable`` a click or Enter on a line emits ``chosen(int)`` with its place.
    """

    chosen = Signal(int)

    def __init__(
        self,
        name: str,
        height: int,
        *,
        lead_first: bool = False,
        grows: bool = False,
        is_choosable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._row_height, self._grows = height, grows
        self._lines = LineModel(self)
        self.setAccessibleName(name)
        self.setModel(self._lines)
        self.setItemDelegate(
            LineDelegate(self._lines, height, lead_first=lead_first, is_choosable=is_choosable, parent=self)
        )
        if is_choosable:
            self.setMouseTracking(True)
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
            self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self._is_choosable = is_choosable
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter choose the line that has the focus."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self._is_choosable and is_enter and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def texts(self) -> list[str]:
        """Return what the lines say."""
        return [str(self._lines.index(row).data()) for row in range(self._lines.rowCount())]
