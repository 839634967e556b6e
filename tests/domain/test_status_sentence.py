"""The one sentence for the citizen, for every way in which a complaint can stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.complaint import ComplaintStatus
from desktop.domain.lapor_report import EntryKind, LaporEntry, LaporState, LaporStatus
from desktop.domain.outbox import OutboxItem, SyncState
from desktop.domain.status_sentence import CitizenFacts, citizen_facts, status_sentence
from tests.builders import a_complaint

NBSP = "\N{NO-BREAK SPACE}"
WIB = ZoneInfo("Asia/Jakarta")
FACTS = CitizenFacts(date(2026, 11, 24), date(2026, 12, 14), date(2026, 11, 26))
THERE = replace(FACTS, sending=SyncState.CONFIRMED, lapor_no="9214387")
W, U, C, A, H, N = SyncState

BEFORE_LAPOR = [
    (W, False, "menunggu dikirim ke LAPOR!", "is waiting to be sent to LAPOR!"),
    (W, True, "sedang dikirim ke LAPOR!", "is being sent to LAPOR!"),
    (U, False, "sedang kami pastikan sampai di LAPOR!", "may be at LAPOR! already, which we are checking"),
    (U, True, "sedang kami pastikan sampai di LAPOR!", "may be at LAPOR! already, which we are checking"),
    (A, False, "sedang kami periksa lagi sebelum dikirim ke LAPOR!",
     "is being checked again before it goes to LAPOR!"),
    (A, True, "sedang kami periksa pengirimannya ke LAPOR!", "is partly at LAPOR!, which we are checking"),
]  # fmt: skip
AT_LAPOR = [
    (None, None, "sudah ada di LAPOR! nomor 9214387", "is at LAPOR! under number 9214387"),
    ("Belum Terverifikasi", None, "sudah ada di LAPOR! nomor 9214387, menunggu diperiksa",
     "is at LAPOR! under number 9214387, waiting to be checked"),
    ("Terdisposisi Belum Ditindaklanjuti", "Dinas PUPR", "sudah diteruskan ke Dinas PUPR (LAPOR! nomor 9214387)",
     "has been passed on to Dinas PUPR (LAPOR! number 9214387)"),
    ("terdisposisi belum ditindaklanjuti ", None,
     "sudah diteruskan ke instansi yang berwenang (LAPOR! nomor 9214387)",
     "has been passed on to the agency in charge (LAPOR! number 9214387)"),
    ("Terdisposisi Sedang Diproses", "Dinas PUPR", "sedang ditangani Dinas PUPR (LAPOR! nomor 9214387)",
     "is being handled by Dinas PUPR (LAPOR! number 9214387)"),
    ("Tertunda", "Dinas PUPR", "untuk sementara ditunda di LAPOR! nomor 9214387",
     "is on hold at LAPOR! under number 9214387"),
    ("Menunggu Koordinasi", "Dinas PUPR", "sudah ada di LAPOR! nomor 9214387 dengan status “Menunggu Koordinasi”",
     "is at LAPOR! under number 9214387 with the status “Menunggu Koordinasi”"),
]  # fmt: skip


def plain(facts: CitizenFacts, lang: str = "id") -> str:
    return status_sentence(facts, lang).replace(NBSP, " ")


@pytest.mark.parametrize(("state", "under_way", "indonesian", "english"), BEFORE_LAPOR)
def test_on_the_way_to_lapor(state: SyncState, under_way: bool, indonesian: str, english: str) -> None:
    facts = replace(FACTS, sending=state, is_under_way=under_way)
    assert plain(facts) == (
        f"Laporan Anda sudah kami terima 24 November dan {indonesian}; jawaban paling lambat 14 Desember."
    )
    assert plain(facts, "en") == (
        f"We received your report on 24 November and it {english}; an answer is due by 14 December."
    )


@pytest.mark.parametrize("state", [C, H])
@pytest.mark.parametrize(("status", "agency", "indonesian", "english"), AT_LAPOR)
def test_at_lapor(
    state: SyncState, status: str | None, agency: str | None, indonesian: str, english: str
) -> None:
    facts = replace(THERE, sending=state, lapor_status=status, agency=agency)
    assert f" dan {indonesian}; jawaban" in plain(facts)
    assert f" and it {english}; an answer" in plain(facts, "en")


def test_a_number_at_lapor_counts_more_than_a_leg_that_is_still_to_go() -> None:
    facts = replace(THERE, sending=W, is_under_way=True)
    assert "sudah ada di LAPOR! nomor 9214387;" in plain(facts)


def test_by_hand_without_a_number() -> None:
    facts = replace(
        THERE, sending=H, lapor_no=None, lapor_status="Terdisposisi Sedang Diproses", agency="Dinkes"
    )
    assert "dan sedang ditangani Dinkes; jawaban" in plain(facts)


def test_after_an_answer_it_is_to_be_settled() -> None:
    facts = replace(
        THERE, lapor_status="Terdisposisi Sedang Diproses", agency="Dinkes", answered_on=date(2026, 11, 26)
    )
    assert plain(facts).endswith(", tanggapan terakhir 26 November; penyelesaian paling lambat 14 Desember.")
    assert plain(facts, "en").endswith(", last answer on 26 November; it is to be settled by 14 December.")


@pytest.mark.parametrize(
    ("today", "indonesian", "english"),
    [
        (date(2026, 12, 13), "jawaban paling lambat 14 Desember", "an answer is due by 14 December"),
        (date(2026, 12, 14), "jawaban paling lambat hari ini", "an answer is due by today"),
        (date(2026, 12, 15), "batas jawaban 14 Desember sudah lewat, silakan tanya di loket",
         "the time limit of 14 December has passed, please ask at the counter"),
        (date(2027, 1, 4), "batas jawaban 14 Desember 2026 sudah lewat, silakan tanya di loket",
         "the time limit of 14 December 2026 has passed, please ask at the counter"),
    ],
)  # fmt: skip
def test_the_limit(today: date, indonesian: str, english: str) -> None:
    assert plain(replace(FACTS, today=today)).endswith(f"; {indonesian}.")
    assert plain(replace(FACTS, today=today), "en").endswith(f"; {english}.")


ENDS = [
    (replace(FACTS, sending=N),
     "Laporan Anda sudah kami terima 24 November dan tidak dikirim ke LAPOR!; silakan tanya penjelasannya di loket."),
    (replace(THERE, lapor_status="Terdisposisi Selesai", finished_on=date(2026, 11, 26)),
     "Laporan Anda tanggal 24 November sudah selesai ditangani pada 26 November (LAPOR! nomor 9214387)."),
    (replace(THERE, lapor_status="Terdisposisi Selesai"),
     "Laporan Anda tanggal 24 November sudah selesai ditangani (LAPOR! nomor 9214387)."),
    (replace(FACTS, finished_on=date(2026, 11, 25)),
     "Laporan Anda tanggal 24 November sudah selesai ditangani pada 25 November."),
    (replace(FACTS, sending=N, finished_on=date(2026, 11, 25)),
     "Laporan Anda tanggal 24 November sudah selesai ditangani pada 25 November."),
    (replace(THERE, lapor_status="Arsip", finished_on=date(2026, 11, 26)),
     "Laporan Anda tanggal 24 November diarsipkan di LAPOR! nomor 9214387; silakan tanya alasannya di loket."),
    (replace(FACTS, status=ComplaintStatus.BATAL, sending=N, ended_on=date(2026, 11, 25)),
     "Catatan laporan tanggal 24 November dibatalkan 25 November dan tidak diproses; silakan tanya alasannya di loket."),
    (replace(FACTS, status=ComplaintStatus.DICABUT, sending=N, ended_on=date(2026, 11, 25)),
     "Laporan Anda tanggal 24 November sudah dicabut 25 November dan tidak dikirim ke LAPOR!."),
    (replace(FACTS, status=ComplaintStatus.DICABUT, sending=U, is_under_way=True, ended_on=date(2026, 11, 25)),
     "Laporan Anda tanggal 24 November sudah dicabut 25 November; pencabutannya kami beritahukan di LAPOR!."),
    (replace(THERE, status=ComplaintStatus.DICABUT, ended_on=date(2026, 11, 25)),
     "Laporan Anda tanggal 24 November sudah dicabut 25 November; pencabutannya kami beritahukan di LAPOR! nomor 9214387."),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "sentence"), ENDS)
def test_where_nothing_more_is_to_be_waited_for(facts: CitizenFacts, sentence: str) -> None:
    assert plain(facts) == sentence


def every_combination() -> list[CitizenFacts]:
    day = date(2026, 11, 25)
    statuses = [status for status, *_ in AT_LAPOR] + ["Terdisposisi Selesai", "Arsip"]
    return [
        replace(
            FACTS, status=status, sending=sending, is_under_way=under_way, lapor_no=number, lapor_status=word,
            agency="Inspektorat", answered_on=answered, finished_on=finished, ended_on=day, is_secret=secret, today=today,
        )
        for status, sending, under_way, number, word, answered, finished, secret, today in product(
            ComplaintStatus, SyncState, (False, True), (None, "9214387"), statuses, (None, day), (None, day),
            (False, True), (day, date(2026, 12, 20)),
        )
    ]  # fmt: skip


def test_every_combination_is_one_whole_sentence_in_both_languages() -> None:
    for facts in every_combination():
        for lang in ("id", "en"):
            sentence = plain(facts, lang)
            assert sentence.endswith(".")
            assert ". " not in sentence
            assert "  " not in sentence
            assert "{" not in sentence
            assert "None" not in sentence
            assert len(sentence) < 220
            assert not (facts.is_secret and "Inspektorat" in sentence)
        assert plain(facts, "id") != plain(facts, "en")


def test_it_is_made_of_what_is_known_and_names_nobody() -> None:
    answer = LaporEntry(
        EntryKind.FOLLOW_UP, "Sudah ditambal.", datetime(2026, 11, 25, 18, 0, tzinfo=UTC), "Dinas PUPR"
    )
    ours = LaporEntry(
        EntryKind.FOLLOW_UP,
        "[Susulan 1 untuk No. Register: ME01-L1-26-00042-7]\nMohon cepat.",
        datetime(2026, 11, 27, 1, 0, tzinfo=UTC),
    )
    read = LaporStatus(
        "2", "Terdisposisi Sedang Diproses", "12838", "Dinas PUPR", (answer, replace(answer, at=None), ours)
    )
    at = datetime(2026, 11, 27, tzinfo=UTC)
    logged = a_complaint()
    item = OutboxItem("1", logged.id, logged.register_no, "", "", "", C, (), lapor_no="9214387")
    facts = citizen_facts(logged, item, LaporState(read, at, at), date(2026, 11, 27), WIB)
    assert facts.answered_on == date(2026, 11, 26)  # 01.00 in the morning at the office
    assert (facts.agency, facts.lapor_no) == ("Dinas PUPR", "9214387")
    person = logged.content.complainant
    for secret in (person.name, person.id_number, person.phone, person.address, logged.content.title):
        assert secret
        assert secret not in status_sentence(facts)
