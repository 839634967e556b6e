"""Everything that people paste, cut and rename: one clear sentence each, nothing half saved, no traceback."""

from __future__ import annotations

import io
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.functional.conftest import Loket, Result
from tests.usecases.desk import form, row_counts, today

VALID = json.dumps(form()).encode()
TOMORROW = (today() + timedelta(days=2)).isoformat()
NEXT_YEAR = (today() + timedelta(days=366)).isoformat()


def assert_one_sentence(result: Result, code: int = 2) -> dict[str, Any]:
    """Assert a refusal and return its error."""
    assert result.code == code, result
    error = result.error
    assert set(error) == {"code", "field", "message"}
    assert result.err == error["message"] + "\n"
    assert error["message"].endswith((".", "?"))
    assert "\n" not in error["message"]
    assert len(error["message"]) < 300
    return error


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "malformed"),
        (b"   \n", "malformed"),
        (b"{", "malformed"),
        (VALID[: len(VALID) // 2], "malformed"),
        (VALID + b"}", "malformed"),
        (b"bukan json", "malformed"),
        (b"{'title': 1}", "malformed"),
        (b'{"title": "a", "title": "b"}', "duplicate_key"),
        (VALID.replace(b'"name"', b'"name": "x", "name"', 1), "duplicate_key"),
        (b'{"title": NaN}', "malformed"),
        (b'{"title": -Infinity}', "malformed"),
        (b"[" * 100_000, "too_deep"),
        (b'{"a":' * 100_000, "too_deep"),
        (b"9" * 10_000, "malformed"),
        (VALID.decode().encode("utf-16"), "not_utf8"),
        (VALID.decode().encode("utf-16-le"), "not_utf8"),
        (b'{"title": "\xff\xfe"}', "not_utf8"),
        (b"\x00\x01\x02\x03", "not_utf8"),
        (b"null", "wrong_type"),
        (b'"teks"', "wrong_type"),
        (b"12", "wrong_type"),
        (b"{}", "required"),
    ],
)
def test_what_is_no_complaint_is_refused(loket: Loket, folder: Path, content: bytes, code: str) -> None:
    before = row_counts(folder)
    result = loket.json("complaint", "add", "-", stdin=content)
    assert assert_one_sentence(result)["code"] == code
    assert row_counts(folder) == before


