"""What a command says: its result on stdout, for people or as one JSON value, and messages on stderr."""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TextIO

from desktop.domain.errors import LoketError

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_LINE_BREAKS = re.compile(r"\s+")
_GAP = "  "
_LONGEST_NAME = 120  # characters of a path


@dataclass
class Output:
    """The two streams of one command."""

    is_json: bool = False

    def result(self, value: object, lines: Iterable[str]) -> None:
        """Print the result: ``value`` as the one JSON value, or ``lines`` for people."""
        if self.is_json:
            _write(sys.stdout, json.dumps(value, ensure_ascii=False))
        else:
            for line in lines:
                _write(sys.stdout, plain(line))

    def progress(self, text: str) -> None:
        """Print a line about work under way: beside the result for people, beside the JSON value for scripts."""
        _write(sys.stderr if self.is_json else sys.stdout, plain(text))

    def note(self, text: str) -> None:
        """Print one sentence on stderr."""
        with contextlib.suppress(OSError):  # a message that nobody reads must not undo what was done
            _write(sys.stderr, plain(text))

    def error(self, error: LoketError) -> None:
        """Print why it could not be done; for scripts also as the JSON value."""
        self.note(error.message)
        if self.is_json:
            _write(sys.stdout, json.dumps({"error": error_json(error)}, ensure_ascii=False))


def error_json(error: LoketError) -> dict[str, str | None]:
    """Return an error as scripts read it."""
    return {"code": error.code, "field": error.field, "message": plain(error.message)}


def plain(text: str) -> str:
    """Return text that cannot steer the terminal that shows it: what is unprintable becomes a question mark."""
    return _UNPRINTABLE.sub("?", text)


def shortened(name: str) -> str:
    """Return the name of a file for a sentence; of a very long one its end, which tells files apart."""
    return name if len(name) <= _LONGEST_NAME else f"…{name[-_LONGEST_NAME:]}"


def table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return rows as aligned lines below their titles; a line break in a cell becomes a space."""
    cells = [list(titles), *([_LINE_BREAKS.sub(" ", cell) for cell in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(titles))]
    cells.insert(1, ["-" * width for width in widths])
    return [
        _GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]


def pairs(values: Iterable[tuple[str, str | None]]) -> list[str]:
    """Return names and values as aligned lines, leaving out what is empty."""
    kept = [(name, value) for name, value in values if value]
    width = max((len(name) for name, _value in kept), default=0)
    indent = "\n" + " " * (width + len(_GAP))
    return [f"{name.ljust(width)}{_GAP}{value.replace(chr(10), indent)}" for name, value in kept]


def use_utf8() -> None:
    """Write UTF-8 whatever the console's own encoding is; what has no UTF-8 form is written as its escape."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def silence_stdout() -> None:
    """Let nothing more be written to a stdout that nobody reads, not even at the interpreter's end."""
    with contextlib.suppress(OSError, ValueError):
        descriptor = sys.stdout.fileno()
        os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)


def _write(stream: TextIO | None, line: str) -> None:
    if stream is not None:  # a windowed program has no console
        stream.write(line + "\n")
        stream.flush()
