"""How the screen looks at every size, in every theme and language: nothing cut, nothing nameless."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.access import Account
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from tests.ui.register.conftest import Desktop
from tests.ui.register.office import PNG, RINA, SARI, TOTAL
from ui.common import theme
from ui.common.theme import px
from ui.register.follow_up_sheet import FollowUpSheet

KTP_ROW, SECRET_ROW = 2, 3
SIZES = [(1366, 768), (1200, 768), (1024, 768), (911, 512), (1920, 1080)]


def complaints_about(desktop: Desktop) -> list[str]:
    settle()
    root = desktop.screen.window()
    return [*clipped_texts(root), *nameless_controls(root), *overflowing(root)]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_is_cut_at_any_size(desktop: Desktop, width: int, height: int) -> None:
    screen = desktop.open(SARI, width, height)
    desktop.choose(KTP_ROW)
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), f"register-{width}")
    desktop.press(Qt.Key.Key_Return)
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), f"register-{width}-open")


@pytest.mark.parametrize("mode", [theme.Mode.DARK, theme.Mode.HIGH_CONTRAST])
def test_themes(desktop: Desktop, mode: theme.Mode) -> None:
    screen = desktop.open()
    desktop.choose(KTP_ROW)
    light = screen.list.table.viewport().grab().toImage()
    theme.set_mode(mode)
    settle()
    switched = screen.list.table.viewport().grab().toImage()
    assert switched.pixelColor(5, 5) == theme.colour("surface")
    assert switched.pixelColor(1, KTP_ROW * 50 + 20) == theme.colour("accent")
    assert light != switched
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), f"register-{mode.value}")


@pytest.mark.parametrize("by", [RINA, SARI])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_longer_words_of_another_language(
    desktop: Desktop, longer_texts: None, by: Account, width: int, height: int
) -> None:
    screen = desktop.open(by, width, height)
    desktop.choose(SECRET_ROW)
    desktop.press(Qt.Key.Key_Return)
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), f"register-longer-{width}-{by.role.value}")


def test_filter_panel_with_longer_words(desktop: Desktop, longer_texts: None) -> None:
    screen = desktop.open()
    screen.list.bar.filter_button.click()
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), "register-longer-filter")


@pytest.fixture
def desktop_in_larger_text(larger_text: None, desktop: Desktop) -> Desktop:
    return desktop


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 768)])
def test_larger_text(desktop_in_larger_text: Desktop, width: int, height: int) -> None:
    desktop = desktop_in_larger_text
    screen = desktop.open(RINA, width, height)
    desktop.choose(KTP_ROW)
    desktop.press(Qt.Key.Key_Return)
    assert screen.list.table.rowHeight(0) == px(50) > 50
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), f"register-larger-{width}")


def test_empty_lists_and_the_filter_panel(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.type("jembtan")
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), "register-none")
    desktop.press(Qt.Key.Key_Escape)
    screen.list.bar.filter_button.click()
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), "register-filter")


@pytest.mark.parametrize("mode", [theme.Mode.LIGHT, theme.Mode.DARK])
@pytest.mark.parametrize(("row", "fate"), [(0, "waiting"), (KTP_ROW, "there"), (SECRET_ROW, "maybe")])
def test_the_sheets_say_all_of_it_at_any_fate(
    desktop: Desktop, mode: theme.Mode, row: int, fate: str
) -> None:
    screen = desktop.open(SARI)
    theme.set_mode(mode)
    desktop.choose(row)
    desktop.press(Qt.Key.Key_V)
    for name in ("void", "withdraw"):
        assert complaints_about(desktop) == []
        keep_picture(screen.window(), f"register-{name}-{fate}-{mode.value}")
        desktop.press(Qt.Key.Key_Tab)
        desktop.press(Qt.Key.Key_Right)
    desktop.press(Qt.Key.Key_Escape)
    desktop.press(Qt.Key.Key_U)
    (sheet,) = screen.window().findChildren(FollowUpSheet)
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), f"register-follow-up-{fate}-{mode.value}")
    _fill(desktop, sheet)
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), f"register-follow-up-filled-{fate}-{mode.value}")


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_sheets_with_longer_words(desktop: Desktop, longer_texts: None, width: int, height: int) -> None:
    _look_at_sheets(desktop, width, height, "longer")


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 768), (911, 512)])
def test_the_sheets_in_larger_text(desktop_in_larger_text: Desktop, width: int, height: int) -> None:
    _look_at_sheets(desktop_in_larger_text, width, height, "larger")


def _look_at_sheets(desktop: Desktop, width: int, height: int, how: str) -> None:
    screen = desktop.open(SARI, width, height)
    desktop.choose(SECRET_ROW)
    desktop.press(Qt.Key.Key_V)
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), f"register-void-{how}-{width}")
    desktop.press(Qt.Key.Key_Escape)
    desktop.press(Qt.Key.Key_U)
    (sheet,) = screen.window().findChildren(FollowUpSheet)
    _fill(desktop, sheet)
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), f"register-follow-up-{how}-{width}")


def _fill(desktop: Desktop, sheet: FollowUpSheet) -> None:
    """Write a long text and attach all that may be attached, and one too large."""
    sheet.words.set_text(
        "Kami sudah datang lagi ke kantor camat pada Senin, 23 November 2026. Petugas bilang blangko sudah ada, "
        "tetapi antrean cetak masih lebih dari seratus orang. " * 7
    )
    folder = desktop.office.program.paths.folder / "warga"
    folder.mkdir()
    names = (
        "foto-papan-pengumuman-kantor-camat.png",
        "resi-lama.png",
        "surat-keterangan-rt-05.png",
        "video.png",
    )
    for name in names:
        (folder / name).write_bytes(b"\0" * (6 << 20) if name == "video.png" else PNG)
    sheet.files.attach([folder / name for name in names])
    desktop.until(lambda: not sheet.files.is_reading)


def test_a_withdrawn_complaint(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    line = screen.model.line(1)
    assert line is not None
    desktop.office.desk.void.withdraw(SARI, line.row.register_no, "Air sudah mengalir lagi sejak pagi.")
    screen.refresh()
    desktop.choose(1)
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), "register-withdrawn")
    screen.pane.more.click()
    settle()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    keep_picture(menu, "register-withdrawn-menu")
    menu.hide()


def test_the_sheet_and_the_menu(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    desktop.choose(KTP_ROW)
    desktop.press(Qt.Key.Key_V)
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), "register-void")
    desktop.press(Qt.Key.Key_Escape)
    screen.pane.more.click()
    settle()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    keep_picture(menu, "register-menu")
    menu.hide()


def test_a_struck_out_complaint(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    line = screen.model.line(0)
    assert line is not None
    desktop.office.desk.void(SARI, line.row.register_no, "Dicatat dua kali; lihat nomor berikutnya.")
    screen.refresh()
    desktop.choose(0)
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), "register-struck-out")


def test_below_1200_the_pane_opens_over_the_list(desktop: Desktop) -> None:
    screen = desktop.open(RINA, 1024, 768)
    desktop.choose(KTP_ROW)
    assert not screen.pane.isVisible()
    assert screen.list.width() == screen.width()
    desktop.press(Qt.Key.Key_Return)
    assert screen.pane.isVisible()
    assert screen.pane.geometry().right() == screen.width() - 1
    assert screen.pane.close_button.isVisible()
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert screen.pane.isAncestorOf(focused)
        desktop.press(Qt.Key.Key_Tab)
    desktop.press(Qt.Key.Key_Escape)
    assert not screen.pane.isVisible()
    assert QApplication.focusWidget() is screen.list.table


def test_a_window_made_wide_shows_both(desktop: Desktop) -> None:
    screen = desktop.open(RINA, 1024, 768)
    desktop.choose(KTP_ROW)
    screen.window().resize(1366, 738)
    desktop.calm()
    assert screen.pane.isVisible()
    assert not screen.pane.close_button.isVisible()
    assert screen.list.geometry().right() < screen.pane.geometry().left()
    screen.window().resize(1920, 1050)
    desktop.calm()
    assert 421 < screen.pane.width() <= 521


def test_an_empty_month_says_so(desktop: Desktop) -> None:
    desktop.office.clock.at += timedelta(days=60)
    screen = desktop.open()
    assert screen.list.sentence.text() == "Belum ada pengaduan untuk saringan Januari 2027."
    screen.list.button.click()
    desktop.calm()
    assert screen.list.emptiness is None
    assert desktop.note == f"{TOTAL} pengaduan"
