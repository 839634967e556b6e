"""The diagnostics bundle as it would leave the computer, read by a person before it is saved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Label
from ui.common.layout import column, row
from ui.common.panels import Surface
from ui.common.text_area import TextArea
from ui.common.theme import font, px
from ui.common.tokens import Size, Weight


class BundleDialog(QDialog):
    """Shows everything that is in the bundle; ``accepted`` if it is to be saved."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = translate("Diagnostics", "Paket diagnostik")
        self.setWindowTitle(title)
        self.setMinimumSize(px(720), px(520))
        self.text = TextArea(text, name=title, limit=len(text))
        self.text.setReadOnly(True)
        self.text.setFont(font(Size.SMALL))
        self.save = Button(translate("Diagnostics", "Simpan paket…"), icon="save", kind="primary")
        self.save.clicked.connect(self.accept)
        cancel = Button(translate("Diagnostics", "Batal"))
        cancel.clicked.connect(self.reject)
        ground = Surface()
        ground.setLayout(
            column(
                Label(title, Size.TITLE, Weight.SEMIBOLD),
                Label(
                    translate(
                        "Diagnostics",
                        "Inilah seluruh isi yang akan dikirim ke petugas TI. Tidak ada data warga, kata sandi, atau kunci.",
                    ),
                    wrap=True,
                ),
                (self.text, 1),
                row(None, cancel, self.save),
                spacing=12,
                margins=(24, 20, 24, 20),
            )
        )
        self.setLayout(column((ground, 1)))
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)
