"""Who looked at what lately, so that each look is recorded once and not at every repaint."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

AGAIN_AFTER = timedelta(minutes=10)
"""Whoever comes back to the same within this time is still looking; later it is another look (decision 023)."""
_MOST = 2_000


@dataclass
class ReadLog:
    """Remembers the last looks of this run of the program; what is recorded itself stands in the history."""

    _seen: dict[tuple[str, Hashable], datetime] = field(default_factory=dict)

    def is_new(self, username: str, what: Hashable, at: datetime) -> bool:
        """Note a look at the aware moment ``at`` and tell whether it is to be recorded."""
        before = self._seen.pop((username, what), None)
        self._seen[username, what] = at
        if len(self._seen) > _MOST:
            self._seen.pop(next(iter(self._seen)))
        return before is None or not timedelta() <= at - before < AGAIN_AFTER

    def forget(self, username: str, what: Hashable) -> None:
        """Take a look back that could not be recorded."""
        self._seen.pop((username, what), None)
