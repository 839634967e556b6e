"""Kill a restore at each of its steps on the disk; the desk that was there or the restored one must open, whole.

A forked child restores; an audit hook counts what it does to files (open to write, rename, remove, make folder) and kills it
with SIGKILL at the step that is wanted. Then the data folder is opened as at any start.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from desktop.runtime.clock import SystemClock
from desktop.runtime.paths import DataPaths
from desktop.store import audit_log, complaints
from desktop.usecases.restore_backup import RestoreBackup
from main import open_program
from tests.campaign.kill_at_the_counter import CLERK, FORM, OFFICE

_STEPS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "shutil.rmtree"}
_WRITING = os.O_WRONLY | os.O_RDWR
OLD, NEW = {"Sebelum", "Sesudah cadangan"}, {"Sebelum"}


@dataclass
class Outcome:
    """What the campaign saw: steps of a whole restore, kills, how often the old and the new desk opened, contradictions."""

    steps: int = 0
    kills: int = 0
    old: int = 0
    new: int = 0
    problems: list[str] = field(default_factory=list)


def run(every: int, folder: Path) -> Outcome:
    """Kill at every ``every``-th step, from the first to beyond the last."""
    template, file = _prepare(folder)
    outcome, step = Outcome(), 1
    while True:
        desk = folder / "desk"
        shutil.copytree(template, desk)
        was_killed = _restore_in_child(desk, file, step)
        outcome.kills += was_killed
        _check(desk, outcome, step, was_finished=not was_killed)
        for left in folder.glob("desk*"):
            shutil.rmtree(left)
        if not was_killed:
            outcome.steps = step
            return outcome
        step += every


def _prepare(folder: Path) -> tuple[Path, Path]:
    """Make a desk, back it up, and log one more complaint; return its folder and the backup."""
    desk, template = folder / "desk", folder / "template"
    office = folder / "office.toml"
    office.write_text(OFFICE, encoding="utf-8")
    program = open_program(DataPaths(desk))
    try:
        program.tools().provision.apply(None, office, allow_unsigned=True)
        tools = program.at_desk()
        tools.log_complaint(CLERK, FORM | {"title": "Sebelum"})
        made = program.tools().backups(None, folder=folder / "usb")
        tools.log_complaint(CLERK, FORM | {"title": "Sesudah cadangan"})
    finally:
        program.close()
    desk.rename(template)
    return template, made.path


def _restore_in_child(desk: Path, file: Path, step: int) -> bool:
    """Restore in a child that is killed at ``step``; return whether it was."""
    child = os.fork()
    if child == 0:
        try:
            kill_at(step)
            RestoreBackup(DataPaths(desk), SystemClock())(file)
            os._exit(0)
        finally:
            os._exit(9)
    _pid, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    if os.WEXITSTATUS(status) != 0:
        raise AssertionError(f"the restore failed by itself: {os.WEXITSTATUS(status)}")
    return False


def kill_at(step: int) -> None:
    """Let this process die at its ``step``-th step on the disk from now on."""
    left = [step]

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        is_step = event in _STEPS or (
            event == "open" and isinstance(arguments[2], int) and bool(arguments[2] & _WRITING)
        )
        if is_step:
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def _check(desk: Path, outcome: Outcome, step: int, *, was_finished: bool) -> None:
    try:
        program = open_program(DataPaths(desk))
    except Exception as error:
        outcome.problems.append(f"killed at step {step}: nothing opens: {error!r}")
        return
    try:
        with program.database.read() as connection:
            rows = complaints.page(connection, complaints.ComplaintFilter(), 10)
            sound = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
            verdict = audit_log.verify(connection)
        titles = {row.title for row in rows}
        if sound != "ok" or not verdict.is_whole:
            outcome.problems.append(f"killed at step {step}: {sound}, {verdict.fault}")
        if titles == NEW:
            outcome.new += 1
        elif titles == OLD and not was_finished:
            outcome.old += 1
        else:
            outcome.problems.append(f"killed at step {step}: neither the old nor the new desk: {titles}")
        left = [p.name for p in desk.iterdir() if p.name == "pulih-siap"]
        if left:
            outcome.problems.append(f"killed at step {step}: left undone: {left}")
        if titles == NEW and not _is_old_kept(desk):
            outcome.problems.append(f"killed at step {step}: the old desk is gone")
        program.at_desk().log_complaint(CLERK, FORM)
    finally:
        program.close()


def _is_old_kept(desk: Path) -> bool:
    """Tell whether what was there before lies beside and opens with all that was in it."""
    (aside,) = desk.parent.glob("desk.sebelum-pulih-*")
    program = open_program(DataPaths(aside))
    try:
        with program.database.read() as connection:
            rows = complaints.page(connection, complaints.ComplaintFilter(), 10)
        return {row.title for row in rows} == OLD
    finally:
        program.close()


def main(arguments: list[str]) -> int:
    """Run with ``every`` and print the outcome."""
    with tempfile.TemporaryDirectory() as folder:
        outcome = run(int(arguments[0]), Path(folder))
    print(outcome)
    return 1 if outcome.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
