"""What a person decides about the outbox: look, retry, settle what is unknown, record what was entered by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.access import Account, Right
from desktop.domain.errors import NotFound
from desktop.domain.outbox import ItemKind, OutboxItem, OutboxTotals, SyncState
from desktop.domain.outbox_view import OutboxQuery, OutboxView
from desktop.domain.register_number import read_query
from desktop.store import carry, outbox, settings
from desktop.store.guarded import guarded_among
from desktop.store.history import Action, record
from desktop.store.values import optional_time_text
from desktop.usecases.desk import Desk
from desktop.usecases.hide_identity import items_shown_to
from desktop.usecases.settle_item import SettleItem
from desktop.usecases.view_outbox import PAUSED_AT, ViewOutbox, paused_at
from resources.i18n import translate


@dataclass(frozen=True)
class SettleOutbox:
    """Read the outbox and carry out a person's decisions about it; reports are named by their number in any spelling."""

    desk: Desk

    @property
    def items(self) -> SettleItem:
        """Return the decisions about items of every kind, named by their id."""
        return SettleItem(self.desk)

    def view(self, by: Account, query: OutboxQuery | None = None) -> OutboxView:
        """Return counts, what needs somebody, the queue and the rounds; the first pages unless ``query`` asks for more.

        Raises:
            NotAllowed
        """
        by.require(Right.READ_COMPLAINTS)
        return ViewOutbox(self.desk)(by, query)

    def totals(self) -> OutboxTotals:
        """Return the counts that add up."""
        with self.desk.database.read() as connection:
            return outbox.totals(connection)

    def list(self, by: Account, state: SyncState | None = None, limit: int = 10_000) -> Sequence[OutboxItem]:
        """Return reports, this desk's own and those carried in, oldest first; raises NotAllowed."""
        by.require(Right.READ_COMPLAINTS)
        with self.desk.database.read() as connection:
            found = outbox.in_state(connection, state, limit, (ItemKind.REPORT, ItemKind.CARRIED))
            return items_shown_to(by, found, guarded_among(connection, found))

    def sent(self, by: Account, number: str, lapor_no: str) -> None:
        """Settle an unknown report: it is in LAPOR! under this number; raises as :meth:`SettleItem.sent`."""
        by.require(Right.RESOLVE_UNKNOWN)
        self.items.sent(by, self._item_id(number), lapor_no)

    def not_sent(self, by: Account, number: str) -> None:
        """Settle an unknown report: it is not in LAPOR!; raises as :meth:`SettleItem.not_sent`."""
        by.require(Right.RESOLVE_UNKNOWN)
        self.items.not_sent(by, self._item_id(number))

    def entered_by_hand(self, by: Account, number: str, lapor_no: str) -> None:
        """Record that somebody entered a report in LAPOR! by hand; raises as :meth:`SettleItem.entered_by_hand`."""
        by.require(Right.RESOLVE_UNKNOWN)
        self.items.entered_by_hand(by, self._item_id(number), lapor_no)

    def retry(self, by: Account, number: str | None = None) -> int:
        """Make one report (or all items that wait) due now; one that needed attention is queued again. Return how many.

        Raises as :meth:`SettleItem.retry`.
        """
        by.require(Right.RETRY_SENDING)
        if number is not None:
            return self.items.retry(by, self._item_id(number))
        with self.desk.database.write() as connection:
            return outbox.make_due(connection, None)

    def pause(self, by: Account, is_paused: bool) -> datetime | None:
        """Keep this desk from sending by itself, or let it again; also after a restart. Return since when it is paused.

        Raises:
            NotAllowed
        """
        by.require(Right.RETRY_SENDING)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            before = paused_at(connection)
            if is_paused == (before is not None):
                return before
            since = now if is_paused else None
            settings.write(connection, PAUSED_AT, optional_time_text(since) or "")
            record(connection, Action.SETTING_CHANGED, now, by, name="sync_paused", value=is_paused)
        return since

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
            raise NotFound(translate("Complaint", "Pengaduan ini tidak ada di komputer ini."))
        return item.id
