"""Files beside the database: sealed, whole before they are mentioned, swept when nobody mentions them, damage noticed."""

from __future__ import annotations

import hashlib
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.complaint import Attachment
from desktop.domain.errors import StorageProblem
from desktop.runtime.sealed_content import ContentSeal
from desktop.store.attachments import ORPHAN_AGE_S, AttachmentFolder
from desktop.store.engine import Database
from tests.store.rows import add

CONTENT = b"%PDF-1.4 surat kuasa"
SHA256 = hashlib.sha256(CONTENT).hexdigest()


def age(path: Path, seconds: float) -> None:
    """Make a file look ``seconds`` old."""
    at = path.stat().st_mtime - seconds
    os.utime(path, (at, at))


def stored(files: AttachmentFolder) -> list[Path]:
    return [path for path in files.folder.rglob("*") if path.is_file()]


def lay_plain(files: AttachmentFolder, content: bytes, name: str | None = None) -> Path:
    """Put a file as Loket kept it before files were sealed."""
    name = name or hashlib.sha256(content).hexdigest()
    path = files.folder / name[:2] / name
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.write_bytes(content)
    return path


def test_a_file_is_found_by_its_content(files: AttachmentFolder) -> None:
    assert files.put(CONTENT) == SHA256
    assert files.read(SHA256) == CONTENT


def test_neither_content_nor_its_hash_is_in_the_folder(files: AttachmentFolder) -> None:
    """Whoever has a picture cannot find out whether it was handed in here."""
    files.put(CONTENT)
    (file,) = stored(files)
    whole = file.read_bytes()
    assert CONTENT not in whole
    for form in (SHA256.encode(), bytes.fromhex(SHA256)):
        assert form not in whole
    assert SHA256[:8] not in str(file)


def test_a_large_file_comes_back(files: AttachmentFolder) -> None:
    content = os.urandom(3 * 64 * 1024 + 5)
    assert files.read(files.put(content)) == content


def test_the_same_twice_is_kept_once(files: AttachmentFolder) -> None:
    assert files.put(CONTENT) == files.put(CONTENT)
    assert len(stored(files)) == 1


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
    assert stored(files) == []
    assert files.put(CONTENT) == SHA256


def test_a_file_that_was_cut_is_written_anew(files: AttachmentFolder) -> None:
    files.put(CONTENT)
    files.path(SHA256).write_bytes(files.path(SHA256).read_bytes()[:-5])
    files.put(CONTENT)
    assert files.read(SHA256) == CONTENT


def test_a_file_that_was_changed_is_written_anew(files: AttachmentFolder) -> None:
    files.put(CONTENT)
    files.path(SHA256).write_bytes(b"x" * len(CONTENT))
    files.put(CONTENT)
    assert files.read(SHA256) == CONTENT


@pytest.mark.parametrize(
    "change",
    [
        lambda _whole: b"",
        lambda whole: whole[:-1],
        lambda whole: whole + b"x",
        lambda whole: b"x" * len(whole),
        lambda _whole: CONTENT,
    ],
)
def test_damage_is_noticed(files: AttachmentFolder, change: Callable[[bytes], bytes]) -> None:
    files.put(CONTENT)
    files.path(SHA256).write_bytes(change(files.path(SHA256).read_bytes()))
    with pytest.raises(StorageProblem, match="rusak di disk"):
        files.read(SHA256)


def test_a_file_in_the_place_of_another_is_noticed(files: AttachmentFolder) -> None:
    other = files.put(b"%PDF-1.4 other")
    files.put(CONTENT)
    files.path(SHA256).write_bytes(files.path(other).read_bytes())
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
    assert files.path(sha256).stat().st_mode & 0o077 == 0


def test_plain_files_of_an_older_loket_are_sealed(database: Database, files: AttachmentFolder) -> None:
    plain = lay_plain(files, CONTENT)
    add(database, [Attachment("a.pdf", SHA256, len(CONTENT), "application/pdf")])
    assert files.read(SHA256) == CONTENT  # where it stands
    assert files.sweep(database) == 0
    assert not plain.exists()
    assert stored(files) == [files.path(SHA256)]
    assert files.read(SHA256) == CONTENT
    assert files.seal_plain() == 0


def test_a_damaged_plain_file_is_not_legible_any_longer_and_still_damaged(files: AttachmentFolder) -> None:
    lay_plain(files, CONTENT[:-1], SHA256)
    files.seal_plain()
    (file,) = stored(files)
    assert CONTENT[:-1] not in file.read_bytes()
    with pytest.raises(StorageProblem, match="rusak di disk"):
        files.read(SHA256)


@pytest.mark.parametrize("left", [CONTENT, bytes(len(CONTENT)), b""])
def test_what_a_killed_sealing_left_behind_is_no_harm(files: AttachmentFolder, left: bytes) -> None:
    """The sealed file is whole, the plain one still whole, overwritten or cut."""
    files.put(CONTENT)
    lay_plain(files, left, SHA256)
    assert files.seal_plain() == 0
    assert stored(files) == [files.path(SHA256)]
    assert files.read(SHA256) == CONTENT


def test_a_full_disk_leaves_the_plain_file_to_be_read(
    database: Database, files: AttachmentFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = lay_plain(files, CONTENT)
    add(database, [Attachment("a.pdf", SHA256, len(CONTENT), "application/pdf")])
    age(plain, ORPHAN_AGE_S + 60)

    def no_space(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr("desktop.store.attachments.os.fsync", no_space)
        assert files.seal_plain() == 1
        assert files.sweep(database) == 0
    assert files.read(SHA256) == CONTENT
    assert stored(files) == [plain]
    assert files.seal_plain() == 0
    assert files.read(SHA256) == CONTENT


def seal_and_die(files: AttachmentFolder, steps: int) -> bool:
    """Seal in a process of its own, killed at its so many-th step on the disk; return whether it got to the end."""
    child = os.fork()
    if child == 0:
        left = steps

        def counted(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal left
            if event in ("open", "os.rename", "os.remove") and str(files.folder) in str(arguments):
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(counted)
        files.seal_plain()
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    return os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0


@pytest.mark.skipif(os.name == "nt", reason="fork and SIGKILL are POSIX")
def test_killed_at_every_step_every_file_can_be_read(tmp_path: Path) -> None:
    contents = [CONTENT, bytes(70_000), b"%PDF-1.4 c"]
    hashes = [hashlib.sha256(content).hexdigest() for content in contents]
    step, is_done = -1, False
    while not is_done:
        step += 1
        files = AttachmentFolder(tmp_path / f"at-{step}", ContentSeal(b"k" * 32))
        for content in contents:
            lay_plain(files, content)
        is_done = seal_and_die(files, step)
        assert [files.read(sha256) for sha256 in hashes] == contents, step
        assert files.seal_plain() == 0
        assert [files.read(sha256) for sha256 in hashes] == contents, step
    assert step > 3 * len(contents)
    assert {path for path in stored(files) if path.suffix == ".loket"} == {files.path(s) for s in hashes}
