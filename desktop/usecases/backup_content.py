"""What goes into a backup: its note and its pieces, the manifest, which names all the others, last."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from desktop import VERSION
from desktop.domain.backup_note import BackupNote, KeptFile, Manifest
from desktop.domain.errors import StorageProblem
from desktop.runtime.backup_file import Piece
from desktop.runtime.durable_copy import file_blocks
from desktop.store.attachments import AttachmentFolder
from desktop.store.snapshot import Snapshot, cancelled
from desktop.usecases.check_backup import (
    ATTACHMENT,
    DATABASE,
    KEYS,
    MANIFEST,
)

Cancelled = Callable[[], bool]


def note_of(snapshot: Snapshot, made_at: datetime, wraps: dict[str, str]) -> BackupNote:
    """Return what stands at the head."""
    return BackupNote(
        snapshot.office or "",
        snapshot.device or "",
        snapshot.office_name,
        made_at,
        snapshot.contents.complaints,
        VERSION,
        snapshot.contents.schema,
        wraps,
    )


def pieces_of(
    snapshot: Snapshot, copied: Path, vault: bytes, attachments: AttachmentFolder, is_cancelled: Cancelled
) -> Iterator[Piece]:
    """Yield everything that belongs to a backup; the manifest, which names all the rest, comes last."""
    yield Piece(KEYS, len(vault), [vault])
    digest = hashlib.sha256()
    size = copied.stat().st_size
    yield Piece(DATABASE, size, _digested(file_blocks(copied), digest.update, is_cancelled))
    kept: dict[str, int] = {}
    missing: list[str] = []
    for sha256 in snapshot.attachments:
        _go_on(is_cancelled)
        try:
            content = attachments.read(sha256)
        except (
            StorageProblem
        ):  # the desk lost it long ago; that must not keep everything else from being backed up
            missing.append(sha256)
            continue
        kept[sha256] = len(content)
        yield Piece(f"{ATTACHMENT}{sha256}", len(content), [content])
    manifest = Manifest(
        snapshot.contents,
        KeptFile(size, digest.hexdigest()),
        KeptFile(len(vault), hashlib.sha256(vault).hexdigest()),
        kept,
        tuple(missing),
    )
    text = json.dumps(manifest.to_json(), sort_keys=True, separators=(",", ":")).encode()
    yield Piece(MANIFEST, len(text), [text])


def _digested(
    blocks: Iterator[bytes], update: Callable[[bytes], object], is_cancelled: Cancelled
) -> Iterator[bytes]:
    for block in blocks:
        _go_on(is_cancelled)
        update(block)
        yield block


def _go_on(is_cancelled: Cancelled) -> None:
    if is_cancelled():
        raise cancelled()
