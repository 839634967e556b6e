"""Keeping a complaint from erasure (legal hold): a court case, an audit or an inspection still needs it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Complaint
from desktop.domain.errors import Conflict, NotFound
from desktop.store import complaints, keeping
from desktop.store.engine import Connection
from desktop.store.history import Action, record
from desktop.usecases.desk import Desk
from desktop.usecases.erased import refuse_erased
from desktop.usecases.reasons import checked_reason
from resources.i18n import translate


@dataclass(frozen=True, slots=True)
class HeldComplaint:
    """A complaint that is kept, and why."""

    register_no: str
    reason: str


@dataclass(frozen=True)
class HoldComplaint:
    """Hold a complaint, or let it go its way again; both with a reason that stays in its history."""

    desk: Desk

    def __call__(self, by: Account, number: str, reason: str) -> None:
        """Keep the complaint with this number from being erased, whatever its age.

        Raises:
            NotAllowed, NotFound
            InvalidInput: the reason is empty or too long.
            Conflict: it is held already, or its words are erased.
        """
        by.require(Right.HOLD_COMPLAINT)
        plain = checked_reason(
            reason, translate("Keeping", "Tulis alasan penahanan, paling banyak {limit} huruf.")
        )
        complaint_id = self.desk.complaint_id(number)
        with self.desk.database.write() as connection:
            complaint = _here(connection, complaint_id)
            if complaint.hold_reason is not None:
                raise Conflict(
                    translate("Keeping", "{number} sudah ditahan dari pemusnahan.").format(
                        number=complaint.register_no
                    ),
                    field="register_no",
                )
            keeping.hold(connection, complaint_id, plain)
            record(connection, Action.HELD, self.desk.now(), by, complaint_id, reason=plain)

    def end(self, by: Account, number: str, reason: str) -> None:
        """End a hold; what is due goes with the next erasure.

        Raises:
            NotAllowed, NotFound
            InvalidInput: the reason is empty or too long.
            Conflict: it is not held, or its words are erased.
        """
        by.require(Right.HOLD_COMPLAINT)
        plain = checked_reason(
            reason, translate("Keeping", "Tulis alasan mengakhiri penahanan, paling banyak {limit} huruf.")
        )
        complaint_id = self.desk.complaint_id(number)
        with self.desk.database.write() as connection:
            complaint = _here(connection, complaint_id)
            if complaint.hold_reason is None:
                raise Conflict(
                    translate("Keeping", "{number} tidak sedang ditahan.").format(
                        number=complaint.register_no
                    ),
                    field="register_no",
                )
            keeping.hold(connection, complaint_id, None)
            record(connection, Action.HOLD_ENDED, self.desk.now(), by, complaint_id, reason=plain)

    def all(self, by: Account) -> tuple[HeldComplaint, ...]:
        """Return what is held, in the order of logging; raises NotAllowed."""
        by.require(Right.HOLD_COMPLAINT)
        with self.desk.database.read() as connection:
            return tuple(HeldComplaint(*each) for each in keeping.held(connection))


def _here(connection: Connection, complaint_id: str) -> Complaint:
    complaint = complaints.get(connection, complaint_id)
    if complaint is None:
        raise NotFound(translate("Complaint", "Pengaduan ini tidak ada di komputer ini."))
    refuse_erased(complaint)
    return complaint
