"""Running a system command that may hang: with a time limit, and nothing left behind."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Event

_SLICE_S = 0.1
_GRACE_S = 3.0


class NoSuchCommand(Exception):
    """The command is not installed."""


class TookTooLong(Exception):
    """The command was stopped at its time limit, or because the program ends."""


@dataclass(frozen=True, slots=True)
class Finished:
    """What a command left: exit code and its words."""

    code: int
    output: str
    errors: str


def run_command(arguments: Sequence[str], timeout_s: float, stop: Event, given: bytes = b"") -> Finished:
    """Run a command with ``given`` as its input, in plain English, and wait at most ``timeout_s`` seconds.

    Args:
        stop: set when the program ends; the command then gets three more seconds at most.

    Raises:
        NoSuchCommand, TookTooLong
    """
    try:
        process = subprocess.Popen(
            arguments,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"LC_ALL": "C", "LANGUAGE": "C"},
            start_new_session=True,
        )
    except OSError as error:
        raise NoSuchCommand(arguments[0]) from error
    with process:
        try:
            output, errors = _wait(process, given, timeout_s, stop)
        except BaseException:
            _kill(process)
            raise
        return Finished(
            process.returncode, output.decode("utf-8", "replace"), errors.decode("utf-8", "replace")
        )


def _wait(
    process: subprocess.Popen[bytes], given: bytes, timeout_s: float, stop: Event
) -> tuple[bytes, bytes]:
    deadline = time.monotonic() + timeout_s
    left: bytes | None = given
    is_ending = False
    while True:
        try:
            return process.communicate(left, timeout=max(0.0, min(_SLICE_S, deadline - time.monotonic())))
        except subprocess.TimeoutExpired:
            left = None  # the rest of the input is remembered by the process object
        if stop.is_set() and not is_ending:
            is_ending, deadline = True, min(deadline, time.monotonic() + _GRACE_S)
        if time.monotonic() >= deadline:
            raise TookTooLong(process.args)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Stop the command with everything that it started, so that no pipe stays open."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.communicate()
