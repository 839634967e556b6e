"""How long the rest of a round will take, guessed from how long the part behind us took."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from desktop.domain.outbox import OutboxItem
from desktop.domain.sync_round import RoundProgress

WORDS_BYTES = 4_000
"""What a report without files weighs on the wire, both ways, headers included."""
SHOWN_EVERY_S = 1.0


@dataclass
class TimeLeft:
    """Work done and work to do, weighed in bytes; not safe for several threads by itself."""

    clock: Callable[[], float] = time.monotonic
    _to_do: int = 0
    _done: int = 0
    _uploaded: int = 0
    _started: float | None = None
    _shown_at: float = 0.0
    _last: RoundProgress | None = field(default=None)

    def add(self, item: OutboxItem) -> None:
        """Count an item that is to be sent."""
        self._to_do += WORDS_BYTES + item.pending_bytes

    def begins(self, progress: RoundProgress) -> None:
        """Take note of the step that begins."""
        self._started = self.clock() if self._started is None else self._started
        self._last = progress
        self._shown_at = self.clock()

    def sent(self, count: int) -> RoundProgress | None:
        """Count bytes of the file under way; return what to show if the last time is long enough ago."""
        self._uploaded += count
        if self._last is None or self.clock() - self._shown_at < SHOWN_EVERY_S:
            return None
        self._shown_at = self.clock()
        return replace(self._last, seconds_left=self.seconds())

    def finished(self, item: OutboxItem) -> None:
        """Count an item as done, whatever came of it."""
        self._done += WORDS_BYTES + item.pending_bytes
        if item.pending_bytes:
            self._uploaded = 0

    def seconds(self) -> float | None:
        """Return the seconds that are left, None before anything was done."""
        done = self._done + self._uploaded
        if self._started is None or done <= 0:
            return None
        return max(self._to_do - done, 0) * (self.clock() - self._started) / done
