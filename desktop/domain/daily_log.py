"""The daily log: what the desk did on one day, and the arithmetic that proves that nothing is missing.

Every register number between the first and the last of the day stands in the log exactly once: as a valid complaint, as a
void one, as a number that was never used, or as one that belongs to another day (a back-dated entry). A log that does not
add up cannot be made (design: paper, section 5).

Other gaps cannot be: a draft has no number before it is saved, the counter moves in the transaction that saves it, and
every device counts a series of its own (decision 003).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from desktop.domain.complaint import Channel, Classification
from desktop.domain.errors import LoketError
from desktop.domain.outbox import SyncState
from desktop.domain.register_number import RegisterNumber
from resources.i18n import translate


class LogDoesNotAddUp(LoketError):
    """The numbers of a day contradict each other; such a log must not be signed by anyone."""

    code = "log_mismatch"


@dataclass(frozen=True, slots=True)
class Void:
    """Why, when (aware UTC) and by whom an entry was ended: struck out, or noted as withdrawn."""

    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LogRow:
    """A complaint as the log shows it. What is secret is not in here at all. ``received_at`` is aware UTC.

    A ``void`` entry should not have been logged and does not count; one with a ``withdrawal`` was received and counts.
    ``district`` is the kecamatan it is about, or its complainant's; None if neither is known or it is secret.
    """

    number: RegisterNumber
    received_at: datetime
    complainant: str
    address: str
    channel: Channel
    classification: Classification
    title: str
    category: str | None
    agency: str | None
    due_on: date
    sync_state: SyncState
    lapor_no: str | None
    officer: str
    initials: str
    is_secret: bool = False
    is_backdated: bool = False
    void: Void | None = None
    withdrawal: Void | None = None
    district: str | None = None


class GapKind(StrEnum):
    """Why a number within the day's range has no complaint of the day."""

    UNUSED = "unused"
    OTHER_DAY = "other_day"


@dataclass(frozen=True, slots=True)
class LogGap:
    """Consecutive numbers without a complaint of the day.

    ``reason`` is what the audit log says of it; of numbers of another day it names the day or days.
    """

    first: RegisterNumber
    last: RegisterNumber
    kind: GapKind
    reason: str | None = None

    @property
    def count(self) -> int:
        """Return how many numbers these are."""
        return self.last.counter - self.first.counter + 1


@dataclass(frozen=True, slots=True)
class Tally:
    """How many numbers are what; ``numbers`` equals the sum of the four kinds."""

    numbers: int = 0
    valid: int = 0
    void: int = 0
    unused: int = 0
    other_day: int = 0

    @property
    def rows(self) -> int:
        """Return the number of complaints, void ones included."""
        return self.valid + self.void

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.numbers + other.numbers,
            self.valid + other.valid,
            self.void + other.void,
            self.unused + other.unused,
            self.other_day + other.other_day,
        )


@dataclass(frozen=True, slots=True)
class LogSection:
    """The numbers of one device and year, in order and without a hole. Raises :class:`LogDoesNotAddUp` otherwise."""

    counter_name: str
    lines: tuple[LogRow | LogGap, ...]

    def __post_init__(self) -> None:
        expected = self.first
        for line in self.lines:
            first, last = (line.first, line.last) if isinstance(line, LogGap) else (line.number,) * 2
            if first != expected or last.prefix != first.prefix or last.counter < first.counter:
                raise LogDoesNotAddUp(
                    translate(
                        "DailyLog",
                        "Log harian tidak dicetak: setelah nomor sebelumnya diharapkan {expected}, "
                        "tetapi tercatat {found}. Periksa register atau hubungi petugas TI.",
                    ).format(expected=expected, found=first)
                )
            expected = replace(last, counter=last.counter + 1)

    @property
    def first(self) -> RegisterNumber:
        """Return the first number of the day."""
        line = self.lines[0]
        return line.first if isinstance(line, LogGap) else line.number

    @property
    def last(self) -> RegisterNumber:
        """Return the last number of the day."""
        line = self.lines[-1]
        return line.last if isinstance(line, LogGap) else line.number

    @property
    def rows(self) -> tuple[LogRow, ...]:
        """Return the complaints, void ones included."""
        return tuple(line for line in self.lines if isinstance(line, LogRow))

    @property
    def tally(self) -> Tally:
        """Return the count of this section's numbers."""
        gaps = [line for line in self.lines if isinstance(line, LogGap)]
        return Tally(
            numbers=self.last.counter - self.first.counter + 1,
            valid=sum(row.void is None for row in self.rows),
            void=sum(row.void is not None for row in self.rows),
            unused=sum(gap.count for gap in gaps if gap.kind is GapKind.UNUSED),
            other_day=sum(gap.count for gap in gaps if gap.kind is GapKind.OTHER_DAY),
        )


@dataclass(frozen=True, slots=True)
class DailyLog:
    """One day of one office; without sections nothing was logged, which is a valid log too.

    ``late`` are complaints of earlier days that were closed before they came in (decision 019); they take no part in the
    numbers and totals of this day.

    ``closed_at`` (aware UTC) and ``closed_by`` are set once the day is closed: then they are part of the content, and the
    same content prints byte for byte the same.
    """

    on: date
    office_name: str
    time_zone: str
    sections: tuple[LogSection, ...] = ()
    closed_at: datetime | None = None
    closed_by: str | None = None
    late: tuple[LogRow, ...] = ()

    def __post_init__(self) -> None:
        prefixes = [section.first.prefix for section in self.sections]
        tally = self.tally
        numbers = [row.number for row in (*self.rows, *self.late)]
        if (
            len(set(prefixes)) != len(prefixes)
            or len(set(numbers)) != len(numbers)
            or tally.numbers != tally.rows + tally.unused + tally.other_day
        ):
            raise LogDoesNotAddUp(
                translate("DailyLog", "Log harian tidak dicetak: jumlah nomor dan jumlah baris berbeda.")
            )

    @property
    def zone(self) -> ZoneInfo:
        """Return the office's time zone."""
        return ZoneInfo(self.time_zone)

    @property
    def rows(self) -> tuple[LogRow, ...]:
        """Return all complaints of the day, void ones included."""
        return tuple(row for section in self.sections for row in section.rows)

    @property
    def tally(self) -> Tally:
        """Return the count of all numbers of the day."""
        return sum((section.tally for section in self.sections), Tally())
