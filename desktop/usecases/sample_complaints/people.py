"""Invented citizens: names put together at random, a NIK that fits the person but is never given out, made-up telephones."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from desktop.domain.complaint import Gender
from desktop.domain.places import Village
from resources import resource

FIRST_INVENTED_SERIAL = 9_000
"""Registers count each birthday of a district from 0001; thousands are never reached."""


@dataclass(frozen=True, slots=True)
class Citizen:
    """A person of the demonstration."""

    name: str
    gender: Gender
    nik: str
    phone: str | None
    email: str | None
    address: str
    village: Village
    occupation: str
    disability: str | None


@cache
def _words() -> Mapping[str, Any]:
    return tomllib.loads(resource("demo", "people.toml").read_text("utf-8"))


def invent_citizen(
    village: Village, today: date, rng: Random, gender: Gender | None = None, occupations: Sequence[str] = ()
) -> Citizen:
    """Make up somebody who lives in ``village``; ``occupations`` limits the choice."""
    gender = gender or rng.choice(list(Gender))
    born_on = today - timedelta(days=rng.randint(19 * 365, 74 * 365))
    name = _name(gender, rng)
    return Citizen(
        name=name,
        gender=gender,
        nik=_nik(village, born_on, gender, rng),
        phone=_phone(rng) if rng.random() < 0.88 else None,
        email=_email(name, born_on) if rng.random() < 0.05 else None,
        address=_address(village, rng),
        village=village,
        occupation=_occupation(gender, occupations, rng),
        disability=rng.choice(_words()["disabilities"]) if rng.random() < 0.02 else None,
    )


def invent_name(rng: Random) -> str:
    """Make up a name for somebody who is only mentioned."""
    return _name(rng.choice(list(Gender)), rng)


def _name(gender: Gender, rng: Random) -> str:
    words, is_man = _words(), gender is Gender.LAKI_LAKI
    first = rng.choice(words["male" if is_man else "female"])
    second = rng.choice(
        [w for w in words["male_second" if is_man else "female_second"] if w[:4] != first[:4]]
    )
    name = f"{first} {second}"
    luck = rng.random()
    if luck < 0.14:
        name = first
    elif luck < 0.22 and is_man:
        name = f"M. {name}" if first != "Muhammad" else name
    elif luck < 0.25:
        father = rng.choice([w for w in words["male"] if w != first])
        name = f"{first} {'bin' if is_man else 'binti'} {father}"
    elif luck < 0.28:
        name = f"{'H.' if is_man else 'Hj.'} {name}"
    elif luck < 0.31:
        name = f"{name}, {rng.choice(words['degrees'])}"
    return name


def _nik(village: Village, born_on: date, gender: Gender, rng: Random) -> str:
    district = village.code[:8] if rng.random() < 0.93 else rng.choice(_words()["other_districts"])
    day = born_on.day + (40 if gender is Gender.PEREMPUAN else 0)
    serial = rng.randint(FIRST_INVENTED_SERIAL, 9_999)
    return f"{district.replace('.', '')}{day:02d}{born_on:%m%y}{serial}"


def _phone(rng: Random) -> str:
    number = f"{rng.choice(_words()['phone_prefixes'])}-{rng.randint(0, 9_999):04d}"
    luck = rng.random()
    if luck < 0.20:
        return number.replace("-", "")
    if luck < 0.30:
        return number.replace("-", " ")
    if luck < 0.38:
        return "+62 " + number.removeprefix("0")
    return number if luck < 0.97 else "62" + number.replace("-", "").removeprefix("0")


def _email(name: str, born_on: date) -> str:
    words = [word.lower() for word in name.split(",")[0].split() if not word.endswith(".")]
    return f"{'.'.join(words)}{born_on:%y}@surel.example"


def _address(village: Village, rng: Random) -> str:
    words, rt = _words(), rng.randint(1, 9)
    if not village.is_kelurahan:
        hamlet = rng.choice(words["hamlets"])
        return rng.choice(
            (f"{hamlet} RT {rt:02d}", f"RT {rt:02d} {hamlet}", f"Jl. Raya {village.name}, {hamlet}")
        )
    block = f"RT {rt:02d} RW {rng.randint(1, 6):02d}"
    if rng.random() < 0.2:
        return f"{rng.choice(words['estates'])} Blok {rng.choice('ABCDEF')} No. {rng.randint(1, 28)} {block}"
    return f"{rng.choice(words['streets'])} No. {rng.randint(1, 180)} {block}"


def _occupation(gender: Gender, occupations: Sequence[str], rng: Random) -> str:
    words = _words()
    barred = words["female_only_occupations" if gender is Gender.LAKI_LAKI else "male_only_occupations"]
    fitting = [o for o in occupations or words["occupations"] if o not in barred]
    return rng.choice(fitting or list(words["occupations"][:1]))
