"""What makes two reports alike, reason by reason."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.likeness import THRESHOLD, Matter, Rarity, likeness
from desktop.domain.stems import stem_set

EVEN = Rarity({}).weight
LAMP = Matter(
    words=stem_set("Lampu jalan padam di tikungan Pasar Inpres, sudah ada yang jatuh"),
    place=stem_set("Tikungan Pasar Inpres"),
    village="16.03.02.1009",
    village_words=stem_set("Pasar I Muara Enim"),
    topic="LAMPU",
    person=frozenset({"nik:1", "name:siti"}),
)


def score(other: Matter) -> float:
    return likeness(LAMP, other, EVEN).score


def test_itself_is_alike() -> None:
    found = likeness(LAMP, LAMP, EVEN)
    assert found.score > 0.95
    assert found.is_same_place
    assert found.is_same_person


def test_each_reason_counts() -> None:
    somebody = replace(LAMP, person=frozenset({"nik:2"}))
    assert score(somebody) > THRESHOLD
    assert score(replace(somebody, village="16.03.02.1001")) < score(somebody)
    assert score(replace(somebody, topic="JALAN")) < score(somebody)
    assert score(replace(somebody, words=stem_set("Lampu jalan rusak"))) < score(somebody)
    assert score(somebody) < score(LAMP)


def test_another_object_is_below_the_threshold() -> None:
    other = replace(
        LAMP,
        words=stem_set("Lampu jalan padam di depan SD Negeri 8, sudah ada yang jatuh"),
        place=stem_set("Depan SD Negeri 8"),
        person=frozenset({"nik:2"}),
    )
    assert score(other) < THRESHOLD


def test_other_numbers_are_other_objects() -> None:
    four = replace(LAMP, place=stem_set("SD Negeri 4"))
    eight = replace(LAMP, place=stem_set("SD Negeri 8"))
    assert likeness(four, eight, EVEN).score < likeness(four, four, EVEN).score - 0.3


def test_a_place_named_only_in_the_text_is_found_there() -> None:
    unnamed = replace(LAMP, place=frozenset())
    assert likeness(unnamed, LAMP, EVEN).is_same_place
    assert likeness(LAMP, unnamed, EVEN).is_same_place


def test_nothing_in_common_is_nothing() -> None:
    assert score(replace(LAMP, words=stem_set("Sampah menumpuk"), place=frozenset())) == 0.0


def test_two_strangers_without_a_place_are_less_alike_than_one_person() -> None:
    no_place = replace(LAMP, place=frozenset())
    other = replace(no_place, person=frozenset({"nik:2"}))
    nameless = replace(no_place, person=frozenset())
    scores = [likeness(no_place, each, EVEN).score for each in (other, nameless, no_place)]
    assert scores == sorted(scores)
    assert len(set(scores)) == 3


def test_rare_words_say_more() -> None:
    rarity = Rarity({"lampu": 900, "jalan": 950, "inpres": 3}, 1_000)
    assert rarity.weight("tikung") > rarity.weight("inpres") > rarity.weight("jalan") > 0
    assert likeness(LAMP, LAMP, rarity.weight).words[-1] not in ("lampu", "jalan")
