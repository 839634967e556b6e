"""Power cuts at random points of a desk's first start, day, backup and migration (failures.md, 1, 14, 15)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.campaign.power_cut import run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="strace")


@pytest.mark.parametrize(("stage", "cuts"), [("day", 12), ("migration", 6)])
def test_what_was_acknowledged_outlives_a_power_cut(tmp_path: Path, stage: str, cuts: int) -> None:
    outcome = run(cuts, 6, tmp_path, stage)
    assert outcome.problems == []
    assert outcome.cuts == cuts
    if stage == "day":
        assert outcome.promised > 2


def test_a_desk_that_does_not_flush_is_found_out(tmp_path: Path) -> None:
    assert run(10, 2, tmp_path, "day", "synchronous_off").problems != []
