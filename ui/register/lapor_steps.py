"""What LAPOR! says of a complaint, and what we have still to tell it, as steps of the timeline. Pure: no widgets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.domain.errors import StorageProblem
from desktop.domain.follow_up import read_mark, thaw_follow_up
from desktop.domain.lapor_report import EntryKind, LaporEntry, LaporState
from desktop.domain.outbox import OutboxItem, SyncState
from resources.i18n import translate
from ui.common.marks import state_look
from ui.register.step import Step

_OPEN = (SyncState.WAITING, SyncState.UNKNOWN, SyncState.ATTENTION)
_WORDS = 48


def lapor_steps(lapor: LaporState | None) -> list[Step]:
    """Return the entries that were read, newest first; our own follow-ups are told by the desk's history."""
    if lapor is None:
        return []
    entries = [e for e in lapor.status.entries if e.at is not None and read_mark(e.content) is None]
    dated = sorted(entries, key=lambda e: e.at or lapor.changed_at, reverse=True)
    undated = [e for e in lapor.status.entries if e.at is None and read_mark(e.content) is None]
    return [_step(entry) for entry in (*dated, *undated)]


def open_follow_ups(follow_ups: Sequence[OutboxItem]) -> Iterator[Step]:
    """List what of ours is not settled yet, the last one written first."""
    for item in reversed(follow_ups):
        if item.state in _OPEN:
            look = state_look(item.state)
            title, words = _follow_up(item)
            yield Step(None, look.icon, look.tone, f"{title}: {look.word.lower()}", words)


def _step(entry: LaporEntry) -> Step:
    lines = [line for line in entry.content.splitlines() if line]
    if entry.attachments:
        names = ", ".join(entry.attachments)
        lines.append(translate("Timeline", "Lampiran: {names}").format(names=names))
    if entry.kind is EntryKind.FOLLOW_UP:
        title, icon = translate("Timeline", "Tindak lanjut"), "message-square-reply"
    else:
        title, icon = translate("Timeline", "Catatan LAPOR!"), "building-2"
    by = entry.author or translate("Timeline", "Instansi tidak disebut")
    return Step(
        entry.at,
        icon,
        "text2",
        title,
        "\n".join(lines),
        by=by if entry.kind is EntryKind.FOLLOW_UP else "",
    )


def _follow_up(item: OutboxItem) -> tuple[str, str]:
    """Return the name of a follow-up, and why it waits or what it says."""
    try:
        payload = thaw_follow_up(item.payload, item.payload_sha256)
    except StorageProblem as damaged:
        return translate("Timeline", "Susulan"), damaged.message
    title = translate("Timeline", "Susulan {number}").format(number=payload.ordinal)
    if item.reason:
        return title, item.reason
    if item.lapor_no is None:
        return title, translate("Timeline", "Dikirim begitu laporan punya nomor LAPOR!.")
    words = " ".join(payload.content.partition("\n")[2].split())
    return title, words if len(words) <= _WORDS else f"{words[: _WORDS - 1].rstrip()}…"
