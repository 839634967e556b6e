"""Delivering one item: step by step, each durably *begun* before its first byte and settled as soon as it is understood."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.domain.errors import Conflict, NotFound, Problem, StorageProblem
from desktop.domain.outbox import OutboxItem, OutboxStep, StepKind, StepState
from desktop.domain.outbox_payload import ReportPayload, thaw
from desktop.domain.sync_round import LONGEST_WAIT, OutboxPort, RoundEnd, RoundProgress
from desktop.domain.wording import clock_time
from resources.i18n import translate
from sync.backoff import backoff_s
from sync.gateway import Answer, FileUpload, Gateway
from sync.outcome import Fate, Verdict, judge

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settled:
    """What came of an item. ``fate`` is None if it was left as it was (cancelled, or settled by somebody else)."""

    fate: Fate | None
    end: RoundEnd | None = None
    message: str = ""
    is_trouble: bool = False
    retry_after_s: float | None = None


@dataclass(frozen=True, slots=True)
class Courier:
    """Delivers items over one gateway."""

    outbox: OutboxPort
    gateway: Gateway
    now: Callable[[], datetime]
    random: Callable[[], float]
    zone: ZoneInfo
    progress: Callable[[RoundProgress], object]
    is_cancelled: Callable[[], bool]

    def deliver(self, item: OutboxItem, number: int, of: int) -> Settled:
        """Bring ``item`` (``number`` of ``of``, from 1) as far as it will go.

        Raises:
            StorageProblem: the store cannot keep what happened; the step stays *begun*, so nothing is sent twice.
        """
        try:
            report = thaw(item.payload, item.payload_sha256)
            problem = _damage(item, report) or self.gateway.check(report)
        except StorageProblem as damaged:
            problem = Problem("payload", damaged.code, damaged.message)
        except Exception:
            _log.exception("a queued report cannot be prepared")
            problem = _bug()
        if problem is not None:
            return self._attention(item, None, problem.message, problem.field)
        return self._go_on(item, report, number, of)

    def _go_on(self, item: OutboxItem, report: ReportPayload, number: int, of: int) -> Settled:
        remote_ids = {s.id: s.remote_id or "" for s in item.steps if s.state is StepState.DONE}
        for index, step in enumerate(item.steps, start=1):
            if step.id in remote_ids:
                continue
            if self.is_cancelled():
                return Settled(None)
            self.progress(
                RoundProgress(
                    number,
                    of,
                    item.register_no,
                    item.title,
                    index,
                    len(item.steps),
                    step.kind,
                    step.attachment_name,
                )
            )
            settled = self._take_step(item, report, step, remote_ids)
            if settled is not None:
                return settled
        last = item.steps[-1]  # every step was done already: only the item's own mark is missing
        self.outbox.item_confirmed(
            item.id, last.id, remote_ids[last.id], _lapor_no(item, remote_ids), self.now()
        )
        return Settled(Fate.DONE)

    def _take_step(
        self, item: OutboxItem, report: ReportPayload, step: OutboxStep, remote_ids: dict[str, str]
    ) -> Settled | None:
        """Send one step and settle it; None if the item goes on with its next step."""
        try:
            call = self._prepared(item, report, step, remote_ids)
        except (NotFound, StorageProblem) as problem:
            return self._attention(item, step, problem.message, "attachments")
        begun_at = self.now()
        if not self.outbox.mark_begun(item.id, step.id, begun_at):
            return Settled(None)
        try:
            answer = call()
        except Exception:
            _log.exception("a call to the national register broke")
            return self._broken(item, step)
        lapor_no = _lapor_no(item, remote_ids)
        verdict = judge(step.kind, answer, clock_time(begun_at, self.zone), lapor_no or None)
        if verdict.fate is not Fate.DONE:
            return self._settle(item, step, verdict)
        remote_ids[step.id] = answer.remote_id or ""
        return self._keep(item, step, remote_ids)

    def _prepared(
        self, item: OutboxItem, report: ReportPayload, step: OutboxStep, remote_ids: dict[str, str]
    ) -> Callable[[], Answer]:
        """Return the call of a step with everything it needs at hand, so that nothing but the call follows *begun*."""
        match step.kind:
            case StepKind.FILE:
                upload = FileUpload(
                    step.attachment_name or "",
                    step.attachment_media_type or "application/octet-stream",
                    self.outbox.attachment(step.attachment_sha256 or ""),
                )
                return lambda: self.gateway.upload_file(upload)
            case StepKind.CREATE:
                file_ids = [remote_ids[s.id] for s in item.steps if s.kind is StepKind.FILE]
                return lambda: self.gateway.create_report(report, file_ids)
            case StepKind.HANDOVER:
                lapor_no = _lapor_no(item, remote_ids)
                return lambda: self.gateway.hand_over(report, lapor_no)

    def _keep(self, item: OutboxItem, step: OutboxStep, remote_ids: dict[str, str]) -> Settled | None:
        """Store that a step is done, and the item with it if that was the last."""
        is_last = all(s.id in remote_ids for s in item.steps)
        try:
            if is_last:
                lapor_no = _lapor_no(item, remote_ids)
                self.outbox.item_confirmed(item.id, step.id, remote_ids[step.id], lapor_no, self.now())
                return Settled(Fate.DONE)
            self.outbox.step_done(item.id, step.id, remote_ids[step.id], self.now())
        except Conflict:
            text = translate(
                "Sync",
                "LAPOR! menjawab dengan nomor #{number} yang sudah dipakai pengaduan lain. Cari judulnya di LAPOR! "
                "lalu pilih: sudah ada atau belum ada.",
            ).format(number=remote_ids[step.id])
            return self._settle(item, step, Verdict(Fate.UNKNOWN, "number_taken", text, is_trouble=True))
        return None

    def _settle(self, item: OutboxItem, step: OutboxStep, verdict: Verdict) -> Settled:
        at = self.now()
        match verdict.fate:
            case Fate.ATTENTION:
                self.outbox.item_attention(item.id, step.id, verdict.message, verdict.field, at)
            case Fate.UNKNOWN:
                self.outbox.item_unknown(item.id, step.id, verdict.message, at)
            case _:
                self.outbox.item_waiting(
                    item.id, step.id, verdict.message, self._next_try(item, verdict, at), at
                )
        return Settled(verdict.fate, verdict.end, verdict.message, verdict.is_trouble, verdict.retry_after_s)

    def _next_try(self, item: OutboxItem, verdict: Verdict, at: datetime) -> datetime | None:
        """Return when this item is due again: None if it was not its own fault, for then the round sets the pace."""
        if verdict.end is not None:
            return None
        wait_s = max(backoff_s(item.attempts + 1, self.random), verdict.retry_after_s or 0)
        return at + min(timedelta(seconds=wait_s), LONGEST_WAIT)

    def _attention(
        self, item: OutboxItem, step: OutboxStep | None, message: str, field: str | None
    ) -> Settled:
        self.outbox.item_attention(item.id, step.id if step else None, message, field, self.now())
        return Settled(Fate.ATTENTION, message=message)

    def _broken(self, item: OutboxItem, step: OutboxStep) -> Settled:
        """Settle a step whose call ended in a bug of ours: what left is not known."""
        if step.kind is StepKind.FILE:
            return self._attention(item, step, _bug().message, None)
        text = translate(
            "Sync",
            "Program tersandung saat mengirim ini. Cari judulnya di LAPOR! lalu pilih: "
            "sudah ada atau belum ada.",
        )
        return self._settle(item, step, Verdict(Fate.UNKNOWN, "bug", text, is_trouble=True))


def _lapor_no(item: OutboxItem, remote_ids: dict[str, str]) -> str:
    return next(
        (remote_ids[s.id] for s in item.steps if s.kind is StepKind.CREATE and s.id in remote_ids), ""
    )


def _damage(item: OutboxItem, report: ReportPayload) -> Problem | None:
    """Name what keeps the steps from covering the whole report: no leg may be left out silently (rule 6)."""
    files = [s.attachment_sha256 for s in item.steps if s.kind is StepKind.FILE]
    expected: Sequence[StepKind] = (
        *(StepKind.FILE for _ in report.attachments),
        StepKind.CREATE,
        *((StepKind.HANDOVER,) if report.handover_to is not None else ()),
    )
    kinds = [s.kind for s in item.steps]
    if kinds == list(expected) and files == [a.sha256 for a in report.attachments]:
        return None
    return Problem(
        "payload",
        "steps_damaged",
        translate("Sync", "Langkah pengiriman tidak cocok dengan isi laporan. Beri tahu admin."),
    )


def _bug() -> Problem:
    return Problem(
        "payload",
        "bug",
        translate("Sync", "Program tidak dapat menyiapkan laporan ini. Beri tahu admin; datanya aman."),
    )
