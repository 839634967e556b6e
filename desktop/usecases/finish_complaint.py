"""Taking note at the desk that a complaint is finished: answered by letter or by word, or with nothing left to do.

It stops the clock of the time limit (domain.md 2.4, "finish"); sending goes on as it is. LAPOR! closes its own reports, and
its word counts when it comes later: a report that moves on there is open here again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Complaint
from desktop.domain.errors import Conflict, InvalidInput, NotFound
from desktop.domain.wording import long_date
from desktop.store import complaints
from desktop.store.engine import Connection
from desktop.store.history import Action, record
from desktop.usecases.desk import Desk
from desktop.usecases.erased import refuse_erased
from desktop.usecases.reasons import LONGEST_REASON as LONGEST_REASON
from desktop.usecases.reasons import checked_reason
from desktop.usecases.void_complaint import refuse_ended
from resources.i18n import translate


@dataclass(frozen=True)
class FinishComplaint:
    """Finish a complaint, or open it again."""

    desk: Desk

    def __call__(self, by: Account, number: str, reason: str, on: date | None = None) -> None:
        """Take note that the complaint with this number was finished ``on`` a day, today without one.

        ``reason`` says in a line how it was answered.

        Raises:
            NotAllowed, NotFound
            InvalidInput: the answer is empty or too long (``reason``), or the day is not between receipt and today (``on``).
            Conflict: it is void, withdrawn or finished already.
        """
        by.require(Right.FINISH_COMPLAINT)
        refusal = translate("Complaint", "Tulis bagaimana dijawab, paling banyak {limit} huruf.")
        plain = checked_reason(reason, refusal)
        complaint_id = self.desk.complaint_id(number)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            complaint = _going_on(connection, complaint_id)
            if complaints.finished_at(connection, complaint_id) is not None:
                raise Conflict(
                    translate("Complaint", "{number} sudah selesai.").format(number=complaint.register_no),
                    field="register_no",
                )
            day = on or now.date()
            _check_day(day, complaint.received_on, now.date())
            complaints.set_finished(connection, complaint_id, self._moment(day, now))
            record(
                connection, Action.FINISHED, now, by, complaint_id, reason=plain, finished_on=day.isoformat()
            )

    def reopen(self, by: Account, number: str, reason: str) -> None:
        """Open a finished complaint again; its limit counts as if it had never been finished.

        Raises:
            NotAllowed, NotFound
            InvalidInput: the reason is empty or too long.
            Conflict: it is void, withdrawn or open.
        """
        by.require(Right.FINISH_COMPLAINT)
        refusal = translate("Complaint", "Tulis alasan membuka kembali, paling banyak {limit} huruf.")
        plain = checked_reason(reason, refusal)
        complaint_id = self.desk.complaint_id(number)
        with self.desk.database.write() as connection:
            complaint = _going_on(connection, complaint_id)
            if complaints.finished_at(connection, complaint_id) is None:
                raise Conflict(
                    translate("Complaint", "{number} belum selesai.").format(number=complaint.register_no),
                    field="register_no",
                )
            complaints.set_finished(connection, complaint_id, None)
            record(connection, Action.REOPENED, self.desk.now(), by, complaint_id, reason=plain)

    def _moment(self, day: date, now: datetime) -> datetime:
        return now if day == now.date() else datetime.combine(day, time(12), self.desk.office.zone)


def _going_on(connection: Connection, complaint_id: str) -> Complaint:
    complaint = complaints.get(connection, complaint_id)
    if complaint is None:
        raise NotFound(translate("Complaint", "Pengaduan ini tidak ada di komputer ini."))
    refuse_erased(complaint)
    refuse_ended(complaint)
    return complaint


def _check_day(day: date, received_on: date, today: date) -> None:
    if day > today:
        raise InvalidInput.of("on", "invalid", translate("Complaint", "Tanggal selesai belum terjadi."))
    if day < received_on:
        raise InvalidInput.of(
            "on",
            "invalid",
            translate("Complaint", "Pengaduan ini baru diterima {day}. Periksa tanggal selesainya.").format(
                day=long_date(received_on)
            ),
        )
