"""Every fault campaign: ``make campaign SCALE=10``. Exit code 1 if anything was lost or sent twice.

Two run at a time, each in a process of its own; the histories are shared out over several, so that all cores have work.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from functools import partial
from pathlib import Path
from typing import Any

from tests.campaign import (
    any_history,
    backup_kill,
    backup_kill_restore,
    double_start,
    fuzz_parsers,
    kill_at_the_counter,
    kill_migration,
    kill_the_sender,
    kill_the_vault,
    kill_while_erasing,
    kill_while_typing,
    lost_answers,
    many_files,
    one_bad_report,
    power_cut,
    slow_line,
    soak,
)
from tests.fuzz.targets import TARGETS

AT_ONCE = 2
SHARES = 4
LINE_SPEED = 15.0
"""How much faster than ours the slow line runs: what this computer does is counted so many times."""


def campaigns(scale: int, start: int) -> dict[str, Callable[[Path], Any]]:
    """Return every campaign, the long ones first."""
    histories = {
        f"any history, share {n + 1} of {SHARES}": partial(_histories, 250 * scale, start + n)
        for n in range(SHARES)
    }
    return {
        "lost answers": partial(_in, lost_answers.run, 5_000 * scale),
        "kill the sender": partial(_in, kill_the_sender.run, 500 * scale, start),
        "double start": partial(_in, double_start.run, 1_000 * scale),
        **histories,
        "power cut, a day": partial(_power_cuts, 700 * scale, start, "day"),
        "power cut, a migration": partial(_power_cuts, 300 * scale, start, "migration"),
        **{f"broken {name}": partial(_in, fuzz_parsers.run, name, 10_000 * scale, start) for name in TARGETS},
        "kill the backup": partial(_in, backup_kill.run, 1),
        "kill the restore": partial(_in, backup_kill_restore.run, 1),
        "soak": partial(_in, soak.run, 5_760 * scale, 0.25),
        "kill a migration": partial(_in, kill_migration.run, kill_migration.RELEASED, 1),
        "kill at the counter": partial(_in, kill_at_the_counter.run, 200 * scale, start),
        "kill while typing": partial(_in, kill_while_typing.run, 10 * scale, start),
        "kill while erasing": partial(_in, kill_while_erasing.run, 50 * scale),
        "kill the vault": partial(_in, kill_the_vault.run, True),
        "slow line": partial(_slow_line, 200 * scale),
        "many files": partial(_in, many_files.run, 1_000 * scale, start),
        "one bad report": partial(_in, one_bad_report.run, 500 * scale),
    }


def _in(run: Callable[..., Any], *arguments: object) -> Any:
    """Run a campaign whose last argument is its folder."""
    return run(*arguments)


def _histories(schedules: int, start: int, folder: Path) -> any_history.Outcome:
    return any_history.run(schedules, start, folder)


def _power_cuts(cuts: int, start: int, stage: str, folder: Path) -> power_cut.Outcome:
    return power_cut.run(cuts, start, folder, stage)


def _slow_line(cases: int, folder: Path) -> slow_line.Outcome:
    return slow_line.run(cases, folder, LINE_SPEED)


def _timed(run: Callable[[Path], Any]) -> tuple[Any, float]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    began_at = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        return run(Path(folder)), time.monotonic() - began_at


def _shown(outcome: Any) -> str:
    values = dict(vars(outcome))
    values |= values.pop("lived", {})
    rounded = {k: round(v, 1) if isinstance(v, float) else v for k, v in values.items() if k != "problems"}
    return ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in rounded.items())


def main(arguments: list[str]) -> int:
    """Run all campaigns at a scale, or those whose names begin with ``--only``."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--scale", type=int, default=1)
    parser.add_argument("--start", type=int, default=1, help="where chance starts")
    parser.add_argument("--only", default="")
    options = parser.parse_args(arguments)
    chosen = campaigns(max(1, options.scale), options.start)
    problems: list[str] = []
    with ProcessPoolExecutor(AT_ONCE, multiprocessing.get_context("spawn"), max_tasks_per_child=1) as pool:
        running: dict[Future[tuple[Any, float]], str] = {
            pool.submit(_timed, run): name for name, run in chosen.items() if name.startswith(options.only)
        }
        for each in as_completed(running):
            outcome, seconds = each.result()
            print(f"{running[each]} ({seconds:.0f} s): {_shown(outcome)}", flush=True)
            problems += [f"{running[each]}: {problem}" for problem in outcome.problems]
    for problem in problems:
        print(f"LOST OR TWICE: {problem}", file=sys.stderr)
    return 1 if problems else 0