def test_a_byte_order_mark_does_no_harm(loket: Loket, tmp_path: Path) -> None:
    file = tmp_path / "bom.json"
    file.write_bytes(b"\xef\xbb\xbf" + VALID)
    assert loket.json("complaint", "add", str(file)).code == 0


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"channel": "telegram"}, "channel", "unknown_choice"),
        ({"channel": None}, "channel", "required"),
        ({"channel": ["tatap_muka"]}, "channel", "unknown_choice"),
        ({"classification": 5}, "classification", "unknown_choice"),
        ({"title": ""}, "title", "required"),
        ({"title": " \n "}, "title", "required"),
        ({"title": "x" * 151}, "title", "too_long"),
        ({"title": "dua\nbaris"}, "title", "unprintable"),
        ({"title": "nul\x00"}, "title", "unprintable"),
        ({"title": "\x1b[31mmerah"}, "title", "unprintable"),
        ({"title": "kanan\u202ekiri"}, "title", "unprintable"),
        ({"title": "\ud800"}, "title", "unprintable"),
        ({"title": 7}, "title", "wrong_type"),
        ({"narrative": "x" * 5_001}, "narrative", "too_long"),
        ({"narrative": "x" * 10_000_000}, "narrative", "too_long"),
        ({"narrative": {"a": 1}}, "narrative", "wrong_type"),
        ({"is_secret": "ya"}, "is_secret", "wrong_type"),
        ({"is_anonymous": 1}, "is_anonymous", "wrong_type"),
        ({"category": "TIDAK ADA"}, "category", "not_found"),
        ({"target_agency": "NASA"}, "target_agency", "not_found"),
        ({"incident_village_code": "99.99.99.9999"}, "incident_village_code", "not_found"),
        ({"incident_village_code": "pasar"}, "incident_village_code", "not_found"),
        ({"incident_date": "1900-01-01"}, "incident_date", "too_old"),
        ({"incident_date": NEXT_YEAR}, "incident_date", "future"),
        ({"incident_date": "2026-02-30"}, "incident_date", "wrong_date"),
        ({"incident_date": "20260101"}, "incident_date", "wrong_date"),
        ({"incident_date": 20260101}, "incident_date", "wrong_date"),
        ({"received_at": f"{TOMORROW}T09:00:00+07:00"}, "received_at", "future"),
        ({"received_at": "2026-01-05T09:00:00"}, "received_at", "wrong_time"),
        ({"received_at": "kemarin"}, "received_at", "wrong_time"),
        ({"received_at": "0001-01-01T00:00:00+23:59"}, "received_at", "too_old"),
        ({"received_at": "2020-01-01T00:00:00+14:00"}, "received_at", "too_old"),
        ({"respondent": []}, "respondent", "wrong_type"),
        ({"respondent": {"gaji": 1}}, "respondent.gaji", "unknown_key"),
        ({"complainant": "Siti"}, "complainant", "wrong_type"),
        ({"complainant__name": None}, "complainant.name", "required"),
        ({"complainant__name": "x" * 151}, "complainant.name", "too_long"),
        ({"complainant__address": ""}, "complainant.address", "required"),
        ({"complainant__id_type": "kk"}, "complainant.id_type", "unknown_choice"),
        ({"complainant__gender": "W"}, "complainant.gender", "unknown_choice"),
        ({"complainant__village_code": "16.03.02.9999"}, "complainant.village_code", "not_found"),
        ({"complainant__umur": 3}, "complainant.umur", "unknown_key"),
        ({"prioritas": "tinggi"}, "prioritas", "unknown_key"),
        ({"\ud800\x00": 1}, "??", "unknown_key"),
        ({"x" * 10_000: 1}, "x" * 60, "unknown_key"),
        ({"attachments": "foto.jpg"}, "attachments", "wrong_type"),
        ({"attachments": [1]}, "attachments", "wrong_type"),
        ({"attachments": ["a.jpg"] * 6}, "attachments", "too_many"),
        ({"attachments": ["tidak-ada.jpg"]}, "attachments", "not_found"),
        ({"attachments": ["."]}, "attachments", "not_found"),
        ({"attachments": ["nul\x00.jpg"]}, "attachments", "unreadable"),
        ({"attachments": ["\ud800.jpg"]}, "attachments", "unreadable"),
        ({"attachments": ["x" * 5_000]}, "attachments", "unreadable"),
    ],
)
def test_a_bad_field_is_named_and_nothing_is_saved(
    loket: Loket, folder: Path, changes: dict[str, Any], field: str, code: str
) -> None:
    before = row_counts(folder)
    error = assert_one_sentence(loket.add(form(**changes)))
    assert (error["field"], error["code"]) == (field, code)
    assert row_counts(folder) == before
    assert not list(folder.glob("attachments/*/*"))


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("virus.jpg", b"MZ\x90\x00" + b"\x00" * 4_000, "wrong_kind"),
        ("kosong.pdf", b"", "empty"),
        ("naskah.pdf", b"#!/bin/sh\nrm -rf /\n", "wrong_kind"),
        ("rusak.jpg", b"\xff\xd8\xff\xe0" + b"\x00" * 100, "damaged"),
        ("besar.pdf", b"%PDF-" + b"\x00" * (5 * 1024 * 1024), "too_large"),
    ],
)
def test_a_bad_attachment_is_refused_with_its_name(
    loket: Loket, folder: Path, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "c.json").write_text(json.dumps(form(attachments=[name])), encoding="utf-8")
    before = row_counts(folder)
    error = assert_one_sentence(loket.json("complaint", "add", str(tmp_path / "c.json")))
    assert error["code"] == code
    assert error["field"] == "attachments"
    assert name in error["message"]
    assert row_counts(folder) == before
    assert not list(folder.glob("attachments/*/*"))


def test_attachments_stand_beside_the_json_file(loket: Loket, tmp_path: Path) -> None:
    Image.new("RGB", (40, 30), "red").save(tmp_path / "foto.png")
    (tmp_path / "surat.pdf").write_bytes(b"%PDF-1.4 surat")
    (tmp_path / "c.json").write_text(
        json.dumps(form(attachments=["foto.png", "surat.pdf"])), encoding="utf-8"
    )
    number = loket.json("complaint", "add", str(tmp_path / "c.json")).json["register_no"]
    files = loket.json("complaint", "show", number).json["attachments"]
    assert [(f["name"], f["media_type"]) for f in files] == [
        ("foto.png", "image/png"),
        ("surat.pdf", "application/pdf"),
    ]
    assert all(set(f) == {"name", "size", "sha256", "media_type"} for f in files)


