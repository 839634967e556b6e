"""How likely two reports are about the same matter: a sum of a few reasons, each of which can be told in words.

The weights were chosen on generated reports of which it is known which repeat which (docs/help-while-typing.md). What
somebody complains about matters less than where it is: the same fault at another object of the village is another matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import log, sqrt

from desktop.domain.stems import stem_set

THRESHOLD = 0.65
"""Reports below this are not worth a clerk's look."""
COMMON_WORDS = 0.5
SAME_PLACE = OTHER_PLACE = 0.2
SAME_VILLAGE = 0.2
SAME_TOPIC = 0.1
SAME_PERSON, OTHER_PERSON = 0.2, 0.1
_MOST_WORDS = 4
_POSITIONS = stem_set(
    "depan belakang samping dekat sekitar seberang sebelah ujung pinggir tepi arah sepanjang jalan kantor tempat lokasi"
)
"""Words that many places share: they tell apart nothing."""

Weight = Callable[[str], float]
"""How much a stem says: the rarer, the more."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """In how many of ``reports`` each stem occurs."""

    counts: dict[str, int]
    reports: int = 0

    def weight(self, stem: str) -> float:
        """Return the weight of ``stem``; without any report all weigh the same."""
        return log((self.reports + 50) / (self.counts.get(stem, 0) + 1))


@dataclass(frozen=True, slots=True)
class Matter:
    """What of a report is compared.

    ``village`` is a Kemendagri code, ``village_words`` are the stems of its name; ``person`` holds whatever tells who
    complains, each by its kind ("nik:…", "phone:…", "name:…").
    """

    words: frozenset[str]
    place: frozenset[str] = frozenset()
    village: str | None = None
    village_words: frozenset[str] = frozenset()
    topic: str | None = None
    person: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Likeness:
    """``score`` is about 0 to 1; ``words`` are the stems in common, those that say most first.

    Far below the threshold there is no more than a score, and that without the places.
    """

    score: float
    words: tuple[str, ...] = ()
    is_same_place: bool = False
    is_same_person: bool = False


def likeness(draft: Matter, earlier: Matter, weight: Weight) -> Likeness:
    """Compare two matters."""
    is_same_village = draft.village is not None and draft.village == earlier.village
    left_out = draft.village_words if is_same_village else frozenset()
    ours, theirs = draft.words - left_out, earlier.words - left_out
    common = ours & theirs
    if not common:
        return Likeness(0.0)
    score = COMMON_WORDS * _overlap(_sum(common, weight), _sum(ours, weight), _sum(theirs, weight))
    score += SAME_VILLAGE * is_same_village
    score += SAME_TOPIC * (draft.topic is not None and draft.topic == earlier.topic)
    is_same_person = bool(draft.person & earlier.person)
    score += SAME_PERSON * is_same_person
    if score + SAME_PLACE < THRESHOLD:
        return Likeness(score)  # no place can make it likely
    named = _places(draft, earlier, left_out, weight)
    score += named.points
    if not (is_same_person or named.is_known) and _kinds(draft) & _kinds(earlier):
        score -= OTHER_PERSON
    told = sorted(common, key=lambda stem: (-weight(stem), stem))[:_MOST_WORDS]
    return Likeness(score, tuple(told), named.is_same, is_same_person)


@dataclass(frozen=True, slots=True)
class _Places:
    points: float = 0.0
    is_known: bool = False
    is_same: bool = False


def _places(draft: Matter, earlier: Matter, left_out: frozenset[str], weight: Weight) -> _Places:
    """Compare the places; if only one report names its place, look for it among the other's words."""
    ours, theirs = (matter.place - left_out - _POSITIONS for matter in (draft, earlier))
    if ours and theirs:
        both = _sum(ours, weight) + _sum(theirs, weight)
        share = 0.0 if _other_number(ours, theirs) else 2 * _sum(ours & theirs, weight) / both
        return _Places(SAME_PLACE * share - OTHER_PLACE * (1 - share), True, share > 0.8)
    place, words = (ours, earlier.words) if ours else (theirs, draft.words)
    if not place:
        return _Places()
    share = _sum(place & words, weight) / _sum(place, weight)
    return _Places(SAME_PLACE * share, True, share > 0.8)


def _other_number(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether the places bear different numbers: SD Negeri 4 is not SD Negeri 8."""
    mine, yours = ({word for word in place if word.isdecimal()} for place in (ours, theirs))
    return bool(mine and yours and not mine & yours)


def _overlap(common: float, ours: float, theirs: float) -> float:
    """Return the mean of two measures: of the shorter report's words, and of both; a short report must not win by that."""
    if not ours or not theirs:
        return 0.0
    return (common / min(ours, theirs) + common / sqrt(ours * theirs)) / 2


def _sum(stems: Iterable[str], weight: Weight) -> float:
    return sum(map(weight, stems))


def _kinds(matter: Matter) -> set[str]:
    return {each.partition(":")[0] for each in matter.person}
