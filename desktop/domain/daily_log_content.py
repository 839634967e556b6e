"""The daily log as canonical text: what is hashed, stored when a day is closed, and read back to print it again."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, date, datetime
from typing import Any

from desktop.domain.complaint import Channel, Classification
from desktop.domain.daily_log import DailyLog, GapKind, LogGap, LogRow, LogSection, Void
from desktop.domain.outbox import SyncState
from desktop.domain.register_number import from_canonical

FORMAT = 1


def canonical(log: DailyLog) -> str:
    """Return the log as JSON in one single possible form: sorted keys, no spaces, times in UTC."""
    return json.dumps(as_values(log), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def as_values(log: DailyLog) -> dict[str, Any]:
    """Return the log as plain values for JSON."""
    late = {"late": [_line(row) for row in log.late]} if log.late else {}
    return {
        "format": FORMAT,
        "on": log.on.isoformat(),
        "office_name": log.office_name,
        "time_zone": log.time_zone,
        "sections": [
            {"counter_name": s.counter_name, "lines": [_line(line) for line in s.lines]} for s in log.sections
        ],
        "closed_at": _time(log.closed_at),
        "closed_by": log.closed_by,
        **late,  # absent where nothing came late
    }


def content_hash(log: DailyLog) -> str:
    """Return the SHA-256 of the canonical text in hexadecimal digits.

    The moment of printing takes no part in it; the moment of closing does.
    """
    return hashlib.sha256(canonical(log).encode("utf-8", "surrogatepass")).hexdigest()


def from_canonical_text(text: str) -> DailyLog:
    """Read back what :func:`canonical` wrote.

    Raises:
        ValueError: the text is not one of ours.
        LogDoesNotAddUp: its numbers contradict each other.
    """
    return from_values(json.loads(text))


def from_values(content: dict[str, Any]) -> DailyLog:
    """Read back what :func:`as_values` made; raises as :func:`from_canonical_text` does."""
    try:
        if content["format"] != FORMAT:
            raise ValueError(f"daily log of unknown format {content['format']!r}")
        return DailyLog(
            on=date.fromisoformat(content["on"]),
            office_name=content["office_name"],
            time_zone=content["time_zone"],
            sections=tuple(
                LogSection(s["counter_name"], tuple(_read_line(line) for line in s["lines"]))
                for s in content["sections"]
            ),
            closed_at=_read_time(content["closed_at"]),
            closed_by=content["closed_by"],
            late=tuple(_read_row(line) for line in content.get("late", ())),
        )
    except (KeyError, TypeError, AttributeError, IndexError) as problem:
        raise ValueError("not the content of a daily log") from problem


def _time(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat() if at else None


def _read_time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _line(line: LogRow | LogGap) -> dict[str, Any]:
    if isinstance(line, LogGap):
        return {"first": str(line.first), "last": str(line.last), "gap": line.kind, "reason": line.reason}
    withdrawn = {"withdrawn": _ending(line.withdrawal)} if line.withdrawal else {}
    return {
        "number": str(line.number),
        "received_at": _time(line.received_at),
        "complainant": line.complainant,
        "address": line.address,
        "channel": line.channel,
        "classification": line.classification,
        "title": line.title,
        "category": line.category,
        "agency": line.agency,
        "due_on": line.due_on.isoformat(),
        "sync_state": line.sync_state,
        "lapor_no": line.lapor_no,
        "officer": line.officer,
        "initials": line.initials,
        "is_secret": line.is_secret,
        "is_backdated": line.is_backdated,
        "void": _ending(line.void),
        "district": line.district,
        **withdrawn,  # absent where nothing was withdrawn, so that earlier logs keep their hash
    }


def _ending(ending: Void | None) -> dict[str, Any] | None:
    return {"reason": ending.reason, "by": ending.by, "at": _time(ending.at)} if ending else None


def _read_line(line: dict[str, Any]) -> LogRow | LogGap:
    if "gap" in line:
        return LogGap(
            from_canonical(line["first"]), from_canonical(line["last"]), GapKind(line["gap"]), line["reason"]
        )
    return _read_row(line)


def _read_row(line: dict[str, Any]) -> LogRow:
    return LogRow(
        number=from_canonical(line["number"]),
        received_at=datetime.fromisoformat(line["received_at"]),
        complainant=line["complainant"],
        address=line["address"],
        channel=Channel(line["channel"]),
        classification=Classification(line["classification"]),
        title=line["title"],
        category=line["category"],
        agency=line["agency"],
        due_on=date.fromisoformat(line["due_on"]),
        sync_state=SyncState(line["sync_state"]),
        lapor_no=line["lapor_no"],
        officer=line["officer"],
        initials=line["initials"],
        is_secret=line["is_secret"],
        is_backdated=line["is_backdated"],
        void=_read_ending(line["void"]),
        withdrawal=_read_ending(line.get("withdrawn")),
        district=line["district"],
    )


def _read_ending(ending: dict[str, Any] | None) -> Void | None:
    return Void(ending["reason"], ending["by"], datetime.fromisoformat(ending["at"])) if ending else None
