"""What travels between a desk without a link and a connected one (docs/decisions/013)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SealedKind(StrEnum):
    """What a sealed file holds: reports on their way out, or what became of them on their way back."""

    CARRY = "carry"
    RESULTS = "results"


@dataclass(frozen=True, slots=True)
class SealedNote:
    """What stands legibly at the head of a sealed file, so that people can tell files apart without the code.

    Desks are named ``ME01-L1``; ``for_desk`` is None if any desk may read the file. ``carry_id`` is that of the file
    that was carried out, also in the file of its results.
    """

    kind: SealedKind
    carry_id: str
    created_at: datetime
    from_desk: str
    for_desk: str | None = None


class CarryDirection(StrEnum):
    """Whether reports left this desk or came to it."""

    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Carry:
    """One file of reports that left this desk or came to it. ``id`` is the same at both desks.

    ``peer`` is the other desk: the one it is meant for (None: any), or the one it came from. ``items`` counts its
    reports; ``finished_at`` is when the last of them was known to be settled.
    """

    id: str
    direction: CarryDirection
    created_at: datetime
    peer: str | None
    code: str
    file_name: str
    items: int
    finished_at: datetime | None = None


class FateKind(StrEnum):
    """What became of a carried report at the connected desk."""

    CONFIRMED = "confirmed"
    BY_HAND = "by_hand"
    RETURNED = "returned"
    """It was refused and will never be sent from there: the desk that logged it may correct and send it."""
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class CarriedFate:
    """The fate of one report. ``reason`` and ``field`` say why LAPOR! refused it."""

    register_no: str
    carry_id: str
    kind: FateKind
    lapor_no: str | None = None
    reason: str | None = None
    field: str | None = None
    settled_at: datetime | None = None
