"""Striking an entry out: a sheet that asks for the reason, with the safe answer in focus."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.outbox import SyncState
from desktop.domain.wording import number
from desktop.usecases.void_complaint import LONGEST_REASON
from resources.i18n import translate
from ui.common.button import Button
from ui.common.field import Field
from ui.common.labels import Label
from ui.common.layout import row
from ui.common.sheet import Sheet
from ui.common.text_area import TextArea
from ui.register.enter_key import pressed_with_enter

_SENT = frozenset({SyncState.CONFIRMED, SyncState.UNKNOWN, SyncState.BY_HAND})


class VoidSheet(Sheet):
    """Asks why ``register_no`` is to be struck out; ``confirmed(reason)`` when the person insists."""

    confirmed = Signal(str)

    def __init__(self, host: QWidget, register_no: str, title: str, state: SyncState) -> None:
        heading = translate("VoidSheet", "Batalkan {number}?").format(number=register_no)
        super().__init__(host, heading, width=520)
        self.reason = TextArea(limit=LONGEST_REASON, minimum_height=64)
        self.reason.setFixedHeight(self.reason.minimumHeight())
        self.field = Field(translate("VoidSheet", "Alasan"), self.reason, required=True, reserve=True)
        self.field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.safe = Button(translate("VoidSheet", "Kembali"), key="Esc")
        self.risky = Button(translate("VoidSheet", "Batalkan pengaduan"), icon="ban")
        self.body.addWidget(Label(title, wrap=True))
        self.body.addWidget(Label(_consequence(state), wrap=True, tone="text2"))
        self.body.addWidget(self.field)
        self.body.addLayout(row(None, self.risky, self.safe))
        self.reason.counted.connect(self._on_counted)
        self.safe.clicked.connect(self.close_sheet)
        self.risky.clicked.connect(self._on_risky)
        self.closed.connect(self.deleteLater)
        self._on_counted(0, LONGEST_REASON)

    def ask(self) -> None:
        """Show the sheet, the safe answer in focus."""
        self.open(self.safe)

    def show_busy(self) -> None:
        """Refuse further presses while it is being done."""
        self.risky.show_busy(translate("VoidSheet", "Membatalkan…"))
        self.safe.setEnabled(False)

    def show_refusal(self, sentence: str) -> None:
        """Say at the field why it was not done."""
        self.risky.show_ready()
        self.safe.setEnabled(True)
        self.field.show_error(sentence)
        self.field.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter; the rest as every sheet."""
        if not pressed_with_enter(event):
            super().keyPressEvent(event)

    def _on_counted(self, length: int, limit: int) -> None:
        self.field.set_note(f"{number(length)} / {number(limit)}")
        if self.field.has_error and 0 < length <= limit:
            self.field.clear()

    def _on_risky(self) -> None:
        self.confirmed.emit(self.reason.text())


def _consequence(state: SyncState) -> str:
    kept = translate(
        "VoidSheet", "Pengaduan dicoret, tidak dihapus: nomor, isi dan riwayatnya tetap tercatat."
    )
    if state in _SENT:
        rest = translate("VoidSheet", "Laporan ini sudah ada di LAPOR! dan di sana tidak ikut dibatalkan.")
        if state is SyncState.UNKNOWN:
            rest = translate(
                "VoidSheet", "Laporan ini mungkin sudah ada di LAPOR!; di sana tidak ikut dibatalkan."
            )
    else:
        rest = translate("VoidSheet", "Laporan ini belum dikirim ke LAPOR! dan tidak akan dikirim.")
    return f"{kept} {rest}"
