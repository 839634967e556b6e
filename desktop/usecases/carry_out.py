"""Carrying what waits out of a desk that has no link, in an encrypted file for a connected one (docs/decisions/013).

The file is written first, and only then are its reports marked as being on their way, in one transaction that also keeps
the opening code. Nobody knows the code before: a file whose transaction never happened (power cut in between) can never
be opened, so its reports, which still wait here, cannot be sent from anywhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.domain import carry_content
from desktop.domain.access import Account, Right
from desktop.domain.carry import Carry, CarryDirection, SealedKind, SealedNote
from desktop.domain.errors import Conflict, InvalidInput, NotFound, StorageProblem
from desktop.domain.opening_code import new_code
from desktop.domain.outbox import OutboxItem, StepKind
from desktop.runtime.sealed_file import Part, seal
from desktop.store import carry
from desktop.store.history import Action, record
from desktop.store.values import new_id
from desktop.usecases.desk import Desk
from resources.i18n import translate

LARGEST_LOAD = 200 * 1024 * 1024  # bytes of one file's reports and attachments
_DESK_NAME = re.compile(r"[A-Z]{2,4}[0-9]{2}-[A-Z][0-9]{1,2}")


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """A file that was written. ``left`` counts reports that wait on here: too large together, or an attachment is lost."""

    carry: Carry
    left: int


def desk_name(desk: Desk) -> str:
    """Return how desks call each other: ``ME01-L1``."""
    return f"{desk.office.code}-{desk.office.device_code}"


@dataclass(frozen=True)
class CarryOut:
    """Write what waits into a file. ``alone`` takes the right to send, so that no round runs meanwhile."""

    desk: Desk
    alone: Callable[[], AbstractContextManager[object]]

    def __call__(self, by: Account, path: Path, for_desk: str | None = None) -> CarriedOut:
        """Carry out every waiting report of which nothing but files was begun, as many as fit into one file.

        From then on they are unknown here and never sent by themselves.

        Raises:
            NotAllowed
            InvalidInput: ``for_desk`` is not a desk's name, or is this one.
            Conflict: nothing waits, sending runs just now, or somebody changed a report meanwhile.
            StorageProblem: the file cannot be written.
        """
        by.require(Right.RESOLVE_UNKNOWN)
        peer = self._peer(for_desk)
        with self.alone():
            with self.desk.database.read() as connection:
                waiting = carry.ready(connection)
            chosen = list(self._fitting(waiting))
            if not chosen:
                raise Conflict(translate("Carry", "Tidak ada pengaduan yang menunggu untuk dibawa."))
            out = Carry(
                new_id(), CarryDirection.OUT, self.desk.now(), peer, new_code(), path.name, len(chosen)
            )
            self._write(path, out, chosen)
            try:
                self._mark(by, out, chosen)
            except BaseException:
                with suppress(OSError):  # without its code the file is useless anyway
                    path.unlink(missing_ok=True)
                raise
        return CarriedOut(out, len(waiting) - len(chosen))

    def again(self, by: Account, path: Path, carry_id: str) -> CarriedOut:
        """Write a lost file again: same id, same code, what is still on its way; a desk that read the first refuses it.

        Raises:
            NotAllowed, NotFound, StorageProblem
            Conflict: nothing of it is on its way any more.
        """
        by.require(Right.RESOLVE_UNKNOWN)
        with self.desk.database.read() as connection:
            out = carry.get(connection, carry_id)
            if out is None or out.direction is not CarryDirection.OUT:
                raise NotFound(
                    translate("Carry", "Berkas bawaan {id} tidak ada di komputer ini.").format(
                        id=carry_id[:40]
                    ),
                    field="again",
                )
            items = carry.still_out(connection, out)
        if not items:
            raise Conflict(translate("Carry", "Semua isi berkas itu sudah selesai. Tidak ada yang ditulis."))
        self._write(path, out, items)
        with self.desk.database.write() as connection:
            record(connection, Action.CARRIED_OUT, self.desk.now(), by, carry=out.id, file=path.name)
        return CarriedOut(out, 0)

    def _peer(self, for_desk: str | None) -> str | None:
        if for_desk is None:
            return None
        peer = for_desk.strip().upper()
        if not _DESK_NAME.fullmatch(peer):
            raise InvalidInput.of(
                "for",
                "invalid",
                translate("Carry", "Tulis loket tujuan seperti awal nomor registernya, misalnya ME01-L2."),
            )
        if peer == desk_name(self.desk):
            raise InvalidInput.of(
                "for", "own_desk", translate("Carry", "Loket tujuan adalah loket ini sendiri.")
            )
        return peer

    def _fitting(self, items: Sequence[OutboxItem]) -> Iterator[OutboxItem]:
        """Yield what fits, oldest first; a report whose attachment is lost stays, and does not keep the others."""
        room = LARGEST_LOAD
        for item in items:
            files = [step for step in item.steps if step.kind is StepKind.FILE]
            size = len(item.payload.encode()) + sum(step.attachment_size for step in files)
            if size > room:
                continue
            try:
                for step in files:
                    self.desk.attachments.read(step.attachment_sha256 or "")
            except StorageProblem:
                continue
            room -= size
            yield item

    def _write(self, path: Path, out: Carry, items: Sequence[OutboxItem]) -> None:
        note = SealedNote(SealedKind.CARRY, out.id, out.created_at, desk_name(self.desk), out.peer)
        seal(path, note, out.code, self._parts(items))

    def _parts(self, items: Sequence[OutboxItem]) -> Iterator[Part]:
        yield Part(carry_content.HEAD, carry_content.pack_head(self.desk.office.regency_code, len(items)))
        written: set[str] = set()
        for item in items:
            for step in item.steps:
                sha256 = step.attachment_sha256
                if sha256 is not None and sha256 not in written:
                    written.add(sha256)
                    yield Part(carry_content.FILE, self.desk.attachments.read(sha256))
            yield Part(carry_content.REPORT, carry_content.pack_report(item))

    def _mark(self, by: Account, out: Carry, items: Sequence[OutboxItem]) -> None:
        whither = out.peer or translate("Carry", "loket lain")
        reason = translate(
            "Carry", "Dibawa keluar ke {desk} dengan berkas {file}. Tunggu hasilnya, lalu impor di sini."
        ).format(desk=whither, file=out.file_name)
        with self.desk.database.write() as connection:
            carry.add(connection, out)
            changed = carry.mark_out(connection, items, out, reason)
            if changed is not None:
                raise Conflict(
                    translate("Carry", "{number} berubah sementara berkas ditulis. Ulangi.").format(
                        number=changed.register_no
                    )
                )
            for item in items:
                record(
                    connection,
                    Action.CARRIED_OUT,
                    out.created_at,
                    by,
                    item.complaint_id,
                    carry=out.id,
                    file=out.file_name,
                    peer=out.peer,
                )
