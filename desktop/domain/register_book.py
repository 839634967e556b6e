"""The register book: every number of a series, in order, on sheets that always hold the same numbers.

Sheet n of a year and counter holds the numbers 13 (n - 1) + 1 to 13 n, whenever and for whichever days it is printed, so that
sheets printed on different days make one book. What a period is asked for decides where the first and the last sheet begin
and end. Sums are carried over from sheet to sheet and end in the highest number, or no paper is made (domain.md 4.5).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from desktop.domain.complaint import Channel, Classification, ComplaintStatus
from desktop.domain.daily_log import GapKind, LogGap, Tally, Void
from desktop.domain.errors import LoketError
from desktop.domain.outbox import SyncState
from desktop.domain.register_number import RegisterNumber
from resources.i18n import translate

ROWS_A_SHEET = 13


class RegisterDoesNotAddUp(LoketError):
    """The numbers of a series contradict each other; such a register must not be signed by anyone."""

    code = "register_mismatch"


@dataclass(frozen=True, slots=True)
class BookRow:
    """A complaint as the register shows it; what is secret is not in here at all. Times are aware UTC.

    ``address`` ends in village and kecamatan. ``disposed_on``, ``followed_up_on`` and ``finished_on`` are days at the office.
    """

    number: RegisterNumber
    received_at: datetime
    complainant: str
    occupation: str
    address: str
    phone: str
    channel: Channel
    classification: Classification
    category: str
    title: str
    agency: str
    status: ComplaintStatus
    sync_state: SyncState
    officer: str
    initials: str
    disposed_on: date | None = None
    follow_up: str = ""
    followed_up_on: date | None = None
    finished_on: date | None = None
    lapor_no: str | None = None
    is_secret: bool = False
    is_backdated: bool = False
    void: Void | None = None
    """How it was struck out or withdrawn."""

    @property
    def counts(self) -> bool:
        """Tell whether it was not struck out; what was withdrawn was received and counts."""
        return self.status is not ComplaintStatus.BATAL


@dataclass(frozen=True, slots=True)
class BookSheet:
    """One sheet (*lembar*). ``carried`` counts the numbers of the year before its first line."""

    number: int
    lines: tuple[BookRow | LogGap, ...]
    carried: Tally

    @property
    def own(self) -> Tally:
        """Return the count of this sheet's numbers."""
        rows = [line for line in self.lines if isinstance(line, BookRow)]
        unused = sum(line.count for line in self.lines if isinstance(line, LogGap))
        valid = sum(row.counts for row in rows)
        return Tally(len(rows) + unused, valid, len(rows) - valid, unused)

    @property
    def total(self) -> Tally:
        """Return the count of all numbers of the year up to the last of this sheet."""
        return self.carried + self.own

    @property
    def last(self) -> RegisterNumber:
        """Return the last number of the sheet."""
        line = self.lines[-1]
        return line.last if isinstance(line, LogGap) else line.number


@dataclass(frozen=True, slots=True)
class BookSection:
    """The sheets of one counter and year; ``elsewhere`` are numbers received in the period but noted on other sheets.

    Raises :class:`RegisterDoesNotAddUp` if the carried sums do not end in the highest number.
    """

    counter_name: str
    prefix: str
    year: int
    sheets: tuple[BookSheet, ...]
    elsewhere: tuple[RegisterNumber, ...] = ()

    def __post_init__(self) -> None:
        for sheet in self.sheets:
            if sheet.total.numbers != sheet.last.counter:
                raise RegisterDoesNotAddUp(
                    translate(
                        "Register",
                        "Buku register tidak dicetak: sampai nomor {number} terhitung {count} nomor. "
                        "Periksa register atau hubungi petugas TI.",
                    ).format(number=sheet.last, count=sheet.total.numbers)
                )

    @property
    def rows(self) -> tuple[BookRow, ...]:
        """Return the complaints of all sheets."""
        return tuple(line for sheet in self.sheets for line in sheet.lines if isinstance(line, BookRow))


@dataclass(frozen=True, slots=True)
class RegisterBook:
    """The register of the days ``first`` to ``last``; without sections nothing was logged, which is a valid book too."""

    first: date
    last: date
    office_name: str
    time_zone: str
    sections: tuple[BookSection, ...] = ()

    @property
    def zone(self) -> ZoneInfo:
        """Return the office's time zone."""
        return ZoneInfo(self.time_zone)

    @property
    def rows(self) -> tuple[BookRow, ...]:
        """Return all complaints, section by section."""
        return tuple(row for section in self.sections for row in section.rows)

    @property
    def officers(self) -> Mapping[str, str]:
        """Return the full name for each officer's initials."""
        return dict(sorted({row.initials: row.officer for row in self.rows}.items()))


def book_section(
    counter_name: str,
    rows: Iterable[BookRow],
    carried: Tally,
    elsewhere: Iterable[RegisterNumber] = (),
) -> BookSection:
    """Lay rows of one series in the order of their numbers onto sheets; numbers missing between them are gaps.

    Args:
        carried: the count of the year's numbers before the first row.
        elsewhere: numbers received in the period whose place is on other sheets (logged later, back-dated).
    """
    ordered = sorted(rows, key=lambda row: row.number)
    lines = _with_gaps(ordered)
    sheets: list[BookSheet] = []
    for number, group in groupby(lines, key=_sheet_of):
        sheet = BookSheet(number, tuple(group), carried)
        sheets.append(sheet)
        carried = sheet.total
    first = ordered[0].number
    return BookSection(counter_name, first.prefix, first.year + 2000, tuple(sheets), tuple(sorted(elsewhere)))


def sheet_number(number: RegisterNumber) -> int:
    """Return the sheet on which a number stands, counted from 1."""
    return (number.counter - 1) // ROWS_A_SHEET + 1


def _sheet_of(line: BookRow | LogGap) -> int:
    return sheet_number(line.first if isinstance(line, LogGap) else line.number)


def _with_gaps(rows: Iterable[BookRow]) -> Iterator[BookRow | LogGap]:
    expected: RegisterNumber | None = None
    for row in rows:
        if expected is not None:
            yield from _gaps(expected, row.number)
        yield row
        expected = replace(row.number, counter=row.number.counter + 1)


def _gaps(first: RegisterNumber, until: RegisterNumber) -> Iterator[LogGap]:
    """Return the missing numbers from ``first`` up to before ``until``, no gap longer than its sheet."""
    while first < until:
        end = min(sheet_number(first) * ROWS_A_SHEET, until.counter - 1)
        yield LogGap(first, replace(first, counter=end), GapKind.UNUSED)
        first = replace(first, counter=end + 1)
