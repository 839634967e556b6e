"""Register, Tenggat and Laporan in every state, over the demonstration month."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from tests.screens.studio import ALT, CTRL, MIDDLE, Studio
from ui.reports.screen import ReportsScreen
from ui.shell.day_end import DayEndKeeper

_SUNDAY = date(2026, 11, 22)


def register_states(studio: Studio) -> None:
    """Take the pictures of Register as a clerk sees it."""
    studio.press(Qt.Key.Key_F3)
    studio.press(Qt.Key.Key_Down, times=3)
    studio.everywhere("register")
    studio.in_high_contrast("register")
    studio.at_150_percent("register")
    with studio.resized(MIDDLE):
        studio.press(Qt.Key.Key_Return)
        studio.picture("register-pengaduan-1024")
        studio.press(Qt.Key.Key_Escape)
    studio.press(Qt.Key.Key_F, CTRL)
    studio.type("jembtan")
    studio.picture("register-tak-cocok")
    studio.press(Qt.Key.Key_Escape)
    studio.press(Qt.Key.Key_F, CTRL)
    studio.picture("register-saringan")
    studio.press(Qt.Key.Key_Escape)


def register_sheets(studio: Studio) -> None:
    """Take the pictures of the sheets that a supervisor opens over Register."""
    studio.press(Qt.Key.Key_F3)
    studio.press(Qt.Key.Key_Down, times=3)
    for key, name in (
        (Qt.Key.Key_U, "susulan"),
        (Qt.Key.Key_V, "batal"),
        (Qt.Key.Key_E, "perbaiki"),
    ):
        studio.press(key)
        studio.picture(f"register-{name}")
        studio.press(Qt.Key.Key_Escape)


def deadline_states(studio: Studio) -> None:
    """Take the pictures of Tenggat."""
    studio.press(Qt.Key.Key_F4)
    studio.everywhere("tenggat")
    with studio.resized(MIDDLE):
        studio.press(Qt.Key.Key_Return)
        studio.picture("tenggat-kalender-1024")
        studio.press(Qt.Key.Key_Escape)
    studio.press(Qt.Key.Key_Down, times=4)
    studio.picture("tenggat-kalender")


def report_states(studio: Studio) -> None:
    """Take the pictures of Laporan as a supervisor sees it."""
    studio.press(Qt.Key.Key_F6)
    studio.everywhere("laporan")
    with studio.store_at_work():
        studio.tap(Qt.Key.Key_P, CTRL)
        studio.picture("laporan-mencetak", is_busy=True)
    screen = studio.page.page("reports")
    assert isinstance(screen, ReportsScreen)
    screen.show_day(_SUNDAY)
    studio.picture("laporan-libur")
    studio.press(Qt.Key.Key_2, ALT)
    studio.everywhere("laporan-bulan")
    studio.press(Qt.Key.Key_3, ALT)
    studio.picture("laporan-triwulan")
    studio.press(Qt.Key.Key_4, ALT)
    studio.picture("laporan-register")


def day_end_states(studio: Studio) -> None:
    """Take the pictures of the end of a day: what a person sees who is about to leave, and a stretch of days to print."""
    keeper = studio.page.findChild(DayEndKeeper)
    assert keeper is not None
    with studio.closing_hour("14.00"):
        keeper.may_leave(lambda: None)
        studio.until(keeper.strip.isVisible)
        studio.picture("akhir-hari")
        keeper.stay()
    screen = studio.page.page("reports")
    assert isinstance(screen, ReportsScreen)
    sheet = screen.further.ask_range()
    studio.picture("laporan-beberapa-hari")
    sheet.close_sheet()
