"""Help while a report is typed, gathered: nothing here blocks, stores or chooses anything by itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from desktop.usecases.desk import Desk
from desktop.usecases.find_similar import FindSimilar
from desktop.usecases.known_person import FindKnownPerson
from desktop.usecases.learned_words import LearnedWords
from desktop.usecases.propose_target import ProposeTarget


@dataclass(frozen=True)
class WritingHelp:
    """What a screen asks on the store lane while somebody types.

    ``learned.learn()`` is to be called there again and again until it returns False: after signing in, and after each save.
    """

    desk: Desk

    @cached_property
    def learned(self) -> LearnedWords:
        """What the office's own reports teach."""
        return LearnedWords(self.desk)

    @cached_property
    def similar(self) -> FindSimilar:
        """Reports that are probably about the same matter."""
        return FindSimilar(self.desk, lambda: self.learned.rarity)

    @cached_property
    def propose(self) -> ProposeTarget:
        """Category and agency."""
        return ProposeTarget(self.learned)

    @cached_property
    def known_person(self) -> FindKnownPerson:
        """Who came before."""
        return FindKnownPerson(self.desk)
