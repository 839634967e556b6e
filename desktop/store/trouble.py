"""What SQLite says when disk or file fail, as one sentence of what happened and what to do.

The kind is told by SQLite's result code (https://www.sqlite.org/rescode.html), never by its English words: the low byte is the
primary code, and of the extended ones only those that call for another act are told apart.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from desktop.domain.errors import StorageProblem
from resources.i18n import translate

PERM, BUSY, LOCKED, NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL, NOTADB = (
    3, 5, 6, 7, 8, 10, 11, 13, 14, 15, 26,
)  # fmt: skip
_READ_ANOTHER_WAY = {
    IOERR | 11 << 8: BUSY,  # IOERR_BLOCKED
    IOERR | 12 << 8: NOMEM,  # IOERR_NOMEM
    IOERR | 33 << 8: CORRUPT,  # IOERR_CORRUPTFS
}
_KINDS = {
    FULL: "disk_full",
    BUSY: "busy",
    LOCKED: "busy",
    PROTOCOL: "busy",
    IOERR: "disk_error",
    CORRUPT: "damaged",
    NOTADB: "damaged",
    READONLY: "read_only",
    PERM: "read_only",
    CANTOPEN: "cannot_open",
    NOMEM: "no_memory",
}
_LEAST_ROOM = 100_000  # bytes
FAULTS_OF_THE_DISK = frozenset({"disk_full", "disk_error", "busy", "read_only"})
"""Codes of problems that end when the disk does again what it should."""


def problem_of(error: BaseException | None, path: Path) -> StorageProblem:
    """Return the problem that an error of the driver means for the database at ``path``; its code says the kind."""
    code: int = getattr(error, "sqlite_errorcode", None) or 0
    kind = _KINDS.get(_READ_ANOTHER_WAY.get(code, code & 0xFF), "")
    if kind == "disk_error" and not _has_room(path):
        kind = "disk_full"
    text = _sentence(kind) if kind else translate("Storage", "Basis data tidak dapat dipakai: {reason}.")
    return StorageProblem(text.format(path=path, reason=error), code=kind or None)


def _has_room(path: Path) -> bool:
    """Tell whether the disk has room for a few pages: SQLite calls it an I/O error if there is none for its index of the log."""
    try:
        return shutil.disk_usage(path.parent).free >= _LEAST_ROOM
    except OSError:
        return True


def _sentence(kind: str) -> str:
    return {
        "disk_full": translate(
            "Storage", "Ruang disk habis. Kosongkan disk, lalu ulangi; yang sudah tersimpan aman."
        ),
        "busy": translate("Storage", "Basis data sedang dipakai program lain. Ulangi sebentar lagi."),
        "disk_error": translate(
            "Storage",
            "Disk menolak dibaca atau ditulisi. Ulangi; bila berulang, hubungi admin: disk atau jatahnya bermasalah.",
        ),
        "damaged": translate(
            "Storage",
            "Berkas basis data {path} rusak. Berhenti memakainya; admin memulihkannya dari cadangan.",
        ),
        "read_only": translate(
            "Storage",
            "Basis data {path} hanya dapat dibaca. Minta admin memeriksa izin folder dan disknya.",
        ),
        "cannot_open": translate(
            "Storage",
            "Basis data {path} tidak dapat dibuka. Periksa apakah folder datanya ada dan boleh ditulisi.",
        ),
        "no_memory": translate("Storage", "Memori komputer habis. Tutup program lain, lalu ulangi."),
    }[kind]
