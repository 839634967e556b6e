"""An open counter for each test, copied from one that is made once, and the screen over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.access import Account
from tests.desk_copies import copy_desk
from tests.ui.intake.counter import NOW, RINA, Counter, make_counter
from tests.ui.intake.hands import Hands
from tests.ui.looking import settle
from tests.usecases.desk import DeskClock, open_desk
from ui.common.jobs import JobRunner
from ui.intake.screen import IntakeScreen
from ui.intake.tools import IntakeTools

OpenScreen = Callable[..., IntakeScreen]


@pytest.fixture(scope="session")
def counter_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("intake") / "desk"
    make_counter(folder)
    return folder


@pytest.fixture
def counter(tmp_path: Path, counter_template: Path) -> Iterator[Counter]:
    folder = copy_desk(counter_template, tmp_path / "desk")
    clock = DeskClock(NOW)
    with open_desk(folder, clock) as program:
        yield Counter(program, clock)


@pytest.fixture
def open_screen(
    counter: Counter, jobs: JobRunner, shown: Callable[..., None], qtbot: QtBot
) -> Iterator[OpenScreen]:
    """Return a function that opens the screen and waits until it has read what it wants of the store."""
    opened: list[IntakeScreen] = []

    def open_for(
        by: Account = RINA, tools: IntakeTools | None = None, width: int = 1366, height: int = 738
    ) -> IntakeScreen:
        screen = IntakeScreen(by, tools or counter.tools_for(by), jobs)
        opened.append(screen)
        shown(screen, width, height)
        qtbot.waitUntil(lambda: jobs.is_idle)
        settle()
        return screen

    yield open_for
    for screen in opened:
        screen.hide()  # as the window does before it ends: what is typed goes to the store first


@pytest.fixture
def screen(open_screen: OpenScreen) -> IntakeScreen:
    return open_screen()


@pytest.fixture
def hands(qtbot: QtBot, jobs: JobRunner) -> Hands:
    """Return the ten fingers of a clerk."""
    return Hands(qtbot, jobs)
