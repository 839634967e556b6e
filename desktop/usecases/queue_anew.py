"""Queueing a report anew that the server refused for certain, with its words as they are now (sp4n-api.md rule 8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desktop.domain.complaint import Attachment, Complaint
from desktop.domain.follow_up import freeze_follow_up, thaw_follow_up
from desktop.domain.outbox import OutboxItem, StepKind, SyncState
from desktop.domain.outbox_payload import freeze, thaw
from desktop.store import outbox
from desktop.store.engine import Connection


def queue_anew(
    connection: Connection, item: OutboxItem, complaint: Complaint, village: str | None, at: datetime
) -> None:
    """Freeze ``complaint`` again and let its refused report wait.

    Its legs stay, and so do the files and the hand-over that they are for: files that came later travel with their
    follow-ups. Follow-ups that wait go to the agency that the report goes to now.

    Raises:
        StorageProblem: the frozen words of a hand-over or of a follow-up are damaged.
    """
    legs = [step for step in item.steps if step.kind is StepKind.FILE]
    files = tuple(
        Attachment(
            leg.attachment_name or "",
            leg.attachment_sha256 or "",
            leg.attachment_size,
            leg.attachment_media_type or "application/octet-stream",
        )
        for leg in legs
    )
    is_passed_on = any(step.kind is StepKind.HANDOVER for step in item.steps)
    handover_to = thaw(item.payload, item.payload_sha256).handover_to if is_passed_on else None
    outbox.refreeze(connection, item, freeze(replace(complaint, attachments=files), village, handover_to))
    outbox.settle(connection, item, SyncState.WAITING, at)
    for follow_up in outbox.follow_ups_of(connection, complaint.id):
        words = thaw_follow_up(follow_up.payload, follow_up.payload_sha256)
        if follow_up.state is SyncState.WAITING and words.target_agency != complaint.content.target_agency:
            moved = replace(words, target_agency=complaint.content.target_agency)
            outbox.refreeze(connection, follow_up, freeze_follow_up(moved))
