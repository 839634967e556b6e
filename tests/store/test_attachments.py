"""Files beside the database: whole before they are mentioned, swept when nobody mentions them, damage noticed."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from desktop.domain.complaint import Attachment
from desktop.domain.errors import StorageProblem
from desktop.store.attachments import ORPHAN_AGE_S, AttachmentFolder
from desktop.store.engine import Database
from tests.store.rows import add

CONTENT = b"%PDF-1.4 surat kuasa"
SHA256 = hashlib.sha256(CONTENT).hexdigest()


def age(path: Path, seconds: float) -> None:
    """Make a file look ``seconds`` old."""
    at = path.stat().st_mtime - seconds
    os.utime(path, (at, at))


def test_a_file_is_named_by_its_content(files: AttachmentFolder) -> None:
    assert files.put(CONTENT) == SHA256
    assert files.path(SHA256).read_bytes() == CONTENT
    assert files.read(SHA256) == CONTENT


def test_the_same_twice_is_kept_once(files: AttachmentFolder) -> None:
    assert files.put(CONTENT) == files.put(CONTENT)
    assert len(list(files.folder.rglob("*.*"))) == 0
    assert len([path for path in files.folder.rglob("*") if path.is_file()]) == 1


def test_no_part_of_a_file_is_left_behind_when_writing_fails(
    files: AttachmentFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr("desktop.store.attachments.os.fsync", no_space)
        with pytest.raises(StorageProblem, match="Pengaduan belum disimpan") as refused:
            files.put(CONTENT)
    assert refused.value.field == "attachments"
    assert [path for path in files.folder.rglob("*") if path.is_file()] == []
    assert files.put(CONTENT) == SHA256


def test_a_file_that_was_cut_is_written_anew(files: AttachmentFolder) -> None:
    files.put(CONTENT)
    files.path(SHA256).write_bytes(CONTENT[:5])
    files.put(CONTENT)
    assert files.read(SHA256) == CONTENT


def test_a_file_that_was_changed_is_written_anew(files: AttachmentFolder) -> None:
    files.put(CONTENT)
    files.path(SHA256).write_bytes(b"x" * len(CONTENT))
    files.put(CONTENT)
    assert files.read(SHA256) == CONTENT


@pytest.mark.parametrize("content", [b"", CONTENT[:-1], CONTENT + b"x", b"x" * len(CONTENT)])
def test_damage_is_noticed(files: AttachmentFolder, content: bytes) -> None:
    files.put(CONTENT)
    files.path(SHA256).write_bytes(content)
    with pytest.raises(StorageProblem, match="rusak di disk"):
        files.read(SHA256)


def test_a_missing_file_is_named(files: AttachmentFolder) -> None:
    with pytest.raises(StorageProblem, match="hilang dari disk"):
        files.read(SHA256)


def test_orphans_are_swept_and_files_in_use_are_not(database: Database, files: AttachmentFolder) -> None:
    used, orphan = files.put(b"%PDF used"), files.put(b"%PDF orphan")
    add(database, [Attachment("a.pdf", used, 9, "application/pdf")])
    for sha256 in (used, orphan):
        age(files.path(sha256), ORPHAN_AGE_S + 60)
    assert files.sweep(database) == 1
    assert files.read(used) == b"%PDF used"
    assert not files.path(orphan).exists()
    assert files.sweep(database) == 0


def test_young_files_are_left_alone(database: Database, files: AttachmentFolder) -> None:
    """They may belong to a complaint that another window is saving right now."""
    sha256 = files.put(CONTENT)
    assert files.sweep(database) == 0
    age(files.path(sha256), ORPHAN_AGE_S + 60)
    files.put(CONTENT)  # attached again: young again
    assert files.sweep(database) == 0
    assert files.read(sha256) == CONTENT


def test_leftovers_of_a_killed_write_are_swept(database: Database, files: AttachmentFolder) -> None:
    sha256 = files.put(CONTENT)
    add(database, [Attachment("a.pdf", sha256, len(CONTENT), "application/pdf")])
    partial = files.path(sha256).with_name(f"{sha256}.4711.partial")
    partial.write_bytes(CONTENT[:3])
    age(partial, ORPHAN_AGE_S + 60)
    assert files.sweep(database) == 1
    assert not partial.exists()
    assert files.read(sha256) == CONTENT


def test_there_is_nothing_to_sweep_before_the_first_file(database: Database, files: AttachmentFolder) -> None:
    assert files.sweep(database) == 0


@pytest.mark.skipif(os.name == "nt", reason="file modes are POSIX")
def test_only_the_owner_may_look_inside(files: AttachmentFolder) -> None:
    sha256 = files.put(CONTENT)
    assert files.path(sha256).parent.stat().st_mode & 0o077 == 0
