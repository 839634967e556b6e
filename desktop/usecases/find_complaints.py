"""Finding complaints again: a page of the register, a search as people type it, one complaint with its history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Complaint
from desktop.domain.errors import NotFound
from desktop.domain.outbox import OutboxItem
from desktop.domain.register_number import read_query
from desktop.store import complaints, history, outbox, search
from desktop.store.complaints import ComplaintFilter, ComplaintRow
from desktop.store.history import HistoryEntry
from desktop.usecases.desk import Desk
from resources.i18n import translate

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class ComplaintPage:
    """Part of a list, newest first. ``next_before`` is the key of the next page, None at the end."""

    rows: tuple[ComplaintRow, ...]
    next_before: int | None


@dataclass(frozen=True, slots=True)
class ComplaintRecord:
    """Everything known of one complaint."""

    complaint: Complaint
    item: OutboxItem
    history: tuple[HistoryEntry, ...]


@dataclass(frozen=True)
class FindComplaints:
    """Read the register."""

    desk: Desk

    def page(
        self,
        by: Account,
        wanted: ComplaintFilter | None = None,
        before: int | None = None,
        limit: int = PAGE_SIZE,
    ) -> ComplaintPage:
        """Return one page; raises NotAllowed."""
        by.require(Right.READ_COMPLAINTS)
        with self.desk.database.read() as connection:
            rows = complaints.page(connection, wanted or ComplaintFilter(), limit + 1, before)
        kept = tuple(rows[:limit])
        return ComplaintPage(kept, kept[-1].seq if len(rows) > limit else None)

    def count(self, by: Account, wanted: ComplaintFilter | None = None) -> int:
        """Return how many complaints fit; raises NotAllowed."""
        by.require(Right.READ_COMPLAINTS)
        with self.desk.database.read() as connection:
            return complaints.count(connection, wanted or ComplaintFilter())

    def search(self, by: Account, text: str, limit: int = PAGE_SIZE) -> Sequence[ComplaintRow]:
        """Find by number in any spelling, name, NIK, telephone (0/62/+62), words and parts of words; newest first.

        Raises:
            NotAllowed
        """
        by.require(Right.READ_COMPLAINTS)
        if not text.strip():
            return ()
        with self.desk.database.read() as connection:
            query = read_query(text)
            found = complaints.find_by_number(connection, query, limit) if query else []
            found += complaints.find_by_person(connection, text, limit)
            found += search.find_words(connection, text, limit)
            keys = sorted(set(found), reverse=True)[:limit]
            return tuple(complaints.rows_of(connection, keys))

    def day(self, by: Account, on: date) -> Sequence[ComplaintRow]:
        """Return the complaints of one day, newest first; raises NotAllowed."""
        return self.page(by, ComplaintFilter(received_from=on, received_to=on), limit=1_000).rows

    def show(self, by: Account, number: str) -> ComplaintRecord:
        """Return one complaint by its number in any spelling.

        Raises:
            NotAllowed, NotFound
        """
        return self.show_id(by, self.desk.complaint_id(number))

    def show_id(self, by: Account, complaint_id: str) -> ComplaintRecord:
        """Return one complaint by its id.

        Raises:
            NotAllowed, NotFound
        """
        by.require(Right.READ_COMPLAINTS)
        with self.desk.database.read() as connection:
            complaint = complaints.get(connection, complaint_id)
            item = outbox.of_complaint(connection, complaint_id)
            entries = history.of_complaint(connection, complaint_id)
        if complaint is None or item is None:
            raise NotFound(translate("Complaint", "Pengaduan ini tidak ada di komputer ini."))
        return ComplaintRecord(complaint, item, entries)
