"""Other reports of the same matter: each number leads to its complaint."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.complaint import FirstReport
from resources.i18n import translate
from ui.common.button import Button
from ui.common.flow import Flow
from ui.common.labels import Label
from ui.common.layout import clear
from ui.common.tokens import Size, Weight


class LinksView(QWidget):
    """The report in which the matter was told first, and those that tell it again; ``asked(register_no)`` on a press."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        self.buttons: list[Button] = []

    def show_links(self, first: FirstReport | None, again: Sequence[str]) -> None:
        """Show others; none takes no room."""
        clear(self._lines)
        self.buttons = []
        if first is not None:
            self._add(translate("RegisterDetail", "Sudah pernah dilaporkan dalam"), [first.register_no])
        if again:
            self._add(
                translate("RegisterDetail", "Dilaporkan lagi {count} kali").format(count=len(again)), again
            )
        self.setVisible(bool(self.buttons))

    def _add(self, words: str, numbers: Sequence[str]) -> None:
        self._lines.addWidget(Label(words, Size.SMALL, Weight.REGULAR, "text2", wrap=True))
        flow = Flow()
        for number in numbers:
            button = Button(number, kind="flat", size=Size.SMALL, height=24)
            button.setAccessibleName(translate("RegisterDetail", "Buka {name}").format(name=number))
            button.clicked.connect(lambda _checked=False, number=number: self.asked.emit(number))
            self.buttons.append(button)
            flow.addWidget(button)
        self._lines.addLayout(flow)
