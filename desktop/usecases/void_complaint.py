"""Striking an entry out: it keeps its number and its words, with the reason and who did it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.access import Account, Right
from desktop.domain.complaint import ComplaintStatus
from desktop.domain.errors import Conflict, InvalidInput, NotFound
from desktop.domain.outbox import StepKind, StepState, SyncState
from desktop.store import complaints, outbox
from desktop.store.history import Action, record
from desktop.usecases.desk import Desk
from resources.i18n import translate

LONGEST_REASON = 300


@dataclass(frozen=True)
class VoidComplaint:
    """Void a complaint; what was not sent yet is withheld, what may have been sent stays as it is known."""

    desk: Desk

    def __call__(self, by: Account, number: str, reason: str) -> None:
        """Strike out the complaint with this number.

        Raises:
            NotAllowed, NotFound
            InvalidInput: the reason is empty or too long.
            Conflict: it is void already.
        """
        by.require(Right.VOID_COMPLAINT)
        plain = " ".join(reason.split())
        if not plain or len(plain) > LONGEST_REASON or not plain.isprintable():
            raise InvalidInput.of(
                "reason",
                "invalid",
                translate("Complaint", "Tulis alasan pembatalan, paling banyak {limit} huruf.").format(
                    limit=LONGEST_REASON
                ),
            )
        complaint_id = self.desk.complaint_id(number)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            complaint = complaints.get(connection, complaint_id)
            item = outbox.of_complaint(connection, complaint_id)
            if complaint is None or item is None:
                raise NotFound(translate("Complaint", "Pengaduan ini tidak ada di komputer ini."))
            if complaint.status is ComplaintStatus.BATAL:
                raise Conflict(
                    translate("Complaint", "{number} sudah dibatalkan.").format(number=complaint.register_no),
                    field="register_no",
                )
            complaints.void(connection, complaint_id, plain, now, by.full_name)
            record(connection, Action.VOIDED, now, by, complaint_id, reason=plain)
            create = next(step for step in item.steps if step.kind is StepKind.CREATE)
            unsent = item.state in (SyncState.WAITING, SyncState.ATTENTION)
            if unsent and create.state is StepState.PENDING:
                outbox.withhold(connection, item, now, by, plain)
