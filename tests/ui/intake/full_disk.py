"""A disk without room, as SQLite meets it: the file may not grow by another page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from desktop.store.engine import Database


@contextmanager
def full_disk(database: Database) -> Iterator[None]:
    """Let every write that needs room fail as SQLITE_FULL until the block ends."""

    def limit(connection: Any, _record: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}").close()

    sa.event.listen(database.engine, "connect", limit)
    database.close()  # so that every connection is a new one
    try:
        yield
    finally:
        sa.event.remove(database.engine, "connect", limit)
        database.close()
