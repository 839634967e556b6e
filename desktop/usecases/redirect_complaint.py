"""Choosing another agency or category for a report that the server refused, and queueing it again.

A refused report was certainly not stored by the server, so its frozen words may be frozen anew; what may have been sent
is never changed (sp4n-api.md rule 8).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.domain.access import Account, Right
from desktop.domain.errors import Conflict, InvalidInput, NotFound
from desktop.domain.outbox import StepKind, StepState, SyncState
from desktop.domain.visibility import require_sight
from desktop.store import complaints, outbox
from desktop.store.history import Action, record
from desktop.usecases.desk import Desk
from desktop.usecases.queue_anew import queue_anew
from resources.i18n import translate


@dataclass(frozen=True)
class RedirectComplaint:
    """Give a refused report another target and send it again."""

    desk: Desk

    def __call__(
        self, by: Account, number: str, agency: str | None = None, category: str | None = None
    ) -> None:
        """Change agency or category (those given) of the refused report and queue it.

        Raises:
            NotAllowed: the role does not include it, or may not see what the report is about.
            NotFound
            InvalidInput: the agency or category is not in the list.
            Conflict: the report is not refused, or part of it may have reached the server.
        """
        by.require(Right.RETRY_SENDING)
        changes = self._checked(agency, category)
        complaint_id = self.desk.complaint_id(number)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            complaint = complaints.get(connection, complaint_id)
            item = outbox.of_complaint(connection, complaint_id)
            if complaint is None or item is None:
                raise NotFound(translate("Complaint", "Pengaduan ini tidak ada di komputer ini."))
            require_sight(by, complaint.content)
            create = next(step for step in item.steps if step.kind is StepKind.CREATE)
            if item.state is not SyncState.ATTENTION or create.state is not StepState.PENDING:
                raise Conflict(
                    translate("Outbox", "{number} tidak sedang ditolak, jadi tujuannya tidak diubah.").format(
                        number=item.register_no
                    ),
                    field="register_no",
                )
            before = {name: getattr(complaint.content, name) for name in changes}
            content = replace(
                complaint.content,
                target_agency=changes.get("target_agency", complaint.content.target_agency),
                category=changes.get("category", complaint.content.category),
            )
            code = content.incident_village_code
            village = self.desk.reference.village(code) if code else None
            complaints.redirect(connection, complaint_id, content)
            redirected = replace(complaint, content=content)
            queue_anew(connection, item, redirected, village.label if village else None, now)
            record(connection, Action.REDIRECTED, now, by, complaint_id, before=before, after=changes)

    def _checked(self, agency: str | None, category: str | None) -> dict[str, str]:
        changes: dict[str, str] = {}
        if agency is not None:
            found = self.desk.reference.agency(agency)
            if found is None:
                raise _unknown("target_agency", agency)
            changes["target_agency"] = found.code
        if category is not None:
            topic = self.desk.reference.topic(category)
            if topic is None:
                raise _unknown("category", category)
            changes["category"] = topic.name
        return changes


def _unknown(field: str, value: str) -> InvalidInput:
    return InvalidInput.of(
        field,
        "not_found",
        translate("Outbox", "{value} tidak ada di daftar. Pilih dari daftar.").format(value=value[:80]),
    )
