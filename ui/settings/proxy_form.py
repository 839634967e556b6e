"""Choosing a proxy: as the computer does, none, or an address with the login that it may want."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.network import HIDDEN, NONE, SYSTEM, ProxyAddress, bad_proxy, read_proxy
from resources.i18n import translate
from ui.common.button import Button
from ui.common.combo_box import ComboBox
from ui.common.field import Field
from ui.common.layout import boxed, column, row
from ui.common.line_edit import LineEdit, PasswordEdit

if TYPE_CHECKING:
    from desktop.usecases.show_network import NetworkFacts

_OF_OFFICE, _ADDRESS = "office", "address"


class ProxyForm(QWidget):
    """What is chosen is stored with ``save``, not before: half an address would cut the desk off."""

    def __init__(self) -> None:
        super().__init__()
        self.way = ComboBox()
        self.address, self.user, self.password = LineEdit(limit=200), LineEdit(limit=100), PasswordEdit()
        self._way = Field(translate("Settings", "Cara menyambung"), self.way)
        self.place = Field(
            translate("Settings", "Alamat proksi"),
            self.address,
            reserve=True,
            hint=translate("Settings", "Misalnya http://10.1.1.1:8080"),
        )
        self._user = Field(translate("Settings", "Nama pengguna proksi"), self.user, reserve=True)
        self.secret = Field(translate("Settings", "Kata sandi proksi"), self.password, reserve=True)
        self.save = Button(translate("Settings", "Simpan"), icon="save")
        self.drop = Button(translate("Settings", "Batal"), kind="ghost")
        self._kept: ProxyAddress | None = None
        self._own = boxed(column(self.place, row((self._user, 1), (self.secret, 1), spacing=12), spacing=6))
        self.setLayout(
            column(self._way, self._own, boxed(row(self.save, self.drop, None, spacing=6)), spacing=6)
        )
        self.way.chosen.connect(self._on_way)
        self.address.returnPressed.connect(self.save.click)
        self.password.returnPressed.connect(self.save.click)

    def open(self, facts: NetworkFacts) -> None:
        """Show the form with what is in force; of a password only that there is one."""
        choices = [
            (SYSTEM, translate("Settings", "Ikuti pengaturan komputer")),
            (NONE, translate("Settings", "Langsung, tanpa proksi")),
            (_ADDRESS, translate("Settings", "Lewat proksi ini")),
        ]
        if facts.office_proxy:
            choices.insert(0, (_OF_OFFICE, translate("Settings", "Ikuti berkas kantor")))
        self.way.set_choices(choices)
        self._kept = read_proxy(facts.proxy)
        is_office = bool(facts.office_proxy) and not facts.is_own_proxy
        self.way.set_key(_OF_OFFICE if is_office else _ADDRESS if self._kept else facts.proxy)
        kept = self._kept or ProxyAddress("")
        self.address.setText(kept.place)
        self.user.setText(kept.user)
        self.password.setPlaceholderText(HIDDEN if kept.password else "")
        self._on_way(self.way.key)
        self.show()
        self.way.setFocus()

    def close_form(self) -> None:
        """Forget what was typed."""
        self.save.show_ready()
        self.place.clear()
        self.password.hide_letters()
        self.password.clear()
        self.hide()

    def value(self) -> str | None:
        """Return the setting as it is to be stored, None after showing what is wrong with the address."""
        match self.way.key:
            case "office":
                return ""
            case "address":
                return self._typed_address()
            case key:
                return key

    def show_refusal(self, sentence: str) -> None:
        """Say why it was refused."""
        self.save.show_ready()
        self.place.show_error(sentence)
        self.place.take_focus()

    def _typed_address(self) -> str | None:
        address = read_proxy(self.address.text())
        if address is None:
            self.show_refusal(bad_proxy())
            return None
        user = self.user.text().strip() or address.user
        password = self.password.text() or address.password
        if not password and self._kept is not None and self._kept.user == user:
            password = self._kept.password  # the sign of a hidden one: the desk knows the rest
        return ProxyAddress(address.place, user, password if user else "").url

    def _on_way(self, key: str) -> None:
        self._own.setVisible(key == _ADDRESS)
        self.place.clear()
