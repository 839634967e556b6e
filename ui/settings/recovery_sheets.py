"""The recovery key in the window: shown once after it was made, and asked for when a sheet is tried."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.field import Field
from ui.common.labels import Label
from ui.common.layout import row
from ui.common.line_edit import LineEdit
from ui.common.message import Message, Note
from ui.common.sheet import Sheet
from ui.common.tokens import Size, Weight

_LONGEST = 80


class MadeKeySheet(Sheet):
    """The new key, to be printed or written down; once closed it is shown nowhere again. ``print_asked()`` to print."""

    print_asked = Signal()

    def __init__(self, host: QWidget, code: str, mark: str) -> None:
        super().__init__(
            host, translate("Safety", "Kunci pemulihan {mark}").format(mark=mark), width=720, grows=True
        )
        words = translate(
            "Safety",
            "Kunci ini hanya diperlihatkan sekali. Pastikan lembarnya tercetak, atau salin hurufnya dengan tangan, "
            "lalu simpan di brankas.",
        )
        self.code = Label(code, Size.TITLE, Weight.SEMIBOLD, wrap=True, tabular=True)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message = Message(collapse=True)
        self.print = Button(translate("Safety", "Cetak lagi"), icon="printer", kind="framed")
        self.done = Button(translate("Safety", "Sudah tersimpan"), kind="primary", key="Esc")
        self.body.addWidget(Label(words, wrap=True, tone="text2"))
        self.body.addWidget(self.code)
        self.body.addWidget(self.message)
        self.body.addLayout(row(None, self.print, self.done))
        self.print.clicked.connect(self.print_asked)
        self.done.clicked.connect(self.close_sheet)
        self.closed.connect(self.deleteLater)

    def ask(self) -> None:
        """Show the sheet."""
        self.open(self.done)

    def show_outcome(self, words: str, *, is_good: bool) -> None:
        """Say what came of printing."""
        self.print.show_ready()
        self.message.show_text(words, Note.GOOD if is_good else Note.WARNING)


class CheckKeySheet(Sheet):
    """Asks for the letters on a sheet; ``submitted(code)``, answered by :meth:`show_outcome`."""

    submitted = Signal(str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, translate("Safety", "Periksa kunci pemulihan"), width=560, grows=True)
        self.code = LineEdit(limit=_LONGEST, tabular=True)
        self.field = Field(
            translate("Safety", "Kunci di lembar"),
            self.code,
            hint=translate("Safety", "Huruf besar dan kecil, spasi, dan tanda hubung tidak dibedakan"),
        )
        self.message = Message(collapse=True)
        self.close_button = Button(translate("Safety", "Tutup"), key="Esc")
        self.go = Button(translate("Safety", "Periksa"), icon="shield", kind="primary")
        self.body.addWidget(self.field)
        self.body.addWidget(self.message)
        self.body.addLayout(row(None, self.close_button, self.go))
        self.code.returnPressed.connect(self._on_go)
        self.go.clicked.connect(self._on_go)
        self.close_button.clicked.connect(self.close_sheet)
        self.closed.connect(self.deleteLater)

    def ask(self) -> None:
        """Show the sheet."""
        self.open(self.code)

    def show_outcome(self, words: str, *, is_good: bool) -> None:
        """Say whether the key fits."""
        self.go.show_ready()
        self.message.show_text(words, Note.GOOD if is_good else Note.ERROR)

    def _on_go(self) -> None:
        if self.code.text().strip():
            self.go.show_busy(translate("Safety", "Memeriksa…"))
            self.submitted.emit(self.code.text())
