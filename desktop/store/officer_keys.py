"""Keys of officers to whom content is sealed; one of each officer is in force, older ones still open what they sealed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from desktop.store import tables
from desktop.store.values import insert_row, to_time, to_time_text

_k = tables.officer_key.c


@dataclass(frozen=True, slots=True)
class KeptKey:
    """A key as stored; ``wrapped`` opens by the officer's passphrase. ``created_at`` is aware UTC."""

    id: str
    username: str
    public: bytes
    wrapped: bytes
    created_at: datetime
    is_retired: bool


def add(
    connection: sa.Connection, key_id: str, username: str, public: bytes, wrapped: bytes, at: datetime
) -> None:
    """Add a key that is in force from now on; the one before retires."""
    connection.execute(
        sa.update(tables.officer_key)
        .where(_k.username == username, _k.retired_at.is_(None))
        .values(retired_at=to_time_text(at))
    )
    values = {
        "id": key_id,
        "username": username,
        "public_key": public,
        "wrapped_key": wrapped,
        "created_at": to_time_text(at),
    }
    insert_row(connection, tables.officer_key, values)


def in_force(connection: sa.Connection, username: str | None = None) -> tuple[KeptKey, ...]:
    """Return the keys in force by user name, or that of ``username``."""
    wanted = sa.select(tables.officer_key).where(_k.retired_at.is_(None)).order_by(_k.username)
    return _read(connection, wanted if username is None else wanted.where(_k.username == username))


def of_id(connection: sa.Connection, key_id: str) -> KeptKey | None:
    """Return a key, retired or not, None if there is none with this id."""
    found = _read(connection, sa.select(tables.officer_key).where(_k.id == key_id))
    return found[0] if found else None


def _read(connection: sa.Connection, wanted: sa.Select[tuple[object, ...]]) -> tuple[KeptKey, ...]:
    return tuple(
        KeptKey(
            r.id, r.username, r.public_key, r.wrapped_key, to_time(r.created_at), r.retired_at is not None
        )
        for r in connection.execute(wanted)
    )
