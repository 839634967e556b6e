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


class ItemKind(StrEnum):
    """What is to be sent. Only a ``REPORT`` counts in the addition of everything logged (rule 10).

    A ``FOLLOW_UP`` adds to a report that is there (a correction, a withdrawal, an answer); a ``CARRIED`` report was logged
    at a desk without a link and is sent from here for it (docs/operations.md).
    """

    REPORT = "report"
    FOLLOW_UP = "follow_up"
    CARRIED = "carried"


class StepKind(StrEnum):
    """A leg of the delivery; each is one call and one durable row. All but ``FILE`` may be sent once only."""

    FILE = "file"
    CREATE = "create"
    HANDOVER = "handover"
    FOLLOW_UP = "follow_up"


class StepState(StrEnum):
    """``BEGUN`` is written before the first byte leaves and settled as soon as the answer is understood."""

    PENDING = "pending"
    BEGUN = "begun"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class OutboxStep:
    """One leg. ``attachment_…`` are set for files (size in bytes); ``remote_id`` once it is done."""

    id: str
    kind: StepKind
    state: StepState
    attachment_sha256: str | None = None
    attachment_name: str | None = None
    attachment_media_type: str | None = None
    remote_id: str | None = None
    attachment_size: int = 0


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """Something to be sent. ``payload`` is the frozen JSON text of our own terms, not of the wire.

    ``complaint_id`` is None for a report carried in from another desk. ``field`` names the value that the server refused,
    if it named one. ``lapor_no`` of a follow-up is that of its report. ``carry_id`` names the file in which the item left
    this desk or came to it.
    """

    id: str
    complaint_id: str | None
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
    kind: ItemKind = ItemKind.REPORT
    carry_id: str | None = None

    @property
    def pending_bytes(self) -> int:
        """Return the size in bytes of the files that have still to be uploaded before the report itself can go."""
        return sum(s.attachment_size for s in self.steps if s.state is not StepState.DONE)

    @property
    def may_be_there(self) -> bool:
        """Tell whether anything of it but files may have reached the server."""
        return any(s.kind is not StepKind.FILE and s.state is not StepState.PENDING for s in self.steps)


@dataclass(frozen=True, slots=True)
class OtherTotals:
    """Follow-ups and carried reports that are not settled; they are outside the addition of what was logged here.

    ``waiting`` counts only those that can be sent: a follow-up waits for its report first.
    """

    waiting: int = 0
    unknown: int = 0
    attention: int = 0


@dataclass(frozen=True, slots=True)
class OutboxTotals:
    """The addition that proves nothing is lost: ``logged`` equals the sum of the rest, ``others`` left out."""

    confirmed: int = 0
    waiting: int = 0
    unknown: int = 0
    attention: int = 0
    by_hand: int = 0
    withheld: int = 0
    others: OtherTotals = OtherTotals()

    @property
    def to_send(self) -> int:
        """Return how many items of any kind wait to be sent."""
        return self.waiting + self.others.waiting

    @property
    def logged(self) -> int:
        """Return the number of all logged complaints."""
        return self.confirmed + self.waiting + self.unknown + self.attention + self.by_hand + self.withheld
