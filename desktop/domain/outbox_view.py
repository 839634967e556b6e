"""How sending stands at one moment, cut into pages: what the screen Sinkronisasi shows, read in one snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from desktop.domain.outbox import OutboxItem, OutboxTotals
from desktop.domain.sync_round import RoundReport

Cursor: TypeAlias = tuple[int, ...]
"""Where the next page begins: the order's own values of the last item before it."""


@dataclass(frozen=True, slots=True)
class ItemPage:
    """Some items of a list that has ``total``; ``next`` is None on the last page."""

    items: tuple[OutboxItem, ...] = ()
    total: int = 0
    next: Cursor | None = None


@dataclass(frozen=True, slots=True)
class CarriedFile:
    """A file in which reports left this desk and of which ``open`` have no result yet; ``peer`` None means any desk."""

    id: str
    file_name: str
    left_at: datetime
    peer: str | None
    items: int
    open: int


@dataclass(frozen=True, slots=True)
class OutboxQuery:
    """Which pages are wanted: the first ones, unless a cursor says otherwise.

    ``carry_id`` asks for the open reports of one carried file instead of what else needs a decision;
    ``rounds_since`` for more of the history than the last day.
    """

    queue_after: Cursor | None = None
    decisions_after: Cursor | None = None
    carry_id: str | None = None
    rounds_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class OutboxView:
    """Counts, the queue in the order of sending, what needs a decision, and the rounds, newest first.

    ``carried`` are files that left and whose reports are not all settled; their reports are not among ``decisions``.
    ``older_round_at`` is when the newest round before those in ``rounds`` began. ``last_word`` is the newest round that
    asked the server. ``mended`` counts refused items that a newer office file may have put right. ``paused_at`` is set
    while a person keeps this desk from sending.
    """

    totals: OutboxTotals
    queue: ItemPage
    decisions: ItemPage
    carried: tuple[CarriedFile, ...]
    rounds: tuple[RoundReport, ...]
    older_round_at: datetime | None
    last_word: RoundReport | None
    last_success_at: datetime | None
    mended: int = 0
    paused_at: datetime | None = None
