"""What a person decides about the outbox: look, retry, settle what is unknown, record what was entered by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.domain.access import Account, Right
from desktop.domain.complaint import ComplaintStatus
from desktop.domain.errors import Conflict, InvalidInput, NotFound
from desktop.domain.outbox import ItemKind, OutboxItem, OutboxTotals, StepKind, StepState, SyncState
from desktop.domain.register_number import read_query
from desktop.domain.sync_round import RoundReport
from desktop.domain.wording import label
from desktop.store import carry, complaints, outbox
from desktop.store.engine import Connection
from desktop.store.history import Action, record
from desktop.usecases.desk import Desk
from resources.i18n import translate

_LAPOR_NO = re.compile(r"[0-9]{4,10}")
_LISTED = 500


@dataclass(frozen=True, slots=True)
class OutboxView:
    """The state of sending at one moment, read in one snapshot."""

    totals: OutboxTotals
    waiting: tuple[OutboxItem, ...]
    unknown: tuple[OutboxItem, ...]
    attention: tuple[OutboxItem, ...]
    rounds: tuple[RoundReport, ...]
    last_success_at: datetime | None


@dataclass(frozen=True)
class SettleOutbox:
    """Read the outbox and carry out a person's decisions about it."""

    desk: Desk

    def view(self) -> OutboxView:
        """Return counts, items that need somebody, the queue and the last day's rounds."""
        since = self.desk.now() - timedelta(days=1)
        with self.desk.database.read() as connection:
            return OutboxView(
                outbox.totals(connection),
                tuple(outbox.in_state(connection, SyncState.WAITING, _LISTED)),
                tuple(outbox.in_state(connection, SyncState.UNKNOWN, _LISTED)),
                tuple(outbox.in_state(connection, SyncState.ATTENTION, _LISTED)),
                tuple(outbox.rounds_since(connection, since, 50)),
                outbox.last_success_at(connection),
            )

    def totals(self) -> OutboxTotals:
        """Return the counts that add up."""
        with self.desk.database.read() as connection:
            return outbox.totals(connection)

    def list(self, by: Account, state: SyncState | None = None, limit: int = 10_000) -> Sequence[OutboxItem]:
        """Return reports, this desk's own and those carried in, oldest first; raises NotAllowed."""
        by.require(Right.READ_COMPLAINTS)
        with self.desk.database.read() as connection:
            return outbox.in_state(connection, state, limit, (ItemKind.REPORT, ItemKind.CARRIED))

    def sent(self, by: Account, number: str, lapor_no: str) -> None:
        """Settle an unknown item: it is in LAPOR! under this number.

        Raises:
            NotAllowed, NotFound
            InvalidInput: the number has another form, or belongs to another complaint.
            Conflict: the item is not unknown.
        """
        by.require(Right.RESOLVE_UNKNOWN)
        item_id = self._item_id(number)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            item = self._item(connection, item_id, SyncState.UNKNOWN)
            plain = _checked_lapor_no(connection, lapor_no, item)
            outbox.settle(connection, item, SyncState.CONFIRMED, now, lapor_no=plain)
            _record(connection, Action.RESOLVED_SENT, now, by, item, lapor_no=plain)

    def not_sent(self, by: Account, number: str) -> None:
        """Settle an unknown item: it is not in LAPOR!, so it is queued again; or withheld, if it is void by now.

        Raises:
            NotAllowed, NotFound, Conflict
        """
        by.require(Right.RESOLVE_UNKNOWN)
        item_id = self._item_id(number)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            item = self._item(connection, item_id, SyncState.UNKNOWN)
            outbox.settle(connection, item, SyncState.WAITING, now)
            _record(connection, Action.RESOLVED_NOT_SENT, now, by, item)
            complaint = complaints.get(connection, item.complaint_id) if item.complaint_id else None
            is_in_lapor = any(s.kind is StepKind.CREATE and s.state is StepState.DONE for s in item.steps)
            if complaint is not None and complaint.status is not ComplaintStatus.DITERIMA and not is_in_lapor:
                outbox.withhold(connection, item, now, by, complaint.void_reason or "")

    def entered_by_hand(self, by: Account, number: str, lapor_no: str) -> None:
        """Record that somebody entered a complaint in LAPOR! by hand (sp4n-api.md rule 9).

        Raises:
            NotAllowed, NotFound, InvalidInput
            Conflict: it was sent, may have been sent, or is void.
        """
        by.require(Right.RESOLVE_UNKNOWN)
        item_id = self._item_id(number)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            item = self._item(connection, item_id, SyncState.WAITING, SyncState.ATTENTION)
            if item.may_be_there:
                raise _wrong_state(item)
            plain = _checked_lapor_no(connection, lapor_no, item)
            outbox.settle(connection, item, SyncState.BY_HAND, now, lapor_no=plain)
            _record(connection, Action.ENTERED_BY_HAND, now, by, item, lapor_no=plain)

    def retry(self, by: Account, number: str | None = None) -> int:
        """Make one item (or all that wait) due now; one that needed attention is queued again. Return how many.

        Raises:
            NotAllowed, NotFound
            Conflict: the item is neither waiting nor needs attention.
        """
        by.require(Right.RETRY_SENDING)
        if number is None:
            with self.desk.database.write() as connection:
                return outbox.make_due(connection, None)
        item_id = self._item_id(number)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            item = self._item(connection, item_id, SyncState.WAITING, SyncState.ATTENTION)
            if item.state is SyncState.ATTENTION:
                outbox.settle(connection, item, SyncState.WAITING, now)
                _record(connection, Action.RETRIED, now, by, item)
                return 1
            return outbox.make_due(connection, item.id)

    def _item_id(self, number: str) -> str:
        """Return the report with this number, typed in any spelling: this desk's own, else one carried in from another.

        Raises:
            NotFound: no report, or more than one, fits.
        """
        try:
            complaint_id = self.desk.complaint_id(number)
        except NotFound:
            query = read_query(number)
            with self.desk.database.read() as connection:
                carried = carry.carried_like(connection, query) if query else None
            if carried is None:
                raise
            return carried.id
        with self.desk.database.read() as connection:
            item = outbox.of_complaint(connection, complaint_id)
        if item is None:
            raise _not_here()
        return item.id

    @staticmethod
    def _item(connection: Connection, item_id: str, *states: SyncState) -> OutboxItem:
        item = outbox.of_id(connection, item_id)
        if item is None:
            raise _not_here()
        if item.state not in states:
            raise _wrong_state(item)
        return item


def _record(
    connection: Connection, action: Action, at: datetime, by: Account, item: OutboxItem, **detail: object
) -> None:
    """Write a decision into the history; that about a carried report, which has no complaint here, names its number."""
    if item.complaint_id is None:
        detail |= {"register_no": item.register_no}
    record(connection, action, at, by, item.complaint_id, **detail)


def _not_here() -> NotFound:
    return NotFound(translate("Complaint", "Pengaduan ini tidak ada di komputer ini."))


def _wrong_state(item: OutboxItem) -> Conflict:
    return Conflict(
        translate(
            "Outbox", "{number} tidak dalam keadaan itu (sekarang: {state}). Muat ulang lalu periksa."
        ).format(number=item.register_no, state=label(item.state)),
        field="register_no",
    )


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
