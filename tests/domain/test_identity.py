"""NIK and telephone numbers: what is read, what is only warned about, what is hidden on paper."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.complaint import Gender
from desktop.domain.identity import (
    digits,
    mask_name,
    mask_nik,
    mask_phone,
    normal_phone,
    phone_warning,
    read_nik,
)

TODAY = date(2026, 11, 24)
DISTRICTS = frozenset({"16.03.02", "16.71.01", "33.74.05"})

birthdays = st.dates(date(1930, 1, 1), TODAY - timedelta(days=1))


def make_nik(district: str, born_on: date, gender: Gender, serial: int) -> str:
    day = born_on.day + (40 if gender is Gender.PEREMPUAN else 0)
    return f"{district.replace('.', '')}{day:02d}{born_on:%m%y}{serial:04d}"


def _grouped(nik: str, separator: str) -> str:
    return separator.join(nik[n : n + 4] for n in range(0, 16, 4))


@given(
    district=st.sampled_from(sorted(DISTRICTS)),
    born_on=birthdays,
    gender=st.sampled_from(Gender),
    serial=st.integers(1, 9999),
    separator=st.sampled_from(["", " ", "-", "."]),
)
def test_a_nik_tells_place_birthday_and_sex(
    district: str, born_on: date, gender: Gender, serial: int, separator: str
) -> None:
    reading = read_nik(_grouped(make_nik(district, born_on, gender, serial), separator), DISTRICTS, TODAY)
    assert (reading.region_code, reading.gender, reading.warning) == (district, gender, None)
    assert reading.born_on is not None
    assert (reading.born_on.day, reading.born_on.month) == (born_on.day, born_on.month)
    assert reading.born_on.year % 100 == born_on.year % 100
    assert reading.born_on <= TODAY


@given(day=st.sampled_from([0, 32, 39, 40, 72, 80, 81, 99]), month=st.integers(1, 12))
def test_a_day_that_no_month_has_is_noticed(day: int, month: int) -> None:
    reading = read_nik(f"160302{day:02d}{month:02d}900001", DISTRICTS, TODAY)
    assert reading.born_on is None
    assert reading.warning is not None
    assert "Tanggal lahir" in reading.warning


@pytest.mark.parametrize(
    ("nik", "word"),
    [
        ("1603025708900000", "0000"),
        ("1603025713900001", "Tanggal lahir"),
        ("1603023002900001", "Tanggal lahir"),
        ("9999995708900001", "Kode wilayah"),
        ("160302570890000", "15"),
        ("16030257089000011", "17"),
        ("", "0"),
        ("16030257089OOOO1", "angka"),
        ("1603025708900001x", "angka"),
        ("١٦٠٣٠٢٥٧٠٨٩٠٠٠٠١", "angka"),
    ],
)
def test_what_looks_odd_is_one_sentence(nik: str, word: str) -> None:
    warning = read_nik(nik, DISTRICTS, TODAY).warning
    assert warning is not None
    assert word in warning


def test_a_leap_day_and_both_centuries() -> None:
    assert read_nik("1603022902000001", DISTRICTS, TODAY).born_on == date(2000, 2, 29)
    assert read_nik("1603022902010001", DISTRICTS, TODAY).born_on is None
    assert read_nik("1603022411260001", DISTRICTS, TODAY).born_on == date(2026, 11, 24)
    assert read_nik("1603022511260001", DISTRICTS, TODAY).born_on == date(1926, 11, 25)


@given(st.text(max_size=60))
def test_no_text_at_all_breaks_the_reading(text: str) -> None:
    reading = read_nik(text, DISTRICTS, TODAY)
    assert reading.warning or len(digits(text)) == 16
    normal_phone(text)
    phone_warning(text)
    mask_nik(text)
    mask_phone(text)
    mask_name(text)


@given(st.from_regex(r"8[1-9][0-9]{7,9}", fullmatch=True, alphabet="0123456789"))
def test_every_spelling_of_a_mobile_number_is_the_same_number(plain: str) -> None:
    spellings = (
        f"0{plain}",
        f"62{plain}",
        f"+62{plain}",
        f"0062{plain}",
        plain,
        f"+62 {plain[:3]}-{plain[3:7]}-{plain[7:]}",
        f"0{plain[:3]} {plain[3:7]} {plain[7:]}",
        f"(0{plain[:3]}) {plain[3:]}",
        f"+62 (0) {plain}",
    )
    assert {normal_phone(spelling) for spelling in spellings} == {f"62{plain}"}
    assert {phone_warning(spelling) for spelling in spellings} == {None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(0734) 421 000", "62734421000"),
        ("0621-12345", "6262112345"),  # the area code 0621, not the country's 62
        ("+60 12 345 6789", "60123456789"),
        ("0060 12 345 6789", "60123456789"),
        ("+86 138 0013 8000", "8613800138000"),
        ("421000", "421000"),
        ("", None),
        ("tidak punya", None),
        ("0", None),
        ("000", None),
        ("62", None),
    ],
)
def test_other_numbers(text: str, expected: str | None) -> None:
    assert normal_phone(text) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [("08127000", "pendek"), ("0812 7000 1234 5678", "panjang"), ("hp suami 0812", "hanya angka")],
)
def test_an_odd_phone_is_warned_about(text: str, word: str) -> None:
    warning = phone_warning(text)
    assert warning is not None
    assert word in warning
    assert "Boleh dilanjutkan" in warning


@given(district=st.sampled_from(sorted(DISTRICTS)), born_on=birthdays, serial=st.integers(1, 9999))
def test_the_mask_hides_the_birthday(district: str, born_on: date, serial: int) -> None:
    nik = make_nik(district, born_on, Gender.PEREMPUAN, serial)
    assert mask_nik(nik) == f"{nik[:6]}XXXXXX{nik[-4:]}" == mask_nik(_grouped(nik, " "))


def test_masks_of_other_papers_phones_and_names() -> None:
    assert mask_nik("A1234567") == "XXXX4567"
    assert mask_nik("123") == "XXX"
    assert mask_phone("0812-7345-6789") == "081XXXXX6789"
    assert mask_phone("1708") == "XXXX"
    assert mask_name("Siti Aminah") == "S••• A•••"
    assert mask_name("  ") == "•••"
