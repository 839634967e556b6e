"""Filters in words, and what stands in an empty list."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.complaint import Classification, ComplaintStatus
from desktop.domain.outbox import SyncState
from desktop.usecases.find_complaints import ComplaintFilter, Outline
from ui.models.paged_lines import PagedLines
from ui.register import filters
from ui.register.emptiness import Remedy, count_words, emptiness, trouble
from ui.register.feed import Listing, Question
from ui.register.filters import Part

TODAY = date(2026, 11, 24)
NBSP = "\N{NO-BREAK SPACE}"
EVERYTHING = ComplaintFilter(
    date(2026, 11, 1),
    date(2026, 11, 30),
    SyncState.UNKNOWN,
    ComplaintStatus.BATAL,
    Classification.ASPIRASI,
)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (None, None, "Semua waktu"),
        (date(2026, 2, 1), date(2026, 2, 28), "Februari 2026"),
        (date(2024, 2, 1), date(2024, 2, 29), "Februari 2024"),
        (date(2024, 2, 1), date(2024, 2, 28), f"1{NBSP}Feb – 28{NBSP}Feb{NBSP}2024"),
        (TODAY, TODAY, "Hari ini"),
        (date(2026, 11, 23), date(2026, 11, 23), f"23{NBSP}Nov{NBSP}2026"),
        (date(2025, 12, 30), date(2026, 1, 2), f"30{NBSP}Des{NBSP}2025 – 2{NBSP}Jan{NBSP}2026"),
        (date(2026, 11, 20), None, f"sejak 20{NBSP}Nov{NBSP}2026"),
        (None, date(2026, 11, 20), f"sampai 20{NBSP}Nov{NBSP}2026"),
    ],
)
def test_days_in_words(first: date | None, last: date | None, words: str) -> None:
    assert filters.time_words(ComplaintFilter(first, last), TODAY) == words


def test_each_part_is_a_chip_that_can_be_taken_off() -> None:
    chips = filters.chips(EVERYTHING, TODAY)
    assert [(chip.part, chip.words) for chip in chips] == [
        (Part.TIME, "November 2026"),
        (Part.SYNC_STATE, "Perlu dicek"),
        (Part.CLASSIFICATION, "Aspirasi"),
        (Part.STATUS, "Batal"),
    ]
    wanted = EVERYTHING
    for chip in chips:
        wanted = filters.without(wanted, chip.part)
        assert chip not in filters.chips(wanted, TODAY)
    assert wanted == ComplaintFilter()
    assert filters.in_words(EVERYTHING, TODAY) == "November 2026, perlu dicek, aspirasi, batal"


def test_a_year_of_months_is_offered() -> None:
    months = filters.months_back(date(2026, 2, 14))
    assert len(months) == 13
    assert [filters.month_words(month) for month in (months[0], months[2], months[-1])] == [
        "Februari 2026",
        "Desember 2025",
        "Februari 2025",
    ]


def test_every_state_can_be_chosen() -> None:
    assert [key for key, _words in filters.sync_choices()] == ["", *(state.value for state in SyncState)]
    assert len(filters.classification_choices()) == len(Classification) + 1
    assert len(filters.status_choices()) == len(ComplaintStatus) + 1


def listing(wanted: ComplaintFilter, text: str = "", total: int = 0, count: int = 0, **more: int) -> Listing:
    lines = PagedLines(Outline(count, range(count, 0, -50)))
    return Listing(Question(wanted, text), lines, total, bool(more.get("cut")), more.get("elsewhere", 0))


@pytest.mark.parametrize(
    ("shown", "sentence", "remedy"),
    [
        (listing(ComplaintFilter()), "Belum ada pengaduan. Mulai di Catat (F2).", Remedy.LOG),
        (listing(EVERYTHING), "Belum ada pengaduan. Mulai di Catat (F2).", Remedy.LOG),
        (
            listing(EVERYTHING, total=9),
            "Belum ada pengaduan untuk saringan November 2026, perlu dicek, aspirasi, batal.",
            Remedy.CLEAR_FILTER,
        ),
        (
            listing(ComplaintFilter(), "jembtan", total=9),
            "Tidak ada yang cocok dengan “jembtan”. Coba satu kata saja, atau periksa angkanya.",
            Remedy.CLEAR_SEARCH,
        ),
        (
            listing(filters.of_month(TODAY), "jembtan", total=9),
            "Tidak ada yang cocok dengan “jembtan”. Coba satu kata saja, atau lepaskan saringan November 2026.",
            Remedy.CLEAR_FILTER,
        ),
        (
            listing(filters.of_month(TODAY), "jembatan", total=9, elsewhere=3),
            "“jembatan” tidak ada di November 2026, tetapi 3 cocok di luar saringan itu.",
            Remedy.CLEAR_FILTER,
        ),
    ],
)
def test_an_empty_list_says_why_and_what_to_do(shown: Listing, sentence: str, remedy: Remedy) -> None:
    said = emptiness(shown, TODAY)
    assert (said.sentence, said.remedy) == (sentence, remedy)
    assert said.word


def test_trouble_offers_another_try() -> None:
    assert trouble("Ruang disk habis.").remedy is Remedy.READ_AGAIN


def test_counts() -> None:
    month = filters.of_month(TODAY)
    assert count_words(listing(month, total=1412, count=57)) == "57 dari 1.412 pengaduan"
    assert count_words(listing(ComplaintFilter(), total=1412, count=1412)) == "1.412 pengaduan"
    assert count_words(listing(ComplaintFilter(), "air", 1412, 12)) == "12 dari 1.412 pengaduan"
    assert count_words(listing(month, "air", 1412, 200, cut=1)).startswith("200 terbaru")
