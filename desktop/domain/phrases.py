"""Standard phrases: ``::ktp`` and a space become the sentence that a clerk would otherwise type ten times a day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

MARK = "::"
BLANK = "…"
"""Stands in a phrase where something is to be filled in; the cursor belongs there."""
SHORT = re.compile(r"[a-z0-9][a-z0-9-]{0,19}")
"""How a short form looks, without its mark."""
_TYPED = re.compile(r"(?<![\w:])::([A-Za-z0-9-]*)\Z")


class PhraseScope(StrEnum):
    """The field in which a phrase is offered."""

    ANY = "any"
    NARRATIVE = "narrative"
    REMEDY = "remedy_sought"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A short form without its mark, and what it stands for."""

    short: str
    text: str
    scope: PhraseScope = PhraseScope.ANY

    def fits(self, scope: PhraseScope) -> bool:
        """Tell whether it is offered in a field; ANY asks for all phrases."""
        return PhraseScope.ANY in (self.scope, scope) or self.scope is scope


@dataclass(frozen=True, slots=True)
class Expansion:
    """Replace the last ``length`` characters before the cursor by ``text``.

    ``cursor`` is the place in ``text`` where something is to be filled in (the blank is to be selected), or None.
    """

    length: int
    text: str
    cursor: int | None = None


def expand(before: str, phrases: Iterable[Phrase], scope: PhraseScope = PhraseScope.ANY) -> Expansion | None:
    """Return what to put in place of a short form that ends ``before``, the text left of the cursor.

    To be asked when a space, Enter or Tab is typed. The beginning of a short form is enough if no other begins like it.
    """
    typed = _typed(before)
    if not typed:
        return None
    found = suggest(before, phrases, scope)
    exact = [phrase for phrase in found if phrase.short == typed]
    if not exact and len(found) != 1:
        return None
    text = (exact or found)[0].text
    at = text.find(BLANK)
    return Expansion(len(MARK) + len(typed), text, at if at >= 0 else None)


def suggest(
    before: str, phrases: Iterable[Phrase], scope: PhraseScope = PhraseScope.ANY
) -> tuple[Phrase, ...]:
    """Return the phrases that the short form being typed may become, by short form; all after a bare ``::``."""
    typed = _typed(before)
    if typed is None:
        return ()
    found = [phrase for phrase in phrases if phrase.fits(scope) and phrase.short.startswith(typed)]
    return tuple(sorted(found, key=lambda phrase: phrase.short))


def _typed(before: str) -> str | None:
    match = _TYPED.search(before)
    return match[1].lower() if match else None
