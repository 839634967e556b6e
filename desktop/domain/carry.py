"""What travels between a desk without a link and a connected one (docs/decisions/011)."""

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
