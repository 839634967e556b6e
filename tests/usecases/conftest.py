"""A desk for each test, copied from one that is made once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.usecases.toolbox import DeskTools, Tools
from main import Program
from tests.desk_copies import copy_desk
from tests.usecases.desk import DeskClock, make_desk, open_desk


@pytest.fixture(scope="session")
def desk_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "desk"
    make_desk(folder)
    return folder


@pytest.fixture
def folder(tmp_path: Path, desk_template: Path) -> Path:
    return copy_desk(desk_template, tmp_path / "desk")


@pytest.fixture
def clock() -> DeskClock:
    return DeskClock()


@pytest.fixture
def program(folder: Path, clock: DeskClock) -> Iterator[Program]:
    with open_desk(folder, clock) as program:
        yield program


@pytest.fixture
def tools(program: Program) -> Tools:
    return program.tools()


@pytest.fixture
def desk(program: Program) -> DeskTools:
    return program.at_desk()
