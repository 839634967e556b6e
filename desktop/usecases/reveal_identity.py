"""Showing a complainant's NIK and telephone in full: whoever asks for it leaves a trace in the history."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.access import Account, Right
from desktop.domain.errors import NotFound
from desktop.store import complaints
from desktop.store.history import Action, record
from desktop.usecases.desk import Desk
from resources.i18n import translate


@dataclass(frozen=True)
class RevealIdentity:
    """Record that a person asked to see an identity in full."""

    desk: Desk

    def __call__(self, by: Account, number: str) -> None:
        """Record the wish to see the identity behind the complaint with this number; it may be shown afterwards.

        Raises:
            NotAllowed: the role does not include it, or the identity is secret and only supervisors may see it.
            NotFound
        """
        by.require(Right.READ_COMPLAINTS)
        complaint_id = self.desk.complaint_id(number)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            complaint = complaints.get(connection, complaint_id)
            if complaint is None:
                raise NotFound(translate("Complaint", "Pengaduan ini tidak ada di komputer ini."))
            if complaint.content.is_secret:
                by.require(Right.SEE_SECRET_IDENTITY)
            record(connection, Action.IDENTITY_REVEALED, now, by, complaint_id)
