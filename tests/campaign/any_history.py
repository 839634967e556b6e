"""Live through many histories of one desk and one server (``tests.sync.history``): failures 2, 6–8, 10, 11, 17 and 20."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.sync.history.machine import AnyHistory
from tests.sync.history.world import make_template

STEPS = 20


@dataclass
class Outcome:
    """What the histories were made of, and the first one that contradicts with its steps."""

    lived: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)


def run(schedules: int, start: int | None, folder: Path, steps: int = STEPS) -> Outcome:
    """Live through ``schedules`` histories, the same ones for the same ``start``; None are those of the ordinary tests.

    What a failing one is cut down to would take minutes and is no help where threads decide, so it is shown whole.
    """

    class Machine(AnyHistory):
        lived: ClassVar[Counter[str]] = Counter()

    Machine.folder, Machine.template = folder, make_template(folder)
    outcome = Outcome(Machine.lived)
    chosen = settings(
        max_examples=schedules,
        stateful_step_count=steps,
        deadline=None,
        phases=(Phase.generate,),
        database=None,
        derandomize=start is None,
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(Machine if start is None else seed(start)(Machine), settings=chosen)
    except Exception as failure:
        outcome.problems.append("\n".join([repr(failure), *getattr(failure, "__notes__", ())]))
    return outcome
