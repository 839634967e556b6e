"""Saying whether a receipt is genuine, offline, from its QR text or the sixteen characters printed below it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.errors import InvalidInput
from desktop.domain.receipt_code import FORMAT, read_code, verify
from desktop.domain.register_number import from_canonical
from desktop.store import complaints
from desktop.store.complaints import ComplaintFilter
from desktop.usecases.desk import Desk
from desktop.usecases.issue_receipt import receipt_key
from resources.i18n import translate

_MOST_OF_A_DAY = 10_000


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a code proves: that this office gave out this number on this day. Nothing else is in it."""

    genuine: bool
    register_no: str | None = None
    received_on: date | None = None


@dataclass(frozen=True)
class VerifyReceipt:
    """Check a receipt's code against the office's key."""

    desk: Desk

    def __call__(self, text: str) -> Verdict:
        """Return the verdict on a code.

        Raises:
            InvalidInput: the text is no receipt code at all.
        """
        code = read_code(text)
        if code is None and "".join(text.split()).upper().startswith(f"{FORMAT}/"):
            return Verdict(False)  # one of ours by its looks, but with a number or a signature that cannot be
        if code is None:
            raise InvalidInput.of(
                "code",
                "malformed",
                translate(
                    "Receipt", "Ini bukan kode tanda terima. Ketik 16 huruf di bawah QR, atau pindai QR-nya."
                ),
            )
        key = receipt_key(self.desk.keys)
        if code.number is not None:
            genuine = verify(key, code, code.number)
            return Verdict(genuine, str(code.number), code.received_on if genuine else None)
        day = ComplaintFilter(received_from=code.received_on, received_to=code.received_on)
        with self.desk.database.read() as connection:
            rows = complaints.page(connection, day, _MOST_OF_A_DAY)
        for row in rows:
            if verify(key, code, from_canonical(row.register_no)):
                return Verdict(True, row.register_no, code.received_on)
        return Verdict(False)
