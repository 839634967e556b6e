"""How the columns of the list are arranged: their order, and the widths that a person chose. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Column(StrEnum):
    """A part of a line; the complaint takes the room that the others leave."""

    NUMBER = "number"
    COMPLAINT = "complaint"
    AGENCY = "agency"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """``widths`` are pixels at 100 %, of columns that are not as wide as usual."""

    order: tuple[Column, ...] = tuple(Column)
    widths: Mapping[Column, int] = field(default_factory=dict)

    def moved(self, column: Column, by: int) -> ColumnLayout:
        """Return this with ``column`` further right by so many places, or left."""
        others = [each for each in self.order if each is not column]
        place = min(max(self.order.index(column) + by, 0), len(others))
        return replace(self, order=(*others[:place], column, *others[place:]))

    def with_width(self, column: Column, width: int) -> ColumnLayout:
        """Return this with another width of ``column``."""
        return replace(self, widths={**self.widths, column: width})

    def resized_by_border(self, place: int) -> tuple[Column, int]:
        """Return which column the border at the right of ``place`` resizes, and 1 if it grows to the right, else -1.

        The complaint gives and takes: what stands before it grows to the right, what stands after it to the left.
        """
        before = place < self.order.index(Column.COMPLAINT)
        return (self.order[place], 1) if before else (self.order[place + 1], -1)


def layout_from(order: Sequence[str], widths: Mapping[str, int]) -> ColumnLayout:
    """Return what was kept; what no longer fits the columns there are is left as usual."""
    known = {column.value: column for column in Column}
    is_whole = sorted(order) == sorted(known)
    kept = {known[name]: width for name, width in widths.items() if name in known}
    return ColumnLayout(tuple(known[name] for name in order) if is_whole else tuple(Column), kept)
