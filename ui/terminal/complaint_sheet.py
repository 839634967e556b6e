"""One complaint as lines for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from zoneinfo import ZoneInfo

from desktop.domain.complaint import (
    Attachment,
    Complaint,
    ComplaintContent,
    ComplaintStatus,
    Respondent,
)
from desktop.domain.form_fields import label as field_label
from desktop.domain.identity import mask_email, mask_nik, mask_phone
from desktop.domain.places import ReferenceData
from desktop.domain.wording import file_size, label, long_date, moment
from desktop.usecases.find_complaints import Action, ComplaintRecord, HistoryEntry
from resources.i18n import translate
from ui.terminal.lapor_sheet import lapor_pairs
from ui.terminal.output import pairs

Pair = tuple[str, str | None]


def sheet(
    record: ComplaintRecord, reference: ReferenceData, zone: ZoneInfo, *, is_revealed: bool
) -> list[str]:
    """Return everything known of a complaint: number and dates, who, what, files, sending, history.

    Numbers of identity and telephone and the mail address are masked unless ``is_revealed``.
    """
    complaint = record.complaint
    sending = (
        (translate("Terminal", "Pengiriman"), label(record.item.state)),
        (translate("Terminal", "Nomor LAPOR!"), record.item.lapor_no),
        (translate("Terminal", "Sebab"), record.item.reason),
    )
    return pairs(
        (
            *_receipt(complaint, zone),
            (
                translate("Terminal", "Selesai"),
                moment(record.finished_at, zone) if record.finished_at else None,
            ),
            *_person(record, reference, is_revealed=is_revealed),
            *_matter(complaint.content, reference),
            *_links(record),
            (field_label("attachments"), _files(complaint.attachments)),
            *sending,
            *lapor_pairs(record, zone),
            (translate("Terminal", "Riwayat"), _history(record.history, zone)),
        )
    )


def _receipt(complaint: Complaint, zone: ZoneInfo) -> Iterable[Pair]:
    backdated = translate("Terminal", "{time} (tanggal mundur)")
    received = moment(complaint.received_at, zone)
    yield translate("Terminal", "Nomor"), complaint.register_no
    yield (
        translate("Terminal", "Diterima"),
        backdated.format(time=received) if complaint.is_backdated else received,
    )
    yield translate("Terminal", "Petugas"), complaint.received_by.full_name
    yield translate("Terminal", "Batas selesai"), long_date(complaint.due_on)
    yield translate("Terminal", "Status"), label(complaint.status)
    if complaint.sealed_for is not None:
        yield translate("Terminal", "Disegel untuk"), complaint.sealed_for
    if complaint.voided_at is not None:
        is_void = complaint.status is ComplaintStatus.BATAL
        yield (
            translate("Terminal", "Dibatalkan") if is_void else translate("Terminal", "Dicabut"),
            f"{moment(complaint.voided_at, zone)}, {complaint.voided_by}",
        )
        yield translate("Terminal", "Alasan"), complaint.void_reason


def _person(record: ComplaintRecord, reference: ReferenceData, *, is_revealed: bool) -> Iterable[Pair]:
    prefix, person = "complainant.", record.complaint.content.complainant
    if record.is_hidden:
        yield field_label("complainant"), translate("Terminal", "identitas dirahasiakan")
        return

    def shown(value: str | None, mask: Callable[[str], str]) -> str | None:
        return value if value is None or is_revealed else mask(value)

    yield field_label(prefix + "name"), person.name
    yield label(person.id_type), shown(person.id_number, mask_nik)
    yield field_label(prefix + "phone"), shown(person.phone, mask_phone)
    yield field_label(prefix + "email"), shown(person.email, mask_email)
    yield field_label(prefix + "address"), person.address
    yield field_label(prefix + "village_code"), _village(person.village_code, reference)
    yield field_label(prefix + "gender"), label(person.gender) if person.gender else None
    yield field_label(prefix + "occupation"), person.occupation
    yield field_label(prefix + "disability"), person.disability
    yield field_label(prefix + "acting_as"), label(person.acting_as)


def _matter(content: ComplaintContent, reference: ReferenceData) -> Iterable[Pair]:
    marks = [field_label(name) for name in ("is_anonymous", "is_secret") if getattr(content, name)]
    yield field_label("channel"), label(content.channel)
    yield field_label("classification"), label(content.classification)
    yield translate("Terminal", "Tanda"), ", ".join(marks)
    yield field_label("category"), content.category
    yield field_label("title"), content.title
    yield field_label("narrative"), content.narrative
    yield field_label("remedy_sought"), content.remedy_sought
    yield (
        field_label("incident_date"),
        long_date(content.incident_date) if content.incident_date else None,
    )
    yield field_label("incident_place"), content.incident_place
    yield field_label("incident_village_code"), _village(content.incident_village_code, reference)
    yield field_label("respondent"), _respondent(content.respondent)
    yield field_label("target_agency"), content.target_agency


def _links(record: ComplaintRecord) -> Iterable[Pair]:
    first = record.complaint.duplicate_of
    yield field_label("duplicate_of"), first.register_no if first else None
    yield translate("Terminal", "Dilaporkan lagi"), ", ".join(record.duplicates)


def _respondent(respondent: Respondent | None) -> str | None:
    if respondent is None:
        return None
    return ", ".join(filter(None, (respondent.name, respondent.nip, respondent.position, respondent.unit)))


def _village(code: str | None, reference: ReferenceData) -> str | None:
    village = reference.village(code) if code else None
    return village.label if village else code


def _files(files: Iterable[Attachment]) -> str:
    return "\n".join(f"{file.name} ({file_size(file.size)})" for file in files)


def _history(entries: Iterable[HistoryEntry], zone: ZoneInfo) -> str:
    return "\n".join(
        f"{moment(entry.at, zone)}  {_deed(entry.action)}  {entry.actor_name}" for entry in entries
    )


def _deed(action: Action) -> str:
    """Return what happened in words; what has none yet is named as scripts see it."""
    words = {
        Action.LOGGED: translate("Terminal", "dicatat"),
        Action.RECEIPT_PRINTED: translate("Terminal", "tanda terima dibuat"),
        Action.RECEIPT_NOT_PRINTED: translate("Terminal", "tanda terima tidak tercetak"),
        Action.VOIDED: translate("Terminal", "dibatalkan"),
        Action.WITHDRAWN: translate("Terminal", "dicabut"),
        Action.CORRECTED: translate("Terminal", "diperbaiki"),
        Action.FOLLOW_UP_QUEUED: translate("Terminal", "susulan ditulis"),
        Action.FINISHED: translate("Terminal", "selesai dijawab"),
        Action.REOPENED: translate("Terminal", "dibuka kembali"),
        Action.CONFIRMED: translate("Terminal", "terkirim"),
        Action.UNKNOWN: translate("Terminal", "perlu dicek"),
        Action.REJECTED: translate("Terminal", "ditolak server"),
        Action.RESOLVED_SENT: translate("Terminal", "dipastikan terkirim"),
        Action.RESOLVED_NOT_SENT: translate("Terminal", "dipastikan belum terkirim"),
        Action.ENTERED_BY_HAND: translate("Terminal", "dimasukkan sendiri ke LAPOR!"),
        Action.CARRIED_OUT: translate("Terminal", "dibawa keluar dengan berkas"),
        Action.CARRY_CONFLICT: translate("Terminal", "hasil berkas berbeda dengan catatan di sini"),
        Action.RESOLVED_BY_READING: translate("Terminal", "dipastikan dari LAPOR!"),
        Action.STATUS_READ: translate("Terminal", "status LAPOR! dibaca"),
        Action.FOLLOW_UP_READ: translate("Terminal", "tindak lanjut dibaca"),
        Action.RETRIED: translate("Terminal", "diantrekan lagi"),
        Action.REDIRECTED: translate("Terminal", "tujuan diganti"),
        Action.WITHHELD: translate("Terminal", "tidak akan dikirim"),
        Action.IDENTITY_REVEALED: translate("Terminal", "identitas dibuka"),
        Action.SEALED: translate("Terminal", "isi disegel"),
        Action.SEALED_READ: translate("Terminal", "isi tersegel dibaca"),
        Action.LETTER_WRITTEN: translate("Terminal", "surat jawaban dibuat"),
        Action.LETTER_PRINTED: translate("Terminal", "surat jawaban dicetak lagi"),
    }
    return words.get(action, action.value)
