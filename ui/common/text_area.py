"""A text of several lines with a limit that is counted, not enforced by cutting in silence."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from ui.common.painting import paint_outline, smooth
from ui.common.scrolling import dress_scrolling
from ui.common.theme import font, px

KEEP_FACTOR = 4
"""A paste may exceed the limit this many times, so that it can be shortened by hand; the rest is refused aloud."""


class TextArea(QPlainTextEdit):
    """Several lines of text; Tab leaves the field, Enter breaks the line.

    ``counted(length, limit)`` is emitted with every change. A paste that would make the text longer than
    ``limit * KEEP_FACTOR`` is taken up to there and ``paste_shortened(kept, offered)`` is emitted, in characters: laying
    out ten million letters would freeze the desk. What is kept of a paste first goes through ``clean``.
    """

    left = Signal()
    counted = Signal(int, int)
    paste_shortened = Signal(int, int)

    def __init__(
        self,
        text: str = "",
        *,
        limit: int = 5_000,
        placeholder: str = "",
        name: str = "",
        minimum_height: int = 78,
        clean: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.has_error = False
        self.limit = limit
        self._clean = clean
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setFont(font())
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        dress_scrolling(self)
        self.setViewportMargins(6, 4, 2, 4)
        self.setMinimumHeight(px(minimum_height))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.viewport().setAutoFillBackground(False)
        self.textChanged.connect(self._on_text_changed)
        if text:
            self.setPlainText(text)

    @property
    def length(self) -> int:
        """Return the number of characters."""
        return max(0, self.document().characterCount() - 1)

    @property
    def is_too_long(self) -> bool:
        """Tell whether the text exceeds the limit."""
        return self.length > self.limit

    def text(self) -> str:
        """Return the text."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show another text."""
        self.setPlainText(text)

    def set_error(self, has_error: bool) -> None:
        """Show or take away the red outline."""
        if has_error != self.has_error:
            self.has_error = has_error
            self.update()

    def sizeHint(self) -> QSize:
        """Return a middling size; the layout gives what is left."""
        return QSize(240, px(145))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text, at most up to the room that is left."""
        offered = source.text() if source.hasText() else ""
        room = self.limit * KEEP_FACTOR - self.length + len(self.textCursor().selectedText())
        kept = offered[: max(0, room)]
        if kept:
            self.textCursor().insertText(self._clean(kept))
            self.ensureCursorVisible()
        if len(kept) < len(offered):
            self.paste_shortened.emit(len(kept), len(offered))

    def event(self, event: QEvent) -> bool:
        """Draw the outline around the text, where a scroll area would draw its frame."""
        if event.type() == QEvent.Type.Paint:
            painter = smooth(self)
            paint_outline(
                painter,
                QRectF(self.rect()),
                focused=self.hasFocus(),
                error=self.has_error,
                enabled=self.isEnabled(),
            )
            painter.end()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Redraw the outline."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Redraw the outline and say that the person is done."""
        super().focusOutEvent(event)
        self.update()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _on_text_changed(self) -> None:
        self.counted.emit(self.length, self.limit)
