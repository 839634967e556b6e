"""Run every fault campaign: ``make campaign SCALE=10``. Exit code 1 if anything was lost or sent twice."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.campaign import kill_at_the_counter, lost_answers


def _kill(scale: int, folder: Path) -> list[str]:
    outcome = kill_at_the_counter.run(200 * scale, 1, folder)
    print(f"  {outcome}")
    return outcome.problems


def _lose(scale: int, folder: Path) -> list[str]:
    outcome = lost_answers.run(240 * scale, folder)
    print(f"  {outcome}")
    return outcome.problems


_CAMPAIGNS: dict[str, Callable[[int, Path], list[str]]] = {
    "killed between saving and paper": _kill,
    "answers lost after the server kept the report": _lose,
}


def main(arguments: list[str]) -> int:
    """Run all campaigns at a scale."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--scale", type=int, default=1)
    scale = max(1, parser.parse_args(arguments).scale)
    problems: list[str] = []
    for name, run in _CAMPAIGNS.items():
        print(f"{name}:", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            problems += run(scale, Path(folder))
    for problem in problems:
        print(f"LOST OR TWICE: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
