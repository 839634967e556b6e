"""What an office changed about its standard phrases; a phrase without text was removed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from desktop.domain.phrases import Phrase, PhraseScope
from desktop.store import tables
from desktop.store.values import to_time_text

_p = tables.phrase.c


@dataclass(frozen=True, slots=True)
class PhraseChanges:
    """Own phrases, and the short forms of removed ones."""

    own: tuple[Phrase, ...]
    removed: frozenset[str]


def changes(connection: sa.Connection) -> PhraseChanges:
    """Return all changes."""
    rows = list(connection.execute(sa.select(_p.short, _p.text, _p.scope).order_by(_p.short)))
    own = tuple(Phrase(r.short, r.text, PhraseScope(r.scope)) for r in rows if r.text is not None)
    return PhraseChanges(own, frozenset(r.short for r in rows if r.text is None))


def write(
    connection: sa.Connection,
    short: str,
    text: str | None,
    scope: PhraseScope,
    at: datetime,
    username: str,
) -> None:
    """Store a phrase, or with ``text`` None that it was removed."""
    connection.exec_driver_sql(
        "INSERT INTO phrase(short, text, scope, changed_at, changed_by) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT(short) DO UPDATE SET text = excluded.text, scope = excluded.scope, "
        "changed_at = excluded.changed_at, changed_by = excluded.changed_by",
        (short, text, scope.value, to_time_text(at), username),
    )
