"""Codes that people read aloud and type: Crockford's base 32, without I, L, O and U (https://www.crockford.com/base32.html)."""

from __future__ import annotations

import re

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_FIELD_POLYNOMIAL = 0b100101  # x⁵ + x² + 1 is primitive: 31 different weights before one comes again
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


def check_character(body: str) -> str:
    """Return the character that makes the weighted sum of ``body`` and itself zero."""
    return ALPHABET[_times_alpha(weighted_sum(body))]


def weighted_sum(characters: str) -> int:
    """Return the sum over the field of 32 elements in which the last character weighs 1 and each before it alpha times the next.

    Every single wrong character and every swap of two different ones (of up to 31) changes it.
    """
    total = 0
    for character in characters:
        total = _times_alpha(total) ^ ALPHABET.index(character)
    return total


def _times_alpha(value: int) -> int:
    value <<= 1
    return value ^ _FIELD_POLYNOMIAL if value & 32 else value
