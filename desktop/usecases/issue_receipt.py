"""Issuing a receipt: the PDF is the only truth for preview, print and archive, and each issue is counted."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Complaint
from desktop.domain.deadlines import deadlines
from desktop.domain.errors import InvalidInput, NotFound
from desktop.domain.outbox import OutboxItem
from desktop.domain.receipt_code import make_code
from desktop.domain.register_number import from_canonical
from desktop.domain.retention import DEFAULT_YEARS
from desktop.domain.visibility import is_guarded, require_sight, sees_content
from desktop.runtime.key_store import RECEIPT_KEY, KeyStore
from desktop.runtime.set_clock import SetClock
from desktop.runtime.thermal_commands import OwnCode
from desktop.store import complaints, outbox, prints, settings
from desktop.store.history import Action, record
from desktop.usecases.change_settings import PRIVACY_NOTICE, RETENTION_YEARS, SHORT_OFFICE_NAME
from desktop.usecases.desk import Desk
from desktop.usecases.erased import refuse_without_words
from resources.i18n import translate

if TYPE_CHECKING:
    from desktop.documents.receipt import CodePlace, ReceiptContent

ANONYMOUS_NAME = "receipt_anonymous_name"
"""Setting: whether the own copy of somebody anonymous shows their name ``full`` or ``masked``."""
LONG_ON_A_ROLL = 600
"""Characters of a narrative above which a sheet serves better than a roll (design: paper, section 4)."""


class ReceiptPaper(StrEnum):
    """Sheets a receipt can be laid out for."""

    A5 = "a5"
    A4 = "a4"
    F4 = "f4"
    ROLL_80 = "80mm"
    ROLL_58 = "58mm"


_ROLLS = (ReceiptPaper.ROLL_80, ReceiptPaper.ROLL_58)


class ReceiptCopy(StrEnum):
    """Who keeps it: the citizen's copy masks identity numbers, the office's and the agency's are full."""

    CITIZEN = "citizen"
    OFFICE = "office"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class IssuedReceipt:
    """A receipt ready for paper. ``copy_no`` is 1 for the first issue, then counts the copies.

    ``brings_office_copy`` is set if the office's copy is on the same sheets; ``own_code`` is the code of a roll, for a
    printer that draws codes itself; ``is_long_roll`` is set for a roll that A5 would serve better.
    """

    pdf: bytes
    register_no: str
    copy: ReceiptCopy
    copy_no: int
    sha256: str
    brings_office_copy: bool = False
    own_code: OwnCode | None = None
    is_long_roll: bool = False


