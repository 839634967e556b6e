"""The real window over a copy of a desk with half a year in it, on 24 November 2026."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desk_copies import copy_desk
from tests.ui.common.fake_cups import FakeCups
from tests.ui.register.office import NOW, make_office
from tests.ui.whole.visitor import OpenWindow, Visitor
from tests.usecases.desk import DeskClock, open_desk
from ui.common.jobs import JobRunner


@pytest.fixture(scope="session")
def half_a_year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole") / "desk"
    make_office(folder)
    return folder


@pytest.fixture
def open_window(
    qtbot: QtBot, jobs: JobRunner, tmp_path: Path, half_a_year: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenWindow]:
    """Return a function that opens the window; it may be called once."""
    monkeypatch.setenv("PATH", str(FakeCups(tmp_path / "cups").folder))
    folder = copy_desk(half_a_year, tmp_path / "desk")
    with open_desk(folder, DeskClock(NOW)) as program:
        opened: list[Visitor] = []

        def open_one() -> Visitor:
            opened.append(Visitor(qtbot, jobs, program, folder))
            return opened[-1]

        yield open_one
        for each in opened:
            each.close()
