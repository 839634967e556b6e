"""One bounded round of sending, and rounds until nothing is due.

A round holds the lease of this computer, recovers what a killed process left behind, probes the server once (a broken
link, a sign-in page or refused secrets are better found by a question than by a report), settles what the server can look
up, then delivers over a few connections. It stops when link or server fail as a whole and goes on over an item that is bad
by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.domain.clock_skew import server_moment
from desktop.domain.errors import Conflict, LoketError
from desktop.domain.sync_round import OutboxPort, RoundEnd, RoundProgress, RoundReport
from desktop.domain.wording import clock_time
from resources.i18n import translate
from sync.backoff import CEILING_S, backoff_s
from sync.connectivity import LinkReading, read_link
from sync.courier import Courier
from sync.dispatch import Bounds, Dispatch, Stop
from sync.gateway import Gateway, LooksUp
from sync.lease import AlreadyRunning, Lease
from sync.outcome import Fate, interrupted

LOOKED_UP = 50
"""The most reports that are looked up in one round, where the server can look up."""


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
    bounds: Bounds = field(default_factory=Bounds)

    def __call__(
        self,
        *,
        is_forced: bool = False,
        progress: Callable[[RoundProgress], object] = _ignore,
        is_cancelled: Callable[[], bool] = _never,
    ) -> RoundReport:
        """Run one round and report it; ``is_forced`` (a person's "try now") does not heed an asked-for wait.

        ``progress`` and ``is_cancelled`` are called from the round's own threads.

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
            dispatch = Dispatch(self.outbox, self.now, self.bounds, is_cancelled, progress)
            return _Round(self, dispatch, started_at, self.outbox.last_round()).run(is_forced)


@dataclass
class _Round:
    """A round under way."""

    setup: SyncRound
    dispatch: Dispatch
    started_at: datetime
    last: RoundReport | None
    clock_skew_s: float | None = None

    def run(self, is_forced: bool) -> RoundReport:
        outbox, now = self.setup.outbox, self.setup.now()
        self.dispatch.tally[Fate.UNKNOWN] = outbox.recover_begun(interrupted(), now)
        if not is_forced and (held := self._still_held(now)):
            return held
        connections = self.dispatch.fill()
        if not connections and not outbox.unknown_reports(1):
            return self._report(RoundEnd.NOTHING_DUE)
        try:
            gateway = self.setup.open_gateway()
        except LoketError as problem:
            return self._report(RoundEnd.NOT_CONFIGURED, problem.message)
        with closing(gateway):
            if not connections and not isinstance(gateway, LooksUp):
                return self._report(RoundEnd.NOTHING_DUE)
            reading = self._probe(gateway)
            if reading.end is not None:
                return self._stopped(Stop(reading.end, reading.link.message, reading.retry_after_s))
            if isinstance(gateway, LooksUp):
                self._look_up(gateway)
                connections = max(self.dispatch.fill(), 1)
            self._deliver(gateway, connections)
        if self.dispatch.stop is not None:
            return self._stopped(self.dispatch.stop)
        return self._report(RoundEnd.CANCELLED if self.dispatch.is_cancelled() else RoundEnd.FINISHED)

    def _deliver(self, gateway: Gateway, connections: int) -> None:
        """Deliver over ``gateway`` and as many more connections as are worth it; re-raise what failed on this side."""
        if connections == 1:
            self._work(gateway)
            return
        with ThreadPoolExecutor(connections - 1, thread_name_prefix="sync") as pool:
            others = [pool.submit(self._work_over_another) for _ in range(connections - 1)]
            self._work(gateway)
        for other in others:
            other.result()

    def _work_over_another(self) -> None:
        with closing(self.setup.open_gateway()) as gateway:
            self._work(gateway)

    def _work(self, gateway: Gateway) -> None:
        setup, dispatch = self.setup, self.dispatch
        gateway.watch(dispatch.bytes_left)
        courier = Courier(
            setup.outbox,
            gateway,
            setup.now,
            setup.random,
            self._clock_time,
            dispatch.show,
            lambda: dispatch.is_cancelled() or dispatch.stop is not None,
        )
        while (next_one := dispatch.take()) is not None:
            item = next_one.item
            try:
                settled = courier.deliver(item, next_one.number, next_one.of)
            except BaseException:
                dispatch.abandon(item)
                raise
            dispatch.settled(item, settled, lambda: self._probe(gateway))

    def _clock_time(self, at: datetime) -> str:
        return clock_time(server_moment(at, self.clock_skew_s), self.setup.zone)

    def _look_up(self, gateway: LooksUp) -> None:
        """Settle unknown reports that the server can look up by our number."""
        outbox = self.setup.outbox
        for item in outbox.unknown_reports(LOOKED_UP):
            if self.dispatch.is_cancelled():
                return
            found = gateway.look_up(item.register_no)
            if found is None:
                continue
            if found.lapor_no is None:
                outbox.item_not_there(item.id, self.setup.now())
                continue
            try:
                outbox.item_found(item.id, found.lapor_no, self.setup.now())
            except Conflict:
                continue  # that number is another complaint's: a person has to look

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
        return replace(
            last,
            started_at=self.started_at,
            ended_at=self.setup.now(),
            delivered=0,
            unknown=self.dispatch.tally[Fate.UNKNOWN],
            attention=0,
            waiting=self.setup.outbox.totals().to_send,
        )

    def _stopped(self, stop: Stop) -> RoundReport:
        if stop.end is RoundEnd.CANCELLED:
            return self._report(stop.end)
        got_on = self.dispatch.tally[Fate.DONE] > 0  # a line that is cut each minute must not mean long waits
        stops = 1 if got_on or self.last is None else self.last.stops_in_a_row + 1
        if stop.end is RoundEnd.CREDENTIALS:
            wait_s = CEILING_S
        else:
            wait_s = max(backoff_s(stops, self.setup.random), stop.retry_after_s or 0)
        return self._report(stop.end, stop.message, stops, self.setup.now() + timedelta(seconds=wait_s))

    def _report(
        self, end: RoundEnd, message: str = "", stops: int = 0, next_try_at: datetime | None = None
    ) -> RoundReport:
        outbox, at, tally = self.setup.outbox, self.setup.now(), self.dispatch.tally
        waiting = outbox.totals().to_send
        if next_try_at is None and end is not RoundEnd.NOT_CONFIGURED:
            next_try_at = outbox.next_due_at(at)
        report = RoundReport(
            end=end,
            started_at=self.started_at,
            ended_at=at,
            message=message or self._summary(end),
            delivered=tally[Fate.DONE],
            unknown=tally[Fate.UNKNOWN],
            attention=tally[Fate.ATTENTION],
            waiting=waiting,
            next_try_at=next_try_at if waiting else None,
            stops_in_a_row=stops,
            clock_skew_s=self.clock_skew_s,
        )
        outbox.record_round(report)
        return report

    def _summary(self, end: RoundEnd) -> str:
        tally = self.dispatch.tally
        parts = [
            text.format(count=tally[fate])
            for fate, text in (
                (Fate.DONE, translate("Sync", "{count} terkirim")),
                (Fate.UNKNOWN, translate("Sync", "{count} perlu dicek")),
                (Fate.ATTENTION, translate("Sync", "{count} perlu tindakan")),
                (Fate.WAITING, translate("Sync", "{count} dicoba lagi")),
            )
            if tally[fate]
        ]
        if parts:
            return ", ".join(parts)
        if end is RoundEnd.CANCELLED:
            return translate("Sync", "Dihentikan.")
        return translate("Sync", "Tidak ada yang perlu dikirim")
