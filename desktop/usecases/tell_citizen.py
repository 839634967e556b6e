"""What the person at the counter can be told of a complaint that was found again."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from desktop.domain.status_sentence import citizen_facts, status_sentence
from desktop.usecases.find_complaints import ComplaintRecord


def citizen_sentence(record: ComplaintRecord, today: date, zone: ZoneInfo) -> str:
    """Return how the complaint stands in one sentence without personal data; ``today`` and ``zone`` are the office's."""
    finished = record.finished_at
    facts = citizen_facts(
        record.complaint,
        record.item,
        record.lapor,
        today,
        zone,
        finished.astimezone(zone).date() if finished else None,
    )
    return status_sentence(facts)
