"""complaint add/show/list/void and search: names, JSON and exit codes of the contract."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.functional.conftest import Loket
from tests.usecases.desk import form, row_counts

ADDED = {"register_no", "id", "received_at", "due_on", "sync_state"}


def test_add_tells_number_time_and_due_day(loket: Loket, tmp_path: Path) -> None:
    file = tmp_path / "c.json"
    file.write_text(json.dumps(form()), encoding="utf-8")
    result = loket.json("complaint", "add", str(file))
    assert result.code == 0
    assert set(result.json) == ADDED
    assert result.json["register_no"].startswith("ME01-L1-")
    assert result.json["received_at"].endswith("+07:00")
    assert result.json["sync_state"] == "waiting"


def test_add_for_people_names_the_number_once(loket: Loket) -> None:
    result = loket("complaint", "add", "-", stdin=json.dumps(form()).encode())
    assert result.code == 0
    assert result.out.count("ME01-L1-") == 1


def test_warnings_go_to_stderr_and_never_block(loket: Loket) -> None:
    result = loket.add(form(complainant__id_number="123"))
    assert result.code == 0
    assert "NIK harus 16 angka" in result.err


def test_a_list_gives_a_list_and_each_entry_is_its_own_transaction(loket: Loket, folder: Path) -> None:
    result = loket.add([form(), form(title=""), 7, form(title="Lampu jalan padam")])
    assert result.code == 2
    assert [set(entry) for entry in result.json] == [ADDED, {"error"}, {"error"}, ADDED]
    assert result.json[1]["error"]["index"] == 1
    assert result.json[1]["error"]["field"] == "title"
    assert "Entri ke-2: Judul belum diisi." in result.err
    assert row_counts(folder)["complaint"] == 2


def test_an_empty_list_logs_nothing(loket: Loket, folder: Path) -> None:
    result = loket.add([])
    assert (result.code, result.json) == (0, [])
    assert row_counts(folder)["complaint"] == 0


def test_a_list_of_good_entries_ends_well(loket: Loket) -> None:
    result = loket.add([form(), form()])
    assert result.code == 0
    assert [entry["register_no"].split("-")[3] for entry in result.json] == ["00001", "00002"]


def test_show_holds_the_form_and_what_the_desk_added(loket: Loket) -> None:
    number = loket.add(form(respondent={"name": "Anton", "position": "Staf"})).json["register_no"]
    shown = loket.json("complaint", "show", number).json
    wanted = form(respondent={"name": "Anton", "nip": None, "position": "Staf", "unit": None})
    assert {key: shown[key] for key in wanted} == wanted
    assert shown["register_no"] == number
    assert shown["status"] == "diterima"
    assert shown["is_backdated"] is False
    assert shown["received_by"]["full_name"] == "Budi Santoso"
    assert (shown["sync_state"], shown["lapor_no"], shown["sync_reason"]) == ("waiting", None, None)
    assert [entry["action"] for entry in shown["history"]] == ["logged"]
    assert set(shown["history"][0]) == {"at", "actor", "actor_name", "action", "detail"}


@pytest.mark.parametrize("spelling", ["1", "00001", "{number}", "l1 {year} 00001", "me01/l1/20{year}/00001"])
def test_show_knows_a_number_in_any_spelling(loket: Loket, spelling: str) -> None:
    number = loket.add(form()).json["register_no"]
    typed = spelling.format(number=number, year=number.split("-")[2])
    assert loket.json("complaint", "show", typed).json["register_no"] == number


def test_show_begins_with_what_the_citizen_can_be_told(loket: Loket) -> None:
    loket.add(form())
    sentence = loket.json("complaint", "show", "1").json["status_sentence"]
    assert sentence.startswith("Laporan Anda sudah kami terima ")
    assert "dan menunggu dikirim ke LAPOR!; jawaban paling lambat " in sentence
    assert loket("complaint", "show", "1").out.startswith(f"{sentence}\n\n")
    assert loket("--lang", "en", "complaint", "show", "1").out.startswith("We received your report on ")


def test_show_for_people_has_no_empty_lines_of_fields(loket: Loket) -> None:
    loket.add(form())
    result = loket("complaint", "show", "1")
    assert result.code == 0
    assert "Siti Aminah" in result.out
    assert "Disabilitas" not in result.out
    assert "dicatat" in result.out


def test_list_pages_by_an_opaque_cursor(loket: Loket) -> None:
    loket.add([form(title=f"Laporan {n}") for n in range(5)])
    seen: list[str] = []
    cursor = None
    for _page in range(3):
        more: list[str] = ["--after", cursor] if cursor else []
        page = loket.json("complaint", "list", "--limit", "2", *more).json
        seen += [item["title"] for item in page["items"]]
        cursor = page["next"]
        assert cursor is None or isinstance(cursor, str)
    assert cursor is None
    assert seen == [f"Laporan {n}" for n in (4, 3, 2, 1, 0)]


def test_list_filters(loket: Loket) -> None:
    loket.add([form(), form(classification="aspirasi"), form()])
    assert loket("complaint", "void", "1", "--reason", "salah ketik", user="sari").code == 0

    def listed(*options: str) -> int:
        return len(loket.json("complaint", "list", *options).json["items"])

    day = loket.json("complaint", "show", "1").json["received_on"]
    assert listed("--status", "batal") == 1
    assert listed("--status", "diterima") == 2
    assert listed("--sync", "withheld") == 1
    assert listed("--sync", "confirmed") == 0
    assert listed("--classification", "aspirasi") == 1
    assert listed("--from", day, "--to", day) == 3
    assert listed("--to", "2020-01-01") == 0


def test_void_keeps_the_words_and_tells_why(loket: Loket) -> None:
    number = loket.add(form()).json["register_no"]
    result = loket.json("complaint", "void", number, "--reason", "salah ketik", user="sari")
    assert result.code == 0
    assert result.json == {"register_no": number, "status": "batal", "sync_state": "withheld"}
    shown = loket.json("complaint", "show", number).json
    assert (shown["void_reason"], shown["voided_by"]) == ("salah ketik", "Sari Dewi")
    assert shown["title"] == form()["title"]
    assert loket("complaint", "void", number, "--reason", "lagi", user="sari").code == 2


@pytest.mark.parametrize("text", ["Aminah", "amin", "erlubang", "1603025708900001", "+62 812 7345 6789", "1"])
def test_search_finds_as_people_remember(loket: Loket, text: str) -> None:
    number = loket.add(form()).json["register_no"]
    loket.add(
        form(complainant__name="Joko", complainant__id_number=None, complainant__phone=None, title="Air")
    )
    found = loket.json("search", text).json
    assert [set(hit) for hit in found] == [{"register_no", "name", "title", "received_at"}]
    assert found[0]["register_no"] == number


def test_search_takes_several_words_and_a_limit(loket: Loket) -> None:
    loket.add([form(), form(), form()])
    assert len(loket.json("search", "jalan", "berlubang", "--limit", "2").json) == 2
    assert loket.json("search", "tidak-ada-kata-ini").json == []
    assert loket("search", "tidak-ada-kata-ini").out.strip() == "Tidak ada yang cocok."


def test_backdated_paper_forms_are_marked(loket: Loket) -> None:
    number = loket.add(form(received_at="2026-01-05T09:30:00+07:00")).json["register_no"]
    shown = loket.json("complaint", "show", number).json
    assert shown["is_backdated"] is True
    assert shown["received_at"] == "2026-01-05T09:30:00+07:00"
    assert shown["received_on"] == "2026-01-05"
    assert "(tanggal mundur)" in loket("complaint", "show", number).out


def test_who_complained_in_secret_is_for_supervisors(loket: Loket) -> None:
    number = loket.add(form(is_secret=True)).json["register_no"]
    for user, hidden in (("budi", True), ("sari", False), ("ani", False)):
        shown = loket.json("complaint", "show", number, user=user)
        assert shown.json["is_identity_hidden"] is hidden
        assert shown.json["complainant"]["name"] == (None if hidden else "Siti Aminah")
        everything = shown.out + "".join(
            loket(*words, user=user, as_json=as_json).out
            for words in (("complaint", "show", number), ("complaint", "list"), ("search", "aminah"))
            for as_json in (True, False)
        )
        for secret in ("Siti Aminah", "1603025708900001", "0812-7345-6789", "Sudirman", form()["title"]):
            assert (secret in everything) is not hidden
        assert ("Laporan rahasia" in everything) is hidden


def test_numbers_are_masked_for_people_until_they_say_why(loket: Loket) -> None:
    number = loket.add(form(complainant__email="siti@contoh.id")).json["register_no"]
    whole = ("1603025708900001", "0812-7345-6789", "siti@contoh.id")
    masked = loket("complaint", "show", number).out
    assert [each for each in whole if each in masked] == []
    assert "160302XXXXXX0001" in masked
    shown = loket("complaint", "show", number, "--reveal", "menghubungi_pelapor").out
    assert [each for each in whole if each in shown] == list(whole)
    assert loket("complaint", "show", number, "--reveal", "penasaran").code == 2
    assert loket.json("complaint", "show", number, "--reveal", "lainnya").json["error"]["field"] == "reason"
    told = loket.json("complaint", "show", number, "--reveal", "lainnya", "--note", "surat kembali").json
    revealed = [entry for entry in told["history"] if entry["action"] == "identity_revealed"]
    assert [entry["detail"] for entry in revealed] == [
        {"why": "menghubungi_pelapor"},
        {"why": "lainnya", "note": "surat kembali"},
    ]
