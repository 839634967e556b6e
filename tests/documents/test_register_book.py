"""The register book as a paper: sheets that look alike, sums, gaps, long entries, and what reviewers have read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.daily_log import Tally
from desktop.domain.register_book import RegisterBook, book_section
from tests.documents.papers.register import paper, two_days
from tests.documents.reading import assert_golden, assert_golden_bytes, pages, words


@pytest.mark.parametrize("rows", [0, 1, 37])
def test_a_book_reads_as_reviewed(rows: int) -> None:
    pdf = paper(two_days(rows))
    assert_golden(f"register-{rows}", pdf)
    assert_golden_bytes(f"register-{rows}", pdf)


def test_a_thousand_rows_print_as_reviewed() -> None:
    pdf = paper(two_days(1000))
    assert_golden_bytes("register-1000", pdf)
    assert len(pages(pdf)) == 77


def with_long_words(book: RegisterBook) -> RegisterBook:
    rows = [
        replace(row, title="Sangatpanjang" * 12, follow_up="😀 " + "jawaban " * 40, complainant="W" * 90)
        for row in book.rows
    ]
    return replace(book, sections=(book_section("Loket 1", rows, Tally(286, 281, 4, 1)),))


def test_long_entries_go_on_to_a_second_side_and_nothing_is_lost() -> None:
    pdf = paper(with_long_words(two_days(13)))
    said = pages(pdf)
    assert len(said) >= 2
    assert "lanjutan" in said[1]
    assert "".join(words(pdf).split()).count("Sangatpanjang" * 12) == 13
    assert "Jumlah lembar ini" not in said[0]
    assert "□" in words(pdf)


def test_each_side_says_its_sheet_and_the_page() -> None:
    for place, side in enumerate(pages(paper(two_days(37))), 1):
        assert f"Lembar {22 + place}" in side
        assert f"Halaman {place} dari 3" in side
