"""What SP4N-LAPOR! says of a report that is there: its status, what was noted about it, and the follow-ups (E4, E5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class EntryKind(StrEnum):
    """Where an entry was found: the status log of E4, or the follow-ups of E5."""

    STATUS = "status"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True, slots=True)
class LaporEntry:
    """One thing that was noted about a report, as harmless plain text.

    ``at`` is aware, None if the server's time could not be read; ``attachments`` are file names.
    """

    kind: EntryKind
    content: str
    at: datetime | None = None
    author: str | None = None
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LaporStatus:
    """Where a report stands; names are the server's own words and shown as they are.

    ``entries`` is its log, ``content`` the report's own text if the server gives it.
    """

    code: str | None = None
    name: str | None = None
    disposition_id: str | None = None
    disposition_name: str | None = None
    entries: tuple[LaporEntry, ...] = ()
    content: str | None = None


@dataclass(frozen=True, slots=True)
class LaporState:
    """What this desk knows of a report at LAPOR!: what was read last, and every entry ever read, oldest first.

    ``reason`` is a sentence about why the last look at ``checked_at`` brought nothing, None if it did.
    """

    status: LaporStatus
    checked_at: datetime
    changed_at: datetime
    reason: str | None = None