def test_a_renamed_photo_gets_the_name_of_what_it_is(loket: Loket, tmp_path: Path) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (40, 30)).save(picture, "PNG")
    (tmp_path / "foto.jpg").write_bytes(picture.getvalue())
    (tmp_path / "c.json").write_text(json.dumps(form(attachments=["foto.jpg"])), encoding="utf-8")
    number = loket.json("complaint", "add", str(tmp_path / "c.json")).json["register_no"]
    assert loket.json("complaint", "show", number).json["attachments"][0]["name"] == "foto.png"


@pytest.mark.parametrize(
    "title", ["Jalan 🚧 rusak 😡", "شكوى عن الطريق", "道路に穴", "e\u0301a\u0300 Ω ½ – …"]
)
def test_emoji_and_foreign_letters_are_kept_and_printed(loket: Loket, tmp_path: Path, title: str) -> None:
    number = loket.add(form(title=title, narrative=f"{title}\n" * 3)).json["register_no"]
    assert loket("receipt", number, "--output", str(tmp_path / "r.pdf")).code == 0
    assert loket("daily-log", "--output", str(tmp_path / "d.pdf"), user="sari").code == 0
    assert loket("complaint", "show", number).code == 0


def test_a_file_that_is_not_there_is_a_file_problem(loket: Loket, tmp_path: Path) -> None:
    missing = tmp_path / "tidak-ada.json"
    error = assert_one_sentence(loket.json("complaint", "add", str(missing)), code=5)
    assert str(missing) in error["message"]
    assert_one_sentence(loket.json("complaint", "add", str(tmp_path)), code=5)
    assert_one_sentence(loket.json("complaint", "add", "nul\x00.json"), code=5)
    assert_one_sentence(loket.json("complaint", "add", ""), code=5)


def test_a_file_beyond_reason_is_refused_before_it_is_parsed(
    loket: Loket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.terminal.json_text.LARGEST_JSON", 1_000)
    monkeypatch.setattr("ui.terminal.add_complaints.LARGEST_JSON", 1_000)
    assert assert_one_sentence(loket.add(form(narrative="x" * 2_000)))["code"] == "too_large"


@pytest.mark.parametrize(
    ("words", "code", "exit_code"),
    [
        (("complaint", "show", "999"), "not_found", 3),
        (("complaint", "show", "bukan nomor"), "not_found", 3),
        (("complaint", "show", "\udcff"), "not_found", 3),
        (("complaint", "show", "9" * 5_000), "not_found", 3),
        (("complaint", "show", ""), "not_found", 3),
        (("complaint", "list", "--after", "abc"), "invalid", 2),
        (("complaint", "list", "--after", "9" * 19), "invalid", 2),
        (("complaint", "list", "--from", "2026-02-02", "--to", "2026-02-01"), "invalid", 2),
        (("search", ""), "required", 2),
        (("search", "  "), "required", 2),
        (("complaint", "list", "--limit", "0"), "usage", 2),
        (("complaint", "list", "--limit", "1001"), "usage", 2),
        (("complaint", "list", "--sync", "gagal"), "usage", 2),
        (("complaint", "list", "--from", "01-02-2026"), "usage", 2),
    ],
)
def test_bad_words_of_commands(loket: Loket, words: tuple[str, ...], code: str, exit_code: int) -> None:
    assert assert_one_sentence(loket.json(*words), exit_code)["code"] == code


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "*",
        "NEAR(",
        "-",
        "a AND",
        "a OR b NOT",
        "title:x",
        "^x",
        "{a b}",
        "+",
        "()",
        "'; DROP TABLE",
        "%_",
        "\x00",
        "\udcff",
    ],
)
def test_search_takes_any_text(loket: Loket, text: str) -> None:
    loket.add(form())
    assert loket.json("search", "--", text).code == 0


def test_search_takes_a_pasted_book(loket: Loket) -> None:
    loket.add(form())
    assert loket.json("search", "jalan " * 40_000).code == 0


@pytest.mark.parametrize("reason", ["", "   ", "x" * 301, "nul\x00", "\udcff"])
def test_void_wants_a_reason(loket: Loket, reason: str) -> None:
    loket.add(form())
    result = loket.json("complaint", "void", "1", "--reason", reason, user="sari")
    assert assert_one_sentence(result)["field"] == "reason"
    assert loket.json("complaint", "show", "1").json["status"] == "diterima"
