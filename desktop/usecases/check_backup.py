"""Unpacking a backup into a scratch folder and checking everything in it: only what passes here counts as a backup.

Nothing is decrypted onto the disk: the database in a backup is encrypted as it was at the desk, attachments are sealed
anew by the folder that takes them in.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.backup_note import BackupNote, KeptFile, Manifest
from desktop.domain.errors import StorageProblem
from desktop.runtime.backup_file import Piece, read_pieces
from desktop.runtime.backup_head import damaged, newer, read_note
from desktop.runtime.durable_copy import open_new
from desktop.runtime.file_trouble import reason_of
from desktop.runtime.key_store import DATA_KEY
from desktop.runtime.sealed_content import ContentSeal
from desktop.runtime.vault import NewerFormat, NotOpened, purpose_key, read_vault
from desktop.store.attachments import AttachmentFolder
from desktop.store.schema import HEAD, known_revisions
from desktop.store.snapshot import cancelled, examine
from resources.i18n import translate

DATABASE, KEYS, MANIFEST = "loket.db", "keys.json", "manifest.json"
ATTACHMENT = "attachments/"
PURPOSE = "backup"
_LONGEST_TEXT = 64 * 1024 * 1024
_LARGEST_ATTACHMENT = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class CheckedBackup:
    """A backup in which everything was found right; ``data_key`` opens its database, ``vault`` is its keys.json."""

    path: Path
    note: BackupNote
    manifest: Manifest
    master_key: bytes
    data_key: bytes
    vault: bytes

    def __repr__(self) -> str:
        """Show the file alone: keys belong into no log."""
        return f"CheckedBackup({self.path.name})"


def check_backup(
    path: Path,
    master_key: bytes,
    scratch: Path,
    *,
    with_attachments: bool = False,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> CheckedBackup:
    """Read a backup from its first to its last byte, lay its database into the empty folder ``scratch`` and examine it.

    Args:
        path: the backup.
        master_key: the master key of its desk, as ``KeyStore.open_backup_wraps`` returns it.
        scratch: an empty folder.
        with_attachments: lay the attachments into ``scratch``, too; otherwise only their hashes are checked.
        is_cancelled: asked every 64 KiB.

    Raises:
        InvalidInput: the key is not that of this backup.
        StorageProblem: it is damaged, cut, incomplete, of a newer Loket, ``scratch`` cannot be written, or ``is_cancelled``
            said so ("cancelled").
    """
    note = read_note(path)
    if note.schema != HEAD and note.schema not in known_revisions():
        raise newer(path)
    unpacked = _Unpacked(path, master_key, scratch, with_attachments=with_attachments)
    key = purpose_key(note.wraps.get("vault", ""), master_key, PURPOSE)
    try:
        for piece in read_pieces(path, key):
            unpacked.take(Piece(piece.name, piece.size, _until(is_cancelled, piece.content)))
    except OSError as error:
        raise StorageProblem(
            translate("Backup", "Cadangan tidak dapat dibongkar di {folder}: {reason}.").format(
                folder=scratch.parent, reason=reason_of(error)
            ),
            code="not_written",
        ) from error
    return unpacked.checked(note)


class _Unpacked:
    """What was taken out of a backup so far."""

    def __init__(self, path: Path, master_key: bytes, scratch: Path, *, with_attachments: bool) -> None:
        self._path, self._master_key, self._scratch = path, master_key, scratch
        self._with_attachments = with_attachments
        self._database: KeptFile | None = None
        self._vault = b""
        self._manifest: Manifest | None = None
        self._data_key: bytes | None = None
        self._folder: AttachmentFolder | None = None
        self._attachments: dict[str, int] = {}

    def take(self, piece: Piece) -> None:
        """Take the next piece; they come as :mod:`desktop.usecases.make_backup` writes them: keys first, manifest last."""
        if self._manifest is not None:
            raise damaged(self._path)
        if piece.name == KEYS:
            self._take_keys(self._whole(piece, _LONGEST_TEXT))
        elif piece.name == DATABASE:
            self._database = _lay(piece, self._scratch / DATABASE)
        elif piece.name.startswith(ATTACHMENT):
            self._take_attachment(piece)
        elif piece.name == MANIFEST:
            self._manifest = self._read_manifest(self._whole(piece, _LONGEST_TEXT))

    def checked(self, note: BackupNote) -> CheckedBackup:
        """Hold what was taken against the manifest, and the database against both."""
        manifest, database = self._manifest, self._database
        if manifest is None or database is None or self._data_key is None:
            raise self._not_whole(translate("Backup", "ada bagian yang tidak ada"))
        if (database, _kept(self._vault)) != (manifest.database, manifest.keys):
            raise self._not_whole(translate("Backup", "isinya lain dari daftar isinya"))
        if self._attachments != dict(manifest.attachments):
            raise self._not_whole(translate("Backup", "lampirannya lain dari daftar isinya"))
        found = examine(self._scratch / DATABASE, self._data_key)
        if found.contents != manifest.contents or note.complaints != found.contents.complaints:
            raise self._not_whole(translate("Backup", "jumlah isinya lain dari daftar isinya"))
        if set(found.attachments) - set(manifest.missing) != set(manifest.attachments):
            raise self._not_whole(translate("Backup", "ada lampiran yang tidak ikut"))
        return CheckedBackup(self._path, note, manifest, self._master_key, self._data_key, self._vault)

    def _take_keys(self, content: bytes) -> None:
        self._vault = content
        try:
            vault = read_vault(json.loads(content))
            self._data_key = vault.secret(self._master_key, DATA_KEY)
        except NewerFormat:
            raise newer(self._path) from None
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, NotOpened) as error:
            raise damaged(self._path) from error
        if self._with_attachments:
            key = purpose_key(vault.vault_id, self._master_key, "attachments")
            self._folder = AttachmentFolder(self._scratch / "attachments", ContentSeal(key))

    def _take_attachment(self, piece: Piece) -> None:
        sha256 = piece.name.removeprefix(ATTACHMENT)
        if self._folder is not None:
            content = self._whole(piece, _LARGEST_ATTACHMENT)
            found = hashlib.sha256(content).hexdigest()
            if found == sha256:
                self._folder.put(content)
        else:
            found = _digest(piece.content)
        if found != sha256:
            raise damaged(self._path)
        self._attachments[sha256] = piece.size

    def _read_manifest(self, content: bytes) -> Manifest:
        try:
            return Manifest.from_json(json.loads(content))
        except (ValueError, KeyError, TypeError, IndexError, RecursionError) as error:
            raise damaged(self._path) from error

    def _whole(self, piece: Piece, longest: int) -> bytes:
        if piece.size > longest:
            raise damaged(self._path)
        return b"".join(piece.content)

    def _not_whole(self, what: str) -> StorageProblem:
        return StorageProblem(
            translate("Backup", "Cadangan {name} tidak utuh: {what}. Pakai cadangan yang lain.").format(
                name=self._path.name, what=what
            ),
            code="damaged",
            field="file",
        )


def _until(is_cancelled: Callable[[], bool], blocks: Iterable[bytes]) -> Iterator[bytes]:
    for block in blocks:
        if is_cancelled():
            raise cancelled()
        yield block


def _lay(piece: Piece, path: Path) -> KeptFile:
    digest = hashlib.sha256()
    with open_new(path) as file:
        for block in piece.content:
            digest.update(block)
            file.write(block)
    return KeptFile(path.stat().st_size, digest.hexdigest())


def _digest(content: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for block in content:
        digest.update(block)
    return digest.hexdigest()


def _kept(content: bytes) -> KeptFile:
    return KeptFile(len(content), hashlib.sha256(content).hexdigest())
