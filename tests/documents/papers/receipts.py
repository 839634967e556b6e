"""Receipts of every kind, as the design shows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from desktop.documents.receipt import ReceiptContent, render_receipt
from desktop.domain.complaint import ActingAs, Attachment, Complaint, Gender
from tests.documents.samples import COMPLAINT, CONTENT, SITI
from tests.documents.test_receipt import receipt

_WHOLE = replace(SITI, gender=Gender.PEREMPUAN, email="siti.aminah@contoh.id")
_USUAL = replace(COMPLAINT, content=replace(CONTENT, complainant=_WHOLE))
_ANONYMOUS = replace(COMPLAINT, content=replace(CONTENT, complainant=_WHOLE, is_anonymous=True))
_SECRET = replace(COMPLAINT, register_no="ME01-L1-26-00416-0", content=replace(CONTENT, is_secret=True))
_EVENTS = ("air mati", "air keruh", "lapor, nihil", "beli air", "meter diam", "loket tutup", "keran kering")


def _long() -> Complaint:
    """Two hundred lines of a diary."""
    lines = ["Catatan harian air PDAM di rumah saya, RT 05:"]
    lines += [
        f"{n // 2 % 28 + 1} {('Agu', 'Sep', 'Okt', 'Nov')[n // 56]} "
        f"{(5 if n % 2 == 0 else 14) + n * 7 % 6:02d}.{n * 13 % 60:02d} {_EVENTS[n * 5 % len(_EVENTS)]}"
        for n in range(198)
    ]
    lines.append("Demikian catatan ini saya buat dengan sebenarnya.")
    person = replace(
        SITI,
        name="Muhammad Arifin bin Zainal Abidin",
        id_number="1603071203780002",
        phone="0813-6700-4412",
        address="Jl. Lintas Sumatera Gang Melati No. 14 RT 05 RW 02",
        village_code="16.03.07.2009",
        occupation="Buruh harian lepas",
        acting_as=ActingAs.MASYARAKAT,
    )
    content = replace(
        CONTENT,
        complainant=person,
        title="Air PDAM mati berulang selama tiga bulan di Desa Tegal Rejo, tagihan tetap terbit",
        narrative="\n".join(lines),
        remedy_sought="Aliran air dipulihkan dan tagihan September–November ditinjau kembali.",
        incident_place="Rumah pelapor dan rumah tetangga",
        incident_village_code="16.03.07.2009",
    )
    files = tuple(
        Attachment(name, f"{n:064x}", 90_000, "image/jpeg")
        for n, name in enumerate(("surat-bersama-rt05.pdf", "foto-air-keruh.jpg"))
    )
    return replace(COMPLAINT, content=content, attachments=files)


def _paper(complaint: Complaint, paper: str, copy: str = "citizen", copy_no: int = 1) -> bytes:
    content: ReceiptContent = receipt(complaint, copy=copy, copy_no=copy_no)
    name = "DISKOMINFO" if paper == "58mm" else "DISKOMINFO MUARA ENIM"
    return render_receipt(replace(content, short_office_name=name), paper)


PAPERS: dict[str, Callable[[], bytes]] = {
    "resi-a5-warga.pdf": partial(_paper, _USUAL, "a5"),
    "resi-a5-kantor.pdf": partial(_paper, COMPLAINT, "a5", "office", 2),
    "resi-a5-anonim.pdf": partial(_paper, _ANONYMOUS, "a5", "citizen", 2),
    "resi-a5-panjang.pdf": lambda: _paper(_long(), "a5"),
    "resi-a5-instansi.pdf": partial(_paper, _ANONYMOUS, "a5", "agency"),
    "resi-a4-instansi.pdf": partial(_paper, _ANONYMOUS, "a4", "agency"),
    "resi-a4-dua.pdf": partial(_paper, COMPLAINT, "a4"),
    "resi-f4-dua.pdf": partial(_paper, COMPLAINT, "f4"),
    "resi-80mm.pdf": partial(_paper, COMPLAINT, "80mm"),
    "resi-58mm.pdf": partial(_paper, COMPLAINT, "58mm"),
    "slip-rahasia.pdf": partial(_paper, _SECRET, "80mm"),
    "slip-rahasia-a5.pdf": lambda: _slip("a5"),
    "slip-rahasia-f4.pdf": lambda: _slip("f4"),
}


def _slip(paper: str) -> bytes:
    return _paper(_SECRET, paper)
