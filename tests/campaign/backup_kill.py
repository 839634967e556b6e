"""Kill a backup at each of its steps on the disk: the desk goes on, and whatever bears the name of a backup is one."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.backup_keeping import ENDING
from desktop.domain.errors import LoketError
from desktop.runtime.clock import SystemClock
from desktop.runtime.paths import DataPaths
from desktop.usecases.restore_backup import RestoreBackup
from main import open_program
from tests.campaign.backup_kill_restore import kill_at
from tests.campaign.kill_at_the_counter import CLERK, FORM, OFFICE


@dataclass
class Outcome:
    """What the campaign saw: steps of a whole backup, kills, backups that were there and were whole, contradictions."""

    steps: int = 0
    kills: int = 0
    backups: int = 0
    problems: list[str] = field(default_factory=list)


def run(every: int, folder: Path) -> Outcome:
    """Kill at every ``every``-th step, from the first to beyond the last, always at the same desk."""
    paths, outcome, step = DataPaths(folder / "desk"), Outcome(), 1
    office = folder / "office.toml"
    office.write_text(OFFICE, encoding="utf-8")
    program = open_program(paths)
    try:
        program.tools().provision.apply(None, office, allow_unsigned=True)
        program.at_desk().log_complaint(CLERK, FORM)
        program.tools().backups(None, folder=folder / "warm")  # everything is imported before the first fork
    finally:
        program.close()
    while True:
        was_killed = _back_up_in_child(paths, step)
        outcome.kills += was_killed
        _check(paths, outcome, step)
        if not was_killed:
            outcome.steps = step
            return outcome
        step += every


def _back_up_in_child(paths: DataPaths, step: int) -> bool:
    """Back up in a child that is killed at ``step``; return whether it was."""
    child = os.fork()
    if child == 0:
        try:
            program = open_program(paths)
            kill_at(step)
            program.tools().backups(None)
            os._exit(0)
        finally:
            os._exit(9)
    _pid, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status) != 0:
        raise AssertionError(f"the backup failed by itself: {os.WEXITSTATUS(status)}")
    return os.WIFSIGNALED(status)


def _check(paths: DataPaths, outcome: Outcome, step: int) -> None:
    found = sorted(paths.backups.glob(f"*{ENDING}")) if paths.backups.exists() else []
    outcome.backups = len(found)
    for file in found:
        try:
            RestoreBackup(paths, SystemClock()).verify(file)
        except LoketError as problem:
            outcome.problems.append(f"killed at step {step}: {file.name} is none: {problem.message}")
    program = open_program(paths)
    try:
        state = program.tools().backups.state()
        if state.last_good is not None and not Path(state.last_good.path).exists():
            outcome.problems.append(f"killed at step {step}: a backup on record is not there")
        if program.at_desk().outbox.totals().logged != 1:
            outcome.problems.append(f"killed at step {step}: the desk changed")
    finally:
        program.close()
    left = [p.name for p in paths.folder.iterdir() if p.name.startswith("sementara-")]
    if found and left:
        outcome.problems.append(f"killed at step {step}: left unswept: {left}")


def main(arguments: list[str]) -> int:
    """Run with ``every`` and print the outcome."""
    with tempfile.TemporaryDirectory() as folder:
        outcome = run(int(arguments[0]), Path(folder))
    print(outcome)
    return 1 if outcome.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
