"""How long the window works without listening while somebody types with all help on.

Four complaints at a desk with 20,000 of them, while the newest are still being learned: a letter every 20 ms, and every
30 letters a pause in which the help answers. Counted is the window's own time of the processor, which other programs do
not lengthen.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.common.jobs import JobRunner

REPORTS, COMPLAINTS = 20_000, 4
LONGEST_PAUSE_MS = 50
_LETTER_S, _LETTERS, _THINKING_S = 0.02, 30, 0.4


def measure() -> list[tuple[str, float, float, str]]:
    """Return the longest stretch as a share of its limit, from a program of its own."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.bench_help_typing", "type"],
        cwd=Path(__file__).resolve().parents[2],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    told: list[dict[str, float]] = json.loads(done.stdout.splitlines()[-1])
    longest = [each["longest"] for each in told]
    asked, offered = (sum(each[key] for each in told) for key in ("asked", "offered"))
    detail = f"{max(longest):.0f} ms, least {min(longest):.0f} ms; {asked} questions, {offered} offers"
    return [("typing with help: longest pause / 50 ms", max(longest) / LONGEST_PAUSE_MS, 1.0, detail)]


def _type() -> list[dict[str, float]]:
    from PySide6.QtWidgets import QApplication

    from desktop.usecases.keep_drafts import KeepDrafts
    from tests.bench.large_store import large_desk
    from tests.builders import some_samples
    from tests.usecases.desk import CLERK
    from ui.common import theme
    from ui.common.jobs import JobRunner
    from ui.intake.screen import IntakeScreen
    from ui.intake.tools import intake_tools

    app = QApplication([])
    theme.install(app, theme.Mode.LIGHT)
    with tempfile.TemporaryDirectory() as folder, large_desk(Path(folder), REPORTS, whole=True) as desk:
        jobs = JobRunner(_fail)
        drafts = KeepDrafts(desk.desk.database, desk.desk.clock)
        screen = IntakeScreen(CLERK, intake_tools(CLERK, desk, drafts, lambda _number, _done: None), jobs)
        screen.resize(1366, 738)
        screen.show()
        screen.activateWindow()
        _open(jobs)
        gc.collect()
        gc.freeze()  # as the program does once its window stands; what made the desk is none of its own
        found = [_one(screen, sample.form) for sample in some_samples(COMPLAINTS, seed=99)]
        screen.hide()
        jobs.close()
    return found


def _open(jobs: JobRunner) -> None:
    """Let the screen read what it wants before anybody types."""
    from PySide6.QtWidgets import QApplication

    for _ in range(50):
        QApplication.processEvents()
        time.sleep(0.01)
    while not jobs.is_idle:
        QApplication.processEvents()


def _fail(error: BaseException) -> None:
    raise error


def _one(screen: object, form: object) -> dict[str, float]:
    """Type one complaint, then begin another beside it."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from desktop.domain.draft_words import text_of
    from ui.intake import form as names
    from ui.intake.screen import IntakeScreen

    assert isinstance(screen, IntakeScreen)
    assert isinstance(form, dict)
    pauses: list[float] = []

    def timed(work: Callable[[], object]) -> None:
        start = time.thread_time()
        work()
        pauses.append((time.thread_time() - start) * 1_000)

    def listen(seconds: float) -> None:
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            timed(QApplication.processEvents)
            time.sleep(0.001)

    asked = screen.helping.persons.asked + screen.helping.matters.asked
    screen.form.put({names.VILLAGE: {"key": text_of(form, names.VILLAGE)}})
    for name in (names.ID_NUMBER, names.TITLE, names.NARRATIVE):
        screen.form.focus(name)
        for count, letter in enumerate(text_of(form, name).replace("\n", " "), start=1):
            widget = screen.form.inputs[name].widget
            timed(lambda letter=letter, widget=widget: QTest.keyClicks(widget, letter))  # type: ignore[misc]
            listen(_LETTER_S if count % _LETTERS else _THINKING_S)
        listen(_THINKING_S)
    now = screen.offers.now
    offered = sum(map(bool, (now.person, now.earlier, now.target, now.hints)))
    asked = screen.helping.persons.asked + screen.helping.matters.asked - asked
    screen.begin_new()
    listen(0.1)
    return {"longest": max(pauses), "asked": asked, "offered": offered}


if __name__ == "__main__":
    if sys.argv[1:] == ["type"]:
        print(json.dumps(_type()))
    else:
        for line in measure():
            print(line)
