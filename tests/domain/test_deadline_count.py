"""Why this date: the days that are explained lead to the date that was promised, counted by another way as well."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.complaint import Classification
from desktop.domain.deadline_count import count_deadline, elapsed
from desktop.domain.deadlines import Band, Limits, deadlines
from desktop.domain.working_calendar import CountedDay, Holiday, SkipReason, WorkingCalendar
from desktop.runtime.holiday_table import load_holidays

CALENDAR = load_holidays()
LIMITS = Limits()
TUESDAY = date(2026, 11, 24)
ORDINARY = Classification.TIDAK_BERKADAR_PENGAWASAN


def working_days(after: date, until: date, calendar: WorkingCalendar = CALENDAR) -> list[date]:
    """The oracle: every day in turn, taken or left by the table alone."""
    days = [after + timedelta(days=n) for n in range(1, (until - after).days + 1)]
    return [day for day in days if day.isoweekday() < 6 and day not in calendar.holidays]


@pytest.mark.parametrize("classification", list(Classification))
@pytest.mark.parametrize("month", range(1, 13))
def test_the_explanation_equals_the_result(classification: Classification, month: int) -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    for received_on in (day for day in days if day.month == month):
        due_on = deadlines(received_on, classification, LIMITS, CALENDAR).finish_by
        count = count_deadline(received_on, due_on, classification, LIMITS, CALENDAR)
        assert count.agrees
        assert count.days == CALENDAR.count(received_on, count.limit)
        assert count.days[-1] == CountedDay(due_on, count.limit)
        counted = [day.on for day in count.days if day.number is not None]
        assert counted == working_days(received_on, due_on)
        assert [day.number for day in count.days if day.number is not None] == list(range(1, count.limit + 1))
        assert count.working_days == count.limit == len(counted)
        assert count.first_counted_on == counted[0]
        assert all(day.skip is not None for day in count.skipped)
        assert all(day.name for day in count.skipped if day.skip is not SkipReason.WEEKEND)
        assert len(count.skipped) + len(counted) == (due_on - received_on).days


def test_a_table_changed_after_the_promise_is_said_and_not_smoothed_over() -> None:
    promised = CALENDAR.add_working_days(TUESDAY, 14)
    later = WorkingCalendar(
        {**CALENDAR.holidays, date(2026, 11, 27): Holiday(date(2026, 11, 27), "Pilkada", SkipReason.LOKAL)}
    )
    count = count_deadline(TUESDAY, promised, ORDINARY, LIMITS, later)
    assert not count.agrees
    assert count.due_on == count.days[-1].on == promised
    assert count.working_days == 13
    assert count.limit == 14
    assert count.recounted_on == date(2026, 12, 15)
    assert CountedDay(date(2026, 11, 27), None, SkipReason.LOKAL, "Pilkada") in count.skipped


def test_a_date_past_the_decreed_years_is_provisional() -> None:
    until = CALENDAR.decreed_until
    assert until is not None
    due_on = CALENDAR.add_working_days(until, 14)
    assert count_deadline(until, due_on, ORDINARY, LIMITS, CALENDAR).is_provisional
    assert not count_deadline(TUESDAY, date(2026, 12, 14), ORDINARY, LIMITS, CALENDAR).is_provisional


def test_the_steps_on_the_way_are_those_of_the_receipt() -> None:
    dates = deadlines(TUESDAY, ORDINARY, LIMITS, CALENDAR)
    count = count_deadline(TUESDAY, dates.finish_by, ORDINARY, LIMITS, CALENDAR)
    assert (count.verify_by, count.first_follow_up_by) == (dates.verify_by, dates.first_follow_up_by)


@pytest.mark.parametrize(
    ("today", "band", "used", "left"),
    [
        (date(2026, 11, 24), Band.GREEN, 0, 14),
        (date(2026, 11, 20), Band.GREEN, 0, 16),  # a clock that runs behind
        (date(2026, 12, 9), Band.YELLOW, 11, 3),
        (date(2026, 12, 11), Band.RED, 13, 1),
        (date(2026, 12, 12), Band.RED, 13, 1),  # a Saturday uses nothing
        (date(2026, 12, 14), Band.RED, 14, 0),
        (date(2026, 12, 15), Band.LATE, 15, -1),
        (date(2026, 12, 21), Band.LATE, 19, -5),
    ],
)
def test_how_a_limit_stands(today: date, band: Band, used: int, left: int) -> None:
    stands = elapsed(TUESDAY, date(2026, 12, 14), today, CALENDAR)
    assert (stands.band, stands.used, stands.total, stands.left) == (band, used, 14, left)
    assert stands.share == min(1.0, used / 14)


def test_what_passed_on_the_days_off_before_today_is_late_by_no_working_day() -> None:
    friday = date(2026, 11, 27)
    stands = elapsed(date(2026, 11, 20), friday, friday + timedelta(days=1), CALENDAR)
    assert (stands.band, stands.left) == (Band.LATE, 0)


DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))


@given(one=DAYS, other=DAYS)
def test_working_days_by_arithmetic_are_those_one_by_one(one: date, other: date) -> None:
    earlier, later = sorted((one, other))
    counted = len(working_days(earlier, later))
    assert CALENDAR.working_days_between(earlier, later) == counted
    assert CALENDAR.working_days_between(later, earlier) == -counted
