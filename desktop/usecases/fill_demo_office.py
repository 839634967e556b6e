"""A month at an invented desk: people, complaints and deliveries in every state, made by the real use cases.

For demonstrations, the first look ("coba dengan data contoh"), pictures and tests. The clock is moved through the month, so
nothing is back-dated; trouble is made by the practice server's faults, so each state has come about as it would.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import groupby

from desktop.domain.access import Account, Role
from desktop.domain.outbox import OutboxTotals, SyncState
from desktop.runtime.attached_file import judge
from desktop.runtime.set_clock import SetClock
from desktop.usecases.issue_receipt import ReceiptCopy
from desktop.usecases.log_complaint import LoggedComplaint
from desktop.usecases.manage_accounts import ManageAccounts
from desktop.usecases.sample_complaints import SampleComplaint, sample_complaints, sample_days
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
_HAND_LAPOR_NO = 9_300_001
_LEFT_REFUSED = 3
_FALLBACK_AGENCY = "Setda"


@dataclass
class DemoSummary:
    """What was done."""

    complaints: list[LoggedComplaint] = field(default_factory=list)
    receipts: int = 0
    last_day: date | None = None
    totals: OutboxTotals = field(default_factory=OutboxTotals)


@dataclass(frozen=True)
class FillDemoOffice:
    """Live through a month at a desk that is provisioned, empty, and reads its time from ``clock``."""

    desk: DeskTools
    accounts: ManageAccounts
    clock: SetClock
    set_faults: Callable[[Mapping[str, float]], None]
    """Makes trouble at the practice server: fault names and rates, empty for none."""

    def __call__(
        self,
        until: datetime,
        per_day: int = 11,
        seed: int = 7,
        progress: Callable[[date], object] = lambda _day: None,
    ) -> DemoSummary:
        """Add the people and log some ``per_day`` complaints on each working day of the month that ends at ``until``."""
        office, summary = self.desk.desk.office, DemoSummary()
        self.clock.set(until - timedelta(days=DAYS + 1))
        self.accounts.add(None, ADMIN, PASSWORD)
        for account in (SUPERVISOR, *CLERKS):
            self.accounts.add(ADMIN, account, PASSWORD)
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
        for number, (day, times) in enumerate(days):
            progress(day)
            is_last = number == len(days) - 1
            for index, at in enumerate(times):
                self._log(next(samples), at, CLERKS[index % len(CLERKS)], summary)
            summary.last_day = day
            if not is_last:
                self._evening(number, times[-1] + timedelta(minutes=20))
        self._settle()
        self.clock.set(until)
        self.set_faults(
            {"error_503@create": 1.0}
        )  # the server asks to wait: the last day's reports still wait
        self.desk.queue.round()
        self.set_faults({})
        summary.totals = self.desk.outbox.totals()
        return summary

    def _log(self, sample: SampleComplaint, at: datetime, clerk: Account, summary: DemoSummary) -> None:
        self.clock.set(at)
        logged = self.desk.log_complaint(
            clerk, sample.form, [judge(name, content) for name, content in sample.files]
        )
        summary.complaints.append(logged)
        self.clock.set(at + timedelta(seconds=20))
        self.desk.issue_receipt(clerk, logged.register_no, copy=ReceiptCopy.CITIZEN)
        summary.receipts += 1

    def _evening(self, number: int, at: datetime) -> None:
        """Send the day's reports; now and then the link or the server has a bad day."""
        faults: dict[str, float] = {}
        if number % 9 == 4:
            faults = {"drop_after_commit@create": 0.25}
        elif number % 9 == 7:
            faults = {"reject_422@create": 0.2}
        self.set_faults(faults)
        for step in range(ROUNDS_A_DAY):
            self.clock.set(at + timedelta(minutes=20 * step))
            if not self.desk.outbox.totals().waiting:
                break
            self.desk.queue.round()
        self.set_faults({})

    def _settle(self) -> None:
        """Leave some of every state: most decisions are taken, two entries are void, two were entered by hand."""
        outbox = self.desk.outbox
        refused = outbox.list(SUPERVISOR, SyncState.ATTENTION)
        for item in refused[:-_LEFT_REFUSED]:
            self.desk.redirect(SUPERVISOR, item.register_no, agency=_FALLBACK_AGENCY)
        unknown = outbox.list(SUPERVISOR, SyncState.UNKNOWN)
        for index, item in enumerate(unknown[:-2]):
            if index % 2:
                outbox.not_sent(SUPERVISOR, item.register_no)
            else:
                outbox.sent(SUPERVISOR, item.register_no, str(_HAND_LAPOR_NO + index))
        redirected = {item.register_no for item in refused}
        waiting = [i for i in outbox.list(SUPERVISOR, SyncState.WAITING) if i.register_no not in redirected]
        for index, item in enumerate(waiting[:2]):
            outbox.entered_by_hand(SUPERVISOR, item.register_no, str(_HAND_LAPOR_NO + 500 + index))
        for item in waiting[2:4]:
            self.desk.void(SUPERVISOR, item.register_no, "Salah pilih pengadu, dicatat ulang")
