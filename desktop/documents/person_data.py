"""A citizen's copy of their data, A4: who processes it and why, then complaint by complaint what is held and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.documents.running_sheet import Column, RunningSheet
from desktop.domain.complaint import Complaint, ComplaintStatus, Respondent
from desktop.domain.office import Office
from desktop.domain.outbox import SyncState
from desktop.domain.wording import (
    file_size,
    label,
    long_date,
    moment,
    sentence_case,
    topic_name,
)

_DEEDS = (Column("Tanggal", 34), Column("Oleh", 40), Column("Yang dilakukan", 94))
_ANSWERS = (Column("Tanggal", 34), Column("Isi", 134))
_FILES = (Column("Nama berkas", 110), Column("Jenis", 34), Column("Ukuran", 24))


@dataclass(frozen=True, slots=True)
class PersonComplaint:
    """One complaint as it is told to the person who brought it; ``deeds`` are day, role and what was done.

    ``answers`` are day and words of what was read at LAPOR!.
    """

    complaint: Complaint
    agency: str | None
    home: str | None
    place: str | None
    state: SyncState
    lapor_no: str | None
    sent_at: datetime | None
    sent_follow_ups: int
    finished_on: date | None
    letters: tuple[tuple[str, date], ...]
    answers: tuple[tuple[str, str], ...]
    deeds: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """What the copy says; ``made_by`` is a role, ``years`` how long complaints are kept after their last year."""

    made_at: datetime
    made_by: str
    years: int
    complaints: tuple[PersonComplaint, ...]


def render_person_data(record: PersonRecord, office: Office) -> bytes:
    """Return the copy as PDF: equal content gives equal bytes."""
    made = moment(record.made_at, office.zone, "id")
    count = len(record.complaints)
    sheet = RunningSheet(
        office,
        title="Salinan Data Pribadi Pengadu",
        subject=f"{count} pengaduan di {office.name} · keadaan per {made}",
        made_at=record.made_at,
        footer=f"Dibuat {made} oleh {record.made_by} · memuat data pribadi: hanya untuk pengadu sendiri",
    )
    sheet.heading("Tentang pemrosesan")
    sheet.facts(_about(record, office))
    sheet.space(1.5)
    for each in record.complaints:
        _add_complaint(sheet, each, office)
    return sheet.render()


def _about(record: PersonRecord, office: Office) -> list[tuple[str, str]]:
    return [
        ("Pengendali data", f"{office.name}, {office.regency_name}"),
        ("Tujuan", "mencatat pengaduan, meneruskannya ke instansi yang berwenang, dan memberi tahu hasilnya"),
        ("Dasar", "tugas pelayanan publik (UU 25/2009; UU 27/2022 Ps. 20)"),
        ("Masa simpan", f"sampai akhir tahun ke-{record.years} sesudah tahun selesainya, lalu dimusnahkan"),
        (
            "Hak Anda",
            "melihat, memperbaiki, dan melengkapi data ini: minta kepada petugas dengan menunjukkan KTP",
        ),
        (
            "Dikirim ke mana",
            "isi laporan ke SP4N-LAPOR!; nama, NIK, telepon, e-mail, dan alamat Anda tidak ikut dikirim",
        ),
    ]


def _add_complaint(sheet: RunningSheet, told: PersonComplaint, office: Office) -> None:
    complaint = told.complaint
    content, person = complaint.content, complaint.content.complainant
    sheet.number(complaint.register_no, f"diterima {moment(complaint.received_at, office.zone, 'id')}")
    if complaint.erased_at is not None:
        erased = long_date(complaint.erased_at.astimezone(office.zone).date(), "id")
        sheet.paragraph(
            f"Isinya dimusnahkan pada {erased} karena masa simpannya habis. Tidak ada data pribadi lagi."
        )
        return
    if complaint.sealed_for is not None:
        sheet.paragraph(
            "Isinya disegel untuk satu petugas yang ditunjuk dan tidak dapat dibaca loket. "
            "Petugas itu yang dapat memberikan salinannya."
        )
        return
    sheet.label("Data Anda")
    identity = (
        f"{label(person.id_type, 'id')} {person.id_number}"
        if person.id_number
        else label(person.id_type, "id")
    )
    sheet.facts(
        [
            (name, value)
            for name, value in (
                ("Nama", person.name),
                ("Identitas", identity),
                ("Telepon", person.phone),
                ("E-mail", person.email),
                ("Alamat", ", ".join(filter(None, (person.address, told.home)))),
                ("Jenis kelamin", label(person.gender, "id") if person.gender else None),
                ("Pekerjaan", person.occupation),
                ("Disabilitas", person.disability),
                ("Bertindak sebagai", sentence_case(label(person.acting_as, "id"))),
            )
            if value
        ]
    )
    sheet.label("Pengaduan")
    sheet.facts(
        [
            (name, value)
            for name, value in (
                ("Judul", content.title),
                ("Klasifikasi", sentence_case(label(content.classification, "id"))),
                ("Kategori", topic_name(content.category) if content.category else None),
                ("Kanal", sentence_case(label(content.channel, "id"))),
                ("Instansi tujuan", told.agency),
                ("Waktu kejadian", long_date(content.incident_date, "id") if content.incident_date else None),
                ("Tempat kejadian", ", ".join(filter(None, (content.incident_place, told.place)))),
                ("Pihak yang dilaporkan", _respondent(content.respondent)),
                ("Permintaan", content.remedy_sought),
                ("Kerahasiaan", _secrecy(complaint)),
            )
            if value
        ]
    )
    sheet.label("Uraian")
    for paragraph in content.narrative.splitlines():
        if paragraph.strip():
            sheet.paragraph(paragraph.strip())
    if complaint.attachments:
        sheet.label("Lampiran")
        sheet.table(
            _FILES,
            [
                (f.name, f.media_type.split("/")[-1].upper(), file_size(f.size, "id"))
                for f in complaint.attachments
            ],
        )
    sheet.label("Pengiriman dan jawaban")
    sheet.facts(_sending(told, office))
    if told.answers:
        sheet.label("Tanggapan yang dibaca dari LAPOR!")
        sheet.table(_ANSWERS, told.answers)
    if told.deeds:
        sheet.label("Siapa memakai data ini")
        sheet.table(_DEEDS, told.deeds)


def _respondent(respondent: Respondent | None) -> str | None:
    if respondent is None:
        return None
    return ", ".join(filter(None, (respondent.name, respondent.position, respondent.unit))) or None


def _secrecy(complaint: Complaint) -> str:
    chosen = [
        word
        for is_chosen, word in (
            (complaint.content.is_anonymous, "anonim"),
            (complaint.content.is_secret, "rahasia"),
        )
        if is_chosen
    ]
    return ", ".join(chosen)


def _sending(told: PersonComplaint, office: Office) -> list[tuple[str, str]]:
    complaint = told.complaint
    sent = sentence_case(label(told.state, "id"))
    if told.lapor_no:
        sent += f", nomor LAPOR! #{told.lapor_no.lstrip('#')}"
    if told.sent_at and told.lapor_no:
        sent += f", {moment(told.sent_at, office.zone, 'id')}"
    facts = [("SP4N-LAPOR!", sent)]
    if told.sent_follow_ups:
        facts.append(("Susulan terkirim", str(told.sent_follow_ups)))
    letters = [f"Nomor {number}, {long_date(day, 'id')}" for number, day in told.letters]
    if letters:
        facts.append(("Surat jawaban", "; ".join(letters)))
    ended = f"Selesai, {long_date(told.finished_on, 'id')}" if told.finished_on else None
    is_open = complaint.status is ComplaintStatus.DITERIMA
    facts.append(("Keadaan", ended if ended and is_open else sentence_case(label(complaint.status, "id"))))
    if complaint.hold_reason:
        facts.append(("Ditahan dari pemusnahan", complaint.hold_reason))
    return facts
