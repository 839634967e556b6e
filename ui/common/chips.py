"""Small things that can be taken off again: an attached file, a filter in force."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.icons import paint_icon
from ui.common.painting import draw_text, paint_block, paint_outline, smooth, text_width
from ui.common.theme import px
from ui.common.tokens import ICON_SMALL, Colour, Size, Weight

_CLOSE = 24
_THUMB = (36, 26)
_ICON_ROOM = 30
_LONGEST_NAME = 280.0


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
    """An attached file: small picture or icon, name, size; ``removed`` when taken off, by Delete too.

    With ``opens`` it can have the focus and be pressed: ``opened`` then.
    """

    opened = Signal()

    def __init__(
        self, file_name: str, size_text: str, *, is_photo: bool = False, opens: bool = False
    ) -> None:
        super().__init__(32, "hover", translate("FileChip", "Lepaskan {name}").format(name=file_name))
        self.face = _FileFace(self, opens)
        self.face.clicked.connect(self.opened)
        self.face.delete_pressed.connect(self.removed)
        self.face.lower()
        self.show_file(file_name, size_text, is_photo=is_photo)

    def show_file(self, file_name: str, size_text: str, *, is_photo: bool) -> None:
        """Show another name, size or kind."""
        self.face.file_name, self.face.size_text = file_name, size_text
        self.face.icon_name = "image" if is_photo else "file-text"
        for each in (self, self.face):
            each.setAccessibleName(f"{file_name}, {size_text}")
            each.setToolTip(file_name)
        self.button.setAccessibleName(translate("FileChip", "Lepaskan {name}").format(name=file_name))
        self.updateGeometry()
        self.face.update()

    def show_thumbnail(self, picture: QImage) -> None:
        """Show a small picture of the file in the place of its icon."""
        self.face.thumbnail = picture
        self.updateGeometry()
        self.face.update()

    def sizeHint(self) -> QSize:
        """Return the room for the name (at most 280 px of it), the size and the button."""
        face = self.face
        name = min(_LONGEST_NAME, text_width(face.file_name) + 1)
        size = text_width(face.size_text, Size.SMALL, tabular=True)
        return QSize(round(face.before + name + 8 + size + 34), self.height())

    def minimumSizeHint(self) -> QSize:
        """Return the room for a shortened name."""
        return QSize(min(150, self.sizeHint().width()), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the face the room that the button leaves."""
        super().resizeEvent(event)
        self.face.setGeometry(0, 0, self.width(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: the face does."""


class _FileFace(QAbstractButton):
    """What a file chip shows, as one button over its whole ground."""

    delete_pressed = Signal()

    def __init__(self, chip: QWidget, opens: bool) -> None:
        super().__init__(chip)
        self.file_name = self.size_text = self.icon_name = ""
        self.thumbnail: QImage | None = None
        if opens:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAccessibleDescription(
                translate("FileChip", "Enter untuk melihat, Delete untuk melepaskan")
            )
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def before(self) -> int:
        """Return the pixels before the name."""
        return px(_THUMB[0]) + 12 if self.thumbnail is not None else _ICON_ROOM

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, take off with Delete."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, picture, name and size, and the ring of the focus."""
        painter = smooth(self)
        rect = QRectF(self.rect())
        paint_block(painter, rect, "hover")
        if self.hasFocus():
            paint_outline(painter, rect, focused=True, fill=None)
        if self.thumbnail is not None:
            self._paint_thumbnail(painter, self.thumbnail)
        else:
            paint_icon(painter, self.icon_name, 8, (self.height() - ICON_SMALL) / 2, ICON_SMALL, "text2")
        size_width = text_width(self.size_text, Size.SMALL, tabular=True)
        room = QRectF(self.before, 0, self.width() - self.before - 34 - 8 - size_width, self.height())
        used = draw_text(painter, room, self.file_name)
        size_room = QRectF(self.before + used + 8, 0, size_width + 2, self.height())
        draw_text(painter, size_room, self.size_text, size=Size.SMALL, tone="text2", tabular=True)
        painter.end()

    def _paint_thumbnail(self, painter: QPainter, picture: QImage) -> None:
        width, height = px(_THUMB[0]), px(_THUMB[1])
        target = QRectF(4, (self.height() - height) / 2, width, height)
        factor = max(width / picture.width(), height / picture.height())
        cut = QRectF(0, 0, width / factor, height / factor)
        cut.moveCenter(QRectF(picture.rect()).center())
        path = QPainterPath()
        path.addRoundedRect(target, 4, 4)
        painter.save()
        painter.setClipPath(path)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(target, picture, cut)
        painter.restore()


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
