"""Small CSV files that an office brings along: read strictly, refused with one sentence that names file and line.

They come out of office programs: commas or semicolons, UTF-8 (with or without its mark) or Windows-1252, any letter case
in the heading, extra columns.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.errors import InvalidInput
from resources.i18n import translate

LARGEST_FILE = 2_000_000
"""Bytes; the longest real table has a few hundred rows."""
LONGEST_CELL = 200


@dataclass(frozen=True, slots=True)
class TableFile:
    """A file with its name for messages and the ``field`` of the provisioning file that points to it."""

    name: str
    field: str
    content: bytes

    def problem(self, message: str, line: int | None = None) -> InvalidInput:
        """Build the error for this file: "opd.csv baris 7: …"."""
        where = (
            self.name
            if line is None
            else translate("TableFile", "{file} baris {line}").format(file=self.name, line=line)
        )
        return InvalidInput.of(self.field, "malformed_file", f"{where}: {message}")

    def rows(self, required: tuple[str, ...]) -> Iterator[Row]:
        """Yield the rows below the heading; empty lines are left out.

        Raises:
            InvalidInput: not a text, no heading, a ``required`` column is missing, or a row does not fit the heading.
        """
        lines = self._lines()
        heading = [cell.strip().lower() for cell in next(lines, (1, []))[1]]
        self._check_heading(heading, required)
        for number, cells in lines:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(heading):
                raise self.problem(
                    translate("TableFile", "ada {count} kolom, seharusnya {expected}.").format(
                        count=len(cells), expected=len(heading)
                    ),
                    number,
                )
            yield Row(self, number, dict(zip(heading, (self._cell(c, number) for c in cells), strict=True)))

    def _check_heading(self, heading: list[str], required: tuple[str, ...]) -> None:
        for column in required:
            if column not in heading:
                raise self.problem(
                    translate("TableFile", "kolom {column} tidak ada di baris judul.").format(column=column),
                    1,
                )
        if len(set(heading)) != len(heading):
            raise self.problem(translate("TableFile", "ada nama kolom yang dipakai dua kali."), 1)

    def _lines(self) -> Iterator[tuple[int, list[str]]]:
        text = self._text()
        first = text.partition("\n")[0]
        reader = csv.reader(
            io.StringIO(text, newline=""), delimiter=";" if ";" in first else ",", strict=True
        )
        try:
            for cells in reader:
                yield reader.line_num, cells
        except csv.Error:
            raise self.problem(
                translate("TableFile", "baris tidak terbaca, periksa tanda kutipnya."), reader.line_num
            ) from None

    def _text(self) -> str:
        if len(self.content) > LARGEST_FILE:
            raise self.problem(translate("TableFile", "berkas terlalu besar untuk sebuah daftar."))
        try:
            return self.content.decode("utf-8-sig")
        except UnicodeDecodeError:
            pass
        try:
            return self.content.decode("cp1252")
        except UnicodeDecodeError:
            raise self.problem(translate("TableFile", "isinya bukan teks CSV.")) from None

    def _cell(self, cell: str, line: int) -> str:
        text = unicodedata.normalize("NFC", " ".join(cell.split()))
        if len(text) > LONGEST_CELL or not text.isprintable():
            raise self.problem(
                translate("TableFile", "ada isian yang terlalu panjang atau tidak dapat dicetak."), line
            )
        return text


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table with its cells by column."""

    file: TableFile
    line: int
    cells: dict[str, str]

    def get(self, column: str) -> str:
        """Return the cell of ``column``, "" if the table has no such column."""
        return self.cells.get(column, "")

    def problem(self, message: str) -> InvalidInput:
        """Build the error for this line."""
        return self.file.problem(message, self.line)
