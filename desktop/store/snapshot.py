"""A copy of the live database as it was at one moment, and what a copy must pass before anybody relies on it.

The copy is made by SQLite's online backup inside one read transaction: writers go on meanwhile and never make it begin
anew. It is written without flushing, for it is only carried on into a backup, which is flushed and read again.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3

from desktop.domain.backup_note import Contents
from desktop.domain.errors import StorageProblem
from desktop.store import audit_log
from desktop.store.engine import Database, open_connection
from resources.i18n import translate

PAGES_A_STEP = 1_024
"""4 MiB; between two steps the program may be asked to stop."""
_INDEX = ("sqlite_", "complaint_words", "complaint_parts")
"""Tables that are built anew from the others."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What stands in a snapshot: counts, the files it mentions, and the office it belongs to as far as it has one."""

    contents: Contents
    attachments: tuple[str, ...]
    attached_bytes: int
    office: str | None
    device: str | None
    office_name: str


def take_snapshot(
    source: Path, key: bytes, target: Path, is_cancelled: Callable[[], bool] = lambda: False
) -> Snapshot:
    """Copy the live database ``source`` to the new file ``target`` under the same key.

    Raises:
        StorageProblem: it cannot be read or written, or ``is_cancelled`` said so ("cancelled"); what was begun may be
            left at ``target``.
    """

    def step(_status: int, _left: int, _pages: int) -> None:
        if is_cancelled():
            raise cancelled()

    origin = open_connection(source, key)
    try:
        origin.execute("BEGIN")
        snapshot = _describe(origin)
        copy = _new_database(target, key)
        try:
            origin.backup(copy, pages=PAGES_A_STEP, progress=step)
        finally:
            copy.close()
    except sqlcipher3.DatabaseError as error:
        raise _not_copied(str(error)) from error
    finally:
        origin.close()
    return snapshot


def copies_in(folder: Path) -> list[Path]:
    """Return the copies that were made before versions of the program, newest first."""
    found = folder.glob("before-*.db") if folder.is_dir() else ()
    return sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)


def examine(path: Path, key: bytes) -> Snapshot:
    """Return what stands in a copied database once it was found sound from its first page to the end of its history.

    Raises:
        StorageProblem: it cannot be opened, is damaged, or its history is not as it was written.
    """
    raw = open_connection(path, key)
    try:
        verdict = str(raw.execute("PRAGMA quick_check(1)").fetchone()[0])
        broken = raw.execute("PRAGMA foreign_key_check").fetchone()
        snapshot = _describe(raw)
    except sqlcipher3.DatabaseError as error:
        raise _unsound(str(error)) from error
    finally:
        raw.close()
    if verdict != "ok":
        raise _unsound(verdict)
    if broken is not None:
        raise _unsound(translate("Backup", "baris yang merujuk ke baris yang tidak ada"))
    if snapshot.contents.audit_hash:
        _check_history(path, key)
    return snapshot


def _check_history(path: Path, key: bytes) -> None:
    database = Database(path, key)
    try:
        with database.read() as connection:
            verdict = audit_log.verify(connection)
    finally:
        database.close()
    if not verdict.is_whole:
        raise _unsound(translate("Backup", "catatan audit nomor {n}").format(n=verdict.first_bad))


def _new_database(path: Path, key: bytes) -> Any:
    """Open a new file that is written once and straight through."""
    connection = sqlcipher3.connect(str(path), isolation_level=None, check_same_thread=False)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"").close()
    for pragma in ("journal_mode = OFF", "synchronous = OFF"):
        connection.execute(f"PRAGMA {pragma}").close()
    path.chmod(0o600)
    return connection


def _describe(connection: Any) -> Snapshot:
    """Read what a database of any schema holds."""
    names = [
        str(name)
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        if not name.startswith(_INDEX)
    ]
    rows = {name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in names}
    schema = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    has_head = "audit_head" in rows
    head = connection.execute("SELECT entries, last_hash FROM audit_head").fetchone() if has_head else None
    number = connection.execute("SELECT register_no FROM complaint ORDER BY seq DESC LIMIT 1").fetchone()
    entries, last_hash = head or (0, "")
    contents = Contents(
        str(schema[0]), rows, int(entries), str(last_hash), None if number is None else str(number[0])
    )
    files = connection.execute(
        "SELECT DISTINCT sha256 FROM attachment UNION "
        "SELECT attachment_sha256 FROM outbox_step WHERE attachment_sha256 IS NOT NULL ORDER BY 1"
    ).fetchall()
    size = connection.execute("SELECT coalesce(sum(size), 0) FROM attachment").fetchone()[0]
    office, device, name = _office(connection)
    if "device" in rows:
        own = connection.execute("SELECT device_code FROM device").fetchone()
        device = str(own[0]) if own and own[0] else device
    return Snapshot(contents, tuple(str(sha256) for (sha256,) in files), int(size), office, device, name)


def _office(connection: Any) -> tuple[str | None, str | None, str]:
    row = connection.execute("SELECT toml FROM provisioning ORDER BY seq DESC LIMIT 1").fetchone()
    if row is None:
        return None, None, ""
    office = tomllib.loads(row[0])["office"]
    return str(office["code"]), str(office["device_code"]), str(office["name"])


def cancelled() -> StorageProblem:
    """Return the error for a backup that was stopped on purpose."""
    return StorageProblem(translate("Backup", "Pencadangan dihentikan sebelum selesai."), code="cancelled")


def _not_copied(reason: str) -> StorageProblem:
    if "full" in reason or "disk I/O" in reason:
        return StorageProblem(
            translate("Backup", "Cadangan tidak dapat dibuat: ruang disk habis atau disk tidak menjawab."),
            code="backup_failed",
        )
    return StorageProblem(
        translate("Backup", "Cadangan tidak dapat dibuat: {reason}.").format(reason=reason),
        code="backup_failed",
    )


def _unsound(what: str) -> StorageProblem:
    return StorageProblem(
        translate("Backup", "Basis data di dalam cadangan tidak utuh: {what}.").format(what=what),
        code="damaged",
    )
