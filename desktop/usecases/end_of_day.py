"""What is still to be done at the end of a day: papers not printed, complaints not sent, the log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.access import Account, Right
from desktop.domain.outbox import SyncState
from desktop.store import closed_papers, day_end
from desktop.store.prints import PaperKind
from desktop.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class DayEnd:
    """The end of the day ``on``; everything counts its complaints only, void ones left out.

    ``unprinted`` are the register numbers whose visitor has no receipt yet: none was printed, or the last one failed for
    certain. ``is_log_printed`` tells whether the last print of the log (of a closed day: one since closing) holds all of
    the day's entries. ``unsent`` wait to be sent, ``unknown`` must be looked up, ``attention`` were refused.
    """

    on: date
    received: int
    unprinted: tuple[str, ...]
    is_log_printed: bool
    is_closed: bool
    unsent: int
    unknown: int
    attention: int


@dataclass(frozen=True)
class EndOfDay:
    """Look back at a day; answered by indexes, so that it may be asked often."""

    desk: Desk

    def state(self, by: Account, on: date) -> DayEnd:
        """Return what is left of ``on``; raises NotAllowed."""
        by.require(Right.READ_COMPLAINTS)
        with self.desk.database.read() as connection:
            entries = day_end.entries(connection, on)
            closed = closed_papers.is_closed(connection, PaperKind.DAILY_LOG, on)
            printed_rows = day_end.printed_rows(connection, on)
            counts = day_end.states(connection, on)
            unprinted = day_end.without_receipt(connection, on)
        return DayEnd(
            on,
            entries,
            unprinted,
            printed_rows is not None and (closed or printed_rows == entries),
            closed,
            counts.get(SyncState.WAITING, 0),
            counts.get(SyncState.UNKNOWN, 0),
            counts.get(SyncState.ATTENTION, 0),
        )
