"""In place of the sign-in when this computer has no key to the data: the recovery key opens them."""

from __future__ import annotations

from PySide6.QtCore import Signal

from resources.i18n import translate
from ui.common.button import Button
from ui.common.field import Field
from ui.common.labels import Label
from ui.common.layout import row
from ui.common.line_edit import LineEdit
from ui.common.message import Message, Note
from ui.common.tokens import Size, Weight
from ui.sign_in.page import WelcomePage

_LONGEST = 80


class KeyScreen(WelcomePage):
    """``submitted(code)``, answered by :meth:`show_error` or another page; ``left()`` to close the program."""

    submitted = Signal(str)
    left = Signal()

    def __init__(self, regency: str) -> None:
        super().__init__(regency, width=440)
        title = Label(
            translate("RecoveryKey", "Komputer ini belum punya kunci"), Size.TITLE, Weight.SEMIBOLD, wrap=True
        )
        words = translate(
            "RecoveryKey",
            "Data loket tersandi, dan akun komputer ini tidak memegang kuncinya: foldernya disalin dari komputer lain, atau "
            "kunci perangkatnya hilang. Kunci pemulihan di kertas membukanya.",
        )
        self.code = LineEdit(limit=_LONGEST, tabular=True, height=36)
        self.field = Field(translate("RecoveryKey", "Kunci pemulihan"), self.code)
        self.message = Message(collapse=True)
        self.go = Button(translate("RecoveryKey", "Buka data"), icon="lock", kind="primary")
        self.close_button = Button(translate("RecoveryKey", "Tutup"), icon="x")
        self.column.addStretch(1)
        self.column.addWidget(title)
        self.column.addSpacing(12)
        self.column.addWidget(Label(words, wrap=True))
        self.column.addSpacing(14)
        self.column.addWidget(self.field)
        self.column.addWidget(self.message)
        self.column.addSpacing(12)
        self.column.addLayout(row(self.go, self.close_button, None))
        self.column.addStretch(2)
        self.code.returnPressed.connect(self._on_go)
        self.go.clicked.connect(self._on_go)
        self.close_button.clicked.connect(self.left)
        self.setFocusProxy(self.code)

    def show_error(self, words: str) -> None:
        """Say why the key does not open the data."""
        self.go.show_ready()
        self.message.show_text(words, Note.ERROR)
        self.code.setFocus()

    def _on_go(self) -> None:
        if self.code.text().strip() and self.go.isEnabled():
            self.message.clear()
            self.go.show_busy(translate("RecoveryKey", "Membuka…"))
            self.submitted.emit(self.code.text())
