"""What was erased is a stub: it can be found and counted, and nothing can be done with it any more."""

from __future__ import annotations

from desktop.domain.complaint import Complaint
from desktop.domain.errors import Conflict
from resources.i18n import translate


def refuse_erased(complaint: Complaint) -> None:
    """Raise Conflict for a complaint whose words were erased."""
    if complaint.erased_at is None:
        return
    raise Conflict(
        translate(
            "Complaint", "Isi {number} sudah dimusnahkan sesuai JRA; hanya nomornya yang tersisa."
        ).format(number=complaint.register_no),
        code="erased",
        field="register_no",
    )
