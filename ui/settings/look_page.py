"""Tampilan: language and colours of this workstation, and the hour at which its day ends."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from resources.i18n import language, translate
from ui.common import theme
from ui.common.combo_box import ComboBox
from ui.common.layout import column
from ui.common.line_edit import LineEdit
from ui.common.message import Message, Note
from ui.settings.look_sample import look_sample
from ui.settings.rows import SettingRow, page_of
from ui.settings.setting_store import SettingStore

_LONGEST_TIME = 5


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
        self.closing_time = LineEdit(limit=_LONGEST_TIME)
        self.message = Message()
        self.problem = Message(collapse=True)
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
                SettingRow(
                    translate("Settings", "Jam tutup loket"),
                    translate(
                        "Settings", "Sesudah jam ini Loket mengingatkan apa yang belum dicetak atau dikirim."
                    ),
                    self.closing_time,
                ),
                self.problem,
                None,
                spacing=12,
            )
        )
        self.pane: QWidget | None = look_sample()
        self.language.chosen.connect(lambda key: store.change("language", key))
        self.theme.chosen.connect(self._on_theme)
        self.closing_time.left.connect(self._on_closing_time)
        store.loaded.connect(self._show)
        store.stored.connect(lambda _name, _value: self._say_language())
        store.refused.connect(self._on_refused)

    def shown(self) -> None:
        """Show what is in force."""
        self._show()

    def _show(self) -> None:
        if self._store.is_loaded:
            self.language.set_key(self._store.value("language"))
            self.theme.set_key(self._store.value("theme"))
            if not self.closing_time.has_error:
                self.closing_time.setText(self._store.value("closing_time"))
        self._say_language()

    def _on_theme(self, key: str) -> None:
        theme.set_mode(theme.Mode(key))
        self._store.change("theme", key)

    def _on_closing_time(self) -> None:
        self.problem.clear()
        self.closing_time.set_error(False)
        if self.closing_time.text() != self._store.value("closing_time"):
            self._store.change("closing_time", self.closing_time.text())

    def _on_refused(self, name: str, sentence: str) -> None:
        if name == "closing_time":
            self.closing_time.set_error(True)
            self.problem.show_text(sentence, Note.ERROR)

    def _say_language(self) -> None:
        chosen = self._store.value("language")
        if chosen and chosen != language():
            self.message.show_text(translate("Settings", "Berlaku saat Loket dibuka lagi."), Note.GOOD)
        else:
            self.message.clear()
