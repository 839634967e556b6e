"""The register number: office, device, year, gap-free counter and a check digit, e.g. ``ME01-L1-26-00042-7``.

The check digit is Damm's (docs/decisions/003): it notices every single wrong digit and every swap of two
neighbouring digits. Letters take part as the two digits of their place after 9 (A = 10 … Z = 35).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

OFFICE_CODE = re.compile(r"[A-Z]{2,4}[0-9]{2}")
DEVICE_CODE = re.compile(r"[A-Z][0-9]{1,2}")

# The quasigroup of order 10 from H. M. Damm, "Total anti-symmetrische Quasigruppen", 2004.
_DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)
_CANONICAL = re.compile(r"([A-Z]{2,4}[0-9]{2})-([A-Z][0-9]{1,2})-([0-9]{2})-([0-9]{5,7})-([0-9])")
_COMPACT = re.compile(r"([A-Z]{2,4}[0-9]{2})([A-Z])([0-9]{9,12})")


@dataclass(frozen=True, slots=True, order=True)
class RegisterNumber:
    """A number that was given out. ``year`` has two digits, ``counter`` starts at 1 every year on every device."""

    office: str
    device: str
    year: int
    counter: int

    @property
    def check(self) -> str:
        """Return the check digit."""
        return check_digit(f"{self.office}{self.device}{self.year:02d}{self.counter:05d}")

    @property
    def prefix(self) -> str:
        """Return the part that does not change on one device within a year, with its hyphen."""
        return f"{self.office}-{self.device}-{self.year:02d}-"

    def __str__(self) -> str:
        return f"{self.prefix}{self.counter:05d}-{self.check}"


@dataclass(frozen=True, slots=True)
class NumberQuery:
    """What somebody typed of a number; a missing part matches any."""

    counter: int
    office: str | None = None
    device: str | None = None
    year: int | None = None
    check: str | None = None


def check_digit(text: str) -> str:
    """Return Damm's check digit over the digits and letters of ``text`` (upper case)."""
    interim = 0
    for character in text:
        for digit in str(int(character, 36)):
            interim = int(_DAMM[interim][int(digit)])
    return str(interim)


def parse(text: str) -> RegisterNumber | None:
    """Read a whole number in any spelling (case, spaces, hyphens, slashes, four-digit year); None if it is not one.

    A number whose check digit does not fit is not one.
    """
    query = read_query(text)
    if (
        query is None
        or query.office is None
        or query.device is None
        or query.year is None
        or query.check is None
    ):
        return None
    number = RegisterNumber(query.office, query.device, query.year, query.counter)
    return number if number.check == query.check else None


def read_query(text: str) -> NumberQuery | None:
    """Read a whole or shortened number: ``ME01-L1-26-00042-7``, ``l1 26 42 7``, ``00042-7``, ``42``; else None."""
    groups = [g for g in re.split(r"[^0-9A-Z]+", text.strip().upper()) if g]
    if not groups or len(groups) > 5:
        return None
    return _from_groups(groups) or _from_compact("".join(groups))


def _from_groups(groups: list[str]) -> NumberQuery | None:
    rest = list(groups)
    office = rest.pop(0) if OFFICE_CODE.fullmatch(rest[0]) and len(rest) > 1 else None
    device = rest.pop(0) if rest and DEVICE_CODE.fullmatch(rest[0]) and len(rest) > 1 else None
    if not rest or not all(g.isascii() and g.isdigit() for g in rest) or len(rest) > 3:
        return None
    check = rest.pop() if len(rest) > 1 and len(rest[-1]) == 1 else None
    year = rest.pop(0) if len(rest) > 1 and len(rest[0]) in (2, 4) else None
    if len(rest) != 1 or len(rest[0]) > 7 or (office is not None and device is None):
        return None
    return NumberQuery(int(rest[0]), office, device, int(year[-2:]) if year else None, check)


def _from_compact(text: str) -> NumberQuery | None:
    match = _COMPACT.fullmatch(text)
    if match is None:
        return None
    office, letter, digits = match.groups()
    body, check = digits[:-1], digits[-1]
    for counter_length in (5, 6, 7):
        device_digits, year, counter = (
            body[: -counter_length - 2],
            body[-counter_length - 2 : -counter_length],
            body[-counter_length:],
        )
        if not 1 <= len(device_digits) <= 2 or (counter_length > 5 and counter.startswith("0")):
            continue
        number = RegisterNumber(office, letter + device_digits, int(year), int(counter))
        if number.check == check:
            return NumberQuery(number.counter, office, number.device, number.year, check)
    return None


def from_canonical(text: str) -> RegisterNumber:
    """Read a number exactly as this program writes it; raises ValueError otherwise."""
    match = _CANONICAL.fullmatch(text)
    if match is None:
        raise ValueError(f"not a register number: {text!r}")
    office, device, year, counter, _check = match.groups()
    return RegisterNumber(office, device, int(year), int(counter))
