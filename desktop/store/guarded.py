"""Which items of the outbox tell of guarded reports: those that not everybody may see (decision 023)."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from desktop.domain.outbox import OutboxItem
from desktop.store import tables
from desktop.store.listing import GUARDED

_c = tables.complaint.c
_i = tables.outbox_item.c
_AT_ONCE = 500


def guarded_among(connection: sa.Connection, items: Sequence[OutboxItem]) -> dict[str, bool]:
    """Return the ids of the items of guarded reports, each with whether the report is secret.

    A follow-up is as guarded as its complaint is now; of a report carried in from another desk only its words know.
    """
    ids = [item.id for item in items if item.complaint_id is not None]
    carried = [item.id for item in items if item.complaint_id is None]
    is_secret = sa.func.json_extract(_i.payload, "$.is_secret")
    is_oversight = sa.func.json_extract(_i.payload, "$.classification") == "berkadar_pengawasan"
    found: dict[str, bool] = {}
    for place in range(0, len(ids), _AT_ONCE):
        of_here = (
            sa.select(_i.id, _c.is_secret)
            .select_from(tables.outbox_item.join(tables.complaint, _c.id == _i.complaint_id))
            .where(_i.id.in_(ids[place : place + _AT_ONCE]), GUARDED)
        )
        found |= {row.id: row.is_secret for row in connection.execute(of_here)}
    for place in range(0, len(carried), _AT_ONCE):
        of_others = sa.select(_i.id, is_secret.label("is_secret")).where(
            _i.id.in_(carried[place : place + _AT_ONCE]), sa.or_(is_secret, is_oversight)
        )
        found |= {row.id: bool(row.is_secret) for row in connection.execute(of_others)}
    return found
