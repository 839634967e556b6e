"""Showing a complainant's NIK and telephone in full: whoever asks for it says why and leaves a trace in the history."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.access import Account, Right
from desktop.domain.errors import NotFound
from desktop.domain.reveal_reason import RevealReason, checked_note
from desktop.domain.visibility import require_sight
from desktop.store import complaints
from desktop.store.history import Action, record
from desktop.usecases.desk import Desk
from desktop.usecases.erased import refuse_without_words
from resources.i18n import translate


@dataclass(frozen=True)
class RevealIdentity:
    """Record that a person asked to see an identity in full, and why."""

    desk: Desk

    def __call__(self, by: Account, number: str, reason: RevealReason, note: str = "") -> None:
        """Record the wish to see the identity behind the complaint with this number; it may be shown afterwards.

        ``note`` says it in the person's own words where ``reason`` is "lainnya".

        Raises:
            NotAllowed: the role does not include it, or the report is kept from this person.
            InvalidInput: the note is missing or too long.
            NotFound, Conflict
        """
        by.require(Right.READ_COMPLAINTS)
        words = checked_note(reason, note)
        complaint_id = self.desk.complaint_id(number)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            complaint = complaints.get(connection, complaint_id)
            if complaint is None:
                raise NotFound(translate("Complaint", "Pengaduan ini tidak ada di komputer ini."))
            require_sight(by, complaint.content)
            refuse_without_words(complaint)
            detail = {"why": reason.value} | ({"note": words} if words else {})
            record(connection, Action.IDENTITY_REVEALED, now, by, complaint_id, **detail)
