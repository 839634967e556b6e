"""How the time limit of one complaint was counted, and how it stands: the answer to "why this date?".

The due date is the one stored with the complaint and printed on its receipt. The days are counted again by the table of
holidays in force, so that the explanation can be held against the date: where they differ, a decree or a limit has changed
since, and that is said instead of being smoothed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.complaint import Classification
from desktop.domain.deadlines import Band, Limits, band, deadlines
from desktop.domain.working_calendar import CountedDay, WorkingCalendar


@dataclass(frozen=True, slots=True)
class Elapsed:
    """How much of a limit is used, in working days. ``left`` is negative once the due date has passed.

    A due date that passed on the days off before today is late by no working day yet: then ``left`` is 0 and ``band`` is
    LATE.
    """

    band: Band
    used: int
    total: int
    left: int

    @property
    def share(self) -> float:
        """Return the part of the limit that is used, from 0 to 1."""
        return min(1.0, max(0.0, self.used / self.total))


@dataclass(frozen=True, slots=True)
class DeadlineCount:
    """The count from receipt to the due date, day by day.

    ``days`` are all days from the one after receipt to the due date; ``limit`` is the office's limit in working days for the
    classification; ``recounted_on`` is where that limit ends by the table in force. ``is_provisional`` tells that days off
    on the way are not decreed yet.
    """

    received_on: date
    due_on: date
    days: Sequence[CountedDay]
    limit: int
    recounted_on: date
    is_provisional: bool
    verify_by: date
    first_follow_up_by: date

    @property
    def working_days(self) -> int:
        """Return how many days are counted."""
        return sum(day.number is not None for day in self.days)

    @property
    def skipped(self) -> tuple[CountedDay, ...]:
        """Return the days that are not counted."""
        return tuple(day for day in self.days if day.number is None)

    @property
    def first_counted_on(self) -> date | None:
        """Return the first day that counts, None if none does."""
        return next((day.on for day in self.days if day.number is not None), None)

    @property
    def agrees(self) -> bool:
        """Tell whether limit and table in force lead to the date that was promised."""
        return self.recounted_on == self.due_on


def elapsed(received_on: date, due_on: date, today: date, calendar: WorkingCalendar) -> Elapsed:
    """Return how a limit stands on ``today``, by the rule of :func:`desktop.domain.deadlines.band`."""
    used = max(calendar.working_days_between(received_on, today), 0)
    total = max(calendar.working_days_between(received_on, due_on), 1)
    left = calendar.working_days_between(today, due_on)
    return Elapsed(band(received_on, due_on, today, calendar), used, total, left)


def count_deadline(
    received_on: date,
    due_on: date,
    classification: Classification,
    limits: Limits,
    calendar: WorkingCalendar,
) -> DeadlineCount:
    """Return the count that leads from receipt to ``due_on``."""
    dates = deadlines(received_on, classification, limits, calendar)
    return DeadlineCount(
        received_on=received_on,
        due_on=due_on,
        days=_days(received_on, due_on, calendar),
        limit=dates.working_days,
        recounted_on=dates.finish_by,
        is_provisional=calendar.is_provisional(due_on, received_on),
        verify_by=dates.verify_by,
        first_follow_up_by=dates.first_follow_up_by,
    )


def _days(received_on: date, due_on: date, calendar: WorkingCalendar) -> tuple[CountedDay, ...]:
    found: list[CountedDay] = []
    number = 0
    for distance in range(1, (due_on - received_on).days + 1):
        day = received_on + timedelta(days=distance)
        skip = calendar.skip_reason(day)
        if skip is None:
            number += 1
            found.append(CountedDay(day, number))
        else:
            holiday = calendar.holidays.get(day)
            found.append(CountedDay(day, None, skip, holiday.name if holiday else None))
    return tuple(found)
