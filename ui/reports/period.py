"""The days that a report is about: a day, a month, a quarter, or any stretch for the register book."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop.domain.wording import NBSP, month_name, short_date, short_month, weekday_date
from resources.i18n import translate
from ui.common.dates import parse_date

ROMAN = ("I", "II", "III", "IV")
_QUARTER = re.compile(
    r"(?:triwulan|tw|kuartal|quarter|q)?[\s./-]*([1-4]|i{1,3}|iv)(?:[\s./-]+(\d{4}|\d{2}))?"
)
_WEEKDAY = re.compile(r"^[a-z]+\s*,\s*")
_UNTIL = re.compile(r"\s*–\s*|\s+-\s+|\s+(?:sampai|hingga|to)\s+|\s+s[./]?d\.?\s+")


class ReportKind(StrEnum):
    """What can be read and printed in Laporan."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    REGISTER = "register"


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` to ``last``, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """Return how many days these are."""
        return (self.last - self.first).days + 1

    @property
    def months(self) -> int:
        """Return how many calendar months these days are from their first to their last day, 0 for anything else."""
        if self.first.day != 1 or (self.last + timedelta(days=1)).day != 1:
            return 0
        return 12 * (self.last.year - self.first.year) + self.last.month - self.first.month + 1

    def moved(self, turns: int) -> Period:
        """Return the stretch of the same kind, ``turns`` further on (negative: before)."""
        if not self.months:
            by = timedelta(days=turns * self.days)
            return Period(self.first + by, self.last + by)
        first = _month_after(self.first, turns * self.months)
        return Period(first, _month_after(first, self.months) - timedelta(days=1))


def month_of(day: date) -> Period:
    """Return the month of ``day``."""
    return _months_from(day.year, day.month, 1)


def period_of(kind: ReportKind, day: date) -> Period:
    """Return the period of a kind in which ``day`` lies; the register's is a month."""
    match kind:
        case ReportKind.DAY:
            return Period(day, day)
        case ReportKind.QUARTER:
            return _quarter(day.year, (day.month - 1) // 3 + 1)
        case ReportKind.MONTH | ReportKind.REGISTER:
            return month_of(day)


def period_words(period: Period, lang: str | None = None) -> str:
    """Return the period as it is called: ``24 Nov 2026``, ``November 2026``, ``Triwulan IV 2026``, ``1–24 Nov 2026``."""
    first, last = period.first, period.last
    if first == last:
        return short_date(first, lang)
    match period.months, first.month % 3:
        case 1, _:
            return f"{month_name(first.month, lang)}{NBSP}{first.year}"
        case 3, 1:
            roman = ROMAN[first.month // 3]
            return translate("Reports", "Triwulan {quarter} {year}").format(quarter=roman, year=first.year)
        case 12, 1 if first.month == 1:
            return translate("Reports", "Tahun {year}").format(year=first.year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{short_date(last, lang)}"
    if first.year == last.year:
        return f"{first.day}{NBSP}{short_month(first.month, lang)}{NBSP}– {short_date(last, lang)}"
    return f"{short_date(first, lang)}{NBSP}– {short_date(last, lang)}"


def typed_period(kind: ReportKind, period: Period) -> str:
    """Return the period as the field shows it; a day with the short name of its weekday."""
    words = period_words(period)
    if kind is ReportKind.DAY:
        words = f"{weekday_date(period.first)[:3]}, {words}"
    return words.replace(NBSP, " ")


def parse_period(kind: ReportKind, text: str, today: date) -> Period | None:
    """Read what a person typed for a report of this kind; None if it says no such period.

    A year left out means the latest one that has begun. The register takes months, quarters, years and two dates.
    """
    plain = text.replace(NBSP, " ").strip().casefold()
    match kind:
        case ReportKind.DAY:
            day = parse_date(_WEEKDAY.sub("", plain), today)
            return Period(day, day) if day is not None else None
        case ReportKind.MONTH:
            return _read_month(plain, today)
        case ReportKind.QUARTER:
            return _read_quarter(plain, today)
        case ReportKind.REGISTER:
            return (
                _read_year(plain)
                or _read_range(plain, today)
                or _read_month(plain, today)
                or _read_quarter(plain, today)
                or _read_range(f"{plain} – {plain}", today)
            )


def how_to_type(kind: ReportKind) -> str:
    """Say how a period of this kind is typed."""
    match kind:
        case ReportKind.DAY:
            return translate("DateEdit", "Tulis tanggal seperti 16 Nov 2026.")
        case ReportKind.MONTH:
            return translate("Reports", "Tulis bulan seperti Nov 2026.")
        case ReportKind.QUARTER:
            return translate("Reports", "Tulis triwulan seperti IV 2026.")
        case ReportKind.REGISTER:
            return translate("Reports", "Tulis bulan, tahun, atau dua tanggal seperti 1 Nov – 24 Nov 2026.")


def not_begun(kind: ReportKind) -> str:
    """Say that a period lies ahead."""
    if kind is ReportKind.DAY:
        return translate("Reports", "Hari itu belum tiba. Pilih hari ini atau sebelumnya.")
    return translate("Reports", "Masa itu belum dimulai. Pilih masa ini atau sebelumnya.")


def _read_month(text: str, today: date) -> Period | None:
    first = parse_date(f"1 {text}", today)
    return month_of(first) if first is not None else None


def _read_quarter(text: str, today: date) -> Period | None:
    found = _QUARTER.fullmatch(text)
    if found is None:
        return None
    word, year = found.groups()
    number = int(word) if word.isdigit() else ROMAN.index(word.upper()) + 1
    if year is not None:
        return _quarter(int(year) % 100 + 2000 if len(year) == 2 else int(year), number)
    this_year = _quarter(today.year, number)
    return this_year if this_year.first <= today else _quarter(today.year - 1, number)


def _read_year(text: str) -> Period | None:
    found = re.fullmatch(r"(?:tahun|year)?\s*(20\d\d)", text)
    return _months_from(int(found.group(1)), 1, 12) if found else None


def _read_range(text: str, today: date) -> Period | None:
    parts = _UNTIL.split(text)
    if len(parts) != 2:
        return None
    last = parse_date(parts[1], today)
    if last is None:
        return None
    first = parse_date(f"{parts[0]} {last.month} {last.year}" if parts[0].isdigit() else parts[0], last)
    return Period(first, last) if first is not None and first <= last else None


def _quarter(year: int, number: int) -> Period:
    return _months_from(year, 3 * number - 2, 3)


def _month_after(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 + months, 12)
    return date(first.year + years, month + 1, 1)


def _months_from(year: int, month: int, count: int) -> Period:
    last_month = _month_after(date(year, month, 1), count - 1)
    days = calendar.monthrange(last_month.year, last_month.month)[1]
    return Period(date(year, month, 1), last_month.replace(day=days))
