from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.domain.receipt_code import ReceiptCode, make_code, read_code, verify
from desktop.domain.register_number import RegisterNumber

KEY = bytes(range(32))
NUMBER = RegisterNumber("ME01", "L1", 26, 439)
DAY = date(2026, 11, 24)

offices = st.from_regex(r"[A-Z]{2,4}[0-9]{2}", fullmatch=True)
numbers = st.builds(
    RegisterNumber,
    offices,
    st.from_regex(r"[A-Z][0-9]{1,2}", fullmatch=True),
    st.integers(20, 99),
    st.integers(1, 9_999_999),
)
days = st.dates(date(2020, 1, 1), date(2109, 9, 17))


def test_known_code() -> None:
    """The format is on paper for years: a change of this value is a change of format."""
    assert make_code(KEY, NUMBER, DAY).qr_text == "LOKET1/ME01-L1-26-00439-8/2EQ1K76E1K8B257K"


@given(numbers, days)
def test_round_trip(number: RegisterNumber, day: date) -> None:
    code = make_code(KEY, number, day)
    assert code.received_on == day
    assert len(code.characters) == 16
    assert set(code.qr_text) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ -/")  # QR's alphanumeric mode
    assert read_code(code.qr_text) == code
    assert read_code("-".join(code.groups)) == ReceiptCode(code.characters)
    assert verify(KEY, code, number)
    assert verify(KEY, ReceiptCode(code.characters), number)


@given(numbers, numbers, days)
def test_another_number_is_another_code(one: RegisterNumber, other: RegisterNumber, day: date) -> None:
    assume(one != other)
    code = make_code(KEY, one, day)
    assert make_code(KEY, other, day).characters != code.characters
    assert not verify(KEY, code, other)
    assert not verify(KEY, ReceiptCode(code.characters), other)
    assert not verify(KEY, ReceiptCode(code.characters, other), other)
    assert not verify(KEY, ReceiptCode(code.characters, other), one)


@given(numbers, offices, days)
def test_another_office_is_another_code(number: RegisterNumber, office: str, day: date) -> None:
    assume(office != number.office)
    moved = RegisterNumber(office, number.device, number.year, number.counter)
    assert make_code(KEY, number, day).characters != make_code(KEY, moved, day).characters


@given(numbers, days, days)
def test_another_day_is_another_code(number: RegisterNumber, day: date, other: date) -> None:
    assume(day != other)
    one, two = make_code(KEY, number, day), make_code(KEY, number, other)
    assert one.characters[3:] != two.characters[3:]
    assert not verify(KEY, ReceiptCode(two.characters[:3] + one.characters[3:], number), number)


@given(numbers, days, st.binary(min_size=1, max_size=64))
def test_another_key_is_another_code(number: RegisterNumber, day: date, key: bytes) -> None:
    # HMAC pads short keys with zeros, so keys that differ only in those are equal.
    assume(key.rstrip(b"\0") != KEY.rstrip(b"\0"))
    assert not verify(key, make_code(KEY, number, day), number)


@given(numbers, days, st.integers(0, 15), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_any_changed_character_is_noticed(number: RegisterNumber, day: date, place: int, new: str) -> None:
    code = make_code(KEY, number, day)
    assume(code.characters[place] != new)
    changed = code.characters[:place] + new + code.characters[place + 1 :]
    assert not verify(KEY, ReceiptCode(changed, number), number)


@pytest.mark.parametrize(
    "text",
    [
        "loket1/me01-l1-26-00439-8/2eq1k76e1k8b257k",
        " LOKET1 / ME01 L1 26 00439 8 / 2EQ1 K76E 1K8B 257K \n",
        "LOKET1/ME01-L1-2026-00439-8/2EQi-K76E-lK8B-257K",
    ],
)
def test_whole_text_in_any_spelling(text: str) -> None:
    assert read_code(text) == make_code(KEY, NUMBER, DAY)


@pytest.mark.parametrize(
    "typed", ["2EQ1-K76E-1K8B-257K", "2eq1 k76e ik8b 257k", "2EQLK76E1K8B257K", "2EQ1.K76E.1K8B.257K"]
)
def test_only_the_characters(typed: str) -> None:
    assert read_code(typed) == ReceiptCode(make_code(KEY, NUMBER, DAY).characters)


def test_look_alikes() -> None:
    assert read_code("OIL0-1111-0000-1111") == ReceiptCode("0110111100001111")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "LOKET1//",
        "LOKET2/ME01-L1-26-00439-8/2EQ1K76E1K8B257K",
        "LOKET1/ME01-L1-26-00439-9/2EQ1K76E1K8B257K",
        "LOKET1/ME01-L1-26-00439-8/2EQ1K76E1K8B257",
        "LOKET1/ME01-L1-26-00439-8/2EQ1K76E1K8B257K/",
        "2EQ1K76E1K8B257U",
        "2EQ1K76E1K8B257K5",
        "ME01-L1-26-00439-8",
        "https://lapor.go.id",
        "２EQ1K76E1K8B257K",
    ],
)
def test_anything_else_is_no_code(text: str) -> None:
    assert read_code(text) is None


@given(st.text(max_size=80))
def test_junk_never_raises(text: str) -> None:
    code = read_code(text)
    assert code is None or verify(KEY, code, NUMBER) in (True, False)


def test_days_outside_the_code_are_refused() -> None:
    last = date(2020, 1, 1) + timedelta(days=2**15 - 1)
    assert make_code(KEY, NUMBER, last).received_on == last
    for day in (date(2019, 12, 31), last + timedelta(days=1)):
        with pytest.raises(ValueError, match="no receipt code"):
            make_code(KEY, NUMBER, day)
    with pytest.raises(ValueError, match="empty key"):
        make_code(b"", NUMBER, DAY)


def test_qr_text_needs_the_number() -> None:
    with pytest.raises(ValueError, match="register number"):
        _ = ReceiptCode("0110111100001111").qr_text
