"""The matters that people bring to a regency's desk, read from resources/demo/templates/*.toml.

A template holds, each as a list of variants in the language of ``phrases``: ``title``, ``fact`` (the first sentence),
``detail``, ``impact``, ``remedy``, ``places``; ``vars`` are words that stay the same within one complaint. With
``one_story`` any title goes with any fact, otherwise they belong together in their order. ``concern`` is "warga" for a
matter of a place, "pribadi" for one of a person; ``age`` says since how many days it goes on; ``secret`` is the share of
secret reports; ``weekday`` is for what happens in office hours; ``evidence`` names kinds of files (``files``);
``chronicle`` is the pool of events for long stories (wording.toml), "" for none.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from desktop.domain.complaint import ActingAs, Classification, Gender
from resources import resource


@dataclass(frozen=True)
class Template:
    """One matter; see the module's docstring for its parts."""

    id: str
    category: str
    agency: str
    weight: int
    concern: str
    title: Sequence[str]
    fact: Sequence[str]
    remedy: Sequence[str]
    classification: Classification = Classification.TIDAK_BERKADAR_PENGAWASAN
    detail: Sequence[str] = ()
    impact: Sequence[str] = ()
    places: Sequence[str] = ()
    vars: Mapping[str, Sequence[str]] = field(default_factory=dict)
    age: tuple[int, int] = (1, 30)
    chronicle: str = ""
    acting: Sequence[ActingAs] = ()
    occupations: Sequence[str] = ()
    evidence: Sequence[str] = ()
    respondent: Sequence[Mapping[str, str]] = ()
    gender: Gender | None = None
    village_kind: str = ""
    secret: float = 0.0
    at_office: bool = False
    one_story: bool = False
    weekday: bool = False

    @property
    def is_public(self) -> bool:
        """Tell whether it concerns a place, so that somebody else may report the same."""
        return self.concern == "warga"

    @property
    def is_wish(self) -> bool:
        """Tell whether nothing has happened: a suggestion or a question."""
        return self.classification in (Classification.ASPIRASI, Classification.PERMINTAAN_INFORMASI)


@cache
def templates() -> tuple[Template, ...]:
    """Return all templates, in a fixed order."""
    folder = resource("demo", "templates")
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return tuple(
        _template(raw) for file in files for raw in tomllib.loads(file.read_text("utf-8"))["template"]
    )


@cache
def wording() -> Mapping[str, Any]:
    """Return openings, closings, replacements and pools of sentences (wording.toml)."""
    return tomllib.loads(resource("demo", "wording.toml").read_text("utf-8"))


def _template(raw: dict[str, Any]) -> Template:
    raw = dict(raw)
    if "classification" in raw:
        raw["classification"] = Classification(raw["classification"])
    if "gender" in raw:
        raw["gender"] = Gender(raw["gender"])
    raw["acting"] = tuple(ActingAs(value) for value in raw.get("acting", ()))
    raw["age"] = tuple(raw.get("age", (1, 30)))
    raw.setdefault("chronicle", "warga" if raw["concern"] == "warga" else "layanan")
    return Template(**raw)
