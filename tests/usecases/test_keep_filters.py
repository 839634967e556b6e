"""Filters under a name: each person's own, meant for today whenever that is."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.complaint import Classification, ComplaintStatus
from desktop.domain.errors import InvalidInput
from desktop.domain.outbox import SyncState
from desktop.usecases.find_complaints import ComplaintFilter
from desktop.usecases.keep_filters import (
    LONGEST_NAME,
    MOST_FILTERS,
    KeepFilters,
    SavedFilter,
    Span,
    saved_filter,
)
from desktop.usecases.toolbox import DeskTools
from tests.usecases.desk import CLERK, SUPERVISOR

TODAY = date(2026, 11, 24)
LATER = date(2026, 12, 2)
GIVEN = ["Perlu tindakan", "Lewat tenggat", "Hari ini"]


@pytest.fixture
def keep(desk: DeskTools) -> KeepFilters:
    return KeepFilters(desk.desk)


def names(keep: KeepFilters) -> list[str]:
    return [each.name for each in keep.list(CLERK)]


def test_three_are_there_from_the_beginning(keep: KeepFilters) -> None:
    assert names(keep) == GIVEN
    assert [each.wanted(TODAY) for each in keep.list(CLERK)] == [
        ComplaintFilter(sync_state=SyncState.ATTENTION),
        ComplaintFilter(late_on=TODAY),
        ComplaintFilter(TODAY, TODAY),
    ]


@pytest.mark.parametrize(
    ("days", "span", "later"),
    [
        ((None, None), Span.ALL, (None, None)),
        ((TODAY, TODAY), Span.TODAY, (LATER, LATER)),
        ((date(2026, 11, 18), TODAY), Span.WEEK, (date(2026, 11, 26), LATER)),
        ((date(2026, 11, 1), date(2026, 11, 30)), Span.MONTH, (date(2026, 12, 1), date(2026, 12, 31))),
        ((date(2026, 10, 1), date(2026, 10, 31)), Span.DAYS, (date(2026, 10, 1), date(2026, 10, 31))),
        ((date(2026, 11, 2), None), Span.DAYS, (date(2026, 11, 2), None)),
    ],
)
def test_days_are_kept_as_they_were_meant(
    keep: KeepFilters,
    days: tuple[date | None, date | None],
    span: Span,
    later: tuple[date | None, date | None],
) -> None:
    wanted = ComplaintFilter(
        *days, SyncState.UNKNOWN, ComplaintStatus.DITERIMA, Classification.ASPIRASI, TODAY
    )
    keep.save(CLERK, saved_filter("Milik saya", wanted, "jalan", TODAY))
    kept = keep.list(CLERK)[-1]
    assert (kept.span, kept.text) == (span, "jalan")
    assert kept.wanted(TODAY) == wanted
    assert kept.wanted(LATER) == ComplaintFilter(
        *later, SyncState.UNKNOWN, ComplaintStatus.DITERIMA, Classification.ASPIRASI, LATER
    )


def test_everybody_keeps_their_own(keep: KeepFilters) -> None:
    keep.save(CLERK, SavedFilter("Jalan rusak", text="jalan rusak"))
    assert names(keep) == [*GIVEN, "Jalan rusak"]
    assert [each.name for each in keep.list(SUPERVISOR)] == GIVEN


def test_rename_and_remove_any_of_them(keep: KeepFilters) -> None:
    keep.rename(CLERK, "Hari ini", "  Masuk   hari ini ")
    keep.remove(CLERK, "Lewat tenggat")
    assert names(keep) == ["Perlu tindakan", "Masuk hari ini"]
    for name in ("Perlu tindakan", "Masuk hari ini"):
        keep.remove(CLERK, name)
    assert names(keep) == []


@pytest.mark.parametrize("name", ["", "   ", "x" * (LONGEST_NAME + 1), "hari INI"])
def test_a_name_is_needed_that_no_other_has(keep: KeepFilters, name: str) -> None:
    with pytest.raises(InvalidInput):
        keep.save(CLERK, SavedFilter(name))
    with pytest.raises(InvalidInput):
        keep.rename(CLERK, "Perlu tindakan", name)
    assert names(keep) == GIVEN


def test_a_filter_may_be_written_otherwise(keep: KeepFilters) -> None:
    keep.rename(CLERK, "Hari ini", "HARI INI")
    assert names(keep)[-1] == "HARI INI"


def test_there_is_an_end_to_them(keep: KeepFilters) -> None:
    for place in range(MOST_FILTERS - len(GIVEN)):
        keep.save(CLERK, SavedFilter(f"Saringan {place}"))
    with pytest.raises(InvalidInput, match="Hapus satu dulu"):
        keep.save(CLERK, SavedFilter("Satu lagi"))
