"""The register book as canonical text: what its hash is made of, so that two prints can be proved to say the same."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, date, datetime
from typing import Any

from desktop.domain.daily_log import LogGap, Void
from desktop.domain.register_book import BookRow, BookSection, RegisterBook

FORMAT = 1


def canonical(book: RegisterBook) -> str:
    """Return the book as JSON in one single possible form: sorted keys, no spaces, times in UTC."""
    content = {
        "format": FORMAT,
        "first": book.first.isoformat(),
        "last": book.last.isoformat(),
        "office_name": book.office_name,
        "sections": [_section(section) for section in book.sections],
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_hash(book: RegisterBook) -> str:
    """Return the SHA-256 of the canonical text in hexadecimal digits; the moment of printing takes no part in it."""
    return hashlib.sha256(canonical(book).encode("utf-8", "surrogatepass")).hexdigest()


def _section(section: BookSection) -> dict[str, Any]:
    return {
        "prefix": section.prefix,
        "elsewhere": [str(number) for number in section.elsewhere],
        "sheets": [
            {
                "number": sheet.number,
                "carried": [sheet.carried.numbers, sheet.carried.valid, sheet.carried.void],
                "lines": [_line(line) for line in sheet.lines],
            }
            for sheet in section.sheets
        ],
    }


def _line(line: BookRow | LogGap) -> dict[str, Any]:
    if isinstance(line, LogGap):
        return {"from": str(line.first), "to": str(line.last)}
    return {
        "number": str(line.number),
        "received_at": _time(line.received_at),
        "complainant": line.complainant,
        "occupation": line.occupation,
        "address": line.address,
        "phone": line.phone,
        "channel": line.channel.value,
        "classification": line.classification.value,
        "category": line.category,
        "title": line.title,
        "agency": line.agency,
        "status": line.status.value,
        "sync_state": line.sync_state.value,
        "officer": line.officer,
        "disposed_on": _day(line.disposed_on),
        "follow_up": line.follow_up,
        "followed_up_on": _day(line.followed_up_on),
        "finished_on": _day(line.finished_on),
        "lapor_no": line.lapor_no,
        "is_backdated": line.is_backdated,
        "void": _void(line.void),
    }


def _void(void: Void | None) -> dict[str, str] | None:
    return None if void is None else {"reason": void.reason, "by": void.by, "at": _time(void.at)}


def _time(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
