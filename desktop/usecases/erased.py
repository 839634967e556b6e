"""What was erased or sealed: it can be found and counted, and nothing that needs its words can be done with it."""

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


def refuse_sealed(complaint: Complaint) -> None:
    """Raise Conflict for a complaint whose words are sealed to an officer's key (decision 026)."""
    if complaint.sealed_for is None:
        return
    raise Conflict(
        translate(
            "Complaint", "Isi {number} disegel untuk {officer}. Lanjutkan urusannya di SP4N-LAPOR!."
        ).format(number=complaint.register_no, officer=complaint.sealed_for),
        code="sealed",
        field="register_no",
    )


def refuse_without_words(complaint: Complaint) -> None:
    """Raise Conflict for a complaint whose words are erased or sealed."""
    refuse_erased(complaint)
    refuse_sealed(complaint)
