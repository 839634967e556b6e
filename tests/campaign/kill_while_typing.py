"""kill -9 at random moments while somebody types at the counter: at most two seconds of typing may be lost (failures.md, 16).

A child opens the real window, attaches a photo and types without a pause, telling through a pipe when each letter stood in
the form. After the kill the photo's own file is taken away, as a memory stick would be; then the data are opened again.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.errors import LoketError
from desktop.store.drafts import Draft
from desktop.usecases.keep_drafts import KeepDrafts
from tests.ui.intake.counter import RINA, make_counter
from tests.usecases.desk import DeskClock, open_desk
from ui.intake import form as names

ROOT = Path(__file__).resolve().parents[2]
AT_MOST_LOST_S = 2.0
_LIFE_S = (0.2, 4.5)
"""Seconds of typing before a kill, from the shortest to the longest."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the child told before it was killed: when each letter stood there and when the photo did, by a common clock."""

    letters: list[float]
    photo_at: float | None
    killed_at: float


@dataclass
class Outcome:
    """What the campaign saw; ``longest_loss_s`` is the age of the oldest letter lost."""

    kills: int = 0
    typed: int = 0
    kept: int = 0
    longest_loss_s: float = 0.0
    photos: int = 0
    problems: list[str] = field(default_factory=list)


def run(kills: int, seed: int, folder: Path) -> Outcome:
    """Kill ``kills`` times, each time with a new draft, and look what is left of it."""
    chance, outcome = random.Random(seed), Outcome()
    desk = folder / "desk"
    make_counter(desk)
    for number in range(kills):
        photo = folder / f"foto {number}.jpg"
        told = type_until_killed(desk, photo, chance.uniform(*_LIFE_S))
        photo.unlink()
        _check(desk, told, outcome)
    return outcome


def type_until_killed(desk: Path, photo: Path, life_s: float) -> Told:
    """Let a child type for ``life_s`` seconds at the desk and kill it."""
    from PIL import Image

    Image.new("RGB", (800, 600), "grey").save(photo, "JPEG")
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.intake.typing_process", str(desk), str(photo)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_LOGGING_RULES": "*=false"},
    )
    letters: list[float] = []
    photo_at = None
    with process:
        assert process.stdout is not None
        for line in process.stdout:
            what, at = line.split()
            if what == "photo":
                photo_at = float(at)
            else:
                letters.append(float(at))
            if letters and time.monotonic() - letters[0] >= life_s:
                break
        os.kill(process.pid, signal.SIGKILL)
        killed_at = time.monotonic()
    if process.returncode != -signal.SIGKILL:
        raise RuntimeError(f"the typing process ended by itself with {process.returncode}")
    return Told(letters, photo_at, killed_at)


def _check(desk: Path, told: Told, outcome: Outcome) -> None:
    with open_desk(desk, DeskClock()) as program:
        drafts = KeepDrafts(program.database, program.clock)
        found = list(drafts.list(RINA))
        kept = _letters(found[-1]) if found else 0
        outcome.kills += 1
        outcome.typed += len(told.letters)
        outcome.kept += kept
        lost = told.letters[kept:]
        loss_s = told.killed_at - lost[0] if lost else 0.0
        outcome.longest_loss_s = max(outcome.longest_loss_s, loss_s)
        if loss_s > AT_MOST_LOST_S:
            outcome.problems.append(f"{loss_s:.2f} seconds of typing lost")
        if told.photo_at is not None and told.photo_at <= told.killed_at - AT_MOST_LOST_S:
            _check_photo(drafts, found[-1] if found else None, outcome)
        for draft in found:
            drafts.remove(draft.id)


def _check_photo(drafts: KeepDrafts, draft: Draft | None, outcome: Outcome) -> None:
    try:
        (file,) = draft.files if draft is not None else ()
        if draft is not None and drafts.file(draft.id, file.id).content.startswith(b"\xff\xd8\xff"):
            outcome.photos += 1
            return
    except (ValueError, LoketError):
        pass
    outcome.problems.append("the photo is lost")


def _letters(draft: Draft) -> int:
    typed = draft.form["typed"]
    assert isinstance(typed, dict)
    return len(str(typed[names.NARRATIVE]))
