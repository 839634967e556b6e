"""Taking in the reports of a desk without a link, to send them from here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.domain import carry_content
from desktop.domain.access import Account, Right
from desktop.domain.carry import Carry, CarryDirection, SealedNote
from desktop.domain.carry_content import CarriedReport
from desktop.domain.errors import Conflict, StorageProblem
from desktop.domain.wording import moment
from desktop.runtime.sealed_file import SealedFile, open_sealed
from desktop.store import carry
from desktop.store.engine import Connection
from desktop.store.history import Action, record
from desktop.usecases.carry_out import desk_name
from desktop.usecases.desk import Desk
from resources.i18n import translate


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A file that was taken in. ``already_here`` counts its reports that an earlier file had brought."""

    carry: Carry
    already_here: int


@dataclass(frozen=True)
class CarryIn:
    """Read a file of reports once and queue what is in it."""

    desk: Desk

    def __call__(self, by: Account, path: Path, note: SealedNote, ask_code: Callable[[], str]) -> TakenIn:
        """Queue every report of the file; all of them, or none. ``note`` is what the file says of itself unopened.

        Raises:
            NotAllowed
            InvalidInput: the opening code is mistyped or wrong.
            Conflict: the file is this desk's own, meant for another one, of another regency, or was taken in before.
            StorageProblem: the file is damaged or cannot be read, or the disk is full.
        """
        by.require(Right.RESOLVE_UNKNOWN)
        with self.desk.database.read() as connection:
            self._refuse(connection, note)  # before anybody types 25 characters in vain
        code = ask_code()
        sealed = open_sealed(path, code)
        reports = self._reports(sealed)
        taken = Carry(
            sealed.note.carry_id,
            CarryDirection.IN,
            self.desk.now(),
            sealed.note.from_desk,
            sealed.code,
            path.name,
            len(reports),
        )
        with self.desk.database.write() as connection:
            self._refuse(connection, sealed.note)
            carry.add(connection, taken)
            here = carry.carried_numbers(connection)
            fresh = [each for each in reports if each.register_no not in here]
            for each in fresh:
                carry.add_carried(
                    connection,
                    taken.id,
                    each.register_no,
                    each.title,
                    each.payload,
                    each.report.attachments,
                    each.later_legs,
                )
            record(
                connection,
                Action.CARRIED_IN,
                taken.created_at,
                by,
                carry=taken.id,
                peer=taken.peer,
                file=path.name,
                items=len(fresh),
            )
        with suppress(OSError, ValueError):  # a stick may be read-only
            path.rename(path.with_name(f"{path.name}.diimpor-{desk_name(self.desk)}"))
        return TakenIn(taken, len(reports) - len(fresh))

    def _refuse(self, connection: Connection, note: SealedNote) -> None:
        """Raise Conflict unless this file is for this desk and was not taken in before."""
        own = desk_name(self.desk)
        earlier = carry.get(connection, note.carry_id)
        if note.from_desk == own or (earlier is not None and earlier.direction is CarryDirection.OUT):
            raise _conflict(
                "own_file",
                translate("Carry", "Berkas ini dibuat di loket ini. Impor di loket yang terhubung."),
            )
        if note.for_desk not in (None, own):
            raise _conflict(
                "other_desk",
                translate("Carry", "Berkas ini untuk loket {desk}, bukan loket ini ({own}).").format(
                    desk=note.for_desk, own=own
                ),
            )
        if earlier is not None:
            raise _conflict(
                "already_imported",
                translate("Carry", "Berkas ini sudah diimpor di sini pada {time}.").format(
                    time=moment(earlier.created_at, self.desk.office.zone)
                ),
            )

    def _reports(self, sealed: SealedFile) -> list[CarriedReport]:
        """Return the reports; their files are stored on the way, where nothing mentions them until all is well."""
        try:
            return list(self._read(sealed))
        except (ValueError, KeyError, TypeError) as error:
            raise _contradicts_itself(sealed.path.name) from error

    def _read(self, sealed: SealedFile) -> Iterator[CarriedReport]:
        expected, numbers, files = -1, set[str](), set[str]()
        for part in sealed.parts():
            match part.name:
                case carry_content.HEAD:
                    regency, expected = carry_content.read_head(part.content)
                    self._refuse_other_regency(regency)
                case carry_content.FILE:
                    files.add(self.desk.attachments.put(part.content))
                case carry_content.REPORT:
                    report = carry_content.read_report(part.content)
                    if not files.issuperset(file.sha256 for file in report.report.attachments):
                        raise ValueError("an attachment is missing")
                    numbers.add(report.register_no)
                    yield report
                case _:
                    raise ValueError("a part of another kind")
        if len(numbers) != expected:
            raise ValueError("not as many reports as the head says")

    def _refuse_other_regency(self, regency_code: str) -> None:
        if regency_code != self.desk.office.regency_code:
            raise _conflict(
                "other_regency",
                translate("Carry", "Berkas ini dari kabupaten atau kota lain. Loket ini tidak mengirimnya."),
            )


def _conflict(code: str, message: str) -> Conflict:
    return Conflict(message, code=code, field="file")


def _contradicts_itself(name: str) -> StorageProblem:
    return StorageProblem(
        translate("Carry", "Isi {name} tidak cocok dengan versi Loket ini. Tidak ada yang diubah.").format(
            name=name
        ),
        code="wrong_content",
        field="file",
    )
