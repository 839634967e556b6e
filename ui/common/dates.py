"""Dates as people type and read them on screen; the wording itself is ``desktop.domain.wording``."""

from __future__ import annotations

import re
from datetime import date

from desktop.domain.wording import NBSP, month_name, short_date, short_month, weekday_date

_SEPARATORS = re.compile(r"[\s./,-]+")
_CENTURY = 2000
_SHORTEST_MONTH = 3


def day_month(day: date, lang: str | None = None) -> str:
    """Return ``24 Nov``, for lists of this year."""
    return f"{day.day}{NBSP}{short_month(day.month, lang)}"


def day_in_lists(day: date, today: date, lang: str | None = None) -> str:
    """Return ``24 Nov`` for a day of this year and ``24 Nov 2025`` for another."""
    return day_month(day, lang) if day.year == today.year else short_date(day, lang)


def weekday_short_date(day: date, lang: str | None = None) -> str:
    """Return ``Senin, 14 Des 2026``."""
    return f"{weekday_date(day, lang).partition(',')[0]}, {short_date(day, lang)}"


def typed_date(day: date) -> str:
    """Return ``16 Nov 2026`` with plain spaces, as a person would type it."""
    return short_date(day).replace(NBSP, " ")


def parse_date(text: str, today: date) -> date | None:
    """Read ``16 11 2026``, ``16/11/26``, ``16 Nov 2026``, ``16 Nov``, ``16-11`` or ``16112026``; ``None`` if it is no date.

    Without a year it is the latest such day that does not lie ahead of ``today``.
    """
    parts = [part for part in _SEPARATORS.split(text.strip().casefold()) if part]
    if len(parts) == 1 and parts[0].isascii() and parts[0].isdigit() and len(parts[0]) in (6, 8):
        parts = [parts[0][:2], parts[0][2:4], parts[0][4:]]
    if len(parts) not in (2, 3):
        return None
    day, month = _number(parts[0]), _month(parts[1])
    if day is None or month is None:
        return None
    if len(parts) == 2:
        return _latest(day, month, today)
    year = _year(parts[2])
    return _date(year, month, day) if year is not None else None


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None


def _month(text: str) -> int | None:
    number = _number(text)
    if number is not None:
        return number if 1 <= number <= 12 else None
    if len(text) < _SHORTEST_MONTH:
        return None
    for month in range(1, 13):
        names = (month_name(month, "id").casefold(), month_name(month, "en").casefold())
        if any(name.startswith(text) for name in names) or text in _OTHER_SPELLINGS.get(month, ()):
            return month
    return None


_OTHER_SPELLINGS: dict[int, tuple[str, ...]] = {
    2: ("pebruari", "peb"),
    8: ("agt", "ags"),
    11: ("nop", "nopember"),
}


def _year(text: str) -> int | None:
    number = _number(text)
    if number is None or len(text) not in (2, 4):
        return None
    return number + _CENTURY if len(text) == 2 else number


def _latest(day: int, month: int, today: date) -> date | None:
    for year in range(today.year, today.year - 9, -1):
        found = _date(year, month, day)
        if found is not None and found <= today:
            return found
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
