"""The recap of a period: its figures read in one snapshot, as a paper to sign, its hash recorded."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop.domain.access import Account, Right
from desktop.domain.complaint import ComplaintStatus
from desktop.domain.daily_log import Tally
from desktop.domain.recap import Recap
from desktop.domain.recap_annex import MadePaper, RecapAnnex, SentReport, officers_of
from desktop.domain.recap_builder import RecapEntry, build_recap
from desktop.domain.recap_content import content_hash
from desktop.domain.register_number import RegisterNumber, from_canonical
from desktop.domain.visibility import is_guarded
from desktop.store import accounts, prints, recaps
from desktop.store.engine import Connection
from desktop.store.history import Action, record
from desktop.store.prints import PaperKind
from desktop.store.recaps import RecapRow
from desktop.usecases.desk import Desk
from desktop.usecases.period import check_period

XLSX = "xlsx"
PAPER_NAMES = {
    PaperKind.DAILY_LOG: "Log harian",
    PaperKind.REGISTER: "Buku register",
    PaperKind.RECAP: "Rekapitulasi",
}
"""As they are called on paper."""


@dataclass(frozen=True, slots=True)
class PrintedRecap:
    """A recap ready for paper. ``sha256`` is of its content, not of the file."""

    pdf: bytes
    recap: Recap
    sha256: str


@dataclass(frozen=True, slots=True)
class RecapWorkbook:
    """A recap as a workbook. ``sha256`` is of its content, the same as on paper."""

    xlsx: bytes
    recap: Recap
    sha256: str


@dataclass(frozen=True)
class PrintRecap:
    """Count a period and lay it out."""

    desk: Desk

    def __call__(self, by: Account, first: date, last: date, *, with_annex: bool = False) -> PrintedRecap:
        """Lay out the recap and record that it was printed; raises as :meth:`figures` does.

        The annex (PEKPPP) follows on pages of its own. The hash is of the figures alone: printing changes the annex.
        """
        printed = self.preview(by, first, last, with_annex=with_annex)
        self._record(by, printed.recap, printed.sha256, prints.PDF)
        return printed

    def spreadsheet(self, by: Account, first: date, last: date, *, with_annex: bool = False) -> RecapWorkbook:
        """Return the recap as a workbook and record that it was made; raises as :meth:`figures` does."""
        from desktop.documents.recap_sheets import recap_xlsx

        recap = self.figures(by, first, last)
        sha256 = content_hash(recap)
        annex = self._annex(recap) if with_annex else None
        xlsx = recap_xlsx(recap, made_at=self.desk.now(), annex=annex)
        self._record(by, recap, sha256, XLSX)
        return RecapWorkbook(xlsx, recap, sha256)

    def _record(self, by: Account, recap: Recap, sha256: str, form: str) -> None:
        now, first, last = self.desk.now(), recap.first, recap.last
        with self.desk.database.write() as connection:
            prints.add_paper(
                connection, PaperKind.RECAP, first, last, now, by.username, recap.received, sha256, form
            )
            record(
                connection,
                Action.RECAP_PRINTED,
                now,
                by,
                period_from=first.isoformat(),
                period_to=last.isoformat(),
                rows=recap.received,
                sha256=sha256,
                format=form,
            )

    def preview(self, by: Account, first: date, last: date, *, with_annex: bool = False) -> PrintedRecap:
        """Lay out the recap without recording it; raises as :meth:`figures` does."""
        from desktop.documents.recap import render_recap

        recap = self.figures(by, first, last)
        annex = self._annex(recap) if with_annex else None
        pdf = render_recap(
            recap, self.desk.office, printed_at=self.desk.now(), printed_by=by.officer, annex=annex
        )
        return PrintedRecap(pdf, recap, content_hash(recap))

    def _annex(self, recap: Recap) -> RecapAnnex:
        first, last, zone = recap.first, recap.last, self.desk.office.zone
        begin = datetime.combine(first, time(), zone)
        end = datetime.combine(last + timedelta(days=1), time(), zone)
        with self.desk.database.read() as connection:
            people = accounts.every(connection)
            sent = recaps.lapor_numbers(connection, first, last)
            papers = recaps.papers_made(connection, first, last, begin, end)
        return RecapAnnex(
            officers_of(recap, people),
            tuple(SentReport(*numbers) for numbers in sent),
            tuple(
                MadePaper(
                    PAPER_NAMES[row.kind], row.first, row.last, row.times, row.last_at.astimezone(zone).date()
                )
                for row in papers
            ),
        )

    def figures(self, by: Account, first: date, last: date) -> Recap:
        """Count the complaints received from ``first`` to ``last``, as they stood on ``last`` or stand today if it is ahead.

        Raises:
            NotAllowed
            InvalidInput: the period ends before it begins, has not begun, or is longer than a year.
            RecapDoesNotAddUp: the counts contradict each other.
        """
        by.require(Right.PRINT_DAILY_LOG)
        today = self.desk.today()
        check_period(first, last, today)
        as_on = min(last, today)
        with self.desk.database.read() as connection:
            rows = recaps.rows_between(connection, first, last)
            followed_up = recaps.first_follow_ups(connection, first, last)
            tallies = _tallies(connection, rows)
        entries = [
            self._entry(row, followed_up.get(row.id), as_on)
            for row in rows
            if row.status is not ComplaintStatus.BATAL
        ]
        desk = self.desk
        return build_recap(desk.office, desk.reference, desk.calendar, first, last, as_on, entries, tallies)

    def _entry(self, row: RecapRow, followed_up_at: datetime | None, as_on: date) -> RecapEntry:
        """Return a row as it stood on ``as_on``; what was withdrawn ended on that day, what ended was followed up by then."""
        ended_at = row.voided_at if row.status is ComplaintStatus.DICABUT else row.finished_at
        ended_on = self._day(ended_at, as_on)
        answered_on = self._day(row.finished_at, as_on)
        days = [day for day in (self._day(followed_up_at, as_on), answered_on) if day is not None]
        return RecapEntry(
            number=from_canonical(row.register_no),
            received_on=row.received_on,
            due_on=row.due_on,
            classification=row.classification,
            category=row.category,
            title=row.title,
            is_guarded=is_guarded(row.is_secret, row.classification),
            village_code=row.village_code,
            channel=row.channel,
            sync_state=row.sync_state,
            officer=row.officer,
            agency=row.agency,
            ended_on=ended_on,
            followed_up_on=min(days, default=None),
        )

    def _day(self, at: datetime | None, as_on: date) -> date | None:
        day = at.astimezone(self.desk.office.zone).date() if at else None
        return day if day is not None and day <= as_on else None


def _tallies(connection: Connection, rows: list[RecapRow]) -> dict[str, Tally]:
    """Count the numbers of each series from the first to the last of the period: valid, void, of other days, never used."""
    of_series: dict[str, list[tuple[RegisterNumber, bool]]] = defaultdict(list)
    for row in rows:
        number = from_canonical(row.register_no)
        of_series[number.prefix].append((number, row.status is ComplaintStatus.BATAL))
    found = {}
    for prefix, numbers in of_series.items():
        first, last = min(numbers)[0], max(numbers)[0]
        span = last.counter - first.counter + 1
        used = recaps.used_between(
            connection, first.office, first.device, first.year + 2000, first.counter, last.counter
        )
        void = sum(is_void for _number, is_void in numbers)
        found[prefix] = Tally(span, len(numbers) - void, void, span - used, used - len(numbers))
    return found
