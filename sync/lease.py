"""One sync at a time on this computer, window and command line alike.

The lock is the operating system's, on a file in the data folder, so it is gone with the process that held it: nothing has
to expire after a kill or a power cut.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import BaseFileLock

LOCK_NAME = "sync.lock"


class AlreadyRunning(Exception):
    """Another round holds the lease."""


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to run rounds over the data in ``folder``."""

    folder: Path

    def take(self) -> HeldLease:
        """Take the lease at once.

        Raises:
            AlreadyRunning: somebody else has it.
        """
        from filelock import FileLock, Timeout

        lock = FileLock(self.folder / LOCK_NAME, timeout=0, thread_local=False, fallback_to_soft=False)
        try:
            lock.acquire()
        except Timeout:
            raise AlreadyRunning from None
        return HeldLease(lock)


class HeldLease:
    """A taken lease; leaving the ``with`` block gives it back."""

    def __init__(self, lock: BaseFileLock) -> None:
        self._lock = lock

    def __enter__(self) -> HeldLease:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._lock.release()
