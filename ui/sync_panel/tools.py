"""What Sinkronisasi can do: callables, filled from the use cases for the person signed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop.domain.access import Account
from desktop.domain.places import ReferenceData
from ui.sync_panel.decisions import ByHand, Decision, NotSent, Redirect, Retry, Sent

if TYPE_CHECKING:
    from desktop.domain.outbox_view import OutboxView
    from desktop.usecases.toolbox import DeskTools


@dataclass(frozen=True)
class SyncTools:
    """``view`` and ``decide`` use the store, so they run in its lane."""

    view: Callable[[], OutboxView]
    decide: Callable[[Decision], None]
    """Carry a decision out.

    Raises NotAllowed, NotFound, InvalidInput, Conflict.
    """
    reference: ReferenceData
    zone: ZoneInfo
    now: Callable[[], datetime]


def sync_tools(by: Account, desk: DeskTools) -> SyncTools:
    """Return the tools for ``by`` at a provisioned desk."""
    return SyncTools(
        view=desk.outbox.view,
        decide=partial(carry_out, by, desk),
        reference=desk.desk.reference,
        zone=desk.desk.office.zone,
        now=desk.desk.now,
    )


def carry_out(by: Account, desk: DeskTools, decision: Decision) -> None:
    """Carry a decision out; raises as the use case behind it does."""
    match decision:
        case Sent(number, lapor_no):
            desk.outbox.sent(by, number, lapor_no)
        case NotSent(number):
            desk.outbox.not_sent(by, number)
        case ByHand(number, lapor_no):
            desk.outbox.entered_by_hand(by, number, lapor_no)
        case Redirect(number, agency, category):
            desk.redirect(by, number, agency, category)
        case Retry(number):
            desk.outbox.retry(by, number)
