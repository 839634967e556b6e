"""retention, hold and person-data as IT staff and supervisors call them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.reading import words
from tests.functional.conftest import Loket
from tests.usecases.desk import DeskClock, form, open_desk
from tests.usecases.old_desk import LATER, old_complaint

BASIS = "Nota Persetujuan Bupati 045/12/2032"


@pytest.fixture
def number(folder: Path) -> str:
    """Return the number of a complaint whose time is over at ``LATER``."""
    clock = DeskClock()
    with open_desk(folder, clock) as program:
        return old_complaint(program.at_desk(), clock)


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program's clock show a day after the complaint's time."""
    monkeypatch.setattr("desktop.runtime.clock.SystemClock.now", lambda _self: LATER)


def test_nothing_is_due_today(loket: Loket, number: str, tmp_path: Path) -> None:
    due = loket.json("retention", "list", user="ani").json
    assert (due["due"], due["total"], due["years"]) == ([], 0, 5)
    refused = loket.json(
        "retention", "erase", "--basis", BASIS, "--output", str(tmp_path / "ba.pdf"), user="ani"
    )
    assert (refused.code, refused.error["code"]) == (2, "nothing_due")
    assert not (tmp_path / "ba.pdf").exists()


@pytest.mark.usefixtures("later")
def test_what_is_due_is_erased_and_its_record_written_again(
    loket: Loket, number: str, tmp_path: Path
) -> None:
    due = loket.json("retention", "list", user="ani").json
    assert (due["due"], due["files"], due["letters"]) == ([number], 1, 1)
    record = tmp_path / "ba.pdf"
    options = ["--basis", BASIS, "--output", str(record)]
    assert loket.json("retention", "erase", *options, "--expect", "7", user="ani").code != 0
    erased = loket.json("retention", "erase", *options, "--expect", "1", user="ani").json
    assert erased["complaints"] == 1
    assert number in words(record.read_bytes())
    (act,) = loket.json("retention", "acts", user="ani").json
    assert act["act"] == erased["act"]
    again = tmp_path / "lagi.pdf"
    assert loket("retention", "record", act["act"], "--output", str(again), user="ani").code == 0
    assert again.read_bytes() == record.read_bytes()
    assert loket.json("audit", "verify").json["ok"]
    assert loket.json("complaint", "show", number, user="ani").json["title"] == "(dimusnahkan sesuai JRA)"


@pytest.mark.usefixtures("later")
def test_what_is_held_stays(loket: Loket, number: str) -> None:
    held = loket.json("hold", number, "--reason", "Perkara PTUN", user="sari")
    assert held.json == {"register_no": number, "held": True}
    assert loket.json("retention", "list", user="ani").json["held"] == [number]
    assert loket.json("hold", number, "--reason", "Selesai", "--end", user="sari").json["held"] is False
    assert loket.json("retention", "list", user="ani").json["due"] == [number]


def test_a_citizens_copy_by_nik_and_by_number(loket: Loket, tmp_path: Path) -> None:
    number = loket.add(form()).json["register_no"]
    nik, copy = tmp_path / "nik.txt", tmp_path / "salinan.pdf"
    nik.write_text("1603025708900001\n", encoding="utf-8")
    for which in (["--nik-file", str(nik)], ["--register", number]):
        given = loket.json("person-data", *which, "--output", str(copy), user="sari").json
        assert given["complaints"] == [number]
        assert "Siti Aminah" in words(copy.read_bytes())
    assert loket.json("person-data", "--output", str(copy), user="sari").code == 2
    assert loket.json("person-data", "--register", number, "--output", str(copy), user="budi").code == 4
