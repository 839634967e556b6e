"""What somebody may do to a share or a stick, really done: each is refused with a sentence of its own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from desktop.domain.errors import StorageProblem
from desktop.domain.update import Kind, Release
from installer.updates.repository import Repository
from tests.updates.publisher import Publisher


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path / "penerbit").begin().add("0.2.0")


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "loket" / "updates"


def deb_of(publisher: Publisher, state: Path, folder: Path | None = None) -> Release:
    offered = publisher.source(state, folder).look()
    return next(each for each in offered.releases if each.kind is Kind.DEB)


def refused(publisher: Publisher, state: Path, folder: Path | None = None) -> str:
    with pytest.raises(StorageProblem) as problem:
        publisher.source(state, folder).look()
    place = str(folder or publisher.repository.folder)
    assert place in problem.value.message, "the sentence names the place"
    return problem.value.code


def copied(publisher: Publisher, target: Path) -> Path:
    return Path(shutil.copytree(publisher.repository.folder, target))


def test_an_honest_repository_is_read_and_its_installer_copied(publisher: Publisher, state: Path) -> None:
    release = deb_of(publisher, state)
    assert (release.version, release.file_name) == ("0.2.0", "loket_0.2.0_amd64.deb")
    assert release.notes["id"].startswith("Versi 0.2.0")
    assert release.notes["en"].startswith("Version")
    file = publisher.source(state).fetch(release)
    assert file.read_bytes() == (publisher.folder / "built" / release.file_name).read_bytes()
    offered = publisher.source(state).look()
    assert offered.publisher == "Diskominfo Kab. Muara Enim"
    assert len(offered.fingerprint) == 19


def test_an_older_state_is_refused_once_a_newer_one_was_seen(
    publisher: Publisher, state: Path, tmp_path: Path
) -> None:
    old = copied(publisher, tmp_path / "usb-lama")
    publisher.add("0.3.0")
    assert deb_of(publisher, state).version in ("0.2.0", "0.3.0")
    assert refused(publisher, state, old) == "update_rollback"
    publisher.source(state).look()  # the newest is still believed


def test_a_state_whose_time_is_over_is_refused(publisher: Publisher, state: Path) -> None:
    publisher.source(state).look()
    publisher.expire()
    assert refused(publisher, state) == "update_expired"


def test_a_state_whose_time_is_over_is_refused_by_a_desk_that_saw_nothing(
    publisher: Publisher, state: Path
) -> None:
    publisher.expire()
    assert refused(publisher, state) == "update_expired"


def test_lists_of_two_states_mixed_are_refused(publisher: Publisher, state: Path, tmp_path: Path) -> None:
    """The newest timestamp beside an older snapshot under the newer one's name."""
    old = copied(publisher, tmp_path / "lama")
    publisher.add("0.3.0")
    number = publisher.repository.timestamp().signed.snapshot_meta.version
    metadata = publisher.repository.metadata
    (metadata / f"{number}.snapshot.json").write_bytes(
        (old / "metadata" / f"{number - 1}.snapshot.json").read_bytes()
    )
    assert refused(publisher, state) == "update_rollback"


def test_an_older_list_of_installers_under_a_newer_name_is_refused(
    publisher: Publisher, state: Path, tmp_path: Path
) -> None:
    old = copied(publisher, tmp_path / "lama")
    publisher.add("0.3.0")
    number = publisher.repository.snapshot().signed.meta["targets.json"].version
    metadata = publisher.repository.metadata
    (metadata / f"{number}.targets.json").write_bytes(
        (old / "metadata" / f"{number - 1}.targets.json").read_bytes()
    )
    assert refused(publisher, state) == "update_rollback"


@pytest.mark.parametrize("name", ["timestamp", "snapshot", "targets"])
def test_a_list_that_was_changed_is_refused(publisher: Publisher, state: Path, name: str) -> None:
    (file,) = publisher.repository.metadata.glob(
        "timestamp.json" if name == "timestamp" else f"2.{name}.json"
    )
    content = json.loads(file.read_bytes())
    content["signed"]["expires"] = "2099-01-01T00:00:00Z"
    file.write_text(json.dumps(content))
    assert refused(publisher, state) == "update_not_signed"


