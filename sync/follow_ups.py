"""Reading statuses and follow-ups back (E4, E5): one bounded run, polite to the server, beside no round of sending.

The lease is taken for each report anew, so that a person who wants to send never waits for more than one look.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.domain.errors import LoketError
from desktop.domain.lapor_report import LaporEntry, LaporStatus
from desktop.domain.reading_back import READ_AT_ONCE, DueReport, ReadBackPort, ReadBackReport, ReadReport
from desktop.domain.sync_round import OutboxPort, RoundEnd, RoundReport
from resources.i18n import translate
from sync.backoff import CEILING_S
from sync.connectivity import read_link
from sync.gateway import Answer, AnswerKind, Gateway
from sync.lease import AlreadyRunning, Lease

PAGES_AT_ONCE = 20
"""The most pages of follow-ups that are read of one report."""
ENTRIES_AT_ONCE = 500
TROUBLES_IN_A_ROW = 3
"""After so many unanswered looks one after the other it is the server, not the reports."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class FollowUpRound:
    """Looks at the reports that are due. ``outbox`` remembers for all rounds that the server asked to wait.

    ``institution_id`` gives the id at LAPOR! of an agency of ours, None if it has none.
    """

    reports: ReadBackPort
    outbox: OutboxPort
    open_gateway: Callable[[], Gateway]
    lease: Lease
    now: Callable[[], datetime]
    institution_id: Callable[[str], str | None]
    at_once: int = READ_AT_ONCE

    def __call__(self, *, is_cancelled: Callable[[], bool] = _never) -> ReadBackReport:
        """Look at what is due; ``is_cancelled`` is asked between two calls.

        Raises:
            StorageProblem: the store failed; what was read before it is kept.
        """
        return _Run(self, is_cancelled, self.now()).run()


class _Stop(Exception):
    """Ends a run, with what the person is told and the wait that the server asked for."""

    def __init__(self, end: RoundEnd, message: str = "", retry_after_s: float | None = None) -> None:
        super().__init__(end)
        self.end, self.message, self.retry_after_s = end, message, retry_after_s


