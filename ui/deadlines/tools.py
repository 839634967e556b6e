"""What the screen of time limits can do: callables, filled from the use cases for the person signed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Classification
from desktop.domain.deadlines import Band
from desktop.domain.places import ReferenceData

if TYPE_CHECKING:
    from desktop.usecases.list_deadlines import DeadlineCount, DeadlineCounts, DeadlineList
    from desktop.usecases.toolbox import DeskTools


@dataclass(frozen=True)
class DeadlineTools:
    """``overview`` and ``counts`` read the store, so they run in its lane."""

    overview: Callable[[Mapping[Band, int]], DeadlineList]
    counts: Callable[[], DeadlineCounts]
    explain: Callable[[date, date, Classification], DeadlineCount]
    """How the due date (second day) of a complaint received on the first day was counted."""
    finish: Callable[[str, str, date], None] | None
    """Take note that the complaint with this number was answered so on a day (store lane); None for those who may not."""
    reference: ReferenceData
    zone: ZoneInfo
    now: Callable[[], datetime]

    def today(self) -> date:
        """Return the day at the office."""
        return self.now().astimezone(self.zone).date()


def deadline_tools(by: Account, desk_tools: DeskTools) -> DeadlineTools:
    """Return the tools for ``by`` at a provisioned desk."""
    desk, deadlines = desk_tools.desk, desk_tools.deadlines
    return DeadlineTools(
        overview=partial(deadlines.overview, by),
        counts=partial(deadlines.counts, by),
        explain=deadlines.explain,
        finish=partial(desk_tools.finish, by) if by.may(Right.FINISH_COMPLAINT) else None,
        reference=desk.reference,
        zone=desk.office.zone,
        now=desk.now,
    )
