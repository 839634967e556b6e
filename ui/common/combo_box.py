"""A choice from a short, closed list."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from ui.common.icons import paint_icon
from ui.common.painting import draw_text, paint_outline, smooth, text_width
from ui.common.popup_list import PopupList
from ui.common.theme import font, px
from ui.common.tokens import FIELD_HEIGHT, FIELD_PADDING, ICON_SMALL, Colour

_ARROW_ROOM = 28


class ComboBox(QComboBox):
    """A box of (key, label) choices; ``chosen(key)`` only when a person chooses."""

    chosen = Signal(str)
    left = Signal()

    def __init__(
        self,
        choices: Sequence[tuple[str, str]] = (),
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.has_error = False
        self.setFont(font())
        self.setAccessibleName(name)
        self.setFixedHeight(px(FIELD_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._list = PopupList()
        self.setView(self._list)
        self.setMaxVisibleItems(12)
        self.set_choices(choices)
        self.activated.connect(self._on_activated)

    @property
    def key(self) -> str:
        """Return the chosen key, "" when there is none."""
        return str(self.currentData() or "")

    def set_key(self, key: str) -> None:
        """Choose ``key`` without emitting ``chosen``; raise ``KeyError`` for an unknown one."""
        index = self.findData(key)
        if index < 0:
            raise KeyError(key)
        self.setCurrentIndex(index)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices; the chosen key stays where it still exists."""
        kept = self.key
        self.clear()
        for key, label in choices:
            self.addItem(label, key)
        index = self.findData(kept)
        self.setCurrentIndex(max(0, index) if choices else -1)

    def set_error(self, has_error: bool) -> None:
        """Show or take away the red outline."""
        self.has_error = has_error
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the longest choice."""
        widest = max((text_width(self.itemText(i)) for i in range(self.count())), default=60.0)
        return QSize(math.ceil(widest) + FIELD_PADDING + _ARROW_ROOM, self.height())

    def minimumSizeHint(self) -> QSize:
        """Return the room for three letters; a longer choice is elided with a tooltip."""
        return QSize(64, self.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling a form must not change what it says."""
        event.ignore()

    def showPopup(self) -> None:
        """Drop the list at least as wide as its longest choice."""
        self._list.outline()
        self._list.setMinimumWidth(max(self.width(), self.sizeHint().width()))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw outline, choice and arrow."""
        painter = smooth(self)
        paint_outline(
            painter,
            QRectF(self.rect()),
            focused=self.hasFocus(),
            error=self.has_error,
            enabled=self.isEnabled(),
        )
        tone: Colour = "text" if self.isEnabled() else "disabled"
        room = QRectF(self.rect()).adjusted(FIELD_PADDING - 2, 0, -_ARROW_ROOM + 2, 0)
        used = draw_text(painter, room, self.currentText(), tone=tone)
        arrow = (self.height() - ICON_SMALL) / 2
        paint_icon(painter, "chevron-down", self.width() - 21, arrow, ICON_SMALL, "text2", 2)
        painter.end()
        whole = text_width(self.currentText())
        self.setToolTip("" if used >= whole - 1 else self.currentText())

    def _on_activated(self, index: int) -> None:
        self.chosen.emit(str(self.itemData(index, Qt.ItemDataRole.UserRole)))
        self.left.emit()
