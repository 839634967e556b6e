"""Finishing a complaint at the desk: a sheet that asks how it was answered, and on which day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.errors import LoketError
from desktop.domain.wording import number
from desktop.usecases.reasons import LONGEST_REASON
from resources.i18n import translate
from ui.common.button import Button
from ui.common.date_edit import DateEdit
from ui.common.enter_key import pressed_with_enter
from ui.common.field import Field
from ui.common.labels import Label
from ui.common.layout import column, row
from ui.common.sheet import Sheet
from ui.common.text_area import TextArea
from ui.common.theme import px

_ANSWER_HEIGHT = 64


class FinishSheet(Sheet):
    """Asks for the answer to ``register_no``; ``confirmed(answer, day)`` when it is to be stored."""

    confirmed = Signal(str, object)

    def __init__(self, host: QWidget, register_no: str, title: str, today: Callable[[], date]) -> None:
        heading = translate("FinishSheet", "Catat {number} selesai").format(number=register_no)
        super().__init__(host, heading, width=600, grows=True)
        self.answer = TextArea(limit=LONGEST_REASON, minimum_height=44)
        self.answer.setMaximumHeight(px(_ANSWER_HEIGHT))
        self.answer_field = Field(
            translate("FinishSheet", "Bagaimana dijawab"),
            self.answer,
            required=True,
            hint=translate("FinishSheet", "Misalnya surat instansi, tanggal dan nomornya"),
        )
        self.answer_field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.day = DateEdit(today)
        self.day.set_day(today())
        self.day_field = Field(translate("FinishSheet", "Tanggal selesai"), self.day, required=True)
        consequence = translate(
            "FinishSheet",
            "Tenggatnya tidak dihitung lagi. Pengiriman ke LAPOR! tetap berjalan; bila statusnya di sana kemudian "
            "berubah, tenggat berjalan lagi.",
        )
        self.safe = Button(translate("FinishSheet", "Kembali"), key="Esc")
        self.done = Button(translate("FinishSheet", "Catat selesai"), icon="circle-check", kind="primary")
        self.body.addWidget(Label(title, wrap=True))
        self.body.addWidget(Label(consequence, wrap=True, tone="text2"))
        self.body.addLayout(column(self.answer_field, self.day_field))
        self.body.addLayout(row(None, self.safe, self.done))
        self.answer.counted.connect(self._on_counted)
        self.day.changed.connect(self.day_field.clear)
        self.safe.clicked.connect(self.close_sheet)
        self.done.clicked.connect(self.submit)
        self.closed.connect(self.deleteLater)
        self._on_counted(0, LONGEST_REASON)

    def ask(self) -> None:
        """Show the sheet with the focus where the answer is typed."""
        self.open(self.answer)

    def submit(self) -> None:
        """Hand over what was typed, or say at the day why it cannot be one."""
        if not self.done.isEnabled():
            return
        day = self.day.day
        if day is None:
            self.day_field.show_error(
                self.day.problem or translate("FinishSheet", "Tulis tanggal selesainya.")
            )
            self.day_field.take_focus()
            return
        self.show_busy()
        self.confirmed.emit(self.answer.text(), day)

    def show_busy(self) -> None:
        """Refuse further presses while it is being stored; the keys stay with the sheet."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.done.show_busy(translate("FinishSheet", "Mencatat…"))
        self.safe.setEnabled(False)

    def show_refusal(self, error: LoketError) -> None:
        """Say beside the field why it was not done."""
        self.done.show_ready()
        self.safe.setEnabled(True)
        field = self.day_field if error.field == "on" else self.answer_field
        field.show_error(error.message)
        field.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter; Enter in the line of the day and Ctrl+Enter anywhere hand over."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and (self.day.hasFocus() or event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.submit()
        elif not pressed_with_enter(event):
            super().keyPressEvent(event)

    def _on_counted(self, length: int, limit: int) -> None:
        self.answer_field.set_note(f"{number(length)} / {number(limit)}")
        if self.answer_field.has_error and 0 < length <= limit:
            self.answer_field.clear()
