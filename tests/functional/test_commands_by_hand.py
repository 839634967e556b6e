"""``outbox list --output``: the list for typing into LAPOR! oneself."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.documents.reading import words
from tests.functional.conftest import Loket
from tests.usecases.desk import form


def test_pdf_and_csv(loket: Loket, tmp_path: Path) -> None:
    number = loket.add(form()).json["register_no"]
    loket.add(form(is_secret=True))
    for name in ("daftar.pdf", "daftar.CSV"):
        result = loket.json("outbox", "list", "--output", str(tmp_path / name))
        assert result.code == 0
        assert (result.json["rows"], result.json["hidden"]) == (1, 1)
    assert number in words((tmp_path / "daftar.pdf").read_bytes())
    table = (tmp_path / "daftar.CSV").read_text("utf-8-sig")
    assert [row[1] for row in csv.reader(io.StringIO(table, newline=""), delimiter=";")][1:] == [number]
    told = loket("outbox", "list", "--output", str(tmp_path / "lagi.pdf"))
    assert "1 pengaduan rahasia tidak dimuat" in told.out


def test_without_output_it_lists_as_before(loket: Loket) -> None:
    number = loket.add(form()).json["register_no"]
    assert [item["register_no"] for item in loket.json("outbox", "list").json] == [number]


@pytest.mark.parametrize("name", ["daftar", "daftar.xlsx", "pdf"])
def test_other_kinds_of_file(loket: Loket, tmp_path: Path, name: str) -> None:
    result = loket.json("outbox", "list", "--output", str(tmp_path / name))
    assert (result.code, result.error["field"]) == (2, "output")
    assert not (tmp_path / name).exists()


def test_it_needs_somebody_signed_in(loket: Loket, tmp_path: Path) -> None:
    assert loket.json("outbox", "list", "--output", str(tmp_path / "a.pdf"), user=None).code == 4