@dataclass(frozen=True)
class IssueReceipt:
    """Lay a receipt out and record that it was issued."""

    desk: Desk

    def __call__(
        self,
        by: Account,
        number: str,
        paper: ReceiptPaper = ReceiptPaper.A5,
        copy: ReceiptCopy = ReceiptCopy.CITIZEN,
    ) -> IssuedReceipt:
        """Issue one copy of the receipt with this number.

        Raises:
            NotAllowed, NotFound, StorageProblem
            InvalidInput: the agency's copy is not laid out for rolls.
        """
        from desktop.documents.receipt import render_receipt, roll_code

        by.require(Right.PRINT_RECEIPT)
        complaint_id = self.desk.complaint_id(number)
        while True:
            with self.desk.database.read() as connection:
                complaint = complaints.get(connection, complaint_id)
                item = outbox.of_complaint(connection, complaint_id)
                copy_no = prints.next_copy_no(connection, complaint_id, copy.value)
            if complaint is None or item is None:
                raise NotFound(translate("Complaint", "Pengaduan ini tidak ada di komputer ini."))
            complaint = self._as_handed_out(by, complaint, paper, copy, copy_no)
            content = self._content(by, complaint, item, copy, copy_no)
            pdf = render_receipt(content, paper.value)
            sha256 = hashlib.sha256(pdf).hexdigest()
            if self._record(by, complaint_id, copy, copy_no, paper, sha256):
                return IssuedReceipt(
                    pdf,
                    complaint.register_no,
                    copy,
                    copy_no,
                    sha256,
                    brings_office_copy=copy is ReceiptCopy.CITIZEN
                    and paper in (ReceiptPaper.A4, ReceiptPaper.F4)
                    and not complaint.content.is_secret,
                    own_code=_own_code(roll_code(content, paper.value)),
                    is_long_roll=paper in _ROLLS
                    and not (complaint.content.is_secret and copy is ReceiptCopy.CITIZEN)
                    and len(complaint.content.narrative) > LONG_ON_A_ROLL,
                )

    def preview(
        self,
        by: Account,
        number: str,
        paper: ReceiptPaper = ReceiptPaper.A5,
        copy: ReceiptCopy = ReceiptCopy.CITIZEN,
    ) -> bytes:
        """Return the PDF as it would be issued next, without counting it.

        Raises:
            NotAllowed, NotFound
        """
        by.require(Right.PRINT_RECEIPT)
        complaint_id = self.desk.complaint_id(number)
        with self.desk.database.read() as connection:
            complaint = complaints.get(connection, complaint_id)
            item = outbox.of_complaint(connection, complaint_id)
            copy_no = prints.next_copy_no(connection, complaint_id, copy.value)
        assert complaint is not None
        assert item is not None
        complaint = self._as_handed_out(by, complaint, paper, copy, copy_no)
        return self._render(by, complaint, item, paper, copy, copy_no)

    def archive_copy(self, by: Account, number: str, paper: ReceiptPaper, copy: ReceiptCopy) -> bytes:
        """Return the PDF as it was last issued, with that number, moment and name, without counting it.

        One that was never issued shows the moment and the officer of receipt. Of a guarded report it is the slip: a folder
        cannot ask who opens it. Raises as issuing does.
        """
        by.require(Right.PRINT_RECEIPT)
        complaint_id = self.desk.complaint_id(number)
        with self.desk.database.read() as connection:
            complaint = complaints.get(connection, complaint_id)
            item = outbox.of_complaint(connection, complaint_id)
            issue = prints.last_issue(connection, complaint_id, copy.value)
        assert complaint is not None
        assert item is not None
        at, name = (issue.at, issue.by) if issue else (complaint.received_at, complaint.received_by.full_name)
        if is_guarded(complaint.content.is_secret, complaint.content.classification):
            complaint = _as_slip(complaint)
        then = IssueReceipt(replace(self.desk, clock=SetClock(at)))
        return then._render(
            replace(by, full_name=name), complaint, item, paper, copy, issue.copy_no if issue else 1
        )

    def _as_handed_out(
        self, by: Account, complaint: Complaint, paper: ReceiptPaper, copy: ReceiptCopy, copy_no: int
    ) -> Complaint:
        """Return the complaint as far as ``by`` may print it: later copies of a guarded report are slips for them.

        Whoever logged it has its words before them and hands its first papers out on the same day.

        Raises:
            NotAllowed: the office's or agency's copy tells what this person may not see.
            InvalidInput, Conflict
        """
        _check_copy(complaint, paper, copy)
        if sees_content(by, complaint.content):
            return complaint
        is_own = by.username == complaint.received_by.username
        is_new = complaint.is_backdated or complaint.received_on == self.desk.today()
        if is_own and is_new and copy_no == 1 and copy is not ReceiptCopy.AGENCY:
            return complaint
        if copy is not ReceiptCopy.CITIZEN:
            require_sight(by, complaint.content)
        return _as_slip(complaint)

    def _render(
        self,
        by: Account,
        complaint: Complaint,
        item: OutboxItem,
        paper: ReceiptPaper,
        copy: ReceiptCopy,
        copy_no: int,
    ) -> bytes:
        from desktop.documents.receipt import render_receipt

        return render_receipt(self._content(by, complaint, item, copy, copy_no), paper.value)

    def _content(
        self, by: Account, complaint: Complaint, item: OutboxItem, copy: ReceiptCopy, copy_no: int
    ) -> ReceiptContent:
        from desktop.documents.receipt import receipt_content

        desk, number = self.desk, from_canonical(complaint.register_no)
        with desk.database.read() as connection:
            chosen = settings.read(connection)
        dates = deadlines(
            complaint.received_on, complaint.content.classification, desk.office.limits, desk.calendar
        )
        return receipt_content(
            complaint,
            desk.office,
            desk.reference,
            dates,
            code=make_code(receipt_key(desk.keys), number, complaint.received_on),
            copy=copy.value,
            copy_no=copy_no,
            lapor_no=item.lapor_no,
            printed_at=desk.now(),
            printed_by=by.full_name,
            is_provisional=desk.calendar.is_provisional(dates.finish_by),
            names_anonymous=chosen.get(ANONYMOUS_NAME) == "full",
            short_office_name=chosen.get(SHORT_OFFICE_NAME) or desk.office.name,
            kept_years=int(chosen.get(RETENTION_YEARS, DEFAULT_YEARS)),
            privacy_notice=chosen.get(PRIVACY_NOTICE, ""),
        )

    def _record(
        self,
        by: Account,
        complaint_id: str,
        copy: ReceiptCopy,
        copy_no: int,
        paper: ReceiptPaper,
        sha256: str,
    ) -> bool:
        now = self.desk.now()
        with self.desk.database.write() as connection:
            if prints.next_copy_no(connection, complaint_id, copy.value) != copy_no:
                return (
                    False  # somebody else issued this copy meanwhile: lay it out again with the next number
                )
            prints.add_receipt(
                connection, complaint_id, copy.value, copy_no, paper.value, now, by.username, sha256
            )
            record(
                connection,
                Action.RECEIPT_PRINTED,
                now,
                by,
                complaint_id,
                copy=copy.value,
                copy_no=copy_no,
                paper=paper.value,
                sha256=sha256,
            )
        return True


def _check_copy(complaint: Complaint, paper: ReceiptPaper, copy: ReceiptCopy) -> None:
    """Refuse what has no words any more, and an agency's copy on a roll."""
    refuse_without_words(complaint)
    if copy is ReceiptCopy.AGENCY and paper in _ROLLS:
        raise InvalidInput.of(
            "paper",
            "invalid",
            translate("Receipt", "Lembar instansi dicetak pada kertas a5, a4, atau f4. Pilih kertas itu."),
        )


def _as_slip(complaint: Complaint) -> Complaint:
    """Return a complaint whose citizen's copy is the slip: number, day and code, and nothing of what was told."""
    return replace(complaint, content=replace(complaint.content, is_secret=True))


def _own_code(place: CodePlace | None) -> OwnCode | None:
    return OwnCode(place.text, place.top, place.bottom, place.module) if place else None


def receipt_key(keys: KeyStore) -> bytes:
    """Return the key that signs receipt codes; it is made together with the key of the database."""
    key = keys.get(RECEIPT_KEY)
    assert key is not None, "the key store was opened, so it has its keys"
    return key
