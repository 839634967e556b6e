"""complaint correct/withdraw/follow-up: names, JSON and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

from tests.functional.conftest import Loket
from tests.usecases.desk import form


def test_correct_keeps_the_frozen_words_and_queues_a_follow_up(loket: Loket, tmp_path: Path) -> None:
    number = loket.add(form()).json["register_no"]
    file = tmp_path / "koreksi.json"
    file.write_text(json.dumps({"title": "Jembatan putus di Lubai"}), encoding="utf-8")
    result = loket.json("complaint", "correct", number, str(file), "--reason", "salah ketik", user="sari")
    assert (result.code, result.json["follow_ups_queued"]) == (0, 1)
    shown = loket.json("complaint", "show", number).json
    assert shown["title"] == "Jembatan putus di Lubai"
    assert [entry["action"] for entry in shown["history"]][-1] == "corrected"


def test_a_correction_that_is_no_object_is_refused(loket: Loket) -> None:
    number = loket.add(form()).json["register_no"]
    result = loket.json("complaint", "correct", number, "-", "--reason", "x", stdin=b"[1]", user="sari")
    assert (result.code, result.json["error"]["field"]) == (2, "changes")


def test_a_clerk_does_not_correct(loket: Loket) -> None:
    number = loket.add(form()).json["register_no"]
    result = loket.json("complaint", "correct", number, "-", "--reason", "x", stdin=b'{"title": "y"}')
    assert result.code == 4


def test_withdraw_before_sending_withholds(loket: Loket) -> None:
    number = loket.add(form()).json["register_no"]
    result = loket.json("complaint", "withdraw", number, "--reason", "sudah diperbaiki", user="sari")
    assert (result.json["status"], result.json["sync_state"]) == ("dicabut", "withheld")
    again = loket.json("complaint", "withdraw", number, "--reason", "sudah", user="sari")
    assert again.code == 2


def test_follow_up_takes_text_and_files(loket: Loket, tmp_path: Path) -> None:
    number = loket.add(form()).json["register_no"]
    paper = tmp_path / "surat.pdf"
    paper.write_bytes(b"%PDF-1.4\n%%EOF")
    text = b"Warga membawa surat RT."
    result = loket.json("complaint", "follow-up", number, "-", "--attach", str(paper), stdin=text)
    assert (result.code, result.json["follow_ups_queued"]) == (0, 1)
    assert [a["name"] for a in loket.json("complaint", "show", number).json["attachments"]] == ["surat.pdf"]


def test_follow_up_that_is_no_text_is_refused(loket: Loket) -> None:
    number = loket.add(form()).json["register_no"]
    for content in (b"\xff\xfe\x00", b"  "):
        result = loket.json("complaint", "follow-up", number, "-", stdin=content)
        assert (result.code, result.json["error"]["field"]) == (2, "text")


def test_finish_and_reopen(loket: Loket) -> None:
    number = loket.add(form(received_at="2026-03-02T09:00:00+07:00")).json["register_no"]
    assert loket.json("deadlines").json["counts"]["late"] == 1
    words = ("complaint", "finish", number, "--reason", "Dijawab dengan surat", "--on", "2026-03-10")
    finished = loket.json(*words, user="sari")
    assert (finished.code, finished.json) == (
        0,
        {"register_no": number, "finished_at": "2026-03-10T12:00:00+07:00"},
    )
    assert sum(loket.json("deadlines").json["counts"].values()) == 0
    assert loket.json("complaint", "show", number).json["finished_at"] == "2026-03-10T12:00:00+07:00"
    assert "selesai dijawab  Sari Dewi" in loket("complaint", "show", number).out
    assert loket.json(*words, user="sari").code == 2
    reopened = loket("complaint", "finish", number, "--reopen", "--reason", "Warga belum puas", user="sari")
    assert (reopened.code, reopened.out) == (0, f"{number} dibuka kembali.\n")
    assert loket.json("deadlines").json["counts"]["late"] == 1


def test_a_clerk_does_not_finish(loket: Loket) -> None:
    number = loket.add(form()).json["register_no"]
    assert loket("complaint", "finish", number, "--reason", "Dijawab").code == 4
