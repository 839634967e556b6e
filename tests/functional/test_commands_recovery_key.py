"""recovery-key: make, check, open, protect."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
import zxingcpp

from desktop.domain.recovery_code import new_recovery_code
from tests.functional.conftest import Loket

POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="file modes are POSIX")


def scanned(pdf: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf.read_bytes())
    try:
        (found,) = zxingcpp.read_barcodes(document[0].render(scale=150 / 72).to_pil())
    finally:
        document.close()
    return found.text


@pytest.fixture
def key_file(loket: Loket, tmp_path: Path) -> Path:
    """Return a file with the key of a sheet that was just made."""
    sheet, file = tmp_path / "lembar.pdf", tmp_path / "kunci.txt"
    made = loket.json("recovery-key", "make", "--output", str(sheet), user="ani")
    assert made.code == 0
    assert set(made.json) == {"path", "mark", "made_on"}
    code = scanned(sheet)
    assert code not in made.out + made.err
    assert all(code[:5].encode() not in each.read_bytes() for each in loket.folder.glob("loket.log*"))
    file.write_text(f"{code.lower()}\r\n")
    return file


def test_made_and_tried(loket: Loket, key_file: Path, tmp_path: Path) -> None:
    tried = loket.json("recovery-key", "check", "--key-file", str(key_file), user="ani")
    assert (tried.code, tried.json["fits"]) == (0, True)
    wrong = tmp_path / "salah.txt"
    wrong.write_text(new_recovery_code())
    tried = loket.json("recovery-key", "check", "--key-file", str(wrong), user="ani")
    assert (tried.code, tried.json["fits"]) == (6, False)
    assert tried.json["mark"] in loket("recovery-key", "check", "--key-file", str(wrong), user="ani").out
    wrong.write_text("U" * 40)
    tried = loket.json("recovery-key", "check", "--key-file", str(wrong), user="ani")
    assert (tried.code, tried.error["field"], tried.error["code"]) == (2, "recovery_key", "mistyped")


def test_opened_on_another_computer(
    loket: Loket, key_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOKET_KEY_DIR", str(tmp_path / "another computer"))
    shut = loket.json("complaint", "list")
    assert (shut.code, shut.error["code"]) == (5, "device_key_missing")
    assert "loket recovery-key open" in shut.error["message"]
    opened = loket.json("recovery-key", "open", "--key-file", str(key_file), user=None)
    assert (opened.code, opened.json["opened"]) == (0, True)
    assert loket.json("complaint", "list").code == 0


def test_who_may_and_what_is_missing(loket: Loket, tmp_path: Path) -> None:
    sheet = tmp_path / "lembar.pdf"
    assert loket.json("recovery-key", "make", "--output", str(sheet), user="sari").code == 4
    assert not sheet.exists()
    assert loket.json("recovery-key", "make", user="ani").code == 2
    nowhere = loket.json("recovery-key", "make", "--output", str(tmp_path / "x" / "y.pdf"), user="ani")
    assert nowhere.code == 5
    tried = loket.json("recovery-key", "check", user="ani")
    assert (tried.code, tried.error["field"]) == (2, "key_file")
    file = tmp_path / "kunci.txt"
    file.write_text(new_recovery_code())
    never = loket.json("recovery-key", "check", "--key-file", str(file), user="ani")
    assert (never.code, never.json) == (6, {"fits": False, "mark": never.json["mark"], "made_on": None})
    opened = loket.json("recovery-key", "open", "--key-file", str(file), user=None)
    assert (opened.code, opened.error["code"]) == (2, "never_made")


def test_opening_where_there_is_nothing(fresh_loket: Loket, tmp_path: Path) -> None:
    file = tmp_path / "kunci.txt"
    file.write_text(new_recovery_code())
    result = fresh_loket.json("recovery-key", "open", "--key-file", str(file), user=None)
    assert (result.code, result.error["code"]) == (5, "key_missing")


def test_a_key_store_that_is_not_there(loket: Loket) -> None:
    """The tests have their key files in a folder of their own, which rules the system's key store out."""
    result = loket.json("recovery-key", "protect", user="ani")
    assert (result.code, result.error["code"]) == (5, "key_store_silent")
    result = loket.json("recovery-key", "protect", "--place", "file", user="ani")
    assert (result.code, result.json["place"]) == (0, "file")
    assert Path(result.json["file"]).parent == Path(os.environ["LOKET_KEY_DIR"])
    assert loket.json("recovery-key", "protect", "--place", "saku", user="ani").code == 2


@POSIX_ONLY
def test_the_sheet_can_be_read_by_its_owner_only(loket: Loket, key_file: Path, tmp_path: Path) -> None:
    assert (tmp_path / "lembar.pdf").stat().st_mode & 0o077 == 0
