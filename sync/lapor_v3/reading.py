"""Reading back (E4, E5): whatever is readable is kept as harmless plain text, the rest is left out, nothing raises."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from desktop.domain.lapor_report import EntryKind, LaporEntry, LaporStatus
from sync.gateway import AnswerKind, EntriesReading, StatusReading
from sync.lapor_v3.answers import RawAnswer, looked_at, read_id
from sync.lapor_v3.plain_text import plain_line, plain_text

ENTRY_LIMIT = 500
"""The most entries that are taken from one answer."""
_FILE_LIMIT = 50
_NAME_LIMIT = 200
_LOCAL = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?")
_NAMES = ("name", "file_name", "filename", "original_name", "title", "url", "path")
_AUTHORS = (
    "institution_from_name",
    "institution_from",
    "institution_name",
    "institution",
    "user_name",
    "user",
)


def status_reading(raw: RawAnswer, elapsed_s: float, zone: ZoneInfo) -> StatusReading:
    """Return what E4 says; ``zone`` is that of times without one."""
    status = _status(raw.json(), zone)
    answer = looked_at(raw, elapsed_s, is_readable=status is not None)
    return StatusReading(answer, status if answer.kind is AnswerKind.ACCEPTED else None)


def entries_reading(raw: RawAnswer, elapsed_s: float, zone: ZoneInfo) -> EntriesReading:
    """Return what one page of E5 says; only the fact that another page follows is taken from ``next_page_url``."""
    inner = _inner(raw.json())
    rows = _rows(inner.get("data")) if inner is not None else None
    answer = looked_at(raw, elapsed_s, is_readable=rows is not None)
    if inner is None or rows is None or answer.kind is not AnswerKind.ACCEPTED:
        return EntriesReading(answer)
    following = inner.get("next_page_url")
    entries = tuple(_follow_ups(rows[:ENTRY_LIMIT], zone))
    return EntriesReading(answer, entries, isinstance(following, str) and bool(following.strip()))


def read_time(value: object, zone: ZoneInfo) -> datetime | None:
    """Return a server's time (``dd-mm-YYYY HH:MM:SS`` or ISO 8601, of ``zone`` if it names none), None if unreadable."""
    if not isinstance(value, str) or len(value) > 40:
        return None
    text = value.strip()
    try:
        if (local := _LOCAL.fullmatch(text)) and text.isascii():
            day, month, year, hour, minute, second = (int(part or 0) for part in local.groups())
            at = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 — the zone follows
        else:
            at = datetime.fromisoformat(text)
        return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _status(value: object, zone: ZoneInfo) -> LaporStatus | None:
    inner = _inner(value)
    data = inner.get("data") if inner is not None else None
    if inner is None or not isinstance(data, dict):
        return None
    logs = [*(_rows(data.get("status_logs")) or []), *(_rows(inner.get("data_logs")) or [])]
    entries = dict.fromkeys(_log(logs[: 2 * ENTRY_LIMIT], zone))  # both lists may tell the same
    content = data.get("content")
    status = LaporStatus(
        code=_line(data.get("status_code")),
        name=_line(data.get("status_name")),
        disposition_id=read_id(data.get("disposition_id")),
        disposition_name=_line(data.get("disposition_name")),
        entries=_sorted(entries),
        content=(plain_text(content) or None) if isinstance(content, str) else None,
    )
    return status if status != LaporStatus() else None


def _inner(value: object) -> Mapping[str, Any] | None:
    """Return what ``results`` holds, or ``message`` where an answer has no results."""
    if not isinstance(value, dict):
        return None
    for key in ("results", "message"):
        if isinstance(inner := value.get(key), dict):
            return inner
    return None


def _rows(value: object) -> list[Any] | None:
    """Return the members of a list, or of an object, which a list with gaps becomes on some servers."""
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else None


def _log(rows: Iterable[object], zone: ZoneInfo) -> Iterator[LaporEntry]:
    for row in rows:
        if not isinstance(row, dict):
            continue
        content = _text(row.get("note")) or _text(row.get("status_name"))
        if content:
            at = row.get("timestamp", row.get("created_at"))
            yield LaporEntry(EntryKind.STATUS, content, read_time(at, zone))


def _follow_ups(rows: Iterable[object], zone: ZoneInfo) -> Iterator[LaporEntry]:
    for row in rows:
        if not isinstance(row, dict):
            continue
        content, names = _text(row.get("content")), tuple(_file_names(row.get("attachments")))
        if content or names:
            at = read_time(row.get("created_at"), zone)
            yield LaporEntry(EntryKind.FOLLOW_UP, content, at, _author(row), names)


def _author(row: Mapping[str, Any]) -> str | None:
    for key in _AUTHORS:
        value = row.get(key)
        if name := _line(value.get("name") if isinstance(value, dict) else value):
            return name
    return None


def _file_names(value: object) -> Iterator[str]:
    """List names out of an object keyed "0", "1", … and "docs", which holds a list or such an object again."""
    rows = _rows(value) or []
    if isinstance(value, dict) and (docs := _rows(value.get("docs"))) is not None:
        rows = [*(row for key, row in value.items() if key != "docs"), *docs]
    for row in rows[:_FILE_LIMIT]:
        found = (row.get(key) for key in _NAMES) if isinstance(row, dict) else iter((row,))
        name = next((text for text in found if isinstance(text, str) and text.strip()), "")
        if line := plain_line(name.split("?")[0].rstrip("/").rsplit("/", 1)[-1], 120):
            yield line


def _sorted(entries: Iterable[LaporEntry]) -> tuple[LaporEntry, ...]:
    """Return entries by time; those without one come last, as they came."""
    latest = datetime.max.replace(tzinfo=UTC)
    return tuple(sorted(entries, key=lambda e: e.at or latest))


def _text(value: object) -> str:
    return plain_text(value) if isinstance(value, str) else ""


def _line(value: object) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)[:_NAME_LIMIT] if value.bit_length() < 128 else None
    return (plain_line(value, _NAME_LIMIT) or None) if isinstance(value, str) else None
