"""How long an account stays shut after wrong passwords: longer each time, never for ever."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

FREE_ATTEMPTS = 3
"""So many wrong passwords in a row cost nothing: fingers slip."""
PAUSES = tuple(timedelta(seconds=s) for s in (30, 60, 120, 300, 900, 1800))
"""After the 4th wrong password, the 5th, …; every further one costs as much as the last of these."""


@dataclass(frozen=True, slots=True)
class Attempts:
    """Wrong passwords in a row, and the moment until which no further one is looked at (None: at once)."""

    count: int = 0
    locked_until: datetime | None = None

    def failed(self, now: datetime) -> Attempts:
        """Return what stands after one more wrong password at ``now``."""
        count = self.count + 1
        pause = pause_after(count)
        return Attempts(count, now + pause if pause else None)

    def seen_at(self, now: datetime) -> Attempts:
        """Return what stands at ``now``, whatever the clock did meanwhile.

        No lock lasts longer than its own pause from now on: a clock that was ahead when the password was wrong and is
        right again binds nobody for years. A clock put forward ends a lock early, but the count stays, so that it buys
        one attempt and the next lock is no shorter; only the right password sets the count back.
        """
        if self.locked_until is None or self.locked_until <= now:
            return Attempts(self.count)
        return Attempts(self.count, min(self.locked_until, now + pause_after(self.count)))


def pause_after(count: int) -> timedelta:
    """Return how long nobody may try after ``count`` wrong passwords in a row."""
    return PAUSES[min(count - FREE_ATTEMPTS, len(PAUSES)) - 1] if count > FREE_ATTEMPTS else timedelta()
