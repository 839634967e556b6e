"""The form for a new person at this desk."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account, Role
from desktop.domain.errors import LoketError
from desktop.domain.wording import label
from resources.i18n import translate
from ui.common.button import Button
from ui.common.combo_box import ComboBox
from ui.common.field import Field
from ui.common.labels import Label
from ui.common.layout import column
from ui.common.line_edit import LineEdit, PasswordEdit
from ui.common.tokens import Weight
from ui.settings.rows import scrolling


class NewAccountForm(QWidget):
    """Asks for a new person. ``submitted(Account, password)`` when all is typed, ``dropped()`` when not wanted."""

    submitted = Signal(object, str)
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Settings", "Akun baru"))
        self.full_name, self.username, self.nip = LineEdit(), LineEdit(), LineEdit(tabular=True)
        self.role = ComboBox([(role.value, label(role)) for role in Role])
        self.password = PasswordEdit()
        self.fields = {
            "full_name": Field(
                translate("Settings", "Nama lengkap"), self.full_name, required=True, reserve=True
            ),
            "username": Field(
                translate("Settings", "Nama pengguna"),
                self.username,
                required=True,
                reserve=True,
                hint=translate("Settings", "Huruf kecil, misalnya rina.marlina"),
            ),
            "nip": Field(
                translate("Settings", "NIP"), self.nip, reserve=True, hint=translate("Settings", "Bila ada")
            ),
            "role": Field(translate("Settings", "Peran"), self.role, reserve=True),
            "password": Field(
                translate("Settings", "Kata sandi pertama"), self.password, required=True, reserve=True
            ),
        }
        self.add = Button(translate("Settings", "Tambah akun"), icon="plus", kind="primary")
        self.drop = Button(translate("Settings", "Batal"))
        title = Label(translate("Settings", "Akun baru"), weight=Weight.SEMIBOLD)
        self.setLayout(
            column(
                title,
                (scrolling(column(*self.fields.values(), None, spacing=4, margins=(0, 0, 4, 0))), 1),
                self.add,
                self.drop,
                spacing=8,
            )
        )
        self.add.clicked.connect(self.submit)
        self.drop.clicked.connect(self.dropped)
        self.password.returnPressed.connect(self.submit)

    def open(self) -> None:
        """Begin with nothing typed."""
        for edit in (self.full_name, self.username, self.nip, self.password):
            edit.clear()
        for field in self.fields.values():
            field.clear()
        self.password.hide_letters()
        self.role.set_key(Role.CLERK.value)
        self.add.show_ready()
        self.fields["full_name"].take_focus()

    def submit(self) -> None:
        """Hand over what was typed."""
        if not self.add.isEnabled():
            return
        for field in self.fields.values():
            field.clear()
        self.add.show_busy(translate("Settings", "Menyimpan…"))
        account = Account(
            self.username.text(), self.full_name.text(), Role(self.role.key), self.nip.text() or None
        )
        self.submitted.emit(account, self.password.text())

    def show_refusal(self, error: LoketError) -> None:
        """Say why it was refused, beside the field that it is about."""
        self.add.show_ready()
        field = self.fields.get(error.field or "", self.fields["full_name"])
        field.show_error(error.message)
        field.take_focus()
