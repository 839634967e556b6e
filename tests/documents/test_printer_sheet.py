"""The page that tries a printer: the same bytes each time, in true size, all of it on the paper."""

from __future__ import annotations

import pytest
import zxingcpp

from desktop.documents.paper_size import PaperSize
from tests.documents.papers.test_pages import page
from tests.documents.reading import assert_golden_bytes, picture, reader, words

PRINTER = "HP LaserJet P1102 ruang TU"


@pytest.mark.parametrize("size", list(PaperSize))
def test_bytes(size: PaperSize) -> None:
    assert_golden_bytes(f"halaman-uji-{size}", page(size, PRINTER))


@pytest.mark.parametrize("size", list(PaperSize))
def test_code_can_be_read_and_nothing_is_grey(size: PaperSize) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(page(size, PRINTER))
    try:
        image = document[0].render(scale=203 / 72, grayscale=True).to_pil()
    finally:
        document.close()
    assert [found.text for found in zxingcpp.read_barcodes(image)] == ["LOKET UJI CETAK"]
    drawn = reader(page(size, PRINTER)).pages[0].get_contents()
    assert drawn is not None
    colours = [operands for operands, operator in drawn.operations if operator in (b"g", b"G", b"rg", b"RG")]
    assert all(values == [0] for values in colours)


@pytest.mark.parametrize("size", list(PaperSize))
def test_corner_marks_stand_at_5_and_10_mm(size: PaperSize) -> None:
    """Measured on the picture: dark where a mark must be, white just outside it."""
    dpi = 254
    dots, wide, high = picture(page(size, PRINTER), dpi=dpi)

    def is_dark(x: float, y: float) -> bool:
        column, row = round(x * dpi / 25.4), round(y * dpi / 25.4)
        return any(dots[row * wide + near] < 128 for near in range(column - 1, min(column + 2, wide)))

    right, bottom = wide * 25.4 / dpi, high * 25.4 / dpi
    for inset in (5.0, 10.0):
        for y in (inset + 3.7, bottom - inset - 3.7):
            assert is_dark(right - inset, y)
            assert not is_dark(right - inset + 0.6, y)


def test_a_printer_with_a_very_long_name_is_named_whole() -> None:
    name = "\\\\server-diskominfo\\" + "HP-LaserJet-Pro-" * 12
    for size in PaperSize:
        assert name in words(page(size, name)).replace(" ", "")
