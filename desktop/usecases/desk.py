"""The desk a use case works at: its office, what the office knows, and where things are kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.complaint_form import CheckedForm, check_form
from desktop.domain.errors import NotFound, Problem
from desktop.domain.office import Office
from desktop.domain.places import ReferenceData
from desktop.domain.register_number import read_query
from desktop.domain.working_calendar import WorkingCalendar
from desktop.runtime.clock import Clock
from desktop.runtime.key_store import KeyStore
from desktop.store import complaints
from desktop.store.attachments import AttachmentFolder
from desktop.store.engine import Database
from resources.i18n import translate


@dataclass(frozen=True)
class Desk:
    """Everything that is the same for all use cases of one provisioned workstation."""

    office: Office
    reference: ReferenceData
    calendar: WorkingCalendar
    database: Database
    attachments: AttachmentFolder
    keys: KeyStore
    clock: Clock

    def now(self) -> datetime:
        """Return the present moment in the office's zone."""
        return self.clock.now().astimezone(self.office.zone)

    def today(self) -> date:
        """Return the day at the office."""
        return self.now().date()

    def check_form(self, form: object) -> tuple[CheckedForm | None, tuple[Problem, ...]]:
        """Check a form as it is typed; stores nothing."""
        return check_form(form, self.reference, self.now())

    def complaint_id(self, number: str) -> str:
        """Return the id of the complaint with this number, typed in any spelling.

        Raises:
            NotFound: no complaint, or more than one, fits.
        """
        query = read_query(number)
        with self.database.read() as connection:
            found = complaints.find_by_number(connection, query, 2) if query else []
            rows = complaints.rows_of(connection, found)
        if len(rows) == 1 and (query is None or query.check in (None, rows[0].register_no[-1])):
            return rows[0].id
        shown = "".join(ch if ch.isprintable() else "?" for ch in number[:60])
        raise NotFound(
            translate("Complaint", "Nomor register {number} tidak ditemukan. Periksa angkanya.").format(
                number=shown
            ),
            field="register_no",
        )
