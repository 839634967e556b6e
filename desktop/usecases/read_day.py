"""The log of a day as the register has it now, or as it was when the day was closed.

A complaint that comes in for a day that is closed already is not lost: it stands, as one that came late, in the log of the
day on which it was logged or, if that one was closed too, of the next working day (decision 019). What a closed log itself
lists decides, not the clock: whoever logs while another closes is in one of the two logs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from desktop.domain.complaint import Complaint
from desktop.domain.daily_log import DailyLog
from desktop.domain.daily_log_builder import LogEntry, daily_log
from desktop.domain.daily_log_closed import ClosedDay, read_closed_text
from desktop.domain.office import Office
from desktop.domain.outbox import SyncState
from desktop.store import closed_papers, complaints, late_entries, office_files, outbox
from desktop.store.engine import Connection
from desktop.store.prints import PaperKind
from desktop.usecases.desk import Desk


def read_closed_day(connection: Connection, on: date) -> ClosedDay | None:
    """Return what was signed when ``on`` was closed, None while it is open.

    Raises:
        StorageProblem: what is stored is not what was closed.
    """
    stored = closed_papers.get(connection, PaperKind.DAILY_LOG, on, on)
    if stored is None:
        return None
    try:
        return read_closed_text(stored.content)
    except ValueError as problem:
        raise closed_papers.damaged(on) from problem


def office_of(connection: Connection, day: ClosedDay, today: Office) -> Office:
    """Return the office as the paper of a closed day shows it, with the emblem of that time.

    Raises:
        StorageProblem: that emblem is not kept any more.
    """
    if day.logo_sha256 is None:
        return day.office(today, None)
    logo = office_files.logo_of(connection, day.logo_sha256)
    if logo is None:
        raise closed_papers.damaged(day.log.on)
    return day.office(today, logo)


def read_day(
    desk: Desk,
    connection: Connection,
    on: date,
    *,
    closed_at: datetime | None = None,
    closed_by: str | None = None,
) -> DailyLog:
    """Return the log of ``on`` as the register has it now.

    Raises:
        LogDoesNotAddUp: the numbers of the day contradict each other.
        StorageProblem: a closed day that it depends on is damaged.
    """
    received = complaints.received_on(connection, on)
    late = _came_late(desk, connection, on)
    return daily_log(
        on,
        desk.office,
        desk.reference,
        _entries(received, outbox.fates(connection, on)),
        elsewhere=complaints.numbers_between(connection, received),
        late=_entries(late, outbox.fates_of(connection, [c.id for c in late])),
        closed_at=closed_at,
        closed_by=closed_by,
    )


def _entries(received: Sequence[Complaint], fates: dict[str, tuple[SyncState, str | None]]) -> list[LogEntry]:
    return [LogEntry(c, *fates[c.id], voided_by=c.voided_by) for c in received]


def _came_late(desk: Desk, connection: Connection, on: date) -> list[Complaint]:
    """Return the complaints of closed days that belong into the log of ``on``."""
    first = on
    if desk.calendar.is_working_day(on):
        first -= timedelta(days=1)
        while not desk.calendar.is_working_day(first):
            first -= timedelta(days=1)
    signed = _SignedNumbers(connection)
    missed = [
        complaint
        for complaint in late_entries.of_closed_days(connection, first, on)
        if complaint.received_on != on and not signed.holds(complaint.received_on, complaint)
    ]
    logged_at = late_entries.logged_at(connection, [complaint.id for complaint in missed])
    found = []
    for complaint in missed:
        day = logged_at[complaint.id].astimezone(desk.office.zone).date()
        if signed.is_closed(day) and not signed.holds(day, complaint):
            day = desk.calendar.add_working_days(day, 1)
        if day == on:
            found.append(complaint)
    return found


@dataclass
class _SignedNumbers:
    """Which numbers the closed logs list, each log read once."""

    connection: Connection
    _of_day: dict[date, frozenset[str] | None] = field(default_factory=dict)

    def is_closed(self, day: date) -> bool:
        return self._numbers(day) is not None

    def holds(self, day: date, complaint: Complaint) -> bool:
        return complaint.register_no in (self._numbers(day) or ())

    def _numbers(self, day: date) -> frozenset[str] | None:
        if day not in self._of_day:
            closed = read_closed_day(self.connection, day)
            listed = None if closed is None else (*closed.log.rows, *closed.log.late)
            self._of_day[day] = None if listed is None else frozenset(str(row.number) for row in listed)
        return self._of_day[day]
