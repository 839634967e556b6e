"""What a person can decide about an item that does not go on by itself: plain values, carried out by the use cases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from desktop.domain.outbox import ItemKind, OutboxItem, StepKind, StepState, SyncState


@dataclass(frozen=True, slots=True)
class Sent:
    """It is in LAPOR!, a report under ``lapor_no`` (None: LAPOR! gave its number already, or a follow-up has none)."""

    item: OutboxItem
    lapor_no: str | None = None


@dataclass(frozen=True, slots=True)
class NotSent:
    """It is not in LAPOR!: queue it again."""

    item: OutboxItem


@dataclass(frozen=True, slots=True)
class ByHand:
    """Somebody entered it in LAPOR! by hand, under this number."""

    item: OutboxItem
    lapor_no: str


@dataclass(frozen=True, slots=True)
class Redirect:
    """Send it again to another agency, or under another category."""

    item: OutboxItem
    agency: str | None = None
    category: str | None = None


@dataclass(frozen=True, slots=True)
class Retry:
    """Send it (again) as it is, as soon as can be."""

    item: OutboxItem


@dataclass(frozen=True, slots=True)
class Withhold:
    """Never send it: a follow-up, or a report of another desk, which learns the reason."""

    item: OutboxItem
    reason: str


Decision: TypeAlias = Sent | NotSent | ByHand | Redirect | Retry | Withhold

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
    """Tell whether this is a report of which nothing can have reached LAPOR!."""
    is_open = item.state in (SyncState.ATTENTION, SyncState.WAITING)
    return is_open and item.kind is not ItemKind.FOLLOW_UP and not item.may_be_there


def number_to_look_for(item: OutboxItem) -> str:
    """Return what a person types into LAPOR!'s search: our number, or the report's own once it is known."""
    if item.lapor_no is not None and (item.kind is ItemKind.FOLLOW_UP or is_handover_open(item)):
        return f"#{item.lapor_no}"
    return item.register_no
