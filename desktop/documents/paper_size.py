"""The sheets and rolls that papers are laid out for, as data."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

UNPRINTABLE_MM = 5.0
"""No office printer reaches the outermost millimetres of a sheet: nothing that must be read stands there."""


class _Sheet(NamedTuple):
    """Width and height in millimetres; the height of a roll follows from what is on it."""

    width: float
    height: float | None


class PaperSize(StrEnum):
    """Sheets and rolls by the names that commands and settings use. F4 is the Indonesian folio."""

    A5_LANDSCAPE = "a5"
    A4 = "a4"
    F4 = "f4"
    A4_LANDSCAPE = "a4-landscape"
    F4_LANDSCAPE = "f4-landscape"
    ROLL_80 = "80mm"
    ROLL_58 = "58mm"

    @property
    def is_roll(self) -> bool:
        """Tell whether this is cut off at any height."""
        return _SHEETS[self].height is None

    @property
    def width(self) -> float:
        """Return the width in millimetres."""
        return _SHEETS[self].width

    @property
    def millimetres(self) -> tuple[float, float]:
        """Return width and height of a sheet; raises ValueError for a roll, which has none."""
        width, height = _SHEETS[self]
        if height is None:
            raise ValueError(f"{self} is a roll")
        return width, height


_SHEETS = {
    PaperSize.A5_LANDSCAPE: _Sheet(210, 148),
    PaperSize.A4: _Sheet(210, 297),
    PaperSize.F4: _Sheet(215, 330),
    PaperSize.A4_LANDSCAPE: _Sheet(297, 210),
    PaperSize.F4_LANDSCAPE: _Sheet(330, 215),
    PaperSize.ROLL_80: _Sheet(80, None),
    PaperSize.ROLL_58: _Sheet(58, None),
}
