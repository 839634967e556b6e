"""Make the log of a day out of complaints: hide what is secret, name every gap, tell officers apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from desktop.domain.complaint import Complaint, ComplaintStatus, IdType
from desktop.domain.daily_log import DailyLog, GapKind, LogGap, LogRow, LogSection, Void
from desktop.domain.initials import DistinctInitials
from desktop.domain.office import Office
from desktop.domain.outbox import SyncState
from desktop.domain.places import ReferenceData
from desktop.domain.register_number import RegisterNumber, from_canonical
from desktop.domain.visibility import is_guarded
from desktop.domain.wording import long_date, topic_name

HIDDEN_PERSON = "Identitas dirahasiakan"
HIDDEN_TITLE = "Isi dirahasiakan"
HIDDEN_REASON = "alasan dirahasiakan"
NAMELESS_PERSON = "Identitas tidak diberikan"


@dataclass(frozen=True, slots=True)
class LogEntry:
    """What a use case knows of a complaint of the day. ``voided_by`` is the full name of who ended it."""

    complaint: Complaint
    sync_state: SyncState
    lapor_no: str | None = None
    voided_by: str | None = None


def daily_log(
    on: date,
    office: Office,
    reference: ReferenceData,
    entries: Iterable[LogEntry],
    *,
    unused: Mapping[RegisterNumber, str] | None = None,
    elsewhere: Mapping[RegisterNumber, date] | None = None,
    late: Iterable[LogEntry] = (),
    closed_at: datetime | None = None,
    closed_by: str | None = None,
) -> DailyLog:
    """Build the log of a day.

    Args:
        entries: every complaint received on the day, void ones included, in any order.
        unused: numbers of the day that are known to be lost, with what the audit log says of each.
        elsewhere: numbers used for complaints received on another day, with that day; those outside the day's range do
            not matter.
        late: complaints of earlier days that were closed without them, in any order.

    Raises:
        LogDoesNotAddUp: a number occurs twice.
    """
    known_unused = dict(unused or {})
    others = dict(elsewhere or {})
    of_prefix: dict[str, list[LogRow]] = {}
    for number in sorted(known_unused):
        of_prefix.setdefault(number.prefix, [])
    for row in sorted((_row(entry, reference) for entry in entries), key=lambda row: row.number):
        of_prefix.setdefault(row.number.prefix, []).append(row)
    sections = []
    for prefix, rows in sorted(of_prefix.items()):
        numbers = [row.number for row in rows] + [n for n in known_unused if n.prefix == prefix]
        lines = tuple(_with_gaps(rows, min(numbers), max(numbers), known_unused, others))
        device = numbers[0].device
        sections.append(LogSection(replace(office, device_code=device).counter_name, lines))
    came_late = sorted(
        (_row(entry, reference) for entry in late), key=lambda row: (row.received_at, row.number)
    )
    distinct, distinct_late = _with_distinct_initials(sections, came_late)
    return DailyLog(on, office.name, office.time_zone, distinct, closed_at, closed_by, distinct_late)


def _row(entry: LogEntry, reference: ReferenceData) -> LogRow:
    complaint, content = entry.complaint, entry.complaint.content
    person = content.complainant
    village = reference.village(person.village_code) if person.village_code else None
    name = NAMELESS_PERSON if person.id_type is IdType.TIDAK_DIBERIKAN else "—"
    agency = reference.agency(content.target_agency) if content.target_agency else None
    place = reference.village(content.incident_village_code) if content.incident_village_code else village
    secret = is_guarded(content.is_secret, content.classification)
    return LogRow(
        number=from_canonical(complaint.register_no),
        received_at=complaint.received_at,
        complainant=HIDDEN_PERSON if secret else person.name or name,
        address="" if secret else village.formal if village else person.address or "",
        channel=content.channel,
        classification=content.classification,
        title=HIDDEN_TITLE if secret else content.title,
        category=None if secret or content.category is None else topic_name(content.category),
        agency=agency.label if agency else content.target_agency,
        due_on=complaint.due_on,
        sync_state=entry.sync_state,
        lapor_no=entry.lapor_no,
        officer=complaint.received_by.full_name,
        initials=complaint.received_by.initials,
        is_secret=secret,
        is_backdated=complaint.is_backdated,
        void=_ending(entry, ComplaintStatus.BATAL, secret),
        withdrawal=_ending(entry, ComplaintStatus.DICABUT, secret),
        district=None if secret or place is None else place.district,
    )


def _ending(entry: LogEntry, status: ComplaintStatus, secret: bool) -> Void | None:
    """Return how it ended if it ended so; why, in the words of whoever ended it, belongs to what is secret."""
    complaint = entry.complaint
    if complaint.status is not status:
        return None
    return Void(
        reason=HIDDEN_REASON if secret else complaint.void_reason or "—",
        by=entry.voided_by or complaint.voided_by or "—",
        at=complaint.voided_at or complaint.received_at,
    )


def _with_gaps(
    rows: Iterable[LogRow],
    first: RegisterNumber,
    last: RegisterNumber,
    unused: Mapping[RegisterNumber, str],
    elsewhere: Mapping[RegisterNumber, date],
) -> Iterator[LogRow | LogGap]:
    """Put a line for each run of numbers from ``first`` to ``last`` that has no complaint of the day."""
    expected = first.counter
    for row in rows:
        missing = (replace(first, counter=n) for n in range(expected, row.number.counter))
        yield from _gaps(missing, unused, elsewhere)
        yield row
        expected = row.number.counter + 1
    missing = (replace(first, counter=n) for n in range(expected, last.counter + 1))
    yield from _gaps(missing, unused, elsewhere)


def _gaps(
    missing: Iterable[RegisterNumber],
    unused: Mapping[RegisterNumber, str],
    elsewhere: Mapping[RegisterNumber, date],
) -> Iterator[LogGap]:
    def kind_and_reason(number: RegisterNumber) -> tuple[GapKind, str | None]:
        is_elsewhere = number in elsewhere and number not in unused
        return (GapKind.OTHER_DAY, None) if is_elsewhere else (GapKind.UNUSED, unused.get(number))

    for (kind, reason), run in groupby(missing, key=kind_and_reason):
        numbers = tuple(run)
        if kind is GapKind.OTHER_DAY:
            reason = _days([elsewhere[number] for number in numbers])
        yield LogGap(numbers[0], numbers[-1], kind, reason)


def _days(days: Sequence[date]) -> str:
    first, last = min(days), max(days)
    between = f" sampai {long_date(last, 'id')}" if last != first else ""
    return f"{long_date(first, 'id')}{between}"


def _with_distinct_initials(
    sections: Iterable[LogSection], late: Iterable[LogRow]
) -> tuple[tuple[LogSection, ...], tuple[LogRow, ...]]:
    """Number the initials that two officers of the day share: RP, RP2."""
    initials = DistinctInitials()

    def distinct(row: LogRow) -> LogRow:
        return replace(row, initials=initials.of(row.officer, row.initials))

    def lines(section: LogSection) -> tuple[LogRow | LogGap, ...]:
        return tuple(line if isinstance(line, LogGap) else distinct(line) for line in section.lines)

    of_the_day = tuple(replace(section, lines=lines(section)) for section in sections)
    return of_the_day, tuple(distinct(row) for row in late)
