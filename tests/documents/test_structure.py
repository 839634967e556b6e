"""Tagged papers: every piece of content has its place in the tree, and the tree is what a reader is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.documents.by_hand_list import render_by_hand_list
from desktop.documents.daily_log import render_daily_log
from desktop.documents.layout import Paper, PaperSize, Tag
from desktop.documents.structure import MOST_CELLS
from desktop.documents.test_page import PrinterSheet, render_test_page
from desktop.domain.by_hand_list import ByHandList
from desktop.domain.daily_log_builder import daily_log
from desktop.domain.register_number import RegisterNumber
from tests.documents.reading import reader, words
from tests.documents.samples import DAY, HENDRA, OFFICE, PLACES, entry, void_entry
from tests.documents.test_by_hand_list import ENTRIES
from tests.documents.test_pdf_files import some_papers

MADE = datetime(2026, 11, 24, 8, 42, tzinfo=UTC)
_BEGIN = re.compile(rb"/(\w+) <</MCID (\d+)>> BDC|/Artifact BMC")


def paper(size: PaperSize = PaperSize.A4, **more: Any) -> Paper:
    return Paper(size, title="Uji", subject="Uji", author="Uji", made_at=MADE, **more)


def root(pdf: bytes) -> Any:
    return reader(pdf).trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]


def elements(element: Any) -> Iterator[Any]:
    """All elements below, in reading order, each checked to know its parent."""
    kids = element["/K"]
    for kid in kids if isinstance(kids, list) else [kids]:
        found = kid.get_object()
        if not isinstance(found, int) and "/S" in found:
            assert found["/P"] == element
            yield found
            yield from elements(found)


def tags(pdf: bytes) -> list[str]:
    return [str(element["/S"]) for element in elements(root(pdf))]


@pytest.fixture(scope="module")
def papers() -> dict[str, bytes]:
    return some_papers()


def test_every_piece_of_content_has_its_element_and_every_page_its_order(papers: dict[str, bytes]) -> None:
    for pdf in papers.values():
        nums = root(pdf)["/ParentTree"]["/Nums"]
        parents = dict(zip(nums[::2], nums[1::2], strict=True))
        for page in reader(pdf).pages:
            assert str(page["/Tabs"]) == "/S"
            stream = page.get_contents().get_data()  # type: ignore[union-attr]
            begun = list(_BEGIN.finditer(stream))
            assert len(begun) == stream.count(b"EMC")
            marked = [match for match in begun if match.group(2)]
            owners = parents[page["/StructParents"]].get_object()
            assert sorted(int(match.group(2)) for match in marked) == list(range(len(owners)))
            for match in marked:
                owner = owners[int(match.group(2))].get_object()
                assert owner["/S"] == "/" + match.group(1).decode()


def test_no_text_or_line_stands_outside_of_the_marks(papers: dict[str, bytes]) -> None:
    for pdf in papers.values():
        for page in reader(pdf).pages:
            stream = page.get_contents().get_data()  # type: ignore[union-attr]
            outside = re.sub(rb"(?:/Artifact BMC|/\w+ <</MCID \d+>> BDC).*?EMC", b"", stream, flags=re.DOTALL)
            assert not re.search(rb" (?:Tj|S|f|Do)\b", outside)


def test_pictures_have_words_and_tables_their_rows(papers: dict[str, bytes]) -> None:
    for name, pdf in papers.items():
        found = list(elements(root(pdf)))
        for element in found:
            if element["/S"] == "/Figure":
                assert element["/Alt"], name
            if element["/S"] in ("/TD", "/TH"):
                assert element["/P"]["/S"] == "/TR"
            if element["/S"] == "/TR":
                assert element["/P"]["/S"] == "/Table"
        assert "/H1" in [element["/S"] for element in found] or name == "slip"


def columns(row: Any) -> int:
    return sum(cell.get_object().get("/A", {}).get("/ColSpan", 1) for cell in row["/K"])


def test_every_row_of_a_log_stands_for_all_columns() -> None:
    """Gaps, remarks below a row, headings and sentences of sections too."""
    entries = [entry(1), void_entry(2), entry(5), entry(1, number=RegisterNumber("ME01", "L2", 26, 1))]
    content = daily_log(DAY, OFFICE, PLACES, entries, late=[entry(300, received_at=MADE)])
    pdf = render_daily_log(content, OFFICE, printed_at=MADE, printed_by=HENDRA)
    rows = [element for element in elements(root(pdf)) if element["/S"] == "/TR"]
    widths = [[span(cell) for cell in cells(row)] for row in rows]
    assert widths.count([1, 11]) == 1
    assert widths.count([12]) == 8, "three headings, one again on the next page, two sentences, two remarks"
    assert [width for width in widths if len(width) > 2] == [[1] * 12] * 7, "titles of two pages, five rows"


def cells(row: Any) -> list[Any]:
    kids = row["/K"]
    return [kid.get_object() for kid in (kids if isinstance(kids, list) else [kids])]


def span(cell: Any) -> int:
    return int(cell.get("/A", {}).get("/ColSpan", 1))


def test_each_report_to_be_typed_has_a_heading_and_its_text_is_one_paragraph() -> None:
    long = replace(ENTRIES[0], report=replace(ENTRIES[0].report, narrative="kata demi kata " * 900))
    pdf = render_by_hand_list(ByHandList((long, ENTRIES[0]), MADE, "Rina", 0), OFFICE)
    assert len(reader(pdf).pages) > 2
    assert tags(pdf).count("/H1") == 1
    sections = [element for element in elements(root(pdf)) if element["/S"] == "/Sect"]
    assert len(sections) == 2
    for section in sections:
        inside = [str(element["/S"]) for element in elements(section)]
        assert inside[:3] == ["/H2", "/L", "/LI"]
        assert inside[-2:] == ["/H3", "/P"]
    *_head, text = elements(sections[0])
    first, *later = text["/K"]
    assert isinstance(first, int)
    assert {reader(pdf).get_page_number(kid["/Pg"]) for kid in later} == {1}, "it goes on over the page"


def test_reading_order_is_the_order_of_the_tags() -> None:
    made = paper()
    with made.tag(Tag.H1):
        made.text(20, 20, "Judul")
    made.lines(20, 30, ["satu", "dua"], *_type(), 4)
    with made.tag(Tag.FIGURE, alt="Batang ✓"):
        made.fill(20, 50, 10, 10)
    with made.artifact():
        made.text(20, 280, "Halaman 1")
    pdf = made.finish()
    assert tags(pdf) == ["/Document", "/H1", "/P", "/Figure"]
    found = list(elements(root(pdf)))
    assert sorted(
        element["/K"] if isinstance(element["/K"], int) else element["/K"][0] for element in found[1:]
    ) == [0, 1, 2], "each holds its content"
    assert found[-1]["/Alt"] == "Batang ✓"


def _type() -> tuple[Any, float]:
    from desktop.documents.fonts import Face

    return Face.REGULAR, 8


def test_an_element_goes_on_over_a_page() -> None:
    made = paper()
    with made.tag(Tag.P):
        made.text(20, 20, "awal")
        made.new_page()
        made.text(20, 20, "akhir")
    [_, found] = elements(root(made.finish()))
    assert [kid if isinstance(kid, int) else kid["/MCID"] for kid in found["/K"]] == [0, 0]
    assert found["/K"][1]["/Type"] == "/MCR"


def test_cells_of_a_very_long_table_are_told_apart_up_to_a_number() -> None:
    made = paper()
    with made.tag(Tag.TABLE):
        for row in range(MOST_CELLS // 4 + 10):
            with made.tag(Tag.TR):
                for cell in range(4):
                    with made.tag(Tag.TD):
                        made.text(20 + cell * 20, 20, str(row))
    found = list(elements(root(made.finish())))
    rows = [element for element in found if element["/S"] == "/TR"]
    assert len(rows) == MOST_CELLS // 4 + 10
    assert [len(cells(row)) for row in rows] == [4] * (MOST_CELLS // 4) + [1] * 10
    assert span(cells(rows[-1])[0]) == 4, "it stands for what it holds"


def test_a_roll_is_as_long_as_it_is_told_in_whole_millimetres() -> None:
    box = reader(paper(PaperSize.ROLL_58, height=99.2).finish()).pages[0].mediabox
    assert (round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)) == (58, 100)
    with pytest.raises(ValueError, match="roll"):
        paper(PaperSize.ROLL_80)


@pytest.mark.parametrize("size", list(PaperSize))
def test_a_test_page_for_every_size(size: PaperSize) -> None:
    pdf = render_test_page(PrinterSheet(size, "HP LaserJet " * 4, "Kantor", MADE, ZoneInfo("Asia/Jakarta")))
    assert len(reader(pdf).pages) == 1
    assert "HALAMAN UJI" in words(pdf)
    assert "15.42 WIB" in words(pdf).replace("\xa0", " ")
