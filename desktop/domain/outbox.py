"""What waits to be sent, and what is known of its fate (sp4n-api.md rules 1–10; docs/decisions/006)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SyncState(StrEnum):
    """Fate of an item at SP4N-LAPOR!; the six add up to everything logged (rule 10)."""

    WAITING = "waiting"
    UNKNOWN = "unknown"
    CONFIRMED = "confirmed"
    ATTENTION = "attention"
    BY_HAND = "by_hand"
    WITHHELD = "withheld"


class StepKind(StrEnum):
    """A leg of the delivery; each is one call and one durable row."""

    FILE = "file"
    CREATE = "create"
    HANDOVER = "handover"


class StepState(StrEnum):
    """``BEGUN`` is written before the first byte leaves and settled as soon as the answer is understood."""

    PENDING = "pending"
    BEGUN = "begun"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class OutboxStep:
    """One leg. ``attachment_sha256`` and ``attachment_name`` are set for files; ``remote_id`` once it is done."""

    id: str
    kind: StepKind
    state: StepState
    attachment_sha256: str | None = None
    attachment_name: str | None = None
    attachment_media_type: str | None = None
    remote_id: str | None = None


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """A complaint to be sent. ``payload`` is the frozen JSON text of our own terms, not of the wire.

    ``field`` names the value that the server refused, if it named one.
    """

    id: str
    complaint_id: str
    register_no: str
    title: str
    payload: str
    payload_sha256: str
    state: SyncState
    steps: tuple[OutboxStep, ...]
    attempts: int = 0
    next_try_at: datetime | None = None
    begun_at: datetime | None = None
    settled_at: datetime | None = None
    reason: str | None = None
    field: str | None = None
    lapor_no: str | None = None


@dataclass(frozen=True, slots=True)
class OutboxTotals:
    """The addition that proves nothing is lost: ``logged`` equals the sum of the rest."""

    confirmed: int = 0
    waiting: int = 0
    unknown: int = 0
    attention: int = 0
    by_hand: int = 0
    withheld: int = 0

    @property
    def logged(self) -> int:
        """Return the number of all logged complaints."""
        return self.confirmed + self.waiting + self.unknown + self.attention + self.by_hand + self.withheld
