"""A computer that a setup has provisioned: the first window goes on with the first admin, or says why there is no office."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.runtime.paths import DataPaths
from tests.ui.seat import PATIENCE_MS, Seat
from tests.usecases.office_keys import Regency, office_text
from ui.common.jobs import JobRunner
from ui.sign_in.first_start import FirstStartScreen

OURS = Regency()


@pytest.fixture
def etc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Path:
    """Return the machine folder with the file that IT laid down; for one test somebody has changed it since."""
    folder = tmp_path / "etc"
    monkeypatch.setenv("LOKET_MACHINE_DIR", str(folder))
    OURS.write(folder, office_text(1))
    (folder / "regency.pub").write_bytes(OURS.key.pem)
    if "why" in request.node.name:
        (folder / "office.toml").write_text(office_text(1, name="Diubah"), "utf-8")
    return folder


@pytest.fixture
def window(etc: Path, qtbot: QtBot, tmp_path: Path, jobs: JobRunner) -> Iterator[Seat]:
    paths = DataPaths(tmp_path / "desk")
    paths.create()
    seat = Seat(qtbot, paths, jobs)
    qtbot.waitUntil(lambda: bool(seat.find(FirstStartScreen)), timeout=PATIENCE_MS)
    yield seat
    seat.flow.sign_out_for_good()
    jobs.close()
    seat.opening.close()


def first_start(seat: Seat) -> FirstStartScreen:
    (screen,) = seat.find(FirstStartScreen)
    assert isinstance(screen, FirstStartScreen)
    return screen


def test_the_office_is_there_and_the_first_admin_is_asked_for(window: Seat, qtbot: QtBot) -> None:
    screen = first_start(window)
    qtbot.waitUntil(lambda: screen.admin.isVisible(), timeout=PATIENCE_MS)


def test_why_there_is_no_office_is_said_at_once(window: Seat) -> None:
    screen = first_start(window)
    assert screen.choice.isVisible()
    assert "berubah setelah ditandatangani" in screen.choice.message.text
