"""Paints a line of the register: two lines of text in four parts, and the mark of the chosen one.

A screen shows a dozen lines and repaints them on every scrolled step, so fonts, pens and shortened texts are kept between
repaints and dropped when look, language or width change.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ui.common.icons import paint_icon
from ui.common.marks import StateLook, deadline_look, ending_look, state_look
from ui.common.painting import paint_outline
from ui.common.theme import colour, px
from ui.common.tokens import ROW_HEIGHT, Colour, Size, Weight
from ui.models.complaint_lines import ComplaintLine
from ui.models.complaint_table import ComplaintTableModel
from ui.register.column_layout import ColumnLayout
from ui.register.columns import DUE_ICON, MARGIN, STATE_ICON, USUAL, Columns, columns, due_room
from ui.register.ink import Ink

_SELECTED = QStyle.StateFlag.State_Selected
_HOVERED = QStyle.StateFlag.State_MouseOver
_MARK = 3
_FIRST, _SECOND = (6, 20), (26, 18)


class RegisterRowDelegate(QStyledItemDelegate):
    """Draws lines of ``model``, which it asks directly."""

    def __init__(self, model: ComplaintTableModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._model, self._view = model, view
        self._ink = Ink()
        self._columns: Columns | None = None
        self._layout = USUAL
        self._width = -1

    def arrange(self, layout: ColumnLayout) -> None:
        """Paint the parts in another order or width."""
        self._layout = layout
        self._width = -1

    def forget(self) -> None:
        """Drop what is kept between repaints: look, language or text size has changed."""
        self._ink = Ink()
        self._width = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a line."""
        return QSize(0, px(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one line."""
        rect, state = option.rect, option.state
        is_selected = bool(state & _SELECTED)
        self._paint_ground(painter, rect, is_selected, bool(state & _HOVERED))
        line = self._model.line(index.row())
        if line is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            parts = self._parts(rect.width())
            top = rect.top()
            self._paint_number(painter, parts, top, line)
            self._paint_complaint(painter, parts, top, line, is_selected)
            self._paint_agency(painter, parts, top, line)
            self._paint_state(painter, parts, rect, line)
        if is_selected and self._shows_focus():
            paint_outline(painter, QRectF(rect).adjusted(0, 0, -1, 0), focused=True, fill=None, radius=3)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show title and person in full where they were shortened."""
        line = self._model.line(index.row())
        if event.type() != QEvent.Type.ToolTip or line is None:
            return False
        QToolTip.showText(event.globalPos(), "\n".join(self.shortened(line)), view)
        return True

    def shortened(self, line: ComplaintLine) -> list[str]:
        """Return the texts of ``line`` that do not fit their part."""
        parts = self._parts(self._view.viewport().width())
        room = parts.complaint.width
        found = []
        if self._ink.is_cut(line.title, room, Size.BODY, Weight.REGULAR):
            found.append(line.title)
        person = _person(line)
        if self._ink.is_cut(person, room - (18 if line.is_locked else 0), Size.SMALL, Weight.REGULAR):
            found.append(person)
        if self._ink.is_cut(line.agency, parts.agency.width, Size.BODY, Weight.REGULAR):
            found.append(line.agency)
        return found

    def _parts(self, width: int) -> Columns:
        if width != self._width or self._columns is None:
            self._width, self._columns = width, columns(width, self._layout)
            self._ink = Ink()
        return self._columns

    def _shows_focus(self) -> bool:
        """Tell whether to draw the ring: the list has the focus and the person works by keyboard."""
        window: QWidget = self._view.window()
        return self._view.hasFocus() and window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)

    @staticmethod
    def _paint_ground(painter: QPainter, rect: QRect, is_selected: bool, is_hovered: bool) -> None:
        ground: Colour = "select" if is_selected else "hover" if is_hovered else "surface"
        painter.fillRect(rect, colour(ground))
        if is_selected:
            painter.fillRect(QRect(rect.left(), rect.top(), _MARK, rect.height()), colour("accent"))
        else:
            foot = QRect(rect.left() + MARGIN, rect.bottom(), rect.width() - MARGIN, 1)
            painter.fillRect(foot, colour("line"))

    def _paint_number(self, painter: QPainter, parts: Columns, top: int, line: ComplaintLine) -> None:
        ink, (left, width) = self._ink, parts.number
        tone: Colour = "text2" if line.is_void else "text"
        taken = ink.write(painter, left, top, _FIRST, width, line.prefix, Size.SMALL, tone="text2")
        strong = ink.write(
            painter, left + taken, top, _FIRST, width - taken, line.number, weight=Weight.SEMIBOLD, tone=tone
        )
        if line.is_void:
            self._strike(painter, left, top, taken + strong)
        ink.write(painter, left, top, _SECOND, width, line.when, Size.SMALL, tone="text2")

    def _paint_complaint(
        self, painter: QPainter, parts: Columns, top: int, line: ComplaintLine, is_selected: bool
    ) -> None:
        ink, (left, width) = self._ink, parts.complaint
        weight = Weight.MEDIUM if is_selected else Weight.REGULAR
        tone: Colour = "text2" if line.is_void else "text"
        taken = ink.write(painter, left, top, _FIRST, width, line.title, weight=weight, tone=tone)
        if line.is_void:
            self._strike(painter, left, top, taken)
        if line.is_locked:
            paint_icon(painter, "lock", left, top + px(_SECOND[0]) + 2, 14)
            left, width = left + 18, width - 18
        ink.write(painter, left, top, _SECOND, width, _person(line), Size.SMALL, tone="text2")

    def _paint_agency(self, painter: QPainter, parts: Columns, top: int, line: ComplaintLine) -> None:
        ink, (left, width) = self._ink, parts.agency
        ink.write(painter, left, top, _FIRST, width, line.agency, tone="text" if line.has_agency else "text3")
        look = _second_look(line)
        paint_icon(painter, look.icon, left, top + px(_SECOND[0]) + 1, 15, look.tone)
        ink.write(
            painter,
            left + DUE_ICON,
            top,
            _SECOND,
            due_room(parts.agency),
            line.due,
            Size.SMALL,
            weight=look.weight,
            tone=look.word_tone,
        )

    def _paint_state(self, painter: QPainter, parts: Columns, rect: QRect, line: ComplaintLine) -> None:
        left, width = parts.state
        look = state_look(line.row.sync_state)
        middle = rect.top() + rect.height() / 2
        paint_icon(painter, look.icon, left, middle - 8, 16, look.tone)
        self._ink.write(
            painter,
            left + STATE_ICON,
            rect.top(),
            (0, ROW_HEIGHT),
            width - STATE_ICON + 4,
            look.word,
            weight=look.weight,
            tone=look.word_tone,
        )

    @staticmethod
    def _strike(painter: QPainter, left: float, top: int, width: float) -> None:
        middle = top + px(_FIRST[0]) + px(_FIRST[1]) / 2 + 1
        painter.fillRect(QRectF(left, middle, width, 1), QColor(colour("text2")))


def _second_look(line: ComplaintLine) -> StateLook:
    """Return the look of the time limit, or of the ending of an entry that has none any more."""
    if (ending := ending_look(line.row.status, line.row.is_finished)) is not None:
        return ending
    assert line.band is not None
    return deadline_look(line.band)


def _person(line: ComplaintLine) -> str:
    return f"{line.who}  ·  {line.where}" if line.where else line.who
