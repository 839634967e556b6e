"""Failure 2 in the small; ``make campaign`` does the same with larger counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.campaign.lost_answers import run

REPORTS = 240


@pytest.mark.slow
def test_lost_answers_and_restarts(tmp_path: Path) -> None:
    outcome = run(REPORTS, tmp_path)
    assert outcome.problems == []
    assert outcome.ever_unknown > REPORTS // 6
