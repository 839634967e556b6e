"""letter and answers: written from a template, listed, printed again the same; wrong words are refused before anything is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.reading import words
from tests.functional.conftest import Loket
from tests.usecases.desk import form

_WRITE = ("--template", "selesai", "--number", "490/1187/IKP/2026")
_SET = ("--set", "intisari=1. Ditambal.\n2. Rambu = dipasang.", "--set", "nomor_surat_instansi=620/932")


@pytest.fixture
def number(loket: Loket) -> str:
    return str(loket.add(form()).json["register_no"])


def test_a_letter_is_written_listed_and_printed_again(loket: Loket, tmp_path: Path, number: str) -> None:
    file, second = tmp_path / "surat.pdf", tmp_path / "lagi.pdf"
    arguments = (*_WRITE, *_SET, "--date", "2030-01-31", "--copy-to", "Bupati;", "--paper", "f4")
    made = loket.json("letter", number, *arguments, "--output", str(file), user="sari")
    assert made.code == 0, made
    assert (made.json["register_no"], made.json["letter_no"]) == (number, "490/1187/IKP/2026")
    shown = words(file.read_bytes())
    for text in ("31 Januari 2030", "1. Ditambal.", "Rambu = dipasang.", "Tembusan:", "Bupati;", "620/932"):
        assert text in shown.replace("\u00a0", " ")
    listed = loket.json("letter", "list", number, user="sari").json["items"]
    assert [(each["id"], each["letter_on"]) for each in listed] == [(made.json["id"], "2030-01-31")]
    again = loket.json(
        "letter", "again", made.json["id"], "--output", str(second), "--paper", "f4", user="sari"
    )
    assert again.json["sha256"] == made.json["sha256"]
    assert second.read_bytes() == file.read_bytes()
    people = loket("letter", "list", number, user="sari")
    assert "490/1187/IKP/2026" in people.out
    assert "surat jawaban dibuat" in loket("complaint", "show", number).out


def test_placeholders_without_a_value_are_named_in_one_sentence(
    loket: Loket, tmp_path: Path, number: str
) -> None:
    file = tmp_path / "surat.pdf"
    result = loket.json("letter", number, *_WRITE, "--output", str(file), user="sari")
    assert (result.code, result.error["field"]) == (2, "set")
    assert "nomor_surat_instansi, intisari" in result.err
    assert result.err.count("\n") == 1
    assert not file.exists()
    assert loket.json("letter", "list", number, user="sari").json["items"] == []


def test_what_cannot_be_a_letter_is_refused(loket: Loket, tmp_path: Path, number: str) -> None:
    out = ("--output", str(tmp_path / "surat.pdf"))
    for code, arguments in (
        (2, (number, *_WRITE, *_SET, "--set", "nik=1", *out)),
        (2, (number, *_WRITE, *_SET, "--set", "intisari", *out)),
        (2, (number, *_WRITE, *_SET, "--date", "2001-01-01", *out)),
        (2, (number, *_WRITE, *_SET, "--paper", "a5", *out)),
        (3, (number, "--template", "tidak-ada", "--number", "1", *out)),
        (3, ("99", *_WRITE, *_SET, *out)),
        (3, ("again", "tidak-ada", *out)),
        (5, (number, *_WRITE, *_SET, "--output", str(tmp_path / "tidak-ada" / "x.pdf"))),
    ):
        assert loket.json("letter", *arguments, user="sari").code == code, arguments
    assert loket.json("letter", number, *_WRITE, *_SET, *out).code == 4  # a clerk
    assert not list(tmp_path.glob("*.pdf"))
    assert loket.json("letter", "list", number, user="sari").json["items"] == []


def test_standard_answers_are_listed_changed_and_put_back(loket: Loket, tmp_path: Path, number: str) -> None:
    names = [each["name"] for each in loket.json("answers", "list").json["items"]]
    assert names == ["proses", "kelengkapan", "diteruskan", "selesai", "bukan-kewenangan", "informasi"]
    before = loket.json("answers", "show", "proses").json
    assert "nomor_register" in before["placeholders"]
    own = "Kepada {nama}: masih kami proses."
    changed = loket.json(
        "answers", "set", "proses", "-", "--title", "Proses", user="sari", stdin=own.encode()
    )
    assert (changed.json["text"], changed.json["is_changed"]) == (own, True)
    file = tmp_path / "surat.pdf"
    arguments = ("--template", "proses", "--number", "490/1/2026", "--output", str(file))
    assert loket.json("letter", number, *arguments, user="sari").code == 0
    assert "Kepada Siti Aminah: masih kami proses." in words(file.read_bytes())
    assert "diubah kantor" in loket("answers", "list").out
    assert loket.json("answers", "reset", "proses", user="sari").json == before
    assert loket.json("answers", "set", "proses", "-", user="sari", stdin=b"Kepada {nik}").code == 2
    assert loket.json("answers", "set", "proses", "-", user="sari", stdin=b"\xff\xfe").code == 2
    assert loket.json("answers", "set", "proses", "-", stdin=own.encode()).code == 4
    assert loket.json("answers", "show", "tidak-ada").code == 3
    assert loket("answers", "show", "proses").out.startswith("Proses verifikasi dan telaah (bawaan)")
