"""What came day by day as columns: days of a month, weeks of a quarter, months of anything longer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from datetime import date, timedelta

from desktop.domain.wording import short_month
from resources.i18n import translate
from ui.common.dates import day_month, weekday_short_date
from ui.reports.columns import Column
from ui.reports.period import Period, month_of, period_words

_MONTH, _QUARTER = 31, 100
_WEEKEND = 5


def columns_title(days: int) -> str:
    """Return the heading of the columns of so many days."""
    if days <= _MONTH:
        return translate("Reports", "Diterima per hari")
    if days <= _QUARTER:
        return translate("Reports", "Diterima per minggu")
    return translate("Reports", "Diterima per bulan")


def columns_of(per_day: Sequence[tuple[date, int]], days_off: Collection[date]) -> list[Column]:
    """Return the columns; of days the Mondays, holidays and the last are labelled, of weeks their first days."""
    if len(per_day) <= _MONTH:
        return [_day(day, count, day in days_off, day == per_day[-1][0]) for day, count in per_day]
    if len(per_day) <= _QUARTER:
        return _grouped(per_day, _week_of, lambda period: day_month(period.first))
    return _grouped(per_day, month_of, lambda period: short_month(period.first.month))


def _day(day: date, count: int, is_off: bool, is_last: bool) -> Column:
    is_weekend = day.weekday() >= _WEEKEND
    is_holiday = is_off and not is_weekend and not count
    text = translate("Reports", "{day} libur").format(day=day.day) if is_holiday else str(day.day)
    shown = text if day.weekday() == 0 or is_holiday or is_last else ""
    return Column(weekday_short_date(day), count, shown, is_off)


def _week_of(day: date) -> Period:
    first = day - timedelta(days=day.weekday())
    return Period(first, first + timedelta(days=6))


def _grouped(
    per_day: Sequence[tuple[date, int]],
    group: Callable[[date], Period],
    label: Callable[[Period], str],
) -> list[Column]:
    counts: dict[Period, int] = defaultdict(int)
    for day, count in per_day:
        counts[group(day)] += count
    first, last = per_day[0][0], per_day[-1][0]
    cut = [
        (Period(max(period.first, first), min(period.last, last)), count) for period, count in counts.items()
    ]
    return [Column(period_words(period), count, label(period)) for period, count in cut]
