"""Which pages of the outbox a person looks at."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop.domain.outbox_view import CarriedFile, OutboxQuery, OutboxView
from ui.sync_panel.pager import Turned

QUEUED, DECIDED = 50, 10
"""How many items a page holds, as the use case reads them."""


class Browsing:
    """The pages of both lists, the file that is open, and how far back the history goes."""

    def __init__(self) -> None:
        self.queue = Turned(QUEUED)
        self.decisions = Turned(DECIDED)
        self.opened: CarriedFile | None = None
        self.rounds_since: datetime | None = None

    @property
    def query(self) -> OutboxQuery:
        """Return what is to be read."""
        carry_id = self.opened.id if self.opened is not None else None
        return OutboxQuery(self.queue.after, self.decisions.after, carry_id, self.rounds_since)

    @property
    def firsts(self) -> tuple[int, int]:
        """Return the numbers of the first items shown, of decisions and queue."""
        return self.decisions.first, self.queue.first

    def open_file(self, file: CarriedFile | None) -> None:
        """Look at the reports of one file, or at everything else again."""
        self.opened = file
        self.decisions.to_start()

    def show_older(self, view: OutboxView) -> bool:
        """Go back by one more day on which there were rounds; tell whether there is one."""
        if view.older_round_at is None:
            return False
        self.rounds_since = view.older_round_at - timedelta(days=1)
        return True

    def turn(self, which: Turned, page_next: tuple[int, ...] | None, step: int) -> bool:
        """Turn a page on or back; tell whether that led anywhere."""
        if step < 0:
            return which.back()
        if page_next is None:
            return False
        which.on(page_next)
        return True

    def has_run_dry(self, view: OutboxView) -> bool:
        """Step back from pages and files in which nothing is left; tell whether there was one."""
        is_dry = False
        if self.opened is not None and self.opened.id not in {file.id for file in view.carried}:
            self.open_file(None)
            is_dry = True
        elif not view.decisions.items:
            is_dry = self.decisions.back()
        return (not view.queue.items and self.queue.back()) or is_dry
