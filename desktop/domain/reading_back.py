"""Reading back what became of reports at LAPOR!: what a run asks of the store and what it reports (sp4n-api.md E4, E5).

The run itself lives in ``sync`` and the store in ``desktop.store``; neither knows the other, both know this module.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from desktop.domain.lapor_report import LaporEntry, LaporStatus
from desktop.domain.register_number import from_canonical
from desktop.domain.sync_round import RoundEnd

READ_AGAIN_AFTER = timedelta(hours=3)
"""How often one report is looked at, at most (sp4n-api.md, known client practice)."""
READ_AT_ONCE = 100
"""How many reports one run looks at, at most (the same source)."""
CLOSED = frozenset({"terdisposisi selesai", "arsip"})
"""Statuses after which little is to be expected, in small letters."""
CLOSED_FOR_GOOD_AFTER = timedelta(days=30)
"""How long after its last change a closed report is still looked at."""
_MARK = re.compile(r"\[No\. Register: ([A-Z0-9-]{8,40})\]")


@dataclass(frozen=True, slots=True)
class DueReport:
    """A report that should be looked at.

    ``handover_to`` is the agency (our code) of a hand-over whose fate is unknown, ``sent_to`` the one it was created for.
    """

    item_id: str
    complaint_id: str
    register_no: str
    lapor_no: str
    handover_to: str | None = None
    sent_to: str | None = None


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What was read of one report. ``is_handed_over`` tells that LAPOR! shows it where an unknown hand-over should have
    brought it; ``reason`` is a sentence about what could not be read.
    """

    due: DueReport
    status: LaporStatus
    entries: Sequence[LaporEntry] = ()
    is_handed_over: bool = False
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ReadBackReport:
    """What came of a run: ``checked`` reports were read, something was new at ``changed`` of them.

    ``message`` is one plain sentence; ``next_try_at`` is set if the server or the link says that another run should wait.
    """

    end: RoundEnd
    started_at: datetime
    ended_at: datetime
    checked: int = 0
    changed: int = 0
    message: str = ""
    next_try_at: datetime | None = None


class ReadBackQueue(Protocol):
    """Reading back, safe to call from several processes; never while something is sent."""

    def __call__(self, *, is_cancelled: Callable[[], bool] = ...) -> ReadBackReport:
        """Look at the reports that are due."""
        ...


class ReadBackPort(Protocol):
    """What a run needs of the store; every method is one whole transaction, durable when it returns."""

    def due(self, now: datetime, limit: int) -> Sequence[DueReport]:
        """Return reports to be looked at: those with something unknown first, then those that changed last."""
        ...

    def keep(self, read: ReadReport, at: datetime) -> bool:
        """Keep what was read and settle what it proves; return whether anything was new."""
        ...

    def missed(self, due: DueReport, reason: str, at: datetime) -> None:
        """Keep that a report could not be read, with the reason in words; it is looked at again after a while."""
        ...


def register_no_in(content: str | None) -> str | None:
    """Return the register number in the first line of a report's text at LAPOR!, None without one that is right."""
    found = _MARK.match((content or "").lstrip().partition("\n")[0])
    if found is None:
        return None
    try:
        return str(from_canonical(found[1]))
    except ValueError:
        return None
