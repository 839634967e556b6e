"""Reading what a sealed report says: passphrase and reason, then the words in the same sheet until it is closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import LoketError
from desktop.usecases.reasons import LONGEST_REASON
from resources.i18n import translate
from ui.common.button import Button
from ui.common.enter_key import pressed_with_enter
from ui.common.field import Field
from ui.common.labels import Label
from ui.common.layout import row
from ui.common.line_edit import LineEdit
from ui.common.sheet import Sheet
from ui.common.text_area import TextArea

_LONGEST_PASSPHRASE = 200
_WORDS_HEIGHT = 380
_MOST = 1_000_000
_SHORT = 60
"""Letters of a value that stands on the line of its name."""


class SealedSheet(Sheet):
    """``confirmed(passphrase, reason)`` when the content of ``register_no`` is to be opened."""

    confirmed = Signal(str, str)

    def __init__(self, host: QWidget, register_no: str) -> None:
        heading = translate("SealedSheet", "Buka isi tersegel {number}").format(number=register_no)
        super().__init__(host, heading, width=640, grows=True)
        self.passphrase, self.reason = (
            LineEdit(limit=_LONGEST_PASSPHRASE),
            LineEdit(limit=LONGEST_REASON),
        )
        self.passphrase.setEchoMode(LineEdit.EchoMode.Password)
        self.passphrase_field = Field(
            translate("SealedSheet", "Kalimat sandi"), self.passphrase, required=True
        )
        self.reason_field = Field(translate("SealedSheet", "Alasan"), self.reason, required=True)
        self.said = Label(
            translate(
                "SealedSheet", "Alasan dan nama Anda dicatat. Isinya tampil sampai lembar ini ditutup."
            ),
            wrap=True,
            tone="text2",
        )
        self.words = TextArea(
            limit=_MOST, minimum_height=_WORDS_HEIGHT, name=translate("SealedSheet", "Isi tersegel")
        )
        self.words.setReadOnly(True)
        self.words.hide()
        self.back = Button(translate("SealedSheet", "Kembali"), key="Esc")
        self.open_it = Button(translate("SealedSheet", "Buka"), kind="primary", icon="eye")
        for each in (self.said, self.passphrase_field, self.reason_field, self.words):
            self.body.addWidget(each)
        self.body.addLayout(row(None, self.back, self.open_it))
        self.passphrase.returnPressed.connect(self.reason.setFocus)
        self.reason.returnPressed.connect(self._confirm)
        self.passphrase.textEdited.connect(lambda _text: self.passphrase_field.clear())
        self.reason.textEdited.connect(lambda _text: self.reason_field.clear())
        self.open_it.clicked.connect(self._confirm)
        self.back.clicked.connect(self.close_sheet)
        self.closed.connect(self.deleteLater)

    def ask(self) -> None:
        """Show the sheet, the passphrase in focus."""
        self.open(self.passphrase)

    def show_busy(self) -> None:
        """Refuse further presses; the keys stay with the sheet."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.open_it.show_busy(translate("SealedSheet", "Membuka…"))

    def show_refusal(self, error: LoketError) -> None:
        """Say at the field it is about why it does not open."""
        self.open_it.show_ready()
        field = self.reason_field if error.field == "reason" else self.passphrase_field
        field.show_error(error.message)
        field.take_focus()

    def show_words(self, told: Sequence[tuple[str, str]]) -> None:
        """Show what the report says, in place of the questions."""
        self.passphrase.clear()
        for each in (self.passphrase_field, self.reason_field, self.open_it):
            each.hide()
        self.words.setPlainText("".join(_paragraph(*each) for each in told).strip())
        self.words.show()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Close and forget what is shown, also while the page below is away: it must not come back with it."""
        self.words.clear()
        self.passphrase.clear()
        if self.isVisible():
            self.close_sheet()
        else:
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter; the rest as every sheet."""
        if not pressed_with_enter(event):
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        if self.open_it.isEnabled():
            self.show_busy()
            self.confirmed.emit(self.passphrase.text(), self.reason.text())


def _paragraph(name: str, value: str) -> str:
    """Return a value on the line of its name, or below it if it is long."""
    if len(value) <= _SHORT and "\n" not in value:
        return f"{name}: {value}\n"
    return f"\n{name}\n{value}\n\n"
