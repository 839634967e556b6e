"""The register number: every slip of one digit or one swap is noticed, every spelling is understood."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.register_number import (
    NumberQuery,
    RegisterNumber,
    check_digit,
    from_canonical,
    parse,
    read_query,
)

offices = st.builds(
    "{}{:02d}".format, st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=4), st.integers(0, 99)
)
devices = st.builds("{}{}".format, st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), st.integers(0, 99))
numbers = st.builds(RegisterNumber, offices, devices, st.integers(26, 59), st.integers(1, 99_999))
large_numbers = st.builds(RegisterNumber, offices, devices, st.integers(26, 59), st.integers(1, 9_999_999))


def test_the_number_of_the_receipt() -> None:
    assert str(RegisterNumber("ME01", "L1", 26, 42)) == "ME01-L1-26-00042-7"


def test_the_check_digit_is_damms() -> None:
    assert check_digit("572") == "4"  # the worked example of Damm's thesis
    assert check_digit("5724") == "0"
    assert check_digit("") == "0"


def test_every_single_error_and_swap_is_noticed_in_all_short_numbers() -> None:
    """Exhaustive over three digits and the check digit, since the table itself could hold a slip."""
    for text in map("".join, product("0123456789", repeat=3)):
        whole = text + check_digit(text)
        for place, digit in product(range(4), "0123456789"):
            if digit != whole[place]:
                assert check_digit(whole[:place] + digit + whole[place + 1 :]) != "0"
        for place in range(3):
            if whole[place] != whole[place + 1]:
                swapped = whole[:place] + whole[place + 1] + whole[place] + whole[place + 2 :]
                assert check_digit(swapped) != "0"


def _with_one_wrong_digit(text: str) -> list[str]:
    return [
        text[:place] + digit + text[place + 1 :]
        for place, old in enumerate(text)
        if old.isdigit()
        for digit in "0123456789"
        if digit != old
    ]


def _with_neighbours_swapped(text: str) -> list[str]:
    """Swap each pair of neighbouring, differing digits; a hyphen between them does not make them strangers."""
    places = [place for place, character in enumerate(text) if character != "-"]
    swapped = []
    for first, second in pairwise(places):
        if text[first].isdigit() and text[second].isdigit() and text[first] != text[second]:
            characters = list(text)
            characters[first], characters[second] = characters[second], characters[first]
            swapped.append("".join(characters))
    return swapped


@given(large_numbers)
def test_every_single_wrong_digit_is_noticed(number: RegisterNumber) -> None:
    for wrong in _with_one_wrong_digit(str(number)):
        assert parse(wrong) is None, wrong


@given(large_numbers)
def test_every_swap_of_neighbouring_digits_is_noticed(number: RegisterNumber) -> None:
    for wrong in _with_neighbours_swapped(str(number)):
        assert parse(wrong) is None, wrong


@given(numbers)
def test_slips_are_noticed_without_separators_too(number: RegisterNumber) -> None:
    for wrong in _with_one_wrong_digit(str(number)) + _with_neighbours_swapped(str(number)):
        assert parse(wrong.replace("-", "")) is None, wrong


def _spellings(number: RegisterNumber) -> list[str]:
    canonical = str(number)
    long_year = canonical.replace(f"-{number.year}-", f"-20{number.year}-", 1)
    spellings = []
    for text in (canonical, long_year):
        spellings += [text.replace("-", separator) for separator in ("-", " ", "/", ".", "–", " - ", "")]
        head, check = text[:-2], text[-1]
        spellings += [head + check, f"  {text}  "]
    short = f"{number.office} {number.device} {number.year} {number.counter} {number.check}"
    return [*spellings, short, *(text.lower() for text in spellings)]


@given(numbers)
def test_every_spelling_is_the_same_number(number: RegisterNumber) -> None:
    for spelling in _spellings(number):
        assert parse(spelling) == number, spelling


@given(large_numbers)
def test_the_canonical_form_comes_back(number: RegisterNumber) -> None:
    assert from_canonical(str(number)) == number == parse(str(number))
    assert str(number).startswith(number.prefix)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("42", NumberQuery(42)),
        ("00042", NumberQuery(42)),
        ("00042-7", NumberQuery(42, check="7")),
        ("000427", NumberQuery(42, check="7")),
        ("26-00042", NumberQuery(42, year=26)),
        ("2026-00042-7", NumberQuery(42, year=26, check="7")),
        ("l1 42", NumberQuery(42, device="L1")),
        ("L1-26-00042-7", NumberQuery(42, device="L1", year=26, check="7")),
        ("l1 26 000427", NumberQuery(42, device="L1", year=26, check="7")),
        ("ME01-L1-26-00042", NumberQuery(42, office="ME01", device="L1", year=26)),
        ("me01 l1 26 42", NumberQuery(42, office="ME01", device="L1", year=26)),
        ("ME01L1-26-00042-7", NumberQuery(42, "ME01", "L1", 26, "7")),
    ],
)
def test_a_part_is_enough_to_look_for(text: str, expected: NumberQuery) -> None:
    assert read_query(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "siti aminah",
        "ME01",
        "L1",
        "RT 03",
        "ME01-26-00042",
        "0812-7000-1234",
        "1603025708900001",
        "1926-00042-7",
        "1 2 3 4 5 6",
        "jalan 12 rt 3",
        "ME01-L1-26-00042-77",
        "²",
    ],
)
def test_what_is_no_number_is_left_to_the_search_for_words(text: str) -> None:
    assert read_query(text) is None


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    number = parse(text)
    assert number is None or number.check == str(number)[-1]


@pytest.mark.parametrize(
    "text", ["ME01-L1-26-00042-8", "me01-l1-26-00042-7", "ME01-L1-26-42-7", "ME01-L1-26-0000042-7", ""]
)
def test_only_the_canonical_form_is_canonical(text: str) -> None:
    with pytest.raises(ValueError, match="register number"):
        from_canonical(text)
