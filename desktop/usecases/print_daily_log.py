"""The log of a day as a paper to sign: read in one snapshot, reconciled, and its hash recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.access import Account, Right
from desktop.domain.daily_log import DailyLog
from desktop.domain.daily_log_builder import LogEntry, daily_log
from desktop.domain.daily_log_content import content_hash
from desktop.domain.daily_log_totals import TotalTable, totals
from desktop.domain.errors import InvalidInput
from desktop.store import complaints, outbox, prints
from desktop.store.history import Action, record
from desktop.store.prints import PaperKind
from desktop.usecases.desk import Desk
from resources.i18n import translate


@dataclass(frozen=True, slots=True)
class PrintedLog:
    """A daily log ready for paper. ``sha256`` is of its content, not of the file."""

    pdf: bytes
    on: date
    rows: int
    sha256: str
    totals: tuple[TotalTable, ...]
    log: DailyLog
    """What the paper says, for a screen that shows the same."""


@dataclass(frozen=True)
class PrintDailyLog:
    """Make the log of one day at the office."""

    desk: Desk

    def __call__(self, by: Account, on: date) -> PrintedLog:
        """Lay out the log of ``on`` and record that it was printed.

        Raises:
            NotAllowed
            InvalidInput: the day lies ahead.
            LogDoesNotAddUp: the numbers of the day contradict each other.
        """
        printed = self.preview(by, on)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            prints.add_paper(
                connection, PaperKind.DAILY_LOG, on, on, now, by.username, printed.rows, printed.sha256
            )
            record(
                connection,
                Action.DAILY_LOG_PRINTED,
                now,
                by,
                day=on.isoformat(),
                rows=printed.rows,
                sha256=printed.sha256,
            )
        return printed

    def preview(self, by: Account, on: date) -> PrintedLog:
        """Lay out the log of ``on`` without recording it; raises as printing does."""
        from desktop.documents.daily_log import render_daily_log

        log = self.content(by, on)
        pdf = render_daily_log(log, self.desk.office, printed_at=self.desk.now(), printed_by=by.officer)
        return PrintedLog(pdf, on, len(log.rows), content_hash(log), totals(log), log)

    def content(self, by: Account, on: date) -> DailyLog:
        """Read the log of ``on`` in one snapshot; raises as printing does."""
        by.require(Right.PRINT_DAILY_LOG)
        if on > self.desk.today():
            raise InvalidInput.of(
                "date",
                "future",
                translate("DailyLog", "Tanggal {day} belum tiba.").format(day=on.isoformat()),
            )
        with self.desk.database.read() as connection:
            received = complaints.received_on(connection, on)
            fates = outbox.fates(connection, on)
            elsewhere = complaints.numbers_between(connection, received)
        entries = [LogEntry(c, *fates[c.id], voided_by=c.voided_by) for c in received]
        return daily_log(on, self.desk.office, self.desk.reference, entries, elsewhere=elsewhere)
