"""The recap as a paper: read by people, the same bytes for the same figures, nothing cut with long lists."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pypdfium2
import pytest

from desktop.documents.recap_parts import BOTTOM
from desktop.documents.recap_words import summary
from desktop.domain.daily_log import Tally
from desktop.domain.recap import CounterTally, LateReport, Recap, RecapCount
from tests.documents.papers.recap import PAPERS, a_recap, an_annex, paper
from tests.documents.reading import assert_golden, assert_golden_bytes, pages, words
from tests.documents.test_structure import elements, root, tags

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)
_MM = 25.4 / 72


@pytest.mark.parametrize("count", [0, 1, 37, 412])
def test_a_month_reads_as_reviewed(count: int) -> None:
    pdf = paper(a_recap(FIRST, LAST, count))
    assert_golden(f"recap-{count}", pdf)
    assert_golden_bytes(f"recap-{count}", pdf)


@pytest.mark.parametrize("name", ["triwulan", "pekppp"])
def test_other_samples_read_as_reviewed(name: str) -> None:
    pdf = PAPERS[f"rekap-{name}.pdf"]()
    assert_golden(f"recap-{name}", pdf)
    assert_golden_bytes(f"recap-{name}", pdf)


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


def lines_of(pdf: bytes) -> list[list[tuple[float, float, str]]]:
    """For each page its lines as top and bottom in millimetres from above, and text."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = []
        for page in document:
            text, high = page.get_textpage(), page.get_height()
            boxes = [text.get_rect(n) for n in range(text.count_rects())]
            found.append(
                [((high - b[3]) * _MM, (high - b[1]) * _MM, text.get_text_bounded(*b)) for b in boxes]
            )
        return found
    finally:
        document.close()


def assert_nothing_reaches_the_foot(pdf: bytes) -> None:
    for number, lines in enumerate(lines_of(pdf), 1):
        inside = [line for line in lines if line[0] < BOTTOM - 2.6]
        assert all(bottom <= BOTTOM - 2.6 for _top, bottom, _text in inside), number
        feet = [text for top, _bottom, text in lines if top >= BOTTOM - 2.6]
        assert "Dicetak" in feet[0], (number, feet)
        assert len(feet) == 2, (number, feet)


def _late(recap: Recap, title: str, agency: str) -> tuple[LateReport, ...]:
    return tuple(replace(each, title=title, agency=agency) for each in recap.late)


def _renamed(counts: tuple[RecapCount, ...], name: str) -> tuple[RecapCount, ...]:
    return tuple(replace(each, label=f"{name} {place}") for place, each in enumerate(counts))


LONG = "Penyelenggaraan Ketenteraman dan Ketertiban Umum, Perlindungan Masyarakat, serta Penanggulangan Bencana Alam"


def _odd_recaps() -> dict[str, Recap]:
    recap = _crowded()
    tallies = tuple(
        CounterTally(f"Loket {n}", f"ME01-L{n}-26-", Tally(n and 5, n and 5)) for n in range(1, 40)
    )
    rest = recap.received - sum(each.tally.valid for each in tallies)
    many = tuple(RecapCount(f"{n}", f"{LONG} {n}", 1) for n in range(199))
    return {
        "late": replace(recap, late=_late(recap, "W" * 150 + " 🚧", "Ü" * 120)),
        "words": replace(recap, late=_late(recap, (LONG + " dan lain") * 1, LONG)),
        "categories": replace(
            recap, categories=_renamed(recap.categories, LONG), districts=_renamed(recap.districts, LONG)
        ),
        "agencies": replace(
            recap,
            agencies=(*many, RecapCount("x", "x", recap.received - 199)),
            officers=(*many, RecapCount("x", "x", recap.received - 199)),
            counters=(*many, RecapCount("x", "x", recap.received - 199)),
        ),
        "series": replace(
            recap, tallies=(*tallies, CounterTally("Loket 40", "ME01-L40-26-", Tally(rest, rest)))
        ),
    }


@pytest.mark.parametrize("name", ["late", "words", "categories", "agencies", "series"])
def test_much_and_long_content_flows_over_pages(name: str) -> None:
    recap = _odd_recaps()[name]
    pdf = paper(recap, an_annex(recap))
    assert_nothing_reaches_the_foot(pdf)
    text = words(pdf)
    assert f"Halaman {len(pages(pdf))} dari {len(pages(pdf))}" in text
    assert text.count("Cara menghitung") == 1


def test_signatures_are_never_alone_on_a_page() -> None:
    for recap in (_crowded(), _odd_recaps()["series"]):
        page = next(text for text in pages(paper(recap)) if "Disusun oleh" in text)
        assert "SHA-256 isi" in page.split("Disusun oleh")[0]
        assert "Persen" in page.split("Disusun oleh")[0]


def test_no_type_is_smaller_than_what_can_be_read() -> None:
    pdf = paper(_odd_recaps()["categories"])
    document = pypdfium2.PdfDocument(pdf)
    try:
        sizes = [
            pypdfium2.raw.FPDFText_GetFontSize(text, n)
            for page in document
            for text in [page.get_textpage()]
            for n in range(text.count_chars())
            if text.get_text_range(n, 1).strip()
        ]
    finally:
        document.close()
    assert min(sizes) >= 6.19  # marks below the columns


def test_days_off_are_named_once_in_a_row() -> None:
    assert pages(paper(a_recap(FIRST, LAST, 412)))[0].count("libur") == 5


def test_days_ahead_say_no_zero() -> None:
    recap = a_recap(FIRST, LAST, 0)
    begun = replace(recap, as_on=date(2026, 10, 6))
    zeros = [len(re.findall(r"^0$", pages(paper(each))[0], re.MULTILINE)) for each in (recap, begun)]
    assert zeros[0] - zeros[1] == 22 - 4


@pytest.mark.parametrize("count", [0, 1, 2, 37])
def test_the_paragraph_never_says_a_mean_of_nothing(count: int) -> None:
    text = summary(a_recap(FIRST, LAST, count))
    assert "rata-rata 0,0" not in text
    assert ("rata-rata" in text) == (count > 1)


def _figures(pdf: bytes) -> list[Any]:
    return [each for each in elements(root(pdf)) if each["/S"] == "/Figure"]


def test_charts_say_their_numbers_and_tables_are_tables() -> None:
    recap = a_recap(FIRST, LAST, 412)
    pdf = paper(recap, an_annex(recap))
    figures = [str(each["/Alt"]) for each in _figures(pdf)]
    assert len(figures) == 7
    for day, count in recap.per_day:
        assert (f"; {day.day} Okt: {count}" in f"; {figures[0].split('. ')[1]}") == (
            count > 0 or day not in recap.days_off
        )
    assert f"Seluruh laporan: {recap.received} laporan" in figures[1]
    for counts, text in ((recap.categories, figures[2]), (recap.districts, figures[3])):
        assert all(f"{each.label}: {each.count} (" in text for each in counts)
    found = tags(pdf)
    assert found.count("/Table") == 9
    for table in (each for each in elements(root(pdf)) if each["/S"] == "/Table"):
        rows = [row.get_object()["/K"] for row in table["/K"]]
        lengths = {len(row) if isinstance(row, list) else 1 for row in rows}
        assert len(lengths) == 1
