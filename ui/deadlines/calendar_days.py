"""The days of a count as weeks of a calendar: what each cell says and why. Pure: no widgets.

A count within one month shows that month as far as it goes. One that crosses the end of a month goes on week after week, so
that no day of it is on another sheet; only a count of more weeks than fit is turned over.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from desktop.domain.wording import label, month_name, weekday_date
from desktop.domain.working_calendar import CountedDay, SkipReason
from desktop.usecases.list_deadlines import DeadlineCount
from resources.i18n import translate
from ui.common.dates import day_month

MOST_WEEKS = 6
"""As many weeks as a month can touch."""


class Kind(Enum):
    """What a day is to the count."""

    OUTSIDE = auto()
    RECEIVED = auto()
    COUNTED = auto()
    SKIPPED = auto()
    DUE = auto()


@dataclass(frozen=True, slots=True)
class Cell:
    """One day: its number (with the month where another one begins), a word below, and the whole in words."""

    day: date
    kind: Kind
    number: str
    word: str
    spoken: str
    is_today: bool


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """Up to ``MOST_WEEKS`` weeks from Monday to Sunday, under the name of their months."""

    title: str
    weeks: tuple[tuple[Cell, ...], ...]


def calendar_pages(count: DeadlineCount, today: date) -> list[CalendarPage]:
    """Return the weeks of a count, in as many pages as they need."""
    first, last = _span(count.received_on, count.due_on)
    cells = _cells(count, first, last, today)
    weeks = [tuple(cells[at : at + 7]) for at in range(0, len(cells), 7)]
    # Full pages are counted from the end: the due date is what was asked for, and it stands on the last.
    rest = len(weeks) % MOST_WEEKS or MOST_WEEKS
    starts = [0, *range(rest, len(weeks), MOST_WEEKS)]
    ends = [*starts[1:], len(weeks)]
    return [_page(weeks[start:end], count) for start, end in zip(starts, ends, strict=True)]


def _span(received_on: date, due_on: date) -> tuple[date, date]:
    """Return the Monday and the Sunday between which the count is shown."""
    first = received_on.replace(day=1) if _is_one_month(received_on, due_on) else received_on
    return first - timedelta(days=first.weekday()), due_on + timedelta(days=6 - due_on.weekday())


def _is_one_month(one: date, other: date) -> bool:
    return (one.year, one.month) == (other.year, other.month)


def _cells(count: DeadlineCount, first: date, last: date, today: date) -> list[Cell]:
    days = {day.on: day for day in count.days}
    is_one_month = _is_one_month(count.received_on, count.due_on)
    shown_month = count.received_on.month if is_one_month else None
    found = []
    for distance in range((last - first).days + 1):
        day = first + timedelta(days=distance)
        if shown_month is not None and day.month != shown_month:
            found.append(Cell(day, Kind.OUTSIDE, "", "", "", is_today=False))
            continue
        begins = (last - day).days % (7 * MOST_WEEKS) == 7 * MOST_WEEKS - 1 or distance == 0 or day.day == 1
        number = day_month(day) if begins and not is_one_month else str(day.day)
        kind, word, meaning = _meaning(count, days.get(day), day)
        spoken = f"{weekday_date(day)}: {meaning}" if meaning else weekday_date(day)
        found.append(Cell(day, kind, number, word, spoken, is_today=day == today))
    return found


def _meaning(count: DeadlineCount, counted: CountedDay | None, day: date) -> tuple[Kind, str, str]:
    """Return kind, short word and meaning of a day."""
    if day == count.received_on:
        return Kind.RECEIVED, translate("Deadlines", "terima"), translate("Deadlines", "hari diterima")
    if counted is None:
        return Kind.OUTSIDE, "", ""
    if counted.number is not None:
        word = translate("Deadlines", "ke-{number}").format(number=counted.number)
        meaning = translate("Deadlines", "hari kerja ke-{number}").format(number=counted.number)
        if day == count.due_on:
            return Kind.DUE, word, f"{meaning}, {_due_word()}"
        return Kind.COUNTED, word, meaning
    assert counted.skip is not None
    meaning = skip_words(counted)
    if day == count.due_on:  # by a table that has changed since
        return Kind.DUE, _skip_word(counted.skip), f"{meaning}, {_due_word()}"
    return Kind.SKIPPED, _skip_word(counted.skip), meaning


def skip_words(day: CountedDay) -> str:
    """Return why a day is not counted: ``libur nasional, Hari Raya Natal``."""
    assert day.skip is not None
    reason = label(day.skip)
    if day.name is None:
        return reason
    return day.name if day.name.casefold().startswith(reason.casefold()) else f"{reason}, {day.name}"


def _skip_word(reason: SkipReason) -> str:
    match reason:
        case SkipReason.WEEKEND:
            return ""
        case SkipReason.CUTI_BERSAMA:
            return translate("Deadlines", "cuti")
        case SkipReason.LIBUR_NASIONAL | SkipReason.LOKAL:
            return translate("Deadlines", "libur")


def _page(weeks: list[tuple[Cell, ...]], count: DeadlineCount) -> CalendarPage:
    """Name the months that the page's part of the count touches."""
    days = [cell.day for week in weeks for cell in week]
    first, last = max(days[0], count.received_on), min(days[-1], count.due_on)
    last = max(first, last)
    if _is_one_month(first, last):
        title = f"{month_name(first.month)} {first.year}"
    elif first.year == last.year:
        title = f"{month_name(first.month)} – {month_name(last.month)} {last.year}"
    else:
        title = f"{month_name(first.month)} {first.year} – {month_name(last.month)} {last.year}"
    return CalendarPage(title, tuple(weeks))


def _due_word() -> str:
    return translate("Deadlines", "tenggat")
