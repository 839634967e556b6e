"""The sheet of the recovery key: one page, the key legible to people and to a scanner, the same bytes each time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
import zxingcpp

from desktop.documents.recovery_sheet import render_recovery_sheet
from desktop.domain.recovery_code import new_recovery_code
from tests.documents.papers.recovery import SHEET
from tests.documents.reading import assert_golden, assert_golden_bytes, pages, reader, words


def test_sheet_stays_as_it_was_read() -> None:
    pdf = render_recovery_sheet(SHEET)
    assert_golden("kunci-pemulihan", pdf)
    assert_golden_bytes("kunci-pemulihan", pdf)


@pytest.mark.parametrize("dpi", [110, 203])
def test_the_key_can_be_scanned(dpi: int) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(render_recovery_sheet(SHEET))
    try:
        image = document[0].render(scale=dpi / 72, grayscale=True).to_pil()
    finally:
        document.close()
    assert [found.text for found in zxingcpp.read_barcodes(image)] == [SHEET.code]


@pytest.mark.parametrize(
    "changes",
    [
        {"letterhead": None, "desk": "", "office": ""},
        {"made_by": "Drs. H. Muhammad Abdurrahman Wahidin Syarifuddin Al-Anshori, S.Kom., M.Kom., M.M. " * 2},
        {"desk": "PALEMBANG01-L99"},
        {"code": "-".join(["WMWMW"] * 8)},
        {"made_at": datetime(2026, 9, 30, 1, tzinfo=UTC)},
    ],
)
def test_everything_stands_on_one_page(changes: dict[str, object]) -> None:
    sheet = replace(SHEET, **changes)  # type: ignore[arg-type]
    pdf = render_recovery_sheet(sheet)
    assert len(pages(pdf)) == 1
    read = words(pdf)
    assert all(group in read for group in sheet.code.split("-"))
    assert sheet.mark in read
    assert "Halaman 1 dari 1" in read.replace("\N{NO-BREAK SPACE}", " ")


def test_a_sheet_tells_its_key_to_nobody_but_the_paper() -> None:
    sheet = replace(SHEET, code=new_recovery_code())
    pdf = render_recovery_sheet(sheet)
    assert sheet.code not in repr(sheet)
    assert sheet.code not in str(reader(pdf).metadata)
    assert sheet.code.encode() not in pdf
