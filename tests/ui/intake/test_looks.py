"""The screen at every size, in every look: nothing cut, nothing out of place, everything named.

With ``LOKET_PICTURES`` naming a folder the pictures to look at are kept there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.intake.conftest import OpenScreen
from tests.ui.intake.counter import Counter
from tests.ui.intake.hands import CTRL, Hands
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from ui.common import theme
from ui.common.jobs import JobRunner
from ui.common.layout import row
from ui.common.pane_width import pane_width
from ui.intake.screen import IntakeScreen

WINDOWS = {(1366, 738): 200, (1366, 666): 200, (1024, 738): 80, (911, 482): 80, (1800, 1000): 200}
"""Window without its status bar → width of the rail beside the screen."""

OpenBesideRail = Callable[[int, int], IntakeScreen]


@pytest.fixture
def open_beside_rail(
    counter: Counter, jobs: JobRunner, shown: Callable[..., None], qtbot: QtBot
) -> Iterator[OpenBesideRail]:
    """Return a function that opens the screen in a window of a size, beside the room of its rail."""
    opened: list[IntakeScreen] = []

    def open_at(width: int, height: int) -> IntakeScreen:
        screen = IntakeScreen(counter.by, counter.tools, jobs)
        opened.append(screen)
        rail, window = QWidget(), QWidget()
        rail.setFixedWidth(WINDOWS[width, height])
        window.setLayout(row(rail, (screen, 1), spacing=0))
        shown(window, width, height)
        qtbot.waitUntil(lambda: jobs.is_idle)
        settle()
        return screen

    yield open_at
    for screen in opened:
        screen.hide()


def problems(screen: IntakeScreen) -> list[str]:
    settle()
    window = screen.window()
    return clipped_texts(window) + nameless_controls(window) + overflowing(window)


def scrolls(screen: IntakeScreen) -> bool:
    return screen.page._scroll.verticalScrollBar().maximum() > 0


@pytest.mark.parametrize("size", WINDOWS)
def test_nothing_is_cut_empty_filled_refused_or_saved(
    open_beside_rail: OpenBesideRail, hands: Hands, qtbot: QtBot, size: tuple[int, int]
) -> None:
    screen = open_beside_rail(*size)
    assert screen.page._width is pane_width(screen)
    name = f"catat-{size[0]}x{size[1]}"
    assert problems(screen) == []
    hands.type("Siti")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert problems(screen) == []
    keep_picture(screen.window(), f"{name}-ditolak")
    hands.press(Qt.Key.Key_Backspace, times=4)
    screen.form.focus_first()
    hands.fill()
    assert problems(screen) == []
    keep_picture(screen.window(), name)
    with qtbot.waitSignal(screen.saved):
        hands.press(Qt.Key.Key_Return, CTRL)
    hands.wait()
    assert problems(screen) == []
    keep_picture(screen.window(), f"{name}-tersimpan")


@pytest.mark.parametrize("size", [(1366, 738), (1366, 666), (1024, 738)])
def test_the_form_needs_no_scrolling(
    open_beside_rail: OpenBesideRail, hands: Hands, size: tuple[int, int]
) -> None:
    screen = open_beside_rail(*size)
    assert not scrolls(screen)
    hands.fill()
    screen.form.report.incident_date.control.setFocus()
    assert not scrolls(screen)


@pytest.mark.parametrize("size", WINDOWS)
@pytest.mark.parametrize("circumstance", ["longer_texts", "larger_text"])
def test_nothing_is_cut_with_longer_or_larger_text(
    request: pytest.FixtureRequest,
    open_beside_rail: OpenBesideRail,
    hands: Hands,
    qtbot: QtBot,
    size: tuple[int, int],
    circumstance: str,
) -> None:
    request.getfixturevalue(circumstance)
    screen = open_beside_rail(*size)
    hands.fill()
    screen.form.person.show_further(True)
    assert problems(screen) == []
    screen.form.report.classification.take_focus()
    screen.form.person.show_further(False)
    hands.press(Qt.Key.Key_Right)
    assert problems(screen) == []
    keep_picture(screen.window(), f"catat-{size[0]}x{size[1]}-{circumstance}")
    with qtbot.waitSignal(screen.saved):
        hands.press(Qt.Key.Key_Return, CTRL)
    hands.wait()
    assert problems(screen) == []


def test_nothing_moves_when_fields_speak(open_beside_rail: OpenBesideRail, hands: Hands) -> None:
    screen = open_beside_rail(1366, 738)
    watched = [each.widget for each in screen.form.inputs.values() if each.widget.isVisible()]
    hands.type("S")
    settle()
    before = [widget.mapTo(screen, widget.rect().topLeft()) for widget in watched]
    screen.form.person.number.take_focus()
    hands.enter("1603025708900001")
    hands.enter("0812")
    hands.enter()
    screen.form.person.village.take_focus()
    hands.type("pagar dewa")
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Tab)
    assert screen.form.person.village_field.has_error
    settle()
    assert [widget.mapTo(screen, widget.rect().topLeft()) for widget in watched] == before


@pytest.mark.parametrize("mode", [theme.Mode.DARK, theme.Mode.HIGH_CONTRAST])
def test_other_themes_repaint_everything(
    open_beside_rail: OpenBesideRail, hands: Hands, qtbot: QtBot, mode: theme.Mode
) -> None:
    screen = open_beside_rail(1366, 738)
    hands.fill()
    theme.set_mode(mode)
    settle()
    picture = screen.window().grab().toImage()
    assert picture.pixelColor(210, 700).name() == theme.colour("surface").name()
    assert picture.pixelColor(1355, 400).name() == theme.colour("canvas").name()
    keep_picture(screen.window(), f"catat-{mode.value}")
    with qtbot.waitSignal(screen.saved):
        hands.press(Qt.Key.Key_Return, CTRL)
    hands.wait()
    assert problems(screen) == []
    keep_picture(screen.window(), f"catat-{mode.value}-tersimpan")


def test_a_window_made_narrow_and_wide_again_looks_the_same(
    open_beside_rail: OpenBesideRail, hands: Hands, qtbot: QtBot
) -> None:
    screen = open_beside_rail(1366, 738)
    hands.fill()
    screen.form.files.add.setFocus()  # no caret that blinks
    screen.drafting.keep_now()
    qtbot.waitUntil(lambda: not screen.helping._timer.isActive())  # the last thing that appears by itself
    hands.wait()
    settle()
    before = screen.window().grab().toImage()
    keep_picture(screen.window(), "catat-lebar")
    for width in (1024, 911, 1024, 1366):
        screen.window().resize(width, 738)
        assert problems(screen) == []
    keep_picture(screen.window(), "catat-lebar-lagi")
    assert screen.window().grab().toImage() == before
    assert screen.page.channel.widget.parentWidget() is not None


def test_strip_says_what_the_pane_says(open_beside_rail: OpenBesideRail, hands: Hands, qtbot: QtBot) -> None:
    screen = open_beside_rail(911, 482)
    assert (screen.page.pane.isVisible(), screen.page.strip.isVisible()) == (False, True)
    hands.fill()
    settle()
    words = [
        each.accessibleName().replace("\N{NO-BREAK SPACE}", " ")
        for each in screen.page.strip.findChildren(QWidget)
    ]
    assert "Dijawab paling lambat 14 Des 2026" in words
    with qtbot.waitSignal(screen.saved) as saved:
        hands.press(Qt.Key.Key_Return, CTRL)
    hands.wait()
    assert saved.args is not None
    words = [each.accessibleName() for each in screen.page.strip.findChildren(QWidget)]
    assert saved.args[0].register_no in words
    assert screen.page._scroll.verticalScrollBar().value() == 0  # the first field is in sight


def test_the_form_scrolls_after_the_focus(open_beside_rail: OpenBesideRail, hands: Hands) -> None:
    screen = open_beside_rail(911, 482)
    for each in screen.form.stops():
        each.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        top = each.mapTo(screen, each.rect().topLeft()).y()
        assert top >= 50
        assert top + each.height() <= screen.height() - screen.page.strip.height()


def test_a_screen_opens_for_somebody_who_may_not_log(open_screen: OpenScreen, hands: Hands) -> None:
    from dataclasses import replace

    from tests.ui.intake.counter import RINA

    screen = open_screen(replace(RINA, is_active=False))
    hands.fill()
    hands.press(Qt.Key.Key_S, CTRL)
    assert [each.isEnabled() for each in screen.page.save_buttons] == [False] * 3
