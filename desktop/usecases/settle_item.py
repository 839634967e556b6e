"""What a person decides about one item of the outbox, whatever its kind; items are named by their id."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.access import Account, Right
from desktop.domain.complaint import ComplaintStatus
from desktop.domain.errors import Conflict, InvalidInput, NotFound
from desktop.domain.outbox import ItemKind, OutboxItem, StepKind, StepState, SyncState
from desktop.domain.wording import label
from desktop.store import complaints, outbox, outbox_pages
from desktop.store.engine import Connection
from desktop.store.history import Action, record
from desktop.usecases.desk import Desk
from desktop.usecases.reasons import checked_reason
from resources.i18n import translate

_LAPOR_NO = re.compile(r"[0-9]{4,10}")


@dataclass(frozen=True)
class SettleItem:
    """Carry decisions out; each is one transaction with its line in the history."""

    desk: Desk

    def sent(self, by: Account, item_id: str, lapor_no: str | None = None) -> None:
        """Settle an unknown item: it is in LAPOR!, a report under ``lapor_no``.

        A follow-up has no number of its own, and a report whose handover alone is unknown has one already.

        Raises:
            NotAllowed, NotFound
            InvalidInput: the number is missing, has another form, belongs to another complaint, or differs from the
                one that LAPOR! itself gave.
            Conflict: the item is not unknown.
        """
        by.require(Right.RESOLVE_UNKNOWN)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            item = _item(connection, item_id, SyncState.UNKNOWN)
            plain = _number(connection, lapor_no, item)
            if plain is not None and _create_is_unknown(item):
                outbox.settle_found(connection, item, plain, now)  # a hand-over, if any, is still to be done
            else:
                outbox.settle(connection, item, SyncState.CONFIRMED, now, lapor_no=plain)
            _record(connection, Action.RESOLVED_SENT, now, by, item, lapor_no=plain)

    def not_sent(self, by: Account, item_id: str) -> None:
        """Settle an unknown item: it is not in LAPOR!, so it is queued again.

        A report that is void or withdrawn by now is withheld instead.

        Raises:
            NotAllowed, NotFound, Conflict
        """
        by.require(Right.RESOLVE_UNKNOWN)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            item = _item(connection, item_id, SyncState.UNKNOWN)
            outbox.settle(connection, item, SyncState.WAITING, now)
            _record(connection, Action.RESOLVED_NOT_SENT, now, by, item)
            if item.kind is not ItemKind.REPORT or _is_created(item):
                return
            complaint = complaints.get(connection, item.complaint_id or "")
            if complaint is not None and complaint.status is not ComplaintStatus.DITERIMA:
                outbox.withhold(connection, item, now, by, complaint.void_reason or "")

    def entered_by_hand(self, by: Account, item_id: str, lapor_no: str) -> None:
        """Record that somebody entered a report in LAPOR! by hand (sp4n-api.md rule 9).

        Raises:
            NotAllowed, NotFound, InvalidInput
            Conflict: it was sent, may have been sent, is void, or is a follow-up.
        """
        by.require(Right.RESOLVE_UNKNOWN)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            item = _item(connection, item_id, SyncState.WAITING, SyncState.ATTENTION)
            if item.may_be_there or item.kind is ItemKind.FOLLOW_UP:
                raise _wrong_state(item)
            plain = _checked_lapor_no(connection, lapor_no, item)
            outbox.settle(connection, item, SyncState.BY_HAND, now, lapor_no=plain)
            _record(connection, Action.ENTERED_BY_HAND, now, by, item, lapor_no=plain)

    def retry(self, by: Account, item_id: str) -> int:
        """Make one item due now, queueing it again if it needed attention; return how many: one.

        Raises:
            NotAllowed, NotFound
            Conflict: the item is neither waiting nor needs attention.
        """
        by.require(Right.RETRY_SENDING)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            item = _item(connection, item_id, SyncState.WAITING, SyncState.ATTENTION)
            if item.state is not SyncState.ATTENTION:
                return outbox.make_due(connection, item.id)
            _queue_again(connection, item, now, by)
        return 1

    def retry_mended(self, by: Account) -> int:
        """Queue everything again that lacked an id which a newer office file may have brought; return how many.

        Raises:
            NotAllowed
        """
        by.require(Right.RETRY_SENDING)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            ids = outbox_pages.mended(connection)
            for item_id in ids:
                _queue_again(connection, _item(connection, item_id, SyncState.ATTENTION), now, by)
        return len(ids)

    def withhold(self, by: Account, item_id: str, reason: str) -> None:
        """Never send a follow-up, or a report of another desk, which learns the reason from the file of results.

        Raises:
            NotAllowed, NotFound
            InvalidInput: the reason is empty or too long.
            Conflict: it was sent, may have been sent, or is this desk's own report (that one is voided instead).
        """
        by.require(Right.RESOLVE_UNKNOWN)
        refusal = translate("Outbox", "Tulis alasan tidak dikirim, paling banyak {limit} huruf.")
        plain = checked_reason(reason, refusal)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            item = _item(connection, item_id, SyncState.WAITING, SyncState.ATTENTION)
            if item.may_be_there:
                raise _wrong_state(item)
            if item.kind is ItemKind.REPORT:
                raise Conflict(
                    translate(
                        "Outbox",
                        "{number} adalah laporan loket ini. Batalkan di Register bila tidak jadi dikirim.",
                    ).format(number=item.register_no),
                    field="register_no",
                )
            outbox.settle(connection, item, SyncState.WITHHELD, now, reason=plain)
            _record(connection, Action.WITHHELD, now, by, item, reason=plain)


def _item(connection: Connection, item_id: str, *states: SyncState) -> OutboxItem:
    item = outbox.of_id(connection, item_id)
    if item is None:
        raise NotFound(translate("Complaint", "Pengaduan ini tidak ada di komputer ini."))
    if item.state not in states:
        raise _wrong_state(item)
    return item


def _create_is_unknown(item: OutboxItem) -> bool:
    return any(s.kind is StepKind.CREATE and s.state is StepState.BEGUN for s in item.steps)


def _is_created(item: OutboxItem) -> bool:
    return any(s.kind is StepKind.CREATE and s.state is StepState.DONE for s in item.steps)


def _queue_again(connection: Connection, item: OutboxItem, at: datetime, by: Account) -> None:
    outbox.settle(connection, item, SyncState.WAITING, at)
    _record(connection, Action.RETRIED, at, by, item)


def _record(
    connection: Connection, action: Action, at: datetime, by: Account, item: OutboxItem, **detail: object
) -> None:
    """Write a decision into the history; what is not this desk's own report says what it is."""
    if item.kind is not ItemKind.REPORT:
        detail |= {"kind": item.kind.value, "register_no": item.register_no}
    record(connection, action, at, by, item.complaint_id, **detail)


