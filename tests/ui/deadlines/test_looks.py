"""How the screen looks at every size, in every theme and language: nothing cut, nothing nameless."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.domain.visibility import hidden_title
from resources import i18n
from tests.ui.deadlines.conftest import Desktop
from tests.ui.deadlines.office import RINA, SARI
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from ui.common import theme

SIZES = [(1366, 768), (1200, 768), (1024, 768), (911, 512), (1920, 1080)]
LONG = "Laporan berkadar pengawasan"  # sixty working days over three months


def complaints_about(desktop: Desktop) -> list[str]:
    settle()
    root = desktop.screen.window()
    return [*clipped_texts(root), *nameless_controls(root), *overflowing(root)]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_is_cut_at_any_size(desktop: Desktop, width: int, height: int) -> None:
    screen = desktop.open(SARI, width, height)
    desktop.choose("Saluran irigasi")
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), f"deadlines-{width}")
    if not screen.is_wide:
        desktop.press(Qt.Key.Key_Return)
        assert complaints_about(desktop) == []
        keep_picture(screen.window(), f"deadlines-{width}-open")


@pytest.mark.parametrize("mode", [theme.Mode.DARK, theme.Mode.HIGH_CONTRAST])
def test_themes(desktop: Desktop, mode: theme.Mode) -> None:
    screen = desktop.open()
    desktop.choose("Saluran irigasi")
    light = screen.window().grab().toImage()
    theme.set_mode(mode)
    settle()
    switched = screen.window().grab().toImage()
    assert light != switched
    viewport = screen.page.list.viewport().grab().toImage()
    assert viewport.pixelColor(5, 5) == theme.colour("surface")
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), f"deadlines-{mode.value}")


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_longer_words_of_another_language(
    desktop: Desktop, longer_texts: None, width: int, height: int
) -> None:
    screen = desktop.open(RINA, width, height)
    screen._toggle_fold()
    desktop.choose(LONG)
    if not screen.is_wide:
        desktop.press(Qt.Key.Key_Return)
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), f"deadlines-longer-{width}")


@pytest.mark.parametrize("title", ["Saluran irigasi", "Sampah menumpuk", LONG])
def test_english(desktop: Desktop, title: str) -> None:
    i18n.set_language("en")
    screen = desktop.open()
    screen._toggle_fold()
    desktop.choose(hidden_title(is_secret=False) if title == LONG else title)
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), f"deadlines-english-{title.partition(' ')[0]}")


@pytest.fixture
def desktop_in_larger_text(larger_text: None, desktop: Desktop) -> Desktop:
    return desktop


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 768), (911, 512)])
def test_larger_text(desktop_in_larger_text: Desktop, width: int, height: int) -> None:
    desktop = desktop_in_larger_text
    screen = desktop.open(RINA, width, height)
    desktop.choose("Saluran irigasi")
    if not screen.is_wide:
        desktop.press(Qt.Key.Key_Return)
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), f"deadlines-larger-{width}")


def test_a_count_over_months(desktop: Desktop) -> None:
    screen = desktop.open()
    screen._toggle_fold()
    desktop.choose(LONG)
    keep_picture(screen.window(), "deadlines-months")
    desktop.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), "deadlines-months-earlier")
    screen.page.list.setFocus()
    desktop.press(Qt.Key.Key_Up)
    keep_picture(screen.window(), "deadlines-crossing")
    assert complaints_about(desktop) == []


def test_nothing_open(desktop: Desktop) -> None:
    desktop.office.close_all()
    screen = desktop.open()
    assert complaints_about(desktop) == []
    keep_picture(screen.window(), "deadlines-none")
