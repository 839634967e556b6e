"""Receipts on rolls: text, bytes, the dots that a thermal head burns, and those found again in the printer's commands."""

from __future__ import annotations

import os
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from desktop.documents.receipt import ReceiptContent, render_receipt, roll_code
from desktop.domain.complaint import Attachment, ComplaintStatus, IdType
from desktop.runtime.thermal_commands import OwnCode
from desktop.runtime.thermal_raster import rasterise
from desktop.usecases.thermal_receipt import HEADS, escpos_of
from tests.documents.reading import GOLDEN, UPDATE, assert_golden, pages, reader, words
from tests.documents.samples import COMPLAINT, RECEIVED_AT
from tests.documents.test_receipt import numbered, places, receipt, said

THERMAL = GOLDEN / "thermal"
ROLLS = ("80mm", "58mm")


def short(name: str = "DISKOMINFO MUARA ENIM", **options: Any) -> ReceiptContent:
    return receipt(short_office_name=name, **options)


def contents() -> dict[str, ReceiptContent]:
    secret = said(is_secret=True)
    return {
        "citizen": short(),
        "office": short(copy="office", copy_no=2, lapor_no="9214321"),
        "slip": receipt(secret, short_office_name="DISKOMINFO"),
    }


def dots(pdf: bytes, paper: str) -> Image.Image:
    (page,) = rasterise(pdf, HEADS[paper])
    return page


def from_escpos(data: bytes) -> tuple[Image.Image, bytes]:
    """The picture that a printer makes of raster bands (GS v 0), and all other commands."""
    bands: list[Image.Image] = []
    rest, at = bytearray(), 0
    while at < len(data):
        if data[at : at + 3] != b"\x1dv0":
            rest.append(data[at])
            at += 1
            continue
        wide, high = (
            int.from_bytes(data[at + 4 : at + 6], "little"),
            int.from_bytes(data[at + 6 : at + 8], "little"),
        )
        assert wide * high < 4096
        bits = data[at + 8 : at + 8 + wide * high]
        bands.append(Image.frombytes("1", (wide * 8, high), bytes(255 - byte for byte in bits)))
        at += 8 + wide * high
    whole = Image.new("1", (bands[0].width, sum(band.height for band in bands)), 1)
    top = 0
    for band in bands:
        whole.paste(band, (0, top))
        top += band.height
    return whole, bytes(rest)


def same(one: Image.Image, other: Image.Image) -> bool:
    return (
        one.size == other.size
        and ImageChops.difference(one.convert("L"), other.convert("L")).getbbox() is None
    )


def decoded(picture: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))]


