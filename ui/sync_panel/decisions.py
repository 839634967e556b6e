"""What a person can decide about a report that does not go on by itself: plain values, carried out by the use cases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from desktop.domain.outbox import OutboxItem, StepKind, StepState, SyncState


@dataclass(frozen=True, slots=True)
class Sent:
    """It is in LAPOR! under this number."""

    register_no: str
    lapor_no: str


@dataclass(frozen=True, slots=True)
class NotSent:
    """It is not in LAPOR!: queue it again."""

    register_no: str


@dataclass(frozen=True, slots=True)
class ByHand:
    """Somebody entered it in LAPOR! by hand, under this number."""

    register_no: str
    lapor_no: str


@dataclass(frozen=True, slots=True)
class Redirect:
    """Send it again to another agency, or under another category."""

    register_no: str
    agency: str | None = None
    category: str | None = None


@dataclass(frozen=True, slots=True)
class Retry:
    """Send it again as it is."""

    register_no: str


Decision: TypeAlias = Sent | NotSent | ByHand | Redirect | Retry

AGENCY_FIELD = "target_agency"
CATEGORY_FIELD = "category"


def short_number(register_no: str) -> str:
    """Return the number without the office's code, as it is said at the desk: ``L1-26-00409-5``."""
    return register_no.partition("-")[2] or register_no


def is_handover_open(item: OutboxItem) -> bool:
    """Tell whether the report itself is in LAPOR! and only its handover is not certain."""
    return item.state is SyncState.UNKNOWN and any(
        step.kind is StepKind.CREATE and step.state is StepState.DONE for step in item.steps
    )


def may_be_entered_by_hand(item: OutboxItem) -> bool:
    """Tell whether nothing of the report itself can have reached LAPOR!."""
    return item.state is SyncState.ATTENTION and all(
        step.state is StepState.PENDING for step in item.steps if step.kind is not StepKind.FILE
    )
