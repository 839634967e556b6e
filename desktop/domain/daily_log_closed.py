"""A closed day: its log as it was signed, with everything else that stands on the paper, so that it prints the same for ever.

The emblem is kept by its SHA-256 only: every emblem an office ever had stays in its provisioning.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from typing import Any

from desktop.domain.daily_log import DailyLog, LogDoesNotAddUp
from desktop.domain.daily_log_content import as_values, from_values
from desktop.domain.office import Letterhead, Office, Signatory

FORMAT = 1


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """What was signed. ``log`` has its moment of closing; ``clerk`` is who closed the day and signs at the right."""

    log: DailyLog
    letterhead: tuple[str, ...]
    logo_sha256: str | None
    place: str
    head: Signatory | None
    clerk: Signatory
    is_sample: bool = False

    def office(self, today: Office, logo: bytes | None) -> Office:
        """Return the office as its paper shows it, whatever became of it since; ``logo`` is the emblem of that day."""
        return replace(
            today,
            name=self.log.office_name,
            place=self.place,
            letterhead=Letterhead(self.letterhead, logo),
            head=self.head,
            is_sample=self.is_sample,
        )


def closed_day(log: DailyLog, office: Office, clerk: Signatory) -> ClosedDay:
    """Take everything that stands on the paper of ``log``."""
    logo = office.letterhead.logo
    return ClosedDay(
        log,
        office.letterhead.lines,
        hashlib.sha256(logo).hexdigest() if logo else None,
        office.place,
        office.head,
        clerk,
        office.is_sample,
    )


def closed_text(day: ClosedDay) -> str:
    """Return the closed day as JSON in one single possible form."""
    content = {
        "format": FORMAT,
        "log": as_values(day.log),
        "letterhead": list(day.letterhead),
        "logo_sha256": day.logo_sha256,
        "place": day.place,
        "head": asdict(day.head) if day.head else None,
        "clerk": asdict(day.clerk),
        "is_sample": day.is_sample,
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_closed_text(text: str) -> ClosedDay:
    """Read back what :func:`closed_text` wrote.

    Raises:
        ValueError: the text is not one of ours, or its numbers contradict each other.
    """
    try:
        content: dict[str, Any] = json.loads(text)
        if content["format"] != FORMAT:
            raise ValueError(f"closed day of unknown format {content['format']!r}")
        return ClosedDay(
            log=from_values(content["log"]),
            letterhead=tuple(content["letterhead"]),
            logo_sha256=content["logo_sha256"],
            place=content["place"],
            head=Signatory(**content["head"]) if content["head"] else None,
            clerk=Signatory(**content["clerk"]),
            is_sample=content["is_sample"],
        )
    except (KeyError, TypeError, AttributeError, LogDoesNotAddUp) as problem:
        raise ValueError("not the content of a closed day") from problem
