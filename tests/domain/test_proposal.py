"""Counts of words propose what was chosen before, say why, and are unsure of what they never saw."""

from __future__ import annotations

import pytest

from desktop.domain.proposal import WordModel


def model() -> WordModel:
    learned = WordModel({"JALAN": ["jalan"], "SAMPAH": ["sampah"], "LAMPU": ["lampu"]})
    for _ in range(40):
        learned.add("JALAN", ["jalan", "lubang", "aspal", "motor"])
        learned.add("SAMPAH", ["sampah", "bau", "bak", "motor"])
        learned.add("LAMPU", ["lampu", "padam", "gelap", "jalan"])
    return learned


@pytest.mark.parametrize(
    ("words", "choice"),
    [
        (["lubang", "aspal"], "JALAN"),
        (["bau", "bak", "motor"], "SAMPAH"),
        (["jalan", "gelap", "padam"], "LAMPU"),
    ],
)
def test_the_usual_choice(words: list[str], choice: str) -> None:
    best = model().rank(words)[0]
    assert best.value == choice
    assert best.confidence > 0.5
    assert set(best.because) <= set(words)


def test_a_name_is_enough_to_begin_with() -> None:
    assert WordModel({"JALAN": ["jalan"], "SAMPAH": ["sampah"]}).rank(["sampah"])[0].value == "SAMPAH"


def test_new_words_make_it_unsure() -> None:
    learned = model()
    known = ["lubang", "aspal"]
    sure = learned.rank(known)[0].confidence
    unsure = learned.rank([*known, "perahu", "dermaga", "muatan", "tiket"])[0].confidence
    assert unsure < sure - 0.3


@pytest.mark.parametrize("words", [[], ["x"], ["x", "y"]])
def test_nothing_known_is_nothing_proposed(words: list[str]) -> None:
    assert model().rank(words) == []


def test_confidences_are_shares_best_first() -> None:
    found = [guess.confidence for guess in model().rank(["jalan", "motor"], 3)]
    assert found == sorted(found, reverse=True)
    assert 0 < sum(found) <= 1.000001


def test_a_choice_that_is_gone_is_passed_over() -> None:
    learned = model()
    learned.add("BUBAR", ["lubang"] * 500)
    assert "BUBAR" not in [guess.value for guess in learned.rank(["lubang"])]
    assert model().rank(["lubang"]) == learned.rank(["lubang"])
