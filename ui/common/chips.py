"""Small things that can be taken off again: an attached file, a filter in force."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.icons import paint_icon
from ui.common.painting import draw_text, paint_block, smooth, text_width
from ui.common.theme import px
from ui.common.tokens import ICON_SMALL, Colour, Size, Weight

_CLOSE = 24


class _Chip(QWidget):
    """A tinted ground with a button that takes it off."""

    removed = Signal()

    def __init__(self, height: int, ground: Colour, remove_name: str) -> None:
        super().__init__()
        self._ground: Colour = ground
        self.setFixedHeight(px(height))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button = Button(
            kind="ghost", icon="x", name=remove_name, icon_size=ICON_SMALL, height=_CLOSE, parent=self
        )
        self.button.setFixedWidth(px(_CLOSE))
        self.button.clicked.connect(self.removed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.button.move(self.width() - self.button.width() - 3, (self.height() - self.button.height()) // 2)


class FileChip(_Chip):
    """An attached file: icon, name, size; ``removed`` when taken off."""

    def __init__(self, file_name: str, size_text: str, *, is_photo: bool = False) -> None:
        super().__init__(32, "hover", translate("FileChip", "Lepaskan {name}").format(name=file_name))
        self._name, self._size_text = file_name, size_text
        self._icon = "image" if is_photo else "file-text"
        self.setAccessibleName(f"{file_name}, {size_text}")
        self.setToolTip(file_name)

    def sizeHint(self) -> QSize:
        """Return the room for the name (at most 280 px of it), the size and the button."""
        name = min(280.0, text_width(self._name) + 1)
        return QSize(
            round(30 + name + 8 + text_width(self._size_text, Size.SMALL, tabular=True) + 34), self.height()
        )

    def minimumSizeHint(self) -> QSize:
        """Return the room for a shortened name."""
        return QSize(min(150, self.sizeHint().width()), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = smooth(self)
        rect = QRectF(self.rect())
        paint_block(painter, rect, self._ground)
        paint_icon(painter, self._icon, 8, (self.height() - ICON_SMALL) / 2, ICON_SMALL, "text2")
        size_width = text_width(self._size_text, Size.SMALL, tabular=True)
        room = QRectF(30, 0, self.width() - 30 - 34 - 8 - size_width, self.height())
        used = draw_text(painter, room, self._name)
        draw_text(
            painter,
            QRectF(30 + used + 8, 0, size_width + 2, self.height()),
            self._size_text,
            size=Size.SMALL,
            tone="text2",
            tabular=True,
        )
        painter.end()


class FilterChip(_Chip):
    """A filter that says what it is and can be taken off."""

    def __init__(self, text: str) -> None:
        super().__init__(
            28, "accent_tint", translate("FilterChip", "Lepaskan saringan {name}").format(name=text)
        )
        self._text = text
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """Return the room for text and button."""
        return QSize(round(10 + text_width(self._text, Size.SMALL, Weight.MEDIUM) + 32), self.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a filter is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = smooth(self)
        paint_block(painter, QRectF(self.rect()), self._ground)
        room = QRectF(10, 0, self.width() - 36, self.height())
        draw_text(painter, room, self._text, size=Size.SMALL, weight=Weight.MEDIUM, tone="accent")
        painter.end()
