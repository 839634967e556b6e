"""What is measured with small windows holds where the platform really scales."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize("factor", ["1.25", "1.5", "2"])
def test_nothing_is_cut(factor: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.ui.whole.scaled"],
        env=os.environ | {"QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ran.returncode, ran.stdout.strip()) == (0, ""), ran.stderr
