"""Bringing the file to the schema that this program knows: nothing to do, migrate, or refuse politely.

Alembic is imported only when there is something to migrate. A migration runs in one explicit transaction with foreign
keys off (batch mode would otherwise silently delete child rows), is checked, and only then committed; before it a
verified copy of the file is made beside it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlalchemy as sa
import sqlcipher3

from desktop.domain.errors import StorageProblem
from desktop.store.engine import Database, open_connection
from desktop.store.trouble import FAULTS_OF_THE_DISK, problem_of
from resources.i18n import translate

HEAD = "0010"
_MIGRATIONS = Path(__file__).with_name("migrations")
_log = logging.getLogger("loket.store")


def ensure_schema(database: Database, key: bytes, backup: Callable[[], object] | None = None) -> None:
    """Create or migrate the schema; does nothing (and imports nothing) if it is current.

    Two programs that start at once take turns: the second finds everything done. Before a migration ``backup`` is called;
    without it a verified copy of the database is left beside it.

    Raises:
        StorageProblem: the file is from a newer program, or migrating it failed (the old file is untouched).
    """
    if current_revision(database) == HEAD:
        return
    from filelock import FileLock

    with FileLock(database.path.with_suffix(".migrating.lock")):
        _bring_to_head(database, key, backup)


def _bring_to_head(database: Database, key: bytes, backup: Callable[[], object] | None) -> None:
    current = current_revision(database)
    if current == HEAD:
        return
    if current is not None:
        if current not in known_revisions():
            raise StorageProblem(
                translate(
                    "Storage",
                    "Basis data ini dari versi lebih baru. Pasang Loket terbaru; data tidak diubah. "
                    "Isinya dapat dikeluarkan admin: loket rescue.",
                ),
                code="newer_database",
            )
        if backup is None:
            copy_verified(database.path, database.path.with_suffix(f".before-{HEAD}.db"), key)
        else:
            backup()
    try:
        migrate(database, HEAD)
    except Exception as error:
        if isinstance(error, sa.exc.DBAPIError):
            fault = problem_of(error.orig, database.path)
            if (
                fault.code in FAULTS_OF_THE_DISK
            ):  # nothing is wrong with the migration: it goes when the disk does
                raise fault from error
        _log.error("migration to %s failed", HEAD, exc_info=error)
        raise StorageProblem(
            translate(
                "Storage", "Basis data tidak dapat diperbarui; isinya tetap seperti semula. Hubungi admin."
            ),
            code="migration_failed",
        ) from error


def current_revision(database: Database) -> str | None:
    """Return the revision of the file, None if it is empty."""
    with database.read() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return None
        revision: str | None = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
        return revision


def known_revisions() -> set[str]:
    """Return the revisions this program has migrations for."""
    from alembic.script import ScriptDirectory

    return {script.revision for script in ScriptDirectory(str(_MIGRATIONS)).walk_revisions()}


def migrate(database: Database, revision: str) -> None:
    """Move the schema up or down to ``revision`` ("base" for nothing at all) in one transaction.

    Raises:
        StorageProblem: a foreign key would be broken afterwards.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    current = current_revision(database)
    move = command.downgrade if current is not None and _is_below(revision, current) else command.upgrade
    with database.writing.connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.execute("PRAGMA foreign_keys = OFF").close()
        try:
            with connection.begin():
                config.attributes["connection"] = connection
                move(config, revision)
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
                if broken:
                    raise StorageProblem(f"broken references: {broken[:3]}", code="migration_failed")
        finally:
            driver.execute("PRAGMA foreign_keys = ON").close()


def _is_below(revision: str, current: str) -> bool:
    return revision == "base" or revision < current


def copy_verified(source: Path, target: Path, key: bytes) -> None:
    """Copy a live database by the online backup API, check the copy and put it in place atomically.

    Raises:
        StorageProblem: the copy did not pass its check.
    """
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    origin, copy = open_connection(source, key), open_connection(partial, key)
    try:
        origin.backup(copy)
        verdict = copy.execute("PRAGMA quick_check").fetchone()[0]
        copy.execute("PRAGMA journal_mode = DELETE").close()
    except sqlcipher3.DatabaseError as error:
        verdict = str(error)
    finally:
        copy.close()
        origin.close()
    if verdict != "ok":
        partial.unlink(missing_ok=True)
        raise StorageProblem(
            translate("Storage", "Salinan cadangan tidak utuh: {reason}. Tidak ada yang diubah.").format(
                reason=verdict
            ),
            code="backup_failed",
        )
    partial.chmod(0o600)
    partial.replace(target)
