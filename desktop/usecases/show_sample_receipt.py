"""A receipt to test the printer with: the office's own letterhead around an invented complaint that is stored nowhere."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from desktop.domain.access import Account, Right
from desktop.domain.complaint import (
    Channel,
    Classification,
    Complainant,
    Complaint,
    ComplaintContent,
)
from desktop.domain.deadlines import deadlines
from desktop.domain.receipt_code import make_code
from desktop.domain.register_number import RegisterNumber
from desktop.domain.retention import DEFAULT_YEARS
from desktop.store import settings
from desktop.usecases.change_settings import PRIVACY_NOTICE, RETENTION_YEARS, SHORT_OFFICE_NAME
from desktop.usecases.desk import Desk
from desktop.usecases.issue_receipt import ReceiptPaper

_COUNTER = 99_999
_NAME = "Contoh Nama Warga"
_TITLE = "CONTOH: Jalan berlubang di depan sekolah"
_NARRATIVE = (
    "Ini lembar contoh untuk mencoba pencetak. Isinya karangan, tidak tercatat di buku register, dan kodenya "
    "tidak berlaku. Bila tulisan terkecil terbaca, garis tepi utuh, dan kode QR dapat dipindai, pencetak siap dipakai."
)


@dataclass(frozen=True)
class ShowSampleReceipt:
    """Lay the sample out; it is signed with a key made for it alone, so that nobody can pass it as a receipt."""

    desk: Desk

    def __call__(self, by: Account, paper: ReceiptPaper = ReceiptPaper.A5) -> bytes:
        """Return the sample as PDF; raises NotAllowed."""
        from desktop.documents.receipt import receipt_content, render_receipt

        by.require(Right.PRINT_RECEIPT)
        desk, now = self.desk, self.desk.now()
        with desk.database.read() as connection:
            chosen = settings.read(connection)
        number = RegisterNumber(desk.office.code, desk.office.device_code, now.year % 100, _COUNTER)
        limits = deadlines(
            now.date(), Classification.TIDAK_BERKADAR_PENGAWASAN, desk.office.limits, desk.calendar
        )
        complaint = Complaint(
            id="sample",
            register_no=str(number),
            content=_content(),
            received_at=now,
            received_on=now.date(),
            received_by=by.officer,
            due_on=limits.finish_by,
        )
        code = make_code(secrets.token_bytes(32), number, now.date())
        content = receipt_content(
            complaint,
            desk.office,
            desk.reference,
            limits,
            code=code,
            printed_at=now,
            printed_by=by.full_name,
            short_office_name=chosen.get(SHORT_OFFICE_NAME) or desk.office.name,
            kept_years=int(chosen.get(RETENTION_YEARS, DEFAULT_YEARS)),
            privacy_notice=chosen.get(PRIVACY_NOTICE, ""),
        )
        return render_receipt(content, paper.value)


def _content() -> ComplaintContent:
    return ComplaintContent(
        channel=Channel.TATAP_MUKA,
        complainant=Complainant(
            name=_NAME, id_number="1603021203850001", phone="0812-0000-0000", address="Jl. Contoh No. 1"
        ),
        classification=Classification.TIDAK_BERKADAR_PENGAWASAN,
        title=_TITLE,
        narrative=_NARRATIVE,
        remedy_sought="Lembar ini dibuang setelah diperiksa.",
    )
