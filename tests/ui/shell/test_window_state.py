"""The window comes back where it stood, on a screen that exists, and its person to the screen they were at."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.runtime.paths import DataPaths
from desktop.runtime.window_state import WindowState, fingerprint, read_state, write_state
from tests.ui.common.fake_cups import FakeCups
from tests.ui.looking import settle
from tests.ui.seat import Seat, cups, paths, seat, server
from ui.common import theme
from ui.common.jobs import JobRunner
from ui.intake.screen import IntakeScreen
from ui.register.screen import RegisterScreen
from ui.settings.screen import SettingsScreen
from ui.shell.flow import LastSeen
from ui.shell.frame import Frame
from ui.shell.window_place import show_in_place, state_of

__all__ = ["cups", "paths", "seat", "server"]

STATE = WindowState(40, 60, 760, 520)  # the screen of this platform is 800 wide


def room() -> QRect:
    return QGuiApplication.primaryScreen().availableGeometry()


@pytest.fixture
def opened_as(qtbot: QtBot) -> Callable[[WindowState | None], Frame]:
    def open_as(state: WindowState | None) -> Frame:
        made = Frame()
        qtbot.addWidget(made)
        show_in_place(made, state)
        settle()
        return made

    return open_as


def test_size_and_place_come_back(opened_as: Callable[[WindowState | None], Frame], tmp_path: Path) -> None:
    first = opened_as(STATE)
    first.resize(780, 640)
    first.move(25, 35)
    settle()
    file = tmp_path / "state.json"
    write_state(file, state_of(first, "reports", "f00d"))
    kept = read_state(file)
    assert kept == WindowState(25, 35, 780, 640, False, "reports", "f00d")
    second = opened_as(kept)
    assert (second.pos(), second.size()) == (first.pos(), first.size())


def test_a_maximised_window_comes_back_maximised_and_remembers_its_smaller_size(
    opened_as: Callable[[WindowState | None], Frame],
) -> None:
    first = opened_as(STATE)
    first.showMaximized()
    settle()
    state = state_of(first, "", "")
    assert state.is_maximised
    assert (state.width, state.height) == (STATE.width, STATE.height)
    second = opened_as(state)
    assert second.isMaximized()
    second.showNormal()
    settle()
    assert (second.width(), second.height()) == (STATE.width, STATE.height)


def test_a_minimised_window_remembers_how_it_stood_before(
    opened_as: Callable[[WindowState | None], Frame],
) -> None:
    window = opened_as(STATE)
    window.showMinimized()
    settle()
    state = state_of(window, "", "")
    assert (state.is_maximised, state.width, state.height) == (False, STATE.width, STATE.height)


@pytest.mark.parametrize(("x", "y"), [(5_000, 100), (-2_000, 100), (100, 4_000), (100, -500)])
def test_a_window_from_a_screen_that_is_gone_comes_to_the_one_that_is_there(
    opened_as: Callable[[WindowState | None], Frame], x: int, y: int
) -> None:
    opened = opened_as(replace(STATE, x=x, y=y))
    assert room().adjusted(-60, -60, 60, 60).contains(opened.geometry().center())
    assert (opened.width(), opened.height()) == (760, 520)


def test_a_size_that_no_screen_has_is_bounded(opened_as: Callable[[WindowState | None], Frame]) -> None:
    large = opened_as(replace(STATE, width=9_000, height=9_000))
    assert large.width() <= max(room().width(), large.minimumWidth())
    small = opened_as(replace(STATE, width=1, height=1))
    assert (small.width(), small.height()) == (small.minimumWidth(), small.minimumHeight())


def test_without_a_state_the_window_opens_as_at_first(
    opened_as: Callable[[WindowState | None], Frame],
) -> None:
    assert opened_as(None).isVisible()


GOOD = {"x": 1, "y": 2, "width": 900, "height": 600, "is_maximised": False, "screen": "sync", "person": "a"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[1, 2]",
        "null",
        '{"x": 1}',
        "\x00\x01",
        "[" * 100_000,
        json.dumps(GOOD | {"x": "1"}),
        json.dumps(GOOD | {"x": True}),
        json.dumps(GOOD | {"width": 10**12}),
        json.dumps(GOOD | {"height": 1.5}),
        json.dumps(GOOD | {"is_maximised": 1}),
        json.dumps(GOOD | {"screen": None}),
    ],
)
def test_a_broken_state_counts_for_nothing(tmp_path: Path, text: str) -> None:
    file = tmp_path / "state.json"
    file.write_text(text)
    assert read_state(file) is None


def test_what_is_more_in_the_file_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    file.write_text(json.dumps(GOOD | {"later": 1}))
    assert read_state(file) == WindowState(1, 2, 900, 600, False, "sync", "a")
    assert read_state(tmp_path / "none.json") is None
    write_state(tmp_path / "no" / "folder.json", STATE)  # nothing depends on it


def test_a_look_that_nobody_knows_follows_the_computer() -> None:
    assert theme.mode_of("dark") is theme.Mode.DARK
    assert theme.mode_of("neon") is theme.Mode.SYSTEM


def test_the_same_person_comes_back_to_their_screen_and_another_one_to_catat(
    seat: Seat, qtbot: QtBot
) -> None:
    seat.sign_in("rina")
    seat.press(Qt.Key.Key_F3)
    seat.flow.sign_out()
    seat.sign_in_to("rina", RegisterScreen)
    assert seat.flow.last_seen == LastSeen("register", fingerprint("rina"))
    assert "rina" not in "".join(seat.flow.last_seen)
    seat.flow.sign_out()
    seat.sign_in("anwar")
    assert seat.find(IntakeScreen)


@pytest.mark.parametrize("screen", ["settings", "attic"])
def test_last_screen_of_an_earlier_start(
    qtbot: QtBot, paths: DataPaths, cups: FakeCups, jobs: JobRunner, screen: str
) -> None:
    seat = Seat(qtbot, paths, jobs, last_seen=LastSeen(screen, fingerprint("rina")))
    seat.sign_in_to("rina", SettingsScreen if screen == "settings" else IntakeScreen)
    seat.close()
    assert seat.flow.last_seen.screen == ("settings" if screen == "settings" else "intake")
