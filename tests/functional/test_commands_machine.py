"""provision for the roll-out: what setups call, whose signature it is, and what people read of a change."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.conftest import Loket
from tests.usecases.desk import form
from tests.usecases.office_keys import Regency, contents, office_text

OURS, OTHER = Regency(), Regency("Kabupaten Lain")


@pytest.fixture
def etc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "etc"
    monkeypatch.setenv("LOKET_MACHINE_DIR", str(folder))
    return folder


@pytest.fixture
def key(tmp_path: Path) -> str:
    file = tmp_path / "regency.pub"
    file.write_bytes(OURS.key.pem)
    return str(file)


def test_a_setup_lays_a_file_down_and_the_next_command_finds_it(
    fresh_loket: Loket, etc: Path, key: str, tmp_path: Path
) -> None:
    file = str(OURS.write(tmp_path / "kiriman", office_text(1)))
    laid = fresh_loket.json("provision", "apply", file, "--machine", "--key", key, user=None)
    assert (laid.code, laid.json["office_code"], laid.json["serial"]) == (0, "ME01", 1)
    assert laid.json["signed_by"] == f"Kabupaten Muara Enim ({OURS.key.fingerprint})"
    assert not fresh_loket.folder.exists()  # no desk is made on behalf of the setup
    assert sorted(contents(etc)) == ["office.toml", "office.toml.sig", "regency.pub"]
    shown = fresh_loket.json("device", "show", user=None)
    assert (shown.code, shown.json["device_code"]) == (0, "L1")
    again = fresh_loket.json("provision", "apply", file, "--machine", user=None)
    assert (again.code, again.json["changes"]) == (0, [])


def test_a_refused_file_ends_with_2_and_nothing_lies_there(
    fresh_loket: Loket, etc: Path, key: str, tmp_path: Path
) -> None:
    apply = ("provision", "apply")
    box = tmp_path / "kiriman"
    foreign = str(OTHER.write(box, office_text(1)))
    refused = fresh_loket.json(*apply, foreign, "--machine", "--key", key, user=None)
    assert (refused.code, refused.error["code"]) == (2, "bad_signature")
    unknown = fresh_loket.json(*apply, foreign, "--machine", user=None)
    assert (unknown.code, unknown.error["code"]) == (2, "unsigned")
    missing = fresh_loket.json(*apply, str(box / "tidak-ada.toml"), "--machine", user=None)
    assert missing.code == 2
    no_key = fresh_loket.json(*apply, foreign, "--machine", "--key", str(box / "x.pub"), user=None)
    assert (no_key.code, no_key.error["field"]) == (2, "key")
    assert not etc.exists()
    assert not fresh_loket.folder.exists()


def test_a_folder_that_cannot_be_written_ends_with_5(
    fresh_loket: Loket, etc: Path, key: str, tmp_path: Path
) -> None:
    etc.write_bytes(b"")  # a file stands in its place
    file = str(OURS.write(tmp_path / "kiriman", office_text(1)))
    result = fresh_loket.json("provision", "apply", file, "--machine", "--key", key, user=None)
    assert result.code == 5
    assert "Hanya administrator" in result.error["message"]


def test_the_first_key_is_given_with_the_first_file(fresh_loket: Loket, key: str, tmp_path: Path) -> None:
    file = str(OURS.write(tmp_path / "kiriman", office_text(1)))
    shown = fresh_loket("provision", "show", file, user=None)
    assert "belum dapat diperiksa" in shown.out
    assert OURS.key.fingerprint in fresh_loket("provision", "show", file, "--key", key, user=None).out
    assert fresh_loket.json("provision", "apply", file, user=None).error["code"] == "unsigned"
    assert fresh_loket.json("provision", "apply", file, "--key", key, user=None).code == 0
    newer = str(OURS.write(tmp_path / "kiriman", office_text(2)))
    assert fresh_loket.json("provision", "apply", newer, user=None).code == 0


def test_moving_a_desk_is_said_aloud(loket: Loket, key: str, tmp_path: Path) -> None:
    loket.add(form())
    file = str(OURS.write(tmp_path / "kiriman", office_text(1, device_code="L2")))
    apply = ("provision", "apply", file, "--key", key)
    refused = loket.json(*apply, user="ani")
    assert (refused.code, refused.error["code"], refused.error["field"]) == (
        2,
        "other_desk",
        "office.device_code",
    )
    moved = loket(*apply, "--move-office", user="ani")
    assert moved.code == 0
    assert "ME01-L1 → ME01-L2" in moved.out


def test_another_key_is_trusted_by_an_admin_only(loket: Loket, key: str) -> None:
    assert loket.json("provision", "trust", key, user="sari").code == 4
    trusted = loket.json("provision", "trust", key, user="ani")
    assert trusted.json == {"key": OURS.key.base64, "fingerprint": OURS.key.fingerprint}
    checks = {each["name"]: each for each in loket.json("doctor", user=None).json["checks"]}
    assert OURS.key.fingerprint in checks["office_signature"]["detail"]


def test_people_read_a_table_of_ids_in_one_line(loket: Loket, key: str, tmp_path: Path) -> None:
    many = "\n".join(f'"Masalah {number:03}" = "{number}"' for number in range(950))
    text = office_text(1).replace('"JALAN BERLUBANG" = "436"', many)
    file = str(OURS.write(tmp_path / "kiriman", text))
    shown = loket("provision", "show", file, "--key", key, user=None)
    assert len(shown.out.splitlines()) < 20
    line = "sp4n.category_ids: 950 nomor (sebelumnya 1); 950 baru: Masalah 000, Masalah 001, Masalah 002 dan 947 lagi"
    assert line in shown.out
    scripted = loket.json("provision", "show", file, "--key", key, user=None)
    assert len(scripted.json["changes"]) > 950
