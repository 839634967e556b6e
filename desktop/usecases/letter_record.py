"""A letter of answer as it is kept: canonical JSON from which the very same letter is laid out again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop.domain.office import Letterhead, Signatory
from desktop.domain.receipt_code import ReceiptCode
from desktop.domain.register_number import from_canonical
from desktop.store.values import to_json

if TYPE_CHECKING:
    from desktop.documents.letter import LetterContent

_FORMAT = 1


def to_record(content: LetterContent) -> str:
    """Return what the letter says; of the emblem only its SHA-256, for the office's files keep every emblem."""
    logo = content.letterhead.logo
    return to_json(
        {
            "format": _FORMAT,
            "letterhead": list(content.letterhead.lines),
            "logo_sha256": hashlib.sha256(logo).hexdigest() if logo else None,
            "place": content.place,
            "letter_on": content.letter_on.isoformat(),
            "letter_no": content.letter_no,
            "nature": content.nature,
            "enclosures": content.enclosures,
            "subject": content.subject,
            "address": list(content.address),
            "text": content.text,
            "signatory": asdict(content.signatory) if content.signatory else None,
            "register_no": str(content.code.number),
            "code": content.code.characters,
            "lapor_no": content.lapor_no,
            "copies_to": list(content.copies_to),
            "printed_at": content.printed_at.isoformat(),
            "zone": content.zone.key,
            "is_sample": content.is_sample,
        }
    )


def from_record(text: str, logo_of: Callable[[str], bytes | None]) -> LetterContent:
    """Return the content of a kept letter; ``logo_of`` finds an emblem by its SHA-256.

    Raises:
        ValueError: another version of the program wrote it, or the emblem is gone.
    """
    from desktop.documents.letter import LetterContent

    kept = json.loads(text)
    if kept.get("format") != _FORMAT:
        raise ValueError("a letter of another version")
    logo = logo_of(kept["logo_sha256"]) if kept["logo_sha256"] else None
    if kept["logo_sha256"] and logo is None:
        raise ValueError("the emblem of the letter is gone")
    return LetterContent(
        letterhead=Letterhead(tuple(kept["letterhead"]), logo),
        place=kept["place"],
        letter_on=date.fromisoformat(kept["letter_on"]),
        letter_no=kept["letter_no"],
        nature=kept["nature"],
        enclosures=kept["enclosures"],
        subject=kept["subject"],
        address=tuple(kept["address"]),
        text=kept["text"],
        signatory=Signatory(**kept["signatory"]) if kept["signatory"] else None,
        code=ReceiptCode(kept["code"], from_canonical(kept["register_no"])),
        lapor_no=kept["lapor_no"],
        copies_to=tuple(kept["copies_to"]),
        printed_at=datetime.fromisoformat(kept["printed_at"]),
        zone=ZoneInfo(kept["zone"]),
        is_sample=kept["is_sample"],
    )
