"""What a letter of answer says, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop.domain.office import Letterhead, Signatory
from desktop.domain.receipt_code import ReceiptCode


@dataclass(frozen=True, slots=True)
class LetterContent:
    """Everything the letter says; ``text`` is what was written, its points begin with ``1.``.

    ``code`` carries the register number. ``lapor_no`` is None before LAPOR! gave one.
    """

    letterhead: Letterhead
    place: str
    letter_on: date
    letter_no: str
    nature: str
    enclosures: str
    subject: str
    address: tuple[str, ...]
    text: str
    signatory: Signatory | None
    code: ReceiptCode
    lapor_no: str | None
    copies_to: tuple[str, ...]
    printed_at: datetime
    zone: ZoneInfo
    is_sample: bool = False
