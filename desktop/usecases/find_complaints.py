"""Finding complaints again: a page of the register, a search as people type it, one complaint with its history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Complaint
from desktop.domain.errors import NotFound
from desktop.domain.lapor_report import LaporState
from desktop.domain.outbox import OutboxItem
from desktop.domain.register_number import read_query
from desktop.store import complaints, history, listing, outbox, search
from desktop.store.complaints import ComplaintFilter as ComplaintFilter
from desktop.store.complaints import ComplaintRow as ComplaintRow
from desktop.store.engine import Connection
from desktop.store.history import Action as Action
from desktop.store.history import HistoryEntry as HistoryEntry
from desktop.store.lapor_reports import lapor_state
from desktop.store.listing import Totals as Totals
from desktop.store.outline import Outline as Outline
from desktop.store.outline import outline
from desktop.usecases.desk import Desk
from desktop.usecases.verify_receipt import Finding, Verdict, verdict_on_search
from resources.i18n import translate

PAGE_SIZE = 50
MOST_HITS = 200
"""More hits than this are not read through by anybody; one word more makes them fewer."""
_LOOKED_THROUGH = 1_000


@dataclass(frozen=True, slots=True)
class ComplaintPage:
    """Part of a list, newest first. ``next_before`` is the key of the next page, None at the end."""

    rows: tuple[ComplaintRow, ...]
    next_before: int | None


@dataclass(frozen=True, slots=True)
class SearchHits:
    """What was found, newest first, at most ``MOST_HITS``.

    ``is_cut`` tells that there are more; ``elsewhere`` is how many were found outside the filter when none is inside.
    ``verdict`` says of a receipt's code that was searched for whether it is genuine.
    """

    rows: tuple[ComplaintRow, ...]
    is_cut: bool = False
    elsewhere: int = 0
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class ComplaintRecord:
    """Everything known of one complaint.

    ``lapor`` is what was read of its report at LAPOR!, None before the first look; ``follow_ups`` are our own, oldest first;
    ``duplicates`` are the numbers of the reports that tell of the same matter again; ``finished_at`` is when it was finished,
    at LAPOR! or at this desk.
    """

    complaint: Complaint
    item: OutboxItem
    history: tuple[HistoryEntry, ...]
    lapor: LaporState | None = None
    follow_ups: tuple[OutboxItem, ...] = ()
    duplicates: tuple[str, ...] = ()
    finished_at: datetime | None = None


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
            return listing.count(connection, wanted or ComplaintFilter())

    def totals(self, by: Account, wanted: ComplaintFilter | None = None) -> Totals:
        """Return how the complaints that fit stand today, in sum; raises NotAllowed."""
        by.require(Right.READ_COMPLAINTS)
        with self.desk.database.read() as connection:
            return listing.totals(connection, wanted or ComplaintFilter(), self.desk.today())

    def outline(self, by: Account, wanted: ComplaintFilter | None = None) -> Outline:
        """Return how many complaints fit and where their pages begin; raises NotAllowed."""
        by.require(Right.READ_COMPLAINTS)
        with self.desk.database.read() as connection:
            return outline(connection, wanted or ComplaintFilter(), PAGE_SIZE)

    def look_up(self, by: Account, text: str, wanted: ComplaintFilter | None = None) -> SearchHits:
        """Search as :meth:`search` does, keeping what fits ``wanted``; of a receipt's code find what it names.

        Raises:
            NotAllowed
        """
        by.require(Right.READ_COMPLAINTS)
        fitting = wanted or ComplaintFilter()
        verdict = verdict_on_search(self.desk, text)
        if verdict is not None and verdict.finding is not Finding.UNKNOWN:
            return self._of_code(verdict, fitting)
        with self.desk.database.read() as connection:
            keys = _keys(connection, text, MOST_HITS + 1, fitting)
            rows = complaints.rows_of(connection, keys, fitting, MOST_HITS + 1) if keys else []
            is_elsewhere = not rows and fitting != ComplaintFilter()
            elsewhere = len(_keys(connection, text, _LOOKED_THROUGH)) if is_elsewhere else 0
        hits = SearchHits(tuple(rows[:MOST_HITS]), len(rows) > MOST_HITS, elsewhere)
        return hits if rows or elsewhere else replace(hits, verdict=verdict)

    def _of_code(self, verdict: Verdict, wanted: ComplaintFilter) -> SearchHits:
        """Return the complaints whose numbers a code names or belongs to."""
        queries = [read_query(number) for number in (verdict.register_no, verdict.belongs_to) if number]
        with self.desk.database.read() as connection:
            found = (complaints.find_by_number(connection, query, 1) for query in queries if query)
            keys = sorted({key for each in found for key in each}, reverse=True)
            rows = complaints.rows_of(connection, keys, wanted, MOST_HITS) if keys else []
        return SearchHits(tuple(rows), elsewhere=0 if rows else len(keys), verdict=verdict)

    def search(self, by: Account, text: str, limit: int = PAGE_SIZE) -> Sequence[ComplaintRow]:
        """Find by number in any spelling, name, NIK, telephone (0/62/+62), words and parts of words; newest first.

        Raises:
            NotAllowed
        """
        by.require(Right.READ_COMPLAINTS)
        with self.desk.database.read() as connection:
            return tuple(complaints.rows_of(connection, _keys(connection, text, limit)))

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
            lapor = lapor_state(connection, complaint_id)
            follow_ups = tuple(outbox.follow_ups_of(connection, complaint_id))
            again = complaints.duplicates_of(connection, complaint_id)
            finished_at = complaints.finished_at(connection, complaint_id)
        if complaint is None or item is None:
            raise NotFound(translate("Complaint", "Pengaduan ini tidak ada di komputer ini."))
        return ComplaintRecord(complaint, item, entries, lapor, follow_ups, again, finished_at)


def _keys(connection: Connection, text: str, limit: int, wanted: ComplaintFilter | None = None) -> list[int]:
    """Return the keys of what ``text`` finds in any of the three ways, newest first; of words only what fits ``wanted``."""
    if not text.strip():
        return []
    query = read_query(text)
    told = complaints.find_by_number(connection, query, _LOOKED_THROUGH) if query else []
    told += complaints.find_by_person(connection, text, _LOOKED_THROUGH)
    if wanted is not None and told:
        told = [row.seq for row in complaints.rows_of(connection, told, wanted)]
    found = search.find_words(connection, text, limit, wanted)
    return sorted({*told, *found}, reverse=True)[:limit]
