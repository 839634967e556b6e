"""An open desk with running time limits for each test, copied from one that is made once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.access import Account
from tests.desk_copies import copy_desk
from tests.ui.deadlines.office import NOW, RINA, OpenOffice, make_office
from tests.ui.looking import settle
from tests.usecases.desk import DeskClock, open_desk
from ui.common.jobs import JobRunner
from ui.common.shortcuts import ShortcutTable
from ui.common.tokens import RAIL, RAIL_NARROW, STATUS_HEIGHT, WIDTH_NORMAL
from ui.deadlines.lines import DeadlineLine
from ui.deadlines.screen import DeadlinesScreen


@pytest.fixture(scope="session")
def office_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("deadlines") / "desk"
    make_office(folder)
    return folder


@pytest.fixture
def office(tmp_path: Path, office_template: Path) -> Iterator[OpenOffice]:
    folder = copy_desk(office_template, tmp_path / "desk")
    clock = DeskClock(NOW)
    with open_desk(folder, clock) as program:
        yield OpenOffice(program, program.at_desk(), clock)


class Desktop:
    """Opens the screen in a window beside a rail, presses keys as a person would, waits for what comes of it."""

    def __init__(self, office: OpenOffice, jobs: JobRunner, qtbot: QtBot, shown: Callable[..., None]) -> None:
        self.office, self.jobs, self.qtbot, self._shown = office, jobs, qtbot, shown
        self.asked: list[str] = []
        self.keys = ShortcutTable()
        self.screen: DeadlinesScreen

    def open(self, by: Account = RINA, width: int = 1366, height: int = 768) -> DeadlinesScreen:
        """Open the screen for a person and wait until it has read."""
        window, rail = QWidget(), QWidget()
        rail.setFixedWidth(RAIL if width >= WIDTH_NORMAL else RAIL_NARROW)
        layout = QHBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.screen = DeadlinesScreen(self.office.tools(by), self.jobs, keys=self.keys)
        self.screen.register_asked.connect(self.asked.append)
        layout.addWidget(rail)
        layout.addWidget(self.screen)
        self._shown(window, width, height - STATUS_HEIGHT)
        self.screen.setFocus()
        self.calm()
        return self.screen

    def calm(self) -> None:
        """Wait until everything asked for has been answered."""
        self.qtbot.waitUntil(lambda: self.jobs.is_idle)
        settle()
        self.qtbot.waitUntil(lambda: self.jobs.is_idle)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)
        self.calm()

    def choose(self, title: str) -> DeadlineLine:
        """Choose the complaint whose title begins so, and give the list the focus."""
        shown = self.screen.page.list
        row = next(
            row
            for row, entry in enumerate(self.screen.model.entries)
            if isinstance(entry, DeadlineLine) and entry.title.startswith(title)
        )
        shown.setCurrentIndex(self.screen.model.index(row, 0))
        shown.setFocus(Qt.FocusReason.TabFocusReason)
        self.calm()
        assert shown.line is not None
        return shown.line

    @property
    def rows(self) -> list[str]:
        """Return the list from the top: titles of complaints, words of the other rows."""
        return [
            entry.title if isinstance(entry, DeadlineLine) else entry.spoken
            for entry in self.screen.model.entries
        ]


@pytest.fixture
def desktop(office: OpenOffice, jobs: JobRunner, qtbot: QtBot, shown: Callable[..., None]) -> Desktop:
    return Desktop(office, jobs, qtbot, shown)
