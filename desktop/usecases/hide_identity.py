"""Who may know who complained: the identity behind a secret report is for supervisors (domain.md 2.7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Complainant
from desktop.domain.form_fields import is_personal
from desktop.usecases.find_complaints import Action, ComplaintRecord, ComplaintRow, HistoryEntry


def is_hidden(by: Account, is_secret: bool) -> bool:
    """Tell whether the complainant of such a report stays unknown to ``by``."""
    return is_secret and not by.may(Right.SEE_SECRET_IDENTITY)


def record_shown_to(by: Account, record: ComplaintRecord) -> ComplaintRecord:
    """Return the record as ``by`` may see it: of a hidden complainant only how and in whose name they came."""
    content = record.complaint.content
    if not is_hidden(by, content.is_secret):
        return record
    person = Complainant(id_type=content.complainant.id_type, acting_as=content.complainant.acting_as)
    return replace(
        record,
        complaint=replace(record.complaint, content=replace(content, complainant=person)),
        history=tuple(_without_person(entry) for entry in record.history),
    )


def rows_shown_to(by: Account, rows: Sequence[ComplaintRow]) -> Sequence[ComplaintRow]:
    """Return lines of the register as ``by`` may see them."""
    return [
        replace(row, name=None, village_code=None) if is_hidden(by, row.is_secret) else row for row in rows
    ]


def _without_person(entry: HistoryEntry) -> HistoryEntry:
    """Return an entry that still tells which values of the complainant were corrected, and no longer what they were."""
    if entry.action is not Action.CORRECTED:
        return entry
    hidden = {
        side: {name: None if is_personal(name) else value for name, value in entry.detail[side].items()}
        for side in ("before", "after")
        if side in entry.detail
    }
    return replace(entry, detail={**entry.detail, **hidden})
