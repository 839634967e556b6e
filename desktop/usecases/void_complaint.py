"""Ending a complaint at the desk: struck out because it should not have been logged, or withdrawn by the complainant.

It keeps its number and its words, with the reason and who did it. What was not sent yet is withheld; where LAPOR! may know
of it, a follow-up tells it.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Complaint, ComplaintStatus
from desktop.domain.errors import Conflict
from desktop.domain.follow_up import FollowUpPurpose, void_text, withdrawal_text
from desktop.domain.outbox import SyncState
from desktop.store import complaints, outbox
from desktop.store.history import Action, record
from desktop.usecases.add_follow_up import complaint_and_report, queue_follow_up
from desktop.usecases.desk import Desk
from desktop.usecases.reasons import LONGEST_REASON as LONGEST_REASON
from desktop.usecases.reasons import checked_reason
from resources.i18n import translate


@dataclass(frozen=True)
class VoidComplaint:
    """Void a complaint, or take note of its withdrawal."""

    desk: Desk

    def __call__(self, by: Account, number: str, reason: str) -> None:
        """Strike out the complaint with this number.

        Raises:
            NotAllowed, NotFound
            InvalidInput: the reason is empty or too long.
            Conflict: it is void or withdrawn already.
        """
        refusal = translate("Complaint", "Tulis alasan pembatalan, paling banyak {limit} huruf.")
        self._end(by, number, ComplaintStatus.BATAL, reason, refusal)

    def withdraw(self, by: Account, number: str, reason: str) -> None:
        """Take note that the complainant withdraws (dicabut); raises as striking out does."""
        refusal = translate("Complaint", "Tulis alasan pencabutan, paling banyak {limit} huruf.")
        self._end(by, number, ComplaintStatus.DICABUT, reason, refusal)

    def _end(self, by: Account, number: str, status: ComplaintStatus, reason: str, refusal: str) -> None:
        by.require(Right.VOID_COMPLAINT)
        plain = checked_reason(reason, refusal)
        complaint_id = self.desk.complaint_id(number)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            complaint, item = complaint_and_report(connection, complaint_id)
            refuse_ended(complaint)
            complaints.end(connection, complaint_id, status, plain, now, by.full_name)
            is_void = status is ComplaintStatus.BATAL
            action = Action.VOIDED if is_void else Action.WITHDRAWN
            record(connection, action, now, by, complaint_id, reason=plain)
            if item.state in (SyncState.WAITING, SyncState.ATTENTION) and not item.may_be_there:
                outbox.withhold(connection, item, now, by, plain)
            elif item.state is not SyncState.WITHHELD:
                text = void_text(plain) if is_void else withdrawal_text(plain)
                queue_follow_up(connection, complaint, FollowUpPurpose.WITHDRAWAL, text)


def refuse_ended(complaint: Complaint) -> None:
    """Raise Conflict for a complaint that is void or withdrawn."""
    if complaint.status is ComplaintStatus.DITERIMA:
        return
    words = (
        translate("Complaint", "{number} sudah dibatalkan.")
        if complaint.status is ComplaintStatus.BATAL
        else translate("Complaint", "{number} sudah dicabut.")
    )
    raise Conflict(words.format(number=complaint.register_no), field="register_no")
