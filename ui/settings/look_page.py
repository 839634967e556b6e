"""Tampilan: language and colours of this workstation."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from resources.i18n import language, translate
from ui.common import theme
from ui.common.combo_box import ComboBox
from ui.common.layout import column
from ui.common.message import Message, Note
from ui.settings.look_sample import look_sample
from ui.settings.rows import SettingRow, page_of
from ui.settings.setting_store import SettingStore


class LookPage(QObject):
    """Changes apply at once; another language from the next start, when every word is new."""

    def __init__(self, store: SettingStore, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self.language = ComboBox([("id", "Bahasa Indonesia"), ("en", "English")])
        self.theme = ComboBox(
            [
                (theme.Mode.SYSTEM.value, translate("Settings", "Ikut komputer")),
                (theme.Mode.LIGHT.value, translate("Settings", "Terang")),
                (theme.Mode.DARK.value, translate("Settings", "Gelap")),
                (theme.Mode.HIGH_CONTRAST.value, translate("Settings", "Kontras tinggi")),
            ]
        )
        self.message = Message()
        self.page: QWidget = page_of(
            column(
                SettingRow(
                    translate("Settings", "Bahasa"),
                    translate("Settings", "Cetakan resmi selalu berbahasa Indonesia."),
                    self.language,
                ),
                self.message,
                SettingRow(
                    translate("Settings", "Warna"),
                    translate("Settings", "Gelap lebih nyaman di ruang redup."),
                    self.theme,
                ),
                None,
                spacing=12,
            )
        )
        self.pane: QWidget | None = look_sample()
        self.language.chosen.connect(lambda key: store.change("language", key))
        self.theme.chosen.connect(self._on_theme)
        store.loaded.connect(self._show)
        store.stored.connect(lambda _name, _value: self._say_language())

    def shown(self) -> None:
        """Show what is in force."""
        self._show()

    def _show(self) -> None:
        if self._store.is_loaded:
            self.language.set_key(self._store.value("language"))
            self.theme.set_key(self._store.value("theme"))
        self._say_language()

    def _on_theme(self, key: str) -> None:
        theme.set_mode(theme.Mode(key))
        self._store.change("theme", key)

    def _say_language(self) -> None:
        chosen = self._store.value("language")
        if chosen and chosen != language():
            self.message.show_text(translate("Settings", "Berlaku saat Loket dibuka lagi."), Note.GOOD)
        else:
            self.message.clear()
