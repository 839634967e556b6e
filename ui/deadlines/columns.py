"""Where the four parts of a line stand: number, complaint, the bar of used days, what is left."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from desktop.domain.deadlines import Band
from desktop.usecases.list_deadlines import Elapsed
from ui.common.painting import text_width
from ui.common.theme import px
from ui.common.tokens import Size, Weight
from ui.deadlines.words import left_words, used_words

MARGIN = 24
_MARGIN_RIGHT = 12  # the scroll bar stands in the other half
BAR, BAR_HEIGHT = 120, 6
_NUMBER = 126
_GAP = 12
_LONGEST = (Elapsed(Band.GREEN, 58, 60, 58), Elapsed(Band.LATE, 88, 60, -28), Elapsed(Band.GREEN, 0, 60, 60))


class Part(NamedTuple):
    """Left edge and width in pixels."""

    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Columns:
    """The parts of a line."""

    number: Part
    complaint: Part
    used: Part
    left: Part


def columns(width: float) -> Columns:
    """Return the parts of a line ``width`` pixels wide; the complaint takes what the others leave."""
    left = math.ceil(max(text_width(left_words(each), weight=Weight.SEMIBOLD) for each in _LONGEST)) + 1
    used = max(px(BAR), math.ceil(max(text_width(used_words(each), Size.SMALL) for each in _LONGEST)) + 1)
    left_edge = width - _MARGIN_RIGHT - left
    used_edge = left_edge - _GAP - used
    complaint_edge = MARGIN + px(_NUMBER)
    return Columns(
        Part(MARGIN, px(_NUMBER) - _GAP),
        Part(complaint_edge, max(0.0, used_edge - _GAP - complaint_edge)),
        Part(used_edge, used),
        Part(left_edge, left),
    )
