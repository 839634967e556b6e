"""The frozen words of a report: what will be sent is fixed when the complaint is logged (sp4n-api.md rule 8).

The text holds our own terms, not the wire's, so that a queue outlives a change of the national API. It holds no name,
NIK, telephone number, e-mail or address of the citizen: reports are posted under the office's own account.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.domain.complaint import Attachment, Channel, Classification, Complaint, Respondent
from desktop.domain.errors import StorageProblem
from resources.i18n import translate

FORMAT = 1


@dataclass(frozen=True, slots=True)
class ReportPayload:
    """A report as it will be sent. ``target_agency`` and ``handover_to`` are our agency codes."""

    register_no: str
    channel: Channel
    classification: Classification
    title: str
    narrative: str
    is_anonymous: bool = False
    is_secret: bool = False
    category: str | None = None
    remedy_sought: str | None = None
    incident_date: date | None = None
    incident_place: str | None = None
    respondent: str | None = None
    target_agency: str | None = None
    handover_to: str | None = None
    attachments: tuple[Attachment, ...] = ()
    related_to: str | None = None
    """Register number of the first report of the same matter."""


def freeze(complaint: Complaint, village_label: str | None = None, handover_to: str | None = None) -> str:
    """Return the canonical JSON text of what will be sent of ``complaint``.

    ``village_label`` names the incident's village for people ("Pagar Dewa, Kec. Lubai Ulu"); ``handover_to`` is the
    agency to which the report is passed on after it was created, if any.
    """
    content = complaint.content
    place = ", ".join(part for part in (content.incident_place, village_label) if part)
    value = {
        "format": FORMAT,
        "register_no": complaint.register_no,
        "channel": content.channel.value,
        "classification": content.classification.value,
        "category": content.category,
        "title": content.title,
        "narrative": content.narrative,
        "remedy_sought": content.remedy_sought,
        "incident_date": content.incident_date.isoformat() if content.incident_date else None,
        "incident_place": place or None,
        "respondent": _respondent_line(content.respondent),
        "target_agency": content.target_agency,
        "handover_to": handover_to,
        "is_anonymous": content.is_anonymous,
        "is_secret": content.is_secret,
        "attachments": [
            {"name": a.name, "sha256": a.sha256, "size": a.size, "media_type": a.media_type}
            for a in complaint.attachments
        ],
    }
    if complaint.duplicate_of and complaint.duplicate_of.told_no:
        value["related_to"] = complaint.duplicate_of.told_no  # absent without one, as in older queues
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def payload_sha256(payload: str) -> str:
    """Return the hash (hex) that is kept beside a frozen text."""
    return hashlib.sha256(payload.encode()).hexdigest()


def thaw(payload: str, expected_sha256: str) -> ReportPayload:
    """Read a frozen text back.

    Raises:
        StorageProblem: the text is not the one that was frozen, or cannot be read.
    """
    if payload_sha256(payload) != expected_sha256:
        raise _damaged()
    try:
        value = json.loads(payload)
        if value["format"] != FORMAT:
            raise _damaged()
        return _read(value)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as reason:
        raise _damaged() from reason


def _read(value: dict[str, Any]) -> ReportPayload:
    return ReportPayload(
        register_no=value["register_no"],
        channel=Channel(value["channel"]),
        classification=Classification(value["classification"]),
        title=value["title"],
        narrative=value["narrative"],
        is_anonymous=value["is_anonymous"],
        is_secret=value["is_secret"],
        category=value["category"],
        remedy_sought=value["remedy_sought"],
        incident_date=date.fromisoformat(value["incident_date"]) if value["incident_date"] else None,
        incident_place=value["incident_place"],
        respondent=value["respondent"],
        target_agency=value["target_agency"],
        handover_to=value["handover_to"],
        attachments=tuple(
            Attachment(a["name"], a["sha256"], a["size"], a["media_type"]) for a in value["attachments"]
        ),
        related_to=value.get("related_to"),
    )


def _respondent_line(respondent: Respondent | None) -> str | None:
    """Return the respondent as one line; the NIP stays here, the report does not need it."""
    if respondent is None:
        return None
    return ", ".join(p for p in (respondent.name, respondent.position, respondent.unit) if p) or None


def _damaged() -> StorageProblem:
    return StorageProblem(
        translate("Sync", "Isi antrean rusak. Data pengaduan tetap ada di Register; beri tahu admin."),
        code="payload_damaged",
    )
