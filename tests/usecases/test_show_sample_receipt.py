"""The sample is for trying a printer, and can never pass as a receipt."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from desktop.usecases.issue_receipt import ReceiptPaper
from desktop.usecases.show_sample_receipt import ShowSampleReceipt
from desktop.usecases.toolbox import DeskTools
from main import Program
from tests.usecases.desk import CLERK, counts_of


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


@pytest.mark.parametrize("paper", list(ReceiptPaper))
def test_it_carries_the_offices_letterhead_and_says_that_it_is_a_sample(
    desk: DeskTools, program: Program, paper: ReceiptPaper
) -> None:
    before = counts_of(program.database)
    text = " ".join(text_of(ShowSampleReceipt(desk.desk)(CLERK, paper)).split())
    is_roll = paper in (ReceiptPaper.ROLL_80, ReceiptPaper.ROLL_58)  # these have room for the short name only
    assert ("Loket Pengaduan Diskominfo" if is_roll else "DINAS KOMUNIKASI DAN INFORMATIKA") in text
    assert "CONTOH" in text
    assert counts_of(program.database) == before


def test_its_code_is_not_genuine(desk: DeskTools) -> None:
    text = text_of(ShowSampleReceipt(desk.desk)(CLERK))
    groups = re.findall(r"\b[0-9A-HJKMNP-TV-Z]{4}\b", text.split("Kode", 1)[1])[:4]
    assert len(groups) == 4
    assert not desk.verify_receipt(" ".join(groups)).genuine
