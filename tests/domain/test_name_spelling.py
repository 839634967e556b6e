"""Spellings of one name, and names that must stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.name_spelling import sounds

SAME = [
    ("Muhammad", "Muhamad", "Mohammad", "Mohamad", "Mochammad", "Mochamad", "Muchamad", "Mukhammad", "Mohammed", "Moh.", "Moch.",
     "Mohd", "Muh.", "Muhd.", "Mhd.", "M.", "MUHAMMAD"),
    ("Moh. Yoesoef", "muhamad jusuf", "M. Yusuf"),
    ("Ahmad", "Achmad", "Akhmad", "Ach.", "Achm."),
    ("Soekarno", "Sukarno"),
    ("Djoko Tjahjono", "Joko Cahyono", "Joko Tjahyono"),
    ("Sjarifuddin", "Syarifudin", "Sharifuddin", "Sarifudin"),
    ("Chairul", "Khairul", "Hairul"),
    ("Njoman", "Nyoman"),
    ("Widjaja", "Wijaya", "Widjaya"),
    ("Loebis", "Lubis"),
    ("Noer Hajati", "Nur Hayati", "Noor Hayati"),
    ("Aisyah", "Aisjah", "Aisya"),
    ("Siti Fatimah", "Sitti Fatima", "St. Fatimah"),
    ("Abd. Rachman", "Abdul Rahman"),
    ("Ma'ruf", "Maruf", "Ma’ruf"),
    ("Taufiq", "Taufik"),
    ("Arief", "Arif"),
    ("Suwardi", "Soeardi", "Soewardi"),
    ("Setiyawan", "Setiawan", "Setijawan"),
    ("Ridho", "Rido"),
    ("André", "Andre"),
]  # fmt: skip


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0])
def test_spellings_of_one_name(names: tuple[str, ...]) -> None:
    assert len({sounds(name) for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Siti", "Sita"), ("Rina", "Rini"), ("Ahmad", "Muhammad"), ("Joko", "Jaka"), ("Yusuf", "Yasir"), ("Nur", "Nuri"),
     ("Herman", "Hermin"), ("Sah", "Sa")],
)  # fmt: skip
def test_other_names_stay_apart(one: str, other: str) -> None:
    assert sounds(one) != sounds(other)


@pytest.mark.parametrize(
    "name", ["Mochammad", "Muhammad", "Soekarno", "Djoko", "Fatimah", "Sahrul", "Chairul"]
)
def test_what_is_typed_letter_by_letter_keeps_leading_to_the_name(name: str) -> None:
    """From the fourth letter on: before, a part may still become anything."""
    whole = sounds(name)
    assert all(whole.startswith(sounds(name[:length])) for length in range(4, len(name) + 1))


@given(st.text(max_size=60))
def test_any_text_has_sounds_in_small_letters(text: str) -> None:
    heard = sounds(text)
    assert all(word.isalpha() for word in heard.split())
