"""The code that opens a file which travels between desks: read aloud or written on paper, never on the stick itself.

25 characters in five groups of five: 24 of chance (120 bits, more than anybody can try) and one to check. The check is a
weighted sum over the field of 32 elements with another weight at each place, so that every single wrong character and
every swap of two characters is told as a typing mistake before the file is even opened.
"""

from __future__ import annotations

import secrets

from desktop.domain.crockford import ALPHABET, check_character, read_characters, weighted_sum

LENGTH = 25
_GROUP = 5


def new_code() -> str:
    """Return a new code by chance, as it is shown: ``7K3QM-2X9RT-…``."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH - 1))
    return shown(body + check_character(body))


def read_opening_code(text: str) -> str | None:
    """Return the code in the form of :func:`new_code`, typed in any letter case and grouping; None if it is mistyped."""
    characters = read_characters(text, LENGTH)
    return None if characters is None or weighted_sum(characters) else shown(characters)


def shown(characters: str) -> str:
    """Return characters in groups of five."""
    return "-".join(characters[at : at + _GROUP] for at in range(0, len(characters), _GROUP))
