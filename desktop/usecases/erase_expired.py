"""Erasing what has outlived its time (decision 024): by an admin, on the strength of a note of approval, after a backup.

One act is one transaction: all of it or nothing. Each leaves a record of erasure (berita acara) that can be printed again from
the history.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from desktop.domain.access import Account, Right
from desktop.domain.errors import Conflict, InvalidInput, NotFound
from desktop.domain.retention import DEFAULT_YEARS, Keeping, ended_before, keeping
from desktop.store import erasure, erasure_acts, settings
from desktop.store import keeping as kept
from desktop.store.engine import Connection
from desktop.store.history import Action, record
from desktop.store.keeping import Extent, KeptComplaint
from desktop.store.values import new_id
from desktop.usecases.change_settings import RETENTION_YEARS
from desktop.usecases.desk import Desk
from resources.i18n import translate

if TYPE_CHECKING:
    from desktop.documents.erasure_record import ErasureRecord

MOST_AT_ONCE = 2_000
"""More than this in one act would keep the counter from saving for seconds; the rest goes with the next act."""
LONGEST_BASIS = 120


@dataclass(frozen=True, slots=True)
class Due:
    """What may go today, and what stays although its time is over.

    ``now`` are those that the next act takes, oldest first, at most ``MOST_AT_ONCE`` of ``total``; ``extent`` is what hangs
    on them. ``never_ended`` were received as long ago and nobody ever took note that they were finished. ``carried`` counts
    reports of other desks that were sent from here.
    """

    years: int
    before: date
    now: tuple[KeptComplaint, ...]
    total: int
    held: tuple[str, ...]
    unsettled: tuple[str, ...]
    never_ended: int
    carried: int
    extent: Extent

    @property
    def by_year(self) -> dict[int, int]:
        """Return how many of the next act were received in each year."""
        return dict(sorted(Counter(each.received_on.year for each in self.now).items()))


@dataclass(frozen=True, slots=True)
class Erased:
    """An act of erasure as it was carried out; ``at`` is aware."""

    act: str
    at: datetime
    by: str
    basis: str
    complaints: int
    files: int
    letters: int


@dataclass(frozen=True)
class EraseExpired:
    """Find what is due, erase it, and print the record of it.

    ``back_up`` makes a backup, verifies it and raises if that fails; nothing is erased without one.
    """

    desk: Desk
    back_up: Callable[[Account], object]

    def due(self, by: Account) -> Due:
        """Return what may go today; erases nothing. Raises NotAllowed."""
        by.require(Right.ERASE_EXPIRED)
        with self.desk.database.read() as connection:
            return self._due(connection)

    def __call__(self, by: Account, basis: str, expected: int | None = None) -> Erased:
        """Erase what is due, on the basis of a note of approval (its number and date).

        ``expected`` is how many complaints the person was shown.

        Raises:
            NotAllowed
            InvalidInput: the basis is empty or too long.
            Conflict: nothing is due, or not as many as ``expected``.
            StorageProblem: no verified backup could be made, or the disk is full; nothing is erased then.
        """
        by.require(Right.ERASE_EXPIRED)
        plain = _checked_basis(basis)
        self._refuse_other(self.due(by), expected)
        self.back_up(by)
        now, act = self.desk.now(), new_id()
        with self.desk.database.write() as connection:
            due = self._due(connection)
            self._refuse_other(due, expected)
            ids = [each.id for each in due.now]
            erasure.erase(connection, ids, now)
            erasure.erase_carried(connection, kept.carried_settled_before(connection, self._limit(due.years)))
            for complaint_id in ids:
                record(connection, Action.ERASED, now, by, complaint_id, act=act, basis=plain)
            record(
                connection,
                Action.ERASED,
                now,
                by,
                act=act,
                basis=plain,
                years=due.years,
                complaints=len(ids),
                carried=due.carried,
                files=due.extent.files,
                letters=due.extent.letters,
                closed_days=len(due.extent.papers_going),
            )
        self.clear_away()
        return Erased(act, now, by.full_name, plain, len(ids), due.extent.files, due.extent.letters)

    def clear_away(self) -> None:
        """Remove what a transaction cannot reach: old pieces of the indexes, the write-ahead log, files nobody names."""
        erasure.finish_erasure(self.desk.database)
        self.desk.attachments.sweep(self.desk.database)

    def acts(self, by: Account) -> tuple[Erased, ...]:
        """Return the acts so far, newest first; raises NotAllowed."""
        by.require(Right.ERASE_EXPIRED)
        with self.desk.database.read() as connection:
            return tuple(_erased(each) for each in erasure_acts.all_acts(connection))

    def record_pdf(self, by: Account, act: str) -> bytes:
        """Return the record of an act for paper.

        Raises:
            NotAllowed
            NotFound: there was no such act.
        """
        from desktop.documents.erasure_record import render_erasure_record

        return render_erasure_record(self.record(by, act), self.desk.office)

    def record(self, by: Account, act: str) -> ErasureRecord:
        """Return what the record of an act says; raises as :meth:`record_pdf`."""
        from desktop.documents.erasure_record import ErasedLine, ErasureRecord

        by.require(Right.ERASE_EXPIRED)
        with self.desk.database.read() as connection:
            found = erasure_acts.act(connection, act)
            if found is None:
                raise NotFound(
                    translate("Keeping", "Tidak ada pemusnahan dengan tanda {act}.").format(act=act[:60]),
                    field="act",
                )
            gone = kept.of_ids(connection, erasure_acts.complaints_of(connection, act))
        zone = self.desk.office.zone
        lines = tuple(
            ErasedLine(each.register_no, each.received_on, each.life.ended_on(zone), each.classification)
            for each in gone
        )
        return ErasureRecord(
            act=found.act,
            at=found.at,
            basis=found.basis,
            years=int(found.detail.get("years", DEFAULT_YEARS)),
            officer=found.by_name,
            officer_nip=found.by_nip,
            lines=lines,
            files=int(found.detail.get("files", 0)),
            letters=int(found.detail.get("letters", 0)),
            carried=int(found.detail.get("carried", 0)),
            closed_days=int(found.detail.get("closed_days", 0)),
        )

    def _due(self, connection: Connection) -> Due:
        years = retention_years(connection)
        zone, today = self.desk.office.zone, self.desk.today()
        limit = self._limit(years)
        found: dict[Keeping, list[KeptComplaint]] = {}
        for each in kept.ended_before(connection, limit):
            found.setdefault(keeping(each.life, today, zone, years), []).append(each)
        due = found.get(Keeping.DUE, [])
        chosen = tuple(due[:MOST_AT_ONCE])
        return Due(
            years,
            ended_before(today, years),
            chosen,
            len(due),
            tuple(each.register_no for each in found.get(Keeping.HELD, ())),
            tuple(each.register_no for each in found.get(Keeping.UNSETTLED, ())),
            kept.open_since_before(connection, ended_before(today, years)),
            len(kept.carried_settled_before(connection, limit)),
            kept.extent(connection, [each.id for each in chosen]),
        )

    def _limit(self, years: int) -> datetime:
        return datetime.combine(ended_before(self.desk.today(), years), time(), self.desk.office.zone)

    def _refuse_other(self, due: Due, expected: int | None) -> None:
        if not due.now and not due.carried:
            raise Conflict(
                translate("Keeping", "Belum ada pengaduan yang habis masa simpannya."), code="nothing_due"
            )
        if expected is not None and expected != len(due.now):
            raise Conflict(
                translate(
                    "Keeping",
                    "Yang habis masa simpannya sekarang {count} pengaduan, bukan {expected}. Periksa lagi daftarnya.",
                ).format(count=len(due.now), expected=expected),
                code="other_count",
            )


def retention_years(connection: Connection) -> int:
    """Return how many years after the end of its year a complaint is kept."""
    return int(settings.read(connection).get(RETENTION_YEARS, DEFAULT_YEARS))


def _erased(found: erasure_acts.Act) -> Erased:
    counts = [int(found.detail.get(name, 0)) for name in ("complaints", "files", "letters")]
    return Erased(found.act, found.at, found.by_name, found.basis, *counts)


def _checked_basis(basis: str) -> str:
    plain = " ".join(basis.split())
    if not plain or len(plain) > LONGEST_BASIS or not plain.isprintable():
        raise InvalidInput.of(
            "basis",
            "invalid",
            translate(
                "Keeping",
                "Tulis nomor dan tanggal nota persetujuan pemusnahan, paling banyak {limit} huruf.",
            ).format(limit=LONGEST_BASIS),
        )
    return plain
