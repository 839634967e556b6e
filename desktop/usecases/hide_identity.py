"""Who may know who complained: the identity behind a secret report is for supervisors (domain.md 2.7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Complainant
from desktop.usecases.find_complaints import ComplaintRecord, ComplaintRow


def is_hidden(by: Account, is_secret: bool) -> bool:
    """Tell whether the complainant of such a report stays unknown to ``by``."""
    return is_secret and not by.may(Right.SEE_SECRET_IDENTITY)


def record_shown_to(by: Account, record: ComplaintRecord) -> ComplaintRecord:
    """Return the record as ``by`` may see it: of a hidden complainant only how and in whose name they came."""
    content = record.complaint.content
    if not is_hidden(by, content.is_secret):
        return record
    person = Complainant(id_type=content.complainant.id_type, acting_as=content.complainant.acting_as)
    return replace(record, complaint=replace(record.complaint, content=replace(content, complainant=person)))


def rows_shown_to(by: Account, rows: Sequence[ComplaintRow]) -> Sequence[ComplaintRow]:
    """Return lines of the register as ``by`` may see them."""
    return [
        replace(row, name=None, village_code=None) if is_hidden(by, row.is_secret) else row for row in rows
    ]
