"""Opening the encrypted file and the two kinds of transactions on it.

Pragmas and transaction rules follow docs/architecture.md: WAL with ``synchronous=FULL`` so that a printed receipt
survives a power cut, writers begin with ``BEGIN IMMEDIATE`` since a deferred upgrade fails at once whatever the
time-out, and readers see one snapshot.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
import sqlcipher3
from sqlalchemy import event

from desktop.domain.errors import StorageProblem
from desktop.store import trouble
from desktop.store.audit_chain import OPTION, AuditChain
from resources.i18n import translate

Connection = sa.Connection  # a unit of work as the use cases see it: opaque, handed from call to call
BUSY_TIMEOUT_MS = 10_000
CACHE_KIB = 16_384
PRAGMAS = (
    f"busy_timeout = {BUSY_TIMEOUT_MS}",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "recursive_triggers = ON",  # else REPLACE deletes from append-only tables unnoticed
    "secure_delete = ON",
    f"cache_size = -{CACHE_KIB}",
    "temp_store = MEMORY",
)
"""Of every connection, once its key is set."""
_BEGIN = "loket_begin"


class Database:
    """The open database file of one desk; cheap to share, each unit of work takes its own connection."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Prepare access to ``path`` with a raw 32-byte key; nothing is opened before the first unit of work."""
        self.path = path
        self.engine = sa.create_engine(
            "sqlite+pysqlite://",
            module=sqlcipher3.dbapi2,
            creator=lambda: open_connection(path, key),
            poolclass=sa.QueuePool,
            pool_size=2,
            max_overflow=8,
            pool_use_lifo=True,  # the connection whose cache is warm
            hide_parameters=True,  # an error that is logged must not hold what citizens said
            execution_options={OPTION: AuditChain(key)},
        )
        event.listen(self.engine, "begin", _begin)
        self.writing = self.engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """Open one read snapshot."""
        with _storage_problems(self.path), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """Open one ``BEGIN IMMEDIATE`` transaction: committed (and flushed to disk) at the end, or rolled back."""
        with _storage_problems(self.path), self.writing.begin() as connection:
            yield connection

    def compact(self) -> None:
        """Write the whole file anew and empty the write-ahead log: what was deleted is then in no gap of any page.

        ``secure_delete`` overwrites what is freed, but not every copy that moving rows between pages leaves behind. Takes
        seconds and as much room again as the file has; whoever reads meanwhile keeps the log from being emptied at once.

        Raises:
            StorageProblem: the disk is full or the file is busy; nothing is lost.
        """
        driver = self.engine.raw_connection()
        try:
            for statement in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                driver.cursor().execute(statement).fetchall()
        except sqlcipher3.DatabaseError as error:
            raise trouble.problem_of(error, self.path) from error
        finally:
            driver.close()

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def open_connection(path: Path, key: bytes) -> Any:
    """Open a raw driver connection with the desk's pragmas; transactions are left to explicit BEGIN.

    Raises:
        StorageProblem: the file cannot be opened or the key does not fit.
    """
    if len(key) != 32:
        raise ValueError("the data key must have 32 bytes")
    connection = None
    try:
        connection = sqlcipher3.connect(str(path), isolation_level=None, check_same_thread=False)
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").close()
    except sqlcipher3.DatabaseError as error:
        if connection is not None:
            connection.close()
        if error.sqlite_errorcode != trouble.NOTADB:
            raise trouble.problem_of(error, path) from error
        raise StorageProblem(
            translate(
                "Storage", "Basis data {path} tidak dapat dibuka: kuncinya tidak cocok atau berkasnya rusak."
            ).format(path=path),
            code="cannot_open",
        ) from error
    return connection


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))


@contextmanager
def _storage_problems(path: Path) -> Iterator[None]:
    """Turn trouble of disk and file into :class:`StorageProblem`; bugs (wrong SQL, broken rules) stay what they are."""
    try:
        yield
    except (sa.exc.OperationalError, sa.exc.DatabaseError) as error:
        if isinstance(error, sa.exc.IntegrityError | sa.exc.ProgrammingError):
            raise
        raise trouble.problem_of(error.orig, path) from error
