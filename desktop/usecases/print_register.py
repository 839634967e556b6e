"""The register book of a period: read in one snapshot, reconciled, as a paper to sign or a table, its hash recorded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Complaint, IdType
from desktop.domain.daily_log import Void
from desktop.domain.daily_log_builder import HIDDEN_PERSON, HIDDEN_REASON, HIDDEN_TITLE, NAMELESS_PERSON
from desktop.domain.initials import DistinctInitials
from desktop.domain.outbox import SyncState
from desktop.domain.register_book import BookRow, BookSection, RegisterBook, book_section
from desktop.domain.register_book_content import content_hash
from desktop.domain.register_number import from_canonical
from desktop.domain.visibility import is_guarded
from desktop.domain.wording import topic_name
from desktop.store import outbox, prints, register_rows
from desktop.store.engine import Connection
from desktop.store.history import Action, record
from desktop.store.prints import PaperKind
from desktop.store.register_rows import Progress, Series
from desktop.usecases.desk import Desk
from desktop.usecases.period import check_period

_AT_ONCE = 500


class RegisterFormat(StrEnum):
    """Files a register can be saved as."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class PrintedRegister:
    """A register ready for paper or as a table. ``sha256`` is of what it says, not of the file."""

    content: bytes
    book: RegisterBook
    sha256: str

    @property
    def rows(self) -> int:
        """Return the number of complaints in it."""
        return len(self.book.rows)


@dataclass(frozen=True)
class PrintRegister:
    """Make the register book of a period."""

    desk: Desk

    def __call__(
        self, by: Account, first: date, last: date, form: RegisterFormat = RegisterFormat.PDF
    ) -> PrintedRegister:
        """Make the register of the days ``first`` to ``last`` and record it; raises as :meth:`content` does."""
        printed = self.preview(by, first, last, form)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            prints.add_paper(
                connection,
                PaperKind.REGISTER,
                first,
                last,
                now,
                by.username,
                printed.rows,
                printed.sha256,
                form.value,
            )
            record(
                connection,
                Action.REGISTER_PRINTED,
                now,
                by,
                period_from=first.isoformat(),
                period_to=last.isoformat(),
                rows=printed.rows,
                sha256=printed.sha256,
                format=form.value,
            )
        return printed

    def preview(
        self, by: Account, first: date, last: date, form: RegisterFormat = RegisterFormat.PDF
    ) -> PrintedRegister:
        """Make the register without recording it; raises as :meth:`content` does."""
        book = self.content(by, first, last)
        return PrintedRegister(self._file(by, book, form), book, content_hash(book))

    def _file(self, by: Account, book: RegisterBook, form: RegisterFormat) -> bytes:
        from desktop.documents.register_book import render_register
        from desktop.documents.register_sheet import register_csv, register_xlsx

        match form:
            case RegisterFormat.PDF:
                return render_register(
                    book, self.desk.office, printed_at=self.desk.now(), printed_by=by.officer
                )
            case RegisterFormat.XLSX:
                return register_xlsx(book, made_at=self.desk.now())
            case RegisterFormat.CSV:
                return register_csv(book)

    def content(self, by: Account, first: date, last: date) -> RegisterBook:
        """Read the register in one snapshot.

        Raises:
            NotAllowed
            InvalidInput: the period ends before it begins, has not begun, or is longer than a year.
            RegisterDoesNotAddUp: the numbers contradict each other.
        """
        by.require(Right.PRINT_DAILY_LOG)
        check_period(first, last, self.desk.today())
        initials = DistinctInitials()
        with self.desk.database.read() as connection:
            sections = tuple(
                self._section(connection, series, initials)
                for series in register_rows.series_of(connection, first, last)
            )
        office = self.desk.office
        return RegisterBook(first, last, office.name, office.time_zone, sections)

    def _section(self, connection: Connection, series: Series, initials: DistinctInitials) -> BookSection:
        found = register_rows.complaints_of(connection, series)
        ids = [complaint.id for complaint in found]
        progress = register_rows.progress_of(connection, ids)
        fates: dict[str, tuple[SyncState, str | None]] = {}
        for place in range(0, len(ids), _AT_ONCE):
            fates |= outbox.fates_of(connection, ids[place : place + _AT_ONCE])
        rows = []
        for each in found:
            row = self._row(each, fates[each.id], progress.get(each.id, Progress()))
            rows.append(replace(row, initials=initials.of(row.officer, row.initials)))
        name = replace(self.desk.office, device_code=series.device).counter_name
        return book_section(name, rows, register_rows.carried(connection, series), series.elsewhere)

    def _row(self, complaint: Complaint, fate: tuple[SyncState, str | None], progress: Progress) -> BookRow:
        content, reference = complaint.content, self.desk.reference
        person, secret = content.complainant, is_guarded(content.is_secret, content.classification)
        village = reference.village(person.village_code) if person.village_code else None
        agency = reference.agency(content.target_agency) if content.target_agency else None
        name = NAMELESS_PERSON if person.id_type is IdType.TIDAK_DIBERIKAN else "—"
        address = ", ".join(part for part in (person.address, village.formal if village else None) if part)
        return BookRow(
            number=from_canonical(complaint.register_no),
            received_at=complaint.received_at,
            complainant=HIDDEN_PERSON if secret else person.name or name,
            occupation="" if secret else person.occupation or "",
            address="" if secret else address,
            phone="" if secret else person.phone or "",
            channel=content.channel,
            classification=content.classification,
            category="" if secret or content.category is None else topic_name(content.category),
            title=HIDDEN_TITLE if secret else content.title,
            agency=progress.agency or (agency.label if agency else content.target_agency or ""),
            status=complaint.status,
            sync_state=fate[0],
            officer=complaint.received_by.full_name,
            initials=complaint.received_by.initials,
            disposed_on=self._day(progress.disposed_at),
            follow_up="" if secret else progress.follow_up,
            followed_up_on=self._day(progress.followed_up_at),
            finished_on=self._day(progress.finished_at),
            lapor_no=fate[1],
            is_secret=secret,
            is_backdated=complaint.is_backdated,
            void=_ending(complaint),
        )

    def _day(self, at: datetime | None) -> date | None:
        return at.astimezone(self.desk.office.zone).date() if at else None


def _ending(complaint: Complaint) -> Void | None:
    if complaint.void_reason is None or complaint.voided_at is None:
        return None
    content = complaint.content
    is_hidden = is_guarded(content.is_secret, content.classification)
    reason = HIDDEN_REASON if is_hidden else complaint.void_reason
    return Void(reason, complaint.voided_by or "—", complaint.voided_at)
