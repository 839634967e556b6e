"""What the commands need of the composition root, so that they can stay ignorant of how things are built."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.usecases.fill_demo_office import DemoSummary
    from desktop.usecases.keep_recovery_key import OpenWithRecoveryKey
    from desktop.usecases.lay_office_file import LayOfficeFile
    from desktop.usecases.rescue_data import RescueData
    from desktop.usecases.restore_backup import RestoreBackup
    from desktop.usecases.toolbox import DeskTools, Tools


@dataclass(frozen=True)
class Demonstration:
    """A desk after its demonstration month. ``arrived`` counts what reached the practice server at ``url``."""

    desk: DeskTools
    summary: DemoSummary
    url: str
    arrived: Callable[[], int]


@dataclass(frozen=True, slots=True)
class PracticeOptions:
    """How the practice server shall be: see ``sync/sandbox``. ``bandwidth_bps`` 0 is no limit."""

    port: int
    latency_ms: int = 0
    faults: Mapping[str, float] = field(default_factory=dict)
    seed: int = 0
    state_file: Path | None = None
    script: Sequence[str] = ()
    bandwidth_bps: int = 0
    clock_offset_s: int = 0


class Assembly(Protocol):
    """How main.py builds the program."""

    def open(self, data_dir: str | None) -> AbstractContextManager[Tools]:
        """Open (creating and migrating if needed) the data folder; closed at the end of the ``with`` block.

        Raises:
            StorageProblem
        """
        ...

    def open_quietly(self, data_dir: str | None) -> AbstractContextManager[Tools | None]:
        """Open the data folder for work that nobody asked for; None where there is no desk, or its window is open.

        An open window does the same work itself, and its program may be older than this one: the database must not be
        changed below it.

        Raises:
            StorageProblem
        """
        ...

    def restoring(self, data_dir: str | None) -> RestoreBackup:
        """Return the way into backups for a data folder that need not hold a desk."""
        ...

    def rescuing(self, data_dir: str | None) -> RescueData:
        """Return the way to get everything out of a database that a newer program wrote."""
        ...

    def opening(self, data_dir: str | None) -> OpenWithRecoveryKey:
        """Return the way to open data that this computer has no key to."""
        ...

    def laying(self) -> LayOfficeFile:
        """Return the way to lay an office's file down for all users of this computer."""
        ...

    def serve_sandbox(self, options: PracticeOptions) -> None:
        """Run the practice server until interrupted, printing its address first.

        Raises:
            InvalidInput: an unknown fault, or the port is taken.
        """
        ...

    def open_demonstration(
        self, folder: Path, progress: Callable[[date], object]
    ) -> AbstractContextManager[Demonstration]:
        """Live through the demonstration month in an empty ``folder``, telling each day.

        Raises:
            StorageProblem
        """
        ...

    def open_window(self, data_dir: str | None, lang: str | None, demo: bool) -> int:
        """Open the desk's window and return its exit code; a second start raises the first."""
        ...
