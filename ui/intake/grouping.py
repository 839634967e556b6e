"""How numbers are shown while they are typed: in groups that can be read aloud."""

from __future__ import annotations

import re

_NIK_DIGITS = 16
_GROUP = 4
_SHORTEST_PHONE, _LONGEST_PHONE = 10, 13


def group_nik(text: str) -> str | None:
    """Return ``1603 0257 0890 0001`` for digits in any grouping, ``None`` for anything that is no (part of a) NIK."""
    if not re.fullmatch(r"[0-9 .\-]*", text):
        return None
    plain = re.sub(r"[ .\-]", "", text)
    return _in_fours(plain) if len(plain) <= _NIK_DIGITS else None


def group_phone(text: str) -> str:
    """Return ``0812 7345 6789`` for plain digits; a number that has its own grouping stays as it is."""
    plain = text.strip()
    if plain.isascii() and plain.isdigit() and _SHORTEST_PHONE <= len(plain) <= _LONGEST_PHONE:
        return _in_fours(plain)
    return text


def _in_fours(plain: str) -> str:
    return " ".join(plain[at : at + _GROUP] for at in range(0, len(plain), _GROUP))
