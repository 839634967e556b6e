"""Asking in whose own words an identity is looked at, where none of the offered reasons fits."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import LoketError
from desktop.domain.reveal_reason import LONGEST_NOTE
from resources.i18n import translate
from ui.common.button import Button
from ui.common.enter_key import pressed_with_enter
from ui.common.field import Field
from ui.common.labels import Label
from ui.common.layout import row
from ui.common.line_edit import LineEdit
from ui.common.sheet import Sheet


class RevealSheet(Sheet):
    """Asks why the identity behind ``register_no`` is to be shown; ``confirmed(reason)`` when it is given."""

    confirmed = Signal(str)

    def __init__(self, host: QWidget, register_no: str) -> None:
        heading = translate("RevealSheet", "Tampilkan identitas {number}").format(number=register_no)
        super().__init__(host, heading, width=520)
        self.note = LineEdit(limit=LONGEST_NOTE)
        self.field = Field(translate("RevealSheet", "Alasan"), self.note, required=True)
        self.back = Button(translate("RevealSheet", "Kembali"), key="Esc")
        self.show_it = Button(translate("RevealSheet", "Tampilkan"), kind="primary", icon="eye")
        said = translate(
            "RevealSheet", "Alasan dan nama Anda dicatat. Jangan menulis nama atau nomor orang di sini."
        )
        self.body.addWidget(Label(said, wrap=True, tone="text2"))
        self.body.addWidget(self.field)
        self.body.addLayout(row(None, self.back, self.show_it))
        self.note.returnPressed.connect(self._confirm)
        self.note.textEdited.connect(lambda _text: self.field.clear())
        self.show_it.clicked.connect(self._confirm)
        self.back.clicked.connect(self.close_sheet)
        self.closed.connect(self.deleteLater)

    def ask(self) -> None:
        """Show the sheet, the reason in focus."""
        self.open(self.note)

    def show_busy(self) -> None:
        """Refuse further presses; the keys stay with the sheet."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_it.show_busy(translate("RevealSheet", "Mencatat…"))
        self.back.setEnabled(False)

    def show_refusal(self, error: LoketError) -> None:
        """Say at the field why it is not shown."""
        self.show_it.show_ready()
        self.back.setEnabled(True)
        self.field.show_error(error.message)
        self.field.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter; the rest as every sheet."""
        if not pressed_with_enter(event):
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        self.confirmed.emit(self.note.text())
