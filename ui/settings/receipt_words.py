"""What an admin decides of receipts: the office's short name on rolls, and the name of those who stay anonymous."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.usecases.change_settings import LONGEST_SHORT_NAME, SHORT_OFFICE_NAME
from resources.i18n import translate
from ui.common.combo_box import ComboBox
from ui.common.layout import column
from ui.common.line_edit import LineEdit
from ui.settings.rows import SettingRow
from ui.settings.setting_store import SettingStore

_ANONYMOUS_NAME = "receipt_anonymous_name"


class ReceiptWords(QWidget):
    """Two rows; each change is stored at once."""

    def __init__(self, store: SettingStore) -> None:
        super().__init__()
        self._store = store
        group = translate("Settings", "Tanda terima")
        self.short_name = LineEdit(limit=LONGEST_SHORT_NAME)
        self.anonymous_name = ComboBox(
            [
                ("masked", translate("Settings", "Disamarkan")),
                ("full", translate("Settings", "Lengkap")),
            ]
        )
        self.setLayout(
            column(
                SettingRow(
                    translate("Settings", "Nama pendek kantor"),
                    translate("Settings", "Di kertas gulung dan tanda terima rahasia; kosong: nama kantor."),
                    self.short_name,
                    group=group,
                ),
                SettingRow(
                    translate("Settings", "Nama pengadu anonim"),
                    translate("Settings", "Di lembar pengadu; lembar arsip selalu lengkap."),
                    self.anonymous_name,
                    group=group,
                ),
                spacing=12,
            )
        )
        self.short_name.left.connect(self._on_short_name)
        self.anonymous_name.chosen.connect(lambda key: store.change(_ANONYMOUS_NAME, key))

    def show_settings(self) -> None:
        """Show what is in force."""
        if not self.short_name.hasFocus():
            self.short_name.setText(self._store.value(SHORT_OFFICE_NAME))
        self.anonymous_name.set_key(self._store.value(_ANONYMOUS_NAME))

    def _on_short_name(self) -> None:
        typed = " ".join(self.short_name.text().split())
        if typed != self._store.value(SHORT_OFFICE_NAME):
            self._store.change(SHORT_OFFICE_NAME, typed)
