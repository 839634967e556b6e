"""Pengaturan: every page, as the admin sees it, and what the window offers everywhere: its keys and its finder."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.screens.studio import CTRL, MIDDLE, Studio
from ui.settings.screen import SettingsScreen

_NAMES = {
    "office": "",
    "accounts": "-akun",
    "printers": "-pencetak",
    "pictures": "-kamera",
    "phrases": "-kalimat",
    "answers": "-jawaban",
    "connection": "-sambungan",
    "audit": "-audit",
    "safety": "-cadangan",
    "keeping": "-retensi",
    "updates": "-pembaruan",
    "look": "-tampilan",
    "diagnostics": "-diagnostik",
}


def settings_states(studio: Studio) -> None:
    """Take the pictures; the admin is signed in."""
    studio.press(Qt.Key.Key_F10)
    screen = studio.page.page("settings")
    assert isinstance(screen, SettingsScreen)
    for page_id in screen.page_ids:
        screen.show_page(page_id)
        studio.picture(f"pengaturan{_NAMES[page_id]}")
    with studio.resized(MIDDLE):
        for page_id in ("accounts", "connection"):
            screen.show_page(page_id)
            studio.picture(f"pengaturan{_NAMES[page_id]}-1024")
    screen.show_page("printers")
    studio.in_dark("pengaturan-pencetak")
    screen.show_page("office")
    studio.press(Qt.Key.Key_F1)
    studio.picture("tombol")
    studio.press(Qt.Key.Key_Escape)
    studio.press(Qt.Key.Key_K, CTRL)
    studio.type("si")
    studio.picture("cari")
    studio.press(Qt.Key.Key_Escape)


def english_states(studio: Studio) -> None:
    """Take the pictures of the main screens in English."""
    studio.flow.change_language("en")
    studio.rest()
    studio.picture("pengaturan-inggris")
    for key, name in (
        (Qt.Key.Key_F2, "catat"),
        (Qt.Key.Key_F3, "register"),
        (Qt.Key.Key_F4, "tenggat"),
        (Qt.Key.Key_F6, "laporan"),
        (Qt.Key.Key_F7, "sinkronisasi"),
    ):
        studio.press(key)
        studio.tell_online()
        studio.picture(f"{name}-inggris")
        if name in ("catat", "tenggat"):
            studio.at_1024(f"{name}-inggris")