@dataclass
class _Run:
    """A run under way."""

    setup: FollowUpRound
    is_cancelled: Callable[[], bool]
    started_at: datetime
    checked: int = 0
    changed: int = 0
    troubles: int = 0

    def run(self) -> ReadBackReport:
        last = self.setup.outbox.last_round()
        if last is not None and _is_held(last, self.started_at):
            return self._report(_Stop(RoundEnd.TOLD_TO_WAIT, last.message), last.next_try_at)
        due = self.setup.reports.due(self.started_at, self.setup.at_once)
        if not due:
            return self._report(_Stop(RoundEnd.NOTHING_DUE))
        try:
            gateway = self.setup.open_gateway()
        except LoketError as problem:
            return self._report(_Stop(RoundEnd.NOT_CONFIGURED, problem.message))
        with closing(gateway):
            try:
                self._check_link(gateway)
                for report in due:
                    self._look(gateway, report)
            except _Stop as stop:
                return self._report(stop, self._wait(stop))
        return self._report(_Stop(RoundEnd.FINISHED))

    def _look(self, gateway: Gateway, due: DueReport) -> None:
        """Read one report and keep what was read."""
        try:
            lease = self.setup.lease.take()
        except AlreadyRunning:
            raise _Stop(RoundEnd.ALREADY_RUNNING, translate("Sync", "Pengiriman sudah berjalan.")) from None
        with lease:
            self._ask_on()
            reading = gateway.read_status(due.lapor_no)
            reason = self._trouble(gateway, reading.answer)
            if reading.status is None or reason is not None:
                self.setup.reports.missed(due, reason or _unreadable(), self.setup.now())
                return
            entries, reason = self._read_pages(gateway, due)
            read = ReadReport(due, reading.status, entries, self._is_handed_over(due, reading.status), reason)
            self.checked += 1
            self.changed += self.setup.reports.keep(read, self.setup.now())

    def _read_pages(self, gateway: Gateway, due: DueReport) -> tuple[tuple[LaporEntry, ...], str | None]:
        """Return the follow-ups, and a reason if not all could be read; pages that only repeat themselves end it."""
        found: dict[LaporEntry, None] = {}
        for page in range(1, PAGES_AT_ONCE + 1):
            self._ask_on()
            reading = gateway.read_entries(due.lapor_no, page)
            if (reason := self._trouble(gateway, reading.answer)) is not None:
                return tuple(found), reason
            before = len(found)
            found |= dict.fromkeys(reading.entries)
            if not reading.has_more or len(found) == before or len(found) >= ENTRIES_AT_ONCE:
                break
        return tuple(found)[:ENTRIES_AT_ONCE], None

    def _trouble(self, gateway: Gateway, answer: Answer) -> str | None:
        """Return why one report could not be read, None if it was; what concerns all of them ends the run."""
        if answer.kind is AnswerKind.ACCEPTED:
            self.troubles = 0
            return None
        status = answer.status or 0
        is_told_to_wait = status == 429 or (status == 503 and answer.retry_after_s is not None)
        if answer.kind is AnswerKind.STATUS and is_told_to_wait:
            text = translate("Sync", "LAPOR! sedang sibuk dan minta menunggu. Dicoba lagi sendiri.")
            raise _Stop(RoundEnd.TOLD_TO_WAIT, text, answer.retry_after_s)
        if answer.kind is AnswerKind.STATUS and status in (404, 410):
            self.troubles = 0
            return translate("Sync", "LAPOR! tidak mengenal nomor ini. Periksa nomornya.")
        self._check_link(gateway)
        self.troubles += 1
        if self.troubles >= TROUBLES_IN_A_ROW:
            text = translate("Sync", "Server LAPOR! sedang terganggu. Dicoba lagi sendiri.")
            raise _Stop(RoundEnd.SERVER_TROUBLE, text)
        if answer.kind is AnswerKind.STATUS and status == 403:
            return translate("Sync", "LAPOR! tidak mengizinkan kantor ini membaca laporan ini.")
        return _unreadable()

    def _check_link(self, gateway: Gateway) -> None:
        reading = read_link(gateway, self.setup.now)
        if reading.end is not None:
            raise _Stop(reading.end, reading.link.message, reading.retry_after_s)

    def _ask_on(self) -> None:
        if self.is_cancelled():
            raise _Stop(RoundEnd.CANCELLED)

    def _is_handed_over(self, due: DueReport, status: LaporStatus) -> bool:
        """Tell whether LAPOR! shows the report where it was passed on to, and that is not where it was before."""
        if due.handover_to is None or status.disposition_id is None:
            return False
        wanted = self.setup.institution_id(due.handover_to)
        before = self.setup.institution_id(due.sent_to) if due.sent_to else None
        return wanted == status.disposition_id and wanted != before

    def _wait(self, stop: _Stop) -> datetime | None:
        """Return when another run makes sense; a wait that the server asked for holds for sending too."""
        at = self.setup.now()
        if not stop.end.is_stop:
            return None
        wait_s = CEILING_S if stop.retry_after_s is None else stop.retry_after_s
        until = at + timedelta(seconds=wait_s)
        if stop.end is not RoundEnd.TOLD_TO_WAIT:
            return until
        waiting = self.setup.outbox.totals().to_send
        self.setup.outbox.record_round(
            RoundReport(stop.end, self.started_at, at, stop.message, waiting=waiting, next_try_at=until)
        )
        return until

    def _report(self, stop: _Stop, next_try_at: datetime | None = None) -> ReadBackReport:
        message = stop.message or _summary(self.checked, self.changed)
        return ReadBackReport(
            stop.end, self.started_at, self.setup.now(), self.checked, self.changed, message, next_try_at
        )


def _is_held(last: RoundReport, now: datetime) -> bool:
    if last.end is not RoundEnd.TOLD_TO_WAIT or last.next_try_at is None:
        return False
    return last.ended_at <= now < last.next_try_at


def _unreadable() -> str:
    return translate("Sync", "Jawaban LAPOR! tentang laporan ini tidak terbaca. Dicoba lagi sendiri.")


def _summary(checked: int, changed: int) -> str:
    if checked == 0:
        return translate("Sync", "Tidak ada laporan yang perlu dibaca sekarang.")
    return translate("Sync", "{checked} laporan dibaca, {changed} ada yang baru.").format(
        checked=checked, changed=changed
    )
