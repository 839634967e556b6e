"""Failure 1: a receipt is printed, the record is gone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="forks, which Windows cannot")
def test_no_number_given_out_is_ever_lost() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "tests.campaign.kill_at_the_counter", "60", "1"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert "kills=60" in result.stdout
    assert "acknowledged=0," not in result.stdout
