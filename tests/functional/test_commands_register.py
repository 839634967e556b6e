"""register: the book of a period as PDF, XLSX and CSV; other names and missing periods are refused before anything is written."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.functional.conftest import Loket
from tests.usecases.desk import form


@pytest.mark.parametrize(("kind", "head"), [("pdf", b"%PDF"), ("xlsx", b"PK"), ("csv", "\ufeff".encode())])
def test_a_register_is_made_as_its_name_says(loket: Loket, tmp_path: Path, kind: str, head: bytes) -> None:
    added = loket.add(form())
    day = loket.json("complaint", "show", added.json["register_no"]).json["received_at"][:10]
    file = tmp_path / f"r.{kind}"
    result = loket.json("register", "--from", day, "--to", day, "--output", str(file), user="sari")
    assert result.code == 0, result
    assert file.read_bytes().startswith(head)
    assert result.json["rows"] == 1
    assert result.json["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()


def test_what_cannot_be_a_register_is_refused(loket: Loket, tmp_path: Path) -> None:
    days = ("--from", "2026-11-01", "--to", "2026-11-30")
    for arguments in (
        (*days, "--output", str(tmp_path / "r.docx")),
        ("--output", str(tmp_path / "r.pdf")),
        ("--from", "2026-11-30", "--to", "2026-11-01", "--output", str(tmp_path / "r.pdf")),
    ):
        assert loket.json("register", *arguments, user="sari").code == 2
    assert loket.json("register", *days, "--output", str(tmp_path / "r.pdf")).code == 4
    assert not list(tmp_path.glob("r.*"))
