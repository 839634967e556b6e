"""Working days: Monday to Friday without national holidays and joint leave (cuti bersama).

Counting starts on the day after receipt (domain.md 2.4, mark D). The table of holidays is data: it is shipped, can
be replaced by the office's file, and ends with the last decreed year; results past it are marked as provisional.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

_LONGEST_COUNT = 10_000


class SkipReason(StrEnum):
    """Why a day is not counted."""

    WEEKEND = "weekend"
    LIBUR_NASIONAL = "libur_nasional"
    CUTI_BERSAMA = "cuti_bersama"
    LOKAL = "lokal"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day off by decree. ``is_estimated`` marks days of a year whose decree is not out yet."""

    on: date
    name: str
    reason: SkipReason
    is_estimated: bool = False


@dataclass(frozen=True, slots=True)
class CountedDay:
    """A day of a count: its running ``number``, or why it was skipped."""

    on: date
    number: int | None
    skip: SkipReason | None = None
    name: str | None = None


@dataclass(frozen=True)
class WorkingCalendar:
    """The days of work of one office."""

    holidays: Mapping[date, Holiday] = field(default_factory=dict)

    @property
    def decreed_until(self) -> date | None:
        """Return the last day of the last year whose holidays are decreed, None without a table."""
        years = {h.on.year for h in self.holidays.values() if not h.is_estimated}
        return date(max(years), 12, 31) if years else None

    def skip_reason(self, day: date) -> SkipReason | None:
        """Return why ``day`` is not a working day, or None if it is one."""
        holiday = self.holidays.get(day)
        if holiday is not None:
            return holiday.reason
        return SkipReason.WEEKEND if day.weekday() >= 5 else None

    def is_working_day(self, day: date) -> bool:
        """Tell whether people work on ``day``."""
        return self.skip_reason(day) is None

    def count(self, after: date, working_days: int) -> tuple[CountedDay, ...]:
        """List each day from the one after ``after`` until ``working_days`` (≥ 1) are counted.

        Raises:
            ValueError: the number of days is not positive or absurdly large.
        """
        if not 1 <= working_days <= _LONGEST_COUNT:
            raise ValueError(f"cannot count {working_days} working days")
        days: list[CountedDay] = []
        day, number = after, 0
        while number < working_days:
            day += timedelta(days=1)
            skip = self.skip_reason(day)
            if skip is None:
                number += 1
                days.append(CountedDay(day, number))
            else:
                holiday = self.holidays.get(day)
                days.append(CountedDay(day, None, skip, holiday.name if holiday else None))
        return tuple(days)

    def add_working_days(self, after: date, working_days: int) -> date:
        """Return the last working day of a limit that starts on the day after ``after``."""
        return self.count(after, working_days)[-1].on

    def working_days_between(self, after: date, until: date) -> int:
        """Return how many working days lie after ``after`` up to and including ``until``; negative if it is earlier."""
        if until < after:
            return -self.working_days_between(until, after)
        # By arithmetic: a list of time limits asks this of spans of years.
        weeks, rest = divmod((until - after).days, 7)
        weekdays = 5 * weeks + sum((after.weekday() + n) % 7 < 5 for n in range(1, rest + 1))
        days_off = self._days_off_in_the_week
        return weekdays - (bisect_right(days_off, until) - bisect_right(days_off, after))

    def is_provisional(self, day: date, after: date | None = None) -> bool:
        """Tell whether ``day`` may still move: past the last decreed year, or a day off on the way is estimated.

        ``after`` is the day from which ``day`` was counted. A day off that follows the moon can move by one day, so
        that one on the day after ``day`` counts too.
        """
        until = self.decreed_until
        if until is None or day > until:
            return True
        return after is not None and any(
            holiday.is_estimated and after < holiday.on <= day + timedelta(days=1)
            for holiday in self.holidays.values()
        )

    @cached_property
    def _days_off_in_the_week(self) -> tuple[date, ...]:
        return tuple(sorted(day for day in self.holidays if day.weekday() < 5))