@pytest.mark.parametrize("paper", ROLLS)
@pytest.mark.parametrize("kind", ["citizen", "office", "slip"])
class TestDots:
    def test_text_reads_as_reviewed(self, kind: str, paper: str) -> None:
        pdf = render_receipt(contents()[kind], paper)
        assert render_receipt(contents()[kind], paper) == pdf
        assert_golden(f"roll-{kind}-{paper}", pdf)

    def test_dots_are_those_looked_at(self, kind: str, paper: str) -> None:
        picture = dots(render_receipt(contents()[kind], paper), paper)
        assert picture.width == HEADS[paper]
        file = THERMAL / f"{kind}-{paper}.png"
        if os.environ.get(UPDATE):
            THERMAL.mkdir(exist_ok=True)
            picture.save(file, optimize=True)
        with Image.open(file) as golden:
            assert golden.mode == "1"
            assert same(picture, golden), f"{file.name} is burnt differently: look at it, then set {UPDATE}=1"
            assert decoded(golden) == [contents()[kind].code.qr_text]

    def test_the_printer_gets_these_dots(self, kind: str, paper: str) -> None:
        pdf = render_receipt(contents()[kind], paper)
        picture, rest = from_escpos(escpos_of(pdf, paper))
        assert same(picture, dots(pdf, paper))
        assert rest == b"\x1b@" + (b"" if paper == "80mm" else b"\x1bd\x05") + b"\x1dVB\x00"

    def test_modules_are_whole_dots(self, kind: str, paper: str) -> None:
        import segno

        content = contents()[kind]
        code = roll_code(content, paper)
        assert code is not None
        picture = dots(render_receipt(content, paper), paper).convert("L")
        matrix = segno.make(content.code.qr_text, error="q", boost_error=False, micro=False).matrix
        left = -((len(matrix) * code.module - picture.width) // 2)
        for row, line in enumerate(matrix):
            for column, is_dark in enumerate(line):
                x, y = left + column * code.module, code.top + row * code.module
                cell = picture.crop((x, y, x + code.module, y + code.module))
                assert cell.getextrema() == ((0, 0) if is_dark else (255, 255)), (row, column)


@pytest.mark.parametrize("paper", ROLLS)
def test_the_printer_may_draw_the_code_itself(paper: str) -> None:
    content = short()
    place, pdf = roll_code(content, paper), render_receipt(content, paper)
    assert place is not None
    code = OwnCode(place.text, place.top, place.bottom, place.module)
    assert escpos_of(pdf, paper, "tcp://kasir", code) == escpos_of(pdf, paper)
    picture, rest = from_escpos(escpos_of(pdf, paper, "tcp://kasir?qr=printer", code))
    whole = dots(pdf, paper)
    assert picture.height == whole.height - (place.bottom - place.top)
    assert content.code.qr_text.encode() in rest
    assert b"\x1d(k\x03\x001C\x08" in rest  # modules of eight dots
    assert b"\x1d(k\x03\x001E2" in rest  # level Q
    assert decoded(picture) == []


def test_a_printer_without_a_knife_feeds() -> None:
    pdf = render_receipt(short(), "80mm")
    assert from_escpos(escpos_of(pdf, "80mm", "tcp://kasir?cut=no"))[1] == b"\x1b@\x1bd\x05\x1dVB\x00"


@pytest.mark.parametrize("paper", ROLLS)
def test_the_whole_narrative_is_on_the_roll(paper: str) -> None:
    for narrative in (numbered(1, 1), numbered(833, 833), numbered(200, 1)):
        pdf = render_receipt(receipt(said(narrative=narrative)), paper)
        assert len(pages(pdf)) == 1
        assert places(pdf) == narrative.split()


@pytest.mark.parametrize("paper", ROLLS)
def test_what_nobody_expects_fits(paper: str) -> None:
    """Every line is asserted to fit while it is drawn."""
    files = tuple(Attachment("f" * 255 + f"-{n}.jpg", "0", 1, "image/jpeg") for n in range(5))
    odd = said(
        name="Siti 😀 " + "W" * 60,
        id_type=IdType.TIDAK_DIBERIKAN,
        id_number=None,
        phone=None,
        address="X" * 300,
        title="T" * 200,
        narrative="W" * 60 + " “kutip” – é 😀",
    )
    for copy in ("citizen", "office"):
        content = receipt(replace(odd, attachments=files, is_backdated=True), copy=copy, copy_no=1234)
        text = words(render_receipt(content, paper))
        assert "“kutip” – é □" in text
        assert "dicatat susulan" in " ".join(text.split())
        assert "ke-1234" in text
    nameless = receipt(said(name=None, id_type=IdType.TIDAK_DIBERIKAN, id_number=None))
    assert "tidak diberikan" in words(render_receipt(nameless, paper))


@pytest.mark.parametrize("paper", ROLLS)
def test_a_secret_report_leaves_as_number_day_and_code_only(paper: str) -> None:
    void = replace(
        said(is_secret=True), status=ComplaintStatus.BATAL, void_reason="salah orang", voided_at=RECEIVED_AT
    )
    text = words(render_receipt(receipt(void, copy_no=3), paper))
    assert "ME01-L1-26-00439-8" in text
    assert "SALINAN ke-3" in text
    assert "BATAL" in text
    for hidden in (
        "Siti",
        "PENGADUAN",
        "engadu",
        "Jalan",
        "13.46",
        "Rina",
        "160302",
        "081",
        "rahasia",
        "orang",
    ):
        assert hidden not in text


@pytest.mark.parametrize("paper", ["a5", "a4", "80mm", "58mm"])
def test_a_void_entry_says_so(paper: str) -> None:
    void = replace(
        COMPLAINT, status=ComplaintStatus.BATAL, void_reason="dicatat dua kali", voided_at=RECEIVED_AT
    )
    text = words(render_receipt(receipt(void), paper))
    assert "BATAL" in text
    assert "dicatat dua kali" in text
    assert (
        "Senin, 14 Desember 2026"
        not in pages(render_receipt(receipt(void), paper))[0].split("Lembar untuk kantor")[0]
    )


def test_a_sample_says_so_in_black() -> None:
    sample = replace(short(), is_sample=True)
    pdf = render_receipt(sample, "80mm")
    assert words(pdf).count("CONTOH") == 2  # in grey across the page, and boxed
    assert not same(dots(pdf, "80mm"), dots(render_receipt(short(), "80mm"), "80mm"))


def test_pages_are_as_high_as_their_text() -> None:
    box = reader(render_receipt(short(), "80mm")).pages[0].mediabox
    assert round(float(box.width) / 72 * 25.4, 2) == 80
    height = float(box.height) / 72 * 25.4
    assert round(height, 2) == round(height)


@pytest.mark.parametrize("paper", ["a5", "a4", "f4", "80mm", "58mm"])
@pytest.mark.parametrize("kind", ["citizen", "office", "slip"])
def test_the_code_survives_paper(kind: str, paper: str) -> None:
    """203 dpi in one bit and grey, 150 and 110 dpi, blurred, turned and creased; read by an independent decoder."""
    import pypdfium2

    content = contents()[kind]
    document = pypdfium2.PdfDocument(BytesIO(render_receipt(content, paper)))
    try:
        at = {dpi: document[0].render(scale=dpi / 72).to_pil().convert("L") for dpi in (203, 150, 110)}
    finally:
        document.close()
    page = at[203]
    creased = page.copy()
    found = zxingcpp.read_barcodes(page)[0].position
    middle = (found.top_left.y + found.bottom_left.y) // 2
    ImageDraw.Draw(creased).line([0, middle, page.width, middle], fill=255, width=4)
    for name, picture in {
        "203 one bit": page.point(lambda grey: 255 if grey > 127 else 0),
        "203 grey": page,
        "150 grey": at[150],
        "110 grey": at[110],
        "blurred": page.filter(ImageFilter.GaussianBlur(1.6)),
        "turned": page.rotate(7, fillcolor=255, expand=True),
        "creased": creased,
    }.items():
        assert content.code.qr_text in decoded(picture), name
