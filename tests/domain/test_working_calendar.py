"""Working days against an oracle that works the other way round: a sorted list of all working days, cut by bisection."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.complaint import Classification
from desktop.domain.deadlines import Limits, deadlines
from desktop.domain.working_calendar import CountedDay, Holiday, SkipReason, WorkingCalendar
from desktop.runtime.holiday_table import load_holidays
from resources import resource

CALENDAR = load_holidays()
LIMITS = Limits()

# SKB 1497/2025, 2/2025, 5/2025 as read in domain.md 2.5, typed by hand.
NATIONAL_2026 = (
    "01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25"
)
JOINT_2026 = "02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24"


def _shipped_days_off() -> set[date]:
    lines = resource("calendar", "holidays.csv").read_text("utf-8").splitlines()[1:]
    return {date.fromisoformat(line[:10]) for line in lines}


def _oracle_days(first: date, last: date, days_off: set[date]) -> list[date]:
    ordinals = range(first.toordinal(), last.toordinal() + 1)
    return [d for d in map(date.fromordinal, ordinals) if d.isoweekday() < 6 and d not in days_off]


WORKING_DAYS = _oracle_days(date(2024, 1, 1), date(2027, 12, 31), _shipped_days_off())


def oracle(received_on: date, working_days: int) -> date:
    return WORKING_DAYS[bisect_right(WORKING_DAYS, received_on) + working_days - 1]


ALL_OF_2026 = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]


@pytest.mark.parametrize("classification", list(Classification))
@pytest.mark.parametrize("month", range(1, 13))
def test_every_day_of_2026_agrees_with_the_oracle(classification: Classification, month: int) -> None:
    days = [day for day in ALL_OF_2026 if day.month == month]
    assert len(days) >= 28
    for received_on in days:
        due = deadlines(received_on, classification, LIMITS, CALENDAR)
        assert due.finish_by == oracle(received_on, LIMITS.to_finish(classification)), received_on
        assert due.verify_by == oracle(received_on, 3), received_on
        assert due.first_follow_up_by == oracle(due.verify_by, 5), received_on
        assert due.first_counted_day == oracle(received_on, 1), received_on


@pytest.mark.parametrize("working_days", [1, 2, 3, 5, 14, 60])
def test_a_deadline_is_a_working_day_and_the_explanation_ends_on_it(working_days: int) -> None:
    for received_on in ALL_OF_2026:
        explained = CALENDAR.count(received_on, working_days)
        assert explained[-1] == CountedDay(explained[-1].on, working_days)
        assert explained[-1].on == CALENDAR.add_working_days(received_on, working_days)
        assert CALENDAR.is_working_day(explained[-1].on)
        assert [d.number for d in explained if d.number] == list(range(1, working_days + 1))
        assert [d.on for d in explained] == [
            received_on + timedelta(days=n) for n in range(1, len(explained) + 1)
        ]
        assert all((d.number is None) == (d.skip is not None) for d in explained)
        assert all(d.name for d in explained if d.skip not in (None, SkipReason.WEEKEND))


@pytest.mark.parametrize(
    ("dates", "reason"),
    [(NATIONAL_2026, SkipReason.LIBUR_NASIONAL), (JOINT_2026, SkipReason.CUTI_BERSAMA)],
)
def test_the_decree_for_2026_is_in_the_table(dates: str, reason: SkipReason) -> None:
    decreed = {date.fromisoformat(f"2026-{part}") for part in dates.split()}
    shipped = {h.on for h in CALENDAR.holidays.values() if h.on.year == 2026 and h.reason is reason}
    assert shipped == decreed


@pytest.mark.parametrize(
    ("received_on", "working_days", "expected"),
    [
        (date(2026, 11, 24), 14, date(2026, 12, 14)),  # the receipt of the design
        (date(2026, 12, 23), 1, date(2026, 12, 28)),  # joint leave, Christmas, a weekend
        (date(2026, 3, 17), 1, date(2026, 3, 25)),  # a whole week of Nyepi and Idul Fitri
        (date(2026, 3, 21), 5, date(2026, 3, 31)),  # received on a holiday
        (date(2026, 2, 14), 3, date(2026, 2, 20)),  # received on a Saturday before Imlek
        (date(2026, 12, 31), 1, date(2027, 1, 4)),  # over the turn of the year
    ],
)
def test_known_deadlines(received_on: date, working_days: int, expected: date) -> None:
    assert CALENDAR.add_working_days(received_on, working_days) == expected


def test_reasons_and_names_are_told() -> None:
    wednesday, thursday, friday, saturday = CALENDAR.count(date(2026, 12, 22), 2)[:4]
    assert (wednesday.number, wednesday.skip) == (1, None)
    assert (thursday.skip, thursday.name) == (SkipReason.CUTI_BERSAMA, "Cuti Bersama Hari Raya Natal")
    assert (friday.skip, friday.name) == (SkipReason.LIBUR_NASIONAL, "Hari Raya Natal")
    assert (saturday.skip, saturday.name) == (SkipReason.WEEKEND, None)


@given(
    received_on=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    working_days=st.integers(1, 80),
    local=st.sets(st.dates(date(2026, 1, 1), date(2027, 4, 30)), max_size=12),
)
def test_local_days_off_agree_with_the_oracle(received_on: date, working_days: int, local: set[date]) -> None:
    extra = {day: Holiday(day, "Hari jadi", SkipReason.LOKAL) for day in local}
    calendar = WorkingCalendar({**CALENDAR.holidays, **extra})
    days = _oracle_days(date(2026, 1, 1), date(2027, 12, 31), _shipped_days_off() | local)
    expected = days[bisect_right(days, received_on) + working_days - 1]
    assert calendar.add_working_days(received_on, working_days) == expected
    assert calendar.working_days_between(received_on, expected) == working_days
    assert calendar.working_days_between(expected, received_on) == -working_days


@pytest.mark.parametrize("working_days", [0, -1, 10_001])
def test_a_count_without_sense_is_refused(working_days: int) -> None:
    with pytest.raises(ValueError, match=str(working_days)):
        CALENDAR.count(date(2026, 1, 1), working_days)


def test_results_past_the_last_decree_are_provisional() -> None:
    assert CALENDAR.decreed_until == date(2027, 12, 31)
    assert not CALENDAR.is_provisional(date(2027, 12, 31))
    assert CALENDAR.is_provisional(date(2028, 1, 3))
    assert WorkingCalendar().is_provisional(date(2026, 1, 1))


def test_a_count_over_an_estimated_day_is_provisional() -> None:
    feast = date(2027, 3, 10)
    assert CALENDAR.holidays[feast].is_estimated
    assert CALENDAR.is_provisional(date(2027, 3, 18), after=date(2027, 3, 1))
    assert CALENDAR.is_provisional(feast - timedelta(days=1), after=date(2027, 3, 1))
    assert not CALENDAR.is_provisional(date(2027, 3, 5), after=date(2027, 2, 1))
    assert not CALENDAR.is_provisional(date(2027, 4, 5), after=date(2027, 3, 15))
