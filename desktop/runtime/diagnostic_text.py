"""Which lines of a log or a crash report may leave the computer: those of the known shapes, whoever wrote the file.

The log of this version holds nothing else. A line of an older version, or one that a damaged disk left, is replaced whole.
"""

from __future__ import annotations

import re
from pathlib import Path

from desktop.runtime.crash_report import DiscreetFormatter

LARGEST = 300_000
"""Characters of one file, from its end: what happened last."""
LEFT_OUT = "(baris dikosongkan)"
_OWN = "|".join(DiscreetFormatter.OWN)
_TIME = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+"
_PLACE = r"[\w./<>\-]{1,120}:\d+"
_WORD = r"(?:[a-z,;'_-]{1,30}|\d{1,4})"
_NAME = r"[A-Za-z_][\w]*"
_SHAPES = re.compile(
    "|".join(
        (
            "",
            rf"{_TIME} (?:{_OWN})(?:\.\w+)*: {_WORD}(?: {_WORD}){{0,30}}",
            rf"{_TIME} (?:{_OWN})(?:\.\w+)*: Loket [\w.]+",
            rf"{_TIME} [\w.]+: {_PLACE}",
            r"[\d:T+\-]{19,32} BUG",
            rf"{_NAME}(?:\.[A-Za-z_<>]+)+(?: \[\w{{1,60}}\])?",
            rf"  {_PLACE} [\w<>.]{{1,120}}",
            r"(?:Loket|Python|Qt|Linux|Windows|Darwin) [\w. \-]{1,80}",
            r"Fatal Python error: [A-Z][a-z]+(?: [a-z]+){0,3}",
            r"(?:Current thread|Thread) 0x[0-9a-f]+(?: \[[\w-]{1,20}\])? \(most recent call first\):",
            r"  File \"[\w./<>\-]{1,120}\", line \d+ in [\w<>.]{1,120}",
            rf"Extension modules: {_NAME}[\w., ]*\(total: \d+\)",
        )
    )
)


def discreet_text(text: str) -> str:
    """Return the text with every line of an unknown shape replaced."""
    lines = text[-LARGEST:].splitlines()
    return "\n".join(line if _SHAPES.fullmatch(line) else LEFT_OUT for line in lines)


def discreet_file(path: Path) -> str:
    """Return what of a file may be shown; raises OSError."""
    return discreet_text(path.read_text("utf-8", errors="replace"))


def without_home(text: str) -> str:
    """Return the text with ``~`` in place of the folder that bears the name of whoever is at the computer."""
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text
