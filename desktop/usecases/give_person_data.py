"""Giving a citizen a copy of everything the desk holds about them (UU 27/2022 Ps. 7), once somebody has seen their card.

The copy names roles and times, not officers: the citizen may know who has had their data, and officers are persons, too. The
names stand in the audit log for whoever has to decide about a dispute.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.access import Account, Right
from desktop.domain.errors import InvalidInput, NotFound
from desktop.domain.lapor_report import EntryKind
from desktop.domain.outbox import StepState
from desktop.domain.wording import label, short_date
from desktop.store import answers, complaints, outbox, person_traces
from desktop.store.engine import Connection
from desktop.store.history import Action, record
from desktop.store.lapor_reports import lapor_state
from desktop.store.person_traces import Trace
from desktop.usecases.desk import Desk
from desktop.usecases.erase_expired import retention_years
from resources.i18n import translate

if TYPE_CHECKING:
    from desktop.documents.person_data import PersonComplaint

_DEEDS = {
    Action.LOGGED: "mencatat pengaduan",
    Action.COMPLAINT_OPENED: "membuka catatan lengkap",
    Action.IDENTITY_REVEALED: "melihat NIK dan telepon",
    Action.FILE_OPENED: "membuka lampiran",
    Action.RECEIPT_PRINTED: "mencetak tanda terima",
    Action.CORRECTED: "memperbaiki catatan",
    Action.FOLLOW_UP_QUEUED: "menulis susulan",
    Action.REDIRECTED: "mengubah tujuan",
    Action.VOIDED: "membatalkan",
    Action.WITHDRAWN: "mencatat pencabutan",
    Action.FINISHED: "mencatat selesai",
    Action.REOPENED: "membuka kembali",
    Action.LETTER_WRITTEN: "menulis surat jawaban",
    Action.LETTER_PRINTED: "mencetak ulang surat jawaban",
    Action.CARRIED_OUT: "membawa laporan ke loket lain dalam berkas tersegel",
    Action.CONFIRMED: "mengirim ke SP4N-LAPOR!",
    Action.ENTERED_BY_HAND: "mengetik ke SP4N-LAPOR!",
    Action.HELD: "menahan dari pemusnahan",
    Action.HOLD_ENDED: "mengakhiri penahanan",
    Action.PERSON_DATA_GIVEN: "membuat salinan data pribadi",
    Action.SEALED_READ: "membuka isi yang disegel",
    Action.EXPORTED: "mengekspor",
}


@dataclass(frozen=True, slots=True)
class PersonData:
    """The copy for one person: which complaints it tells of, and its SHA-256."""

    pdf: bytes
    register_nos: tuple[str, ...]
    sha256: str


@dataclass(frozen=True)
class GivePersonData:
    """Make a person's copy and record it with each complaint."""

    desk: Desk

    def by_id_number(self, by: Account, id_number: str) -> PersonData:
        """Return the copy for whoever has this NIK or other identity number, in any spelling.

        Raises:
            NotAllowed
            InvalidInput: it holds no digits or letters.
            NotFound: nobody with it has complained here.
        """
        by.require(Right.GIVE_PERSON_DATA)
        key = complaints.id_key(id_number)
        if key is None:
            raise InvalidInput.of(
                "nik", "invalid", translate("PersonData", "NIK kosong. Tulis NIK seperti di KTP.")
            )
        with self.desk.database.read() as connection:
            ids = person_traces.complaints_of(connection, key)
        if not ids:
            raise NotFound(
                translate("PersonData", "Tidak ada pengaduan dengan NIK itu di loket ini."), field="nik"
            )
        return self._give(by, ids)

    def by_number(self, by: Account, number: str) -> PersonData:
        """Return the copy for whoever brought the complaint with this number: all of theirs if a NIK was given, else this one.

        Raises:
            NotAllowed, NotFound
        """
        by.require(Right.GIVE_PERSON_DATA)
        complaint_id = self.desk.complaint_id(number)
        with self.desk.database.read() as connection:
            key = person_traces.id_key_of(connection, complaint_id)
            ids = [complaint_id] if key is None else person_traces.complaints_of(connection, key)
        return self._give(by, ids)

    def _give(self, by: Account, ids: Sequence[str]) -> PersonData:
        from desktop.documents.person_data import PersonRecord, render_person_data

        now = self.desk.now()
        with self.desk.database.read() as connection:
            told = tuple(self._told(connection, each) for each in ids)
            years = retention_years(connection)
        pdf = render_person_data(
            PersonRecord(made_at=now, made_by=label(by.role, "id"), years=years, complaints=told),
            self.desk.office,
        )
        with self.desk.database.write() as connection:
            for complaint_id in ids:
                record(connection, Action.PERSON_DATA_GIVEN, now, by, complaint_id, complaints=len(ids))
        return PersonData(
            pdf, tuple(each.complaint.register_no for each in told), hashlib.sha256(pdf).hexdigest()
        )

    def _told(self, connection: Connection, complaint_id: str) -> PersonComplaint:
        from desktop.documents.person_data import PersonComplaint

        complaint = complaints.get(connection, complaint_id)
        item = outbox.of_complaint(connection, complaint_id)
        if complaint is None or item is None:
            raise NotFound(translate("Complaint", "Pengaduan ini tidak ada di komputer ini."))
        agency = complaint.content.target_agency
        known = self.desk.reference.agency(agency) if agency else None
        home, place = (
            self.desk.reference.village(code) if code else None
            for code in (complaint.content.complainant.village_code, complaint.content.incident_village_code)
        )
        finished_at = complaints.finished_at(connection, complaint_id)
        follow_ups = outbox.follow_ups_of(connection, complaint_id)
        return PersonComplaint(
            complaint=complaint,
            agency=known.label if known else agency,
            home=home.label if home else None,
            place=place.label if place else None,
            state=item.state,
            lapor_no=item.lapor_no,
            sent_at=item.settled_at,
            sent_follow_ups=sum(all(s.state is StepState.DONE for s in each.steps) for each in follow_ups),
            finished_on=finished_at.astimezone(self.desk.office.zone).date() if finished_at else None,
            answers=tuple(self._answers(connection, complaint_id)),
            letters=tuple(
                (each.letter_no, each.letter_on) for each in answers.letters_of(connection, complaint_id)
            ),
            deeds=tuple(self._deeds(person_traces.traces_of(connection, complaint_id))),
        )

    def _answers(self, connection: Connection, complaint_id: str) -> Iterator[tuple[str, str]]:
        """Yield day and words of the answers that were read at LAPOR!."""
        state = lapor_state(connection, complaint_id)
        for entry in state.status.entries if state else ():
            if entry.kind is EntryKind.FOLLOW_UP:
                day = short_date(entry.at.astimezone(self.desk.office.zone).date(), "id") if entry.at else "—"
                yield day, entry.content

    def _deeds(self, traces: Sequence[Trace]) -> Iterator[tuple[str, str, str]]:
        """Yield day, role and deed with how often, in the order of their first time."""
        zone = self.desk.office.zone
        counted = Counter(
            (each.at.astimezone(zone).date(), each.role, _DEEDS[each.action])
            for each in traces
            if each.action in _DEEDS
        )
        for (day, role, deed), times in counted.items():
            who = label(role, "id") if role else "Loket (otomatis)"
            yield short_date(day, "id"), who, deed if times == 1 else f"{deed}, {times} kali"
