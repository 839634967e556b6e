"""What E4 and E5 say of a report, as real as it is known: times without a zone, and a log in no order to rely on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from sync.sandbox.masters import institution_name
from sync.sandbox.records import ArrivedFile, ArrivedReport, FollowUp, local_time

PAGE_SIZE = 10
T = TypeVar("T")


def detail(report: ArrivedReport, shows_content: bool) -> dict[str, Any]:
    """Return the body of E4."""
    last = report.handovers[-1]["reason"] if report.handovers else report.body.get("disposition_id")
    data = {
        "complaint_id": report.complaint_id,
        "status_code": report.status.lower().replace(" ", "_"),
        "status_name": report.status,
        "disposition_id": last,
        "disposition_name": institution_name(last),
        "status_logs": [
            {"note": entry.note or entry.status, "timestamp": local_time(entry.at)}
            for entry in _shuffled(report.log)
        ],
    }
    if shows_content:
        data |= {"title": report.title, "content": report.content}
    logs = [
        {"note": entry.note, "timestamp": local_time(entry.at), "status_name": entry.status}
        for entry in _shuffled(report.log)
    ]
    return {"results": {"data": data, "data_logs": logs}}


def follow_up_page(report: ArrivedReport, page: int, address: str) -> dict[str, Any]:
    """Return the body of E5: a page of ten, and where the next one is."""
    entries = report.follow_ups[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    more = len(report.follow_ups) > page * PAGE_SIZE
    following = f"{address}?page={page + 1}" if more else None
    return {"results": {"data": [_follow_up(e) for e in entries], "next_page_url": following}}


def _follow_up(entry: FollowUp) -> dict[str, Any]:
    return {
        "id": entry.id,
        "content": entry.content,
        "created_at": local_time(entry.at),
        "institution_from_id": entry.institution_id,
        "institution_from_name": entry.institution_name,
        "attachments": _attachments(entry.files),
    }


def _attachments(files: Sequence[ArrivedFile]) -> dict[str, Any]:
    """Return an object with the images at "0", "1", … and a list of the others at "docs"."""
    named = [({"id": f.id, "name": f.name}, f.media_type.startswith("image/")) for f in files]
    images = [value for value, is_image in named if is_image]
    return {
        **{str(n): value for n, value in enumerate(images)},
        "docs": [value for value, is_image in named if not is_image],
    }


def _shuffled(entries: Sequence[T]) -> list[T]:
    """Return every second entry before the others, the same way each time."""
    return [*entries[1::2], *entries[::2]]
