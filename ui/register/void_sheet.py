"""Ending an entry: a sheet that asks what happened and why, with the safe answer in focus."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.domain.complaint import ComplaintStatus
from desktop.domain.errors import LoketError
from desktop.domain.wording import number
from desktop.usecases.void_complaint import LONGEST_REASON
from resources.i18n import translate
from ui.common.button import Button
from ui.common.enter_key import pressed_with_enter
from ui.common.field import Field
from ui.common.labels import Label
from ui.common.layout import row
from ui.common.segments import SegmentedChoice
from ui.common.sheet import Sheet
from ui.common.text_area import TextArea
from ui.common.theme import px
from ui.register.fate import Fate, consequence

_REASON_HEIGHT = 64
_ENDINGS = (ComplaintStatus.BATAL, ComplaintStatus.DICABUT)


class VoidSheet(Sheet):
    """Asks why ``register_no`` ends; ``confirmed(status, reason)`` when the person insists."""

    confirmed = Signal(object, str)

    def __init__(self, host: QWidget, register_no: str, title: str, known: Fate) -> None:
        heading = translate("VoidSheet", "Batalkan atau cabut {number}?").format(number=register_no)
        super().__init__(host, heading, width=600, grows=True)
        what = translate("VoidSheet", "Apa yang terjadi")
        words = (translate("VoidSheet", "Salah catat"), translate("VoidSheet", "Dicabut pelapor"))
        self.choice = SegmentedChoice(
            [(status.value, word) for status, word in zip(_ENDINGS, words, strict=True)], name=what, fill=True
        )
        self.consequences = {
            status: Label(consequence(status, known), wrap=True, tone="text2") for status in _ENDINGS
        }
        self.reason = TextArea(limit=LONGEST_REASON, minimum_height=44)
        self.reason.setMaximumHeight(px(_REASON_HEIGHT))
        self.field = Field(translate("VoidSheet", "Alasan"), self.reason, required=True)
        self.field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.safe = Button(translate("VoidSheet", "Kembali"), key="Esc")
        self.risky = Button()
        self.body.addWidget(Label(title, wrap=True))
        self.body.addWidget(Field(what, self.choice))
        self.body.addLayout(_one_over_the_other(*self.consequences.values()))
        self.body.addWidget(self.field)
        self.body.addLayout(row(None, self.risky, self.safe))
        self.choice.chosen.connect(self._show_choice)
        self.reason.counted.connect(self._on_counted)
        self.safe.clicked.connect(self.close_sheet)
        self.risky.clicked.connect(self._on_risky)
        self.closed.connect(self.deleteLater)
        self._show_choice()
        self._on_counted(0, LONGEST_REASON)

    @property
    def status(self) -> ComplaintStatus:
        """Return as what the complaint would end."""
        return ComplaintStatus(self.choice.key)

    def ask(self) -> None:
        """Show the sheet, the safe answer in focus."""
        self.open(self.safe)

    def show_busy(self) -> None:
        """Refuse further presses while it is being done; the keys stay with the sheet."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        is_void = self.status is ComplaintStatus.BATAL
        self.risky.show_busy(
            translate("VoidSheet", "Membatalkan…") if is_void else translate("VoidSheet", "Mencatat…")
        )
        self.choice.setEnabled(False)
        self.safe.setEnabled(False)

    def show_refusal(self, error: LoketError) -> None:
        """Say at the field why it was not done."""
        self.risky.show_ready()
        self.choice.setEnabled(True)
        self.safe.setEnabled(True)
        self.field.show_error(error.message)
        self.field.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter; the rest as every sheet."""
        if not pressed_with_enter(event):
            super().keyPressEvent(event)

    def _show_choice(self) -> None:
        is_void = self.status is ComplaintStatus.BATAL
        for status, label in self.consequences.items():
            label.setVisible(status is self.status)
        self.risky.set_icon("ban" if is_void else "undo-2")
        self.risky.set_text(
            translate("VoidSheet", "Batalkan pengaduan")
            if is_void
            else translate("VoidSheet", "Catat pencabutan")
        )
        self.field.clear()

    def _on_counted(self, length: int, limit: int) -> None:
        self.field.set_note(f"{number(length)} / {number(limit)}")
        if self.field.has_error and 0 < length <= limit:
            self.field.clear()

    def _on_risky(self) -> None:
        self.confirmed.emit(self.status, self.reason.text())


def _one_over_the_other(*labels: Label) -> QGridLayout:
    """Return the labels in one place that has room for each of them, so that nothing moves with the choice."""
    layout = QGridLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    for label in labels:
        policy = label.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        label.setSizePolicy(policy)
        layout.addWidget(label, 0, 0)
    return layout
