"""A number that a screen shows large."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.domain.wording import number
from ui.common.labels import Label
from ui.common.layout import column
from ui.common.tokens import Size, Weight


class Figure(QWidget):
    """A number to be read across the room, what it counts, and a quiet remark."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._number = Label("0", Size.NUMBER, Weight.SEMIBOLD)
        self._words = Label(words)
        self._remark = Label("", Size.SMALL, tone="text2", wrap=True)
        layout = column(self._number, self._words, self._remark, None, spacing=0)
        self.setLayout(layout)

    def show_count(self, count: int, remark: str) -> None:
        """Show a number with its remark."""
        self.show_words(number(count), remark)

    def show_words(self, words: str, remark: str) -> None:
        """Show a number that is written already, with its remark."""
        self._number.setText(words)
        self._remark.setText(remark)
        self.setAccessibleName(f"{words} {self._words.text()}")
        self.setAccessibleDescription(remark)
