"""A small language for sentences with variation: ``{dua|tiga}`` chooses, ``{4..9}`` counts, ``{place}`` is filled in.

Braces nest, the innermost is resolved first. ``{Place}`` is ``{place}`` with a capital letter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from random import Random

from desktop.domain.wording import month_name

_INNERMOST = re.compile(r"\{([^{}]*)\}")
_RANGE = re.compile(r"([0-9]+)\.\.([0-9]+)")
_WORDS = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
    "dua belas",
)  # fmt: skip


def expand(text: str, values: Mapping[str, str], rng: Random) -> str:
    """Return ``text`` with every brace resolved; raises KeyError for a name that is not in ``values``."""
    while _INNERMOST.search(text):
        text = _INNERMOST.sub(lambda match: _resolve(match[1], values, rng), text)
    return text


def sentence(text: str) -> str:
    """Return ``text`` beginning with a capital letter."""
    return text[:1].upper() + text[1:]


def day_words(day: date) -> str:
    """Return ``24 November 2026``, always Indonesian."""
    return f"{day.day} {month_name(day.month, 'id')} {day.year}"


def how_long(days: int) -> str:
    """Return a time of so many days as people say it: ``tiga minggu``."""
    if days < 7:
        return f"{_WORDS[max(days, 1)]} hari"
    if days < 28:
        return "seminggu" if days < 14 else f"{_WORDS[days // 7]} minggu"
    if days > 350:
        return "lebih dari setahun"
    months, rest = divmod(days, 30)
    if months == 0 or rest > 20:
        return "hampir sebulan" if months == 0 else f"hampir {_WORDS[months + 1]} bulan"
    return "sebulan" if months == 1 else f"{_WORDS[months]} bulan"


def since(started_on: date, today: date, rng: Random) -> str:
    """Return since when something goes on, in one of several ways: ``sejak tiga minggu lalu``."""
    days = (today - started_on).days
    ways = [f"sejak {how_long(days)} lalu"]
    if days < 2:
        ways = ["sejak kemarin"] if days else ["sejak tadi pagi"]
    elif days < 60:
        ways.append(f"sejak tanggal {started_on.day} {month_name(started_on.month, 'id')}")
    if days >= 40:
        year = "" if started_on.year == today.year else f" {started_on.year}"
        ways.append(f"sejak bulan {month_name(started_on.month, 'id')}{year}")
    return rng.choice(ways)


def _resolve(inner: str, values: Mapping[str, str], rng: Random) -> str:
    if "|" in inner:
        return rng.choice(inner.split("|"))
    if match := _RANGE.fullmatch(inner):
        return str(rng.randint(int(match[1]), int(match[2])))
    return sentence(values[inner.lower()]) if inner[0].isupper() else values[inner]
