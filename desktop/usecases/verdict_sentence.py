"""What a receipt's code proves, in one sentence for the person who holds the paper."""

from __future__ import annotations

from desktop.domain.wording import long_date
from desktop.usecases.verify_receipt import Finding, Verdict
from resources.i18n import translate


def verdict_sentence(verdict: Verdict) -> str:
    """Return the verdict in the language in use."""
    day = long_date(verdict.received_on) if verdict.received_on else ""
    return _sentence(verdict.finding).format(
        number=verdict.register_no, day=day, belongs_to=verdict.belongs_to
    )


def _sentence(finding: Finding) -> str:
    match finding:
        case Finding.GENUINE:
            return translate("Receipt", "Tanda terima {number} asli, diterima {day}.")
        case Finding.VOID:
            return translate(
                "Receipt", "Tanda terima {number} asli, diterima {day}, tetapi pengaduannya sudah BATAL."
            )
        case Finding.WITHDRAWN:
            return translate(
                "Receipt", "Tanda terima {number} asli, diterima {day}; pengaduannya sudah dicabut."
            )
        case Finding.FORGED:
            return translate("Receipt", "Tanda terima ini TIDAK asli: kodenya tidak dibuat komputer ini.")
        case Finding.COPIED:
            return translate(
                "Receipt",
                "Tanda terima ini TIDAK asli: kodenya milik nomor {belongs_to}, disalin ke nomor {number}.",
            )
        case Finding.UNLISTED:
            return translate(
                "Receipt",
                "Kodenya dibuat komputer ini untuk {number}, {day}, tetapi nomor itu tidak ada di buku registernya. "
                "Periksa apakah data pernah dipulihkan dari cadangan.",
            )
        case Finding.OTHER_DESK:
            return translate(
                "Receipt",
                "Nomor {number} dari komputer lain: hanya komputer itu yang dapat memeriksa kodenya.",
            )
        case Finding.UNKNOWN:
            return translate(
                "Receipt",
                "Tidak terbukti asli: kode ini bukan milik pengaduan mana pun pada hari itu di komputer ini; palsu, atau dari "
                "komputer lain.",
            )
