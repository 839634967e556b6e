"""Finding an entry of a long list from any part of any of its words, old spellings and typing errors included.

Pure: no Qt, so that ranking and cost can be tested by themselves. A search first looks for the words as they were typed,
then as they sound (Moeara is Muara), and only when nothing matches for words with one letter wrong; each query word is then
compared once with each different word of the list, not with each entry.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

_WORDS = re.compile(r"[^\W_]+")
_SOUNDS = (("oe", "u"), ("tj", "c"), ("dj", "j"), ("y", "j"))
"""Spellings of before 1972 and the letters of today; ``y`` is ``j`` on both sides, since old names write Y as J."""
_DOUBLED = re.compile(r"([a-z])\1+")
_SHORTEST_FUZZY = 4
_FAR = 1_000

Entry = tuple[str, str]
"""Key and label; the label's distinctive name comes first: ``Pagar Dewa, Kec. Lubai Ulu``."""


def fold(text: str) -> str:
    """Return ``text`` without case, accents and surplus spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def sound(text: str) -> str:
    """Return folded ``text`` as it sounds: old spellings in the letters of today, double letters once."""
    for old, new in _SOUNDS:
        text = text.replace(old, new)
    return _DOUBLED.sub(r"\1", text)


@dataclass(frozen=True, slots=True)
class _Row:
    entry: Entry
    whole: str
    name: str
    words: tuple[str, ...]


class Matcher:
    """Searches a fixed list of entries."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._rows = [_make_row(entry, fold(entry[1])) for entry in entries]
        self._sounds = [_make_row(row.entry, sound(row.whole)) for row in self._rows]
        self._vocabulary = sorted({word for row in self._sounds for word in row.words})
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
        found = self._rank(self._rows, query, _distance)
        if not found:
            query = [sound(word) for word in query]
            found = self._rank(self._sounds, query, _distance) or self._rank_near(query)
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
        return self.exact(text) or [row.entry for row in self._rank(self._rows, query, _distance)]

    def _rank_near(self, query: Sequence[str]) -> list[_Row]:
        """Rank by words as they sound, one wrong letter a word forgiven."""
        near = {word: self._near(word) for word in query}

        def distance(word: str, row: _Row) -> int:
            exact = _distance(word, row)
            if exact < _FAR:
                return exact
            return next((5 + place for place, each in enumerate(row.words) if each in near[word]), _FAR)

        return self._rank(self._sounds, query, distance)

    def _near(self, word: str) -> set[str]:
        """Return the words of the list that begin like ``word`` but for one letter; a short word has none."""
        if len(word) < _SHORTEST_FUZZY:
            return set()
        self.comparisons += len(self._vocabulary)
        length = len(word)
        return {
            each
            for each in self._vocabulary
            if within_one_edit(word, each[: length + 1])
            or within_one_edit(word, each[:length])
            or within_one_edit(word, each[: length - 1])
        }

    def _rank(
        self, rows: Sequence[_Row], query: Sequence[str], distance: Callable[[str, _Row], int]
    ) -> list[_Row]:
        ranked: list[tuple[int, int, str, int]] = []
        for position, row in enumerate(rows):
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
        return [rows[position] for *_, position in ranked]


def _make_row(entry: Entry, whole: str) -> _Row:
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
