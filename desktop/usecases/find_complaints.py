"""Finding complaints again: a page of the register, a search as people type it, one complaint with its history."""

from __future__ import annotations

import logging
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from desktop.domain.access import Account, Right
from desktop.domain.complaint import ComplaintStatus
from desktop.domain.errors import NotFound, StorageProblem
from desktop.domain.outbox import SyncState
from desktop.domain.register_number import read_query
from desktop.domain.visibility import require_sight, sees_all
from desktop.store import complaints, history, listing, search
from desktop.store.complaints import ComplaintFilter as ComplaintFilter
from desktop.store.complaints import ComplaintRow as ComplaintRow
from desktop.store.engine import Connection
from desktop.store.history import Action as Action
from desktop.store.history import HistoryEntry as HistoryEntry
from desktop.store.listing import Totals as Totals
from desktop.store.outline import Outline as Outline
from desktop.store.outline import outline
from desktop.usecases.complaint_record import ComplaintRecord as ComplaintRecord
from desktop.usecases.complaint_record import read_record
from desktop.usecases.desk import Desk
from desktop.usecases.erased import refuse_sealed
from desktop.usecases.hide_identity import record_shown_to, rows_shown_to
from desktop.usecases.read_log import ReadLog
from desktop.usecases.verify_receipt import Finding, Verdict, verdict_on_search
from resources.i18n import translate

_log = logging.getLogger(__name__)

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
class ComplaintState:
    """How a complaint stands, and nothing of what was said: for the answer to something done with it."""

    register_no: str
    status: ComplaintStatus
    sync_state: SyncState
    lapor_no: str | None
    finished_at: datetime | None


