"""Linking a report to the first one of the same matter, wherever in the chain the person at the desk points."""

from __future__ import annotations

import re

from desktop.domain.complaint import Complaint, ComplaintStatus, FirstReport
from desktop.domain.errors import InvalidInput
from desktop.domain.register_number import read_query
from desktop.domain.visibility import is_guarded
from desktop.store import complaints
from desktop.store.engine import Connection
from resources.i18n import translate

FIELD = "duplicate_of"
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def first_report(connection: Connection, pointed_at: str) -> FirstReport:
    """Return the report that a new one repeats, given by its number in any spelling or by its id.

    If that one repeats an earlier one itself, the earlier one is the first, unless it was struck out.

    Raises:
        InvalidInput: there is none, the check digit is wrong, or it was struck out.
    """
    report = _pointed_at(connection, pointed_at)
    if report is None:
        raise InvalidInput.of(
            FIELD,
            "not_found",
            translate(
                "Complaint", "Laporan pertama {number} tidak ditemukan. Periksa angkanya atau kosongkan."
            ).format(number=pointed_at),
        )
    if report.status is ComplaintStatus.BATAL:
        raise InvalidInput.of(
            FIELD,
            "void",
            translate("Complaint", "Laporan pertama {number} sudah dibatalkan. Pilih laporan lain.").format(
                number=report.register_no
            ),
        )
    if report.duplicate_of is not None:
        earlier = complaints.get(connection, report.duplicate_of.id)
        if earlier is not None and earlier.status is not ComplaintStatus.BATAL:
            return report.duplicate_of
    content = report.content
    return FirstReport(report.id, report.register_no, is_guarded(content.is_secret, content.classification))


def _pointed_at(connection: Connection, text: str) -> Complaint | None:
    if _ID.fullmatch(text):
        return complaints.get(connection, text)
    query = read_query(text)
    rows = complaints.rows_of(connection, complaints.find_by_number(connection, query, 2)) if query else []
    if len(rows) != 1 or (query and query.check not in (None, rows[0].register_no[-1])):
        return None
    return complaints.get(connection, rows[0].id)
