"""When the next round may start by itself, and how often the server is asked meanwhile: pure rules for the scheduler."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.domain.sync_round import LinkState, RoundEnd, RoundReport
from ui.sync_panel.activity import SyncStatus
from ui.sync_panel.pace import Pace


@dataclass(frozen=True, slots=True)
class Due:
    """What bears on the next round: the last one, a hold of our own, and whether something just made it urgent."""

    last: RoundReport | None
    held_until: datetime | None
    is_urgent: bool

    @property
    def is_server_pacing(self) -> bool:
        """Tell whether the server itself, not the link, is the reason to wait."""
        ends = (RoundEnd.TOLD_TO_WAIT, RoundEnd.SERVER_TROUBLE)
        return self.last is not None and self.last.end in ends


def next_try_at(status: SyncStatus, due: Due, now: datetime, pace: Pace) -> datetime | None:
    """Return when the next round may start by itself, None if nothing waits or only a person can go on."""
    is_unusable = status.link is not None and status.link.state is LinkState.NOT_CONFIGURED
    if status.totals.to_send == 0 or status.is_paused or is_unusable:
        return None
    if due.is_urgent and status.is_online and not due.is_server_pacing:
        at = now
    else:
        at = (due.last.next_try_at if due.last else None) or now
    if due.held_until is not None:
        at = max(at, due.held_until)
    return now if at > now + timedelta(seconds=pace.longest_s) else at


def probe_interval_s(status: SyncStatus, pace: Pace) -> float:
    """Return after how many seconds the server is asked again whether it is there."""
    match status.link.state if status.link else None:
        case LinkState.ONLINE:
            return pace.probe_online_s
        case LinkState.CREDENTIALS:
            return pace.probe_refused_s
        case _:
            return pace.probe_offline_s
