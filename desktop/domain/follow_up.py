"""What is added to a report after it was queued: its words, in pieces that LAPOR! takes (sp4n-api.md E6 and rule 8).

Each piece begins with a line that names the complaint and counts its follow-ups: the only handle for finding one whose
answer was lost. The words are Indonesian whatever the interface speaks, for they are read at LAPOR!.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.complaint import Attachment
from desktop.domain.errors import StorageProblem
from resources.i18n import translate

FORMAT = 1
CONTENT_LIMIT = 1_000
"""The most characters that one follow-up may have (sp4n-api.md E6)."""
_ROOM = CONTENT_LIMIT - 90
"""What is left beside the first line."""
_MARK = re.compile(r"\[Susulan (\d+) untuk No\. Register: ([A-Z0-9-]+)")


class FollowUpPurpose(StrEnum):
    """Why something is added."""

    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class FollowUpPayload:
    """One follow-up as it will be sent. ``target_agency`` is the agency of the report, our code."""

    register_no: str
    ordinal: int
    purpose: FollowUpPurpose
    content: str
    is_secret: bool = False
    target_agency: str | None = None
    attachments: tuple[Attachment, ...] = ()


def pieces(text: str) -> tuple[str, ...]:
    """Return ``text`` cut between words into as few pieces as fit one follow-up each."""
    return tuple(_cut(text.strip(), _ROOM)) or ("",)


def marked(register_no: str, ordinal: int, part: int, of: int, text: str) -> str:
    """Return the content of follow-up ``ordinal`` (from 1) of a complaint, with its line of recognition."""
    share = f", bagian {part} dari {of}" if of > 1 else ""
    return f"[Susulan {ordinal} untuk No. Register: {register_no}{share}]\n{text}"


def read_mark(content: str) -> tuple[str, int] | None:
    """Return register number and ordinal of the follow-up of ours that ``content`` is, None if it is none."""
    found = _MARK.search(content[:200])
    return (found[2], int(found[1])) if found else None


def correction_text(changes: Mapping[str, tuple[str | None, str | None]], reason: str) -> str:
    """Return the words of a correction: each changed value by its Indonesian name, before and after."""
    lines = ["Koreksi data laporan oleh petugas loket.", f"Alasan: {reason}"]
    lines += [
        f"{name}: {after or '(dikosongkan)'} (sebelumnya: {_shortened(before)})"
        for name, (before, after) in changes.items()
    ]
    return "\n".join(lines)


def withdrawal_text(reason: str) -> str:
    """Return the words by which a complainant's withdrawal is told."""
    return f"Laporan ini dicabut oleh pelapor di loket.\nAlasan: {reason}"


def void_text(reason: str) -> str:
    """Return the words by which an entry that was struck out is told."""
    return f"Catatan laporan ini dibatalkan di loket.\nAlasan: {reason}"


def freeze_follow_up(payload: FollowUpPayload) -> str:
    """Return the canonical JSON text of a follow-up."""
    value = {
        "format": FORMAT,
        "register_no": payload.register_no,
        "ordinal": payload.ordinal,
        "purpose": payload.purpose.value,
        "content": payload.content,
        "is_secret": payload.is_secret,
        "target_agency": payload.target_agency,
        "attachments": [
            {"name": a.name, "sha256": a.sha256, "size": a.size, "media_type": a.media_type}
            for a in payload.attachments
        ],
    }
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def thaw_follow_up(payload: str, expected_sha256: str) -> FollowUpPayload:
    """Read a frozen follow-up back.

    Raises:
        StorageProblem: the text is not the one that was frozen, or cannot be read.
    """
    damaged = StorageProblem(
        translate("Sync", "Isi antrean rusak. Data pengaduan tetap ada di Register; beri tahu admin."),
        code="payload_damaged",
    )
    if hashlib.sha256(payload.encode()).hexdigest() != expected_sha256:
        raise damaged
    try:
        value = json.loads(payload)
        if value.pop("format") != FORMAT:
            raise damaged
        value["purpose"] = FollowUpPurpose(value["purpose"])
        value["attachments"] = tuple(Attachment(**a) for a in value["attachments"])
        return FollowUpPayload(**value)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as reason:
        raise damaged from reason


def _cut(text: str, limit: int) -> Iterator[str]:
    while len(text) > limit:
        at = max(text.rfind("\n", 0, limit), text.rfind(" ", 0, limit))
        at = at if at > limit // 2 else limit
        yield text[:at].rstrip()
        text = text[at:].lstrip()
    if text:
        yield text


def _shortened(text: str | None) -> str:
    if not text:
        return "kosong"
    return text if len(text) <= 120 else f"{text[:119].rstrip()}…"
