"""Blacking out parts of a picture before the complaint is saved; the picture as it was is not kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import ElidedLabel, Label
from ui.common.layout import column, row
from ui.common.message import Message, Note
from ui.common.sheet import Sheet
from ui.common.tokens import Size, Weight
from ui.intake.redaction_canvas import RedactionCanvas

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WIDTH = 1_040


class RedactionSheet(Sheet):
    """``confirmed(boxes)`` when the parts chosen are to be blacked out for good."""

    confirmed = Signal(list)

    def __init__(self, host: QWidget, name: str, picture: QImage) -> None:
        super().__init__(host, "", width=_WIDTH)
        heading = translate("Redaction", "Hitamkan bagian {name}").format(name=name)
        self.setAccessibleName(heading)
        self.canvas = RedactionCanvas(picture, translate("Redaction", "Gambar {name}").format(name=name))
        drag = translate("Redaction", "Seret menutupi wajah, pelat nomor atau data orang lain.")
        keys = translate(
            "Redaction",
            "Tanpa tetikus: panah menggeser bingkai, Shift+panah mengubah ukurannya, Enter menghitamkan.",
        )
        self.message = Message(collapse=True)
        self.undo = Button(translate("Redaction", "Urungkan"), icon="undo-2", key="Ctrl+Z")
        self.back = Button(translate("Redaction", "Batal"), key="Esc")
        self.use = Button(
            translate("Redaction", "Pakai gambar ini"), icon="check", key="Ctrl+Enter", kind="primary"
        )
        help_words = (Label(drag, wrap=True), Label(keys, Size.SMALL, tone="text2", wrap=True))
        self.body.addWidget(ElidedLabel(heading, Size.TITLE, Weight.SEMIBOLD))  # names of files may be long
        self.body.addLayout(column(*help_words, spacing=2))
        self.body.addWidget(self.canvas, 1)
        self.body.addWidget(self.message)
        kept = translate("Redaction", "Gambar aslinya tidak ikut disimpan.")
        self.body.addLayout(
            row(self.undo, (Label(kept, Size.SMALL, tone="text2", wrap=True), 1), self.back, self.use)
        )
        self.canvas.changed.connect(self._show_state)
        self.undo.clicked.connect(self.canvas.undo)
        self.back.clicked.connect(self.close_sheet)
        self.use.clicked.connect(self._on_use)
        self.closed.connect(self.deleteLater)
        self._show_state()

    def ask(self) -> None:
        """Show the sheet, ready for keys."""
        self.open(self.canvas)

    def show_refusal(self, sentence: str) -> None:
        """Say why the picture could not be made."""
        self.use.show_ready()
        self.message.show_text(sentence, Note.ERROR)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back, use the picture, press with Enter; the rest as every sheet."""
        focused = QApplication.focusWidget()
        if event.matches(QKeySequence.StandardKey.Undo):
            self.canvas.undo()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.use.click()
        elif event.key() in _ENTER and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stay open when the veil is pressed: a drag may end beside the picture."""

    def _show_state(self) -> None:
        has_parts = bool(self.canvas.model.boxes)
        for button in (self.undo, self.use):
            if not has_parts and button.hasFocus():
                self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(has_parts)

    def _on_use(self) -> None:
        self.use.show_busy(translate("Redaction", "Menghitamkan…"))
        self.confirmed.emit(list(self.canvas.model.boxes))
