"""Twenty realistic complaints typed through the real window of a desk with a month behind it: keys counted, no mouse.

Where ``LOKET_KEYSTROKES`` names a file, what was counted and timed is written there; ``make bench`` reads it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.access import Account, Role
from desktop.domain.identity import digits
from desktop.runtime.paths import DataPaths
from main import Program, open_program
from sync.sandbox.server import SandboxServer
from tests.builders import NOON, some_samples
from tests.ui.common.fake_cups import FakeCups
from tests.ui.keystrokes.typist import Counted, Typist
from tests.ui.keystrokes.visits import Visit, twenty_visits
from tests.ui.seat import PATIENCE_MS, Seat, cups, paths, server
from tests.usecases.desk import DeskClock
from ui.common.jobs import JobRunner
from ui.intake.screen import IntakeScreen

__all__ = ["cups", "paths", "server"]

MOST_KEYS = 140
"""Keys beside the free text, on the average and for each: the target of the desk."""
RINA = Account("rina", "Rina Marlina", Role.CLERK)
_PAST = 300


@pytest.fixture
def program(paths: DataPaths, server: SandboxServer) -> Program:
    """Open a desk at which many came before, without a link today."""
    server.stop()
    clock = DeskClock(NOON)
    program = open_program(paths, clock)
    desk = program.at_desk()
    for sample in some_samples(_PAST):
        desk.log_complaint(RINA, sample.form)
    return program


@pytest.fixture
def seat(qtbot: QtBot, paths: DataPaths, cups: FakeCups, jobs: JobRunner, program: Program) -> Iterator[Seat]:
    seat = Seat(qtbot, paths, jobs, program)
    yield seat
    seat.close()


def test_twenty_complaints(seat: Seat, program: Program, qtbot: QtBot) -> None:
    seat.sign_in("rina")
    (intake,) = seat.find(IntakeScreen)
    assert isinstance(intake, IntakeScreen)
    qtbot.waitUntil(lambda: seat.jobs.is_idle, timeout=PATIENCE_MS)
    typist = Typist(seat, intake)
    visits = twenty_visits()
    logged = [typist.log(visit) for visit in visits]
    for visit, (number, _) in zip(visits, logged, strict=True):
        _check(program, visit, number)
    counted = [each for _, each in logged]
    _report(counted)
    assert mean(each.handling for each in counted) <= MOST_KEYS
    assert max(each.handling for each in counted) <= MOST_KEYS


def _check(program: Program, visit: Visit, number: str) -> None:
    content = program.at_desk().find.show(RINA, number).complaint.content
    person = content.complainant
    assert (person.name, person.id_number) == (visit.name, visit.nik)
    assert person.phone is not None
    assert digits(person.phone) == visit.phone
    assert (person.address, person.village_code) == (visit.address, visit.village_code)
    assert (content.title, content.narrative) == (visit.title, visit.narrative)
    assert (content.remedy_sought, content.incident_place) == (visit.remedy, visit.place)
    assert (content.category, content.target_agency) == (visit.category_key, visit.agency_key)
    assert (content.incident_date is None) == (visit.date == "")


def _report(counted: list[Counted]) -> None:
    target = os.environ.get("LOKET_KEYSTROKES")
    if target:
        Path(target).write_text(
            json.dumps([vars(each) | {"handling": each.handling} for each in counted]), encoding="utf-8"
        )
