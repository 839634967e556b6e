"""Make a recap out of the complaints of a period: standings, groups, means; what is secret is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop.domain.complaint import Channel, Classification
from desktop.domain.daily_log import Tally
from desktop.domain.daily_log_builder import HIDDEN_TITLE
from desktop.domain.daily_log_totals import DELIVERY_ORDER
from desktop.domain.office import Office, counter_name
from desktop.domain.outbox import SyncState
from desktop.domain.places import ReferenceData
from desktop.domain.recap import (
    ClassRecap,
    CounterTally,
    LateReport,
    MonthCount,
    Recap,
    RecapCount,
    Standing,
)
from desktop.domain.register_number import RegisterNumber
from desktop.domain.wording import label, topic_name
from desktop.domain.working_calendar import WorkingCalendar

MOST_CATEGORIES = 12
OUTSIDE = "Luar kabupaten, tidak diketahui"
_NO_CATEGORY, _NO_AGENCY = "Tanpa kategori", "Belum ditentukan"


@dataclass(frozen=True, slots=True)
class RecapEntry:
    """A complaint that counts. ``ended_on`` and ``followed_up_on`` are days at the office, None if not by the stated day."""

    number: RegisterNumber
    received_on: date
    due_on: date
    classification: Classification
    category: str | None
    title: str
    is_guarded: bool
    village_code: str | None
    channel: Channel
    sync_state: SyncState
    officer: str
    agency: str | None
    ended_on: date | None
    followed_up_on: date | None

    def standing(self, as_on: date) -> Standing:
        """Return how it stands at the end of ``as_on``."""
        if self.ended_on is not None:
            return Standing.DONE_IN_TIME if self.ended_on <= self.due_on else Standing.DONE_LATE
        return Standing.RUNNING if as_on <= self.due_on else Standing.RUNNING_LATE


def build_recap(
    office: Office,
    reference: ReferenceData,
    calendar: WorkingCalendar,
    first: date,
    last: date,
    as_on: date,
    entries: Sequence[RecapEntry],
    tallies: Mapping[str, Tally],
) -> Recap:
    """Build the recap of ``first`` to ``last``; ``tallies`` counts the numbers by prefix (``ME01-L1-26-``).

    Raises:
        RecapDoesNotAddUp: a group does not add up to the number of entries.
    """
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    received = Counter(e.received_on for e in entries)
    days_off = frozenset(day for day in days if not calendar.is_working_day(day))
    followed = [e for e in entries if e.followed_up_on is not None]
    return Recap(
        office_name=office.name,
        first=first,
        last=last,
        as_on=as_on,
        received=len(entries),
        followed_up=len(followed),
        mean_follow_up_days=_mean(
            calendar.working_days_between(e.received_on, e.followed_up_on)
            for e in followed
            if e.followed_up_on
        ),
        service_days=sum(day not in days_off and day <= as_on for day in days),
        per_day=tuple((day, received[day]) for day in days),
        days_off=days_off,
        classes=tuple(_class(c, entries, office, calendar, as_on) for c in Classification),
        mean_days=_mean_to_finish(entries, calendar),
        categories=_categories(entries, reference),
        districts=_districts(entries, reference),
        channels=_terms(tuple(Channel), (e.channel for e in entries)),
        deliveries=_terms(DELIVERY_ORDER, (e.sync_state for e in entries)),
        counters=_counted(
            f"{counter_name(e.number.device)} ({e.number.office}-{e.number.device})" for e in entries
        ),
        officers=_counted(e.officer for e in entries),
        agencies=_counted(_agency(e, reference) for e in entries),
        months=_months(first, last, entries),
        late=tuple(_late(entries, reference, calendar, as_on)),
        tallies=tuple(
            CounterTally(counter_name(prefix.split("-")[1]), prefix, tally)
            for prefix, tally in sorted(tallies.items())
        ),
    )


def _mean(values: Iterable[int]) -> float | None:
    found = list(values)
    return sum(found) / len(found) if found else None


def _mean_to_finish(entries: Iterable[RecapEntry], calendar: WorkingCalendar) -> float | None:
    return _mean(
        calendar.working_days_between(e.received_on, e.ended_on) for e in entries if e.ended_on is not None
    )


def _class(
    wanted: Classification,
    entries: Iterable[RecapEntry],
    office: Office,
    calendar: WorkingCalendar,
    as_on: date,
) -> ClassRecap:
    own = [e for e in entries if e.classification is wanted]
    counts = Counter(e.standing(as_on).value for e in own)
    limit = office.limits.to_finish(wanted)
    return ClassRecap(wanted, limit, **counts, mean_days=_mean_to_finish(own, calendar))


def _counted(values: Iterable[str]) -> tuple[RecapCount, ...]:
    """Count names, the most frequent first, equal ones by name."""
    found = sorted(Counter(values).items(), key=lambda item: (-item[1], item[0]))
    return tuple(RecapCount(name, name, count) for name, count in found)


def _terms(terms: Sequence[StrEnum], values: Iterable[StrEnum]) -> tuple[RecapCount, ...]:
    counts = Counter(values)
    return tuple(RecapCount(t.value, label(t, "id"), counts[t]) for t in terms)


def _categories(entries: Iterable[RecapEntry], reference: ReferenceData) -> tuple[RecapCount, ...]:
    found = _counted(_main_topic(e.category, reference) for e in entries)
    if len(found) <= MOST_CATEGORIES + 1:
        return found
    rest = found[MOST_CATEGORIES:]
    gathered = RecapCount(
        "rest", f"Kategori lain ({len(rest)} kategori)", sum(r.count for r in rest), is_rest=True
    )
    return (*found[:MOST_CATEGORIES], gathered)


def _main_topic(name: str | None, reference: ReferenceData) -> str:
    if name is None:
        return _NO_CATEGORY
    topic = reference.topic(name)
    return topic_name(topic.main if topic else name)


def _districts(entries: Iterable[RecapEntry], reference: ReferenceData) -> tuple[RecapCount, ...]:
    """Count by kecamatan, those without a report included; places elsewhere or unknown are the rest."""
    codes = {v.code[:8]: v.district for v in reference.villages}
    counts = Counter(
        village.code[:8] if (village := reference.village(e.village_code or "")) else OUTSIDE for e in entries
    )
    found = [RecapCount(code, name, counts[code]) for code, name in codes.items()]
    found.sort(key=lambda each: (-each.count, each.label))
    return (*found, RecapCount("outside", OUTSIDE, counts[OUTSIDE], is_rest=True))


def _agency(entry: RecapEntry, reference: ReferenceData) -> str:
    if not entry.agency:
        return _NO_AGENCY
    agency = reference.agency(entry.agency)
    return agency.label if agency else entry.agency


def _months(first: date, last: date, entries: Iterable[RecapEntry]) -> tuple[MonthCount, ...]:
    received = Counter((e.received_on.year, e.received_on.month) for e in entries)
    followed = Counter((e.received_on.year, e.received_on.month) for e in entries if e.followed_up_on)
    found, month = [], first.replace(day=1)
    while month <= last:
        key = (month.year, month.month)
        found.append(MonthCount(month, received[key], followed[key]))
        month = (month + timedelta(days=32)).replace(day=1)
    return tuple(found)


def _late(
    entries: Iterable[RecapEntry], reference: ReferenceData, calendar: WorkingCalendar, as_on: date
) -> list[LateReport]:
    """Return what runs past its limit, the most overdue first."""
    late = [e for e in entries if e.standing(as_on) is Standing.RUNNING_LATE]
    late.sort(key=lambda e: (e.due_on, e.received_on, e.number))
    return [
        LateReport(
            str(e.number),
            HIDDEN_TITLE if e.is_guarded else e.title,
            _agency(e, reference),
            e.due_on,
            calendar.working_days_between(e.due_on, as_on),
        )
        for e in late
    ]
