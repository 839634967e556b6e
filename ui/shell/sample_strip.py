"""The line above the status bar of an invented office: nothing here is real, and this is the way to the real start."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import IconLabel, Label
from ui.common.layout import row
from ui.common.panels import Ground
from ui.common.sheet import Question
from ui.common.tokens import Size


class SampleStrip(Ground):
    """Says that the data are invented; ``left`` once a person has agreed that they are thrown away."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("check_tint", line_top=True, parent=parent)
        words = translate("SampleStrip", "Data contoh. Semua karangan; tidak ada yang dikirim ke LAPOR!")
        self.note = Label(words, Size.SMALL, wrap=True)
        self.leave = Button(
            translate("SampleStrip", "Selesai mencoba"), icon="log-out", kind="flat", height=28
        )
        self.leave.setAccessibleDescription(_consequence())
        self.leave.clicked.connect(self._ask)
        self.setLayout(
            row(
                IconLabel("play", "check", 16), (self.note, 1), self.leave, spacing=12, margins=(16, 3, 16, 3)
            )
        )
        self.setAccessibleName(words)

    def _ask(self) -> None:
        Question(
            self.window(),
            translate("SampleStrip", "Selesai mencoba?"),
            _consequence(),
            safe=translate("SampleStrip", "Kembali mencoba"),
            risky=translate("SampleStrip", "Hapus data contoh"),
            on_risky=self.left.emit,
        ).ask()


def _consequence() -> str:
    return translate(
        "SampleStrip",
        "Semua data contoh di komputer ini dihapus, juga yang Anda ketik sendiri. Sesudah itu Loket mulai dari awal: pilih "
        "berkas kantor Anda.",
    )
