"""Deadlines hang on the day at the office, not on the day in UTC; bands on the share of working days used."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.complaint import Classification
from desktop.domain.deadlines import Band, Deadlines, Limits, band, deadlines
from desktop.domain.office import Office
from desktop.runtime.holiday_table import load_holidays

CALENDAR = load_holidays()
WIB, WITA, WIT = "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"


def _finish_by(instant: datetime, time_zone: str, classification: Classification) -> date:
    office = Office("ME01", "L1", "Loket", "16.03", "Kabupaten Muara Enim", time_zone, "Muara Enim")
    received_on = instant.astimezone(office.zone).date()
    return deadlines(received_on, classification, office.limits, CALENDAR).finish_by


@pytest.mark.parametrize(
    ("instant", "time_zone", "expected"),
    [
        # 16.59 UTC is 23.59 WIB but already the next day further east.
        (datetime(2026, 11, 24, 16, 59, tzinfo=UTC), WIB, date(2026, 12, 1)),
        (datetime(2026, 11, 24, 16, 59, tzinfo=UTC), WITA, date(2026, 12, 2)),
        (datetime(2026, 11, 24, 16, 59, tzinfo=UTC), WIT, date(2026, 12, 2)),
        (datetime(2026, 11, 24, 17, 0, tzinfo=UTC), WIB, date(2026, 12, 2)),
        (datetime(2026, 11, 24, 15, 59, tzinfo=UTC), WITA, date(2026, 12, 1)),
        (datetime(2026, 11, 24, 14, 59, tzinfo=UTC), WIT, date(2026, 12, 1)),
        (datetime(2026, 11, 24, 15, 0, tzinfo=UTC), WIT, date(2026, 12, 2)),
        # The first hours of a day in Indonesia are still yesterday in UTC.
        (datetime(2026, 11, 24, 0, 30, tzinfo=ZoneInfo(WIB)), WIB, date(2026, 12, 1)),
        # Friday evening in UTC is Saturday at the office: the count begins on Monday either way.
        (datetime(2026, 11, 27, 17, 30, tzinfo=UTC), WIB, date(2026, 12, 4)),
    ],
)
def test_the_day_at_the_office_counts(instant: datetime, time_zone: str, expected: date) -> None:
    assert _finish_by(instant, time_zone, Classification.ASPIRASI) == expected


@pytest.mark.parametrize("time_zone", [WIB, WITA, WIT])
@pytest.mark.parametrize("day", range(1, 31))
def test_no_hour_of_an_office_day_changes_the_deadline(time_zone: str, day: int) -> None:
    zone = ZoneInfo(time_zone)
    found = {
        _finish_by(
            datetime(2026, 11, day, hour, minute, tzinfo=zone), time_zone, Classification.PERMINTAAN_INFORMASI
        )
        for hour, minute in ((0, 0), (6, 59), (7, 0), (8, 59), (9, 0), (12, 0), (23, 59))
    }
    assert len(found) == 1


def test_the_limits_are_settings() -> None:
    limits = Limits(verify=1, first_follow_up=2, tidak_berkadar_pengawasan=3)
    found = deadlines(date(2026, 11, 24), Classification.TIDAK_BERKADAR_PENGAWASAN, limits, CALENDAR)
    assert found == Deadlines(
        verify_by=date(2026, 11, 25),
        first_follow_up_by=date(2026, 11, 27),
        finish_by=date(2026, 11, 27),
        first_counted_day=date(2026, 11, 25),
        working_days=3,
    )


@pytest.mark.parametrize(
    ("classification", "working_days"),
    [
        (Classification.PERMINTAAN_INFORMASI, 5),
        (Classification.ASPIRASI, 5),
        (Classification.TIDAK_BERKADAR_PENGAWASAN, 14),
        (Classification.BERKADAR_PENGAWASAN, 60),
    ],
)
def test_the_shipped_limits_are_those_of_the_regulation(
    classification: Classification, working_days: int
) -> None:
    assert Limits().to_finish(classification) == working_days


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        # 14 working days from Tuesday 24 November 2026 to Monday 14 December.
        (date(2026, 11, 24), Band.GREEN),
        (date(2026, 12, 8), Band.GREEN),  # 10 of 14: 71 %
        (date(2026, 12, 9), Band.YELLOW),  # 11 of 14: 79 %
        (date(2026, 12, 10), Band.YELLOW),  # 12 of 14: 86 %
        (date(2026, 12, 11), Band.RED),  # 13 of 14: 93 %
        (date(2026, 12, 13), Band.RED),  # a Sunday uses nothing
        (date(2026, 12, 14), Band.RED),
        (date(2026, 12, 15), Band.LATE),
        (date(2026, 11, 20), Band.GREEN),  # a clock that runs behind
    ],
)
def test_bands(today: date, expected: Band) -> None:
    assert band(date(2026, 11, 24), date(2026, 12, 14), today, CALENDAR) is expected


def test_the_edges_of_yellow_belong_to_it() -> None:
    received_on, due_on = date(2026, 6, 30), CALENDAR.add_working_days(date(2026, 6, 30), 20)
    three_quarters = CALENDAR.add_working_days(received_on, 15)
    nine_tenths = CALENDAR.add_working_days(received_on, 18)
    assert band(received_on, due_on, three_quarters, CALENDAR) is Band.YELLOW
    assert band(received_on, due_on, nine_tenths, CALENDAR) is Band.YELLOW
    assert band(received_on, due_on, CALENDAR.add_working_days(received_on, 19), CALENDAR) is Band.RED


def test_a_limit_without_working_days_is_no_division_by_zero() -> None:
    saturday, sunday = date(2026, 11, 28), date(2026, 11, 29)
    assert band(saturday, sunday, sunday, CALENDAR) is Band.GREEN
