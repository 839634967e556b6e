"""A month at an invented desk: people, complaints, deliveries in every state and answers, made by the real use cases.

For demonstrations, the first look ("coba dengan data contoh"), pictures and tests. The clock is moved through the month, so
nothing is back-dated; trouble is made by the practice server's faults, so each state has come about as it would.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Protocol

from desktop.domain.access import Account, Role
from desktop.domain.deadlines import Band
from desktop.domain.outbox import OutboxTotals, SyncState
from desktop.domain.reading_back import READ_AT_ONCE
from desktop.runtime.attached_file import judge
from desktop.runtime.set_clock import SetClock
from desktop.usecases.issue_receipt import ReceiptCopy
from desktop.usecases.keep_drafts import KeepDrafts
from desktop.usecases.log_complaint import LoggedComplaint
from desktop.usecases.manage_accounts import ManageAccounts
from desktop.usecases.sample_complaints import sample_complaints, sample_days
from desktop.usecases.sample_complaints.answers import answer_steps
from desktop.usecases.sample_drafts import keep_sample_drafts
from desktop.usecases.sample_visits import sample_visits
from desktop.usecases.toolbox import DeskTools

PASSWORD = "loket-demo"  # noqa: S105 - of invented people on an invented desk
CLERKS = (
    Account("rina.marlina", "Rina Marlina", Role.CLERK, "199104122015032004"),
    Account("hendra.gunawan", "Hendra Gunawan", Role.CLERK, "198907142015031002"),
)
SUPERVISOR = Account("anwar.hakim", "Drs. Anwar Hakim", Role.SUPERVISOR, "197203151993031004")
ADMIN = Account("budi.hartono", "Budi Hartono", Role.ADMIN, "198505052010011005")
DAYS = 30
ROUNDS_A_DAY = 6
_READ_EVERY_DAYS = 8
_LEFT_REFUSED = 3
_LEAST_UNSENT = 5
"""Reports that wait at the end, so that every state is there: early in the morning the day before still waits, too."""
_LEFT_OPEN = {Band.LATE: 3, Band.RED: 3, Band.YELLOW: 4}
_FALLBACK_AGENCY = "Setda"
_LETTER = "Dijawab dengan surat dinas, diantar kepada pengadu"


@dataclass
class DemoSummary:
    """What was done."""

    complaints: list[LoggedComplaint] = field(default_factory=list)
    receipts: int = 0
    last_day: date | None = None
    totals: OutboxTotals = field(default_factory=OutboxTotals)


class PracticeLapor(Protocol):
    """The practice server, worked as its people would work LAPOR!."""

    def set_faults(self, faults: Mapping[str, float]) -> None:
        """Make trouble: fault names and rates, empty for none."""
        ...

    def set_time(self, at: datetime) -> None:
        """Let the server's clock show this moment."""
        ...

    def numbers(self) -> Mapping[str, str]:
        """Return the numbers of the reports that arrived, by register number."""
        ...

    def type_in(self, register_no: str, title: str) -> str:
        """Enter a report as somebody types it into the website; return its number."""
        ...

    def move(self, lapor_no: str, status: str, note: str) -> None:
        """Give a report another status."""
        ...


