"""Saying whether a receipt is genuine, offline, from its QR text or the sixteen characters printed below it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.complaint import ComplaintStatus
from desktop.domain.errors import InvalidInput
from desktop.domain.receipt_code import CODE_LENGTH, FORMAT, ReceiptCode, looks_like_code, read_code, verify
from desktop.domain.register_number import NumberQuery, RegisterNumber, from_canonical
from desktop.store import complaints
from desktop.store.complaints import ComplaintFilter, ComplaintRow
from desktop.store.engine import Connection
from desktop.usecases.desk import Desk
from desktop.usecases.issue_receipt import receipt_key
from resources.i18n import translate

__all__ = ["FORMAT", "Finding", "Verdict", "VerifyReceipt", "verdict_on_search"]

_MOST_OF_A_DAY = 10_000
_AS_PRINTED = re.compile(r"(?=.*[0-9])(?=.*[A-Za-z])[0-9A-Za-z]{4}(?:[-–·. ]?[0-9A-Za-z]{4}){3}")


class Finding(StrEnum):
    """What a code turned out to be."""

    GENUINE = "genuine"
    VOID = "void"
    """Genuine; the entry was struck out since."""
    WITHDRAWN = "withdrawn"
    """Genuine; the complainant withdrew since."""
    FORGED = "forged"
    """This desk never signed that number, and no other of its day either."""
    COPIED = "copied"
    """The signature belongs to another number than the one it stands beside."""
    UNLISTED = "unlisted"
    """Signed by this desk, but its register does not have that number on that day."""
    OTHER_DESK = "other_desk"
    """The number is another desk's: only that desk has the key to tell."""
    UNKNOWN = "unknown"
    """Well formed, without a number, and of no complaint of its day here: forged, or made by another desk."""


_GENUINE = (Finding.GENUINE, Finding.VOID, Finding.WITHDRAWN)
_ENDED = {ComplaintStatus.BATAL: Finding.VOID, ComplaintStatus.DICABUT: Finding.WITHDRAWN}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a code proves: that this desk gave out this number on this day. Nothing else is in it.

    ``belongs_to`` is the number to which a copied signature belongs; ``received_on`` is set if the signature is this
    desk's.
    """

    finding: Finding
    register_no: str | None = None
    received_on: date | None = None
    belongs_to: str | None = None

    @property
    def genuine(self) -> bool:
        """Tell whether the receipt is this desk's, whatever became of the complaint since."""
        return self.finding in _GENUINE


@dataclass(frozen=True)
class VerifyReceipt:
    """Check a receipt's code against the desk's key and its register."""

    desk: Desk

    def __call__(self, text: str) -> Verdict:
        """Return the verdict on a code.

        Raises:
            InvalidInput: the text is no receipt code at all.
        """
        code = read_code(text)
        if code is None and looks_like_code(text):
            return Verdict(Finding.FORGED)  # with a number or a signature that no desk could have printed
        if code is None:
            raise InvalidInput.of(
                "code",
                "malformed",
                translate(
                    "Receipt", "Ini bukan kode tanda terima. Ketik 16 huruf di bawah QR, atau pindai QR-nya."
                ),
            )
        with self.desk.database.read() as connection:
            if code.number is None:
                row = self._signed_row(connection, code)
                return _listed(row) if row else Verdict(Finding.UNKNOWN)
            return self._with_number(connection, code, code.number)

    def _with_number(self, connection: Connection, code: ReceiptCode, number: RegisterNumber) -> Verdict:
        shown = str(number)
        if verify(receipt_key(self.desk.keys), code, number):
            row = _row(connection, number)
            if row is not None and row.received_on == code.received_on:
                return _listed(row)
            return Verdict(Finding.UNLISTED, shown, code.received_on)
        owner = self._signed_row(connection, code)
        if owner is not None:
            return Verdict(Finding.COPIED, shown, code.received_on, belongs_to=owner.register_no)
        office = self.desk.office
        is_ours = (number.office, number.device) == (office.code, office.device_code)
        return Verdict(Finding.FORGED if is_ours else Finding.OTHER_DESK, shown)

    def _signed_row(self, connection: Connection, code: ReceiptCode) -> ComplaintRow | None:
        """Return the complaint of the code's day that its signature belongs to."""
        key, characters = receipt_key(self.desk.keys), ReceiptCode(code.characters)
        day = ComplaintFilter(received_from=code.received_on, received_to=code.received_on)
        rows = complaints.page(connection, day, _MOST_OF_A_DAY)
        return next((row for row in rows if verify(key, characters, from_canonical(row.register_no))), None)


def verdict_on_search(desk: Desk, text: str) -> Verdict | None:
    """Return the verdict on a text that was searched for; None if it need not be a receipt's code, or not yet a whole one.

    Sixteen figures are a NIK, sixteen letters words: no code in a million is either.
    """
    code = read_code(text)
    if code is None:
        _, _, characters = text.rpartition("/")
        is_whole = text.count("/") > 1 and len(characters.strip()) >= CODE_LENGTH
        return VerifyReceipt(desk)(text) if is_whole and looks_like_code(text) else None
    if code.number is None and not _AS_PRINTED.fullmatch(text.strip()):
        return None
    return VerifyReceipt(desk)(text)


def _row(connection: Connection, number: RegisterNumber) -> ComplaintRow | None:
    query = NumberQuery(number.counter, number.office, number.device, number.year, number.check)
    rows = complaints.rows_of(connection, complaints.find_by_number(connection, query, 1))
    return rows[0] if rows and rows[0].register_no == str(number) else None


def _listed(row: ComplaintRow) -> Verdict:
    return Verdict(_ENDED.get(row.status, Finding.GENUINE), row.register_no, row.received_on)
