"""What is wrong with a list of offices: everything at once, each with its line and column."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing to mend. ``line`` counts as an editor does, from 1 (0: the file as a whole); ``column`` may be empty."""

    line: int
    column: str
    message: str

    def told(self, file: str) -> str:
        """Return the line that a person reads: ``kantor.csv baris 7, kolom head_nip: harus 18 angka``."""
        where = file + (f" baris {self.line}" if self.line else "")
        return f"{where}{f', kolom {self.column}' if self.column else ''}: {self.message}"


class Refused(Exception):
    """Nothing was written; ``lines`` says why."""

    def __init__(self, *lines: str) -> None:
        super().__init__("; ".join(lines))
        self.lines = lines
