"""Tables for spreadsheets, read back by another program than the one that wrote them."""

from __future__ import annotations

import csv
import hashlib
import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import openpyxl
import pytest

from desktop.documents.spreadsheet import (
    Cell,
    Row,
    Sheet,
    SheetColumn,
    plain_cell,
    sheet_names,
    write_csv,
    write_xlsx,
)

AT = datetime(2026, 11, 24, 8, 42, tzinfo=UTC)
FORMULAS = (
    "=1+1",
    '=HYPERLINK("http://contoh.id","klik")',
    "=cmd|' /C calc'!A0",
    "+62812",
    "-2+3",
    "@SUM(A1:A2)",
    "\tteks",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "{=1+1}",
)
LINKS = ("https://lapor.go.id/x", "mailto:a@b.id", "internal:A1", "external:c:/x", "a@b.id", r"\\server\x")
DIGITS = (
    "0012345678901234",
    "3578012345678901",
    "081234567890",
    "+6281234567890",
    "007",
    "1E5",
    "2026-11-24",
)


def table(rows: Sequence[Row], *, width: int = 1, **more: Any) -> Sheet:
    return Sheet("Uji", tuple(SheetColumn(f"K{n}", 12) for n in range(width)), rows, **more)


def texts(words: Sequence[str]) -> Sheet:
    return table([(word,) for word in words])


def xlsx(*sheets: Sheet) -> bytes:
    return write_xlsx(sheets, title="Uji", comment="SHA-256 isi 00", author="Kantor", made_at=AT)


def book(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name).decode("utf-8") for name in file.namelist()}


def read_csv(content: bytes) -> list[list[str]]:
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def test_no_cell_of_a_workbook_is_a_formula_or_a_link() -> None:
    evil = (*FORMULAS, *LINKS)
    content = xlsx(
        Sheet("=1+1", (SheetColumn("=TITLE()", 9),), [(word,) for word in evil], ("@note",), ("=2",))
    )
    page = book(content).worksheets[0]
    cells = [cell for line in page.iter_rows() for cell in line if cell.value is not None]
    assert len(cells) == len(evil) + 3
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    said = [page.cell(line, 1).value for line in range(2, len(evil) + 2)]
    assert said == [word.replace("\r", "_x000D_") if "\r" in word else word for word in evil]
    xml = "".join(parts(content).values())
    assert not re.search(r"<f[ >/]|<hyperlink|relationships/hyperlink", xml)


@pytest.mark.parametrize("word", FORMULAS[:-1])
def test_formulas_are_text_in_csv(word: str) -> None:
    (cell,) = read_csv(write_csv(texts([word])))[1]
    assert cell == f"'{word}"
    assert plain_cell(f"1{word}") == f"1{word}"


def test_csv_keeps_separators_quotes_and_lines_in_their_cell() -> None:
    words = ("a;=1+1", 'kata "kutip";\r\n=2', "baris satu\nbaris dua", "Rp5.000,-")
    content = write_csv(texts(words))
    assert content.startswith(b"\xef\xbb\xbfK0\r\n")
    assert read_csv(content)[1:] == [[word] for word in words]


def test_no_digit_is_lost() -> None:
    page = book(xlsx(texts(DIGITS))).active
    assert [(cell.value, cell.data_type) for (cell,) in page.iter_rows(min_row=2)] == [
        (d, "s") for d in DIGITS
    ]
    told = [row[0].removeprefix("'") for row in read_csv(write_csv(texts(DIGITS)))[1:]]
    assert told == list(DIGITS)


