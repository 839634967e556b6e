"""A sentence at the foot of the pane: what came of printing, saving, opening."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.common.labels import Hairline
from ui.common.layout import row
from ui.common.message import Message, Note


class Notice(QWidget):
    """Takes room only while there is something to say; stands at the foot, so that nothing above it moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message = Message()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Hairline())
        layout.addLayout(row((self._message, 1), margins=(21, 8, 20, 10)))
        self.hide()

    @property
    def text(self) -> str:
        """Return the sentence that stands there, "" when none does."""
        return self._message.text

    @property
    def kind(self) -> Note:
        """Return what kind of sentence it is."""
        return self._message.kind

    def show_text(self, text: str, kind: Note) -> None:
        """Say ``text``."""
        self.setVisible(bool(text))
        self._message.show_text(text, kind)

    def clear(self) -> None:
        """Say nothing any more."""
        self.show_text("", Note.HINT)
