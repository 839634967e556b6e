"""The letter of answer: all that was written is there, on as many pages as it takes, and it is signed below text."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import Any

import pytest

from desktop.documents.layout import PaperSize
from desktop.documents.letter import LetterContent, render_letter
from desktop.domain.answer_template import AnswerTemplate, fill
from resources import resource
from tests.documents.papers.letters import LETTER, text_of
from tests.documents.reading import assert_golden, assert_golden_bytes, pages, picture, reader, words
from tests.documents.test_structure import elements, root

_VALUES = {
    "sapaan": "Saudari",
    "tanggal_terima": "Selasa, 24 November 2026",
    "pokok": "Jalan berlubang di depan Pasar Inpres",
    "nomor_register": str(LETTER.code.number),
    "instansi": "Dinas Pekerjaan Umum dan Penataan Ruang",
    "nomor_surat_instansi": "620/932/PUPR-BM/2026",
    "intisari": "1. Lokasi telah diperiksa.\n2. Penambalan telah selesai.",
    "batas_kelengkapan": "8 Desember 2026",
    "daftar_kelengkapan": "1. Salinan KTP;\n2. foto lokasi.",
}
_ANSWERS = tomllib.loads(resource("answers.toml").read_text("utf-8"))["answer"]


@pytest.mark.parametrize(
    ("name", "text"),
    [("letter-one-page", text_of(1)), ("letter-two-pages", text_of(3)), ("letter-long", text_of(14))],
)
def test_letters_stay_as_they_were_read(name: str, text: str) -> None:
    pdf = render_letter(replace(LETTER, text=text))
    assert_golden(name, pdf)
    assert_golden_bytes(name, pdf)


@pytest.mark.parametrize("answer", _ANSWERS, ids=lambda each: str(each["name"]))
def test_every_shipped_answer_makes_a_letter(answer: dict[str, str]) -> None:
    text = fill(AnswerTemplate(answer["name"], answer["title"], answer["text"].strip()), _VALUES)
    assert_golden(f"letter-{answer['name']}", render_letter(replace(LETTER, text=text)))


@pytest.mark.parametrize("size", [PaperSize.A4, PaperSize.F4])
@pytest.mark.parametrize("times", [1, 2, 3, 4, 5, 9, 14])
def test_nothing_is_lost_and_the_signature_has_text_above_it(times: int, size: PaperSize) -> None:
    text = text_of(times)
    pdf = render_letter(replace(LETTER, text=text), size)
    shown = pages(pdf)
    read = " ".join(" ".join(shown).split())
    assert all(f"{point}. " in read for point in range(1, 3 * times + 1))
    assert read.count("tidak dipungut biaya.") == 1
    assert "kami ucapkan" in shown[-1]  # the last paragraph, of two lines
    assert "Kode keaslian" in shown[-1]
    assert [f"Halaman {n} dari {len(shown)}" in page for n, page in enumerate(shown, 1)] == [True] * len(
        shown
    )


def test_a_word_wider_than_the_line_and_an_emoji_are_kept() -> None:
    word = "A" * 300
    shown = words(render_letter(replace(LETTER, text=f"1. {word}\nTerima kasih 🙏", letter_no="9" * 200)))
    assert shown.replace(" ", "").count("A" * 300) == 1
    assert "□" in shown


def test_an_independent_decoder_reads_number_and_code() -> None:
    import zxingcpp
    from PIL import Image

    grey, wide, high = picture(render_letter(LETTER), dpi=203)
    found = zxingcpp.read_barcodes(Image.frombytes("L", (wide, high), grey))
    assert [each.text for each in found] == [LETTER.code.qr_text]


def test_other_sizes_are_refused() -> None:
    with pytest.raises(ValueError, match="no letter"):
        render_letter(LETTER, PaperSize.A5_LANDSCAPE)


_AGENCY = "Kepala Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Muara Enim, yang menangani pengaduan ini"


@pytest.mark.parametrize("count", [1, 8, 20, 45, 90])
@pytest.mark.parametrize("times", [1, 2, 3])
def test_copies_that_overfill_a_page_go_on_and_none_is_lost(times: int, count: int) -> None:
    copies = tuple(f"{_AGENCY} {place};" for place in range(1, count + 1))
    shown = pages(render_letter(replace(LETTER, text=text_of(times), copies_to=copies)))
    read = " ".join(" ".join(shown).split())
    assert [read.count(f" {place}. {_AGENCY}") for place in range(4, count + 1)] == [1] * max(count - 3, 0)
    assert [f"Halaman {n} dari {len(shown)}" in page for n, page in enumerate(shown, 1)] == [True] * len(
        shown
    )
    signed = next(page for page in shown if "Kode keaslian" in page)
    assert "kami ucapkan" in signed
    if (
        times == 1 and count >= 45
    ):  # too many to stay with the signature, which then has no reason to leave its text
        assert signed == shown[0]
    for page in _pages_of(replace(LETTER, text=text_of(times), copies_to=copies)):
        *_rest, last, footer = _baselines(page)
        assert footer == pytest.approx(284, abs=0.01)
        assert last < 280.4 - 1, "clear of the rule above the footer"


def _pages_of(content: LetterContent) -> list[Any]:
    return list(reader(render_letter(content)).pages)


def _baselines(page: Any) -> list[float]:
    """Return the baselines of the texts in mm from the top of the page, the lowest last."""
    found: list[float] = []

    def visit(text: str, cm: Any, matrix: Any, font: Any, _size: Any) -> None:
        if text.strip() and font is not None:
            found.append(297 - (matrix[5] * cm[3] + cm[5]) * 25.4 / 72)

    page.extract_text(visitor_text=visit)
    return sorted({round(each, 2) for each in found})


def test_points_are_items_of_a_list_and_what_it_is_about_is_the_heading() -> None:
    pdf = render_letter(replace(LETTER, text=text_of(14)))
    found = [(str(each["/S"]), each) for each in elements(root(pdf))]
    kinds = [kind for kind, _each in found]
    assert kinds.count("/H1") == 1
    assert (kinds.count("/L"), kinds.count("/LI")) == (1, 42)
    assert kinds.index("/L") == kinds.index("/LI") - 1
    items = [each for kind, each in found if kind == "/LI"]
    assert all(each["/P"]["/S"] == "/L" for each in items)
    assert any(_runs_over(each) for each in items), "a point that goes on over the page stays one item"


def _runs_over(element: Any) -> bool:
    kids = element["/K"] if isinstance(element["/K"], list) else [element["/K"]]
    return any(not isinstance(kid, int) and kid.get("/Type") == "/MCR" for kid in kids)


def test_two_lists_are_told_apart() -> None:
    text = "Satu:\n1. a\n2. b\nDua:\n1. c"
    kinds = [str(each["/S"]) for each in elements(root(render_letter(replace(LETTER, text=text))))]
    body = kinds[kinds.index("/L") - 1 :][:8]
    assert body == ["/P", "/L", "/LI", "/LI", "/P", "/L", "/LI", "/Figure"]
