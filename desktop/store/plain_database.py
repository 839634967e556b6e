"""Taking in a database that is not encrypted: copied under the desk's key, held against the original, put in its place.

The steps, and what a start after a kill between them finds: the copy is written beside the original (which is left as it is;
a copy begun is thrown away); the original steps aside (it is put back); the copy takes its name (the original is destroyed);
the original is overwritten and removed. So at every moment one of the two is whole, and the next start goes on.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlcipher3

from desktop.domain.errors import Conflict, StorageProblem
from desktop.store.disk import destroy, flush_folder
from desktop.store.engine import open_connection
from desktop.store.schema import HEAD, known_revisions
from resources.i18n import translate

_PLAIN_HEAD = b"SQLite format 3\x00"
"""https://www.sqlite.org/fileformat.html#magic_header_string; an encrypted file begins with its salt."""
_BESIDE = ("-wal", "-shm", "-journal")


def is_plain(path: Path) -> bool:
    """Tell whether a file is a database that anybody can read; no if there is none or it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(len(_PLAIN_HEAD)) == _PLAIN_HEAD
    except OSError:
        return False


def encrypt_plain(path: Path, key_for: Callable[[Path], bytes]) -> bool:
    """Put an encrypted database in the place of a plain one; return whether there was one, whole or half taken in.

    Args:
        path: the database; nothing is done if it is encrypted or does not exist.
        key_for: returns the 32 bytes for a new database at the path it is given, making them if there are none.

    Raises:
        Conflict: another program has it open.
        StorageProblem: it is none of Loket's, from a newer one, damaged, or there is no room; it is as it was.
    """
    aside = path.with_name(f"{path.name}.plain")
    if not (aside.exists() or is_plain(path)):
        return False
    from filelock import FileLock

    with FileLock(path.with_suffix(".encrypting.lock")):
        try:
            _go_on(path, aside)
            if is_plain(path):
                _replace(path, aside, key_for)
        except OSError as error:
            raise _not_taken_in(path, error.strerror or str(error)) from error
    return True


def _go_on(path: Path, aside: Path) -> None:
    """Finish what a killed program began."""
    if aside.exists() and not path.exists():
        aside.replace(path)
    elif aside.exists():
        destroy(aside)


def _replace(path: Path, aside: Path, key_for: Callable[[Path], bytes]) -> None:
    partial = path.with_name(f"{path.name}.partial")
    _remove(partial)
    key = key_for(partial)
    try:
        counts = _copy(path, partial, key)
        _check(path, partial, key, counts)
        if any(path.with_name(path.name + end).exists() for end in _BESIDE):
            raise _in_use(path)
        _flush(partial)
        path.replace(aside)
        partial.replace(path)
    finally:
        _remove(partial)
    flush_folder(path.parent)
    destroy(aside)


def _copy(path: Path, partial: Path, key: bytes) -> dict[str, int]:
    """Write the encrypted copy and return how many rows each table of the original has; takes in its write-ahead log."""
    try:
        plain = sqlcipher3.connect(str(path), isolation_level=None)
        try:
            plain.execute("PRAGMA busy_timeout = 2000").close()
            plain.execute("PRAGMA journal_mode = DELETE").close()
            plain.execute("PRAGMA locking_mode = EXCLUSIVE").close()
            plain.execute("BEGIN EXCLUSIVE").close()
            _require_ours(plain, path)
            plain.execute("COMMIT").close()
            os.close(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            plain.execute(f"ATTACH DATABASE ? AS sealed KEY \"x'{key.hex()}'\"", (str(partial),)).close()
            for pragma in ("journal_mode = OFF", "synchronous = OFF"):  # flushed as a whole when it is done
                plain.execute(f"PRAGMA sealed.{pragma}").close()
            plain.execute("SELECT sqlcipher_export('sealed')").fetchall()
            counts = _counts(plain)
            plain.execute("DETACH DATABASE sealed").close()
        finally:
            plain.close()
    except sqlcipher3.OperationalError as error:
        if "locked" in str(error):
            raise _in_use(path) from error
        raise _not_taken_in(path, str(error)) from error
    except sqlcipher3.DatabaseError as error:
        raise _not_taken_in(path, str(error)) from error
    return counts


def _require_ours(plain: Any, path: Path) -> None:
    """Refuse what is no database of Loket's, what is damaged and what is newer."""
    found = plain.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    if found is None:
        raise StorageProblem(
            translate("Storage", "{path} bukan basis data Loket. Pindahkan berkas itu dari sana.").format(
                path=path
            ),
            code="not_ours",
        )
    (revision,) = plain.execute("SELECT version_num FROM alembic_version").fetchone()
    if revision != HEAD and revision not in known_revisions():
        raise StorageProblem(
            translate(
                "Storage", "Basis data ini dari versi lebih baru. Pasang Loket terbaru; data tidak diubah."
            ),
            code="newer_database",
        )
    verdict = plain.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise _not_taken_in(path, verdict)


def _check(path: Path, partial: Path, key: bytes, counts: dict[str, int]) -> None:
    """Refuse a copy that does not open, is not sound or has other rows than the original."""
    copy = open_connection(partial, key)
    try:
        verdict = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict == "ok" and (
            copy.execute("PRAGMA foreign_key_check").fetchone() or _counts(copy) != counts
        ):
            verdict = translate("Storage", "salinannya lain dari aslinya")
    except sqlcipher3.DatabaseError as error:
        verdict = str(error)
    finally:
        copy.close()
    if verdict != "ok":
        raise _not_taken_in(path, verdict)


def _counts(connection: Any) -> dict[str, int]:
    names = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not name.startswith("sqlite_")
    ]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def _remove(partial: Path) -> None:
    for end in ("", *_BESIDE):
        partial.with_name(partial.name + end).unlink(missing_ok=True)


def _flush(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _in_use(path: Path) -> Conflict:
    return Conflict(
        translate(
            "Storage", "Basis data {path} sedang dipakai program lain. Tutup dulu, lalu ulangi."
        ).format(path=path),
        code="in_use",
    )


def _not_taken_in(path: Path, reason: str) -> StorageProblem:
    return StorageProblem(
        translate(
            "Storage", "Basis data {path} yang belum tersandi tidak dapat disandikan: {reason}. Isinya tetap."
        ).format(path=path, reason=reason),
        code="not_encrypted",
    )
