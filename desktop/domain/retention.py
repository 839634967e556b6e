"""How long complaints are kept (jadwal retensi arsip, JRA) and which may go: pure rules, no storage.

Counted from the end of the year in which a complaint was finished, voided or withdrawn: by default 2 years active and 3
inactive, to be confirmed by each regency's own schedule (UU 43/2009, PP 28/2012; erasing at its end: UU 27/2022 Ps. 42-44).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from desktop.domain.complaint import ComplaintStatus
from desktop.domain.outbox import SyncState

ERASED_TEXT = "(dimusnahkan sesuai JRA)"
"""Stands where words were, in every language: it is stored and printed."""
DEFAULT_YEARS = 5
SHORTEST_YEARS, LONGEST_YEARS = 1, 30
FINAL_STATES = (SyncState.CONFIRMED, SyncState.BY_HAND, SyncState.WITHHELD)
"""What happens to a report in any other state is not decided yet."""


class Keeping(StrEnum):
    """Whether a complaint may go, and if not, why it stays."""

    DUE = "due"
    OPEN = "open"
    YOUNG = "young"
    """Its time is not over."""
    UNSETTLED = "unsettled"
    """It, or a follow-up to it, still waits to be sent, is unknown or was refused."""
    HELD = "held"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class Lifetime:
    """What decides about one complaint; times are aware. ``states`` are those of its report and of its follow-ups."""

    status: ComplaintStatus
    finished_at: datetime | None
    voided_at: datetime | None
    states: tuple[SyncState, ...]
    is_held: bool = False
    is_erased: bool = False

    def ended_on(self, zone: ZoneInfo) -> date | None:
        """Return the day at the office on which nothing was left to do, the later one if there are two; None while open."""
        moments = [self.finished_at]
        if self.status is not ComplaintStatus.DITERIMA:
            moments.append(self.voided_at)
        known = [at for at in moments if at is not None]
        return max(known).astimezone(zone).date() if known else None


def kept_until(ended_on: date, years: int) -> date:
    """Return the last day on which a complaint that ended on a day is kept."""
    return date(ended_on.year + years, 12, 31)


def ended_before(today: date, years: int) -> date:
    """Return the day before which a complaint must have ended for its time to be over today."""
    return date(today.year - years, 1, 1)


def keeping(life: Lifetime, today: date, zone: ZoneInfo, years: int) -> Keeping:
    """Tell whether a complaint may go today; what speaks against it most strongly comes first."""
    if life.is_erased:
        return Keeping.ERASED
    ended_on = life.ended_on(zone)
    if ended_on is None:
        return Keeping.OPEN
    if kept_until(ended_on, years) >= today:
        return Keeping.YOUNG
    if life.is_held:
        return Keeping.HELD
    if any(state not in FINAL_STATES for state in life.states):
        return Keeping.UNSETTLED
    return Keeping.DUE
