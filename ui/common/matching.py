"""Finding an entry of a long list from any part of any of its words, typing errors included.

Pure: no Qt, so that ranking and cost can be tested by themselves. For a thousand entries a search compares each query
word with each entry once; only when nothing matches are words compared letter by letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

_WORDS = re.compile(r"[^\W_]+")
_SHORTEST_FUZZY = 4
_FAR = 1_000

Entry = tuple[str, str]
"""Key and label; the label's distinctive name comes first: ``Pagar Dewa, Kec. Lubai Ulu``."""


def fold(text: str) -> str:
    """Return ``text`` without case, accents and surplus spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


@dataclass(frozen=True, slots=True)
class _Row:
    entry: Entry
    whole: str
    name: str
    words: tuple[str, ...]


class Matcher:
    """Searches a fixed list of entries."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._rows = [_make_row(entry) for entry in entries]
        self.comparisons = 0
        """Counts the comparisons of a query word with an entry or a word: the cost, for tests."""

    def __len__(self) -> int:
        return len(self._rows)

    def label(self, key: str) -> str | None:
        """Return the label of ``key``."""
        return next((row.entry[1] for row in self._rows if row.entry[0] == key), None)

    def find(self, text: str, limit: int = 20) -> list[Entry]:
        """Return the entries in which every word of ``text`` occurs, best first; all in order for an empty text."""
        query = _words(text)
        if not query:
            return [row.entry for row in self._rows[:limit]]
        found = self._rank(query, _distance)
        if not found:
            found = self._rank(query, _fuzzy_distance)
        return [row.entry for row in found[:limit]]

    def exact(self, text: str) -> list[Entry]:
        """Return the entries whose whole label or whole name is ``text``; the label decides where it occurs once."""
        wanted = fold(text)
        if not wanted:
            return []
        whole = [row.entry for row in self._rows if row.whole == wanted]
        return whole or [row.entry for row in self._rows if row.name == wanted]

    def sure(self, text: str) -> list[Entry]:
        """Return what ``text`` means when the person leaves it: exact entries, or else those containing its words."""
        query = _words(text)
        if not query:
            return []
        return self.exact(text) or [row.entry for row in self._rank(query, _distance)]

    def _rank(self, query: Sequence[str], distance: Callable[[str, _Row], int]) -> list[_Row]:
        ranked: list[tuple[int, int, str, int]] = []
        for position, row in enumerate(self._rows):
            total = 0
            for word in query:
                self.comparisons += 1
                far = distance(word, row)
                if far >= _FAR:
                    break
                total += far
            else:
                ranked.append((total, len(row.name), row.whole, position))
        ranked.sort()
        return [self._rows[position] for *_, position in ranked]


def _make_row(entry: Entry) -> _Row:
    whole = fold(entry[1])
    return _Row(entry, whole, whole.partition(",")[0].strip(), tuple(_WORDS.findall(whole)))


def _words(text: str) -> list[str]:
    return _WORDS.findall(fold(text))


def _distance(word: str, row: _Row) -> int:
    """Rank: the name begins with it, a word of the name does, a later word does, somewhere inside."""
    at = row.whole.find(word)
    if at < 0:
        return _FAR
    if at == 0:
        return 0
    name_words = row.name.split()
    if any(each.startswith(word) for each in name_words):
        return 1
    if word in row.name:
        return 2
    return 3 if any(each.startswith(word) for each in row.words) else 4


def _fuzzy_distance(word: str, row: _Row) -> int:
    exact = _distance(word, row)
    if exact < _FAR or len(word) < _SHORTEST_FUZZY:
        return exact
    for place, candidate in enumerate(row.words):
        if within_one_edit(word, candidate[: len(word) + 1]) or within_one_edit(word, candidate[: len(word)]):
            return 5 + place
    return _FAR


def within_one_edit(left: str, right: str) -> bool:
    """Tell whether one letter added, dropped, changed or swapped with its neighbour makes the words equal."""
    if left == right:
        return True
    if abs(len(left) - len(right)) > 1:
        return False
    at = next(
        (i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right))
    )
    if len(left) == len(right):
        changed = left[at + 1 :] == right[at + 1 :]
        swapped = left[at : at + 2] == right[at : at + 2][::-1] and left[at + 2 :] == right[at + 2 :]
        return changed or swapped
    shorter, longer = sorted((left, right), key=len)
    return shorter[at:] == longer[at + 1 :]
