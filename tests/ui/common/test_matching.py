from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.common.matching import Matcher, fold, sound, within_one_edit

VILLAGES = [
    ("16.03.15.2001", "Pagar Dewa, Kec. Lubai Ulu"),
    ("16.03.11.2003", "Pagar Dewa, Kec. Benakat"),
    ("16.03.22.2002", "Pagar Dewa, Kec. Rambang"),
    ("16.03.22.2003", "Pagar Agung, Kec. Rambang"),
    ("16.03.01.2005", "Karang Raja, Kec. Muara Enim"),
    ("16.03.01.1001", "Pasar II Muara Enim, Kec. Muara Enim"),
    ("16.03.09.2009", "Dewa Sebane, Kec. Ujan Mas"),
]


def labels(text: str, limit: int = 20) -> list[str]:
    return [label for _, label in Matcher(VILLAGES).find(text, limit)]


def test_any_part_of_any_word_matches_and_the_name_comes_first() -> None:
    assert labels("dewa")[0] == "Dewa Sebane, Kec. Ujan Mas"
    assert len(labels("dewa")) == 4
    assert labels("enim")[0] == "Pasar II Muara Enim, Kec. Muara Enim"
    assert labels("gun") == ["Pagar Agung, Kec. Rambang"]


def test_several_words_narrow_in_any_order() -> None:
    assert labels("lubai dewa") == ["Pagar Dewa, Kec. Lubai Ulu"]
    assert labels("PAGAR  rambang") == ["Pagar Dewa, Kec. Rambang", "Pagar Agung, Kec. Rambang"]


@pytest.mark.parametrize(
    "typed", ["pagr dewa lubai", "pagar dwea lubai", "paggar dewa lubai", "pagar dewa luabi"]
)
def test_one_typing_error_a_word_is_forgiven(typed: str) -> None:
    assert labels(typed)[:1] == ["Pagar Dewa, Kec. Lubai Ulu"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("moeara enim", "Pasar II Muara Enim, Kec. Muara Enim"),
        ("karang radja", "Karang Raja, Kec. Muara Enim"),
        ("oedjan mas", "Dewa Sebane, Kec. Ujan Mas"),
        ("paggar aggung", "Pagar Agung, Kec. Rambang"),
        ("karang raya", "Karang Raja, Kec. Muara Enim"),
        ("karamg radja", "Karang Raja, Kec. Muara Enim"),
        ("benakaat", "Pagar Dewa, Kec. Benakat"),
    ],
)
def test_old_spellings_sound_the_same(typed: str, found: str) -> None:
    assert labels(typed)[0] == found


@pytest.mark.parametrize(
    ("one", "other"),
    [("soetjipto", "sucipto"), ("djoyo", "joyo"), ("muhammad", "muhamad"), ("wijaya", "widjaja")],
)
def test_names_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


def test_a_short_word_is_never_guessed() -> None:
    assert labels("pgr") == []
    assert labels("uln") == []


def test_a_spelling_variant_is_offered_but_not_taken_for_sure() -> None:
    assert Matcher(VILLAGES).sure("karang radja") == []


def test_exact_matches_are_not_diluted_by_similar_ones() -> None:
    assert labels("karang") == ["Karang Raja, Kec. Muara Enim"]
    assert labels("xyz") == []


def test_what_a_text_surely_means() -> None:
    matcher = Matcher(VILLAGES)
    assert len(matcher.sure("Pagar Dewa")) == 3
    assert [key for key, _ in matcher.sure("pagar dewa,  kec. lubai ulu")] == ["16.03.15.2001"]
    assert [key for key, _ in matcher.sure("karang")] == ["16.03.01.2005"]
    assert matcher.sure("karamg") == []
    assert matcher.sure("") == []


def test_search_over_a_thousand_entries_costs_one_comparison_an_entry_and_word() -> None:
    many = [(str(n), f"Desa {n:04d} Jaya, Kec. Nomor {n % 20}") for n in range(1_000)]
    matcher = Matcher(many)
    assert matcher.find("0420")[0][0] == "420"
    assert matcher.comparisons == 1_000
    matcher.find("jaya nomor")
    assert matcher.comparisons <= 3_000
    matcher.comparisons = 0
    assert matcher.find("jaja 0420")[0][0] == "420"
    assert matcher.comparisons <= 4_000


@given(st.text(max_size=40))
def test_any_text_can_be_searched(text: str) -> None:
    for entry in Matcher(VILLAGES).find(text):
        assert entry in VILLAGES


@given(st.sampled_from(VILLAGES))
def test_every_entry_is_found_by_its_own_label(entry: tuple[str, str]) -> None:
    matcher = Matcher(VILLAGES)
    assert matcher.find(entry[1])[0] == entry
    assert matcher.sure(entry[1]) == [entry]


@given(st.text("abcd", max_size=8), st.text("abcd", max_size=8))
def test_one_edit_is_symmetric(left: str, right: str) -> None:
    assert within_one_edit(left, right) == within_one_edit(right, left)


@given(st.text("abc", min_size=1, max_size=8), st.data())
def test_dropping_or_swapping_letters_is_one_edit(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    assert within_one_edit(word, word[:at] + word[at + 1 :])
    swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    assert within_one_edit(word, swapped)


def test_two_edits_are_too_many() -> None:
    assert not within_one_edit("pagar", "pgaar2")
    assert not within_one_edit("dewa", "dwe")
    assert not within_one_edit("abcd", "badc")


def test_folding_drops_case_accents_and_spaces() -> None:
    assert fold("  Désa \u00a0 RAJA ") == "desa raja"
