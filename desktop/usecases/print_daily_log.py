"""The log of a day as a paper to sign: read in one snapshot, reconciled, and its hash recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.access import Account, Right
from desktop.domain.daily_log import DailyLog
from desktop.domain.daily_log_content import content_hash
from desktop.domain.daily_log_totals import TotalTable, totals
from desktop.domain.errors import InvalidInput
from desktop.store import prints
from desktop.store.history import Action, record
from desktop.store.prints import PaperKind
from desktop.usecases.desk import Desk
from desktop.usecases.read_day import office_of, read_closed_day, read_day
from resources.i18n import translate

if TYPE_CHECKING:
    from desktop.domain.office import Office, Signatory

LIVE_PDF = "pdf-live"
"""How a print of a closed day as it is now is recorded: it is not the paper that was signed."""


@dataclass(frozen=True, slots=True)
class PrintedLog:
    """A daily log ready for paper. ``sha256`` is of its content, not of the file.

    ``closed_at`` (aware UTC) and ``closed_by`` (full name) are set for a day that is closed; ``is_live`` tells that the
    paper nevertheless shows the register as it is now. ``copy_no`` counts the prints of an open day that say the same.
    """

    pdf: bytes
    on: date
    rows: int
    sha256: str
    totals: tuple[TotalTable, ...]
    log: DailyLog
    """What the paper says, for a screen that shows the same."""
    closed_at: datetime | None = None
    closed_by: str | None = None
    is_live: bool = False
    copy_no: int = 1

    @property
    def is_closed(self) -> bool:
        """Tell whether the day is closed."""
        return self.closed_at is not None


class LogFormat(StrEnum):
    """Files a log can be saved as."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class DayContent:
    """What the paper of a day is made of."""

    log: DailyLog
    office: Office
    clerk: Signatory | None
    closed_at: datetime | None
    closed_by: str | None
    copy_no: int
    is_live: bool


@dataclass(frozen=True)
class PrintDailyLog:
    """Make the log of one day at the office. A closed day says what it said when it was closed, unless ``live``."""

    desk: Desk

    def __call__(self, by: Account, on: date, *, live: bool = False) -> PrintedLog:
        """Lay out the log of ``on`` and record that it was printed.

        Raises:
            NotAllowed
            InvalidInput: the day lies ahead.
            LogDoesNotAddUp: the numbers of the day contradict each other.
            StorageProblem: what is stored of a closed day is not what was closed.
        """
        printed = self.preview(by, on, live=live)
        self.note(by, printed, LIVE_PDF if printed.is_live else prints.PDF)
        return printed

    def spreadsheet(
        self, by: Account, on: date, form: LogFormat, *, live: bool = False
    ) -> tuple[bytes, PrintedLog]:
        """Return the log of ``on`` as XLSX or CSV with what its paper says, and record it; raises as printing does."""
        from desktop.documents.daily_log_sheet import daily_log_csv, daily_log_xlsx

        printed = self.preview(by, on, live=live)
        made_at = printed.log.closed_at or self.desk.now()
        if form is LogFormat.CSV:
            content = daily_log_csv(printed.log)
        else:
            content = daily_log_xlsx(printed.log, author=printed.log.office_name, made_at=made_at)
        self.note(by, printed, form.value)
        return content, printed

    def note(self, by: Account, printed: PrintedLog, file_format: str) -> None:
        """Record that a log was printed, or saved in a format."""
        now = self.desk.now()
        with self.desk.database.write() as connection:
            prints.add_paper(
                connection,
                PaperKind.DAILY_LOG,
                printed.on,
                printed.on,
                now,
                by.username,
                printed.rows,
                printed.sha256,
                file_format,
            )
            record(
                connection,
                Action.DAILY_LOG_PRINTED,
                now,
                by,
                day=printed.on.isoformat(),
                rows=printed.rows,
                sha256=printed.sha256,
                format=file_format,
            )

    def preview(self, by: Account, on: date, *, live: bool = False) -> PrintedLog:
        """Lay out the log of ``on`` without recording it; raises as printing does."""
        content = self.day(by, on, live=live)
        return self._lay_out(by, content, content.copy_no)

    def _lay_out(self, by: Account, content: DayContent, copy_no: int) -> PrintedLog:
        from desktop.documents.daily_log import render_daily_log

        log = content.log
        pdf = render_daily_log(
            log,
            content.office,
            printed_at=self.desk.now(),
            printed_by=by.officer,
            clerk=content.clerk,
            copy_no=copy_no,
            changed_since=content.closed_at if content.is_live else None,
        )
        return PrintedLog(
            pdf,
            log.on,
            len(log.rows),
            content_hash(log),
            totals(log),
            log,
            content.closed_at,
            content.closed_by,
            content.is_live,
            copy_no,
        )

    def archive_copy(self, by: Account, on: date) -> PrintedLog:
        """Lay out the log of ``on`` for an archive: never marked as a copy; raises as printing does."""
        return self._lay_out(by, self.day(by, on), copy_no=1)

    def content(self, by: Account, on: date, *, live: bool = False) -> DailyLog:
        """Read the log of ``on`` in one snapshot; raises as printing does."""
        return self.day(by, on, live=live).log

    def day(self, by: Account, on: date, *, live: bool = False) -> DayContent:
        """Read everything that the paper of ``on`` is made of in one snapshot; raises as printing does."""
        by.require(Right.PRINT_DAILY_LOG)
        refuse_coming_day(self.desk, on)
        desk = self.desk
        with desk.database.read() as connection:
            closed = read_closed_day(connection, on)
            if closed is not None and not live:
                office = office_of(connection, closed, desk.office)
                log, clerk, copies = closed.log, closed.clerk, 0
            else:
                office, clerk = desk.office, None
                log = read_day(desk, connection, on)
                copies = prints.paper_count(connection, PaperKind.DAILY_LOG, on, on, content_hash(log))
        return DayContent(
            log,
            office,
            clerk,
            closed.log.closed_at if closed else None,
            closed.log.closed_by if closed else None,
            copies + 1,
            live and closed is not None,
        )


def refuse_coming_day(desk: Desk, on: date) -> None:
    """Raise InvalidInput for a day that lies ahead."""
    if on > desk.today():
        raise InvalidInput.of(
            "date",
            "future",
            translate("DailyLog", "Tanggal {day} belum tiba.").format(day=on.isoformat()),
        )
