"""Finding complaints by words: whole words, their beginnings, names however they are spelled, and parts of words.

Hits are ordered by recency, never by rank: ranking common words over many years costs hundreds of milliseconds.
"""

from __future__ import annotations

import re
import unicodedata

import sqlalchemy as sa

from desktop.domain.name_spelling import sound
from desktop.store.listing import OPEN_TO_ALL, ComplaintFilter, key_condition

_LONGEST_QUERY = 200
_MOST_WORDS = 8
_AS_WRITTEN = "{name title narrative place}"
_SHORTEST_SOUND = 2


def find_words(
    connection: sa.Connection,
    text: str,
    limit: int,
    wanted: ComplaintFilter | None = None,
    *,
    with_guarded: bool = True,
) -> list[int]:
    """Return the ``seq`` of complaints that hold every word of ``text`` (or one beginning with it), newest first.

    A word also finds the names that sound like it. If that is fewer than ``limit``, parts of words of names and titles (three
    letters or more) follow. Only what fits ``wanted`` counts, and guarded reports only ``with_guarded``: else somebody could
    ask for a word and learn from a hit that it stands in one of them.
    """
    words = _words(text)
    if not words:
        return []
    query = " AND ".join(_either(word) for word in words)
    found = _match(connection, "complaint_words", query, limit, wanted, with_guarded)
    parts = [word for word in words if len(word) >= 3]
    if len(found) < limit and len(parts) == len(words):
        query = " AND ".join(f'"{part}"' for part in parts)
        also = _match(connection, "complaint_parts", query, limit, wanted, with_guarded)
        found = sorted({*found, *also}, reverse=True)[:limit]
    return found


def _either(word: str) -> str:
    """Return what finds a word as it was written and, in names, as it sounds."""
    written = f'{_AS_WRITTEN} : "{word}"{"*" if len(word) > 1 else ""}'
    heard = sound(word.casefold())
    if not word.isalpha() or len(heard) < _SHORTEST_SOUND:
        return f"({written})"
    return f'(({written}) OR (sounds : "{heard}"*))'


def _match(
    connection: sa.Connection,
    table: str,
    query: str,
    limit: int,
    wanted: ComplaintFilter | None,
    with_guarded: bool,
) -> list[int]:
    fits, values = "true", dict[str, str]()
    if wanted is not None and wanted != ComplaintFilter():
        fits, values = key_condition(wanted, f"{table}.rowid")
    if not with_guarded:
        fits += f" AND EXISTS (SELECT 1 FROM complaint WHERE seq = {table}.rowid AND {OPEN_TO_ALL})"
    statement = (
        f"SELECT rowid FROM {table} WHERE {table} MATCH :query AND {fits} ORDER BY rowid DESC LIMIT :limit"
    )
    return list(connection.scalars(sa.text(statement), {"query": query, "limit": limit, **values}))


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFC", text[:_LONGEST_QUERY])
    return re.findall(r"\w+", plain)[:_MOST_WORDS]
