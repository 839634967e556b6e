"""Where the four parts of a line stand; the head and the lines share it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from desktop.domain.outbox import SyncState
from ui.common.marks import state_look
from ui.common.painting import text_width
from ui.common.theme import px

MARGIN = 24
STATE_ICON = 22
_NUMBER, _AGENCY, _STATE = 124, 126, 134
_GAP = 12
_AIR = 4


class Part(NamedTuple):
    """Left edge and width in pixels."""

    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Columns:
    """The parts of a line."""

    number: Part
    complaint: Part
    agency: Part
    state: Part


def columns(width: float) -> Columns:
    """Return the parts of a line ``width`` pixels wide; the complaint's title takes what the others leave."""
    number, agency = px(_NUMBER), px(_AGENCY)
    state = max(px(_STATE), _widest_state())
    state_left = width - state
    agency_left = state_left - _GAP - agency
    complaint_left = MARGIN + number
    return Columns(
        Part(MARGIN, number - _GAP),
        Part(complaint_left, max(0.0, agency_left - _GAP - _AIR - complaint_left)),
        Part(agency_left, agency),
        Part(state_left, state - _AIR),
    )


def _widest_state() -> int:
    looks = [state_look(state) for state in SyncState]
    return STATE_ICON + _AIR + math.ceil(max(text_width(look.word, weight=look.weight) for look in looks))
