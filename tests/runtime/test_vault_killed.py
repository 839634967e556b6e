"""Failures 1 and 15 for the keys: killed while the vault is changed, and nothing opens any more."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.campaign.kill_the_vault import SCENARIOS, run_one


@pytest.mark.skipif(sys.platform == "win32", reason="forks, which Windows cannot")
@pytest.mark.parametrize("name", SCENARIOS)
def test_killed_where_something_changes_on_the_disk(name: str, tmp_path: Path) -> None:
    outcome = run_one(name, every_line=False, folder=tmp_path)
    assert outcome.problems == []
    assert outcome.kills >= 8
