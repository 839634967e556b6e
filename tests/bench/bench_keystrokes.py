"""What a complaint takes at the counter: twenty of them typed through the real window, several times over.

A pause that the program causes comes each time; one that the machine causes does not. So the longest pause of a complaint
is the shortest of the longest ones of all runs.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import mean
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
RUNS = 3
MOST_KEYS = 140
LONGEST_PAUSE_MS = 50


def measure() -> list[tuple[str, float, float, str]]:
    """Return the keys and the longest pause, each as a share of its limit."""
    with tempfile.TemporaryDirectory() as folder:
        runs = [_run(Path(folder, f"{number}.json")) for number in range(RUNS)]
    keys = [each["handling"] for each in runs[0]]
    free = [each["free_text"] for each in runs[0]]
    pauses = [min(max(ms for ms, _ in run[place]["pauses"]) for run in runs) for place in range(len(keys))]
    busy = min(mean(each["busy_s"] for each in run) for run in runs)
    helped = sum(bool(each["took"]) for each in runs[0])
    return [
        (
            "a complaint by keyboard: keys",
            mean(keys) / MOST_KEYS,
            1.0,
            f"{mean(keys):.0f} keys beside {mean(free):.0f} of free text, at most {max(keys)}, "
            f"{busy:.2f} s of the machine; help taken in {helped} of {len(keys)}",
        ),
        (
            "a complaint by keyboard: longest pause",
            max(pauses) * 1000 / LONGEST_PAUSE_MS,
            1.0,
            f"{max(pauses) * 1000:.0f} ms, usually {mean(pauses) * 1000:.0f} ms",
        ),
    ]


def _run(target: Path) -> list[dict[str, Any]]:
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", LOKET_KEYSTROKES=str(target))
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-n",
        "0",
        "tests/ui/keystrokes",
    ]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    counted: list[dict[str, Any]] = json.loads(target.read_text(encoding="utf-8"))
    return counted


if __name__ == "__main__":
    for line in measure():
        print(line)
