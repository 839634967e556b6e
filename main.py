"""The composition root: arguments → paths → log → lock → open → use cases → window or command → join."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.usecases.toolbox import DeskTools, Tools


def entry() -> int:
    """Run the program with the command line's arguments and return its exit code."""
    return run(sys.argv[1:])


def run(argv: list[str]) -> int:
    """Run the program with these arguments and return its exit code."""
    from ui.terminal.run import run_command

    return run_command(argv, ProgramAssembly())


if __name__ == "__main__":
    sys.exit(entry())
