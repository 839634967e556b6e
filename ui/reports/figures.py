"""The figures of a day, counted from the log's own rows, so that screen and paper cannot differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.complaint import Classification
from desktop.domain.daily_log import DailyLog, LogRow
from desktop.domain.outbox import SyncState
from ui.reports.sums import sum_sentences

USUAL_HOURS = range(8, 16)
MOST_AGENCIES = 5
"""Bars for agencies, the one for all others included."""


@dataclass(frozen=True, slots=True)
class AgencyShare:
    """How many valid complaints an agency got, and how many of them have been sent. ``name`` None: all the others."""

    name: str | None
    received: int
    sent: int


@dataclass(frozen=True, slots=True)
class OfficerCount:
    """How many valid complaints an officer received."""

    name: str
    received: int


@dataclass(frozen=True, slots=True)
class DayFigures:
    """Everything that the screen shows of a day. ``received`` counts void ones too, all else only valid ones.

    ``hours`` holds (hour of the office's clock, count) without a gap. ``sums`` are the sentences that reconcile the
    register numbers, as on paper but in the language of the window.
    """

    received: int
    void: int
    states: dict[SyncState, int]
    hours: tuple[tuple[int, int], ...]
    classifications: tuple[tuple[Classification, int], ...]
    agencies: tuple[AgencyShare, ...]
    officers: tuple[OfficerCount, ...]
    sums: tuple[str, ...]

    @property
    def valid(self) -> int:
        """Return the number of complaints that were not struck out."""
        return self.received - self.void

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was received on the day."""
        return self.received == 0


def day_figures(log: DailyLog) -> DayFigures:
    """Count a day."""
    valid = [row for row in log.rows if row.void is None]
    states = Counter(row.sync_state for row in valid)
    kinds = Counter(row.classification for row in valid)
    return DayFigures(
        received=len(log.rows),
        void=len(log.rows) - len(valid),
        states={state: states[state] for state in SyncState},
        hours=_hours(log),
        classifications=tuple((kind, kinds[kind]) for kind in Classification),
        agencies=_agencies(valid),
        officers=tuple(
            OfficerCount(name.split(",")[0], count)
            for name, count in Counter(row.officer for row in valid).most_common()
        ),
        sums=sum_sentences(log),
    )


def _hours(log: DailyLog) -> tuple[tuple[int, int], ...]:
    """Count by hour over the usual hours, widened to those in which something came."""
    counts = Counter(row.received_at.astimezone(log.zone).hour for row in log.rows)
    first = min((USUAL_HOURS[0], *counts))
    last = max((USUAL_HOURS[-1], *counts))
    return tuple((hour, counts[hour]) for hour in range(first, last + 1))


def _agencies(valid: Iterable[LogRow]) -> tuple[AgencyShare, ...]:
    received: Counter[str | None] = Counter()
    sent: Counter[str | None] = Counter()
    for row in valid:
        received[row.agency] += 1
        sent[row.agency] += row.sync_state is SyncState.CONFIRMED
    named = [name for name, _count in received.most_common() if name is not None]
    has_others = len(named) > MOST_AGENCIES or received[None] > 0
    shown = named[: MOST_AGENCIES - 1] if has_others else named
    shares = [AgencyShare(name, received[name], sent[name]) for name in shown]
    if has_others:
        rest = [name for name in received if name not in shown]
        shares.append(AgencyShare(None, sum(received[n] for n in rest), sum(sent[n] for n in rest)))
    return tuple(shares)
