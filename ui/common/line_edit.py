"""One-line inputs with a painted outline."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.icons import paint_icon
from ui.common.painting import paint_outline, smooth
from ui.common.theme import font, px
from ui.common.tokens import FIELD_HEIGHT, FIELD_PADDING, ICON_SMALL

_QT_INNER_MARGIN = 2  # QLineEdit adds this much on its own at both sides
_LEADING_ICON = 26
_HARDLY_CUT = 4
"""Pixels that a text may be longer than its room and still be read whole: a margin, and the air behind a letter."""


class LineEdit(QLineEdit):
    """A line of text; ``left`` is emitted when the person is done with it (focus goes or Enter is pressed)."""

    left = Signal()

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        name: str = "",
        tabular: bool = False,
        icon: str = "",
        height: int = FIELD_HEIGHT,
        limit: int = 10_000,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.has_error = False
        self._icon_name = icon
        self._right_room = 0
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setFont(font(tabular=tabular))
        self.setFrame(False)
        self.setMaxLength(limit)
        self.setFixedHeight(px(height))
        self.setCursorPosition(0)
        self._set_margins()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.editingFinished.connect(self.left)

    def set_error(self, has_error: bool) -> None:
        """Show or take away the red outline."""
        if has_error != self.has_error:
            self.has_error = has_error
            self.update()

    def set_right_room(self, width: int) -> None:
        """Keep ``width`` pixels at the right free for a button inside the field."""
        self._right_room = width
        self._set_margins()

    def sizeHint(self) -> QSize:
        """Return a middling width."""
        return QSize(160, self.height())

    def minimumSizeHint(self) -> QSize:
        """Return a width in which a few letters can be read."""
        return QSize(64, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outline, then let Qt draw text, selection and caret."""
        painter = smooth(self)
        paint_outline(
            painter,
            QRectF(self.rect()),
            focused=self.hasFocus(),
            error=self.has_error,
            enabled=self.isEnabled() and not self.isReadOnly(),
        )
        if self._icon_name:
            paint_icon(painter, self._icon_name, 8, (self.height() - ICON_SMALL) / 2, ICON_SMALL, "text3")
        if self.is_shortened:
            self._paint_shortened(painter)
        painter.end()
        if not self.is_shortened:
            super().paintEvent(event)

    @property
    def is_shortened(self) -> bool:
        """Tell whether the text ends in "…" here: it is longer than the field, and nobody is at work in it."""
        return (
            self.window().focusWidget() is not self
            and self.echoMode() is QLineEdit.EchoMode.Normal
            and self.fontMetrics().horizontalAdvance(self.text()) > self._room() + _HARDLY_CUT
        )

    def event(self, event: QEvent) -> bool:
        """Show the whole of a shortened text where the mouse rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.is_shortened:
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the placeholder as tooltip where Qt shortens it."""
        super().resizeEvent(event)
        fits = self.fontMetrics().horizontalAdvance(self.placeholderText()) <= self._room()
        if fits and self.toolTip() == self.placeholderText():
            self.setToolTip("")
        elif not fits:
            self.setToolTip(self.placeholderText())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Redraw the whole outline, of which Qt only redraws the text."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Redraw the whole outline and show the text from its beginning."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.setCursorPosition(0)
        self.update()

    def _room(self) -> int:
        margins = self.textMargins()
        return self.width() - margins.left() - margins.right() - 2 * _QT_INNER_MARGIN

    def _paint_shortened(self, painter: QPainter) -> None:
        """Draw the text on the line on which Qt would."""
        measure = self.fontMetrics()
        top = (self.height() - measure.height() + 1) // 2
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(
            QPointF(self.textMargins().left() + _QT_INNER_MARGIN, top + measure.ascent()),
            measure.elidedText(self.text(), Qt.TextElideMode.ElideRight, self._room()),
        )

    def _set_margins(self) -> None:
        inner = FIELD_PADDING - _QT_INNER_MARGIN
        left = _LEADING_ICON if self._icon_name else inner
        self.setTextMargins(left, 0, inner + self._right_room, 0)


class PasswordEdit(LineEdit):
    """A line whose letters show as dots until the eye is pressed; says when Caps Lock is on.

    Qt tells nothing of Caps Lock; a letter that arrives in the other case than Shift would give is proof of it.
    """

    caps_lock_noticed = Signal(bool)

    def __init__(self, *, name: str = "", height: int = FIELD_HEIGHT, parent: QWidget | None = None) -> None:
        super().__init__(name=name, height=height, parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._eye = Button(
            kind="ghost",
            icon="eye",
            name=translate("PasswordEdit", "Tampilkan kata sandi"),
            height=28,
            parent=self,
        )
        self._eye.setFixedWidth(px(32))
        self._eye.setCursor(Qt.CursorShape.ArrowCursor)
        self._eye.clicked.connect(self._on_eye_clicked)
        self.set_right_room(24)

    def hide_letters(self) -> None:
        """Show dots again."""
        if self.echoMode() is QLineEdit.EchoMode.Normal:
            self._on_eye_clicked()

    @property
    def eye(self) -> QWidget:
        """The button that shows the letters, for whoever orders what Tab goes through."""
        return self._eye

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the eye at the right."""
        super().resizeEvent(event)
        self._eye.move(self.width() - self._eye.width() - 3, (self.height() - self._eye.height()) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Judge Caps Lock by the letter that arrived; what is typed while the eye has the focus is not for this line."""
        if self._eye.hasFocus():
            event.ignore()
            return
        text = event.text()
        if len(text) == 1 and text.isalpha() and text.upper() != text.lower():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_noticed.emit(text.isupper() != shifted)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps_lock_noticed.emit(False)
        super().keyPressEvent(event)

    def _on_eye_clicked(self) -> None:
        shown = self.echoMode() is QLineEdit.EchoMode.Normal
        self.setEchoMode(QLineEdit.EchoMode.Password if shown else QLineEdit.EchoMode.Normal)
        self._eye.set_icon("eye" if shown else "eye-off")
        name = (
            translate("PasswordEdit", "Tampilkan kata sandi")
            if shown
            else translate("PasswordEdit", "Sembunyikan kata sandi")
        )
        self._eye.setAccessibleName(name)
        self._eye.setToolTip(name)
        if QApplication.focusWidget() is self._eye:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
