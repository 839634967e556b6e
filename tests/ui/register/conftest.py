"""An open desk with a year's register for each test, copied from one that is made once."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from ui.register.screen import RegisterScreen

from desktop.domain.access import Account
from tests.ui.register.office import NOW, RINA, OpenOffice, make_office
from tests.usecases.desk import DeskClock, open_desk
from ui.common.jobs import JobRunner

OpenScreen = Callable[..., RegisterScreen]


@pytest.fixture(scope="session")
def office_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("register") / "desk"
    make_office(folder)
    return folder


@pytest.fixture
def office(tmp_path: Path, office_template: Path) -> Iterator[OpenOffice]:
    folder = Path(shutil.copytree(office_template, tmp_path / "desk"))
    clock = DeskClock(NOW)
    with open_desk(folder, clock) as program:
        yield OpenOffice(program, program.at_desk(), clock)


@pytest.fixture
def open_screen(office: OpenOffice, jobs: JobRunner, shown: Callable[..., None], qtbot: QtBot) -> OpenScreen:
    """Return a function that opens the screen for a person at a size and waits until it has read."""

    def open_for(by: Account = RINA, width: int = 1166, height: int = 738) -> RegisterScreen:
        screen = RegisterScreen(by, office.tools(by), jobs)
        shown(screen, width, height)
        qtbot.waitUntil(lambda: jobs.is_idle)
        return screen

    return open_for
