"""A fresh computer: office file, first admin, sign-in, in the real window over a real data folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.runtime.paths import DataPaths
from tests.ui.seat import OFFICE, PASSWORD, PATIENCE_MS, Seat
from tests.usecases.office_keys import Regency, office_text
from ui.common.jobs import JobRunner
from ui.intake.screen import IntakeScreen
from ui.sign_in.first_start import FirstStartScreen
from ui.sign_in.screen import SignInScreen


@pytest.fixture
def office_file(tmp_path: Path) -> Path:
    file = tmp_path / "office.toml"
    file.write_text(OFFICE.format(url="http://127.0.0.1:9"), encoding="utf-8")
    return file


@pytest.fixture
def fresh(qtbot: QtBot, tmp_path: Path, jobs: JobRunner) -> Iterator[Seat]:
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


def test_from_an_office_file_to_the_counter(fresh: Seat, office_file: Path, qtbot: QtBot) -> None:
    screen = first_start(fresh)
    screen.office_file_chosen.emit(str(office_file))
    qtbot.waitUntil(lambda: screen.office.isVisible(), timeout=PATIENCE_MS)
    screen.office_confirmed.emit(str(office_file))
    qtbot.waitUntil(lambda: screen.admin.isVisible(), timeout=PATIENCE_MS)
    screen.admin_created.emit("budi", "Budi Hartono", PASSWORD)
    qtbot.waitUntil(lambda: bool(fresh.find(SignInScreen)), timeout=PATIENCE_MS)
    fresh.sign_in("budi")
    assert fresh.find(IntakeScreen)


def test_the_key_that_travels_beside_a_signed_file_is_shown_and_then_trusted(
    fresh: Seat, tmp_path: Path, qtbot: QtBot
) -> None:
    regency = Regency()
    file = regency.write(tmp_path / "stik", office_text(1, OFFICE.format(url="http://127.0.0.1:9")))
    (file.parent / "regency.pub").write_bytes(regency.key.pem)
    screen = first_start(fresh)
    screen.office_file_chosen.emit(str(file))
    qtbot.waitUntil(lambda: screen.office.isVisible(), timeout=PATIENCE_MS)
    shown = " ".join(label.text() for label in screen.office.findChildren(QLabel))
    assert regency.key.fingerprint in shown
    assert "Cocokkan sidiknya" in shown
    screen.office_confirmed.emit(str(file))
    qtbot.waitUntil(lambda: screen.admin.isVisible(), timeout=PATIENCE_MS)
    assert fresh.opening.open().tools.provision.standing().known == (regency.key,)


def test_a_bad_file_and_a_bad_password_change_nothing(fresh: Seat, office_file: Path, qtbot: QtBot) -> None:
    screen = first_start(fresh)
    cut = office_file.with_name("cut.toml")
    cut.write_text(office_file.read_text()[:40])
    screen.office_file_chosen.emit(str(cut))
    qtbot.waitUntil(lambda: fresh.flow._jobs.is_idle, timeout=PATIENCE_MS)
    assert screen.choice.isVisible()
    assert not screen.office.isVisible()
    screen.office_file_chosen.emit(str(office_file))
    qtbot.waitUntil(lambda: screen.office.isVisible(), timeout=PATIENCE_MS)
    screen.office_confirmed.emit(str(office_file))
    qtbot.waitUntil(lambda: screen.admin.isVisible(), timeout=PATIENCE_MS)
    for bad in ("pendek", "indonesia"):
        screen.admin_created.emit("budi", "Budi Hartono", bad)
        qtbot.waitUntil(lambda: fresh.flow._jobs.is_idle, timeout=PATIENCE_MS)
        assert screen.admin.isVisible()
    assert not fresh.opening.open().has_accounts
