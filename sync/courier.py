"""Delivering one item: step by step, each durably *begun* before its first byte and settled as soon as it is understood."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.domain.errors import Conflict, NotFound, Problem, StorageProblem
from desktop.domain.outbox import OutboxItem, OutboxStep, StepKind, StepState
from desktop.domain.sync_round import LONGEST_WAIT, OutboxPort, RoundEnd, RoundProgress
from resources.i18n import translate
from sync.backoff import backoff_s
from sync.cargo import Cargo, bug, load
from sync.gateway import Gateway
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
    """Delivers items over one gateway. ``clock_time`` writes a moment as the server's clock and people show it."""

    outbox: OutboxPort
    gateway: Gateway
    now: Callable[[], datetime]
    random: Callable[[], float]
    clock_time: Callable[[datetime], str]
    progress: Callable[[RoundProgress], object]
    is_cancelled: Callable[[], bool]

    def deliver(self, item: OutboxItem, number: int, of: int) -> Settled:
        """Bring ``item`` (``number`` of ``of``, from 1) as far as it will go.

        Raises:
            StorageProblem: the store cannot keep what happened; the step stays *begun*, so nothing is sent twice.
        """
        cargo = load(item, self.gateway, self.outbox.attachment)
        if isinstance(cargo, Problem):
            return self._attention(item, None, cargo.message, cargo.field)
        remote_ids = {s.id: s.remote_id or "" for s in item.steps if s.state is StepState.DONE}
        for index, step in enumerate(item.steps, start=1):
            if step.id in remote_ids:
                continue
            if self.is_cancelled():
                return Settled(None)
            self.progress(_progress(item, number, of, index, step))
            settled = self._take_step(cargo, step, remote_ids)
            if settled is not None:
                return settled
        last = item.steps[-1]  # every step was done already: only the item's own mark is missing
        self.outbox.item_confirmed(
            item.id, last.id, remote_ids[last.id], cargo.lapor_no(remote_ids), self.now()
        )
        return Settled(Fate.DONE)

    def _take_step(self, cargo: Cargo, step: OutboxStep, remote_ids: dict[str, str]) -> Settled | None:
        """Send one step and settle it; None if the item goes on with its next step."""
        item = cargo.item
        try:
            call = cargo.call(step, remote_ids)
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
        lapor_no = cargo.lapor_no(remote_ids)
        verdict = judge(step.kind, answer, self.clock_time(begun_at), lapor_no or None)
        if verdict.fate is not Fate.DONE:
            return self._settle(item, step, verdict)
        remote_ids[step.id] = answer.remote_id or ""
        return self._keep(cargo, step, remote_ids)

    def _keep(self, cargo: Cargo, step: OutboxStep, remote_ids: dict[str, str]) -> Settled | None:
        """Store that a step is done, and the item with it if that was the last."""
        item = cargo.item
        try:
            if all(s.id in remote_ids for s in item.steps):
                lapor_no = cargo.lapor_no(remote_ids)
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
            return self._attention(item, step, bug().message, None)
        text = translate(
            "Sync",
            "Program tersandung saat mengirim ini. Cari judulnya di LAPOR! lalu pilih: "
            "sudah ada atau belum ada.",
        )
        return self._settle(item, step, Verdict(Fate.UNKNOWN, "bug", text, is_trouble=True))


def _progress(item: OutboxItem, number: int, of: int, index: int, step: OutboxStep) -> RoundProgress:
    return RoundProgress(
        number,
        of,
        item.register_no,
        item.title,
        index,
        len(item.steps),
        step.kind,
        step.attachment_name,
        item.kind,
    )
