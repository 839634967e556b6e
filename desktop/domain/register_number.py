"""The register number: office, device, year, gap-free counter and a check digit, e.g. ``ME01-L1-26-00042-7``.

The check digit is Damm's (docs/decisions/003): it notices every single wrong digit and every swap of two
neighbouring digits. Letters take part as the two digits of their place after 9 (A = 10 … Z = 35).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

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
_CANONICAL = re.compile(r"([A-Z]{2,4}[0-9]{2})-([A-Z][0-9]{1,2})-([0-9]{2})-([0-9]{5,7})-[0-9]")
_COMPACT = re.compile(r"([A-Z]{2,4}[0-9]{2})([A-Z])([0-9]{9,14})")
_COUNTER_WITH_CHECK = re.compile(r"0[0-9]{5}")
_LIKELY_YEARS = range(25, 60)
_NO_YEAR = -1


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

    def fits(self, number: RegisterNumber) -> bool:
        """Tell whether ``number`` may be meant."""
        return (
            self.counter == number.counter
            and self.office in (None, number.office)
            and self.device in (None, number.device)
            and self.year in (None, number.year)
            and self.check in (None, number.check)
        )


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
    device = rest.pop(0) if DEVICE_CODE.fullmatch(rest[0]) and len(rest) > 1 else None
    if not all(g.isascii() and g.isdigit() for g in rest) or (office is not None and device is None):
        return None
    if _COUNTER_WITH_CHECK.fullmatch(rest[-1]):  # a counter of more than five digits has no leading zero
        rest[-1:] = [rest[-1][:5], rest[-1][5:]]
    check = rest.pop() if len(rest) > 1 and len(rest[-1]) == 1 else None
    year = _year(rest.pop(0)) if len(rest) > 1 else None
    if len(rest) != 1 or year == _NO_YEAR:
        return None
    return _with_counter(rest[0], NumberQuery(0, office, device, year, check))


def _with_counter(digits: str, query: NumberQuery) -> NumberQuery | None:
    if len(digits) > 8 or (len(digits) > 5 and digits.startswith("0")):
        return None
    if query.office and query.device and query.year is not None and query.check is None and len(digits) > 5:
        number = RegisterNumber(query.office, query.device, query.year, int(digits[:-1]))
        if number.check == digits[-1]:
            return replace(query, counter=number.counter, check=number.check)
    return replace(query, counter=int(digits)) if len(digits) < 8 else None


def _year(digits: str) -> int:
    """Return the two-digit year of ``26`` or ``2026``, ``_NO_YEAR`` for anything else."""
    if len(digits) == 4 and digits.startswith("20"):
        digits = digits[2:]
    return int(digits) if len(digits) == 2 else _NO_YEAR


def _from_compact(text: str) -> NumberQuery | None:
    match = _COMPACT.fullmatch(text)
    if match is None:
        return None
    office, letter, digits = match.groups()
    body, check = digits[:-1], digits[-1]
    fitting = [number for number in _readings(office, letter, body) if number.check == check]
    if not fitting:
        return None
    best = min(fitting, key=lambda number: number.year not in _LIKELY_YEARS)
    return NumberQuery(best.counter, office, best.device, best.year, check)


def _readings(office: str, letter: str, body: str) -> Iterator[RegisterNumber]:
    """Yield each way to cut ``body`` into device digits, year and counter, the usual lengths first."""
    for counter_length, year_length in product((5, 6, 7), (2, 4)):
        start = len(body) - counter_length - year_length
        device, year, counter = body[:start], body[start:-counter_length], body[-counter_length:]
        is_padded = counter_length > 5 and counter.startswith("0")
        if start in (1, 2) and not is_padded and _year(year) != _NO_YEAR:
            yield RegisterNumber(office, letter + device, _year(year), int(counter))


def from_canonical(text: str) -> RegisterNumber:
    """Read a number exactly as this program writes it.

    Raises:
        ValueError: it is not one, or its check digit does not fit.
    """
    match = _CANONICAL.fullmatch(text)
    if match is not None:
        office, device, year, counter = match.groups()
        number = RegisterNumber(office, device, int(year), int(counter))
        if str(number) == text:
            return number
    raise ValueError(f"not a register number: {text!r}")
