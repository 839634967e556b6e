"""Where the four parts of a line stand; the head and the lines share it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from desktop.domain.deadlines import Band
from desktop.domain.outbox import SyncState
from resources.i18n import translate
from ui.common.marks import deadline_look, state_look
from ui.common.painting import text_width
from ui.common.theme import px
from ui.common.tokens import Size, Weight
from ui.models.complaint_lines import due_words

MARGIN = 24
STATE_ICON = 22
DUE_ICON = 20
_NUMBER, _AGENCY, _STATE = 124, 126, 134
_GAP = 12
_AIR = 4
_LONG_DAY = date(2026, 11, 28)


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


@dataclass(frozen=True, slots=True)
class Heads:
    """The names of the parts."""

    number: str
    complaint: str
    agency: str
    state: str


def heads() -> Heads:
    """Return the names of the parts in the language in use."""
    return Heads(
        translate("Register", "Nomor, waktu"),
        translate("Register", "Pengaduan"),
        translate("Register", "Instansi, tenggat"),
        translate("Register", "Kirim ke LAPOR!"),
    )


def columns(width: float) -> Columns:
    """Return the parts of a line ``width`` pixels wide; the complaint's title takes what the others leave."""
    words = heads()
    number = max(px(_NUMBER), _GAP + _head_width(words.number))
    agency = max(px(_AGENCY), _head_width(words.agency), _widest_due() - _GAP + _AIR)
    state = max(px(_STATE), _head_width(words.state) + _AIR, _widest_state())
    state_left = width - state
    agency_left = state_left - _GAP - agency
    complaint_left = MARGIN + number
    return Columns(
        Part(MARGIN, number - _GAP),
        Part(complaint_left, max(0.0, agency_left - _GAP - _AIR - complaint_left)),
        Part(agency_left, agency),
        Part(state_left, state - _AIR),
    )


def due_room(agency: Part) -> float:
    """Return the width of a time limit's words, which may reach into the gap beside them."""
    return agency.width - DUE_ICON + _GAP - _AIR


def _head_width(word: str) -> int:
    return math.ceil(text_width(word, Size.SMALL, Weight.MEDIUM)) + 1


def _widest_due() -> int:
    words = (
        text_width(due_words(_LONG_DAY, band, _LONG_DAY), Size.SMALL, deadline_look(band).weight)
        for band in Band
    )
    return DUE_ICON + math.ceil(max(words)) + 1


def _widest_state() -> int:
    looks = [state_look(state) for state in SyncState]
    return STATE_ICON + _AIR + math.ceil(max(text_width(look.word, weight=look.weight) for look in looks))
