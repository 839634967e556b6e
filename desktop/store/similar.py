"""Recent reports around a place, for comparing them with one that is being typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from desktop.domain.complaint import ComplaintStatus
from desktop.domain.stems import MOST_LETTERS
from desktop.store import tables
from desktop.store.listing import GUARDED

_c = tables.complaint.c


@dataclass(frozen=True, slots=True)
class RecentReport:
    """What of an earlier report is compared; ``narrative`` is its beginning."""

    id: str
    register_no: str
    title: str
    narrative: str
    place: str | None
    village_code: str | None
    category: str | None
    received_on: str
    id_key: str | None
    phone_key: str | None
    name: str | None


def recent_reports(
    connection: sa.Connection, village_codes: Sequence[str], since: date, *, with_guarded: bool
) -> list[RecentReport]:
    """Return the reports received since a day whose place, or else whose complainant, is in one of the villages.

    Struck out and withdrawn ones are left out, guarded ones unless ``with_guarded``.
    """
    incident = _c.incident_village_code
    at_place = _reports(incident).where(incident.in_(village_codes))
    at_home = _reports(_c.village_code).where(incident.is_(None), _c.village_code.in_(village_codes))
    conditions = [
        _c.received_on >= since.isoformat(),
        _c.status == ComplaintStatus.DITERIMA.value,
        *([] if with_guarded else [~GUARDED]),
    ]
    statement: sa.CompoundSelect[Any] = sa.union_all(at_place.where(*conditions), at_home.where(*conditions))
    return [RecentReport(*row) for row in connection.execute(statement)]


def _reports(village: sa.ColumnElement[str | None]) -> sa.Select[Any]:
    return sa.select(
        _c.id,
        _c.register_no,
        _c.title,
        sa.func.substr(_c.narrative, 1, MOST_LETTERS),
        _c.incident_place,
        village,
        _c.category,
        _c.received_on,
        _c.id_key,
        _c.phone_key,
        _c.name,
    )
