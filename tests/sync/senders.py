"""Senders in processes of their own, started, watched and killed from a test."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from sync.sandbox import SandboxServer
from tests.sync.desk import PracticeDesk

ROOT = Path(__file__).parents[2]
LOOK_S = 0.002
LONGEST_S = 60.0


class Nursery:
    """One warmed-up process; it has at most one sender at a time."""

    def __init__(self, desk: PracticeDesk, server: SandboxServer) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.sync.sending_nursery", str(desk.folder), server.url],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        self._sender = 0
        assert self._line() == "ready"

    def start(self) -> None:
        """Start a sender."""
        assert self._process.stdin is not None
        self._process.stdin.write(b"\n")

    def started(self) -> None:
        """Wait until the sender that was asked for has its own process."""
        self._sender = int(self._line())

    def is_gone_before(self, has_come: Callable[[], bool]) -> bool:
        """Wait until ``has_come`` or the sender is gone; tell whether the latter came first."""
        assert self._process.stdout is not None
        for _ in range(round(LONGEST_S / LOOK_S)):
            if has_come():
                return False
            if select.select([self._process.stdout], [], [], LOOK_S)[0]:
                return True
        raise AssertionError("the sender neither works nor ends")

    def kill(self) -> None:
        """Kill the sender as ``kill -9`` does."""
        os.kill(self._sender, signal.SIGKILL)

    def end(self) -> str:
        """Wait until the sender is gone; return how its last round ended, or "killed"."""
        return self._line().removeprefix("gone ")

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = bytearray()
        while not line.endswith(b"\n"):
            piece = self._process.stdout.read(1)
            assert piece, "the nursery is gone"
            line += piece
        return line.decode("ascii").strip()

    def __enter__(self) -> Nursery:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        with self._process:
            self._process.wait()
