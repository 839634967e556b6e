"""A sheet that asks for a reason before something is done, or only whether it is to be done."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.errors import LoketError
from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.button import Button
from ui.common.enter_key import pressed_with_enter
from ui.common.field import Field
from ui.common.labels import Label
from ui.common.layout import row
from ui.common.sheet import Sheet
from ui.common.text_area import TextArea
from ui.common.theme import px

_REASON_HEIGHT = 64


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """What the sheet says: its heading, what it is about, what follows, and the button with its icon."""

    heading: str
    about: str
    consequence: str
    button: str
    icon: str
    hint: str = ""


class ReasonSheet(Sheet):
    """``confirmed(reason)`` when it is to be done; without a ``limit`` no reason is asked for."""

    confirmed = Signal(str)

    def __init__(self, host: QWidget, words: ReasonWords, limit: int = 0) -> None:
        super().__init__(host, words.heading, width=600, grows=True)
        self._asks = limit > 0
        self.reason = TextArea(limit=limit or 1, minimum_height=44)
        self.reason.setMaximumHeight(px(_REASON_HEIGHT))
        self.field = Field(
            translate("ReasonSheet", "Alasan"), self.reason, required=self._asks, hint=words.hint
        )
        self.field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.safe = Button(translate("ReasonSheet", "Kembali"), key="Esc")
        self.done = Button(words.button, icon=words.icon, kind="primary")
        self.refusal = Label("", wrap=True, tone="act")
        self.body.addWidget(Label(words.about, wrap=True))
        self.body.addWidget(Label(words.consequence, wrap=True, tone="text2"))
        self.body.addWidget(self.field)
        self.body.addWidget(self.refusal)
        self.field.setVisible(self._asks)
        self.refusal.hide()
        self.body.addLayout(row(None, self.safe, self.done))
        self.reason.counted.connect(self._on_counted)
        self.safe.clicked.connect(self.close_sheet)
        self.done.clicked.connect(self.submit)
        self.closed.connect(self.deleteLater)
        self._on_counted(0, limit)

    def ask(self) -> None:
        """Show the sheet with the focus where the reason is typed, or on the safe answer."""
        self.open(self.reason if self._asks else self.safe)

    def submit(self) -> None:
        """Hand over what was typed."""
        if self.done.isEnabled():
            self.show_busy()
            self.confirmed.emit(self.reason.text())

    def show_busy(self) -> None:
        """Refuse further presses while it is being done; the keys stay with the sheet."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.done.show_busy(translate("ReasonSheet", "Menyimpan…"))
        self.safe.setEnabled(False)

    def show_refusal(self, error: LoketError) -> None:
        """Say why it was not done."""
        self.done.show_ready()
        self.safe.setEnabled(True)
        if self._asks:
            self.field.show_error(error.message)
            self.field.take_focus()
        else:
            self.refusal.setText(error.message)
            self.refusal.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter; Ctrl+Enter anywhere hands over."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submit()
        elif not pressed_with_enter(event):
            super().keyPressEvent(event)

    def _on_counted(self, length: int, limit: int) -> None:
        self.field.set_note(f"{number(length)} / {number(limit)}")
        if self.field.has_error and 0 < length <= limit:
            self.field.clear()
