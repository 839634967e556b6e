from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.crockford import ALPHABET
from desktop.domain.errors import InvalidInput
from desktop.domain.recovery_code import new_recovery_code, read_recovery_code

codes = st.builds(lambda _: new_recovery_code(), st.integers())


def problem(text: str) -> tuple[str, str]:
    with pytest.raises(InvalidInput) as raised:
        read_recovery_code(text)
    assert raised.value.field == "recovery_key"
    return raised.value.code, raised.value.message


@given(codes)
def test_round_trip(code: str) -> None:
    assert read_recovery_code(code) == code
    assert [len(group) for group in code.split("-")] == [5] * 8


@given(codes)
def test_read_in_any_spelling(code: str) -> None:
    assert read_recovery_code(f"  {code.lower().replace('-', '')}\n") == code
    assert read_recovery_code(code.replace("-", " – ").replace("0", "O").replace("1", "l")) == code
    assert read_recovery_code(" ".join([code[:3], code[3:9], *code[9:].split("-")])) == code
    assert read_recovery_code(code.replace("-", "\n").replace("1", "i").replace("0", "o")) == code


def test_every_wrong_character_is_named_by_its_group() -> None:
    code = new_recovery_code()
    for place, character in enumerate(code):
        for other in ALPHABET if character != "-" else "":
            if other != character:
                found = problem(code[:place] + other + code[place + 1 :])
                assert found[0] == "mistyped"
                assert f"ke-{place // 6 + 1} " in found[1]


def test_every_swap_of_characters_in_a_group_and_of_groups_is_noticed() -> None:
    groups = new_recovery_code().split("-")
    for one, two in combinations(range(8), 2):
        swapped = [*groups]
        swapped[one], swapped[two] = swapped[two], swapped[one]
        if groups[one] != groups[two]:
            assert problem("-".join(swapped))[0] == "mistyped"
    for one, two in combinations(range(5), 2):
        first = [*groups[0]]
        first[one], first[two] = first[two], first[one]
        if first[one] != first[two]:
            assert "ke-1 " in problem("-".join(["".join(first), *groups[1:]]))[1]


def test_a_group_too_short_or_too_long_is_named() -> None:
    groups = new_recovery_code().split("-")
    assert "ke-3 " in problem("-".join([*groups[:2], groups[2][:4], *groups[3:]]))[1]
    assert "ke-8 " in problem(" ".join([*groups[:7], groups[7] + "X"]))[1]
    assert problem("".join(groups)[:-1])[1].endswith("yang diketik 39.")
    assert problem("-".join(groups[:-1]))[1].endswith("yang diketik 35.")


@pytest.mark.parametrize("text", ["", "7K3QM", "U" * 40, "١" * 40, "-" * 47, "\x00" * 40, "é" * 40])
def test_what_is_no_code(text: str) -> None:
    assert problem(text)[0] in ("mistyped", "wrong_length")


def test_codes_differ() -> None:
    assert len({new_recovery_code() for _ in range(200)}) == 200
