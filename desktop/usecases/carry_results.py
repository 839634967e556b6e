"""Bringing back to a desk without a link what became of its reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from desktop.domain import carry_content
from desktop.domain.access import Account, Right
from desktop.domain.carry import CarriedFate, Carry, CarryDirection, FateKind, SealedKind, SealedNote
from desktop.domain.complaint import ComplaintStatus
from desktop.domain.errors import Conflict, InvalidInput, StorageProblem
from desktop.domain.outbox import OutboxItem, SyncState
from desktop.runtime.sealed_file import Part, SealedFile, open_sealed, seal
from desktop.store import carry, complaints, outbox
from desktop.store.engine import Connection
from desktop.store.history import Action, record
from desktop.usecases.carry_out import desk_name
from desktop.usecases.desk import Desk
from resources.i18n import translate

_THERE = (FateKind.CONFIRMED, FateKind.BY_HAND)


@dataclass(frozen=True, slots=True)
class Results:
    """How many reports of ``peer`` have which fate; ``conflicts`` are numbers on which both desks differ."""

    peer: str
    confirmed: int = 0
    by_hand: int = 0
    returned: int = 0
    open: int = 0
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True)
class WriteResults:
    """Write what became of all reports of one desk, at the desk that sends them."""

    desk: Desk

    def __call__(self, by: Account, path: Path, for_desk: str | None = None) -> Results:
        """Write the file, sealed with the code of the desk's newest file; reports that it gives back are never sent here.

        They are withheld before the file is written: if it is never finished, writing it again tells the same.

        Raises:
            NotAllowed, StorageProblem
            InvalidInput: several desks brought reports and none is named, or the named one brought none.
        """
        by.require(Right.RESOLVE_UNKNOWN)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            newest = self._newest(connection, for_desk)
            peer = newest.peer or ""
            items = carry.carried_from(connection, peer)
            fates = [carry.fate_of(item) for item in items]
            for item, fate in zip(items, fates, strict=True):
                if fate.kind is FateKind.RETURNED and item.state is not SyncState.WITHHELD:
                    carry.withhold_returned(connection, item, now)
            unsettled = {fate.carry_id for fate in fates if fate.kind is FateKind.OPEN}
            for brought in carry.every(connection, CarryDirection.IN):
                if brought.peer == peer and brought.id not in unsettled:
                    carry.finish(connection, brought.id, now)
            results = _results(peer, fates)
            record(connection, Action.RESULTS_WRITTEN, now, by, peer=peer, file=path.name)
        note = SealedNote(SealedKind.RESULTS, newest.id, now, desk_name(self.desk), peer)
        seal(path, note, newest.code, [Part(carry_content.FATES, carry_content.pack_fates(fates))])
        return results

    @staticmethod
    def _newest(connection: Connection, for_desk: str | None) -> Carry:
        brought = carry.every(connection, CarryDirection.IN)
        wanted = for_desk.strip().upper() if for_desk else None
        peers = sorted({each.peer or "" for each in brought})
        if wanted is None and len(peers) > 1:
            raise InvalidInput.of(
                "for",
                "required",
                translate("Carry", "Sebutkan loket asalnya, salah satu dari: {desks}.").format(
                    desks=", ".join(peers)
                ),
            )
        found = [each for each in brought if wanted in (None, each.peer)]
        if not found:
            raise InvalidInput.of(
                "for",
                "not_found",
                translate("Carry", "Belum ada berkas dari loket itu yang diimpor di sini."),
            )
        return found[-1]


@dataclass(frozen=True)
class ReadResults:
    """Settle this desk's reports as the other desk did. ``alone`` takes the right to send, so that no round runs meanwhile."""

    desk: Desk
    alone: Callable[[], AbstractContextManager[object]]

    def __call__(self, by: Account, path: Path, note: SealedNote) -> Results:
        """Apply a file of results: in any order and as often as one likes, each result once.

        Raises:
            NotAllowed
            Conflict: the results are not of a file that left this desk, or sending runs just now.
            StorageProblem: the file is damaged or cannot be read.
        """
        by.require(Right.RESOLVE_UNKNOWN)
        with self.desk.database.read() as connection:
            out = carry.get(connection, note.carry_id)
        if out is None or out.direction is not CarryDirection.OUT or note.for_desk != desk_name(self.desk):
            raise Conflict(
                translate("Carry", "Hasil ini bukan dari berkas yang dibawa keluar dari loket ini."),
                code="not_ours",
                field="file",
            )
        sealed = open_sealed(path, out.code)
        fates, peer, now = _read_fates(sealed), sealed.note.from_desk, self.desk.now()
        with self.alone(), self.desk.database.write() as connection:
            conflicts = [
                fate.register_no for fate in fates if not self._apply(connection, by, fate, peer, now)
            ]
            for each in carry.every(connection, CarryDirection.OUT):
                if each.finished_at is None and not carry.still_out(connection, each):
                    carry.finish(connection, each.id, now)
            record(connection, Action.RESULTS_READ, now, by, peer=peer, file=path.name)
        return replace(_results(peer, fates), conflicts=tuple(conflicts))

    def _apply(
        self, connection: Connection, by: Account, fate: CarriedFate, peer: str, now: datetime
    ) -> bool:
        """Settle one report; False if this desk knows otherwise and keeps what it knows."""
        item = carry.report_of_number(connection, fate.register_no)
        if item is None:
            return False
        if fate.kind in _THERE:
            return self._is_there(connection, by, item, fate, now)
        if fate.kind is FateKind.RETURNED:
            self._returned(connection, by, item, fate, peer, now)
        return True

    def _is_there(
        self, connection: Connection, by: Account, item: OutboxItem, fate: CarriedFate, now: datetime
    ) -> bool:
        lapor_no = fate.lapor_no or ""
        if item.lapor_no == lapor_no and item.state in (SyncState.CONFIRMED, SyncState.BY_HAND):
            return True
        owner = outbox.lapor_no_owner(connection, lapor_no)
        if item.lapor_no not in (None, lapor_no) or owner not in (None, item.register_no):
            self._conflict(connection, item, lapor_no, now)
            return False
        carry.confirm(connection, item, fate, now)
        action = Action.CONFIRMED if fate.kind is FateKind.CONFIRMED else Action.ENTERED_BY_HAND
        record(connection, action, now, by, item.complaint_id, lapor_no=lapor_no, carry=fate.carry_id)
        return True

    @staticmethod
    def _conflict(connection: Connection, item: OutboxItem, lapor_no: str, now: datetime) -> None:
        """Note, once, that the other desk names another number."""
        noted = carry.noted_conflicts(connection, item.complaint_id or "")
        if lapor_no not in noted:
            record(connection, Action.CARRY_CONFLICT, now, None, item.complaint_id, lapor_no=lapor_no)

    @staticmethod
    def _returned(
        connection: Connection, by: Account, item: OutboxItem, fate: CarriedFate, peer: str, now: datetime
    ) -> None:
        """Queue nothing: what came back waits for a person, or for nobody if it was struck out meanwhile."""
        out = carry.get(connection, fate.carry_id)
        if out is None or item.id not in {each.id for each in carry.still_out(connection, out)}:
            return  # settled, tried or carried out again since
        complaint = complaints.get(connection, item.complaint_id or "")
        if complaint is not None and complaint.status is not ComplaintStatus.DITERIMA:
            outbox.withhold(connection, item, now, by, complaint.void_reason or "")
            return
        text = translate("Carry", "Dikembalikan oleh {desk}: {reason}")
        reason = text.format(desk=peer, reason=fate.reason or translate("Carry", "tanpa keterangan"))
        carry.take_back(connection, item, fate, reason, now)
        record(connection, Action.REJECTED, now, None, item.complaint_id, reason=reason, carry=fate.carry_id)


def _read_fates(sealed: SealedFile) -> list[CarriedFate]:
    try:
        (part,) = sealed.parts()
        return carry_content.read_fates(part.content)
    except (ValueError, KeyError, TypeError) as error:
        raise StorageProblem(
            translate(
                "Carry", "Isi {name} tidak cocok dengan versi Loket ini. Tidak ada yang diubah."
            ).format(name=sealed.path.name),
            code="wrong_content",
            field="file",
        ) from error


def _results(peer: str, fates: Sequence[CarriedFate]) -> Results:
    counted = Counter(fate.kind for fate in fates)
    return Results(
        peer,
        counted[FateKind.CONFIRMED],
        counted[FateKind.BY_HAND],
        counted[FateKind.RETURNED],
        counted[FateKind.OPEN],
    )
