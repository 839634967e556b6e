"""What is offered from a NIK, and when nothing is."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.complaint import Gender
from desktop.domain.nik_facts import nik_facts

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("nik", "born_on", "gender", "age"),
    [
        ("1603025708900001", date(1990, 8, 17), Gender.PEREMPUAN, 36),
        ("1603021708900001", date(1990, 8, 17), Gender.LAKI_LAKI, 36),
        ("160302 241190 0001", date(1990, 11, 24), Gender.LAKI_LAKI, 36),
        ("1603022511900001", date(1990, 11, 25), Gender.LAKI_LAKI, 35),
        ("1603027112991234", date(1999, 12, 31), Gender.PEREMPUAN, 26),
        ("1603024101010001", date(2001, 1, 1), Gender.PEREMPUAN, 25),
        ("1603022902000001", date(2000, 2, 29), Gender.LAKI_LAKI, 26),
        ("1603026902040001", date(2004, 2, 29), Gender.PEREMPUAN, 22),
        ("1603022411260001", date(2026, 11, 24), Gender.LAKI_LAKI, 0),
        ("1603022511260001", date(1926, 11, 25), Gender.LAKI_LAKI, 99),
        ("9999991708270001", date(1927, 8, 17), Gender.LAKI_LAKI, 99),
    ],
)
def test_birth_date_sex_and_age(nik: str, born_on: date, gender: Gender, age: int) -> None:
    facts = nik_facts(nik, TODAY)
    assert facts is not None
    assert (facts.born_on, facts.gender, facts.age) == (born_on, gender, age)


@pytest.mark.parametrize(
    "nik",
    [
        "",
        "160302570890000",
        "16030257089000011",
        "1603020008900001",
        "1603024008900001",
        "1603027208900001",
        "1603023002900001",
        "1603022902010001",
        "1603021700900001",
        "1603021713900001",
        "1603025708900001x",
    ],
)
def test_what_cannot_be_offers_nothing(nik: str) -> None:
    assert nik_facts(nik, TODAY) is None


def test_as_it_is_shown() -> None:
    facts = nik_facts("1603025708900001", TODAY)
    assert facts is not None
    assert facts.sentence.replace("\N{NO-BREAK SPACE}", " ") == "Perempuan, lahir 17 Agustus 1990, 36 tahun"
