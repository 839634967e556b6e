"""A clock that somebody sets: the demonstration month, and tests."""

from __future__ import annotations

from datetime import datetime


class SetClock:
    """Shows the moment it was last set to (``desktop.runtime.clock.Clock``)."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def set(self, at: datetime) -> None:
        """Show ``at`` (aware) from now on."""
        self._at = at

    def now(self) -> datetime:
        """Return the moment."""
        return self._at
