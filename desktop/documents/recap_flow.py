"""Content that flows over as many pages as it takes. It is planned before it is drawn: pages know their number and count."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.documents.layout import Paper
from desktop.documents.recap_parts import BOTTOM, LEFT, Column, draw_table, head_high, heading, row_high

START = 29.0
"""Millimetres from the top at which content begins below a running head."""
_END = BOTTOM - 6.0
Draw = Callable[[Paper], object]


class Flow:
    """Pages in the making; ``y`` is where the next piece stands on the last one."""

    def __init__(self) -> None:
        self.pages: list[list[Draw]] = [[]]
        self.y = START

    def need(self, high: float) -> None:
        """Begin another page if the rest of this one is lower than ``high`` millimetres."""
        if self.y + high > _END and self.pages[-1]:
            self.pages.append([])
            self.y = START

    def put(self, high: float, draw: Callable[[Paper, float], object]) -> None:
        """Add a piece of a certain height; it is drawn at its y."""
        self.need(high)
        y = self.y
        self.pages[-1].append(lambda paper: draw(paper, y))
        self.y += high

    def gap(self, high: float) -> None:
        """Leave room, unless a page has just begun."""
        if self.pages[-1]:
            self.y += high

    def heading(self, title: str, sub: str = "", *, keeps: float = 18.0) -> None:
        """Add a heading that stays on the page of what follows, of which ``keeps`` millimetres must fit."""
        high = 8.0 if sub else 4.5
        self.need(high + keeps)
        self.put(high, lambda paper, y: heading(paper, y, title, sub))

    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str]],
        total: Sequence[str] | None = None,
        row: float = 5.2,
    ) -> None:
        """Add a table; on each of its pages it has its head, and the sum is never alone."""
        head, last = head_high(columns), 0.0 if total is None else row
        left = list(rows)
        every = [row_high(columns, values, row) for values in left]
        while True:
            highs = every[len(every) - len(left) :]
            self.need(head + sum(highs[:1]) + last)
            taken = _fitting(highs, _END - self.y - head, last)
            part, left = left[:taken], left[taken:]
            self._part(columns, part, None if left else total, row, head + sum(highs[:taken]) + last)
            if not left:
                return

    def _part(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str]],
        total: Sequence[str] | None,
        row: float,
        high: float,
    ) -> None:
        self.put(high, lambda paper, y: draw_table(paper, LEFT, y, columns, rows, total, row))


def _fitting(highs: Sequence[float], room: float, last: float) -> int:
    """Return how many rows fit, at least one; if all of them do, so must the sum of height ``last``."""
    used = 0.0
    for place, high in enumerate(highs):
        used += high
        if used + (last if place == len(highs) - 1 else 0) > room:
            return max(place, 1)
    return len(highs)
