"""Failures 2, 6–8, 10, 11, 17 and 20 in any order: nothing lost, nothing twice (issue 3). ``make campaign`` lives through more."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.sync.history.machine import AnyHistory
from tests.sync.history.world import make_template

SCHEDULES = 50


@pytest.mark.slow
def test_any_history(tmp_path: Path) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    class Machine(AnyHistory):
        folder = tmp_path
        template = make_template(tmp_path)

    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=SCHEDULES,
            stateful_step_count=20,
            deadline=None,
            phases=(Phase.generate,),
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
