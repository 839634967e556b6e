"""Qt tests: offscreen, with the theme, failing on Qt's messages (pyproject) and on threads left running."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from resources import i18n
from tests.ui.looking import settle
from ui.common import theme
from ui.common.jobs import JobRunner

NOISE_OF_THE_PLATFORM = [r"This plugin does not support"]
_PATIENCE_S = 5.0


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Accept what the offscreen platform says of itself; everything else from Qt fails a test."""
    here = Path(__file__).parent
    for item in items:
        if here not in item.path.parents:
            continue
        item.add_marker(pytest.mark.qt_log_ignore(*NOISE_OF_THE_PLATFORM, extend=True))


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["loket-tests"]


@pytest.fixture(scope="session")
def _themed_app(qapp: QApplication) -> QApplication:
    theme.install(qapp, theme.Mode.LIGHT)
    return qapp


@pytest.fixture(autouse=True)
def look(_themed_app: QApplication) -> Iterator[None]:
    """Begin every test in light Indonesian and return there."""
    yield
    i18n.set_language(i18n.SOURCE_LANGUAGE)
    if theme.mode() is not theme.Mode.LIGHT:
        theme.set_mode(theme.Mode.LIGHT)


@pytest.fixture(autouse=True)
def no_leaked_threads(_themed_app: QApplication) -> Iterator[None]:
    """Fail when a test leaves a thread behind that was not there before."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + _PATIENCE_S
    left = _new_threads(before)
    while left and time.monotonic() < deadline:
        left[0].join(0.1)
        left = _new_threads(before)
    assert not left, f"threads left running: {[thread.name for thread in left]}"


def _new_threads(before: set[threading.Thread]) -> list[threading.Thread]:
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before and thread.is_alive() and not isinstance(thread, threading._DummyThread)
    ]


class _LongerTexts(dict[tuple[str, str], str]):
    """A catalogue that answers every text with itself and a third more, as another language would."""

    def __bool__(self) -> bool:
        return True

    def get(self, key: tuple[str, str], default: str | None = None) -> str:  # type: ignore[override]
        text = key[1]
        return f"{text} {'panjang ' * 40}"[: max(len(text) + 3, round(len(text) * 1.3))].rstrip()


@pytest.fixture
def longer_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every translated text a third longer."""
    monkeypatch.setattr(i18n, "_catalogue", _LongerTexts())
    i18n.set_language("en")


@pytest.fixture
def larger_text(_themed_app: QApplication) -> Iterator[None]:
    """Enlarge all text by a quarter (14 points instead of 11.25)."""
    theme.install(_themed_app, theme.Mode.LIGHT, text_scale=1.25)
    yield
    theme.install(_themed_app, theme.Mode.LIGHT)


@pytest.fixture
def crashes() -> list[BaseException]:
    """Hold what reached the crash hook of :func:`jobs`."""
    return []


@pytest.fixture
def jobs(crashes: list[BaseException]) -> Iterator[JobRunner]:
    """Give a job runner that is closed at the end; unexpected errors are collected in ``crashes``."""
    runner = JobRunner(crashes.append)
    yield runner
    runner.close()


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., None]:
    """Return a function that shows a widget at a size, gives it the window's focus and lays it out."""
    kept: list[
        QWidget
    ] = []  # if a job under way held the last reference, the widget could die while it paints

    def show(widget: QWidget, width: int = 1366, height: int = 768) -> None:
        kept.append(widget)
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        widget.activateWindow()
        settle()

    return show
