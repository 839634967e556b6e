"""The recap as a paper: read by people, the same bytes for the same figures, nothing cut with long lists."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from desktop.domain.recap import Recap
from tests.documents.papers.recap import PAPERS, a_recap, paper
from tests.documents.reading import assert_golden, pages, words

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)


@pytest.mark.parametrize("count", [0, 1, 37, 412])
def test_a_month_reads_as_reviewed(count: int) -> None:
    assert_golden(f"recap-{count}", paper(a_recap(FIRST, LAST, count)))


def test_a_quarter_reads_as_reviewed() -> None:
    assert_golden("recap-quarter", PAPERS["rekap-triwulan.pdf"]())


def test_equal_figures_make_equal_bytes() -> None:
    assert paper(a_recap(FIRST, LAST, 37)) == paper(a_recap(FIRST, LAST, 37))


def _crowded() -> Recap:
    return a_recap(date(2026, 7, 1), date(2026, 9, 30), 1_180)


def test_every_late_report_is_on_paper_with_the_most_overdue_first() -> None:
    recap = _crowded()
    assert len(recap.late) > 10
    text = words(paper(recap))
    assert all(each.register_no in text for each in recap.late)
    assert all(a.due_on <= b.due_on for a, b in pairwise(recap.late))
    assert f"{len(recap.late) - 10} lainnya pada lampiran" in text


def test_long_words_and_emoji_fit() -> None:
    recap = _crowded()
    odd = tuple(replace(each, title="W" * 150 + " 🚧", agency="Ü" * 120) for each in recap.late)
    assert len(pages(paper(replace(recap, late=odd)))) >= 5
