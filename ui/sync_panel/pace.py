"""How often the scheduler looks, what it uses, and what a round teaches about the link."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.domain.clock_skew import clock_warning
from desktop.domain.outbox import OutboxTotals
from desktop.domain.sync_round import Link, LinkState, RoundEnd, RoundReport

if TYPE_CHECKING:  # importing these would load SQLAlchemy before the first paint
    from desktop.domain.outbox_view import OutboxView
    from desktop.usecases.toolbox import SendQueue


@dataclass(frozen=True, slots=True)
class Pace:
    """Waits in seconds."""

    probe_offline_s: float = 20.0
    probe_online_s: float = 120.0
    probe_refused_s: float = 300.0
    """While the office's secrets are refused: asking with them again and again could lock the account."""
    after_stop_s: float = 300.0
    """How long "Hentikan" holds; then the rest goes on by itself."""
    after_other_s: float = 20.0
    """Until the next look when another process of this computer sends."""
    after_trouble_s: float = 60.0
    after_bug_s: float = 900.0
    longest_s: float = 3_600.0
    """A wait that is longer means that the clock was set back."""


@dataclass(frozen=True, slots=True)
class SchedulerTools:
    """What the scheduler uses.

    ``make_due`` lets everything that waits be tried now, and ``pause`` keeps (or ends) a pause over restarts, both as the
    person signed in.
    """

    queue: SendQueue
    view: Callable[[], OutboxView]
    totals: Callable[[], OutboxTotals]
    make_due: Callable[[], object]
    now: Callable[[], datetime]
    pause: Callable[[bool], object]


def has_word_of_server(report: RoundReport) -> bool:
    """Tell whether a round asked the server anything."""
    return report.end not in (RoundEnd.NOTHING_DUE, RoundEnd.NOT_CONFIGURED, RoundEnd.ALREADY_RUNNING)


def link_after(report: RoundReport, before: Link | None) -> Link | None:
    """Return what a round has taught about the link; a round that asked the server nothing teaches nothing."""
    states = {
        RoundEnd.OFFLINE: LinkState.OFFLINE,
        RoundEnd.PORTAL: LinkState.PORTAL,
        RoundEnd.CREDENTIALS: LinkState.CREDENTIALS,
        RoundEnd.NOT_CONFIGURED: LinkState.NOT_CONFIGURED,
        RoundEnd.SERVER_TROUBLE: LinkState.SERVER_TROUBLE,
        RoundEnd.FINISHED: LinkState.ONLINE,
    }
    state = states.get(report.end)
    if state is None:
        return before
    if before is None or before.state is not state:
        known = before.clock_skew_s if before is not None else None
        skew_s = known if report.clock_skew_s is None else report.clock_skew_s
        return Link(state, report.ended_at, report.message, None, skew_s, clock_warning(skew_s))
    if report.clock_skew_s is None:
        return before
    return replace(before, clock_skew_s=report.clock_skew_s, clock_warning=clock_warning(report.clock_skew_s))
