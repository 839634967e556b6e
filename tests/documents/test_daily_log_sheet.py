"""The daily log in a spreadsheet: every number, and no citizen's word that runs as a formula."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime
from typing import Any

import openpyxl

from desktop.documents.daily_log_sheet import COLUMNS, daily_log_csv, daily_log_xlsx
from desktop.domain.daily_log import DailyLog
from desktop.domain.daily_log_builder import daily_log
from desktop.domain.register_number import RegisterNumber
from tests.documents.samples import DAY, OFFICE, PLACES, entry, void_entry

AT = datetime(2026, 11, 24, 8, 42, tzinfo=UTC)
EVIL = '=HYPERLINK("http://x","y")'


def number(counter: int) -> RegisterNumber:
    return RegisterNumber("ME01", "L1", 26, counter)


def log() -> DailyLog:
    entries = [entry(1, title=EVIL), void_entry(2), entry(5, is_secret=True)]
    late = [entry(300, received_at=datetime(2026, 11, 20, 9, 5, tzinfo=UTC))]
    return daily_log(
        DAY, OFFICE, PLACES, entries, unused={number(3): "listrik padam"},
        elsewhere={number(4): date(2026, 11, 20)}, late=late,
    )  # fmt: skip


def workbook(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def test_every_number_has_a_row_and_formulas_stay_text() -> None:
    book = workbook(daily_log_xlsx(log(), author="Loket", made_at=AT))
    lines = list(book["Log harian"].iter_rows(values_only=True))
    assert lines[0] == tuple(column.title for column in COLUMNS)
    assert [line[-2] for line in lines[1:]] == [
        "sah",
        "batal",
        "tidak terpakai",
        "hari lain",
        "sah",
        "susulan",
    ]
    cell = book["Log harian"].cell(2, 9)
    assert (cell.value, cell.data_type) == (EVIL, "s")
    assert "Siti" not in str(lines[5])
    page = book["Log harian"]
    days = [page.cell(line, 3) for line in (2, 5, 7)]
    assert [str(cell.value)[:10] for cell in days] == ["2026-11-24", "None", "2026-11-20"]
    assert days[0].is_date
    assert page.cell(2, 12).is_date
    assert page.cell(3, 12).value is None, "what is void has no term"
    sums = [
        row for row in book["Rekapitulasi"].iter_rows(values_only=True) if row[1] == "Jumlah pengaduan sah"
    ]
    assert [row[2] for row in sums] == [2] * 8


def test_csv_says_the_same_and_neutralises() -> None:
    text = daily_log_csv(log()).decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert len(lines) == 7
    assert lines[1][8] == f"'{EVIL}"
    assert lines[3][1] == str(number(3))


def test_equal_content_gives_equal_bytes() -> None:
    first, second = (daily_log_xlsx(log(), author="Loket", made_at=AT) for _ in range(2))
    assert first == second
    assert workbook(daily_log_xlsx(daily_log(DAY, OFFICE, PLACES, []), author="", made_at=AT)).sheetnames
