"""A clock that was lost (failures.md, 20): impossible dates stop a number from being given, doubtful ones are told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.clock_doubt import EARLIEST, clock_doubt, require_possible
from desktop.domain.errors import Conflict

WIB = ZoneInfo("Asia/Jakarta")
LAST = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)


@pytest.mark.parametrize("year", [1970, 1980, 2019, 2024])
def test_dates_before_the_program_are_impossible(year: int) -> None:
    now = datetime(year, 1, 1, tzinfo=UTC)
    with pytest.raises(Conflict, match="Betulkan jam") as refused:
        require_possible(now, WIB)
    assert refused.value.code == "clock_lost"
    assert "Betulkan" in (clock_doubt(now, None, WIB) or "")


@pytest.mark.parametrize(
    ("away", "is_doubtful"),
    [
        (timedelta(0), False),
        (timedelta(hours=-23), False),
        (timedelta(days=-2), True),
        (timedelta(days=300), False),
        (timedelta(days=400), True),
    ],
)
def test_dates_far_from_the_last_record_are_doubtful(away: timedelta, *, is_doubtful: bool) -> None:
    require_possible(LAST + away, WIB)
    assert (clock_doubt(LAST + away, LAST, WIB) is not None) is is_doubtful


def test_a_desk_without_records_has_no_doubts() -> None:
    assert clock_doubt(EARLIEST, None, WIB) is None
