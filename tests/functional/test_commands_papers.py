"""receipt, receipt verify and daily-log: files that appear as a whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import os
import subprocess
from pathlib import Path

import pypdfium2
import pytest
import sqlalchemy as sa

from tests.functional.conftest import Loket
from tests.usecases.desk import form, open_desk, row_counts


def text_of(path: Path) -> str:
    """Return the text of a PDF with single spaces."""
    with pypdfium2.PdfDocument(path) as document:
        pages = []
        for page in document:
            text = page.get_textpage()
            pages.append(text.get_text_range())
            text.close()
            page.close()
    return " ".join(" ".join(pages).split())


@pytest.fixture
def number(loket: Loket) -> str:
    number: str = loket.add(form()).json["register_no"]
    return number


def test_receipts_are_counted_and_hashed(loket: Loket, number: str, tmp_path: Path) -> None:
    file = tmp_path / "r.pdf"
    for copy_no in (1, 2):
        result = loket.json("receipt", number, "--output", str(file))
        assert result.code == 0
        sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
        assert result.json == {"path": str(file), "copy_no": copy_no, "sha256": sha256}
    assert "SALINAN ke-2" in text_of(file)
    office = loket.json("receipt", number, "--output", str(file), "--copy", "office").json
    assert office["copy_no"] == 1
    history = loket.json("complaint", "show", number).json["history"]
    assert [entry["action"] for entry in history].count("receipt_printed") == 3


def test_the_citizens_copy_masks_and_the_offices_does_not(loket: Loket, number: str, tmp_path: Path) -> None:
    loket("receipt", number, "--output", str(tmp_path / "warga.pdf"))
    loket("receipt", number, "--output", str(tmp_path / "kantor.pdf"), "--copy", "office")
    assert "160302XXXXXX0001" in text_of(tmp_path / "warga.pdf")
    assert "1603025708900001" in text_of(tmp_path / "kantor.pdf")


@pytest.mark.parametrize("paper", ["a5", "a4", "f4"])
def test_every_sheet_holds_the_number(loket: Loket, number: str, tmp_path: Path, paper: str) -> None:
    file = tmp_path / f"{paper}.pdf"
    assert loket("receipt", number, "--output", str(file), "--paper", paper).code == 0
    assert number in text_of(file)


@pytest.mark.parametrize(("paper", "wide"), [("80mm", 80), ("58mm", 58)])
def test_rolls_are_as_long_as_what_they_say(
    loket: Loket, number: str, tmp_path: Path, paper: str, wide: int
) -> None:
    file = tmp_path / f"{paper}.pdf"
    assert loket("receipt", number, "--output", str(file), "--paper", paper).code == 0
    with pypdfium2.PdfDocument(file) as document:
        assert len(document) == 1
        width, height = document.get_page_size(0)
    assert round(width / 72 * 25.4) == wide
    assert height > width
    assert number in text_of(file)


def test_the_agencys_copy_is_full_and_says_what_to_withhold(loket: Loket, tmp_path: Path) -> None:
    number = loket.add(form(is_anonymous=True)).json["register_no"]
    file = tmp_path / "instansi.pdf"
    for paper in ("a4", "a5"):
        words = ("--copy", "agency", "--paper", paper, "--output", str(file))
        assert loket("receipt", number, *words).code == 0
        assert "1603025708900001" in text_of(file)
        assert "untuk instansi" in text_of(file).lower()
    roll = loket.json("receipt", number, "--copy", "agency", "--paper", "80mm", "--output", str(file))
    assert (roll.code, roll.error["field"]) == (2, "paper")


def test_the_agencys_copy_of_a_secret_is_for_those_who_may_know(loket: Loket, tmp_path: Path) -> None:
    number = loket.add(form(is_secret=True)).json["register_no"]
    file = tmp_path / "instansi.pdf"
    words = ("receipt", number, "--copy", "agency", "--output", str(file))
    assert loket(*words, user="budi").code == 4
    assert not file.exists()
    assert loket(*words, user="sari").code == 0


def test_what_was_saved_is_noted_and_a_full_disk_costs_no_number(
    loket: Loket, number: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loket("receipt", number, "--output", str(tmp_path / "r.pdf"))
    assert outcomes(folder) == [(1, "saved")]
    with monkeypatch.context() as full:
        full.setattr("ui.terminal.files.os.fsync", disk_full)
        assert loket("receipt", number, "--output", str(tmp_path / "x.pdf")).code == 5
    assert not (tmp_path / "x.pdf").exists()
    assert outcomes(folder) == [(1, "saved"), (2, "failed")]
    assert loket.json("receipt", number, "--output", str(tmp_path / "r.pdf")).json["copy_no"] == 2
    assert outcomes(folder) == [(1, "saved"), (2, "saved")]


def test_a_receipt_needs_a_complaint(loket: Loket, tmp_path: Path) -> None:
    result = loket.json("receipt", "99", "--output", str(tmp_path / "r.pdf"))
    assert result.code == 3
    assert list(tmp_path.glob("*.p*")) == []


def test_an_existing_file_is_replaced_whole(loket: Loket, number: str, tmp_path: Path) -> None:
    file = tmp_path / "r.pdf"
    file.write_bytes(b"x" * 1_000_000)
    assert loket("receipt", number, "--output", str(file)).code == 0
    assert file.read_bytes().startswith(b"%PDF-")
    assert file.stat().st_size < 900_000
    assert loket("receipt", "99", "--output", str(file)).code == 3
    assert file.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("place", ["folder", "no-parent", "file-as-parent", "device", "long"])
def test_a_place_that_takes_no_file_issues_nothing(
    loket: Loket, number: str, folder: Path, tmp_path: Path, place: str
) -> None:
    (tmp_path / "berkas").write_text("x", encoding="utf-8")
    output = {
        "folder": str(tmp_path),
        "no-parent": str(tmp_path / "tidak" / "ada.pdf"),
        "file-as-parent": str(tmp_path / "berkas" / "r.pdf"),
        "device": os.devnull,
        "long": str(tmp_path / ("x" * 300)),
    }[place]
    before = row_counts(folder)
    for words in (("receipt", number), ("daily-log",)):
        result = loket.json(*words, "--output", output, user="sari")
        assert result.code == 5, result
        assert result.error["field"] == "output"
        assert result.err == result.error["message"] + "\n"
    after = row_counts(folder)
    if place != "long":  # only the last step, giving it its name, can find that out
        assert after == before
    assert not list(tmp_path.glob(".loket*"))


def test_verify_knows_a_genuine_receipt(loket: Loket, number: str, tmp_path: Path) -> None:
    file = tmp_path / "r.pdf"
    loket("receipt", number, "--output", str(file))
    code = code_on(file)
    day = loket.json("complaint", "show", number).json["received_on"]
    wanted = {
        "genuine": True,
        "verdict": "genuine",
        "register_no": number,
        "received_on": day,
        "belongs_to": None,
    }
    spellings = (
        [code],
        [code.lower()],
        [code[:4], code[4:8], code[8:12], code[12:]],
        [f"LOKET1/{number}/{code}"],
    )
    for words in spellings:
        result = loket.json("receipt", "verify", *words, user=None)
        assert (result.code, result.json) == (0, wanted)
    people = loket("receipt", "verify", code, user=None)
    assert people.out.startswith(f"Tanda terima {number} asli")


def test_verify_knows_a_forged_one(loket: Loket, number: str, tmp_path: Path) -> None:
    loket("receipt", number, "--output", str(tmp_path / "r.pdf"))
    code = code_on(tmp_path / "r.pdf")
    for place in range(3, 16):
        forged = code[:place] + ("0" if code[place] != "0" else "1") + code[place + 1 :]
        for text in (forged, f"LOKET1/{number}/{forged}"):
            result = loket.json("receipt", "verify", text, user=None)
            assert result.code == 0
            assert result.json["genuine"] is False
            assert result.json["verdict"] == ("unknown" if text == forged else "forged")
            assert result.json["received_on"] is None
    other = loket.json(
        "receipt", "verify", f"LOKET1/{number[:-1]}{(int(number[-1]) + 1) % 10}/{code}", user=None
    )
    assert (other.code, other.json["genuine"]) == (0, False)
    assert "TIDAK asli" in loket("receipt", "verify", f"LOKET1/{number}/{'0' * 16}", user=None).out
    assert "Tidak terbukti asli" in loket("receipt", "verify", "0" * 16, user=None).out


@pytest.mark.parametrize("text", ["halo", "U" * 16, "\x00", "\udcff", "9" * 10_000])
def test_what_is_no_code_at_all_is_said_to_be_none(loket: Loket, text: str) -> None:
    result = loket.json("receipt", "verify", text, user=None)
    assert (result.code, result.error["field"]) == (2, "code")


def disk_full(_handle: int) -> None:
    raise OSError(errno.ENOSPC, "")


def outcomes(folder: Path) -> list[tuple[int, str | None]]:
    """Return the number and the outcome of every print of a receipt, the earliest number first."""
    with open_desk(folder) as program, program.database.read() as connection:
        rows = connection.execute(sa.text("SELECT copy_no, outcome FROM receipt_print ORDER BY copy_no"))
        return [(row.copy_no, row.outcome) for row in rows]


def code_on(file: Path) -> str:
    """Return the sixteen characters printed below the QR code."""
    text = text_of(file)
    groups = text[text.index("Kode keaslian") + len("Kode keaslian") :].split()[:4]
    assert all(len(group) == 4 for group in groups), text
    return "".join(groups)


def test_the_daily_log_adds_up(loket: Loket, tmp_path: Path) -> None:
    loket.add([form(), form(classification="aspirasi"), form(channel="telepon"), form()])
    loket("complaint", "void", "2", "--reason", "salah ketik", user="sari")
    file = tmp_path / "log.pdf"
    result = loket.json("daily-log", "--output", str(file), user="sari")
    assert result.code == 0
    assert (result.json["path"], result.json["rows"]) == (str(file), 4)
    assert {sum(table.values()) for table in result.json["totals"].values()} == {3}
    assert set(result.json["totals"]) == {"classification", "channel", "officer", "delivery"}
    assert result.json["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    again = loket.json("daily-log", "--output", str(file), user="sari")
    assert again.json["content_sha256"] == result.json["content_sha256"]
    assert "Jalan berlubang di depan Pasar Inpres" in text_of(file)


def test_an_empty_day_has_a_log_and_a_coming_one_has_none(loket: Loket, tmp_path: Path) -> None:
    file = tmp_path / "log.pdf"
    empty = loket.json("daily-log", "--date", "2025-01-02", "--output", str(file), user="sari")
    assert (empty.code, empty.json["rows"]) == (0, 0)
    file.unlink()
    coming = loket.json("daily-log", "--date", "2999-01-01", "--output", str(file), user="sari")
    assert (coming.code, coming.error["code"]) == (2, "future")
    assert not file.exists()


def test_closing_a_day_by_command(loket: Loket, tmp_path: Path) -> None:
    loket.add([form(), form()])
    file = tmp_path / "log.pdf"
    closed = loket.json("daily-log", "--close", user="sari")
    assert (closed.code, closed.json["rows"], closed.json["closed"]) == (0, 2, True)
    loket("complaint", "void", "2", "--reason", "salah ketik", user="sari")
    hashes = set()
    for _ in range(2):
        result = loket.json("daily-log", "--output", str(file), user="sari")
        assert (result.json["closed"], result.json["live"]) == (True, False)
        assert result.json["content_sha256"] == closed.json["content_sha256"]
        hashes.add(result.json["sha256"])
    assert len(hashes) == 1
    live = loket.json("daily-log", "--live", "--output", str(file), user="sari")
    assert live.json["live"] is True
    assert "KEADAAN SEKARANG" in text_of(file)
    assert "Keadaan saat hari ditutup" in loket("daily-log", "--output", str(file), user="sari").out
    again = loket.json("daily-log", "--close", user="sari")
    assert (again.code, again.error["code"]) == (2, "closed")
    assert loket.json("daily-log", "--close", user="budi").code == 4
    assert loket.json("daily-log", user="sari").code == 2


def test_archives_by_command(loket: Loket, tmp_path: Path) -> None:
    loket.add([form(), form()])
    day = loket.json("complaint", "show", "1").json["received_on"]
    words = ("--from", day, "--to", day, "--output", str(tmp_path / "arsip"))
    result = loket.json("archive", *words, user="sari")
    assert (result.code, result.json["days"], len(result.json["written"])) == (0, 1, 1)
    folder = (tmp_path / "arsip" / result.json["written"][0]).parent
    subprocess.run(["sha256sum", "--strict", "-c", "SHA256SUMS"], cwd=folder, check=True, capture_output=True)
    assert result.json["written"][0].endswith(".pdf.loket")
    opened = loket.json(
        "archive", "open", str(tmp_path / "arsip"), "--output", str(tmp_path / "pdf"), user="sari"
    )
    assert (opened.code, len(opened.json["written"])) == (0, 1)
    assert (tmp_path / "pdf" / opened.json["written"][0]).read_bytes().startswith(b"%PDF")
    assert loket.json("archive", "--plain", *words, user="sari").json["written"][0].endswith(".pdf")
    receipts = loket.json(
        "receipts", "--from", day, "--to", day, "--output", str(tmp_path / "t"), user="sari"
    )
    assert len(receipts.json["written"]) == 2
    missing = loket.json("archive", "--output", str(tmp_path / "x"), user="sari")
    assert (missing.code, missing.error["field"]) == (2, "from")
    nowhere = loket.json("archive", "--from", day, "--to", day, user="sari")
    assert (nowhere.code, nowhere.error["field"]) == (2, "output")
    assert loket.json("archive", *words, user="budi").code == 4


def test_another_ending_is_refused_before_anything_is_closed(loket: Loket, tmp_path: Path) -> None:
    file = tmp_path / "log.xls"
    refused = loket.json("daily-log", "--close", "--output", str(file), user="sari")
    assert (refused.code, refused.error["code"], refused.error["field"]) == (2, "invalid", "output")
    assert "Log harian dibuat sebagai" in refused.err
    assert not file.exists()
    assert loket.json("daily-log", "--close", user="sari").json["closed"] is True, "it was not closed yet"


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_the_daily_log_as_a_table(loket: Loket, tmp_path: Path, ending: str) -> None:
    loket.add([form(), form(title="=1+1")])
    file = tmp_path / f"log.{ending}"
    result = loket.json("daily-log", "--output", str(file), user="sari")
    assert (result.code, result.json["rows"]) == (0, 2)
    assert result.json["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    content = file.read_bytes()
    assert content.startswith(b"PK") if ending == "xlsx" else "'=1+1" in content.decode("utf-8-sig")
