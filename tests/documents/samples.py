"""A day at an invented desk in real places, for the tests of documents and of the daily log."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from desktop.domain.complaint import (
    ActingAs,
    Attachment,
    Channel,
    Classification,
    Complainant,
    Complaint,
    ComplaintContent,
    ComplaintStatus,
    Officer,
)
from desktop.domain.daily_log_builder import LogEntry
from desktop.domain.office import Letterhead, Office, Signatory
from desktop.domain.outbox import SyncState
from desktop.domain.places import Agency, Topic, Village
from desktop.domain.register_number import RegisterNumber

DAY = date(2026, 11, 24)
RECEIVED_AT = datetime(2026, 11, 24, 6, 46, tzinfo=UTC)
KEY = bytes(range(32))
RINA = Officer("rina", "Rina Puspitasari, S.Sos.", "198907142015032004")
HENDRA = Officer("hendra", "Hendra Gunawan, A.Md.", "198201022008011003")
HEAD = Signatory(
    "Ir. Suryadi Mahmud, M.Si.",
    "197203151993031004",
    "Kepala Dinas Komunikasi, Informatika, Statistik dan Persandian",
    "Pembina Utama Muda",
)
LETTERHEAD = Letterhead(
    (
        "PEMERINTAH KABUPATEN MUARA ENIM",
        "DINAS KOMUNIKASI, INFORMATIKA, STATISTIK DAN PERSANDIAN",
        "Jl. Jenderal Ahmad Yani No. 16, Muara Enim 31315 · Telp. (0734) 421 000 · diskominfo@muaraenimkab.go.id",
    )
)
OFFICE = Office(
    code="ME01",
    device_code="L1",
    name="Loket Pengaduan Diskominfo",
    regency_code="16.03",
    regency_name="Kabupaten Muara Enim",
    time_zone="Asia/Jakarta",
    place="Muara Enim",
    letterhead=LETTERHEAD,
    head=HEAD,
    contact="0812-7000-1708 (telepon, WhatsApp), hari kerja 08.00–15.30 WIB",
)
NARRATIVE = (
    "Sejak awal November 2026 terdapat lima lubang besar pada lajur kiri jalan di depan Pasar Inpres, sedalam "
    "kira-kira 20 cm dan tergenang air bila hujan. Pada 20 November 2026 sekitar pukul 06.30 WIB anak saya terjatuh "
    "dari sepeda motor karena lubang tidak terlihat, luka di lutut dan motor rusak. Sudah saya sampaikan kepada ketua "
    "RT dan kelurahan pada 10 November, sampai sekarang belum ada perbaikan."
)


@dataclass(frozen=True)
class Places:
    """Reference data of three villages, enough to print."""

    villages: Sequence[Village] = (
        Village("16.03.02.1001", "Pasar I Muara Enim", True, "Muara Enim"),
        Village("16.03.07.2009", "Tegal Rejo", False, "Lawang Kidul"),
        Village("16.03.22.2003", "Arisan Musi", False, "Muara Belida"),
    )
    agencies: Sequence[Agency] = (
        Agency("Dinas PUPR", "Dinas Pekerjaan Umum dan Penataan Ruang"),
        Agency("Inspektorat", "Inspektorat Daerah"),
        Agency("Disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil"),
    )
    topics: Sequence[Topic] = (
        Topic("JALAN BERLUBANG", "PEKERJAAN UMUM DAN PENATAAN RUANG"),
        Topic("KTP (KARTU TANDA PENDUDUK)", "KEPENDUDUKAN"),
    )
    districts: Container[str] = field(default_factory=lambda: {"16.03.02"})

    def village(self, code: str) -> Village | None:
        return next((v for v in self.villages if v.code == code), None)

    def agency(self, code: str) -> Agency | None:
        return next((a for a in self.agencies if a.code == code), None)

    def topic(self, name: str) -> Topic | None:
        return next((t for t in self.topics if t.name == name.upper()), None)


PLACES = Places()
SITI = Complainant(
    name="Siti Aminah",
    id_number="1603025708900001",
    phone="0812-7345-6789",
    address="Jl. Jenderal Sudirman No. 12 RT 03 RW 01",
    village_code="16.03.02.1001",
    occupation="Pedagang",
    acting_as=ActingAs.DIRI_SENDIRI,
)
CONTENT = ComplaintContent(
    channel=Channel.TATAP_MUKA,
    complainant=SITI,
    classification=Classification.TIDAK_BERKADAR_PENGAWASAN,
    title="Jalan berlubang di depan Pasar Inpres membahayakan pengendara",
    narrative=NARRATIVE,
    category="JALAN BERLUBANG",
    remedy_sought="Jalan ditambal selambatnya dalam dua minggu dan dipasang rambu peringatan sebelum diperbaiki.",
    incident_date=date(2026, 11, 20),
    incident_place="Depan Pasar Inpres",
    incident_village_code="16.03.02.1001",
    target_agency="Dinas PUPR",
)
ATTACHMENTS = tuple(
    Attachment(name, f"{i:064x}", 120_000, "image/jpeg")
    for i, name in enumerate(("foto-jalan-1.jpg", "foto-jalan-2.jpg", "surat-keterangan-rt.pdf"))
)
COMPLAINT = Complaint(
    id="0193582e-0000-7000-8000-000000000000",
    register_no=str(RegisterNumber("ME01", "L1", 26, 439)),
    content=CONTENT,
    received_at=RECEIVED_AT,
    received_on=DAY,
    received_by=RINA,
    due_on=date(2026, 12, 14),
    attachments=ATTACHMENTS,
)


def entry(counter: int, *, state: SyncState = SyncState.CONFIRMED, **changes: Any) -> LogEntry:
    """A complaint of the day; ``changes`` go to the content, or to the complaint if it has such a field."""
    content = {k: v for k, v in changes.items() if k in ComplaintContent.__dataclass_fields__}
    rest = {k: v for k, v in changes.items() if k not in content}
    values: dict[str, Any] = {
        "received_at": datetime(2026, 11, 24, 1, tzinfo=UTC) + timedelta(seconds=counter),
        "received_by": RINA if counter % 3 else HENDRA,
        "register_no": str(rest.pop("number", RegisterNumber("ME01", "L1", 26, counter))),
    }
    complaint = replace(COMPLAINT, content=replace(CONTENT, **content), **(values | rest))
    return LogEntry(complaint, state, f"#{9214300 + counter}" if state is SyncState.CONFIRMED else None)


def void_entry(counter: int, **changes: Any) -> LogEntry:
    """A complaint of the day that was struck out."""
    void: dict[str, Any] = {
        "status": ComplaintStatus.BATAL,
        "void_reason": "dicatat dua kali",
        "voided_at": datetime(2026, 11, 24, 3, 49, tzinfo=UTC),
        "voided_by": "Hendra Gunawan",
    }
    return entry(counter, **(void | changes))


def withdrawn_entry(counter: int, **changes: Any) -> LogEntry:
    """A complaint of the day that its complainant withdrew."""
    ending = {"status": ComplaintStatus.DICABUT, "void_reason": "jalan sudah diperbaiki warga"}
    return void_entry(counter, **(ending | changes))
