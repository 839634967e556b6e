"""The last question before complaints are erased for good: how many, on what basis, with the safe answer in focus."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.wording import number
from desktop.usecases.erase_expired import Due
from resources.i18n import translate
from ui.common.button import Button
from ui.common.enter_key import pressed_with_enter
from ui.common.labels import Label
from ui.common.layout import row
from ui.common.sheet import Sheet


class EraseSheet(Sheet):
    """``confirmed()`` when the person insists."""

    confirmed = Signal()

    def __init__(self, host: QWidget, due: Due, basis: str) -> None:
        count = number(len(due.now))
        heading = translate("Keeping", "Musnahkan isi {count} pengaduan?").format(count=count)
        super().__init__(host, heading, width=560, grows=True)
        words = translate(
            "Keeping",
            "Dasar: {basis}. Sesudah ini isinya tidak dapat dibuka lagi di loket ini. Cadangan dibuat lebih dulu.",
        ).format(basis=basis)
        self.safe = Button(translate("Keeping", "Kembali"), key="Esc")
        self.risky = Button(
            translate("Keeping", "Musnahkan {count} pengaduan").format(count=count), icon="trash-2"
        )
        self.body.addWidget(Label(words, wrap=True))
        self.body.addLayout(row(None, self.risky, self.safe))
        self.safe.clicked.connect(self.close_sheet)
        self.risky.clicked.connect(self._on_risky)
        self.closed.connect(self.deleteLater)

    def ask(self) -> None:
        """Show the sheet, the safe answer in focus."""
        self.open(self.safe)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter; the rest as every sheet."""
        if not pressed_with_enter(event):
            super().keyPressEvent(event)

    def _on_risky(self) -> None:
        self.close_sheet()
        self.confirmed.emit()
