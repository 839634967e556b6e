"""Codes that people read aloud and type: Crockford's base 32, without I, L, O and U (https://www.crockford.com/base32.html)."""

from __future__ import annotations

import re

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOK_ALIKES = str.maketrans("OIL", "011")


def read_alike(text: str) -> str:
    """Return upper-case text with the figures that O, I and L are mistaken for."""
    return text.translate(_LOOK_ALIKES)


def read_characters(text: str, length: int) -> str | None:
    """Return the ``length`` characters of a code typed in any letter case and grouping; None if they are not that.

    What looks alike is read alike: O is 0, I and L are 1.
    """
    characters = read_alike(re.sub(r"[-–·.\s]", "", text).upper())
    if len(characters) != length or any(c not in ALPHABET for c in characters):
        return None
    return characters