def _wrong_state(item: OutboxItem) -> Conflict:
    return Conflict(
        translate(
            "Outbox", "{number} tidak dalam keadaan itu (sekarang: {state}). Muat ulang lalu periksa."
        ).format(number=item.register_no, state=label(item.state)),
        field="register_no",
    )


def _number(connection: Connection, given: str | None, item: OutboxItem) -> str | None:
    """Return the number under which an unknown item is in LAPOR!: the one it has, else the one that was typed."""
    if item.kind is ItemKind.FOLLOW_UP:
        return item.lapor_no
    if _is_created(item) and given is None:
        return item.lapor_no
    plain = _checked_lapor_no(connection, given or "", item)
    if _is_created(item) and plain != item.lapor_no:
        raise InvalidInput.of(
            "lapor_no",
            "other_number",
            translate(
                "Outbox", "LAPOR! sudah memberi nomor #{lapor_no} untuk {number}. Periksa lagi."
            ).format(lapor_no=item.lapor_no, number=item.register_no),
        )
    return plain


def _checked_lapor_no(connection: Connection, text: str, item: OutboxItem) -> str:
    plain = text.strip().removeprefix("#").strip()
    if not _LAPOR_NO.fullmatch(plain):
        raise InvalidInput.of(
            "lapor_no",
            "invalid",
            translate("Outbox", "Nomor LAPOR! hanya angka, 4 sampai 10, misalnya 9165816."),
        )
    owner = outbox.lapor_no_owner(connection, plain)
    if owner is not None and owner != item.register_no:
        raise InvalidInput.of(
            "lapor_no",
            "taken",
            translate("Outbox", "Nomor LAPOR! {lapor_no} sudah dipakai {number}. Periksa lagi.").format(
                lapor_no=plain, number=owner
            ),
        )
    return plain
