"""An open desk with a year's register for each test, copied from one that is made once."""

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
from tests.ui.looking import settle
from tests.ui.register.office import NOW, RINA, OpenOffice, make_office
from tests.usecases.desk import DeskClock, open_desk
from ui.common.jobs import JobRunner
from ui.common.tokens import RAIL, RAIL_NARROW, STATUS_HEIGHT, WIDTH_NORMAL
from ui.register.actions import Doors
from ui.register.screen import RegisterScreen


@pytest.fixture(scope="session")
def office_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("register") / "desk"
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
        self.asked_names: list[str] = []
        self.opened: list[Path] = []
        self.save_as: Path | None = None
        self.viewer_works = True
        self.screen: RegisterScreen

    def open(self, by: Account = RINA, width: int = 1366, height: int = 768) -> RegisterScreen:
        """Open the screen for a person and wait until it has read."""
        window, rail = QWidget(), QWidget()
        rail.setFixedWidth(RAIL if width >= WIDTH_NORMAL else RAIL_NARROW)
        layout = QHBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.screen = RegisterScreen(by, self.office.tools(by), self.jobs, doors=self._doors())
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

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(holds, timeout=5_000)
        self.calm()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)
        self.calm()

    def type(self, text: str) -> None:
        """Type into where the focus is and wait for the answer of the search."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)
        asked = self.screen.list.bar.text
        self.until(lambda: self.listed_for == asked)

    def choose(self, row: int) -> None:
        """Choose a row, give the list the focus and wait for the pane."""
        table = self.screen.list.table
        table.choose_row(row)
        table.setFocus(Qt.FocusReason.TabFocusReason)
        line = table.line
        assert line is not None
        self.until(lambda: self.shown_id == line.row.id)

    @property
    def listed_for(self) -> str | None:
        """Return the words that the list answers."""
        listing = self.screen.browsing.listing
        return None if listing is None else listing.question.text

    @property
    def shown_id(self) -> str | None:
        """Return the id of the complaint in the pane."""
        record = self.screen.pane.record
        return None if record is None else record.complaint.id

    @property
    def titles(self) -> list[str]:
        """Return the titles of the lines that have been read, from the top."""
        lines = (self.screen.model.line(row) for row in range(self.screen.model.rowCount()))
        return [line.title for line in lines if line is not None]

    @property
    def note(self) -> str:
        """Return how many of how many are listed."""
        return self.screen.list.header.note.text()

    def _doors(self) -> Doors:
        return Doors(self._ask_path, self._open_path)

    def _ask_path(self, _window: QWidget, name: str, chosen: Callable[[Path], None]) -> None:
        self.asked_names.append(name)
        if self.save_as is not None:
            chosen(self.save_as)

    def _open_path(self, path: Path) -> bool:
        self.opened.append(path)
        return self.viewer_works


@pytest.fixture
def desktop(
    office: OpenOffice, jobs: JobRunner, qtbot: QtBot, shown: Callable[..., None]
) -> Iterator[Desktop]:
    made = Desktop(office, jobs, qtbot, shown)
    yield made
    made.screen.close_files()
