"""A picture as large as its room allows, never larger than it is; or one sentence where there is none."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.common.painting import CENTRE, draw_text
from ui.common.theme import colour


class PictureView(QWidget):
    """Shows ``picture``, centred; it can have the focus, for whoever looks at it with keys."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: QImage | None = None
        self._words = ""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: QImage | None, words: str = "") -> None:
        """Show a picture, or these words where it is ``None``."""
        self.picture, self._words = picture, words
        self.setAccessibleDescription("" if picture is not None else words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a large room; the sheet gives what there is."""
        return QSize(900, 1_200)

    def minimumSizeHint(self) -> QSize:
        """Return a room in which a picture can be recognised."""
        return QSize(160, 120)

    def target(self) -> QRectF:
        """Return where the picture stands, in pixels of this widget; an empty rectangle without one."""
        if self.picture is None:
            return QRectF()
        room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        natural = QSizeF(self.picture.size()) / self.devicePixelRatioF()
        size = natural
        if natural.width() > room.width() or natural.height() > room.height():
            size = natural.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(room.topLeft(), size)
        target.moveCenter(room.center())
        return target

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture on the ground of the sheet, with a hairline around it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.picture is None:
            draw_text(painter, QRectF(self.rect()), self._words, tone="text2", align=CENTRE)
        else:
            target = self.target()
            painter.drawImage(target, self.picture)
            self.paint_over(painter, target)
            painter.setPen(QPen(colour("focus" if self.hasFocus() else "line"), 2 if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(target.adjusted(-1, -1, 1, 1))
        painter.end()

    def paint_over(self, painter: QPainter, target: QRectF) -> None:
        """Draw what belongs on the picture; nothing here."""
