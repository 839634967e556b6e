"""Which complaints should be finished when: counted by band, listed in the order of need, each date explained.

Open is what was neither struck out nor withdrawn and what LAPOR! has not closed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Classification
from desktop.domain.deadline_count import DeadlineCount as DeadlineCount
from desktop.domain.deadline_count import Elapsed as Elapsed
from desktop.domain.deadline_count import count_deadline, elapsed
from desktop.domain.deadlines import Band, band
from desktop.domain.visibility import hidden_title, sees
from desktop.store import open_complaints
from desktop.store.engine import Connection
from desktop.store.open_complaints import NeedKey as NeedKey
from desktop.store.open_complaints import OpenComplaint, OpenGroup
from desktop.usecases.desk import Desk

PAGE_SIZE = 50
IN_ORDER_OF_NEED = (Band.LATE, Band.RED, Band.YELLOW, Band.GREEN)


@dataclass(frozen=True, slots=True)
class DeadlineCounts:
    """How many open complaints stand in each band on ``today``."""

    today: date
    late: int = 0
    red: int = 0
    yellow: int = 0
    green: int = 0

    @property
    def pressing(self) -> int:
        """Return how many are late or urgent."""
        return self.late + self.red

    @property
    def total(self) -> int:
        """Return how many are open."""
        return self.pressing + self.yellow + self.green

    def of(self, wanted: Band) -> int:
        """Return the count of one band."""
        count: int = getattr(self, wanted.value)
        return count


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """An open complaint and how its limit stands; ``is_hidden`` tells that what it is about is kept from this person."""

    complaint: OpenComplaint
    elapsed: Elapsed
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class DeadlinePage:
    """Part of a band, in the order of need. ``next_after`` is the key of the next page, None at the end."""

    rows: tuple[DeadlineRow, ...]
    next_after: NeedKey | None


@dataclass(frozen=True, slots=True)
class DeadlineList:
    """The counts, and the first rows of the bands asked for, all of one moment."""

    counts: DeadlineCounts
    pages: dict[Band, DeadlinePage]


@dataclass(frozen=True)
class ListDeadlines:
    """Read the time limits of what is open."""

    desk: Desk

    def counts(self, by: Account) -> DeadlineCounts:
        """Return how many complaints stand in each band today; raises NotAllowed."""
        by.require(Right.READ_COMPLAINTS)
        today = self.desk.today()
        with self.desk.database.read() as connection:
            return self._counts(connection, today, self._bands(connection, today))

    def overview(self, by: Account, wanted: Mapping[Band, int]) -> DeadlineList:
        """Return the counts and the first rows of each band in ``wanted``, at most as many as it says.

        Raises:
            NotAllowed
        """
        by.require(Right.READ_COMPLAINTS)
        today = self.desk.today()
        with self.desk.database.read() as connection:
            bands = self._bands(connection, today)
            pages = {
                each: self._page(connection, by, each, today, bands, limit, None)
                for each, limit in wanted.items()
            }
            return DeadlineList(self._counts(connection, today, bands), pages)

    def page(
        self, by: Account, wanted: Band, limit: int = PAGE_SIZE, after: NeedKey | None = None
    ) -> DeadlinePage:
        """Return one page of a band; raises NotAllowed."""
        by.require(Right.READ_COMPLAINTS)
        today = self.desk.today()
        with self.desk.database.read() as connection:
            return self._page(connection, by, wanted, today, self._bands(connection, today), limit, after)

    def explain(self, received_on: date, due_on: date, classification: Classification) -> DeadlineCount:
        """Return how a due date was counted; reads nothing from the store."""
        return count_deadline(
            received_on, due_on, classification, self.desk.office.limits, self.desk.calendar
        )

    def _bands(self, connection: Connection, today: date) -> dict[Band, list[OpenGroup]]:
        """Return what is not yet due, sorted into bands: days of receipt and due dates are few, complaints many."""
        bands: dict[Band, list[OpenGroup]] = {each: [] for each in Band}
        for group in open_complaints.groups_due_from(connection, today):
            bands[band(group.received_on, group.due_on, today, self.desk.calendar)].append(group)
        return bands

    @staticmethod
    def _counts(connection: Connection, today: date, bands: dict[Band, list[OpenGroup]]) -> DeadlineCounts:
        return DeadlineCounts(
            today,
            late=open_complaints.count_due_before(connection, today),
            red=_sum(bands[Band.RED]),
            yellow=_sum(bands[Band.YELLOW]),
            green=_sum(bands[Band.GREEN]),
        )

    def _page(
        self,
        connection: Connection,
        by: Account,
        wanted: Band,
        today: date,
        bands: dict[Band, list[OpenGroup]],
        limit: int,
        after: NeedKey | None,
    ) -> DeadlinePage:
        if wanted is Band.LATE:
            found = open_complaints.due_before(connection, today, limit + 1, after)
        else:
            found = open_complaints.of_groups(connection, bands[wanted], limit + 1, after)
        rows = tuple(self._row(by, complaint, today) for complaint in found[:limit])
        return DeadlinePage(rows, rows[-1].complaint.key if len(found) > limit else None)

    def _row(self, by: Account, complaint: OpenComplaint, today: date) -> DeadlineRow:
        hidden = not sees(by, complaint.is_secret, complaint.classification)
        shown = complaint
        if hidden:
            title = hidden_title(complaint.is_secret)
            shown = replace(complaint, title=title, target_agency=None, village_code=None)
        stands = elapsed(complaint.received_on, complaint.due_on, today, self.desk.calendar)
        return DeadlineRow(shown, stands, hidden)


def _sum(groups: Sequence[OpenGroup]) -> int:
    return sum(group.count for group in groups)