@dataclass(frozen=True)
class FillDemoOffice:
    """Live through a month at a desk that is provisioned, empty, and reads its time from ``clock``."""

    desk: DeskTools
    accounts: ManageAccounts
    clock: SetClock
    drafts: KeepDrafts
    lapor: PracticeLapor

    def __call__(
        self,
        until: datetime,
        per_day: int = 11,
        seed: int = 7,
        progress: Callable[[date], object] = lambda _day: None,
    ) -> DemoSummary:
        """Add the people and log some ``per_day`` complaints on each working day of the month that ends at ``until``."""
        office, summary = self.desk.desk.office, DemoSummary()
        self._set_time(until - timedelta(days=DAYS + 1))
        self.accounts.add(None, ADMIN, PASSWORD)
        for account in (SUPERVISOR, *CLERKS):
            self.accounts.add(ADMIN, account, PASSWORD, is_temporary=False)
        until_local = until.astimezone(office.zone)
        moments = [
            at
            for at in sample_days(
                seed, until_local.date(), DAYS, self.desk.desk.calendar, per_day, office.zone
            )
            if at <= until_local
        ]
        days = [(day, list(times)) for day, times in groupby(moments, key=lambda at: at.date())]
        samples = sample_complaints(
            seed, len(moments), self.desk.desk.reference, [at.date() for at in moments]
        )
        visits = sample_visits(until_local.date())
        unsent_days = 2 if days and len(days[-1][1]) < _LEAST_UNSENT else 1
        for number, (day, times) in enumerate(days):
            progress(day)
            is_unsent = number >= len(days) - unsent_days
            for index, at in enumerate(times):
                sample = next(samples)
                self._log(sample.form, sample.files, at, CLERKS[index % len(CLERKS)], summary)
            while visits and visits[0].on <= day:
                times.append(times[-1] + timedelta(minutes=4))
                self._log(visits.pop(0).form, (), times[-1], CLERKS[0], summary)
            summary.last_day = day
            if not is_unsent:
                self._evening(number, times[-1] + timedelta(minutes=20))
                self._answer(seed, summary.complaints, day)
                if number % _READ_EVERY_DAYS == _READ_EVERY_DAYS - 1:
                    self._read_back()
        self._settle()
        self._read_back()
        self._set_time(until - timedelta(minutes=5))
        self._catch_up()
        keep_sample_drafts(self.drafts, self.clock, CLERKS[0], until_local)
        self._set_time(until)
        self.lapor.set_faults(
            {"error_503@create": 1.0}
        )  # the server asks to wait: the last day's reports still wait
        self.desk.queue.round()
        self.lapor.set_faults({})
        summary.totals = self.desk.outbox.totals()
        return summary

    def _set_time(self, at: datetime) -> None:
        """Move on to another moment, here and at the server, so that their clocks agree."""
        self.clock.set(at)
        self.lapor.set_time(at)

    def _log(
        self,
        form: Mapping[str, object],
        files: Sequence[tuple[str, bytes]],
        at: datetime,
        clerk: Account,
        summary: DemoSummary,
    ) -> None:
        self._set_time(at)
        logged = self.desk.log_complaint(clerk, form, [judge(name, content) for name, content in files])
        summary.complaints.append(logged)
        self._set_time(at + timedelta(seconds=20))
        self.desk.issue_receipt(clerk, logged.register_no, copy=ReceiptCopy.CITIZEN)
        summary.receipts += 1

    def _evening(self, number: int, at: datetime) -> None:
        """Send the day's reports; now and then the link or the server has a bad day."""
        faults: dict[str, float] = {}
        if number % 9 == 4:
            faults = {"drop_after_commit@create": 0.25}
        elif number % 9 == 7:
            faults = {"reject_422@create": 0.2}
        self.lapor.set_faults(faults)
        for step in range(ROUNDS_A_DAY):
            self._set_time(at + timedelta(minutes=20 * step))
            if not self.desk.outbox.totals().waiting:
                break
            self.desk.queue.round()
        self.lapor.set_faults({})

    def _answer(self, seed: int, logged: Sequence[LoggedComplaint], today: date) -> None:
        """Let the agencies do at LAPOR! what they do today."""
        calendar, zone = self.desk.desk.calendar, self.desk.desk.office.zone
        arrived = self.lapor.numbers()
        for each in logged:
            lapor_no = arrived.get(each.register_no)
            if lapor_no is None:
                continue
            received_on = each.received_at.astimezone(zone).date()
            passed = calendar.working_days_between(received_on, today)
            limit = calendar.working_days_between(received_on, each.due_on)
            for step in answer_steps(seed, each.register_no, limit):
                if step.after == passed:
                    self.lapor.move(lapor_no, step.status, step.note)

    def _read_back(self) -> None:
        """Read what became of the reports, as often as there are more than one run looks at."""
        while self.desk.read_back().checked == READ_AT_ONCE:
            pass

    def _catch_up(self) -> None:
        """Answer by letter what has waited too long, all but the handful that a good office has."""
        for band, left in _LEFT_OPEN.items():
            rows = self.desk.deadlines.page(SUPERVISOR, band, limit=1_000).rows
            for row in rows[: max(0, len(rows) - left)]:
                on = row.complaint.due_on if band is Band.LATE else None
                self.desk.finish(SUPERVISOR, row.complaint.register_no, _LETTER, on)

    def _settle(self) -> None:
        """Leave some of every state: most decisions are taken, two entries are void, two were entered by hand."""
        outbox = self.desk.outbox
        refused = outbox.list(SUPERVISOR, SyncState.ATTENTION)
        for item in refused[:-_LEFT_REFUSED]:
            self.desk.redirect(SUPERVISOR, item.register_no, agency=_FALLBACK_AGENCY)
        unknown = outbox.list(SUPERVISOR, SyncState.UNKNOWN)
        arrived = self.lapor.numbers()
        for item in unknown[:-2]:
            lapor_no = arrived.get(item.register_no)
            if lapor_no is None:
                outbox.not_sent(SUPERVISOR, item.register_no)
            else:
                outbox.sent(SUPERVISOR, item.register_no, lapor_no)
        redirected = {item.register_no for item in refused}
        waiting = [i for i in outbox.list(SUPERVISOR, SyncState.WAITING) if i.register_no not in redirected]
        for item in waiting[:2]:
            lapor_no = self.lapor.type_in(item.register_no, item.title)
            outbox.entered_by_hand(SUPERVISOR, item.register_no, lapor_no)
        for item in waiting[2:4]:
            self.desk.void(SUPERVISOR, item.register_no, "Salah pilih pengadu, dicatat ulang")
