"""A small disk of our own that can be filled: a tmpfs, or, where none may be mounted, a limit on the size of files."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class SmallDisk:
    """A folder on a disk of a few megabytes."""

    folder: Path
    is_mounted: bool

    @contextmanager
    def full(self, left: int = 0) -> Iterator[None]:
        """Leave so many bytes of room, and take away what filled the disk at the end."""
        if not self.is_mounted:
            with _limited(left):
                yield
            return
        ballast = self.folder / "ballast"
        with ballast.open("wb") as file:
            room = os.statvfs(self.folder)
            os.posix_fallocate(file.fileno(), 0, max(1, room.f_bavail * room.f_frsize - left))
        try:
            yield
        finally:
            ballast.unlink()

    def remount(self, options: str) -> None:
        """Mount the disk anew, as ``ro`` or ``rw``."""
        subprocess.run(["mount", "-o", f"remount,{options}", str(self.folder)], check=True)


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[SmallDisk]:
    """Yield a disk of this size at ``folder``."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=700", "loket-test", str(folder)]
    try:
        is_mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        is_mounted = False
    try:
        yield SmallDisk(folder, is_mounted)
    finally:
        if is_mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def _limited(size: int) -> Iterator[None]:
    """Let no file grow beyond ``size`` bytes."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
