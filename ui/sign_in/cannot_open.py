"""In place of the sign-in when the data cannot be opened: why, what to do, and once more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import LoketError
from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import IconText, Label
from ui.common.layout import row
from ui.common.tokens import Size, Weight
from ui.sign_in.page import WelcomePage


class CannotOpenScreen(WelcomePage):
    """Shows one problem; ``again`` when the person wants to try once more, ``left`` when they close."""

    again = Signal()
    left = Signal()

    def __init__(self, problem: LoketError, regency: str) -> None:
        super().__init__(regency)
        self.title = Label(_title(problem.code), Size.TITLE, Weight.SEMIBOLD, wrap=True)
        self.reason = Label(problem.message, wrap=True)
        self.reason.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        safe = translate("CannotOpen", "Tidak ada yang dihapus. Data yang sudah tersimpan tidak diubah.")
        self.safe = IconText("shield", safe, "ok", text_tone="text", wrap=True)
        self.retry = Button(translate("CannotOpen", "Coba lagi"), icon="refresh-cw", kind="primary")
        self.copy = Button(translate("CannotOpen", "Salin teks"), icon="copy")
        self.close_button = Button(translate("CannotOpen", "Tutup"), icon="x")
        self.retry.clicked.connect(self.again)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.left)
        column = self.column
        column.addStretch(1)
        column.addWidget(self.title)
        column.addSpacing(12)
        column.addWidget(self.reason)
        column.addSpacing(14)
        column.addWidget(self.safe)
        column.addSpacing(22)
        buttons = row(self.retry, self.copy, self.close_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(2)
        self.setFocusProxy(self.retry)
        self.setAccessibleName(f"{self.title.text()}. {problem.message}")

    def _copy(self) -> None:
        QApplication.clipboard().setText(f"{self.title.text()}\n{self.reason.text()}")


def _title(code: str) -> str:
    match code:
        case "newer_database":
            return translate("CannotOpen", "Basis data dari versi lebih baru")
        case "unsuitable_folder":
            return translate("CannotOpen", "Folder data tidak aman")
        case "disk_full":
            return translate("CannotOpen", "Ruang disk habis")
        case "damaged":
            return translate("CannotOpen", "Basis data rusak")
        case _:
            return translate("CannotOpen", "Data tidak dapat dibuka")
