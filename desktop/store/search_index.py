"""The full-text indexes of the register: what goes into them, and building them anew when they do not hold every complaint.

Both are contentless: the words stand in ``complaint`` already, so an index that was lost or fell behind is made again from there.
"""

from __future__ import annotations

import logging
from typing import Any

import sqlalchemy as sa

from desktop.domain.complaint import ComplaintContent
from desktop.domain.name_spelling import sounds
from desktop.store.engine import Database

_log = logging.getLogger("loket.store")

WORDS = (
    "CREATE VIRTUAL TABLE complaint_words USING fts5(name, title, narrative, place, sounds, content='', "
    "contentless_delete=1, tokenize=\"unicode61 remove_diacritics 2\", prefix='2 3')"
)
PARTS = (
    "CREATE VIRTUAL TABLE complaint_parts USING fts5(name, title, content='', contentless_delete=1, "
    "tokenize='trigram')"
)
SEGMENTS = 8
"""So many segments are merged at once, not FTS5's own 4: a seventh fewer pages to be encrypted and written in each save."""
FILL_WORDS = (
    "INSERT INTO complaint_words(rowid, name, title, narrative, place, sounds) "
    "SELECT seq, coalesce(name, ''), title, narrative, "
    "trim(coalesce(address, '') || ' ' || coalesce(incident_place, '')), name_sounds(coalesce(name, '')) FROM complaint"
)
FILL_PARTS = (
    "INSERT INTO complaint_parts(rowid, name, title) SELECT seq, coalesce(name, ''), title FROM complaint"
)


def index(connection: sa.Connection, seq: int, content: ComplaintContent) -> None:
    """Put the words of a new complaint into the indexes, inside the caller's transaction."""
    name = content.complainant.name or ""
    place = " ".join(filter(None, (content.complainant.address, content.incident_place)))
    connection.exec_driver_sql(
        "INSERT INTO complaint_words(rowid, name, title, narrative, place, sounds) VALUES (?, ?, ?, ?, ?, ?)",
        (seq, name, content.title, content.narrative, place, sounds(name)),
    )
    connection.exec_driver_sql(
        "INSERT INTO complaint_parts(rowid, name, title) VALUES (?, ?, ?)", (seq, name, content.title)
    )


def remove(connection: sa.Connection, seq: int) -> None:
    """Take the words of a complaint out of the indexes, inside the caller's transaction."""
    for table in ("complaint_words", "complaint_parts"):
        connection.exec_driver_sql(f"DELETE FROM {table} WHERE rowid = ?", (seq,))


def ensure_index(database: Database) -> bool:
    """Build an index anew that does not hold as many complaints as there are; return whether one was (failures.md, 25)."""
    with database.read() as connection:
        if is_complete(connection):
            return False
    with database.write() as connection:
        if is_complete(connection):
            return False
        _log.warning("the search index does not hold every complaint and is built anew")
        rebuild(connection)
    return True


def is_complete(connection: sa.Connection) -> bool:
    """Tell whether both indexes hold as many complaints as there are, up to the newest."""
    tables = sa.inspect(connection).get_table_names()
    if not {"complaint_words", "complaint_parts"} <= set(tables):
        return False
    wanted = connection.exec_driver_sql("SELECT count(*), max(seq) FROM complaint").one()
    return all(
        connection.exec_driver_sql(f"SELECT count(*), max(id) FROM {table}_docsize").one() == wanted
        for table in ("complaint_words", "complaint_parts")
    )


def rebuild(connection: sa.Connection) -> None:
    """Make both indexes anew from the complaints, inside the caller's transaction."""
    for table in ("complaint_words", "complaint_parts"):
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table}")
    lend_sounds(connection)
    for statement in (WORDS, PARTS, FILL_WORDS, FILL_PARTS):
        connection.exec_driver_sql(statement)
    for table in ("complaint_words", "complaint_parts"):
        connection.exec_driver_sql(f"INSERT INTO {table}({table}, rank) VALUES ('automerge', {SEGMENTS})")


def lend_sounds(connection: sa.Connection) -> None:
    """Let SQL on this connection call ``name_sounds``."""
    driver: Any = connection.connection.driver_connection
    driver.create_function("name_sounds", 1, sounds)
