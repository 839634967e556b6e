"""Reading the drop list."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path

LIST = Path(__file__).with_name("drop.txt")


def read_drops(target: str, text: str | None = None) -> list[str]:
    """Return the patterns of [all] and of the target's section, in order; ``!`` keeps.

    Raises:
        ValueError: a pattern stands before the first section, or a section has another name.
    """
    drops: list[str] = []
    section = ""
    for number, line in enumerate((text or LIST.read_text("utf-8")).splitlines(), 1):
        pattern = line.strip()
        if not pattern or pattern.startswith("#"):
            continue
        if pattern.startswith("["):
            section = pattern[1:-1]
            if section not in ("all", "linux", "windows"):
                raise ValueError(f"drop.txt line {number}: there is no section {pattern}.")
        elif not section:
            raise ValueError(f"drop.txt line {number}: {pattern} stands before any section.")
        elif section in ("all", target):
            drops.append(pattern)
    return drops


def is_dropped(path: str, drops: list[str]) -> bool:
    """Tell whether a file of a wheel is left out; the last pattern that matches decides."""
    dropped = False
    for pattern in drops:
        keeps = pattern.startswith("!")
        if keeps == dropped and fnmatchcase(path, pattern.removeprefix("!")):
            dropped = not keeps
    return dropped
