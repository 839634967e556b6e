"""kill -9 while somebody types: at most two seconds are lost (failures.md, 16)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.usecases.keep_drafts import KeepDrafts
from tests.ui.intake.counter import RINA, make_counter
from tests.usecases.desk import DeskClock, open_desk
from ui.intake import form as names

ROOT = Path(__file__).resolve().parents[3]
AT_MOST_LOST_S = 2.0


@pytest.mark.slow
@pytest.mark.parametrize("letters", [140, 233])
def test_at_most_two_seconds_of_typing_are_lost(tmp_path: Path, letters: int) -> None:
    folder = tmp_path / "desk"
    make_counter(folder)
    told: list[tuple[int, float]] = []
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.intake.typing_process", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_LOGGING_RULES": "*=false"},
    )
    with process:
        assert process.stdout is not None
        for line in process.stdout:
            count, at = line.split()
            told.append((int(count), float(at)))
            if int(count) >= letters:
                break
        os.kill(process.pid, signal.SIGKILL)
        killed_at = time.monotonic()
    assert process.returncode == -signal.SIGKILL
    must_be_there = max(count for count, at in told if at <= killed_at - AT_MOST_LOST_S)
    assert must_be_there > 0, "the process was killed before two seconds of typing"
    with open_desk(folder, DeskClock()) as program:
        (draft,) = KeepDrafts(program.database, program.clock).list(RINA)
    typed = draft.form["typed"]
    assert isinstance(typed, dict)
    kept = len(str(typed[names.NARRATIVE]))
    assert must_be_there <= kept <= told[-1][0] + 1
