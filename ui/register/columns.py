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
from ui.register.column_layout import Column, ColumnLayout

MARGIN = 24
STATE_ICON = 22
DUE_ICON = 20
_NUMBER, _AGENCY, _STATE = 124, 126, 134
_GAP = 12
_AIR = 4
_LONG_DAY = date(2026, 11, 28)
USUAL = ColumnLayout()
NARROWEST, NARROWEST_COMPLAINT = 64, 140


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

    def of(self, column: Column) -> Part:
        """Return one part."""
        part: Part = getattr(self, column.value)
        return part


@dataclass(frozen=True, slots=True)
class Heads:
    """The names of the parts."""

    number: str
    complaint: str
    agency: str
    state: str

    def of(self, column: Column) -> str:
        """Return the name of one part."""
        word: str = getattr(self, column.value)
        return word


def heads() -> Heads:
    """Return the names of the parts in the language in use."""
    return Heads(
        translate("Register", "Nomor, waktu"),
        translate("Register", "Pengaduan"),
        translate("Register", "Instansi, tenggat"),
        translate("Register", "Kirim ke LAPOR!"),
    )


def columns(width: float, layout: ColumnLayout = USUAL) -> Columns:
    """Return the parts of a line ``width`` pixels wide; the complaint's title takes what the others leave.

    Widths that a person chose give way where the window has become too narrow for them.
    """
    usual = _usual_widths()
    chosen = {column: px(pixels) for column, pixels in layout.widths.items() if column in usual}
    rest = width - MARGIN - 3 * _GAP - 2 * _AIR
    if sum((usual | chosen).values()) > rest - px(NARROWEST_COMPLAINT):
        chosen = {}
    widths = usual | chosen
    widths[Column.COMPLAINT] = max(0, rest - sum(widths.values()))
    left: float = MARGIN
    parts = {}
    for column in layout.order:
        parts[column] = Part(left, widths[column])
        left += widths[column] + _GAP + (_AIR if column is Column.COMPLAINT else 0)
    return Columns(parts[Column.NUMBER], parts[Column.COMPLAINT], parts[Column.AGENCY], parts[Column.STATE])


def _usual_widths() -> dict[Column, float]:
    words = heads()
    return {
        Column.NUMBER: max(px(_NUMBER), _GAP + _head_width(words.number)) - _GAP,
        Column.AGENCY: max(px(_AGENCY), _head_width(words.agency), _widest_due() - _GAP + _AIR),
        Column.STATE: max(px(_STATE), _head_width(words.state) + _AIR, _widest_state()) - _AIR,
    }


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
