"""When people come: on working days in opening hours, many on Mondays and after holidays, few at noon and on Fridays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from desktop.domain.working_calendar import WorkingCalendar

CLOSES = time(15, 30)
_HOURS = {8: 10, 9: 15, 10: 14, 11: 10, 12: 3, 13: 9, 14: 8, 15: 3}
_FRIDAY_HOURS = {8: 12, 9: 16, 10: 14, 11: 5, 12: 0, 13: 6, 14: 9, 15: 3}
_WEEKDAYS = (1.45, 1.05, 1.0, 0.95, 0.7)
_AFTER_A_LONG_BREAK = 1.25


def sample_days(
    seed: int,
    until: date,
    days: int,
    calendar: WorkingCalendar,
    per_day: float = 10,
    zone: ZoneInfo | None = None,
) -> Iterator[datetime]:
    """Yield when complaints come in, in order, as times at the office.

    Args:
        seed: the same seed gives the same times.
        until: the last day; its whole opening time is filled, also the part that may still lie ahead.
        days: how many days of the calendar, the last one included.
        calendar: nobody comes on the days off.
        per_day: mean number on an ordinary working day.
        zone: the office's zone, ``Asia/Jakarta`` without one.
    """
    zone = zone or ZoneInfo("Asia/Jakarta")
    for back in range(days - 1, -1, -1):
        day = until - timedelta(days=back)
        if not calendar.is_working_day(day):
            continue
        rng = Random(f"{seed}:{day.isoformat()}")
        count = max(1, round(rng.gauss(per_day * _business(day, calendar), per_day**0.5 * 0.6)))
        yield from sorted(_moment(day, zone, rng) for _ in range(count))


def _business(day: date, calendar: WorkingCalendar) -> float:
    busy = _WEEKDAYS[day.weekday()]
    days_off = next(n for n in range(1, 40) if calendar.is_working_day(day - timedelta(days=n))) - 1
    return max(busy, _AFTER_A_LONG_BREAK) if days_off >= 2 else busy


def _moment(day: date, zone: ZoneInfo, rng: Random) -> datetime:
    hours = _FRIDAY_HOURS if day.weekday() == 4 else _HOURS
    hour = rng.choices(list(hours), list(hours.values()))[0]
    minute = rng.randint(0, 29 if hour == CLOSES.hour else 59)
    return datetime(day.year, day.month, day.day, hour, minute, rng.randint(0, 59), tzinfo=zone)
