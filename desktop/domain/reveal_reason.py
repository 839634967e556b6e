"""Why somebody looks at an identity in full: asked each time, kept in the history (UU 27/2022: for a stated purpose)."""

from __future__ import annotations

from enum import StrEnum

from desktop.domain.errors import InvalidInput
from desktop.domain.form_fields import clean_text
from resources.i18n import translate

LONGEST_NOTE = 200
"""Characters of a reason in the person's own words."""


class RevealReason(StrEnum):
    """The reasons offered, and the one that goes without asking: whoever corrects has the values before them."""

    VERIFY = "verifikasi_identitas"
    CONTACT = "menghubungi_pelapor"
    SUPERIOR = "permintaan_atasan"
    OTHER = "lainnya"
    CORRECTION = "memperbaiki_isian"


OFFERED = (RevealReason.VERIFY, RevealReason.CONTACT, RevealReason.SUPERIOR, RevealReason.OTHER)


def checked_note(reason: RevealReason, note: str) -> str:
    """Return the note on one line; only ``OTHER`` has one, and it must have one.

    Raises:
        InvalidInput: the note is missing or too long.
    """
    words = " ".join(clean_text(note).split())
    if reason is not RevealReason.OTHER:
        return ""
    if not words or len(words) > LONGEST_NOTE:
        raise InvalidInput.of(
            "reason",
            "required" if not words else "too_long",
            translate("Reveal", "Tulis alasannya, paling banyak {limit} huruf.").format(limit=LONGEST_NOTE),
        )
    return words
