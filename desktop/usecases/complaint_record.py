"""Everything known of one complaint, gathered from the tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.complaint import Complaint
from desktop.domain.errors import NotFound
from desktop.domain.lapor_report import LaporState
from desktop.domain.outbox import OutboxItem
from desktop.store import complaints, history, outbox
from desktop.store.engine import Connection
from desktop.store.history import Action, HistoryEntry
from desktop.store.lapor_reports import lapor_state
from resources.i18n import translate

READS = frozenset({Action.COMPLAINT_OPENED, Action.FILE_OPENED})
"""Looks at a complaint: they stand in the whole history alone, for those who read that (READ_AUDIT)."""


@dataclass(frozen=True, slots=True)
class ComplaintRecord:
    """Everything known of one complaint; ``history`` is what was done with it, not who looked at it.

    ``lapor`` is what was read of its report at LAPOR!, None before the first look; ``follow_ups`` are our own, oldest first;
    ``duplicates`` are the numbers of the reports that tell of the same matter again; ``finished_at`` is when it was finished,
    at LAPOR! or at this desk. ``is_hidden`` tells that who told what was taken out, because the reader may not see it.
    """

    complaint: Complaint
    item: OutboxItem
    history: tuple[HistoryEntry, ...]
    lapor: LaporState | None = None
    follow_ups: tuple[OutboxItem, ...] = ()
    duplicates: tuple[str, ...] = ()
    finished_at: datetime | None = None
    is_hidden: bool = False


def read_record(connection: Connection, complaint_id: str, *, with_guarded: bool) -> ComplaintRecord:
    """Return everything known of one complaint; guarded reports of the same matter are named only ``with_guarded``.

    Raises:
        NotFound
    """
    complaint = complaints.get(connection, complaint_id)
    item = outbox.of_complaint(connection, complaint_id)
    if complaint is None or item is None:
        raise NotFound(translate("Complaint", "Pengaduan ini tidak ada di komputer ini."))
    return ComplaintRecord(
        complaint,
        item,
        tuple(e for e in history.of_complaint(connection, complaint_id) if e.action not in READS),
        lapor_state(connection, complaint_id),
        tuple(outbox.follow_ups_of(connection, complaint_id)),
        complaints.duplicates_of(connection, complaint_id, with_guarded=with_guarded),
        complaints.finished_at(connection, complaint_id),
    )
