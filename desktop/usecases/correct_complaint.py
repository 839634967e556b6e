"""Correcting what was logged, with the reason; before and after stay in the history.

What was refused for certain is frozen anew and queued again. What waits, was sent, or may have been sent keeps its frozen
words, and the correction goes after it as a follow-up (sp4n-api.md rule 8). What LAPOR! never gets (name, NIK, telephone,
address) is corrected here alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Complaint, ComplaintContent, ComplaintStatus
from desktop.domain.errors import Conflict, InvalidInput, Problem
from desktop.domain.follow_up import FollowUpPurpose, correction_text
from desktop.domain.outbox import OutboxItem, SyncState
from desktop.domain.wording import label, long_date, topic_name
from desktop.store import complaints
from desktop.store.engine import Connection
from desktop.store.history import Action, record
from desktop.usecases.add_follow_up import complaint_and_report, queue_follow_up
from desktop.usecases.complaint_json import content_json
from desktop.usecases.desk import Desk
from desktop.usecases.queue_anew import queue_anew
from desktop.usecases.reasons import checked_reason
from resources.i18n import translate

_NESTED = ("complainant", "respondent")
_FIXED = ("received_at", "attachments", "duplicate_of")


CORRECTED_MEANWHILE = "corrected_meanwhile"
"""The code of the Conflict that asks to look again at what somebody else has corrected since it was read."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Why a value would be refused, and what is only odd about it; warnings are known once nothing is refused."""

    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class CorrectComplaint:
    """Put right what was logged wrongly."""

    desk: Desk

    def __call__(
        self,
        by: Account,
        number: str,
        changes: Mapping[str, object],
        reason: str,
        read: ComplaintContent | None = None,
    ) -> int:
        """Apply ``changes`` (part of the JSON form; objects within it may be partial too); return how many follow-ups go.

        The last working day for finishing is counted anew if the classification changes. ``read`` is what the person had
        before their eyes; without it whatever stands there now is corrected.

        Raises:
            NotAllowed, NotFound
            InvalidInput: a value or the reason is not acceptable, or nothing changes.
            Conflict: the complaint is void or withdrawn, or (``CORRECTED_MEANWHILE``) no longer as it was read.
        """
        by.require(Right.CORRECT_COMPLAINT)
        plain = checked_reason(
            reason, translate("Complaint", "Tulis alasan koreksi, paling banyak {limit} huruf.")
        )
        complaint_id = self.desk.complaint_id(number)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            before, item = complaint_and_report(connection, complaint_id)
            if before.status is not ComplaintStatus.DITERIMA:
                raise Conflict(
                    translate("Complaint", "{number} sudah {status}, jadi tidak dikoreksi.").format(
                        number=before.register_no, status=label(before.status).lower()
                    ),
                    field="register_no",
                )
            if read is not None and read != before.content:
                raise Conflict(
                    translate("Complaint", "{number} baru saja dikoreksi orang lain.").format(
                        number=before.register_no
                    ),
                    code=CORRECTED_MEANWHILE,
                    field="register_no",
                )
            after = self._corrected(before, changes)
            changed = _differences(before, after)
            complaints.correct(connection, after)
            record(connection, Action.CORRECTED, now, by, complaint_id, reason=plain, **changed)
            return self._pass_on(connection, before, after, item, plain)

    def judge(self, content: ComplaintContent, changes: Mapping[str, object]) -> Judgement:
        """Return what is to be said of ``content`` with ``changes``; stores and reads nothing."""
        checked, problems = self.desk.check_form(_changed(content, changes))
        return Judgement(problems, checked.warnings if checked else ())

    def _corrected(self, before: Complaint, changes: Mapping[str, object]) -> Complaint:
        for name in _FIXED:
            if name in changes:
                raise InvalidInput.of(
                    name,
                    "fixed",
                    translate("Complaint", "{field} tidak dapat dikoreksi.").format(field=name),
                )
        checked, problems = self.desk.check_form(_changed(before.content, changes))
        if checked is None:
            raise InvalidInput(problems)
        if checked.content == before.content:
            raise InvalidInput.of(
                "changes", "nothing", translate("Complaint", "Tidak ada yang berubah dari catatan semula.")
            )
        limit = self.desk.office.limits.to_finish(checked.content.classification)
        is_other_limit = checked.content.classification is not before.content.classification
        return replace(
            before,
            content=checked.content,
            due_on=self.desk.calendar.add_working_days(before.received_on, limit)
            if is_other_limit
            else before.due_on,
        )

    def _pass_on(
        self, connection: Connection, before: Complaint, after: Complaint, item: OutboxItem, reason: str
    ) -> int:
        """Let LAPOR! know, in the way that fits what it may know already."""
        said, corrected = self._sent_values(before.content), self._sent_values(after.content)
        changes = {name: (said[name], corrected[name]) for name in said if said[name] != corrected[name]}
        if not changes or item.state is SyncState.WITHHELD:
            return 0
        if item.state is SyncState.ATTENTION and not item.may_be_there:
            queue_anew(connection, item, after, self._village(after.content), self.desk.now())
            return 0
        text = correction_text(changes, reason)
        return queue_follow_up(connection, after, FollowUpPurpose.CORRECTION, text)

    def _sent_values(self, content: ComplaintContent) -> dict[str, str | None]:
        """Return what LAPOR! gets of a complaint, by Indonesian names, as people read it."""
        agency = self.desk.reference.agency(content.target_agency) if content.target_agency else None
        person = content.respondent
        yes_no = {True: "ya", False: "tidak"}
        return {
            "Judul": content.title,
            "Klasifikasi": label(content.classification, "id"),
            "Kategori": topic_name(content.category) if content.category else None,
            "Instansi tujuan": agency.label if agency else content.target_agency,
            "Tanggal kejadian": long_date(content.incident_date, "id") if content.incident_date else None,
            "Tempat kejadian": ", ".join(filter(None, (content.incident_place, self._village(content))))
            or None,
            "Pihak yang dilaporkan": ", ".join(filter(None, (person.name, person.position, person.unit)))
            if person
            else None,
            "Permintaan penyelesaian": content.remedy_sought,
            "Anonim": yes_no[content.is_anonymous],
            "Rahasia": yes_no[content.is_secret],
            "Uraian": content.narrative,
        }

    def _village(self, content: ComplaintContent) -> str | None:
        code = content.incident_village_code
        village = self.desk.reference.village(code) if code else None
        return village.label if village else None


