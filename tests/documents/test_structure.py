"""The structure of the papers: every piece of content has its place in the tree, and the tree its place in the file."""

from __future__ import annotations

from typing import Any

import pytest
from pypdf import PdfReader

from desktop.documents.layout import Paper, PaperSize, Tag
from desktop.documents.structure import MOST_CELLS
from tests.documents.reading import reader
from tests.documents.samples import RECEIVED_AT
from tests.documents.test_pdf_files import some_papers


def a_paper(size: PaperSize = PaperSize.A4, height: float | None = None) -> Paper:
    return Paper(size, title="T", subject="S", author="A", made_at=RECEIVED_AT, height=height)


def catalogue(document: PdfReader) -> Any:
    return document.trailer["/Root"]


def tree(pdf: bytes) -> list[tuple[int, str, str]]:
    """Depth, type and spoken text of each element, in reading order."""
    document = reader(pdf)
    root = catalogue(document)["/StructTreeRoot"]
    found: list[tuple[int, str, str]] = []

    def walk(element: Any, depth: int) -> None:
        found.append((depth, str(element["/S"]), str(element.get("/Alt", ""))))
        kids = element["/K"]
        for kid in kids if isinstance(kids, list) else [kids]:
            kid = kid.get_object()
            if isinstance(kid, dict) and "/S" in kid:
                assert kid["/P"].get_object() == element
                walk(kid, depth + 1)

    walk(root["/K"].get_object(), 0)
    return found


@pytest.fixture(scope="module")
def papers() -> dict[str, bytes]:
    return some_papers()


def test_every_piece_of_content_has_its_element(papers: dict[str, bytes]) -> None:
    """The numbers marked on a page are 0, 1, 2 …, and the parent tree names an element for each."""
    for pdf in papers.values():
        document = reader(pdf)
        root = catalogue(document)
        assert root["/MarkInfo"]["/Marked"].value is True
        assert root["/Lang"] == "id-ID"
        nums = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
        for place, page in enumerate(document.pages):
            assert page["/StructParents"] == nums[2 * place] == place
            assert str(page["/Tabs"]) == "/S"
            content = page.get_contents()
            assert content is not None
            stream = content.get_data().decode("latin-1")
            marked = [int(part.split(">>", 1)[0]) for part in stream.split("<</MCID ")[1:]]
            assert sorted(marked) == list(range(len(nums[2 * place + 1])))
            assert stream.count(" BDC") + stream.count(" BMC") == stream.count("EMC")


def test_nothing_is_drawn_outside_of_marked_content(papers: dict[str, bytes]) -> None:
    for pdf in papers.values():
        for page in reader(pdf).pages:
            content = page.get_contents()
            assert content is not None
            depth = 0
            for word in content.get_data().decode("latin-1").split():
                depth += (word in ("BDC", "BMC")) - (word == "EMC")
                assert depth or word not in ("Tj", "S", "s", "f", "Do"), word


def test_a_log_is_a_table_and_a_receipt_has_its_title_and_its_code(papers: dict[str, bytes]) -> None:
    log = tree(papers["log"])
    assert [kind for depth, kind, _alt in log if depth == 1].count("/Table") >= 5
    assert sum(kind == "/TR" for _depth, kind, _alt in log) > 29
    assert {depth for depth, kind, _alt in log if kind == "/TD"} == {3}
    assert [kind for _depth, kind, _alt in log].count("/H1") == 1
    receipt = tree(papers["a5"])
    assert [kind for _depth, kind, _alt in receipt].count("/H1") == 1
    assert [alt for _depth, kind, alt in receipt if kind == "/Figure"] == [
        "Kode QR keaslian untuk nomor register ME01-L1-26-00439-8"
    ]


def test_decoration_is_not_read_out(papers: dict[str, bytes]) -> None:
    """Page numbers are on the page, but belong to nothing that is read."""
    paper = a_paper()
    paper.text(20, 20, "Isi")
    with paper.artifact():
        paper.text(20, 290, "Halaman 1 dari 1")
    paper.rule(20, 30, 100, 30, 0.5)
    assert tree(paper.finish()) == [(0, "/Document", ""), (1, "/P", "")]


def test_a_paragraph_goes_over_pages_and_stays_one() -> None:
    paper = a_paper()
    with paper.tag(Tag.P):
        paper.text(20, 20, "Awal")
        paper.new_page()
        paper.text(20, 20, "akhir")
    pdf = paper.finish()
    assert tree(pdf) == [(0, "/Document", ""), (1, "/P", "")]
    document = reader(pdf)
    kids = catalogue(document)["/StructTreeRoot"]["/K"]["/K"]["/K"]
    assert kids[0] == 0
    assert kids[1]["/Pg"].get_object() == document.pages[1]
    assert kids[1]["/MCID"] == 0


def test_a_very_long_table_keeps_its_rows_and_joins_their_cells() -> None:
    paper = a_paper()
    rows = MOST_CELLS // 2 + 3
    with paper.tag(Tag.TABLE):
        for _row in range(rows):
            with paper.tag(Tag.TR):
                for x in (20, 40):
                    with paper.tag(Tag.TD):
                        paper.text(x, 20, "x")
    kinds = [kind for _depth, kind, _alt in tree(paper.finish())]
    assert kinds.count("/TR") == rows
    assert kinds.count("/TD") == MOST_CELLS + 3


def test_a_roll_is_as_high_as_what_is_on_it() -> None:
    paper = a_paper(PaperSize.ROLL_80, height=123)
    paper.text(5, 10, "Resi")
    box = reader(paper.finish()).pages[0].mediabox
    assert float(box.width) == pytest.approx(80 / 25.4 * 72, abs=0.01)
    assert float(box.height) == pytest.approx(123 / 25.4 * 72, abs=0.01)
    with pytest.raises(ValueError, match="roll"):
        a_paper(PaperSize.ROLL_58)


def test_white_text_and_patterns_show() -> None:
    from tests.documents.reading import picture

    paper = a_paper()
    paper.fill(20, 20, 40, 20)
    paper.text(22, 33, "94,4 %", size=24, is_white=True)
    paper.text(22, 60, "hitam", size=24)
    paper.hatch(80, 20, 40, 20)
    paper.hatch(140, 20, 40, 20, is_crossed=True)
    grey, wide, _high = picture(paper.finish(), dpi=127)  # 5 dots to the millimetre

    def ink(x: int, y: int, w: int, h: int) -> float:
        dark = sum(grey[row * wide + col] < 128 for row in range(y, y + h) for col in range(x, x + w))
        return dark / (w * h)

    assert 0.7 < ink(100, 100, 200, 100) < 0.99
    assert 0.02 < ink(100, 265, 200, 40) < 0.5
    hatched, crossed, outside = ink(400, 100, 200, 100), ink(700, 100, 200, 100), ink(605, 100, 90, 100)
    assert 0.05 < hatched < crossed < 0.6
    assert outside == 0
