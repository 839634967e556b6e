"""Names of backups, what is kept of them, and when people have to be told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.backup import BackupRun, Occasion, RunKind, RunOutcome, state_of
from desktop.domain.backup_keeping import (
    DAYS,
    MONTHS,
    NEWEST,
    WEEKS,
    Kept,
    file_name,
    given_up_for_room,
    no_longer_needed,
    read_file_name,
)

NOW = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 31)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
FOLDERS = st.lists(st.tuples(MOMENTS, st.booleans(), st.integers(0, 10**9)), max_size=60).map(
    lambda found: [
        Kept(file_name("ME01", "L1", at, n), at, size, is_verified, n)
        for n, (at, is_verified, size) in enumerate(found)
    ]
)


@given(FOLDERS)
def test_neither_the_newest_nor_an_unverified_one_ever_goes(folder: list[Kept]) -> None:
    gone = no_longer_needed(folder)
    assert all(each.is_verified for each in gone)
    verified = [each for each in folder if each.is_verified]
    left = [each for each in verified if each not in gone]
    if verified:
        assert max(verified, key=lambda each: (each.made_at, each.again)) in left
    assert len(left) <= NEWEST + DAYS + WEEKS + MONTHS
    for span, of in (
        (DAYS, lambda at: at.date()),
        (WEEKS, lambda at: at.isocalendar()[:2]),
        (MONTHS, lambda at: (at.year, at.month)),
    ):
        newest = sorted({of(each.made_at) for each in verified}, reverse=True)[:span]
        assert {of(each.made_at) for each in left} >= set(newest)
    assert no_longer_needed(left) == []


@given(FOLDERS, st.integers(1, 10**10))
def test_room_is_never_made_by_the_newest_or_an_unverified_one(folder: list[Kept], missing: int) -> None:
    gone = given_up_for_room(folder, missing)
    verified = sorted(
        (each for each in folder if each.is_verified), key=lambda each: (each.made_at, each.again)
    )
    assert gone == verified[: len(gone)]
    assert len(gone) < max(len(verified), 1)
    assert sum(each.size for each in gone[:-1]) < missing


def test_a_year_of_days_leaves_a_week_five_weeks_and_twelve_months() -> None:
    year = [
        Kept(file_name("ME01", "L1", at), at, 1, True) for at in (NOW - timedelta(days=n) for n in range(400))
    ]
    gone = {each.name for each in no_longer_needed(year)}
    left = [each.made_at.date().isoformat() for each in year if each.name not in gone]
    assert left == [
        "2026-11-24", "2026-11-23", "2026-11-22", "2026-11-21", "2026-11-20", "2026-11-19", "2026-11-18",
        "2026-11-15", "2026-11-08", "2026-11-01", "2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31",
        "2026-06-30", "2026-05-31", "2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31",
    ]  # fmt: skip


@given(MOMENTS, st.integers(0, 99))
def test_a_name_is_read_back(at: datetime, again: int) -> None:
    read = read_file_name(file_name("ME01", "L1", at, again))
    assert read is not None
    assert (read.office, read.device, read.made_at, read.again) == (
        "ME01",
        "L1",
        at.replace(microsecond=0),
        again,
    )


@pytest.mark.parametrize(
    "name",
    [
        "loket-ME01-L1-20261324-050000.loketbak",
        "loket-ME01-L1-20261124-050000.loketbak.part",
        "loket-ME01-L1-20261124-050000.zip",
        "foto.loketbak",
        "../loket-ME01-L1-20261124-050000.loketbak",
    ],
)
def test_other_files_are_not_ours(name: str) -> None:
    assert read_file_name(name) is None


def a_run(
    hours_ago: float, kind: RunKind = RunKind.BACKUP, outcome: RunOutcome = RunOutcome.GOOD
) -> BackupRun:
    return BackupRun(
        f"{hours_ago}", NOW - timedelta(hours=hours_ago), kind, Occasion.DAILY, "x", outcome, reason="r"
    )


@pytest.mark.parametrize(
    ("hours", "is_due", "is_late"),
    [(1, False, False), (19, False, False), (21, True, False), (49, True, True)],
)
def test_due_after_20_hours_late_after_two_days(hours: float, is_due: bool, is_late: bool) -> None:
    state = state_of([a_run(hours)], NOW, "", NOW - timedelta(days=90))
    assert (state.is_due, state.is_late) == (is_due, is_late)


def test_a_new_desk_is_due_but_not_late() -> None:
    state = state_of([], NOW, "", NOW - timedelta(hours=1))
    assert (state.is_due, state.is_late, state.is_drill_due, state.is_drill_late) == (
        True,
        False,
        False,
        False,
    )
    old = state_of([], NOW, "", NOW - timedelta(days=40))
    assert (old.is_late, old.is_drill_late) == (True, True)


def test_a_failure_is_told_until_a_later_one_succeeds() -> None:
    failed = a_run(2, outcome=RunOutcome.FAILED)
    assert state_of([a_run(3), failed], NOW, "", None).last_failure == failed
    assert state_of([a_run(1), failed], NOW, "", None).last_failure is None


def test_an_absent_stick_is_told_only_while_one_is_wanted() -> None:
    absent = a_run(1, RunKind.SECOND_COPY, RunOutcome.ABSENT)
    assert state_of([a_run(1), absent], NOW, "/media/usb", None).second_failure == absent
    assert state_of([a_run(1), absent], NOW, "", None).second_failure is None


def test_a_rehearsal_is_due_after_30_days_and_late_after_31() -> None:
    for days, expected in ((29, (False, False)), (30.5, (True, False)), (32, (True, True))):
        state = state_of([a_run(1), a_run(days * 24, RunKind.DRILL)], NOW, "", None)
        assert (state.is_drill_due, state.is_drill_late) == expected


def test_a_backup_from_the_future_does_not_count_for_ever() -> None:
    assert state_of([a_run(-24 * 300)], NOW, "", None).is_due
