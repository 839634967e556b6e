"""When invented people come: working days, opening hours, busy Mondays."""

from __future__ import annotations

from collections import Counter
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from desktop.usecases.sample_complaints import sample_days
from tests.builders import a_calendar

UNTIL = date(2026, 11, 24)


def test_nobody_comes_outside_opening_hours_or_on_days_off() -> None:
    moments = list(sample_days(1, date(2026, 12, 31), 365, a_calendar(), 10))
    assert moments == sorted(moments)
    assert all(a_calendar().is_working_day(at.date()) for at in moments)
    assert all(time(8, 0) <= at.time() < time(15, 30) for at in moments)
    assert {at.date() for at in moments} >= {
        date(2026, 1, 1) + timedelta(days=n)
        for n in range(365)
        if a_calendar().is_working_day(date(2026, 1, 1) + timedelta(days=n))
    }


def test_mondays_are_busy_and_noon_is_quiet() -> None:
    moments = list(sample_days(2, UNTIL, 700, a_calendar(), 12))
    by_weekday = Counter(at.weekday() for at in moments)
    assert by_weekday[0] > by_weekday[2] * 1.2 > by_weekday[4] * 1.2
    by_hour = Counter(at.hour for at in moments)
    assert by_hour[9] > by_hour[12] * 3
    assert not [at for at in moments if at.weekday() == 4 and at.hour == 12]


def test_a_month_has_the_volume_of_a_desk() -> None:
    moments = list(sample_days(7, UNTIL, 30, a_calendar(), 11))
    assert 200 <= len(moments) <= 320
    assert moments[0].date() >= UNTIL - timedelta(days=29)
    assert moments[-1].date() == UNTIL


def test_the_same_seed_gives_the_same_days_whatever_their_number() -> None:
    month = list(sample_days(5, UNTIL, 30, a_calendar()))
    week = list(sample_days(5, UNTIL, 7, a_calendar()))
    assert month[-len(week) :] == week
    assert month != list(sample_days(6, UNTIL, 30, a_calendar()))


def test_times_are_those_of_the_office() -> None:
    zone = ZoneInfo("Asia/Jayapura")
    assert {at.tzinfo for at in sample_days(1, UNTIL, 7, a_calendar(), 10, zone)} == {zone}
    assert {str(at.utcoffset()) for at in sample_days(1, UNTIL, 7, a_calendar())} == {"7:00:00"}
