"""Where things stand on a receipt: one panel of 210 mm width, the whole of an A5 sheet or half of a larger one."""

from __future__ import annotations

from dataclasses import dataclass

LEFT, RIGHT = 16.0, 200.0
TOP = 7.0
BOTTOM_MARGIN = 6.0
WIDTH = RIGHT - LEFT
MAIN_RIGHT = LEFT + 119
LABEL = 23.5
VALUE = LEFT + LABEL
VALUE_WIDTH = MAIN_RIGHT - VALUE
SIDE = MAIN_RIGHT + 7
SIDE_WIDTH = RIGHT - SIDE
LETTERHEAD_SCALE = 0.9

SIZE, LEAD = 8.0, 3.42
"""Type of the values, in points, and the distance of their lines."""

SMALL_SIZE, SMALL_LEAD = 7.4, 3.1
"""The narrative's type when it nearly fits."""

GROUP_GAP = 1.0

_LARGEST_CODE = 21.0
_TIGHTEST = 2.5
"""With this much less there are still 7 mm to sign in, and a thumb's print has 17 by 18."""
_LASER_DOT = 25.4 / 600


def laser_module(modules: int) -> float:
    """Return the side of a code's module: whole dots at 600 dpi, and the symbol between 20 and 21 mm wide."""
    return int(_LARGEST_CODE / modules / _LASER_DOT + 1e-6) * _LASER_DOT


@dataclass(frozen=True, slots=True)
class Frame:
    """A panel's heights below its upper edge, which follow from its height (148 on A5)."""

    height: float = 148.0
    notice: float = 0.0
    """Room in mm for small lines across the panel, between its content and the footer."""

    @property
    def title(self) -> float:
        """Return the baseline of the title."""
        return 31.1

    @property
    def top(self) -> float:
        """Return the rule below the title band."""
        return self.title + 7

    @property
    def first_line(self) -> float:
        """Return the baseline of the main column's first line."""
        return self.top + 4.6

    @property
    def foot(self) -> float:
        """Return the lower end of the panel's content."""
        return self.height - BOTTOM_MARGIN - self.notice

    @property
    def tight(self) -> float:
        """Return by how much the signatures stand closer, so that a notice costs the text above next to nothing."""
        return min(self.notice, _TIGHTEST)

    @property
    def signatures(self) -> float:
        """Return the rule above the signatures."""
        return self.foot - 28.4 + self.tight

    @property
    def last_line(self) -> float:
        """Return the lowest baseline of the main column."""
        return self.signatures - 2.6

    @property
    def footer(self) -> float:
        """Return the baseline of the footer."""
        return self.height - BOTTOM_MARGIN + 1.2
