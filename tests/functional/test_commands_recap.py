"""recap: a paper and its figures; wrong names and periods are refused before anything is written."""

from __future__ import annotations

import hashlib
from pathlib import Path

import openpyxl

from tests.functional.conftest import Loket
from tests.usecases.desk import form

NOVEMBER = ("--from", "2026-11-01", "--to", "2026-11-30")


def test_a_recap_is_made_with_its_figures(loket: Loket, tmp_path: Path) -> None:
    added = loket.add(form())
    assert added.code == 0, added
    number = added.json["register_no"]
    day = loket.json("complaint", "show", number).json["received_at"][:10]
    file = tmp_path / "r.pdf"
    result = loket.json("recap", "--from", day, "--to", day, "--output", str(file), user="sari")
    assert result.code == 0
    assert result.json["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert result.json["figures"]["received"] == 1
    assert sum(result.json["figures"]["standings"].values()) == 1


def test_a_recap_is_a_workbook_too(loket: Loket, tmp_path: Path) -> None:
    number = loket.add(form()).json["register_no"]
    day = loket.json("complaint", "show", number).json["received_at"][:10]
    papers = {}
    for name in ("r.pdf", "r.xlsx"):
        file = tmp_path / name
        papers[name] = loket.json(
            "recap", "--from", day, "--to", day, "--output", str(file), "--annex", user="sari"
        ).json
        assert papers[name]["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert papers["r.pdf"]["content_sha256"] == papers["r.xlsx"]["content_sha256"]
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx")["Ikhtisar"]
    assert (sheet["A2"].value, sheet["B2"].value) == ("Diterima", 1)


def test_other_files_and_missing_periods_are_refused(loket: Loket, tmp_path: Path) -> None:
    file = tmp_path / "r.csv"
    assert loket.json("recap", *NOVEMBER, "--output", str(file), user="sari").code != 0
    assert loket.json("recap", "--output", str(tmp_path / "r.pdf"), user="sari").code != 0
    assert not list(tmp_path.glob("r.*"))
