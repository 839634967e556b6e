"""Publishing: what is refused, what a reader at the same moment sees, new keys, and the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.domain.errors import Conflict, InvalidInput, NotFound
from installer import publish
from installer.updates import publishing, rotation
from installer.updates.installers import Description, read_installers
from installer.updates.reading_back import read_back
from installer.updates.repository import Repository
from tests.updates.publisher import PASSPHRASE, Publisher, passphrase


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path / "penerbit").begin().add("0.2.0")


def versions(publisher: Publisher, state: Path) -> set[str]:
    return {each.version for each in publisher.source(state).look().releases}


def test_two_versions_stay_and_their_files(publisher: Publisher, tmp_path: Path) -> None:
    publisher.add("0.3.0").add("0.10.0")
    assert versions(publisher, tmp_path / "state") == {"0.3.0", "0.10.0"}
    assert not list(publisher.repository.targets.glob("*0.2.0*"))
    read_back(publisher.repository)


def test_an_older_version_and_the_same_with_other_content_are_refused(publisher: Publisher) -> None:
    with pytest.raises(Conflict, match="older"):
        publisher.add("0.1.9")
    other = publisher.installer("loket_0.2.0_amd64.deb", b"lain")
    with pytest.raises(Conflict, match="other content"):
        publishing.add(
            publisher.repository,
            publisher.keys,
            read_installers([other]),
            Description("", ""),
            passphrase,
            400,
        )
    publisher.add("0.2.0")  # the very same again does no harm


@pytest.mark.parametrize(
    "name",
    ["loket_0.2.0_arm64.deb", "setup.exe", "Loket-0.2.0.zip", "Loket-satu-setup.exe", "Loket-0..2.msi"],
)
def test_a_file_whose_name_says_nothing_is_refused(publisher: Publisher, name: str) -> None:
    with pytest.raises(InvalidInput):
        read_installers([publisher.installer(name)])


def test_a_build_for_tests_is_refused_unless_asked_for(publisher: Publisher) -> None:
    file = publisher.installer("Loket-0.3.0-setup-CITEST.exe")
    with pytest.raises(InvalidInput, match="must not be rolled out"):
        read_installers([file])
    assert read_installers([file], allow_test=True)[0].is_test


def test_two_versions_at_once_are_refused(publisher: Publisher) -> None:
    files = [publisher.installer("loket_0.3.0_amd64.deb"), publisher.installer("Loket-0.4.0.msi")]
    with pytest.raises(InvalidInput, match="one version"):
        read_installers(files)


def test_keys_beside_the_repository_are_refused(tmp_path: Path) -> None:
    wanted = publishing.NewRepository("Diskominfo", 1, 1)
    for keys in (tmp_path / "repo" / "keys", tmp_path / "repo", tmp_path):
        with pytest.raises(InvalidInput, match="outside"):
            publishing.init(Repository(tmp_path / "repo"), keys, wanted, passphrase, 400)
    assert not (tmp_path / "repo").exists()


def test_a_repository_is_not_begun_twice(publisher: Publisher) -> None:
    with pytest.raises(Conflict):
        Publisher(publisher.folder).begin()


def test_renewing_keeps_what_is_offered(publisher: Publisher, tmp_path: Path) -> None:
    before = publisher.source(tmp_path / "state").look()
    publishing.refresh(publisher.repository, publisher.keys, passphrase, 400, all_lists=True)
    after = publisher.source(tmp_path / "state").look()
    assert after.releases == before.releases
    with pytest.raises(Conflict, match="renew it too"):
        publishing.refresh(publisher.repository, publisher.keys, passphrase, 800, all_lists=False)
    (publisher.keys / "targets.pem").unlink()
    publishing.refresh(publisher.repository, publisher.keys, passphrase, 300, all_lists=False)
    assert publisher.source(tmp_path / "state").look().releases == before.releases


@pytest.mark.parametrize("role", ["targets", "snapshot", "timestamp"])
def test_a_new_key_is_followed_and_the_old_one_is_worth_nothing(
    publisher: Publisher, tmp_path: Path, role: str
) -> None:
    state = tmp_path / "state"
    publisher.source(state).look()
    stolen = Publisher(tmp_path / "pencuri")
    shutil.copytree(publisher.folder, stolen.folder)
    assert rotation.rotate(publisher.repository, publisher.keys, role, None, passphrase)
    assert versions(publisher, state) == {"0.2.0"}, "what the old key had signed is signed anew"
    publisher.add("0.3.0")
    assert "0.3.0" in versions(publisher, state)
    (publisher.repository.metadata / "2.root.json").rename(tmp_path / "new-root")
    stolen.add("9.0.0").add("9.0.1").add("9.0.2")
    (stolen.repository.metadata / "2.root.json").write_bytes((tmp_path / "new-root").read_bytes())
    with pytest.raises(Exception, match="Tanda tangan"):
        stolen.source(state).look()


def test_a_new_root_waits_for_enough_signatures(tmp_path: Path) -> None:
    publisher = Publisher(tmp_path / "penerbit").begin(root_keys=3, threshold=2).add("0.2.0")
    keys, elsewhere = publisher.keys, tmp_path / "orang-kedua"
    elsewhere.mkdir()
    for name in ("root-2.pem", "root-3.pem"):
        shutil.move(keys / name, elsewhere / name)
    state = tmp_path / "state"
    before = publisher.source(state).look()
    assert not rotation.rotate(publisher.repository, keys, "root", keys / "root-1.pem", passphrase)
    assert publisher.repository.root_versions() == [1], "nothing is published yet"
    with pytest.raises(Conflict, match="waits"):
        rotation.rotate(publisher.repository, keys, "timestamp", None, passphrase)
    shutil.move(keys / rotation.PENDING, elsewhere / rotation.PENDING)
    assert rotation.sign(publisher.repository, elsewhere, passphrase)
    after = publisher.source(state).look()
    assert after.releases == before.releases
    assert after.fingerprint != before.fingerprint
    with pytest.raises(NotFound):
        rotation.sign(publisher.repository, elsewhere, passphrase)


def test_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sandi").write_bytes(PASSPHRASE + b"\r\n")
    (tmp_path / "catatan.txt").write_text("Lebih cepat.", encoding="utf-8-sig")
    given = [f"--repository={tmp_path / 'repo'}", f"--keys={tmp_path / 'keys'}"]
    given.append(f"--passphrase-file={tmp_path / 'sandi'}")
    assert publish.main(["init", *given, "--publisher=Diskominfo"]) == publish.DONE
    file = tmp_path / "loket_0.2.0_amd64.deb"
    file.write_bytes(b"paket" * 1_000)
    notes = f"--notes-id={tmp_path / 'catatan.txt'}"
    assert publish.main(["add", *given, notes, str(file)]) == publish.DONE
    assert publish.main(["add", *given, notes, str(tmp_path / "lain.txt")]) == publish.REFUSED
    assert publish.main(["refresh", *given, "--all"]) == publish.DONE
    assert publish.main(["show", given[0]]) == publish.DONE
    out = capsys.readouterr()
    assert "0.2.0  loket_0.2.0_amd64.deb  5000 bytes" in out.out
    assert "lain.txt is no file" in out.err
    assert PASSPHRASE.decode() not in out.out + out.err


def test_a_wrong_or_a_short_passphrase(publisher: Publisher, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="does not open"):
        publishing.refresh(
            publisher.repository, publisher.keys, lambda _key: b"salah sekali 12", 300, all_lists=True
        )
    wanted = publishing.NewRepository("Diskominfo", 1, 1)
    with pytest.raises(InvalidInput, match="at least"):
        publishing.init(Repository(tmp_path / "r"), tmp_path / "k", wanted, lambda _key: b"pendek", 400)


def test_keys_are_readable_by_their_owner_only(publisher: Publisher) -> None:
    assert {file.stat().st_mode & 0o777 for file in publisher.keys.glob("*.pem")} == {0o600}
