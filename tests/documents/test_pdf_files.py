"""What every paper has in common as a file: fonts, metadata, reproducible bytes, and what the eye or a scanner sees."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf.generic import DictionaryObject

from desktop.documents.daily_log import render_daily_log
from desktop.documents.qr import qr_runs
from desktop.documents.receipt import render_receipt
from desktop.domain.daily_log_builder import daily_log
from tests.documents.reading import picture, reader
from tests.documents.samples import DAY, HENDRA, LETTERHEAD, OFFICE, PLACES, RECEIVED_AT, entry
from tests.documents.test_receipt import receipt, said

ROOT = Path(__file__).parents[2]
SLIP_MIDDLE = 42.0
"""A slip of 80 mm stands 2 mm from the left edge of an A5 sheet."""


def some_papers() -> dict[str, bytes]:
    log = daily_log(DAY, OFFICE, PLACES, [entry(n) for n in range(1, 30)])
    return {
        "a5": render_receipt(receipt()),
        "office": render_receipt(receipt(copy="office", copy_no=2)),
        "long": render_receipt(receipt(said(narrative="kata " * 1000))),
        "slip": render_receipt(receipt(said(is_secret=True))),
        "a4": render_receipt(receipt(), "a4"),
        "f4": render_receipt(receipt(), "f4"),
        "log": render_daily_log(
            log, OFFICE, printed_at=datetime(2026, 11, 24, 8, 42, tzinfo=UTC), printed_by=HENDRA
        ),
    }


@pytest.fixture(scope="module")
def papers() -> dict[str, bytes]:
    return some_papers()


def fonts(pdf: bytes) -> Iterator[DictionaryObject]:
    for page in reader(pdf).pages:
        resources: Any = page["/Resources"]
        for font in resources.get("/Font", {}).values():
            yield font.get_object()


def test_only_our_fonts_each_embedded_as_a_subset(papers: dict[str, bytes]) -> None:
    for pdf in papers.values():
        found = list(fonts(pdf))
        assert found
        for font in found:
            descriptor: Any = font["/FontDescriptor"]
            assert "+LoketInter" in str(font["/BaseFont"])
            assert "/FontFile2" in descriptor
            assert "/ToUnicode" in font


def test_metadata_is_indonesian(papers: dict[str, bytes]) -> None:
    for pdf in papers.values():
        read = reader(pdf)
        root: Any = read.trailer["/Root"]
        assert root["/Lang"] == "id-ID"
        assert root["/ViewerPreferences"]["/PrintScaling"] == "/None"
        assert read.metadata is not None
        assert read.metadata.creator == "Loket"
        assert read.metadata.author
        assert read.metadata.creation_date in (RECEIVED_AT, datetime(2026, 11, 24, 8, 42, tzinfo=UTC))
    title = {name: str(reader(pdf).metadata.title) for name, pdf in papers.items()}  # type: ignore[union-attr]
    assert title["a5"] == "Tanda Terima Pengaduan ME01-L1-26-00439-8"
    assert title["log"].replace("\xa0", " ") == "Log Harian Pengaduan 24 November 2026"


def test_sheets_have_the_size_of_their_paper(papers: dict[str, bytes]) -> None:
    def size(name: str) -> tuple[int, int]:
        box = reader(papers[name]).pages[0].mediabox
        return round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)

    assert [size(name) for name in ("a5", "slip", "a4", "f4", "log")] == [
        (210, 148),
        (210, 148),
        (210, 297),
        (215, 330),
        (297, 210),
    ]


def test_equal_content_gives_equal_bytes_in_any_process(papers: dict[str, bytes]) -> None:
    assert some_papers() == papers
    code = (
        "import hashlib; from tests.documents.test_pdf_files import some_papers; "
        "print(*(hashlib.sha256(pdf).hexdigest() for pdf in some_papers().values()))"
    )
    other = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert other.stdout.split() == [hashlib.sha256(pdf).hexdigest() for pdf in papers.values()]


def test_small_files(papers: dict[str, bytes]) -> None:
    assert len(papers["a5"]) < 45_000
    assert len(papers["log"]) < 110_000


SLIP_MIDDLE = 2 + 80 / 2
"""Millimetres from the left edge of a sheet: a strip of 80 mm, moved off the edge that printers leave white."""


@pytest.mark.parametrize(
    ("name", "x", "y", "module"),
    [
        ("a5", 142.0, 41.1, 25.4 / 600 * 17),
        ("office", 142.0, 41.1, 25.4 / 600 * 17),
        ("slip", None, None, 25.4 / 203 * 9),
    ],
)
def test_the_code_on_paper_is_the_code(
    papers: dict[str, bytes], name: str, x: float | None, y: float | None, module: float
) -> None:
    """Each module is looked at in the middle, and so is the quiet zone of four around them."""
    import segno

    code = segno.make(receipt().code.qr_text, error="q", boost_error=False, micro=False)
    assert code.version == 3
    matrix = [[bool(cell) for cell in row] for row in code.matrix]
    grey, wide, high = picture(papers[name], dpi=400)
    dots = 400 / 25.4
    if x is None or y is None:
        x = SLIP_MIDDLE - len(matrix) * module / 2
        y = first_dark_row(grey, wide, x, module, dots)
    for row in range(-3, len(matrix) + 3):
        for column in range(-3, len(matrix) + 3):
            inside = 0 <= row < len(matrix) and 0 <= column < len(matrix)
            at_x, at_y = x + (column + 0.5) * module, y + (row + 0.5) * module
            dark = grey[int(at_y * dots) * wide + int(at_x * dots)] < 128
            assert dark == (inside and matrix[row][column]), (row, column)
    assert high > 0


def first_dark_row(grey: bytes, wide: int, x: float, module: float, dots: float) -> float:
    """Find the top of the code: the first run of seven dark modules at its left edge."""
    column, run = int((x + module / 2) * dots), int(6 * module * dots)
    for row in range(int(25 * dots), int(80 * dots)):
        if all(grey[(row + n) * wide + column] < 128 for n in range(run)):
            return row / dots
    raise AssertionError("no code found")


def test_runs_are_the_matrix() -> None:
    import segno

    text = receipt().code.qr_text
    modules, runs = qr_runs(text)
    matrix = segno.make(text, error="q", boost_error=False, micro=False).matrix
    drawn = [bytearray(modules) for _ in range(modules)]
    for row, column, length in runs:
        drawn[row][column : column + length] = b"\1" * length
    assert [bytes(row) for row in drawn] == [bytes(row) for row in matrix]


@pytest.mark.parametrize("name", ["a5", "office", "long", "log"])
def test_nothing_is_printed_outside_the_margins(papers: dict[str, bytes], name: str) -> None:
    grey, wide, high = picture(papers[name], dpi=100)
    edge = int(4 / 25.4 * 100)
    rows = [grey[n * wide : (n + 1) * wide] for n in range(high)]
    assert all(min(row) > 200 for row in rows[:edge] + rows[-edge:])
    assert all(min(row[:edge]) > 200 and min(row[-edge:]) > 200 for row in rows)


def logo(mode: str, form: str) -> bytes:
    image = Image.new(mode, (300, 400), 0)
    buffer = BytesIO()
    image.save(buffer, form)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("mode", "form"), [("RGB", "JPEG"), ("RGBA", "PNG"), ("P", "PNG"), ("1", "PNG"), ("L", "JPEG")]
)
def test_the_offices_emblem_is_drawn(mode: str, form: str) -> None:
    content = receipt()
    bare = render_receipt(content)
    with_logo = replace(content, letterhead=replace(LETTERHEAD, logo=logo(mode, form)))
    pdf = render_receipt(with_logo)
    assert [len(reader(p).pages[0].images) for p in (bare, pdf)] == [0, 1]
    assert pdf == render_receipt(with_logo)


def test_a_transparent_emblem_stands_on_white() -> None:
    content = replace(receipt(), letterhead=replace(LETTERHEAD, logo=logo("RGBA", "PNG")))
    assert picture(render_receipt(content), dpi=50)[0] == picture(render_receipt(receipt()), dpi=50)[0]


@pytest.mark.parametrize("junk", [b"junk", b"\x89PNG\r\n\x1a\n", b"GIF89a"])
def test_a_broken_emblem_does_not_stop_a_receipt(junk: bytes) -> None:
    content = replace(receipt(), letterhead=replace(LETTERHEAD, logo=junk))
    assert len(reader(render_receipt(content)).pages[0].images) == 0


@pytest.mark.parametrize("lines", [(), ("SATU",), ("SATU", "DUA"), ("A" * 200, "B" * 200, "C" * 300, "D")])
def test_letterheads_of_any_length(lines: tuple[str, ...]) -> None:
    content = replace(receipt(), letterhead=replace(LETTERHEAD, lines=lines))
    for paper in ("a5", "a4"):
        assert render_receipt(content, paper).startswith(b"%PDF")
    assert render_receipt(replace(content, is_secret=True)).startswith(b"%PDF")
