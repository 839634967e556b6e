"""Words of a text as their stems, for comparing what people say in different words.

"Jalannya berlubang" and "lubang di jln" have the same stems. Words that say nothing of the matter are left out; numbers
stay, since RT 05 is not RT 02. The words themselves are data (resources/words).
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from threading import Lock
from typing import Any

from resources import resource

MOST_LETTERS = 700
"""How much of a text is compared: who tells a long story says what it is about at its beginning."""
_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 2
_stemming = Lock()  # the stemmer keeps the word it works on


def stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words of ``text`` in their order, repetitions included."""
    found = (stem(word) for word in _WORD.findall(text[:MOST_LETTERS].casefold()))
    return tuple(each for each in found if each)


@lru_cache(maxsize=2_048)
def stem_set(text: str) -> frozenset[str]:
    """Return the different stems of ``text``; remembered, since villages and places recur."""
    return frozenset(stems(text))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the stem of a word in small letters, nothing for one that says nothing by itself."""
    word = _short_forms().get(word, word)
    if word.isdecimal():
        return word.lstrip("0") or "0"
    if word in _stop_words() or len(word) < _SHORTEST:
        return ""
    with _stemming:
        root: str = _stemmer().stemWord(word)
    return "" if root in _stop_words() else root


@cache
def _stemmer() -> Any:
    from snowballstemmer import stemmer

    return stemmer("indonesian")


@cache
def _stop_words() -> frozenset[str]:
    lines = resource("words", "stop_words.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _short_forms() -> dict[str, str]:
    return dict(tomllib.loads(resource("words", "short_forms.toml").read_text("utf-8"))["words"])
