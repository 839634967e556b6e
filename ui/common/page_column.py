"""Where the pages of a document lie when they stand below each other; plain arithmetic, in logical pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF

GAP = 12
EDGE = 2
"""Room around the column, for the outline of a page with focus."""


@dataclass(frozen=True, slots=True)
class PageColumn:
    """Pages of ``sizes_pt`` (points), the widest one ``width`` pixels wide. Pages are counted from 1."""

    sizes_pt: Sequence[QSizeF] = ()
    width: float = 100.0

    @property
    def pixels_per_point(self) -> float:
        """Return the scale that all pages share."""
        widest = max((size.width() for size in self.sizes_pt), default=1.0)
        return max(1.0, self.width) / max(1.0, widest)

    def rects(self) -> list[QRectF]:
        """Return the place of each page."""
        found: list[QRectF] = []
        top, scale = float(EDGE), self.pixels_per_point
        for size in self.sizes_pt:
            found.append(QRectF(EDGE, top, size.width() * scale, size.height() * scale))
            top = found[-1].bottom() + GAP
        return found

    @property
    def extent(self) -> tuple[int, int]:
        """Return width and height of the whole column with its edges."""
        rects = self.rects()
        if not rects:
            return 0, 0
        return round(max(rect.right() for rect in rects)) + EDGE, round(rects[-1].bottom()) + EDGE

    def in_sight(self, top: float, height: float) -> list[int]:
        """Return the pages of which something is seen in a window that begins at ``top``."""
        return [n for n, r in enumerate(self.rects(), 1) if r.bottom() > top and r.top() < top + height]

    def page_at(self, top: float, height: float) -> int:
        """Return the page one is on: first and last at the ends, else the one at the middle; 0 without pages."""
        count = len(self.sizes_pt)
        if not count or top <= 0:
            return min(1, count)
        if top + height >= self.extent[1]:
            return count
        middle = top + height / 2
        return max((n for n, r in enumerate(self.rects(), 1) if r.top() <= middle), default=1)

    def top_of(self, page: int) -> int:
        """Return where to scroll to for ``page``, whatever the number."""
        rects = self.rects()
        return round(rects[max(1, min(page, len(rects))) - 1].top()) - EDGE if rects else 0
