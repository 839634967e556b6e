"""seal, as an officer of the inspectorate, an admin and a timer use it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.runtime.paths import DataPaths
from main import WindowOpening
from tests.functional.conftest import Loket
from tests.usecases.desk import DeskClock, open_desk
from tests.usecases.old_desk import PICTURE
from tests.usecases.secret_desk import DAY_AFTER, PASSPHRASE, secret


@pytest.fixture
def number(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the number of a secret report that is at LAPOR!, on the day after it was received."""
    with open_desk(folder, clock := DeskClock()) as program:
        number = secret(program.at_desk(), clock)
    monkeypatch.setattr("desktop.runtime.clock.SystemClock.now", lambda _self: DAY_AFTER)
    return number


@pytest.fixture
def phrase(tmp_path: Path) -> Path:
    file = tmp_path / "kalimat.txt"
    file.write_text(PASSPHRASE + "\n", encoding="utf-8")
    return file


def test_from_the_key_to_reading(loket: Loket, number: str, phrase: Path, tmp_path: Path) -> None:
    assert loket.json("seal", "officer", "sari", user="ani").error["field"] == "officer"
    made = loket.json("seal", "key", "--passphrase-file", str(phrase), user="sari").json
    assert made == {"officer": "sari", "with_recovery_key": False}
    assert loket("seal", "key", "--passphrase-file", str(phrase), user="budi").code == 4
    assert loket("seal", "officer", "sari", user="sari").code == 4
    assert loket.json("seal", "run", user=None).json == {"sealed": 0}
    assert loket.json("seal", "officer", "sari", user="ani").json == {"officer": "sari"}
    assert loket.json("seal", "show", user="sari").json == {
        "officer": "sari", "holders": ["sari"], "sealed": 0, "due": 1,
    }  # fmt: skip
    assert loket.json("seal", "run", user=None).json == {"sealed": 1}
    assert loket.json("audit", "verify").json["ok"]
    assert loket.json("complaint", "show", number, user="ani").json["narrative"] == "(disegel)"

    options = ["--passphrase-file", str(phrase), "--reason", "Diminta Inspektorat"]
    assert loket("seal", "open", number, *options, user="ani").code == 4
    folder = tmp_path / "dibaca"
    folder.mkdir()
    opened = loket.json("seal", "open", number, *options, "--files", str(folder), user="sari").json
    assert opened["content"]["complainant"]["name"] == "Zubaidahmarkah Ismail"
    assert [Path(each).read_bytes() for each in opened["paths"]] == [PICTURE]
    told = loket("seal", "open", number, *options, user="sari").out
    for word in (
        "Zubaidahmarkah",
        "Uraianmarkah",
        "Terlapormarkah",
        "Susulanmarkah",
        "Suratmarkah",
        "berkasmarkah",
    ):
        assert word in told, word
    refused = loket.json("complaint", "void", number, "--reason", "salah", user="sari")
    assert refused.error["code"] == "sealed"


def test_secrets_are_asked_from_files_alone(loket: Loket, number: str) -> None:
    for words in (("key",), ("open", number, "--reason", "x")):
        refused = loket.json("seal", *words, user="sari")
        assert (refused.code, refused.error["field"]) == (2, "passphrase_file")
    assert loket("seal", "officer", user="ani").code == 2
    assert loket("seal", "officer", "sari", "--off", user="ani").code == 2
    assert loket.json("seal", "officer", "--off", user="ani").json == {"officer": ""}


def test_the_start_of_the_window_seals_what_is_due(
    loket: Loket, number: str, phrase: Path, folder: Path
) -> None:
    loket("seal", "key", "--passphrase-file", str(phrase), user="sari")
    loket("seal", "officer", "sari", user="ani")
    opening = WindowOpening(DataPaths(folder))
    opening.open()
    assert opening.program is not None
    opening.program.close()
    assert loket.json("seal", "show", user="sari").json["sealed"] == 1


def test_so_does_a_round_of_sending(loket: Loket, number: str, phrase: Path) -> None:
    loket("seal", "key", "--passphrase-file", str(phrase), user="sari")
    loket("seal", "officer", "sari", user="ani")
    loket("sync", "--once", user=None)
    assert loket.json("seal", "show", user="sari").json["sealed"] == 1