@dataclass(frozen=True)
class FindComplaints:
    """Read the register as ``by`` may see it (decision 023); who opens a complaint or looks for a person is recorded."""

    desk: Desk
    reads: ReadLog = field(default_factory=ReadLog)

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
        kept = tuple(rows_shown_to(by, rows[:limit]))
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
            return self._of_code(by, verdict, fitting)
        everything = sees_all(by)
        with self.desk.database.read() as connection:
            found = _found(connection, text, MOST_HITS + 1, fitting, everything)
            rows = complaints.rows_of(connection, found.keys, fitting, MOST_HITS + 1) if found.keys else []
            is_elsewhere = not rows and fitting != ComplaintFilter()
            outside = _found(connection, text, _LOOKED_THROUGH, None, everything) if is_elsewhere else found
            elsewhere = len(outside.keys) if is_elsewhere else 0
        self._note_person(by, outside.of_person)
        hits = SearchHits(tuple(rows_shown_to(by, rows[:MOST_HITS])), len(rows) > MOST_HITS, elsewhere)
        return hits if rows or elsewhere else replace(hits, verdict=verdict)

    def _of_code(self, by: Account, verdict: Verdict, wanted: ComplaintFilter) -> SearchHits:
        """Return the complaints whose numbers a code names or belongs to."""
        queries = [read_query(number) for number in (verdict.register_no, verdict.belongs_to) if number]
        with self.desk.database.read() as connection:
            found = (complaints.find_by_number(connection, query, 1) for query in queries if query)
            keys = sorted({key for each in found for key in each}, reverse=True)
            rows = complaints.rows_of(connection, keys, wanted, MOST_HITS) if keys else []
        return SearchHits(tuple(rows_shown_to(by, rows)), elsewhere=0 if rows else len(keys), verdict=verdict)

    def search(self, by: Account, text: str, limit: int = PAGE_SIZE) -> Sequence[ComplaintRow]:
        """Find by number in any spelling, name, NIK, telephone (0/62/+62), words and parts of words; newest first.

        Raises:
            NotAllowed
        """
        by.require(Right.READ_COMPLAINTS)
        with self.desk.database.read() as connection:
            found = _found(connection, text, limit, None, sees_all(by))
            rows = complaints.rows_of(connection, found.keys)
        self._note_person(by, found.of_person)
        return tuple(rows_shown_to(by, rows))

    def day(self, by: Account, on: date) -> Sequence[ComplaintRow]:
        """Return the complaints of one day, newest first; raises NotAllowed."""
        return self.page(by, ComplaintFilter(received_from=on, received_to=on), limit=1_000).rows

    def show(self, by: Account, number: str, *, is_whole: bool = False) -> ComplaintRecord:
        """Return one complaint by its number in any spelling; ``is_whole`` if numbers of identity are shown unmasked.

        Raises:
            NotAllowed, NotFound
        """
        return self.show_id(by, self.desk.complaint_id(number), is_whole=is_whole)

    def show_id(self, by: Account, complaint_id: str, *, is_whole: bool = False) -> ComplaintRecord:
        """Return one complaint by its id.

        Raises:
            NotAllowed, NotFound
        """
        by.require(Right.READ_COMPLAINTS)
        with self.desk.database.read() as connection:
            record = read_record(connection, complaint_id, with_guarded=sees_all(by))
        shown = record_shown_to(by, record)
        if not shown.is_hidden and shown.complaint.erased_at is None:
            detail = {"is_whole": True} if is_whole else {}
            self._note(by, (complaint_id, is_whole), Action.COMPLAINT_OPENED, complaint_id, **detail)
        return shown

    def state(self, by: Account, number: str) -> ComplaintState:
        """Return how the complaint with this number stands; nobody's data is read.

        Raises:
            NotAllowed, NotFound
        """
        by.require(Right.READ_COMPLAINTS)
        complaint_id = self.desk.complaint_id(number)
        with self.desk.database.read() as connection:
            read = read_record(connection, complaint_id, with_guarded=False)
        return ComplaintState(
            read.complaint.register_no,
            read.complaint.status,
            read.item.state,
            read.item.lapor_no,
            read.finished_at,
        )

    def file(self, by: Account, number: str, sha256: str) -> bytes:
        """Return the content of a file that is attached to the complaint with this number.

        Raises:
            NotAllowed: the complaint's content is kept from this person.
            NotFound: no such file is attached to it.
            Conflict: it is sealed to an officer's key.
            StorageProblem: the file is damaged or gone.
        """
        by.require(Right.READ_COMPLAINTS)
        complaint_id = self.desk.complaint_id(number)
        with self.desk.database.read() as connection:
            complaint = complaints.get(connection, complaint_id)
        if complaint is None or all(file.sha256 != sha256 for file in complaint.attachments):
            raise NotFound(translate("Complaint", "Berkas ini tidak terlampir pada pengaduan itu."))
        require_sight(by, complaint.content)
        refuse_sealed(complaint)
        content = self.desk.attachments.read(sha256)
        self._note(by, (complaint_id, sha256), Action.FILE_OPENED, complaint_id, sha256=sha256)
        return content

    def _note_person(self, by: Account, keys: Sequence[int]) -> None:
        """Record that somebody was looked for by the number of a paper or a telephone, and found; not by which number."""
        if keys:
            self._note(by, ("person", *keys), Action.PERSON_SEARCHED, None, found=len(keys))

    def _note(
        self, by: Account, what: Hashable, action: Action, complaint_id: str | None, **detail: object
    ) -> None:
        """Record a look, once in a while (:class:`ReadLog`).

        A full disk must not keep a complaint from the counter: what is shown masked is shown then without a record.
        """
        now = self.desk.now()
        if not self.reads.is_new(by.username, what, now):
            return
        try:
            with self.desk.database.write() as connection:
                history.record(connection, action, now, by, complaint_id, **detail)
        except StorageProblem:
            self.reads.forget(by.username, what)
            if action is Action.FILE_OPENED or detail.get("is_whole"):
                raise
            _log.warning("a look could not be recorded: %s", action.value)


@dataclass(frozen=True, slots=True)
class _Found:
    """Keys newest first; ``of_person`` are those that a number of identity or telephone led to."""

    keys: list[int]
    of_person: list[int]


def _found(
    connection: Connection, text: str, limit: int, wanted: ComplaintFilter | None, with_guarded: bool
) -> _Found:
    """Return what ``text`` finds in any of the three ways; of words only what fits ``wanted``.

    Guarded reports that the person may not see are found by their register number alone.
    """
    if not text.strip():
        return _Found([], [])
    query = read_query(text)
    told = complaints.find_by_number(connection, query, _LOOKED_THROUGH) if query else []
    of_person = complaints.find_by_person(connection, text, _LOOKED_THROUGH, with_guarded=with_guarded)
    told += of_person
    if wanted is not None and told:
        told = [row.seq for row in complaints.rows_of(connection, told, wanted)]
    words = search.find_words(connection, text, limit, wanted, with_guarded=with_guarded)
    return _Found(sorted({*told, *words}, reverse=True)[:limit], of_person)
