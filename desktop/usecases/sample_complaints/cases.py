"""What has happened: a matter in a village, new, or told by somebody else again, or alike but about another object."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from random import Random

from desktop.domain.complaint import Classification
from desktop.domain.places import Village
from desktop.usecases.sample_complaints.people import Citizen, invent_citizen
from desktop.usecases.sample_complaints.phrases import expand
from desktop.usecases.sample_complaints.templates import Template, templates

MIX = {
    Classification.TIDAK_BERKADAR_PENGAWASAN: 75,
    Classification.BERKADAR_PENGAWASAN: 8,
    Classification.ASPIRASI: 8,
    Classification.PERMINTAAN_INFORMASI: 9,
}
"""Percent of each classification."""
DUPLICATES, OTHER_OBJECTS = 0.05, 0.06
"""Shares of complaints about the same thing, and of those that only look alike."""
_ROMAN = ("I", "II", "III", "IV", "V")
_HAMLET = re.compile(r"Dusun (IV|V|I{1,3})\b")
REMEMBERED = 80
"""A duplicate follows its original within so many complaints."""


class Relation(StrEnum):
    """How a complaint stands to an earlier one."""

    NEW = "new"
    DUPLICATE = "duplicate"
    OTHER_OBJECT = "other_object"


@dataclass(frozen=True)
class Case:
    """A matter as it is: where, since when, whose. ``words`` stay the same for all who tell it."""

    index: int
    template: Template
    village: Village
    words: Mapping[str, str]
    place: str | None
    place_pattern: str | None
    started_on: date
    variant: int
    citizen: Citizen
    relation: Relation = Relation.NEW
    of: int | None = None


class CaseSource:
    """Gives one case after the other; remembers the last ones for those that follow from them."""

    def __init__(self, villages: Sequence[Village]) -> None:
        towns = {v.district for v in villages if v.is_kelurahan}
        self._villages = {
            "": list(villages),
            "desa": [v for v in villages if not v.is_kelurahan],
            "kelurahan": [v for v in villages if v.is_kelurahan],
        }
        self._weights = {
            kind: [6 if v.is_kelurahan else 2 if v.district in towns else 1 for v in chosen]
            for kind, chosen in self._villages.items()
        }
        self._recent: deque[Case] = deque(maxlen=REMEMBERED)

    def next(self, index: int, today: date, rng: Random) -> Case:
        """Return the next case, as of ``today``."""
        luck = rng.random()
        case = None
        if luck < DUPLICATES:
            case = self._duplicate(index, today, rng)
        elif luck < DUPLICATES + OTHER_OBJECTS:
            case = self._other_object(index, today, rng)
        case = case or self._new(index, today, rng)
        self._recent.append(case)
        return case

    def _new(self, index: int, today: date, rng: Random) -> Case:
        template = _choose_template({kind for kind, chosen in self._villages.items() if chosen}, rng)
        kind = template.village_kind
        village = rng.choices(self._villages[kind], self._weights[kind])[0]
        return _case(index, template, village, today, rng)

    def _duplicate(self, index: int, today: date, rng: Random) -> Case | None:
        candidates = [c for c in self._recent if c.relation is Relation.NEW and not c.template.is_wish]
        if not candidates:
            return None
        first = rng.choice(candidates)
        citizen = first.citizen
        if first.template.is_public and rng.random() < 0.85:
            citizen = _citizen(first.template, first.village, today, rng)
        return Case(
            index,
            first.template,
            first.village,
            first.words,
            first.place,
            first.place_pattern,
            first.started_on,
            first.variant,
            citizen,
            Relation.DUPLICATE,
            first.index,
        )

    def _other_object(self, index: int, today: date, rng: Random) -> Case | None:
        candidates = [c for c in self._recent if len(c.template.places) > 1 or not c.template.is_public]
        if not candidates:
            return None
        first = rng.choice(candidates)
        return _case(index, first.template, first.village, today, rng, unlike=first)


def _choose_template(village_kinds: set[str], rng: Random) -> Template:
    classification = rng.choices(list(MIX), list(MIX.values()))[0]
    fitting = [
        t for t in templates() if t.classification is classification and t.village_kind in village_kinds
    ]
    return rng.choices(fitting, [t.weight for t in fitting])[0]


def _case(
    index: int, template: Template, village: Village, today: date, rng: Random, unlike: Case | None = None
) -> Case:
    taken = unlike.place_pattern if unlike and template.is_public else None
    patterns = [pattern for pattern in template.places if pattern != taken]
    pattern = rng.choice(patterns) if patterns else None
    place_words = village_words(village)
    words = {name: rng.choice(choices) for name, choices in template.vars.items()}
    return Case(
        index,
        template,
        village,
        words,
        as_here(expand(pattern, place_words | words, rng), village) if pattern else None,
        pattern,
        _start(template, today, rng),
        rng.randrange(12),
        _citizen(template, village, today, rng),
        Relation.OTHER_OBJECT if unlike else Relation.NEW,
        unlike.index if unlike else None,
    )


def _start(template: Template, today: date, rng: Random) -> date:
    started_on = today - timedelta(days=rng.randint(*template.age))
    is_in_hours = template.weekday or template.chronicle == "layanan"
    while is_in_hours and started_on.weekday() >= 5:  # offices and schools are closed
        started_on -= timedelta(days=1)
    return started_on


def _citizen(template: Template, village: Village, today: date, rng: Random) -> Citizen:
    return invent_citizen(village, today, rng, template.gender, template.occupations)


def as_here(text: str, village: Village) -> str:
    """Return ``text`` with the parts of a desa (Dusun II) as those of a kelurahan (RW 02), where it is one."""
    if not village.is_kelurahan:
        return text
    return _HAMLET.sub(lambda match: f"RW {_ROMAN.index(match[1]) + 1:02d}", text)


def village_words(village: Village) -> dict[str, str]:
    """Return the words that depend on where it happens: ``desa``, ``kantor``, ``kades`` …"""
    is_town = village.is_kelurahan
    return {
        "village": village.name,
        "district": village.district,
        "desa": f"{'Kelurahan' if is_town else 'Desa'} {village.name}",
        "pemdes": "kelurahan" if is_town else "desa",
        "kantor": "kantor lurah" if is_town else "kantor desa",
        "kades": "lurah" if is_town else "kepala desa",
        "camat": f"Camat {village.district}",
        "kec": f"Kec. {village.district}",
    }
