"""The form in which an admin gives a person another role, full name or NIP."""

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
from ui.common.line_edit import LineEdit
from ui.common.tokens import Size, Weight
from ui.settings.rows import scrolling


class EditAccountForm(QWidget):
    """``submitted(Account)`` with what is wanted, ``dropped()`` when nothing is."""

    submitted = Signal(object)
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Settings", "Ubah data"))
        self._account: Account | None = None
        self.title = Label(translate("Settings", "Ubah data"), weight=Weight.SEMIBOLD, wrap=True)
        self.full_name, self.nip = LineEdit(), LineEdit(tabular=True)
        self.role = ComboBox([(role.value, label(role)) for role in Role])
        self.fields = {
            "full_name": Field(
                translate("Settings", "Nama lengkap"), self.full_name, required=True, reserve=True
            ),
            "nip": Field(
                translate("Settings", "NIP"), self.nip, reserve=True, hint=translate("Settings", "Bila ada")
            ),
            "role": Field(translate("Settings", "Peran"), self.role, reserve=True),
        }
        self.own_role = Label(
            translate("Settings", "Peran sendiri hanya dapat diubah admin lain."),
            Size.SMALL,
            tone="text2",
            wrap=True,
        )
        words = Label(
            translate("Settings", "Berlaku saat orangnya masuk lagi."), Size.SMALL, tone="text2", wrap=True
        )
        self.save = Button(translate("Settings", "Simpan"), icon="save", kind="primary")
        self.drop = Button(translate("Settings", "Batal"))
        rows = column(*self.fields.values(), self.own_role, words, None, spacing=4, margins=(0, 0, 4, 0))
        self.setLayout(column(self.title, (scrolling(rows), 1), self.save, self.drop, spacing=8))
        self.save.clicked.connect(self.submit)
        self.drop.clicked.connect(self.dropped)
        for edit in (self.full_name, self.nip):
            edit.returnPressed.connect(self.submit)

    def open(self, account: Account, *, is_own: bool) -> None:
        """Begin with what is known of ``account``."""
        self._account = account
        self.title.setText(translate("Settings", "Ubah data {name}").format(name=account.username))
        self.full_name.setText(account.full_name)
        self.nip.setText(account.nip or "")
        self.role.set_key(account.role.value)
        self.role.setEnabled(not is_own)
        self.own_role.setVisible(is_own)
        for field in self.fields.values():
            field.clear()
        self.save.show_ready()
        self.fields["full_name"].take_focus()

    def submit(self) -> None:
        """Hand over what is wanted."""
        if self._account is None or not self.save.isEnabled():
            return
        for field in self.fields.values():
            field.clear()
        self.save.show_busy(translate("Settings", "Menyimpan…"))
        wanted = Account(
            self._account.username, self.full_name.text(), Role(self.role.key), self.nip.text() or None
        )
        self.submitted.emit(wanted)

    def show_refusal(self, error: LoketError) -> None:
        """Say why it was refused, beside the field that it is about."""
        self.save.show_ready()
        field = self.fields.get(error.field or "", self.fields["role"])
        field.show_error(error.message)
        field.take_focus()
