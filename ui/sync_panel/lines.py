"""What the queue says, made of values. No widgets in here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.domain.outbox import ItemKind, OutboxItem
from desktop.domain.wording import label, sentence_case
from resources.i18n import translate
from ui.common.tokens import Colour
from ui.sync_panel.activity import SyncStatus
from ui.sync_panel.decisions import short_number
from ui.sync_panel.headline import when_words


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list: lead, icon, text, and a quiet note at the right; ``below`` stands under the text.

    Without an icon the line is a heading.
    """

    lead: str
    icon: str
    tone: Colour
    text: str
    note: str = ""
    hint: str = ""
    below: str = ""


def queue_lines(
    waiting: Sequence[OutboxItem], status: SyncStatus, now: datetime, zone: ZoneInfo, *, is_first_page: bool
) -> list[Line]:
    """Return a page of the queue in the order of sending, with what happens to each next."""
    lines: list[Line] = []
    is_next_known = not is_first_page
    for item in waiting:
        if status.progress is not None and item.register_no == status.progress.register_no:
            lines.append(_queued(item, "refresh-cw", "accent", translate("SyncPanel", "sedang dikirim")))
        elif item.next_try_at is not None and not _is_due(item.next_try_at, status):
            words = translate("SyncPanel", "dicoba lagi {when}").format(
                when=when_words(item.next_try_at, now, zone)
            )
            lines.append(_queued(item, "clock", "wait", words))
        else:
            words = (
                translate("SyncPanel", "sesudahnya")
                if is_next_known
                else translate("SyncPanel", "berikutnya")
            )
            is_next_known = True
            lines.append(_queued(item, "clock", "wait", words))
    return lines


def _is_due(at: datetime, status: SyncStatus) -> bool:
    return status.next_try_at is not None and at <= status.next_try_at


def _queued(item: OutboxItem, icon: str, tone: Colour, words: str) -> Line:
    text = item.title
    if item.kind is not ItemKind.REPORT:
        text = f"{sentence_case(label(item.kind))}: {text}"
    return Line(short_number(item.register_no), icon, tone, text, words, item.reason or "")
