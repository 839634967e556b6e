"""A quiet button that copies a text and says for a moment that it did."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.tokens import Size

_COPIED_MS = 2_000


class CopyButton(Button):
    """Copies ``content``; ``word`` says what that is."""

    def __init__(self, word: str, *, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(word, icon="copy", key=key, kind="flat", size=Size.SMALL, height=24, parent=parent)
        self.content = ""
        self._at_rest = word
        self._copied = QTimer(self, singleShot=True, interval=_COPIED_MS)
        self._copied.timeout.connect(self.rest)
        self.clicked.connect(self.copy)

    def copy(self) -> None:
        """Copy and say so."""
        if self.content:
            QGuiApplication.clipboard().setText(self.content)
            self.set_text(translate("RegisterDetail", "Tersalin"))
            self.set_icon("check")
            self._copied.start()

    def rest(self) -> None:
        """Say again what it copies."""
        self._copied.stop()
        self.set_text(self._at_rest)
        self.set_icon("copy")
