"""Reading how sending stands: every count and list of one moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.domain.access import Account
from desktop.domain.outbox_view import ItemPage, OutboxQuery, OutboxView
from desktop.store import outbox, outbox_pages, settings
from desktop.store.engine import Connection
from desktop.store.guarded import guarded_among
from desktop.store.values import optional_time
from desktop.usecases.desk import Desk
from desktop.usecases.hide_identity import items_shown_to

PAUSED_AT = "sync_paused_at"
"""Name of the setting that keeps a pause over a restart: when it began, "" while there is none."""
QUEUED = 50
DECIDED = 10
_HISTORY = timedelta(days=1)
_MOST_ROUNDS = 2_000


@dataclass(frozen=True)
class ViewOutbox:
    """Read the outbox for a person."""

    desk: Desk

    def __call__(self, by: Account, query: OutboxQuery | None = None) -> OutboxView:
        """Return the pages that ``query`` asks for, and everything that is always shown, as ``by`` may see it."""
        query = query or OutboxQuery()
        now = self.desk.now()
        since = query.rounds_since or now - _HISTORY
        with self.desk.database.read() as connection:
            totals = outbox.totals(connection)
            carried = outbox_pages.carried_files(connection)
            queued, queue_next = outbox_pages.queue(connection, now, query.queue_after, QUEUED)
            decided, decisions_next = outbox_pages.decisions(
                connection, query.decisions_after, DECIDED, query.carry_id
            )
            shown, shown_decided = (
                tuple(items_shown_to(by, items, guarded_among(connection, items)))
                for items in (queued, decided)
            )
            out = sum(file.open for file in carried)
            if query.carry_id is None:
                others = totals.others
                count = totals.unknown + totals.attention + others.unknown + others.attention - out
            else:
                count = sum(file.open for file in carried if file.id == query.carry_id)
            return OutboxView(
                totals=totals,
                queue=ItemPage(shown, totals.to_send, queue_next),
                decisions=ItemPage(shown_decided, count, decisions_next),
                carried=carried,
                rounds=tuple(outbox.rounds_since(connection, since, _MOST_ROUNDS)),
                older_round_at=outbox_pages.older_round_at(connection, since),
                last_word=outbox_pages.last_word(connection),
                last_success_at=outbox.last_success_at(connection),
                mended=len(outbox_pages.mended(connection)),
                paused_at=paused_at(connection),
            )


def paused_at(connection: Connection) -> datetime | None:
    """Return since when a person keeps this desk from sending, None if nobody does."""
    return optional_time(settings.read(connection).get(PAUSED_AT) or None)
