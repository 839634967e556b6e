"""The table of holidays: the shipped one, an office's own, and every way in which a file can be wrong."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InvalidInput
from desktop.domain.working_calendar import Holiday, SkipReason
from desktop.runtime.holiday_table import load_holidays

HEAD = "date,name,category,estimated\n"


def test_the_shipped_table_is_complete() -> None:
    holidays = load_holidays().holidays
    assert len(holidays) == 108
    assert {day.year for day in holidays} == {2024, 2025, 2026, 2027}
    assert sum(h.reason is SkipReason.CUTI_BERSAMA for h in holidays.values()) == 37
    assert sorted(day for day, h in holidays.items() if h.is_estimated) == [
        date(2027, 3, 10),
        date(2027, 3, 11),
        date(2027, 5, 17),
    ]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "2026-06-20,Hari Jadi Kabupaten,lokal,1\n",
        "name;DATE;Category;Estimated\r\nHari Jadi Kabupaten;20/06/2026;Libur Lokal;ya\r\n",
        "﻿" + HEAD + '\n"20-6-2026", Hari  Jadi Kabupaten ,LOKAL,true\n\n',
    ],
)
def test_an_office_brings_its_own_table(text: str) -> None:
    day = date(2026, 6, 20)
    assert load_holidays(text.encode()).holidays == {
        day: Holiday(day, "Hari Jadi Kabupaten", SkipReason.LOKAL, is_estimated=True)
    }


def test_estimated_may_be_left_out_and_old_office_encodings_are_read() -> None:
    calendar = load_holidays(
        "date,name,category\n2026-01-01,Tahun Baru – Masehi,libur_nasional\n".encode("cp1252")
    )
    assert calendar.holidays[date(2026, 1, 1)].name == "Tahun Baru – Masehi"


def test_two_reasons_for_one_day_are_joined() -> None:
    text = HEAD + "2026-05-31,Hari Jadi,lokal,1\n2026-05-31,Hari Raya Waisak,libur_nasional,0\n"
    assert load_holidays(text.encode()).holidays[date(2026, 5, 31)] == Holiday(
        date(2026, 5, 31), "Hari Jadi; Hari Raya Waisak", SkipReason.LIBUR_NASIONAL
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ("libur.csv baris 1", "kolom date")),
        ("date,name\n", ("libur.csv baris 1", "kolom category")),
        ("date,name,category,name\n", ("baris 1", "dua kali")),
        (HEAD, ("libur.csv:", "tidak ada satu hari libur pun")),
        (HEAD + "2026-02-30,A,lokal,0\n", ("baris 2", "2026-02-30", "tidak ada di kalender")),
        (HEAD + "2026-01-01,A,lokal,0\nbesok,B,lokal,0\n", ("baris 3", "besok", "tidak terbaca")),
        (HEAD + ",B,lokal,0\n", ("baris 2", "tanggal - tidak terbaca")),
        (HEAD + "1026-01-01,B,lokal,0\n", ("baris 2", "tidak masuk akal")),
        (HEAD + "2026-01-01,,lokal,0\n", ("baris 2", "nama hari libur kosong")),
        (HEAD + "2026-01-01,B,pesta,0\n", ("baris 2", "pesta", "libur_nasional, cuti_bersama, atau lokal")),
        (HEAD + "2026-01-01,B,lokal,mungkin\n", ("baris 2", "mungkin")),
        (HEAD + "2026-01-01,B,lokal\n", ("baris 2", "ada 3 kolom, seharusnya 4")),
        (HEAD + '2026-01-01,"B,lokal,0\n', ("baris 2", "tanda kutip")),
        (HEAD + "2026-01-01,B\x07,lokal,0\n", ("baris 2", "tidak dapat dicetak")),
        (HEAD + f"2026-01-01,{'B' * 201},lokal,0\n", ("baris 2", "terlalu panjang")),
    ],
)
def test_a_wrong_line_is_named_in_one_sentence(text: str, words: tuple[str, ...]) -> None:
    with pytest.raises(InvalidInput) as caught:
        load_holidays(text.encode(), "libur.csv")
    assert (caught.value.field, caught.value.code) == ("files.holidays", "malformed_file")
    for word in words:
        assert word in caught.value.message
    assert "\n" not in caught.value.message


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n\x81\x8d", b"x" * 2_000_001, "date\n".encode("utf-16")]
)
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(InvalidInput, match=r"^libur\.csv"):
        load_holidays(content, "libur.csv")


@given(st.binary(max_size=300))
def test_junk_is_refused_politely(content: bytes) -> None:
    for candidate in (content, HEAD.encode() + content):
        message = "holidays.csv"
        try:
            load_holidays(candidate)
        except InvalidInput as error:
            message = error.message
        assert message.startswith("holidays.csv")


@given(st.data())
def test_a_table_cut_in_half_never_passes_unnoticed_as_another_day(data: st.DataObject) -> None:
    whole = HEAD + "2026-12-24,Cuti Bersama,cuti_bersama,0\n2026-12-25,Natal,libur_nasional,0\n"
    cut = data.draw(st.integers(0, len(whole)))
    try:
        holidays = load_holidays(whole[:cut].encode()).holidays
    except InvalidInput:
        return
    assert set(holidays) <= {date(2026, 12, 24), date(2026, 12, 25)}
