"""The period that a register or a recap is made of, and the whole months in one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from desktop.domain.errors import InvalidInput
from resources.i18n import translate

LONGEST_DAYS = 366


def check_period(first: date, last: date, today: date) -> None:
    """Raise InvalidInput for days that make no period: the wrong way round, not begun, or longer than a year."""
    if last < first:
        raise InvalidInput.of(
            "to", "invalid", translate("Period", "Tanggal akhir lebih awal daripada tanggal mulai.")
        )
    if first > today:
        raise InvalidInput.of(
            "from", "future", translate("Period", "Masa itu belum mulai. Pilih tanggal lain.")
        )
    if (last - first).days >= LONGEST_DAYS:
        raise InvalidInput.of(
            "to", "invalid", translate("Period", "Masa paling lama satu tahun. Perpendek masanya.")
        )


def whole_months(first: date, last: date) -> Iterator[tuple[date, date]]:
    """Return the first and last day of each month that lies wholly between two days, both included."""
    start = first if first.day == 1 else _next_month(first)
    while (after := _next_month(start)) - timedelta(days=1) <= last:
        yield start, after - timedelta(days=1)
        start = after


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)
