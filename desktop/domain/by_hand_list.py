"""What a person needs who types reports into LAPOR!'s own website, because their desk has no link of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.outbox import SyncState
from desktop.domain.outbox_payload import ReportPayload


@dataclass(frozen=True, slots=True)
class ByHandEntry:
    """A report that was certainly not sent. ``agency`` and ``handover`` are full names; ``reason`` is why it was refused."""

    report: ReportPayload
    state: SyncState
    agency: str | None = None
    handover: str | None = None
    category: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ByHandList:
    """The reports at ``made_at``, oldest first. ``hidden`` counts guarded ones that this person may not see."""

    entries: tuple[ByHandEntry, ...]
    made_at: datetime
    made_by: str
    hidden: int = 0
