"""Finding complaints by words: whole words, their beginnings, and parts of words in names and titles.

Hits are ordered by recency, never by rank: ranking common words over many years costs hundreds of milliseconds.
"""

from __future__ import annotations

import re
import unicodedata

import sqlalchemy as sa

from desktop.domain.complaint import ComplaintContent

_LONGEST_QUERY = 200
_MOST_WORDS = 8


def index(connection: sa.Connection, seq: int, content: ComplaintContent) -> None:
    """Put the words of a new complaint into the index, inside the caller's transaction."""
    name = content.complainant.name or ""
    place = " ".join(filter(None, (content.complainant.address, content.incident_place)))
    connection.exec_driver_sql(
        "INSERT INTO complaint_words(rowid, name, title, narrative, place) VALUES (?, ?, ?, ?, ?)",
        (seq, name, content.title, content.narrative, place),
    )
    connection.exec_driver_sql(
        "INSERT INTO complaint_parts(rowid, name, title) VALUES (?, ?, ?)", (seq, name, content.title)
    )


def remove(connection: sa.Connection, seq: int) -> None:
    """Take the words of a complaint out of the index, inside the caller's transaction."""
    for table in ("complaint_words", "complaint_parts"):
        connection.exec_driver_sql(f"DELETE FROM {table} WHERE rowid = ?", (seq,))


def find_words(connection: sa.Connection, text: str, limit: int) -> list[int]:
    """Return the ``seq`` of complaints that hold every word of ``text`` (or one beginning with it), newest first.

    If that is fewer than ``limit``, parts of words of names and titles (three letters or more) follow.
    """
    words = _words(text)
    if not words:
        return []
    query = " AND ".join(f'"{word}"*' if len(word) > 1 else f'"{word}"' for word in words)
    found = _match(connection, "complaint_words", query, limit)
    parts = [word for word in words if len(word) >= 3]
    if len(found) < limit and len(parts) == len(words):
        query = " AND ".join(f'"{part}"' for part in parts)
        found = sorted({*found, *_match(connection, "complaint_parts", query, limit)}, reverse=True)[:limit]
    return found


def _match(connection: sa.Connection, table: str, query: str, limit: int) -> list[int]:
    return list(
        connection.exec_driver_sql(
            f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC LIMIT ?",
            (query, limit),
        ).scalars()
    )


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFC", text[:_LONGEST_QUERY])
    return re.findall(r"\w+", plain)[:_MOST_WORDS]
