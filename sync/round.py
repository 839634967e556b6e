"""One bounded round of sending, and rounds until nothing is due.

A round holds the lease of this computer, recovers what a killed process left behind, probes the server once (a broken
link, a sign-in page or refused secrets are better found by a question than by a report), then delivers item by item. It
stops when link or server fail as a whole and goes on over an item that is bad by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.domain.errors import LoketError
from desktop.domain.outbox import OutboxItem
from desktop.domain.sync_round import OutboxPort, RoundEnd, RoundProgress, RoundReport
from resources.i18n import translate
from sync.backoff import CEILING_S, backoff_s
from sync.connectivity import LinkReading, read_link
from sync.courier import Courier, Settled
from sync.gateway import Gateway
from sync.lease import AlreadyRunning, Lease
from sync.outcome import Fate, interrupted

TROUBLE_LIMIT = 3
"""Troubles in a row after which the server as a whole is taken to be in trouble."""


def _ignore(progress: RoundProgress) -> None:
    del progress


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class SyncRound:
    """Runs rounds over ``outbox``. ``open_gateway`` makes a fresh gateway and may raise LoketError if not set up."""

    outbox: OutboxPort
    open_gateway: Callable[[], Gateway]
    lease: Lease
    now: Callable[[], datetime]
    random: Callable[[], float]
    zone: ZoneInfo
    limit: int = 50

    def __call__(
        self,
        *,
        is_forced: bool = False,
        progress: Callable[[RoundProgress], object] = _ignore,
        is_cancelled: Callable[[], bool] = _never,
    ) -> RoundReport:
        """Run one round and report it; ``is_forced`` (a person's "try now") does not heed an asked-for wait.

        Raises:
            StorageProblem: the store failed; what was begun stays so and is recovered by the next round.
        """
        started_at = self.now()
        try:
            lease = self.lease.take()
        except AlreadyRunning:
            text = translate("Sync", "Pengiriman sudah berjalan.")
            return RoundReport(RoundEnd.ALREADY_RUNNING, started_at, self.now(), text)
        with lease:
            return _Round(self, started_at, progress, is_cancelled, self.outbox.last_round()).run(is_forced)

    def until_done(
        self,
        *,
        is_forced: bool = False,
        progress: Callable[[RoundProgress], object] = _ignore,
        is_cancelled: Callable[[], bool] = _never,
    ) -> tuple[RoundReport, ...]:
        """Run rounds until nothing is due or one is stopped; return all reports, at least one."""
        reports: list[RoundReport] = []
        while True:
            report = self(is_forced=is_forced, progress=progress, is_cancelled=is_cancelled)
            reports.append(report)
            is_more_due = report.next_try_at is not None and report.next_try_at <= self.now()
            if report.end is not RoundEnd.FINISHED or not is_more_due:
                return tuple(reports)


@dataclass
class _Round:
    """A round under way: its collaborators, its tally."""

    setup: SyncRound
    started_at: datetime
    progress: Callable[[RoundProgress], object]
    is_cancelled: Callable[[], bool]
    last: RoundReport | None
    tally: dict[Fate, int] = field(default_factory=lambda: dict.fromkeys(Fate, 0))
    troubles: int = 0
    clock_skew_s: float | None = None

    def run(self, is_forced: bool) -> RoundReport:
        outbox, now = self.setup.outbox, self.setup.now()
        self.tally[Fate.UNKNOWN] = outbox.recover_begun(interrupted(), now)
        if not is_forced and (held := self._still_held(now)):
            return held
        items = outbox.due(now, self.setup.limit)
        if not items:
            return self._report(RoundEnd.NOTHING_DUE)
        try:
            gateway = self.setup.open_gateway()
        except LoketError as problem:
            return self._report(RoundEnd.NOT_CONFIGURED, problem.message)
        with closing(gateway):
            return self._over(gateway, items)

    def _over(self, gateway: Gateway, items: Sequence[OutboxItem]) -> RoundReport:
        reading = self._probe(gateway)
        if reading.end is not None:
            return self._stopped(reading.end, reading.link.message, reading.retry_after_s)
        setup = self.setup
        courier = Courier(
            setup.outbox, gateway, setup.now, setup.random, setup.zone, self.progress, self.is_cancelled
        )
        for number, item in enumerate(items, start=1):
            if self.is_cancelled():
                return self._report(RoundEnd.CANCELLED)
            settled = courier.deliver(item, number, len(items))
            if settled.fate is not None:
                self.tally[settled.fate] += 1
            stop = self._stop_after(settled, gateway)
            if stop is not None:
                return stop
        return self._report(RoundEnd.CANCELLED if self.is_cancelled() else RoundEnd.FINISHED)

    def _stop_after(self, settled: Settled, gateway: Gateway) -> RoundReport | None:
        """Return the report if the round must stop after this item, else None."""
        if settled.end is not None:
            return self._stopped(settled.end, settled.message, settled.retry_after_s)
        self.troubles = self.troubles + 1 if settled.is_trouble else 0
        if self.troubles == 0:
            return None
        if self.troubles >= TROUBLE_LIMIT:
            return self._stopped(RoundEnd.SERVER_TROUBLE, _trouble_text(), settled.retry_after_s)
        reading = self._probe(gateway)  # before risking the next report, ask whether the link is still there
        if reading.end is not None:
            return self._stopped(reading.end, reading.link.message, reading.retry_after_s)
        return None

    def _probe(self, gateway: Gateway) -> LinkReading:
        reading = read_link(gateway, self.setup.now)
        if reading.link.clock_skew_s is not None:
            self.clock_skew_s = reading.link.clock_skew_s
        return reading

    def _still_held(self, now: datetime) -> RoundReport | None:
        """Return the last report again while the server's asked-for wait runs; a clock set back ends the wait."""
        last = self.last
        if last is None or last.end is not RoundEnd.TOLD_TO_WAIT or last.next_try_at is None:
            return None
        if not last.ended_at <= now < last.next_try_at:
            return None
        waiting = self.setup.outbox.totals().waiting
        return replace(
            last,
            started_at=self.started_at,
            ended_at=self.setup.now(),
            delivered=0,
            unknown=self.tally[Fate.UNKNOWN],
            attention=0,
            waiting=waiting,
        )

    def _stopped(self, end: RoundEnd, message: str, retry_after_s: float | None) -> RoundReport:
        stops = (self.last.stops_in_a_row if self.last else 0) + 1
        if end is RoundEnd.CREDENTIALS:
            wait_s = CEILING_S
        else:
            wait_s = max(backoff_s(stops, self.setup.random), retry_after_s or 0)
        return self._report(end, message, stops, self.setup.now() + timedelta(seconds=wait_s))

    def _report(
        self, end: RoundEnd, message: str = "", stops: int = 0, next_try_at: datetime | None = None
    ) -> RoundReport:
        outbox, at = self.setup.outbox, self.setup.now()
        waiting = outbox.totals().waiting
        if next_try_at is None and end is not RoundEnd.NOT_CONFIGURED:
            next_try_at = outbox.next_due_at(at)
        report = RoundReport(
            end=end,
            started_at=self.started_at,
            ended_at=at,
            message=message or self._summary(end),
            delivered=self.tally[Fate.DONE],
            unknown=self.tally[Fate.UNKNOWN],
            attention=self.tally[Fate.ATTENTION],
            waiting=waiting,
            next_try_at=next_try_at if waiting else None,
            stops_in_a_row=stops,
            clock_skew_s=self.clock_skew_s,
        )
        outbox.record_round(report)
        return report

    def _summary(self, end: RoundEnd) -> str:
        parts = [
            text.format(count=self.tally[fate])
            for fate, text in (
                (Fate.DONE, translate("Sync", "{count} terkirim")),
                (Fate.UNKNOWN, translate("Sync", "{count} perlu dicek")),
                (Fate.ATTENTION, translate("Sync", "{count} perlu tindakan")),
                (Fate.WAITING, translate("Sync", "{count} dicoba lagi")),
            )
            if self.tally[fate]
        ]
        if parts:
            return ", ".join(parts)
        if end is RoundEnd.CANCELLED:
            return translate("Sync", "Dihentikan.")
        return translate("Sync", "Tidak ada yang perlu dikirim")


def _trouble_text() -> str:
    return translate(
        "Sync", "Server LAPOR! berulang kali terganggu. Pengiriman dijeda, lalu dicoba lagi sendiri."
    )