def test_dates_numbers_and_shares_are_what_they_are() -> None:
    row: tuple[Cell, ...] = (date(2026, 11, 24), 12, 0.125, 0.5, None)
    columns = (
        *(SheetColumn(name, 11) for name in "abc"),
        SheetColumn("d", 8, is_share=True),
        SheetColumn("e", 5),
    )
    sheet = Sheet("Uji", columns, [row], total=(None, 12, 0.125, 0.5, "Jumlah"))
    cells = book(xlsx(sheet)).active[2]
    assert (cells[0].is_date, str(cells[0].value), cells[0].number_format) == (
        True,
        "2026-11-24 00:00:00",
        "yyyy-mm-dd",
    )
    assert [cell.value for cell in cells[1:]] == [12, 0.125, 0.5, None]
    assert [cell.number_format for cell in cells[1:4]] == ["General", "General", "0.0%"]
    assert cells[0].column_letter == "A"
    assert read_csv(write_csv(sheet))[1:] == [
        ["2026-11-24", "12", "0,125", "0,5", ""],
        ["", "12", "0,125", "0,5", "Jumlah"],
    ]


def test_a_page_prints_with_its_head_on_each_sheet() -> None:
    page = book(xlsx(texts(["a", "b"]))).active
    assert (page.freeze_panes, page.auto_filter.ref, page.print_title_rows) == ("A2", "A1:A3", "$1:$1")
    assert (page.page_setup.orientation, page.page_setup.fitToHeight) == ("landscape", 0)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert book(xlsx(texts([]))).active.auto_filter.ref == "A1:A2"


MAKE = """
import hashlib
from tests.documents.test_spreadsheet import big, write_csv, xlsx
print(hashlib.sha256(xlsx(big(50)) + write_csv(big(50))).hexdigest())
"""


def big(rows: int) -> Sheet:
    """Return a table as wide as the register, with every kind of cell."""
    lines = [
        (
            n,
            f"ME01-L1-26-{n:05d}-7",
            date(2026, 1, 1) + timedelta(days=n % 365),
            f"08{n:010d}",
            f"=A{n}",
            n / 7,
            None,
        )
        for n in range(rows)
    ]
    return table(lines, width=7)


@pytest.mark.parametrize(("zone", "seed"), [("Asia/Jayapura", "1"), ("America/New_York", "77")])
def test_equal_content_gives_equal_bytes_elsewhere(zone: str, seed: str) -> None:
    env = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed}
    other = subprocess.run(
        [sys.executable, "-c", MAKE], env=env, check=True, capture_output=True, text=True
    ).stdout.strip()
    assert hashlib.sha256(xlsx(big(50)) + write_csv(big(50))).hexdigest() == other


def test_the_moment_and_the_hash_are_in_the_properties() -> None:
    content = xlsx(big(1))
    properties = book(content).properties
    assert {properties.created.replace(tzinfo=UTC), properties.modified.replace(tzinfo=UTC)} == {AT}
    assert (properties.title, properties.creator, properties.description) == (
        "Uji",
        "Kantor",
        "SHA-256 isi 00",
    )


def test_ten_thousand_rows_are_all_there() -> None:
    content = xlsx(big(10_000))
    page = openpyxl.load_workbook(io.BytesIO(content), read_only=True).worksheets[0]
    lines = list(page.iter_rows(min_row=2, values_only=True))
    assert len(lines) == 10_000
    assert (lines[0][3], lines[-1][1], lines[-1][4]) == ("080000000000", "ME01-L1-26-09999-7", "=A9999")
    assert len(read_csv(write_csv(big(10_000)))) == 10_001


def test_names_of_tables_are_ones_that_a_workbook_takes() -> None:
    names = ["Log [1/2]: *?\\", "'kutip'", "", "History", "x" * 40, "x" * 50, "LOG 1 2", "a/b", "a b"]
    found = sheet_names(names)
    assert found == [
        "Log 1 2",
        "kutip",
        "Tabel",
        "History 1",
        "x" * 31,
        "x" * 29 + " 2",
        "LOG 1 2 2",
        "a b",
        "a b 2",
    ]
    sheets = [Sheet(name, (SheetColumn("a", 5),), [("b",)]) for name in names]
    assert book(xlsx(*sheets)).sheetnames == found
