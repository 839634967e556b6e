"""The head of the list: names the parts of a line, and arranges them by mouse or keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from resources.i18n import translate
from ui.common.painting import draw_text, paint_outline
from ui.common.scrolling import TableHeader
from ui.common.theme import colour, px
from ui.common.tokens import Size, Weight
from ui.register.column_layout import Column, ColumnLayout
from ui.register.columns import NARROWEST, NARROWEST_COMPLAINT, USUAL, Columns, columns, heads

_GRIP = 6
"""So near to a border, pixels, the pointer takes hold of it."""
_DRAG = 8
_STEP = 8
_MOVES = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class RegisterHead(TableHeader):
    """One section that names the four parts of a line.

    Dragging a name moves its column, dragging the border beside it makes it wider. With the focus: the arrows choose a
    column, Alt+Shift+arrow moves it, + and - change its width, Delete returns to the usual, Esc leaves.
    ``arranged(layout)`` with each change, ``settled(layout)`` when a change is done, ``left()`` towards the list.
    """

    arranged = Signal(object)
    settled = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.layout_of_columns = USUAL
        self._current = 0
        self._border: int | None = None
        self._held: Column | None = None
        self._press_x = 0.0
        self._width_before = 0
        self._is_moved = False
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setToolTip(translate("Register", "Seret untuk mengatur kolom; dengan tombol: Shift+K"))
        self._name()

    def arrange(self, layout: ColumnLayout) -> None:
        """Show the parts as they are arranged."""
        if layout == self.layout_of_columns:
            return
        self.layout_of_columns = layout
        self._name()
        self.viewport().update()
        self.arranged.emit(layout)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Draw the four names over a hairline."""
        painter.fillRect(rect, colour("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("line"))
        parts, names = self._parts(), heads()
        for place, column in enumerate(self.layout_of_columns.order):
            part = parts.of(column)
            room = QRectF(rect.left() + part.left, rect.top(), part.width + 4, rect.height())
            draw_text(painter, room, names.of(column), size=Size.SMALL, weight=Weight.MEDIUM, tone="text2")
            if self.hasFocus() and place == self._current:
                paint_outline(painter, room.adjusted(-6, 2, 2, -3), focused=True, fill=None, radius=3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, move and resize columns."""
        key, layout = event.key(), self.layout_of_columns
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        if step and event.modifiers() & _MOVES == _MOVES:
            self._settle(layout.moved(layout.order[self._current], step))
            self._choose(self._current + step)
        elif step:
            self._choose(self._current + step)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self._widen(-_STEP if key == Qt.Key.Key_Minus else _STEP)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._settle(USUAL)
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which column is chosen."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show none any more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a border or a name."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        self._press_x, self._is_moved = x, False
        self._border = self._border_at(x)
        if self._border is not None:
            column, _side = self.layout_of_columns.resized_by_border(self._border)
            self._width_before = self._width(column)
        else:
            self._held = self._column_at(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        x = event.position().x()
        if self._border is not None:
            column, side = self.layout_of_columns.resized_by_border(self._border)
            self._resize(column, self._width_before + side * round((x - self._press_x) / _scale()))
        elif self._held is not None:
            self._is_moved = self._is_moved or abs(x - self._press_x) > _DRAG
            if self._is_moved:
                self._move_under(x, self._held)
        else:
            is_border = self._border_at(x) is not None
            self.viewport().setCursor(
                Qt.CursorShape.SplitHCursor if is_border else Qt.CursorShape.ArrowCursor
            )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._border = self._held = None
        self.settled.emit(self.layout_of_columns)

    def leaveEvent(self, event: QEvent) -> None:
        """Return to the usual pointer."""
        self.viewport().unsetCursor()
        super().leaveEvent(event)

    def _parts(self) -> Columns:
        return columns(self.viewport().width(), self.layout_of_columns)

    def _choose(self, place: int) -> None:
        self._current = min(max(place, 0), len(Column) - 1)
        self._name()
        self.viewport().update()

    def _settle(self, layout: ColumnLayout) -> None:
        self.arrange(layout)
        self.settled.emit(layout)

    def _widen(self, by: int) -> None:
        column = self.layout_of_columns.order[self._current]
        if column is not Column.COMPLAINT:
            self._resize(column, self._width(column) + by)
            self.settled.emit(self.layout_of_columns)

    def _resize(self, column: Column, width: int) -> None:
        room = self._width(Column.COMPLAINT) + self._width(column) - NARROWEST_COMPLAINT
        self.arrange(self.layout_of_columns.with_width(column, max(NARROWEST, min(width, room))))

    def _width(self, column: Column) -> int:
        return round(self._parts().of(column).width / _scale())

    def _border_at(self, x: float) -> int | None:
        parts = self._parts()
        for place, column in enumerate(self.layout_of_columns.order[1:]):
            if abs(parts.of(column).left - _GRIP - x) <= _GRIP:
                return place
        return None

    def _column_at(self, x: float) -> Column:
        parts = self._parts()
        return next(
            (each for each in reversed(self.layout_of_columns.order) if parts.of(each).left <= x),
            self.layout_of_columns.order[0],
        )

    def _move_under(self, x: float, held: Column) -> None:
        order, parts = self.layout_of_columns.order, self._parts()
        others = [each for each in order if each is not held]
        place = sum(parts.of(each).left + parts.of(each).width / 2 < x for each in others)
        self._current = place
        self.arrange(self.layout_of_columns.moved(held, place - order.index(held)))

    def _name(self) -> None:
        column = self.layout_of_columns.order[self._current]
        self.setAccessibleName(
            translate("Register", "Kolom {name}, {place} dari {count}").format(
                name=heads().of(column), place=self._current + 1, count=len(Column)
            )
        )
        self.setAccessibleDescription(
            translate(
                "Register",
                "Panah memilih, Alt+Shift+panah memindahkan, + dan - mengubah lebar, Delete mengembalikan",
            )
        )


def _scale() -> float:
    """Return how many pixels one pixel at 100 % is."""
    return px(100) / 100
