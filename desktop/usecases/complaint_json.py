"""A complaint as JSON, the same names as the form that it came from (docs/operations.md)."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from desktop.domain.complaint import Attachment, Complaint, ComplaintContent
from desktop.domain.errors import StorageProblem
from desktop.domain.follow_up import thaw_follow_up
from desktop.domain.lapor_report import LaporEntry, LaporState
from desktop.domain.outbox import OutboxItem, OutboxTotals
from desktop.store.complaints import ComplaintRow
from desktop.store.history import HistoryEntry
from desktop.usecases.find_complaints import ComplaintRecord
from desktop.usecases.log_complaint import LoggedComplaint

Json = dict[str, Any]


def logged_json(logged: LoggedComplaint, zone: ZoneInfo) -> Json:
    """Return what the person at the counter is told."""
    return {
        "register_no": logged.register_no,
        "id": logged.id,
        "received_at": office_time(logged.received_at, zone),
        "due_on": logged.due_on.isoformat(),
        "sync_state": logged.sync_state.value,
    }


def record_json(record: ComplaintRecord, zone: ZoneInfo) -> Json:
    """Return everything known of one complaint."""
    return {
        **_desk_json(record.complaint, zone),
        "finished_at": office_time(record.finished_at, zone),
        "duplicates": list(record.duplicates),
        **content_json(record.complaint.content),
        "attachments": [_attachment_json(file) for file in record.complaint.attachments],
        **_sending_json(record.item),
        "lapor": _lapor_json(record.lapor, zone) if record.lapor else None,
        "follow_ups": [_follow_up_json(item, zone) for item in record.follow_ups],
        "history": [_entry_json(entry, zone) for entry in record.history],
    }


def row_json(row: ComplaintRow, zone: ZoneInfo) -> Json:
    """Return a line of the register."""
    return {
        "register_no": row.register_no,
        "id": row.id,
        "received_at": office_time(row.received_at, zone),
        "received_on": row.received_on.isoformat(),
        "due_on": row.due_on.isoformat(),
        "status": row.status.value,
        "channel": row.channel.value,
        "classification": row.classification.value,
        "is_anonymous": row.is_anonymous,
        "is_secret": row.is_secret,
        "name": row.name,
        "village_code": row.village_code,
        "title": row.title,
        "category": row.category,
        "target_agency": row.target_agency,
        "sync_state": row.sync_state.value,
        "lapor_no": row.lapor_no,
    }


def hit_json(row: ComplaintRow, zone: ZoneInfo) -> Json:
    """Return a hit of a search."""
    return {
        "register_no": row.register_no,
        "name": row.name,
        "title": row.title,
        "received_at": office_time(row.received_at, zone),
    }


def item_json(item: OutboxItem, zone: ZoneInfo) -> Json:
    """Return an item of the outbox; its frozen words stay out."""
    return {
        "register_no": item.register_no,
        "kind": item.kind.value,
        "title": item.title,
        **_sending_json(item),
        "attempts": item.attempts,
        "next_try_at": office_time(item.next_try_at, zone),
        "steps": [
            {"kind": s.kind.value, "state": s.state.value, "attachment": s.attachment_name}
            for s in item.steps
        ],
    }


def totals_json(totals: OutboxTotals) -> dict[str, int]:
    """Return the counts of the outbox; the first equals the sum of the rest."""
    return {
        "logged": totals.logged,
        "confirmed": totals.confirmed,
        "waiting": totals.waiting,
        "unknown": totals.unknown,
        "attention": totals.attention,
        "by_hand": totals.by_hand,
        "withheld": totals.withheld,
    }


def content_json(content: ComplaintContent) -> Json:
    """Return what the citizen said under the names of the form, attachments left out."""
    value = asdict(content)
    value["incident_date"] = content.incident_date.isoformat() if content.incident_date else None
    return value


def office_time(at: datetime | None, zone: ZoneInfo) -> str | None:
    """Return a moment as ISO 8601 with the office's offset."""
    return None if at is None else at.astimezone(zone).isoformat(timespec="seconds")


def _desk_json(complaint: Complaint, zone: ZoneInfo) -> Json:
    return {
        "register_no": complaint.register_no,
        "id": complaint.id,
        "received_at": office_time(complaint.received_at, zone),
        "received_on": complaint.received_on.isoformat(),
        "received_by": asdict(complaint.received_by),
        "due_on": complaint.due_on.isoformat(),
        "status": complaint.status.value,
        "is_backdated": complaint.is_backdated,
        "void_reason": complaint.void_reason,
        "voided_at": office_time(complaint.voided_at, zone),
        "voided_by": complaint.voided_by,
        "duplicate_of": complaint.duplicate_of.register_no if complaint.duplicate_of else None,
    }


def _attachment_json(file: Attachment) -> Json:
    return {"name": file.name, "size": file.size, "sha256": file.sha256, "media_type": file.media_type}


def _sending_json(item: OutboxItem) -> Json:
    return {
        "sync_state": item.state.value,
        "lapor_no": item.lapor_no,
        "sync_reason": item.reason,
        "sync_field": item.field,
    }


def _lapor_json(lapor: LaporState, zone: ZoneInfo) -> Json:
    status = lapor.status
    return {
        "status_code": status.code,
        "status_name": status.name,
        "disposition_id": status.disposition_id,
        "disposition_name": status.disposition_name,
        "checked_at": office_time(lapor.checked_at, zone),
        "changed_at": office_time(lapor.changed_at, zone),
        "reason": lapor.reason,
        "entries": [_lapor_entry_json(entry, zone) for entry in status.entries],
    }


def _lapor_entry_json(entry: LaporEntry, zone: ZoneInfo) -> Json:
    return {
        "kind": entry.kind.value,
        "at": office_time(entry.at, zone),
        "author": entry.author,
        "content": entry.content,
        "attachments": list(entry.attachments),
    }


def _follow_up_json(item: OutboxItem, zone: ZoneInfo) -> Json:
    """Return a follow-up of ours; its words are None if they cannot be read back."""
    try:
        payload = thaw_follow_up(item.payload, item.payload_sha256)
    except StorageProblem:
        payload = None
    return {
        "ordinal": payload.ordinal if payload else None,
        "purpose": payload.purpose.value if payload else None,
        "content": payload.content if payload else None,
        "attachments": [file.name for file in payload.attachments] if payload else [],
        "sync_state": item.state.value,
        "sync_reason": item.reason,
        "settled_at": office_time(item.settled_at, zone),
    }


def _entry_json(entry: HistoryEntry, zone: ZoneInfo) -> Json:
    return {
        "at": office_time(entry.at, zone),
        "actor": entry.actor,
        "actor_name": entry.actor_name,
        "action": entry.action.value,
        "detail": dict(entry.detail),
    }
