"""Power cuts at random points of a desk's first start, day, backup and migration (failures.md, 1, 14, 15)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.campaign.power_cut import run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="strace")


@pytest.mark.parametrize(("stage", "cuts"), [("day", 16), ("migration", 8)])
def test_what_was_acknowledged_outlives_a_power_cut(tmp_path: Path, stage: str, cuts: int) -> None:
    outcome = run(cuts, 6, tmp_path, stage)
    assert outcome.problems == []
    assert outcome.cuts == cuts
    if stage == "day":
        assert outcome.promised > 3


@pytest.mark.parametrize("spoiled", ["no_flush", "synchronous_off"])
def test_a_desk_that_does_not_flush_is_found_out(tmp_path: Path, spoiled: str) -> None:
    assert run(12, 2, tmp_path, "day", spoiled).problems != []
