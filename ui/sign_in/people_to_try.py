"""At the demonstration office nobody has to know a password: its people are offered by name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Hairline, Label
from ui.common.layout import column
from ui.common.tokens import Size


class PeopleToTry(QWidget):
    """A button for each person; ``chosen(username, password)``."""

    chosen = Signal(str, str)

    def __init__(self, people: Sequence[tuple[str, str, str, str]]) -> None:
        super().__init__()
        words = translate("SignIn", "Kantor contoh: semua karangan, tidak ada yang dikirim. Masuk sebagai:")
        self.buttons: list[Button] = []
        for username, full_name, role, password in people:
            button = Button(f"{full_name}, {role}", icon="user-round", kind="flat", align_left=True)
            button.clicked.connect(partial(self.chosen.emit, username, password))
            self.buttons.append(button)
        note = Label(words, Size.SMALL, tone="text2", wrap=True)
        self.setLayout(column(8, Hairline(), 10, note, 2, *self.buttons, spacing=2))
