"""A computer that lost its clock gives no number: it would stand on paper for ever. What was typed stays (failures.md, 20)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.domain.errors import Conflict
from desktop.usecases.toolbox import DeskTools, Tools
from desktop.usecases.watch_machine import WatchMachine
from main import Program
from tests.usecases.desk import CLERK, NOON, DeskClock, counts_of, form


def test_no_number_is_given_until_the_clock_is_set(
    program: Program, desk: DeskTools, tools: Tools, clock: DeskClock
) -> None:
    clock.at = datetime(2019, 1, 1, 1, 0, tzinfo=UTC)
    draft = tools.drafts.keep(CLERK, tools.drafts.new_id(), {"title": "Judul"})
    before = counts_of(program.database)
    with pytest.raises(Conflict, match=r"2019.*Betulkan") as refused:
        desk.log_complaint(CLERK, form(), (), draft.id)
    assert refused.value.code == "clock_lost"
    assert counts_of(program.database) == before
    clock.at = NOON
    assert desk.log_complaint(CLERK, form(), (), draft.id).register_no


def test_a_clock_that_went_back_is_told(desk: DeskTools, clock: DeskClock) -> None:
    look = WatchMachine(desk.desk)
    assert "Jam" not in look()
    desk.log_complaint(CLERK, form())
    clock.forward(days=-3)
    assert "catatan terakhir" in look()
    assert desk.log_complaint(CLERK, form()).register_no
