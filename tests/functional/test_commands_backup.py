"""Backups as IT staff make, check and restore them: by command, and on another computer with file and recovery key only."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.runtime.paths import DataPaths
from main import open_program
from tests.functional.conftest import Loket
from tests.usecases.desk import form

SCAN = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


@pytest.fixture
def used(loket: Loket, tmp_path: Path) -> Loket:
    """Return a desk with two complaints, one of them with a file."""
    scan = tmp_path / "surat.pdf"
    scan.write_bytes(SCAN)
    assert loket.add([form(), form(title="Lampu jalan mati", attachments=[str(scan)])]).code == 0
    return loket


@pytest.fixture
def recovery_key(used: Loket, tmp_path: Path) -> Path:
    program = open_program(DataPaths(used.folder))
    try:
        code = program.keys.make_recovery_key()
    finally:
        program.close()
    file = tmp_path / "kunci.txt"
    file.write_text(code + "\n", encoding="ascii")
    return file


def test_from_one_computer_to_another(
    used: Loket, recovery_key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    made = used.json("backup", "create", "--output", str(tmp_path / "usb"), user=None)
    assert made.code == 0
    assert {"path", "rows", "attachments", "sha256"} <= set(made.json)
    assert (made.json["complaints"], made.json["attachments"]) == (2, 1)
    file = made.json["path"]

    monkeypatch.setenv("LOKET_KEY_DIR", str(tmp_path / "another-computer"))
    other = Loket(tmp_path / "new", capsys, monkeypatch)
    refused = other.json("backup", "restore", file, user=None)
    assert (refused.code, refused.error["field"]) == (2, "recovery_key")
    assert not (other.folder / "loket.db").exists()

    restored = other.json("backup", "restore", file, "--recovery-key-file", str(recovery_key), user=None)
    assert restored.code == 0
    assert restored.json["device_code"] != "L1"
    assert restored.json["last_number"].startswith("ME01-L1-26-00002")
    assert restored.json["put_aside"] == 2
    listed = other.json("complaint", "list").json
    assert [row["title"] for row in listed["items"]] == [
        "Lampu jalan mati",
        "Jalan berlubang di depan Pasar Inpres",
    ]
    assert other.json("outbox", "totals", user="sari").json["unknown"] == 2
    added = other.add(form(title="Sesudah dipulihkan")).json
    assert added["register_no"].startswith(f"ME01-{restored.json['device_code']}-26-00001")
    assert other.json("audit", "verify", user=None).json["ok"]
