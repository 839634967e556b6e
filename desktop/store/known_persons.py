"""The identity that somebody gave last, by number of identity paper or telephone."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from desktop.domain.complaint import Complainant, ComplaintStatus
from desktop.store import complaints, tables
from desktop.store.listing import GUARDED

_c = tables.complaint.c
_MOST_COUNTED = 100
"""A number that stands in hundreds of reports belongs to an office or a go-between; nobody needs its exact count."""


def last_identity(
    connection: sa.Connection, *, id_key: str | None, phone_key: str | None, with_guarded: bool
) -> tuple[str, Complainant, int, date] | None:
    """Return the newest complaint's id, its complainant, how many there are (at most 100), and the newest one's day.

    The paper decides first.

    Struck out reports are passed over, and guarded ones unless ``with_guarded``. Who has the telephone but another paper is
    somebody else.
    """
    for column, key in ((_c.id_key, id_key), (_c.phone_key, phone_key)):
        if key is None:
            continue
        statement = sa.select(_c.id).where(column == key, _c.status != ComplaintStatus.BATAL.value)
        statement = statement.order_by(_c.seq.desc()).limit(_MOST_COUNTED)
        if not with_guarded:
            statement = statement.where(~GUARDED)
        ids = list(connection.scalars(statement))
        newest = complaints.get(connection, ids[0]) if ids else None
        if newest is None:
            continue
        paper = complaints.id_key(newest.content.complainant.id_number)
        if id_key is None or paper in (None, id_key):
            return newest.id, newest.content.complainant, len(ids), newest.received_on
    return None
