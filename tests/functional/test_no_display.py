"""A window is asked for where there is no display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there a display may be missing")
def test_no_display_is_said_in_one_sentence(tmp_path: Path) -> None:
    away = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in away}
    result = subprocess.run(
        [sys.executable, "main.py", "--data-dir", str(tmp_path / "desk")],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 2
    assert "Tidak ada layar" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "desk").exists()
