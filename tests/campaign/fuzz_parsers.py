"""Broken files of every kind for every reader (failure 23): each is read or refused in one sentence, and nothing else happens.

A reader runs in a process of its own, since libraries written in C (pictures, PDF) can take the process with them.
"""

from __future__ import annotations

import multiprocessing
import pickle
from dataclasses import dataclass, field
from pathlib import Path

from tests.fuzz.running import Outcome as Fed
from tests.fuzz.running import run as feed
from tests.fuzz.targets import TARGETS


@dataclass
class Outcome:
    """What a reader made of its inputs."""

    inputs: int = 0
    accepted: int = 0
    refused: int = 0
    longest_s: float = 0.0
    deaths: int = 0
    problems: list[str] = field(default_factory=list)


def run(name: str, inputs: int, start: int, folder: Path) -> Outcome:
    """Feed the reader of that name with ``inputs`` broken files."""
    last, told = folder / "input", folder / "told"
    child = multiprocessing.get_context("spawn").Process(target=_feed, args=(name, inputs, start, last, told))
    child.start()
    child.join()
    if not told.exists():
        kept = Path.cwd() / f"fuzz-{name.replace(' ', '-')}-{start}.bin"
        kept.write_bytes(last.read_bytes() if last.exists() else b"")
        problem = f"the process died (exit code {child.exitcode}); its input is in {kept.name}"
        return Outcome(inputs, deaths=1, problems=[problem])
    fed: Fed = pickle.loads(told.read_bytes())  # noqa: S301 - written by our own child
    return Outcome(fed.inputs, fed.accepted, fed.refused, fed.longest_s, 0, fed.problems)


def _feed(name: str, inputs: int, start: int, last: Path, told: Path) -> None:
    told.write_bytes(pickle.dumps(feed(TARGETS[name], inputs, start, last)))
