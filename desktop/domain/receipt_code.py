"""The code on a receipt that tells a genuine one from a forged one without a network.

A QR code carries ``LOKET1/<register number>/<16 characters>``; the 16 characters are also printed in groups of four to be
read over the telephone. Three of them give the day of receipt, thirteen the first 65 bits of an HMAC-SHA256 by the
office's secret key over register number, day and office. They hold no personal data, and use Crockford's alphabet.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.crockford import ALPHABET, read_alike, read_characters
from desktop.domain.register_number import RegisterNumber, parse

FORMAT = "LOKET1"
_EPOCH = date(2020, 1, 1)
_DAY_CHARACTERS = 3
_SIGNATURE_CHARACTERS = 13
CODE_LENGTH = _DAY_CHARACTERS + _SIGNATURE_CHARACTERS
"""Characters of a code as printed."""
_LAST_DAY = _EPOCH + timedelta(days=32**_DAY_CHARACTERS - 1)


@dataclass(frozen=True, slots=True)
class ReceiptCode:
    """A code as printed or read back. ``number`` is None if only the 16 characters were read."""

    characters: str
    number: RegisterNumber | None = None

    @property
    def received_on(self) -> date:
        """Return the day of receipt that the code names."""
        return _EPOCH + timedelta(days=_decode(self.characters[:_DAY_CHARACTERS]))

    @property
    def groups(self) -> tuple[str, str, str, str]:
        """Return the characters in four groups of four, as they are printed and spoken."""
        text = self.characters
        return text[:4], text[4:8], text[8:12], text[12:]

    @property
    def qr_text(self) -> str:
        """Return the text of the QR code. Raises ValueError if the register number is not known."""
        if self.number is None:
            raise ValueError("a QR code needs the register number")
        return f"{FORMAT}/{self.number}/{self.characters}"


def make_code(key: bytes, number: RegisterNumber, received_on: date) -> ReceiptCode:
    """Sign a receipt with the office's secret ``key``.

    Raises:
        ValueError: the key is empty, or the day is before 2020 or past the 15 bits that the code has for it (2109).
    """
    if not key:
        raise ValueError("an empty key signs nothing")
    if not _EPOCH <= received_on <= _LAST_DAY:
        raise ValueError(f"no receipt code for {received_on}")
    day = _encode((received_on - _EPOCH).days, _DAY_CHARACTERS)
    return ReceiptCode(day + _signature(key, number, received_on), number)


def read_code(text: str) -> ReceiptCode | None:
    """Read a QR code's whole text or only its 16 characters, in any letter case and spacing; None if it is neither.

    What looks alike is read alike: O is 0, I and L are 1, also in the figures of a number that was typed.
    """
    compact = _compact(text)
    _, slash, rest = compact.partition("/")
    if not slash:
        characters = read_characters(compact, CODE_LENGTH)
        return ReceiptCode(characters) if characters else None
    typed_number, _, typed_characters = rest.rpartition("/")
    number = parse(typed_number) or parse(_figures_read_alike(typed_number))
    characters = read_characters(typed_characters, CODE_LENGTH)
    if not looks_like_code(text) or number is None or characters is None:
        return None
    return ReceiptCode(characters, number)


def looks_like_code(text: str) -> bool:
    """Tell whether a text begins as the QR codes of receipts do, whatever follows."""
    return read_alike(_compact(text)).startswith(f"{read_alike(FORMAT)}/")


def _compact(text: str) -> str:
    return re.sub(r"\s+", "", text).upper()


def _figures_read_alike(number: str) -> str:
    """Read the groups after office and device as figures, and what follows the letters of these two."""
    groups = re.split(r"[^0-9A-Z]+", number)
    if len(groups) < 3:
        return number
    office = re.sub(r"[0-9OIL]{2}$", lambda found: read_alike(found.group()), groups[0])
    device = groups[1][:1] + read_alike(groups[1][1:])
    return "-".join((office, device, *map(read_alike, groups[2:])))


def verify(key: bytes, code: ReceiptCode, number: RegisterNumber) -> bool:
    """Tell whether ``code`` was made by this office for ``number`` and the day that it names.

    A code read together with another register number is not genuine for ``number``: it was copied.
    """
    if code.number is not None and code.number != number:
        return False
    genuine = make_code(key, number, code.received_on)
    return hmac.compare_digest(genuine.characters, code.characters)


def _signature(key: bytes, number: RegisterNumber, received_on: date) -> str:
    signed = "\n".join((FORMAT, number.office, str(number), received_on.isoformat()))
    digest = hmac.new(key, signed.encode("ascii"), hashlib.sha256).digest()
    bits = 5 * _SIGNATURE_CHARACTERS
    return _encode(int.from_bytes(digest) >> (8 * len(digest) - bits), _SIGNATURE_CHARACTERS)


def _encode(value: int, length: int) -> str:
    return "".join(ALPHABET[(value >> (5 * place)) & 31] for place in reversed(range(length)))


def _decode(text: str) -> int:
    value = 0
    for character in text:
        value = value * 32 + ALPHABET.index(character)
    return value
