"""Reading a form that is still being typed: whatever is wrong or missing is simply not there yet."""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.domain.stems import stem

Form = Mapping[str, object]
_WORD = re.compile(r"[^\W_]+")


def text_of(form: Form, name: str) -> str:
    """Return the text of a field by its dotted name (``complainant.phone``), empty if there is none."""
    outer, _, inner = name.rpartition(".")
    part: object = form.get(outer) if outer else form
    value = part.get(inner) if isinstance(part, Mapping) else None
    return value.strip() if isinstance(value, str) else ""


def spoken(stems: tuple[str, ...], *texts: str) -> tuple[str, ...]:
    """Return the stems as the words with which they stand in the texts, in small letters, in the given order."""
    words: dict[str, str] = {}
    for text in texts:
        for word in _WORD.findall(text.casefold()):
            words.setdefault(stem(word), word)
    return tuple(words.get(each, each) for each in stems)
