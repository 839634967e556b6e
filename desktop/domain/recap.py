"""The recap of a period: what was received, how it stands on a stated day, and the arithmetic that must hold.

Formulas are those of domain.md 2.8. Every group of counts adds up to what was received, or no recap can be made.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.complaint import Classification
from desktop.domain.daily_log import Tally
from desktop.domain.errors import LoketError
from resources.i18n import translate


class RecapDoesNotAddUp(LoketError):
    """The counts of a period contradict each other; such a recap must not be signed by anyone."""

    code = "recap_mismatch"


class Standing(StrEnum):
    """How a report stands by its time limit; the four add up to all that was received."""

    DONE_IN_TIME = "done_in_time"
    DONE_LATE = "done_late"
    RUNNING = "running"
    RUNNING_LATE = "running_late"


@dataclass(frozen=True, slots=True)
class RecapCount:
    """A group and its count; ``key`` is stable for scripts, ``label`` is Indonesian. ``is_rest`` gathers what is left."""

    key: str
    label: str
    count: int
    is_rest: bool = False


@dataclass(frozen=True, slots=True)
class ClassRecap:
    """One classification: counts by standing, its limit, and the mean working days to finish (None if none is)."""

    classification: Classification
    limit: int
    done_in_time: int = 0
    done_late: int = 0
    running: int = 0
    running_late: int = 0
    mean_days: float | None = None

    @property
    def received(self) -> int:
        """Return all of this classification."""
        return self.done_in_time + self.done_late + self.running + self.running_late

    @property
    def within_limit(self) -> int:
        """Return those finished in time or still within their limit."""
        return self.done_in_time + self.running

    def of(self, standing: Standing) -> int:
        """Return the count of one standing."""
        count: int = getattr(self, standing.value)
        return count


@dataclass(frozen=True, slots=True)
class LateReport:
    """A running report past its limit; ``late_by`` are working days. A guarded one shows no title."""

    register_no: str
    title: str
    agency: str
    due_on: date
    late_by: int


@dataclass(frozen=True, slots=True)
class CounterTally:
    """The numbers that one counter gave out in the period."""

    counter_name: str
    prefix: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class MonthCount:
    """Received in one month (its part inside the period), and how many of these were followed up."""

    first: date
    received: int
    followed_up: int


@dataclass(frozen=True, slots=True)
class Recap:
    """The figures of the days ``first`` to ``last`` as they stood at the end of ``as_on``.

    The states of sending are those of the moment of reading. ``mean_follow_up_days`` are working days from receipt to the
    first follow-up. Raises :class:`RecapDoesNotAddUp` if a group does not sum to ``received``.
    """

    office_name: str
    first: date
    last: date
    as_on: date
    received: int
    followed_up: int
    mean_follow_up_days: float | None
    service_days: int
    per_day: tuple[tuple[date, int], ...]
    days_off: frozenset[date]
    classes: tuple[ClassRecap, ...]
    mean_days: float | None
    categories: tuple[RecapCount, ...]
    districts: tuple[RecapCount, ...]
    channels: tuple[RecapCount, ...]
    deliveries: tuple[RecapCount, ...]
    counters: tuple[RecapCount, ...]
    officers: tuple[RecapCount, ...]
    agencies: tuple[RecapCount, ...]
    months: tuple[MonthCount, ...]
    late: tuple[LateReport, ...]
    tallies: tuple[CounterTally, ...]

    def __post_init__(self) -> None:
        groups = {
            "Tanggal": sum(n for _day, n in self.per_day),
            "Klasifikasi": sum(c.received for c in self.classes),
            "Bulan": sum(m.received for m in self.months),
            "Nomor": sum(t.tally.valid for t in self.tallies),
        }
        for name, counts in self.groups:
            groups[name] = sum(c.count for c in counts)
        for name, total in groups.items():
            if total != self.received:
                self._refuse(name, total, self.received)
        if len(self.late) != self.of(Standing.RUNNING_LATE):
            self._refuse("Lewat batas", len(self.late), self.of(Standing.RUNNING_LATE))

    @staticmethod
    def _refuse(name: str, total: int, expected: int) -> None:
        raise RecapDoesNotAddUp(
            translate(
                "Recap", "Rekapitulasi tidak dibuat: {group} berjumlah {total}, seharusnya {expected}."
            ).format(group=name, total=total, expected=expected)
        )

    @property
    def groups(self) -> tuple[tuple[str, tuple[RecapCount, ...]], ...]:
        """Return every group of counts by its Indonesian name."""
        return (
            ("Kategori", self.categories),
            ("Kecamatan", self.districts),
            ("Media", self.channels),
            ("Pengiriman", self.deliveries),
            ("Loket", self.counters),
            ("Petugas", self.officers),
            ("Instansi", self.agencies),
        )

    def of(self, standing: Standing) -> int:
        """Return how many reports of any classification stand so."""
        return sum(each.of(standing) for each in self.classes)

    @property
    def done(self) -> int:
        """Return how many are finished."""
        return self.of(Standing.DONE_IN_TIME) + self.of(Standing.DONE_LATE)

    @property
    def running(self) -> int:
        """Return how many are not finished."""
        return self.received - self.done