def _differences(before: Complaint, after: Complaint) -> dict[str, dict[str, Any]]:
    """Return the changed values as the history keeps them."""
    old, new = _flat(before), _flat(after)
    changed = [name for name in old.keys() | new.keys() if old.get(name) != new.get(name)]
    return {
        "before": {name: old.get(name) for name in sorted(changed)},
        "after": {name: new.get(name) for name in sorted(changed)},
    }


def flat_content(content: ComplaintContent) -> dict[str, Any]:
    """Return what the citizen said by dotted JSON names (``complainant.phone``)."""
    value = content_json(content)
    for name in _NESTED:
        value |= {f"{name}.{key}": part for key, part in (value.pop(name) or {}).items()}
    return value


def _flat(complaint: Complaint) -> dict[str, Any]:
    return flat_content(complaint.content) | {"due_on": complaint.due_on.isoformat()}


def _changed(content: ComplaintContent, changes: Mapping[str, object]) -> dict[str, Any]:
    """Return the JSON form of ``content`` with ``changes``."""
    form: dict[str, Any] = content_json(content)
    for name, value in changes.items():
        is_partial = name in _NESTED and isinstance(value, Mapping) and form.get(name)
        form[name] = {**form[name], **value} if is_partial else value  # type: ignore[dict-item]
    return form