def test_a_list_that_is_no_list_is_refused(publisher: Publisher, state: Path) -> None:
    (publisher.repository.metadata / "timestamp.json").write_bytes(b"\x00 bukan JSON")
    assert refused(publisher, state) == "update_altered"


def test_another_publishers_repository_is_refused(publisher: Publisher, state: Path, tmp_path: Path) -> None:
    stranger = Publisher(tmp_path / "orang-lain").begin().add("9.0.0")
    assert refused(publisher, state, stranger.repository.folder) == "update_not_signed"


def test_another_publishers_new_root_is_refused(publisher: Publisher, state: Path, tmp_path: Path) -> None:
    """A root that its own keys signed, but none of those that this computer trusts."""
    stranger = Publisher(tmp_path / "orang-lain").begin().add("9.0.0")
    root = stranger.repository.root().signed
    root.version = 2
    from installer.updates.keys import signers_of
    from tests.updates.publisher import passphrase

    signers = signers_of(stranger.keys, "root", root.roles["root"].keyids, passphrase)
    stranger.repository.write_list("2.root.json", root, signers)
    assert refused(publisher, state, stranger.repository.folder) == "update_not_signed"


def test_an_installer_with_one_byte_changed_is_refused(publisher: Publisher, state: Path) -> None:
    release = deb_of(publisher, state)
    file = publisher.repository.targets / release.file_name
    content = bytearray(file.read_bytes())
    content[1_000] ^= 1
    file.write_bytes(content)
    with pytest.raises(StorageProblem) as problem:
        publisher.source(state).fetch(release)
    assert problem.value.code == "update_altered"
    assert not list((state / "downloads").iterdir()), "nothing of it is left"


def test_an_installer_that_grew_is_refused(publisher: Publisher, state: Path) -> None:
    release = deb_of(publisher, state)
    with (publisher.repository.targets / release.file_name).open("ab") as file:
        file.write(b"\0" * 5_000_000)
    with pytest.raises(StorageProblem) as problem:
        publisher.source(state).fetch(release)
    assert problem.value.code == "update_too_large"


def test_a_list_without_end_is_not_read(publisher: Publisher, state: Path) -> None:
    (publisher.repository.metadata / "timestamp.json").write_bytes(b" " * 20_000)
    assert refused(publisher, state) == "update_too_large"


def test_a_copied_installer_that_was_changed_here_is_copied_anew(publisher: Publisher, state: Path) -> None:
    release = deb_of(publisher, state)
    file = publisher.source(state).fetch(release)
    honest = file.read_bytes()
    file.write_bytes(b"diganti")
    assert publisher.source(state).fetch(release).read_bytes() == honest


def test_half_a_copy_is_refused(publisher: Publisher, state: Path) -> None:
    next(publisher.repository.metadata.glob("2.snapshot.json")).unlink()
    assert refused(publisher, state) == "update_incomplete"


def test_an_empty_folder_and_a_missing_one(publisher: Publisher, state: Path, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    assert refused(publisher, state, tmp_path / "kosong") == "update_incomplete"
    assert refused(publisher, state, tmp_path / "tidak-ada") == "update_unreachable"


def test_a_version_taken_back_by_its_publisher_is_not_installed(publisher: Publisher, state: Path) -> None:
    release = deb_of(publisher, state)
    publisher.add("0.3.0").add("0.4.0")
    with pytest.raises(StorageProblem) as problem:
        publisher.source(state).fetch(release)
    assert problem.value.code == "update_gone"


def test_a_folder_in_place_of_a_list_is_refused(publisher: Publisher, state: Path) -> None:
    file = publisher.repository.metadata / "timestamp.json"
    file.unlink()
    file.mkdir()
    assert refused(publisher, state) == "update_incomplete"


def test_nothing_private_is_published(publisher: Publisher) -> None:
    repository: Repository = publisher.repository
    for file in repository.folder.rglob("*"):
        assert not file.is_file() or b"PRIVATE KEY" not in file.read_bytes()
