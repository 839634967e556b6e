"""The timeline of a complaint as a person reads it: what is open, then newest first what the desk did and LAPOR! said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop.domain.form_fields import is_personal
from desktop.domain.wording import clock_time
from ui.common.dates import day_in_lists
from ui.register.correction_words import Hides
from ui.register.history_steps import history_step
from ui.register.lapor_steps import lapor_steps, open_follow_ups
from ui.register.step import Step

if TYPE_CHECKING:
    from desktop.domain.lapor_report import LaporState
    from desktop.domain.outbox import OutboxItem
    from desktop.domain.places import ReferenceData
    from desktop.usecases.find_complaints import HistoryEntry


def steps(
    history: Sequence[HistoryEntry],
    reference: ReferenceData,
    zone: ZoneInfo,
    today: date,
    lapor: LaporState | None = None,
    follow_ups: Sequence[OutboxItem] = (),
    hides: Hides = is_personal,
) -> list[Step]:
    """Return the history (oldest first), what was read at LAPOR! and our open follow-ups as steps, newest first.

    A step shows its time, with the day before it unless that is the day of the newest step. ``hides`` tells which
    corrected values must not be shown.
    """
    done = [
        step for entry in reversed(history) if (step := history_step(entry, reference, hides)) is not None
    ]
    shown = [*open_follow_ups(follow_ups), *_merged(done, lapor_steps(lapor))]
    newest = newest_day(shown, zone)
    return [replace(step, when=_when(step, newest, zone, today)) for step in shown]


def newest_day(shown: Sequence[Step], zone: ZoneInfo) -> date | None:
    """Return the day at the office of the newest step that has a time, None if there is none."""
    at = next((step.at for step in shown if step.at is not None), None)
    return at.astimezone(zone).date() if at else None


def _merged(done: Sequence[Step], read: Sequence[Step]) -> list[Step]:
    """Return both, newest first; what the desk did keeps its order whatever the clock did."""
    merged: list[Step] = []
    left = list(read)
    for step in done:
        while left and left[0].at is not None and step.at is not None and left[0].at >= step.at:
            merged.append(left.pop(0))
        merged.append(step)
    return merged + left


def _when(step: Step, newest: date | None, zone: ZoneInfo, today: date) -> str:
    if step.at is None:
        return ""
    day = step.at.astimezone(zone).date()
    time = clock_time(step.at, zone)
    return time if day == newest else f"{day_in_lists(day, today)}, {time}"
