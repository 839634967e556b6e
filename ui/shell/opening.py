"""What the window asks of the composition root: opening the data, filling a sample desk, and building the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from desktop.domain.access import Account
    from desktop.domain.backup_note import BackupNote
    from desktop.domain.office import Office
    from desktop.runtime.paths import DataPaths
    from desktop.usecases.restore_backup import RestoredDesk
    from desktop.usecases.toolbox import DeskTools, Tools


class SamplePerson(NamedTuple):
    """Somebody of the demonstration office, whose password is no secret."""

    username: str
    full_name: str
    role: str
    password: str


@dataclass(frozen=True, slots=True)
class OpenedDesk:
    """What is known right after opening. ``office`` is None before provisioning."""

    tools: Tools
    office: Office | None
    has_accounts: bool
    admin_name: str = ""
    drafts: int = 0
    people_to_try: tuple[SamplePerson, ...] = ()
    """Who works at the demonstration office; nobody at a real one."""
    office_trouble: str = ""
    """Why the office's file that IT laid down for this computer was not taken over."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who signed in, and the desk they work at."""

    account: Account
    tools: Tools
    desk: DeskTools
    paths: DataPaths
    must_change_password: bool = False
    """They came with a password that somebody else gave them."""
    idle_lock_minutes: int = 0
    """After how long without input the screen is locked; 0 is never."""


class Opening(Protocol):
    """How the data is opened; what is not said otherwise runs on the store lane and may take seconds."""

    def open(self) -> OpenedDesk:
        """Open (again) and look; raises StorageProblem."""
        ...

    def fill_sample(self, progress: Callable[[str], object]) -> OpenedDesk:
        """Turn the empty desk into the demonstration office with a month of complaints."""
        ...

    def leave_sample(self) -> OpenedDesk:
        """Throw everything of the demonstration office away and begin anew.

        Raises:
            NotAllowed: the office is a real one.
        """
        ...

    def look_into_backup(self, file: Path) -> BackupNote:
        """Return what a backup says of itself; raises StorageProblem."""
        ...

    def restore(self, file: Path, recovery_code: str | None) -> RestoredDesk:
        """Close what is open and make a desk of a backup; None for a backup of this computer's own.

        Raises:
            InvalidInput, Conflict, StorageProblem: nothing was changed.
        """
        ...

    def open_with_recovery_key(self, code: str) -> OpenedDesk:
        """Give this computer a key to the data and open them; raises InvalidInput, StorageProblem."""
        ...

    def sign_in(self, username: str, password: str) -> SignedIn:
        """Check a person and build the desk; raises NotSignedIn."""
        ...

    def is_offline(self) -> bool:
        """Ask the server whether it is there; runs on the network lane once the data are open."""
        ...

    def remember(self) -> None:
        """Keep what the first painted window needs next time: language, look, names."""
        ...

    def close(self) -> None:
        """Close what was opened, from any thread, after the lanes are joined."""
        ...
