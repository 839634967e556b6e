"""Words as stems: the same matter in other words has the same stems."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.stems import MOST_LETTERS, stem, stem_set, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("berlubang", "lubang"),
        ("Diperbaiki", "perbaikan"),
        ("jln", "JALANAN"),
        ("sampahnya", "sampah"),
        ("rmh", "rumah"),
        ("parit", "drainase"),
        ("pelayanan", "dilayani"),
        ("05", "5"),
    ],
)
def test_forms_of_a_word_are_one(one: str, other: str) -> None:
    assert stems(one) == stems(other) != ()


@pytest.mark.parametrize("text", ["", "yg dan di", "  ,.!  ", "a", "Mohon Bapak/Ibu", "tdk blm sdh", "😀"])
def test_what_says_nothing_is_left_out(text: str) -> None:
    assert stems(text) == ()


def test_numbers_stay_apart() -> None:
    assert stem_set("RT 05") != stem_set("RT 02")


def test_order_and_repetition_are_kept() -> None:
    assert stems("Jalan rusak, jalan berlubang") == ("jalan", "rusak", "jalan", "lubang")


def test_only_the_beginning_counts() -> None:
    assert stems("x" * MOST_LETTERS + " lubang") == stems("x" * MOST_LETTERS)


@given(st.text())
def test_any_text_has_stems_of_small_letters(text: str) -> None:
    assert all(found and found == found.casefold() for found in stems(text))
    assert stem_set(text) == frozenset(stems(text))


@given(st.from_regex(r"[a-z]{1,30}", fullmatch=True))
def test_a_stem_is_not_longer_than_its_word(word: str) -> None:
    assert len(stem(word)) <= max(len(word), 10)
