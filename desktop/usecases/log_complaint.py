"""Logging a complaint: one transaction gives it its number, stores it, queues it and records who did it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.access import Account, Right
from desktop.domain.clock_doubt import require_possible
from desktop.domain.complaint import Attachment, Complaint, FirstReport
from desktop.domain.complaint_form import CheckedForm
from desktop.domain.errors import Conflict, InvalidInput, Problem
from desktop.domain.outbox import SyncState
from desktop.domain.outbox_payload import freeze
from desktop.runtime.attached_file import MOST_FILES, AttachedFile
from desktop.runtime.disk_room import require_room_for_files
from desktop.store import complaints, drafts, outbox
from desktop.store.engine import Connection
from desktop.store.history import Action, record
from desktop.store.numbering import next_number
from desktop.store.values import new_id
from desktop.usecases.desk import Desk
from desktop.usecases.first_report import first_report
from resources.i18n import translate


@dataclass(frozen=True, slots=True)
class LoggedComplaint:
    """What the person at the counter is told."""

    id: str
    register_no: str
    received_at: datetime
    due_on: date
    sync_state: SyncState
    title: str
    name: str | None
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class LogComplaint:
    """Log one complaint durably; when this returns, it survives a power cut."""

    desk: Desk

    def __call__(
        self, by: Account, form: object, files: Sequence[AttachedFile] = (), complaint_id: str | None = None
    ) -> LoggedComplaint:
        """Check and store a complaint given as the JSON form.

        Args:
            by: the receiving officer.
            form: the decoded form; its ``attachments`` are ignored, ``files`` count.
            files: judged attachments.
            complaint_id: a UUIDv7 made by the caller, so that a repeated call logs once; its draft is removed.

        Raises:
            NotAllowed, InvalidInput, StorageProblem: nothing was stored.
            Conflict: ``complaint_id`` was logged before, with other words; or the computer has lost its clock.
        """
        by.require(Right.LOG_COMPLAINT)
        require_possible(self.desk.clock.now(), self.desk.office.zone)
        checked, problems = self.desk.check_form(form)
        if checked is None:
            raise InvalidInput(problems)
        check_file_count(len(files))
        if files:
            require_room_for_files(self.desk.attachments.folder.parent)
        first = self._first_report(checked)
        attachments = tuple(
            Attachment(file.name, self.desk.attachments.put(file.content), len(file.content), file.media_type)
            for file in files
        )
        return self._store(by, checked, first, attachments, complaint_id)

    def _first_report(self, checked: CheckedForm) -> FirstReport | None:
        if checked.duplicate_of is None:
            return None
        with self.desk.database.read() as connection:
            return first_report(connection, checked.duplicate_of)

    def _store(
        self,
        by: Account,
        checked: CheckedForm,
        first: FirstReport | None,
        attachments: tuple[Attachment, ...],
        given_id: str | None,
    ) -> LoggedComplaint:
        desk, now = self.desk, self.desk.now()
        received_at = checked.received_at.astimezone(desk.office.zone) if checked.received_at else now
        due_on = desk.calendar.add_working_days(
            received_at.date(), desk.office.limits.to_finish(checked.content.classification)
        )
        with desk.database.write() as connection:
            stored = complaints.get(connection, given_id) if given_id else None
            item = outbox.of_complaint(connection, stored.id) if stored else None
            if stored is None:
                number = next_number(connection, desk.office.code, desk.office.device_code, now.year)
                stored = Complaint(
                    id=given_id or new_id(),
                    register_no=str(number),
                    content=checked.content,
                    received_at=received_at,
                    received_on=received_at.date(),
                    received_by=by.officer,
                    due_on=due_on,
                    attachments=attachments,
                    is_backdated=checked.received_at is not None,
                    duplicate_of=first,
                )
                complaints.add(connection, stored, number)
                outbox.enqueue(connection, stored, self._payload(stored))
                self._record(connection, stored, by, now)
                if given_id:
                    drafts.remove(connection, given_id)
            elif (stored.content, stored.duplicate_of) != (checked.content, first):
                raise Conflict(
                    translate(
                        "Complaint",
                        "Ini sudah tersimpan sebagai {number}; perubahan sesudahnya belum. Buka {number} di Register.",
                    ).format(number=stored.register_no)
                )
        return LoggedComplaint(
            stored.id,
            stored.register_no,
            stored.received_at,
            stored.due_on,
            item.state if item else SyncState.WAITING,
            stored.content.title,
            stored.content.complainant.name,
            checked.warnings,
        )

    def _payload(self, complaint: Complaint) -> str:
        code = complaint.content.incident_village_code
        village = self.desk.reference.village(code) if code else None
        return freeze(complaint, village.label if village else None)

    def _record(self, connection: Connection, complaint: Complaint, by: Account, now: datetime) -> None:
        record(
            connection,
            Action.LOGGED,
            now,
            by,
            complaint.id,
            register_no=complaint.register_no,
            channel=complaint.content.channel.value,
            counter=self.desk.office.counter_name,
            attachments=len(complaint.attachments),
            is_backdated=complaint.is_backdated,
            **({"duplicate_of": complaint.duplicate_of.register_no} if complaint.duplicate_of else {}),
        )


def check_file_count(count: int) -> None:
    """Raise InvalidInput if these are more files than one complaint may have."""
    if count > MOST_FILES:
        raise InvalidInput.of(
            "attachments",
            "too_many",
            translate("Attachment", "Paling banyak {limit} lampiran, ini {count}.").format(
                limit=MOST_FILES, count=count
            ),
        )
