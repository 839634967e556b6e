"""Closing a day: what its log says now is kept for ever, and every print of it is the same from then on (decision 019)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from desktop.domain.access import Account, Right
from desktop.domain.daily_log_closed import closed_day, closed_text
from desktop.domain.daily_log_content import content_hash
from desktop.domain.daily_log_totals import totals
from desktop.domain.errors import Conflict
from desktop.domain.office import Signatory
from desktop.store import closed_papers
from desktop.store.history import Action, record
from desktop.store.prints import PaperKind
from desktop.usecases.desk import Desk
from desktop.usecases.print_daily_log import refuse_coming_day
from desktop.usecases.read_day import read_day
from resources.i18n import translate

_CLERK_TITLE = "Petugas Loket Pengaduan"


@dataclass(frozen=True, slots=True)
class DayClosed:
    """A day that was closed. ``sha256`` is of what the log says, as printed on it; ``at`` is aware UTC."""

    on: date
    rows: int
    late: int
    sha256: str
    at: datetime
    by: str


@dataclass(frozen=True)
class CloseDay:
    """Close the log of a day, once and for good."""

    desk: Desk

    def __call__(self, by: Account, on: date) -> DayClosed:
        """Close ``on``; what is logged for it later stands in the log of a later day.

        Raises:
            NotAllowed
            InvalidInput: the day lies ahead.
            Conflict: it is closed already.
            LogDoesNotAddUp: its numbers contradict each other.
        """
        by.require(Right.CLOSE_DAY)
        refuse_coming_day(self.desk, on)
        desk = self.desk
        clerk = Signatory(by.full_name, by.nip, _CLERK_TITLE)
        with (
            desk.database.write() as connection
        ):  # read and kept in one, so that nothing is logged in between
            if closed_papers.is_closed(connection, PaperKind.DAILY_LOG, on):
                raise _closed_already(on)
            now = desk.now().astimezone(UTC)
            log = read_day(desk, connection, on, closed_at=now, closed_by=by.full_name)
            totals(log)
            text = closed_text(closed_day(log, desk.office, clerk))
            stored = closed_papers.add(connection, PaperKind.DAILY_LOG, on, on, now, by.username, text)
            sha256 = content_hash(log)
            record(
                connection,
                Action.DAY_CLOSED,
                now,
                by,
                day=on.isoformat(),
                rows=len(log.rows),
                late=len(log.late),
                sha256=sha256,
                stored_sha256=stored,
            )
        return DayClosed(on, len(log.rows), len(log.late), sha256, now, by.full_name)

    def closed_days(self, first: date, last: date) -> tuple[date, ...]:
        """Return which days from ``first`` to ``last`` are closed."""
        with self.desk.database.read() as connection:
            return closed_papers.closed_days(connection, PaperKind.DAILY_LOG, first, last)


def _closed_already(on: date) -> Conflict:
    return Conflict(
        translate(
            "DailyLog",
            "Log harian {day} sudah ditutup. Cetak saja; yang masuk sesudahnya ada di log berikutnya.",
        ).format(day=on.isoformat()),
        code="closed",
        field="date",
    )
