"""Exit codes of the commands; IT staff script against them (docs/operations.md)."""

from __future__ import annotations

from enum import IntEnum

from desktop.domain.errors import Conflict, InvalidInput, LoketError, NotAllowed, NotFound, NotSignedIn


class ExitCode(IntEnum):
    """How a command ended."""

    DONE = 0
    BUG = 1
    INVALID = 2
    NOT_FOUND = 3
    NOT_ALLOWED = 4
    STORAGE = 5
    ATTENTION = 6
    OFFLINE = 7
    INTERRUPTED = 130
    """Stopped by Ctrl+C, as shells count it."""


def code_of(error: LoketError) -> ExitCode:
    """Return the exit code for an error that carries a sentence."""
    match error:
        case InvalidInput() | Conflict() | UsageProblem():
            return ExitCode.INVALID
        case NotFound():
            return ExitCode.NOT_FOUND
        case NotSignedIn() | NotAllowed():
            return ExitCode.NOT_ALLOWED
        case _:
            return ExitCode.STORAGE


class UsageProblem(LoketError):
    """The command line itself is wrong."""

    code = "usage"
