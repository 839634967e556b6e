"""Tables for spreadsheets, as XLSX and CSV. What a citizen wrote is text and stays text: never a formula, a link, a number.

Numbers like a NIK or a telephone number are text too, so that no zero and no digit is lost.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

_SEPARATOR = ";"  # what spreadsheets in Indonesian expect
_A4, _FOLIO = 9, 14
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""Owasp's list (CSV injection), with the wide forms that East Asian spreadsheets read as the plain ones."""
_NAME_LENGTH = 31
_FORBIDDEN_IN_NAMES = str.maketrans("[]:*?/\\", "       ")

Cell = str | int | float | date | None
Row = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column; ``width`` is in characters."""

    title: str
    width: int
    is_share: bool = False
    """Numbers from 0 to 1 that are shown as percent."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. ``notes`` stand below it, ``total`` is its last row."""

    name: str
    columns: tuple[SheetColumn, ...]
    rows: Iterable[Row]
    total: Row | None = None
    notes: tuple[str, ...] = ()


def plain_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula when it reads it from a CSV file.

    Blanks, tabs and ends of lines before the sign do not hide it: some programs skip them.
    """
    is_led_by_control = text.startswith(("\t", "\r", "\n"))
    return f"'{text}" if is_led_by_control or text.lstrip().startswith(_FORMULA_STARTS) else text


def write_csv(sheet: Sheet) -> bytes:
    """Return a table as CSV: UTF-8 with a byte order mark, semicolons, dates as 2026-11-24."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=_SEPARATOR)
    writer.writerow([column.title for column in sheet.columns])
    for row in (*sheet.rows, *([sheet.total] if sheet.total else [])):
        writer.writerow([_csv_cell(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def _csv_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return plain_cell(cell)
    return cell.isoformat() if isinstance(cell, date) else str(cell).replace(".", ",")


def write_xlsx(sheets: Sequence[Sheet], *, title: str, comment: str, author: str, made_at: datetime) -> bytes:
    """Return tables as a workbook; equal tables and moment (aware) give equal bytes.

    ``comment`` stands in the properties of the file: the hash of the content belongs there.
    """
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False}
    )
    created = made_at.astimezone(UTC).replace(tzinfo=None)
    book.set_properties({"title": title, "author": author, "comments": comment, "created": created})
    formats = {
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        "sum": book.add_format({"bold": True, "top": 1}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "number": book.add_format({"valign": "top"}),
        "date": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
        "share": book.add_format({"num_format": "0.0%", "valign": "top"}),
    }
    for name, sheet in zip(sheet_names([sheet.name for sheet in sheets]), sheets, strict=True):
        _write_sheet(book.add_worksheet(name), sheet, formats)
    book.close()
    return out.getvalue()


def sheet_names(names: Sequence[str]) -> list[str]:
    """Return names that a workbook accepts for its tables: short, without its forbidden signs, none twice."""
    taken: list[str] = []
    for name in names:
        plain = " ".join(name.translate(_FORBIDDEN_IN_NAMES).split()).strip("' ") or "Tabel"
        if plain.casefold() == "history":  # kept by Excel for itself
            plain += " 1"
        found, n = plain[:_NAME_LENGTH].strip("' "), 2
        while found.casefold() in {each.casefold() for each in taken}:
            found, n = f"{plain[: _NAME_LENGTH - len(str(n)) - 1]} {n}", n + 1
        taken.append(found)
    return taken


def _write_sheet(page: Any, sheet: Sheet, formats: dict[str, Any]) -> None:
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
        page.write_string(0, place, column.title, formats["head"])
    line = 0
    for line, row in enumerate(sheet.rows, 1):
        _write_row(page, line, row, sheet.columns, formats)
    page.autofilter(0, 0, max(line, 1), len(sheet.columns) - 1)
    if sheet.total is not None:
        line += 1
        bold = dict.fromkeys(formats, formats["sum"])
        _write_row(page, line, sheet.total, sheet.columns, bold)
    for place, note in enumerate(sheet.notes, line + 2):
        page.write_string(place, 0, note)
    page.freeze_panes(1, 0)
    page.set_landscape()
    page.set_paper(_FOLIO if sum(column.width for column in sheet.columns) > 160 else _A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _write_row(
    page: Any, line: int, row: Row, columns: Sequence[SheetColumn], formats: dict[str, Any]
) -> None:
    for place, (cell, column) in enumerate(zip(row, columns, strict=True)):
        match cell:
            case None:
                page.write_blank(line, place, None, formats["text"])
            case str():
                page.write_string(line, place, cell, formats["text"])
            case date():
                page.write_datetime(line, place, datetime.combine(cell, time()), formats["date"])
            case _:
                page.write_number(line, place, cell, formats["share" if column.is_share else "number"])
