"""What is usually chosen for such words: counts, smoothed (multinomial naive Bayes), nothing that cannot be told in words.

A choice begins with its own name as a handful of words, and every report of the office adds its words to what was chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

_SMOOTHING = 0.2
_SEED_WEIGHT = 3.0
"""A word of a choice's name counts like this many reports with it."""
_SEED_REPORTS = 0.3
"""A choice that was never made is taken for this rare."""
_MANY_REPORTS = 200
"""A word that did not occur in so many reports is rather new than not yet met."""
_LEAST_NEWS = 0.08
"""How much a word that was never seen says even then, so that a single known word proves nothing."""
_SURE_WORDS = 12
"""Words repeat each other: beyond so many, more of them do not make a choice surer."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A choice, how sure it is (0 to 1), and the stems that speak for it most, the strongest first."""

    value: str
    confidence: float
    because: tuple[str, ...]


class WordModel:
    """Counts of words by choice. ``seeds`` are the choices there are, each with the stems of its name."""

    def __init__(self, seeds: Mapping[str, Iterable[str]]) -> None:
        self._by_word: dict[str, dict[str, float]] = {}
        self._added = 0
        self._words: dict[str, float] = dict.fromkeys(seeds, 0.0)
        self._reports: dict[str, float] = dict.fromkeys(seeds, _SEED_REPORTS)
        for choice, names in seeds.items():
            for word in names:
                self._put(choice, word, _SEED_WEIGHT)

    def add(self, choice: str, words: Sequence[str]) -> None:
        """Count a report for which ``choice`` was made; one that is no longer among the choices is passed over."""
        if choice not in self._words:
            return
        self._reports[choice] += 1
        self._added += 1
        for word in words:
            self._put(choice, word, 1.0)

    def _put(self, choice: str, word: str, count: float) -> None:
        counts = self._by_word.setdefault(word, {})
        counts[choice] = counts.get(choice, 0.0) + count
        self._words[choice] += count

    def rank(self, words: Sequence[str], limit: int = 3) -> list[Guess]:
        """Return the likeliest choices, best first; nothing if no word was ever seen."""
        known = [word for word in words if word in self._by_word]
        if not known:
            return []
        weights = {word: self._says(word) for word in words}
        points = self._points(known)
        best = sorted(points, key=lambda choice: (-points[choice], choice))[: max(limit, 1)]
        scale = min(1.0, _SURE_WORDS / len(known))
        top = points[best[0]]
        total = sum(exp((each - top) * scale) for each in points.values())
        return [
            Guess(
                choice,
                exp((points[choice] - top) * scale) / total * self._support(choice, weights),
                self._because(choice, known),
            )
            for choice in best
        ]

    def _says(self, word: str) -> float:
        """Return how much a word says: much if it goes with few choices, most if it was never seen in many reports."""
        most = log(1 + len(self._words))
        if word not in self._by_word:
            return most * max(_LEAST_NEWS, self._added / (self._added + _MANY_REPORTS))
        return log(1 + len(self._words) / len(self._by_word[word]))

    def _support(self, choice: str, weights: Mapping[str, float]) -> float:
        """Return the share of what was said that ever went with ``choice``: a matter of a new kind has little."""
        went_with = sum(weight for word, weight in weights.items() if choice in self._by_word.get(word, ()))
        return went_with / sum(weights.values())

    def _points(self, known: Sequence[str]) -> dict[str, float]:
        """Return the logarithm of each choice's likelihood; words that never went with it are counted together."""
        room = _SMOOTHING * (len(self._by_word) + 1)
        nothing = log(_SMOOTHING)
        points = {
            choice: log(self._reports[choice]) + len(known) * (nothing - log(count + room))
            for choice, count in self._words.items()
        }
        for word in known:
            for choice, count in self._by_word[word].items():
                points[choice] += log(count + _SMOOTHING) - nothing
        return points

    def _because(self, choice: str, known: Sequence[str]) -> tuple[str, ...]:
        strength = {}
        for word in known:
            counts = self._by_word[word]
            if choice in counts:
                strength[word] = counts[choice] / sum(counts.values()) * log(counts[choice] + 1)
        return tuple(sorted(strength, key=lambda word: (-strength[word], word))[:3])
