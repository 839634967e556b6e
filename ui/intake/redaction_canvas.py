"""The picture on which parts are blacked out, by mouse or by keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPen

from desktop.runtime.redaction import Box
from resources.i18n import translate
from ui.common.picture_view import PictureView
from ui.common.theme import colour
from ui.intake.redaction_boxes import RedactionBoxes

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ADD = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_TAKE_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class RedactionCanvas(PictureView):
    """``changed()`` when a part was added or taken back."""

    changed = Signal()

    def __init__(self, picture: QImage, name: str) -> None:
        super().__init__(name)
        self.model = RedactionBoxes(picture.width(), picture.height())
        self._begun: QPointF | None = None
        self._reached = QPointF()
        self._by_keys = True
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.show_picture(picture)
        self._describe()

    def undo(self) -> None:
        """Take back the part added last."""
        if self.model.undo():
            self._on_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the frame with arrows (size with Shift, small steps with Ctrl), black it out with Enter, take back."""
        held = event.modifiers()
        by = _ARROWS.get(Qt.Key(event.key()))
        if by is not None:
            fine = bool(held & Qt.KeyboardModifier.ControlModifier)
            change = self.model.grow if held & Qt.KeyboardModifier.ShiftModifier else self.model.move
            change(*by, fine=fine)
            self._by_keys = True
            self._describe()
            self.update()
        elif event.key() in _ADD and not held & Qt.KeyboardModifier.ControlModifier:
            self._by_keys = True
            if self.model.add(self.model.frame):
                self._on_changed()
        elif event.key() in _TAKE_BACK:
            self.undo()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a part."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._by_keys = False
            self._begun = self._reached = event.position()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw it larger."""
        if self._begun is not None:
            self._reached = event.position()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Black it out."""
        if self._begun is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        begun, self._begun = self._in_picture(self._begun), None
        ended = self._in_picture(event.position())
        if self.model.add(Box(begun.x(), begun.y(), ended.x(), ended.y())):
            self._on_changed()
        self.update()

    def paint_over(self, painter: QPainter, target: QRectF) -> None:
        """Draw the parts black, and around the next one a frame that is seen on any picture."""
        for box in self.model.boxes:
            painter.fillRect(self._on_screen(box, target), Qt.GlobalColor.black)
        if self._begun is not None:
            self._paint_frame(painter, QRectF(self._begun, self._reached).normalized().intersected(target))
        elif self._by_keys and self.hasFocus():
            self._paint_frame(painter, self._on_screen(self.model.frame, target))

    def _paint_frame(self, painter: QPainter, rect: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for tone, width in ((colour("surface"), 4), (colour("focus"), 2)):
            painter.setPen(QPen(tone, width))
            painter.drawRect(rect)

    def _on_screen(self, box: Box, target: QRectF) -> QRectF:
        scale = target.width() / self.model.width
        return QRectF(
            target.left() + box.left * scale,
            target.top() + box.top * scale,
            (box.right - box.left) * scale,
            (box.bottom - box.top) * scale,
        )

    def _in_picture(self, at: QPointF) -> QPointF:
        target = self.target()
        return (at - target.topLeft()) * (self.model.width / target.width())

    def _on_changed(self) -> None:
        self._describe()
        self.update()
        self.changed.emit()

    def _describe(self) -> None:
        """Say where the frame stands and how many parts are black, for those who hear it."""
        model, frame = self.model, self.model.frame
        self.setAccessibleDescription(
            translate(
                "Redaction",
                "{count} bagian dihitamkan. Bingkai: {left} % dari kiri, {top} % dari atas, lebar {width} %, tinggi {height} %.",
            ).format(
                count=len(model.boxes),
                left=round(100 * frame.left / model.width),
                top=round(100 * frame.top / model.height),
                width=round(100 * (frame.right - frame.left) / model.width),
                height=round(100 * (frame.bottom - frame.top) / model.height),
            )
        )
