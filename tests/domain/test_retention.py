"""How long complaints are kept: counted from the end of the year in which they ended, and never when anything is open."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.complaint import ComplaintStatus
from desktop.domain.outbox import SyncState
from desktop.domain.retention import (
    FINAL_STATES,
    Keeping,
    Lifetime,
    ended_before,
    keeping,
    kept_until,
)

WIB = ZoneInfo("Asia/Jakarta")
FINISHED = datetime(2021, 6, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 60 * 366 * 24).map(
    lambda hours: datetime(2000, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
)
LIVES = st.builds(
    Lifetime,
    status=st.sampled_from(ComplaintStatus),
    finished_at=st.none() | MOMENTS,
    voided_at=st.none() | MOMENTS,
    states=st.lists(st.sampled_from(SyncState), min_size=1, max_size=4).map(tuple),
    is_held=st.booleans(),
    is_erased=st.booleans(),
)
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
YEARS = st.integers(1, 30)


def life(**changes: object) -> Lifetime:
    values: dict[str, object] = {
        "status": ComplaintStatus.DITERIMA,
        "finished_at": FINISHED,
        "voided_at": None,
        "states": (SyncState.CONFIRMED,),
        **changes,
    }
    return Lifetime(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("today", "years", "expected"),
    [
        (date(2026, 12, 31), 5, Keeping.YOUNG),
        (date(2027, 1, 1), 5, Keeping.DUE),
        (date(2022, 12, 31), 1, Keeping.YOUNG),
        (date(2023, 1, 1), 1, Keeping.DUE),
    ],
)
def test_it_is_kept_to_the_last_day_of_its_last_year(today: date, years: int, expected: Keeping) -> None:
    assert keeping(life(), today, WIB, years) is expected


def test_the_year_is_that_of_the_office() -> None:
    new_year = datetime(2020, 12, 31, 17, 0, tzinfo=UTC)  # 0.00 on 1 January in WIB
    assert life(finished_at=new_year).ended_on(WIB) == date(2021, 1, 1)
    assert life(finished_at=new_year - timedelta(seconds=1)).ended_on(WIB) == date(2020, 12, 31)


def test_the_end_is_the_later_of_two() -> None:
    both = life(status=ComplaintStatus.DICABUT, voided_at=FINISHED + timedelta(days=400))
    assert both.ended_on(WIB) == date(2022, 7, 6)


@given(LIVES, DAYS, YEARS)
def test_nothing_goes_that_is_open_held_unsettled_or_young(life: Lifetime, today: date, years: int) -> None:
    if keeping(life, today, WIB, years) is not Keeping.DUE:
        return
    ended_on = life.ended_on(WIB)
    assert ended_on is not None
    assert today.year - ended_on.year > years
    assert not life.is_held
    assert not life.is_erased
    assert all(state in FINAL_STATES for state in life.states)


@given(LIVES, DAYS, YEARS)
def test_what_is_due_stays_due(life: Lifetime, today: date, years: int) -> None:
    if keeping(life, today, WIB, years) is Keeping.DUE:
        assert keeping(life, today + timedelta(days=1), WIB, years) is Keeping.DUE
        assert years == 1 or keeping(life, today, WIB, years - 1) is Keeping.DUE


@given(MOMENTS, DAYS, YEARS)
def test_the_day_before_which_it_must_have_ended_says_the_same(at: datetime, today: date, years: int) -> None:
    ended_on = at.astimezone(WIB).date()
    is_over = kept_until(ended_on, years) < today
    assert is_over == (ended_on < ended_before(today, years))
