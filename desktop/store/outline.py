"""Where the pages of a long list begin, so that a view can jump to any of them by key and never by OFFSET."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from desktop.store import listing, tables
from desktop.store.listing import ComplaintFilter

_c = tables.complaint.c


@dataclass(frozen=True, slots=True)
class Outline:
    """The shape of a list, newest first: how many rows, and the ``seq`` of the first row of each page."""

    count: int
    firsts: Sequence[int]

    def page_of(self, seq: int) -> int | None:
        """Return the page on which the row with this key stands if it is in the list, None if it is newer than all."""
        page = bisect_left(self.firsts, -seq, key=lambda first: -first)
        if page < len(self.firsts) and self.firsts[page] == seq:
            return page
        return page - 1 if page > 0 else None


def outline(connection: sa.Connection, wanted: ComplaintFilter, page_size: int) -> Outline:
    """Return the outline of the complaints that fit, in pages of ``page_size`` rows.

    Complaints are never deleted, so the whole register is an unbroken run of keys and its pages follow by arithmetic
    (proved by count and ends, not assumed): a million rows then cost no more than a count.
    """
    return _unbroken(connection, wanted, page_size) or _by_keys(connection, wanted, page_size)


def _unbroken(connection: sa.Connection, wanted: ComplaintFilter, page_size: int) -> Outline | None:
    if wanted != ComplaintFilter():
        return None
    count = connection.scalar(sa.select(sa.func.count()).select_from(tables.complaint)) or 0
    newest = connection.scalar(sa.select(sa.func.max(_c.seq)))
    oldest = connection.scalar(sa.select(sa.func.min(_c.seq)))
    if newest is None or oldest is None or newest - oldest + 1 != count:
        return None
    return Outline(count, range(newest, oldest - 1, -page_size))


def _by_keys(connection: sa.Connection, wanted: ComplaintFilter, page_size: int) -> Outline:
    keys = listing.all_keys(connection, wanted)
    return Outline(len(keys), tuple(keys[::page_size]))
