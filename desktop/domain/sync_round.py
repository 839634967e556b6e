"""One round of sending: what it asks of the store, what it tells while it runs and what it reports at the end.

The round itself lives in ``sync`` and the store in ``desktop.store``; neither knows the other, both know this module.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from desktop.domain.outbox import ItemKind, OutboxItem, OutboxTotals, StepKind

LONGEST_WAIT = timedelta(days=1)
"""The longest wait that a round gives an item, whatever the server asked for."""


class RoundEnd(StrEnum):
    """Why a round ended."""

    FINISHED = "finished"
    NOTHING_DUE = "nothing_due"
    CANCELLED = "cancelled"
    ALREADY_RUNNING = "already_running"
    NOT_CONFIGURED = "not_configured"
    OFFLINE = "offline"
    PORTAL = "portal"
    CREDENTIALS = "credentials"
    TOLD_TO_WAIT = "told_to_wait"
    SERVER_TROUBLE = "server_trouble"

    @property
    def is_stop(self) -> bool:
        """Tell whether the server or the link ended the round, so that the next one should wait."""
        return self in _STOPS


_STOPS = frozenset(
    {
        RoundEnd.OFFLINE,
        RoundEnd.PORTAL,
        RoundEnd.CREDENTIALS,
        RoundEnd.TOLD_TO_WAIT,
        RoundEnd.SERVER_TROUBLE,
    }
)


@dataclass(frozen=True, slots=True)
class RoundReport:
    """What came of a round. ``delivered``, ``unknown`` and ``attention`` count items of any kind that were settled in it;
    ``waiting`` counts those that still wait to be sent.

    ``message`` is one plain sentence for the person at the desk. ``next_try_at`` is when the next round makes sense
    by itself, None if nothing waits. ``stops_in_a_row`` counts rounds ended by link or server, this one included, and
    sets the pace. ``clock_skew_s`` is this computer's clock minus the server's, None if the server did not say.
    """

    end: RoundEnd
    started_at: datetime
    ended_at: datetime
    message: str = ""
    delivered: int = 0
    unknown: int = 0
    attention: int = 0
    waiting: int = 0
    next_try_at: datetime | None = None
    stops_in_a_row: int = 0
    clock_skew_s: float | None = None


@dataclass(frozen=True, slots=True)
class RoundProgress:
    """What is being sent: item ``item`` of ``items`` and in it step ``step`` of ``steps``, all counted from 1.

    ``seconds_left`` is a guess for the whole round, None while nothing is known to guess from.
    """

    item: int
    items: int
    register_no: str
    title: str
    step: int
    steps: int
    kind: StepKind
    attachment_name: str | None = None
    item_kind: ItemKind = ItemKind.REPORT
    seconds_left: float | None = None


class LinkState(StrEnum):
    """What our own call to the server says of the link; the operating system's opinion does not count."""

    ONLINE = "online"
    OFFLINE = "offline"
    PORTAL = "portal"
    CREDENTIALS = "credentials"
    SERVER_TROUBLE = "server_trouble"
    NOT_CONFIGURED = "not_configured"


@dataclass(frozen=True, slots=True)
class Link:
    """The link at ``checked_at``. ``response_s`` is the time of one call, ``clock_skew_s`` our clock minus the server's.

    ``message`` is one plain sentence; ``clock_warning`` another one if the clocks differ by more than five minutes.
    """

    state: LinkState
    checked_at: datetime
    message: str
    response_s: float | None = None
    clock_skew_s: float | None = None
    clock_warning: str | None = None


class OutboxPort(Protocol):
    """What a round needs of the store.

    Every method is one whole transaction of its own, committed durably when it returns; none is open while a call to
    the server runs. All are called by the one round that holds the sync lease, from as many threads as it has
    connections. Times are aware UTC.
    """

    def recover_begun(self, reason: str, at: datetime) -> int:
        """Settle steps that a killed process left *begun*; return how many items became unknown.

        Only items that are *waiting* are looked at. A begun FILE step becomes *pending* again. Any other begun step
        stays *begun* and its item becomes *unknown* with ``reason`` (sp4n-api.md rule 2).
        """
        ...

    def due(self, now: datetime, limit: int) -> Sequence[OutboxItem]:
        """Return up to ``limit`` *waiting* items that are due, with their steps.

        Those without files to upload come first, then those tried less often, then the older ones. A follow-up is left
        out until its report has a LAPOR! number and the follow-ups before it are settled.
        Due means: ``next_try_at`` is null, has come, or is more than ``LONGEST_WAIT`` ahead (no wait is that long, so
        the clock was set back).
        """
        ...

    def mark_begun(self, item_id: str, step_id: str, at: datetime) -> bool:
        """Mark a step *begun* before its first byte leaves, and stamp the item's ``begun_at``.

        Return False, and change nothing, unless the item is still *waiting* and the step still *pending* (somebody may
        have withheld or settled it meanwhile).
        """
        ...

    def step_done(self, item_id: str, step_id: str, remote_id: str, at: datetime) -> None:
        """Mark a step *done* with its ``remote_id``; a CREATE step also sets the item's ``lapor_no`` (rule 7).

        Raises:
            Conflict: another complaint already has this ``lapor_no``; nothing is changed.
        """
        ...

    def item_confirmed(self, item_id: str, step_id: str, remote_id: str, lapor_no: str, at: datetime) -> None:
        """Mark the last step *done* with ``remote_id`` and the item *confirmed* with ``lapor_no``, in one transaction.

        Raises:
            Conflict: another complaint already has this ``lapor_no``; nothing is changed.
        """
        ...

    def item_waiting(
        self, item_id: str, step_id: str | None, reason: str, next_try_at: datetime | None, at: datetime
    ) -> None:
        """Put the step (if any) back to *pending* and keep the item *waiting*; ``attempts`` grows by one.

        Without ``next_try_at`` the item is due whenever a round starts.
        """
        ...

    def item_unknown(self, item_id: str, step_id: str, reason: str, at: datetime) -> None:
        """Leave the step *begun* and mark the item *unknown*."""
        ...

    def item_attention(
        self, item_id: str, step_id: str | None, reason: str, field: str | None, at: datetime
    ) -> None:
        """Put the step (if any) back to *pending* and mark the item *attention*, if it is still *waiting*.

        ``field`` is the JSON name of the value to be corrected ("target_agency"), None if there is no single one.
        """
        ...

    def attachment(self, sha256: str) -> bytes:
        """Return a file's content, checked against its hash.

        Raises:
            StorageProblem: it is missing or was changed.
        """
        ...

    def unknown_reports(self, limit: int) -> Sequence[OutboxItem]:
        """Return up to ``limit`` reports that are *unknown* and have no LAPOR! number, oldest first."""
        ...

    def item_found(self, item_id: str, lapor_no: str, at: datetime) -> None:
        """Settle an *unknown* report that a look-up found: *confirmed*, or on to what is left of its legs.

        Raises:
            Conflict: another complaint already has this ``lapor_no``; nothing is changed.
        """
        ...

    def item_not_there(self, item_id: str, at: datetime) -> None:
        """Queue an *unknown* report again that a look-up certainly did not find."""
        ...

    def totals(self) -> OutboxTotals:
        """Return the counts of all logged complaints by sync state."""
        ...

    def next_due_at(self, now: datetime) -> datetime | None:
        """Return when the next waiting item is due, ``now`` if one is due already, None if nothing waits."""
        ...

    def last_round(self) -> RoundReport | None:
        """Return the report that was recorded last."""
        ...

    def record_round(self, report: RoundReport) -> None:
        """Keep a report for the history of rounds."""
        ...
