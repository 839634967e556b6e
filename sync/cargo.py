"""What an item holds, made ready: checked, and each leg as a call that only needs to be made."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.complaint import Attachment
from desktop.domain.errors import Problem, StorageProblem
from desktop.domain.follow_up import FollowUpPayload, thaw_follow_up
from desktop.domain.outbox import ItemKind, OutboxItem, OutboxStep, StepKind
from desktop.domain.outbox_payload import ReportPayload, thaw
from resources.i18n import translate
from sync.gateway import Answer, FileUpload, Gateway

_log = logging.getLogger(__name__)

Payload = ReportPayload | FollowUpPayload


@dataclass(frozen=True, slots=True)
class Cargo:
    """An item with its thawed words. ``read_file`` returns an attachment's content by its hash."""

    item: OutboxItem
    payload: Payload
    gateway: Gateway
    read_file: Callable[[str], bytes]

    def call(self, step: OutboxStep, remote_ids: Mapping[str, str]) -> Callable[[], Answer]:
        """Return the call of a step with everything it needs at hand, so that nothing but the call follows *begun*.

        Raises:
            NotFound, StorageProblem: an attachment is missing or was changed.
        """
        gateway, payload = self.gateway, self.payload
        if isinstance(payload, FollowUpPayload):
            uploads = [self._upload(file) for file in payload.attachments]
            lapor_no = self.lapor_no(remote_ids)
            return lambda: gateway.add_follow_up(payload, lapor_no, uploads)
        match step.kind:
            case StepKind.FILE:
                upload = self._upload(
                    Attachment(
                        step.attachment_name or "",
                        step.attachment_sha256 or "",
                        step.attachment_size,
                        step.attachment_media_type or "application/octet-stream",
                    )
                )
                return lambda: gateway.upload_file(upload)
            case StepKind.CREATE:
                file_ids = [remote_ids[s.id] for s in self.item.steps if s.kind is StepKind.FILE]
                return lambda: gateway.create_report(payload, file_ids)
            case _:
                lapor_no = self.lapor_no(remote_ids)
                return lambda: gateway.hand_over(payload, lapor_no)

    def lapor_no(self, remote_ids: Mapping[str, str]) -> str:
        """Return the number of the report that the item is or belongs to; empty before it was created."""
        created = (
            remote_ids[s.id] for s in self.item.steps if s.kind is StepKind.CREATE and s.id in remote_ids
        )
        return next(created, self.item.lapor_no or "")

    def _upload(self, file: Attachment) -> FileUpload:
        return FileUpload(file.name, file.media_type, self.read_file(file.sha256))


def load(item: OutboxItem, gateway: Gateway, read_file: Callable[[str], bytes]) -> Cargo | Problem:
    """Return the item made ready, or what keeps it from being sent (nothing of it has left)."""
    try:
        if item.kind is ItemKind.FOLLOW_UP:
            follow_up = thaw_follow_up(item.payload, item.payload_sha256)
            problem = _damage(item, (StepKind.FOLLOW_UP,), ()) or gateway.check_follow_up(follow_up)
            return problem or Cargo(item, follow_up, gateway, read_file)
        report = thaw(item.payload, item.payload_sha256)
        problem = _damage(item, _legs_of(report), report.attachments) or gateway.check(report)
        return problem or Cargo(item, report, gateway, read_file)
    except StorageProblem as damaged:
        return Problem("payload", damaged.code, damaged.message)
    except Exception:
        _log.exception("a queued item cannot be prepared")
        return bug()


def bug() -> Problem:
    """Return the problem of an item that a mistake of ours keeps from being sent."""
    return Problem(
        "payload",
        "bug",
        translate("Sync", "Program tidak dapat menyiapkan laporan ini. Beri tahu admin; datanya aman."),
    )


def _legs_of(report: ReportPayload) -> Sequence[StepKind]:
    return (
        *(StepKind.FILE for _ in report.attachments),
        StepKind.CREATE,
        *((StepKind.HANDOVER,) if report.handover_to is not None else ()),
    )


def _damage(item: OutboxItem, legs: Sequence[StepKind], files: Sequence[Attachment]) -> Problem | None:
    """Name what keeps the steps from covering the whole item: no leg may be left out silently (rule 6)."""
    present = [s.attachment_sha256 for s in item.steps if s.kind is StepKind.FILE]
    if [s.kind for s in item.steps] == list(legs) and present == [a.sha256 for a in files]:
        return None
    return Problem(
        "payload",
        "steps_damaged",
        translate("Sync", "Langkah pengiriman tidak cocok dengan isi laporan. Beri tahu admin."),
    )
