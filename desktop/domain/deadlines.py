"""Time limits in working days and the dates that follow from them (limits of PermenPANRB 62/2018; all are settings)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.complaint import Classification
from desktop.domain.working_calendar import WorkingCalendar


@dataclass(frozen=True, slots=True)
class Limits:
    """Working days from the day after receipt."""

    verify: int = 3
    first_follow_up: int = 5
    permintaan_informasi: int = 5
    aspirasi: int = 5
    tidak_berkadar_pengawasan: int = 14
    berkadar_pengawasan: int = 60

    def to_finish(self, classification: Classification) -> int:
        """Return the limit for finishing a report of this classification."""
        limit: int = getattr(self, classification.value)
        return limit


class Band(StrEnum):
    """How much of the limit is used: green < 75 %, yellow to 90 %, red to 100 %, then late (domain.md 2.4)."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The dates printed on the receipt."""

    verify_by: date
    first_follow_up_by: date
    finish_by: date
    first_counted_day: date
    working_days: int


def deadlines(
    received_on: date, classification: Classification, limits: Limits, calendar: WorkingCalendar
) -> Deadlines:
    """Return the dates that follow from a complaint received on ``received_on``.

    The agency's first follow-up is counted from the latest day of verification.
    """
    verify_by = calendar.add_working_days(received_on, limits.verify)
    working_days = limits.to_finish(classification)
    return Deadlines(
        verify_by=verify_by,
        first_follow_up_by=calendar.add_working_days(verify_by, limits.first_follow_up),
        finish_by=calendar.add_working_days(received_on, working_days),
        first_counted_day=calendar.add_working_days(received_on, 1),
        working_days=working_days,
    )


def band(received_on: date, due_on: date, today: date, calendar: WorkingCalendar) -> Band:
    """Return the band of a report on ``today``, by the share of working days already used."""
    if today > due_on:
        return Band.LATE
    total = max(calendar.working_days_between(received_on, due_on), 1)
    used = max(calendar.working_days_between(received_on, today), 0) / total
    if used < 0.75:
        return Band.GREEN
    return Band.YELLOW if used <= 0.90 else Band.RED
