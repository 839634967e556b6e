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
from desktop.store.audit_chain import OPTION, AuditChain
from resources.i18n import translate

Connection = sa.Connection  # a unit of work as the use cases see it: opaque, handed from call to call
BUSY_TIMEOUT_MS = 10_000
CACHE_KIB = 16_384
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
            hide_parameters=True,  # an error that is logged must not hold what citizens said
            execution_options={OPTION: AuditChain(key)},
        )
        event.listen(self.engine, "begin", _begin)
        self.writing = self.engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """Open one read snapshot."""
        with _storage_problems(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """Open one ``BEGIN IMMEDIATE`` transaction: committed (and flushed to disk) at the end, or rolled back."""
        with _storage_problems(), self.writing.begin() as connection:
            yield connection

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
        for pragma in (
            f"busy_timeout = {BUSY_TIMEOUT_MS}",
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "recursive_triggers = ON",  # else REPLACE deletes from append-only tables unnoticed
            "secure_delete = ON",
            f"cache_size = -{CACHE_KIB}",
            "temp_store = MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}").close()
    except sqlcipher3.DatabaseError as error:
        if connection is not None:
            connection.close()
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
def _storage_problems() -> Iterator[None]:
    """Turn trouble of disk and file into :class:`StorageProblem`; bugs (wrong SQL, broken rules) stay what they are."""
    try:
        yield
    except (sa.exc.OperationalError, sa.exc.DatabaseError) as error:
        if isinstance(error, sa.exc.IntegrityError | sa.exc.ProgrammingError):
            raise
        raise StorageProblem(_storage_message(str(error.orig))) from error


def _storage_message(reason: str) -> str:
    if "full" in reason:
        return translate(
            "Storage", "Ruang disk habis. Kosongkan disk, lalu ulangi; yang sudah tersimpan aman."
        )
    if "locked" in reason or "busy" in reason:
        return translate("Storage", "Basis data sedang dipakai program lain. Ulangi sebentar lagi.")
    return translate("Storage", "Basis data tidak dapat dipakai: {reason}.").format(reason=reason)
