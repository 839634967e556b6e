"""What a person is shown of a record, a line of the register or an item of the outbox (decision 023)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from desktop.domain.access import Account
from desktop.domain.outbox import OutboxItem
from desktop.domain.visibility import (
    hidden_complaint,
    hidden_item,
    hidden_state,
    hidden_title,
    sees,
    sees_all,
    sees_content,
)
from desktop.store.complaints import ComplaintRow
from desktop.store.history import Action, HistoryEntry
from desktop.usecases.complaint_record import ComplaintRecord

TELLING_NOTHING = frozenset(
    {
        "counter", "channel", "attachments", "is_backdated", "copy", "copy_no", "paper", "lapor_no", "kind", "letter_no",
    }
)  # fmt: skip
"""Details of the history that stay: where and how it came, which paper was printed, under which number it went."""


def record_shown_to(by: Account, record: ComplaintRecord) -> ComplaintRecord:
    """Return the record as ``by`` may see it: of a guarded report that it exists and how it stands."""
    complaint = record.complaint
    if not sees_content(by, complaint.content):
        return replace(
            record,
            complaint=hidden_complaint(complaint),
            item=hidden_item(record.item, complaint.content.is_secret),
            history=tuple(map(_without_words, record.history)),
            lapor=hidden_state(record.lapor) if record.lapor else None,
            follow_ups=(),
            duplicates=(),
            is_hidden=True,
        )
    first = complaint.duplicate_of
    if first is not None and first.is_guarded and not sees_all(by):
        return replace(record, complaint=replace(complaint, duplicate_of=None))
    return record


def rows_shown_to(by: Account, rows: Sequence[ComplaintRow]) -> list[ComplaintRow]:
    """Return lines of the register as ``by`` may see them."""
    if sees_all(by):
        return list(rows)
    return [row if sees(by, row.is_secret, row.classification) else _hidden_row(row) for row in rows]


def items_shown_to(by: Account, items: Sequence[OutboxItem], guarded: Mapping[str, bool]) -> list[OutboxItem]:
    """Return items of the outbox as ``by`` may see them; ``guarded`` holds the guarded ones by id, True for secret."""
    if sees_all(by):
        return list(items)
    return [hidden_item(item, guarded[item.id]) if item.id in guarded else item for item in items]


def _hidden_row(row: ComplaintRow) -> ComplaintRow:
    return replace(
        row,
        name=None,
        village_code=None,
        title=hidden_title(row.is_secret),
        category=None,
        target_agency=None,
        is_hidden=True,
    )


def _without_words(entry: HistoryEntry) -> HistoryEntry:
    """Return an entry that still tells what was done, when and by whom, and nothing of what was told.

    Of a correction it names the values that were corrected, and no longer what they were.
    """
    kept = {name: value for name, value in entry.detail.items() if name in TELLING_NOTHING}
    if entry.action is Action.CORRECTED:
        kept |= {
            side: _names_only(entry.detail[side]) for side in ("before", "after") if side in entry.detail
        }
    return replace(entry, detail=kept)


def _names_only(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value if name == "due_on" else None for name, value in values.items()}
