from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.crockford import ALPHABET
from desktop.domain.opening_code import LENGTH, new_code, read_opening_code

codes = st.builds(lambda _: new_code(), st.integers())


@given(codes)
def test_round_trip(code: str) -> None:
    assert read_opening_code(code) == code
    assert len(code.replace("-", "")) == LENGTH
    assert [len(group) for group in code.split("-")] == [5] * 5


@given(codes)
def test_read_in_any_spelling(code: str) -> None:
    assert read_opening_code(f"  {code.lower().replace('-', '')}\n") == code
    assert read_opening_code(code.replace("-", " ").replace("0", "O").replace("1", "l")) == code
    assert read_opening_code(code.replace("-", ".").replace("1", "i").replace("0", "o")) == code


def test_every_wrong_character_is_noticed() -> None:
    code = new_code().replace("-", "")
    for place in range(LENGTH):
        for other in ALPHABET:
            typed = code[:place] + other + code[place + 1 :]
            assert (read_opening_code(typed) is None) == (typed != code)


def test_every_swap_is_noticed() -> None:
    code = new_code().replace("-", "")
    for one, two in combinations(range(LENGTH), 2):
        swapped = list(code)
        swapped[one], swapped[two] = swapped[two], swapped[one]
        assert (read_opening_code("".join(swapped)) is None) == (code[one] != code[two])


@pytest.mark.parametrize("text", ["", "7K3QM", "-" * 29, "U" * 25, "7K3QM-2X9RT-00000-00000-0000!", "١" * 25])
def test_what_is_no_code(text: str) -> None:
    assert read_opening_code(text) is None


def test_codes_differ() -> None:
    assert len({new_code() for _ in range(1_000)}) == 1_000
