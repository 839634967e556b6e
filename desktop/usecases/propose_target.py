"""Proposing category and agency for what is being typed, from what the office chose before; a proposal, never a choice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.domain.access import Account, Right
from desktop.domain.draft_words import Form, spoken, text_of
from desktop.domain.proposal import Guess
from desktop.usecases.learned_words import LearnedWords, report_words
from desktop.usecases.proposal_seeds import agency_of_class

THRESHOLD = 0.5
"""Guesses less sure than this are kept to oneself (docs/help-while-typing.md)."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is usually chosen for such words; ``because`` of each guess holds the words as they were typed.

    The values are those of the JSON form: a topic's name and an agency's code.
    """

    category: Guess | None = None
    agency: Guess | None = None


@dataclass(frozen=True)
class ProposeTarget:
    """Ask what was learned."""

    learned: LearnedWords

    def __call__(self, by: Account, form: Form) -> Proposal | None:
        """Return what to propose, None if nothing is sure enough.

        Raises:
            NotAllowed
        """
        by.require(Right.LOG_COMPLAINT)
        title, narrative = text_of(form, "title"), text_of(form, "narrative")
        words = report_words(title, narrative)
        if not words:
            return None
        category = _sure(self.learned.categories.rank(words, 1), title, narrative)
        agency = self._here(_sure(self.learned.agencies.rank(words, 1), title, narrative), form)
        return Proposal(category, agency) if category or agency else None

    def _here(self, guess: Guess | None, form: Form) -> Guess | None:
        if guess is None:
            return None
        village = text_of(form, "incident_village_code") or text_of(form, "complainant.village_code")
        code = agency_of_class(guess.value, village, self.learned.desk.reference)
        return replace(guess, value=code) if code else None


def _sure(guesses: Sequence[Guess], *texts: str) -> Guess | None:
    if not guesses or guesses[0].confidence < THRESHOLD:
        return None
    return replace(guesses[0], because=spoken(guesses[0].because, *texts))
