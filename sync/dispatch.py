"""What goes next: the items of one round handed out to its connections.

Words go before files: a report without files is never kept waiting by an upload, and what is logged while a file goes up
overtakes it on another connection. At most one file is uploaded at a time, so that a narrow link is not split. A round
begins with one delivery at a time (an upload beside it does not count) and doubles with each success; after a trouble it is
one again, and the server is asked before the next report is risked, so that a link that breaks leaves as few reports
unknown as can be. A success that was on its way before a trouble says nothing about the time after it.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from desktop.domain.outbox import OutboxItem
from desktop.domain.sync_round import OutboxPort, RoundEnd, RoundProgress
from resources.i18n import translate
from sync.connectivity import LinkReading
from sync.courier import Settled
from sync.outcome import Fate
from sync.time_left import TimeLeft

TROUBLE_LIMIT = 3
"""Troubles in a row after which the server as a whole is taken to be in trouble."""
LOOK_AGAIN_S = 1.0
"""How often an idle connection looks for new words while another one uploads a file."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much one round does: items, bytes of files (one file always goes), and deliveries at a time."""

    items: int = 200
    file_bytes: int = 8 * 1024 * 1024
    connections: int = 4


@dataclass(frozen=True, slots=True)
class Stop:
    """Why a round must end before it is through."""

    end: RoundEnd
    message: str = ""
    retry_after_s: float | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """An item to deliver: ``number`` of ``of``, from 1."""

    item: OutboxItem
    number: int
    of: int


@dataclass
class Dispatch:
    """The items of one round; every method may be called from several threads."""

    outbox: OutboxPort
    now: Callable[[], datetime]
    bounds: Bounds
    is_cancelled: Callable[[], bool]
    progress: Callable[[RoundProgress], object]
    stop: Stop | None = None
    tally: dict[Fate, int] = field(default_factory=lambda: dict.fromkeys(Fate, 0))
    _queue: deque[OutboxItem] = field(default_factory=deque)
    _seen: set[str] = field(default_factory=set)
    _handed: int = 0
    _file_bytes: int = 0
    _active: int = 0
    _is_uploading: bool = False
    _asking: int = 0
    _allowed: int = 1
    _trouble_count: int = 0
    _begun_after: dict[str, int] = field(default_factory=dict)
    _troubles: int = 0
    _time_left: TimeLeft = field(default_factory=TimeLeft)
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def fill(self) -> int:
        """Fetch what is due; return how many connections have something to do."""
        with self._changed:
            self._refresh()
            has_files = any(item.pending_bytes for item in self._queue)
            useful = max(len(self._queue), 2 if has_files else 0)
            return min(useful, self.bounds.connections) if self._queue else 0

    def take(self) -> Assignment | None:
        """Return the next item, waiting for it if need be; None when there is nothing more to do in this round."""
        with self._changed:
            while not self._is_over():
                if not self._asking and self._active - self._is_uploading < self._allowed:
                    item = self._next()
                    if item is not None:
                        return self._assign(item)
                    if not self._is_uploading:
                        return None
                self._changed.wait(LOOK_AGAIN_S)
            return None

    def settled(self, item: OutboxItem, settled: Settled, ask: Callable[[], LinkReading]) -> None:
        """Take note of what came of an item; ``ask`` is called after a trouble to see whether the link is still there."""
        with self._changed:
            self._release(item)
            self._time_left.finished(item)
            if settled.fate is not None:
                self.tally[settled.fate] += 1
            self._judge(item, settled)
            must_ask = settled.is_trouble and self.stop is None
            self._asking += must_ask
            self._changed.notify_all()
        if must_ask:
            self._ask(ask)

    def abandon(self, item: OutboxItem) -> None:
        """Let the round end because a delivery failed on this side."""
        with self._changed:
            self._release(item)
            self.stop = self.stop or Stop(RoundEnd.CANCELLED)
            self._changed.notify_all()

    def show(self, progress: RoundProgress) -> None:
        """Pass on what is being sent, with the time that is left."""
        with self._changed:
            self._time_left.begins(progress)
            shown = replace(progress, seconds_left=self._time_left.seconds())
        self.progress(shown)

    def bytes_left(self, count: int) -> None:
        """Take note that ``count`` bytes of a file left, and pass it on about once a second."""
        with self._changed:
            shown = self._time_left.sent(count)
        if shown is not None:
            self.progress(shown)

    def _is_over(self) -> bool:
        return self.stop is not None or self.is_cancelled() or self._handed >= self.bounds.items

    def _next(self) -> OutboxItem | None:
        if not self._queue or self._queue[0].pending_bytes:
            self._refresh()
        for item in self._queue:
            if not item.pending_bytes or self._has_room_for(item):
                self._queue.remove(item)
                return item
        return None

    def _has_room_for(self, item: OutboxItem) -> bool:
        is_within = self._file_bytes + item.pending_bytes <= self.bounds.file_bytes
        return not self._is_uploading and (is_within or self._file_bytes == 0)

    def _refresh(self) -> None:
        """Add what has become due: words before the files that wait already, files after them."""
        due = self.outbox.due(self.now(), self.bounds.items + len(self._seen))
        new = [item for item in due if item.id not in self._seen]
        room = self.bounds.items - self._handed - len(self._queue)
        new = new[: max(room, 0)]
        self._seen.update(item.id for item in new)
        for item in new:
            self._time_left.add(item)
        with_files = [i for i in self._queue if i.pending_bytes] + [i for i in new if i.pending_bytes]
        words = [i for i in self._queue if not i.pending_bytes] + [i for i in new if not i.pending_bytes]
        self._queue = deque((*words, *with_files))

    def _assign(self, item: OutboxItem) -> Assignment:
        self._active += 1
        self._handed += 1
        self._begun_after[item.id] = self._trouble_count
        if item.pending_bytes:
            self._is_uploading = True
            self._file_bytes += item.pending_bytes
        return Assignment(item, self._handed, self._handed + len(self._queue))

    def _release(self, item: OutboxItem) -> None:
        self._active -= 1
        if item.pending_bytes:
            self._is_uploading = False

    def _judge(self, item: OutboxItem, settled: Settled) -> None:
        if settled.end is not None:
            self.stop = self.stop or Stop(settled.end, settled.message, settled.retry_after_s)
        elif settled.is_trouble:
            # A file that did not get through risks nothing and has a wait of its own: it must not hold up words.
            self._troubles += not (item.pending_bytes and settled.fate is Fate.WAITING)
            self._trouble_count += 1
            self._allowed = 1
            if self._troubles >= TROUBLE_LIMIT:
                self.stop = self.stop or Stop(RoundEnd.SERVER_TROUBLE, _trouble_text(), settled.retry_after_s)
        elif settled.fate is not None and self._begun_after[item.id] == self._trouble_count:
            self._troubles = 0
            self._allowed = min(self._allowed * 2, self.bounds.connections)

    def _ask(self, ask: Callable[[], LinkReading]) -> None:
        """Ask the server whether it is there before anything else is risked."""
        reading: LinkReading | None = None
        try:
            reading = ask()
        finally:
            with self._changed:
                self._asking -= 1
                if reading is not None and reading.end is not None:
                    self.stop = self.stop or Stop(reading.end, reading.link.message, reading.retry_after_s)
                self._changed.notify_all()


def _trouble_text() -> str:
    return translate(
        "Sync", "Server LAPOR! berulang kali terganggu. Pengiriman dijeda, lalu dicoba lagi sendiri."
    )
