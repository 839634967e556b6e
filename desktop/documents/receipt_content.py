"""What a receipt says, as plain values, and what of it a citizen's copy shows (UU 25/2009 Ps. 44; design: paper, 2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from desktop.documents.fonts import printable
from desktop.documents.receipt_wording import ReceiptWording
from desktop.documents.typesetting import bind, bound
from desktop.domain.complaint import (
    ActingAs,
    Classification,
    Complaint,
    ComplaintStatus,
    Gender,
    IdType,
    Officer,
    Respondent,
)
from desktop.domain.deadlines import Deadlines
from desktop.domain.identity import mask_name, mask_nik, mask_phone
from desktop.domain.office import Letterhead, Office
from desktop.domain.places import ReferenceData, Village
from desktop.domain.receipt_code import ReceiptCode
from desktop.domain.register_number import from_canonical
from desktop.domain.retention import DEFAULT_YEARS
from desktop.domain.wording import label, long_date, moment, topic_name

NOTHING = "—"
_ID_LABELS = {
    IdType.KTP: "NIK",
    IdType.SIM: "Nomor SIM",
    IdType.PASPOR: "Nomor paspor",
    IdType.LAINNYA: "Nomor identitas",
    IdType.TIDAK_DIBERIKAN: "Tanda pengenal",
}


class Copy(StrEnum):
    """Who keeps it: the citizen's copy masks identity, the office's and that of the agency complained to are full."""

    CITIZEN = "citizen"
    OFFICE = "office"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class Person:
    """The complainant as one copy shows them. ``signed_as`` is the name printed below the signature, if any."""

    name: str
    id_label: str
    id_number: str
    phone: str
    email: str | None
    address: str
    gender: str
    occupation: str
    signed_as: str


@dataclass(frozen=True, slots=True)
class ReceiptContent:
    """Everything on a receipt, unmasked; rendering masks the citizen's copy. Times are aware UTC.

    ``ended`` is set if the entry was struck out or withdrawn, ``ended_why`` says why, by whom and when;
    ``names_anonymous`` shows the name of somebody anonymous on their own copy; ``privacy`` is what that copy says of personal
    data (UU 27/2022 Ps. 21).
    """

    register_no: str
    code: ReceiptCode
    letterhead: Letterhead
    place: str
    counter: str
    contact: str
    time_zone: str
    received_at: datetime
    received_on: date
    is_backdated: bool
    name: str | None
    id_type: IdType
    id_number: str | None
    phone: str | None
    email: str | None
    street: str | None
    village: str | None
    gender: Gender | None
    occupation: str | None
    acting_as: ActingAs
    is_anonymous: bool
    is_secret: bool
    channel: str
    classification: Classification
    category: str
    agency: str
    title: str
    incident: str
    narrative: str
    remedy: str
    respondent: str | None
    attachments: tuple[str, ...]
    deadlines: Deadlines
    officer: Officer
    printed_at: datetime
    printed_by: str
    copy: Copy = Copy.CITIZEN
    copy_no: int = 1
    lapor_no: str | None = None
    is_provisional: bool = False
    is_sample: bool = False
    related_to: str | None = None
    ended: ComplaintStatus | None = None
    ended_why: str = ""
    names_anonymous: bool = False
    short_office_name: str = ""
    privacy: str = ""
    wording: ReceiptWording = field(default_factory=ReceiptWording)

    @property
    def zone(self) -> ZoneInfo:
        """Return the office's time zone."""
        return ZoneInfo(self.time_zone)

    @property
    def copy_mark(self) -> str | None:
        """Return what marks a reprint; the first print has no mark."""
        return f"SALINAN ke-{self.copy_no}" if self.copy_no > 1 else None

    @property
    def end_mark(self) -> str | None:
        """Return what marks an entry that was struck out or withdrawn."""
        return label(self.ended, "id").upper() if self.ended else None

    @property
    def marks(self) -> tuple[str, ...]:
        """Return the marks of this copy, the most important first."""
        secret = "RAHASIA" if self.is_secret and self.copy is not Copy.CITIZEN else None
        return tuple(filter(None, (self.end_mark, secret, self.copy_mark)))

    @property
    def slip_marks(self) -> tuple[str, ...]:
        """Return the marks of the slip of a secret report: what they tell must stay as little as the rest."""
        return tuple(filter(None, (self.end_mark, self.copy_mark)))

    @property
    def agency_notice(self) -> str:
        """Return what the agency must keep to itself, "" if nothing."""
        if self.is_secret:
            return self.wording.confidential_notice
        return self.wording.anonymous_notice if self.is_anonymous else ""

    @property
    def code_alt(self) -> str:
        """Return what the QR code is, for those who hear the document."""
        return f"Kode QR keaslian untuk nomor register {self.register_no}"

    def person(self) -> Person:
        """Return the complainant as this copy may show them."""
        is_citizens = self.copy is Copy.CITIZEN
        hides_name = is_citizens and self.is_anonymous and not self.names_anonymous
        name = self.name or ("tidak diberikan" if self.id_type is IdType.TIDAK_DIBERIKAN else NOTHING)
        return Person(
            name=mask_name(name) if hides_name and self.name else name,
            id_label=_ID_LABELS[self.id_type],
            id_number=_shown(self.id_number, mask_nik if is_citizens else str),
            phone=_shown(self.phone, mask_phone if is_citizens else str),
            email=None if is_citizens else self.email,
            address=self._masked_address() if hides_name else self._address(),
            gender=label(self.gender, "id") if self.gender else NOTHING,
            occupation=self.occupation or NOTHING,
            signed_as="" if hides_name else self.name or "",
        )

    def for_copy(self, copy: Copy) -> ReceiptContent:
        """Return the same receipt for the other keeper."""
        return replace(self, copy=copy)

    def _address(self) -> str:
        return ", ".join(part for part in (self.street, self.village) if part) or NOTHING

    def _masked_address(self) -> str:
        return f"{self.village or ''} (lengkapnya di{bound(' loket')})".strip()


def _shown(value: str | None, mask: Callable[[str], str]) -> str:
    return mask(value) if value else NOTHING


def receipt_content(
    complaint: Complaint,
    office: Office,
    reference: ReferenceData,
    deadlines: Deadlines,
    *,
    code: ReceiptCode,
    printed_at: datetime,
    printed_by: str,
    copy: Copy | str = Copy.CITIZEN,
    copy_no: int = 1,
    lapor_no: str | None = None,
    is_provisional: bool = False,
    names_anonymous: bool = False,
    short_office_name: str = "",
    kept_years: int = DEFAULT_YEARS,
    privacy_notice: str = "",
    wording: ReceiptWording | None = None,
) -> ReceiptContent:
    """Gather what a receipt of ``complaint`` says.

    Args:
        printed_by: full name of the person who prints.
        copy_no: 1 for the first print, then counting; each copy counts by itself.
        is_provisional: whether a date lies past the last decreed holidays.
        kept_years: how long complaints are kept after the year in which they ended.
        privacy_notice: what the office says of personal data, "" for our words.
        names_anonymous: whether the citizen's copy of an anonymous report shows their own name (UU 25/2009 lists it).
    """
    content, person = complaint.content, complaint.content.complainant
    village = reference.village(person.village_code) if person.village_code else None
    device = from_canonical(complaint.register_no).device
    words = wording or ReceiptWording()
    return ReceiptContent(
        register_no=complaint.register_no,
        code=code,
        letterhead=office.letterhead,
        place=office.place,
        counter=replace(office, device_code=device).counter_name,
        contact=office.contact,
        time_zone=office.time_zone,
        received_at=complaint.received_at,
        received_on=complaint.received_on,
        is_backdated=complaint.is_backdated,
        name=_one_line(person.name),
        id_type=person.id_type,
        id_number=_one_line(person.id_number),
        phone=_one_line(person.phone),
        email=_one_line(person.email),
        street=_one_line(person.address),
        village=_village(village) if village else None,
        gender=person.gender,
        occupation=_one_line(person.occupation),
        acting_as=person.acting_as,
        is_anonymous=content.is_anonymous,
        is_secret=content.is_secret,
        channel=label(content.channel, "id"),
        classification=content.classification,
        category=_category(content.category, reference),
        agency=_agency(content.target_agency, reference),
        title=_one_line(content.title) or NOTHING,
        incident=_incident(complaint, reference),
        narrative=_paragraphs(content.narrative),
        remedy=_paragraphs(content.remedy_sought or NOTHING),
        respondent=_respondent(content.respondent),
        attachments=tuple(attachment.name for attachment in complaint.attachments),
        deadlines=deadlines,
        officer=complaint.received_by,
        printed_at=printed_at,
        printed_by=printed_by,
        copy=Copy(copy),
        copy_no=copy_no,
        lapor_no=lapor_no,
        is_provisional=is_provisional,
        is_sample=office.is_sample,
        related_to=complaint.duplicate_of.told_no if complaint.duplicate_of else None,
        ended=complaint.status if complaint.status is not ComplaintStatus.DITERIMA else None,
        ended_why=_ended_why(complaint, office.zone),
        names_anonymous=names_anonymous,
        short_office_name=short_office_name,
        privacy=_one_line(privacy_notice) or words.privacy.format(years=kept_years),
        wording=words,
    )


def _one_line(text: str | None) -> str | None:
    """Join the lines of a value that stands in one field."""
    if text is None:
        return None
    return bind(printable(", ".join(line.strip(" ,") for line in text.splitlines() if line.strip()))) or None


def _paragraphs(text: str) -> str:
    """Return a narrative without blank ends and with at most one empty line between paragraphs."""
    paragraphs: list[str] = []
    for line in printable(text).split("\n"):
        stripped = bind(" ".join(word for word in line.split(" ") if word))
        if stripped or (paragraphs and paragraphs[-1]):
            paragraphs.append(stripped)
    while paragraphs and not paragraphs[-1]:
        paragraphs.pop()
    return "\n".join(paragraphs)


def _village(village: Village) -> str:
    kind = "Kel." if village.is_kelurahan else "Desa"
    return f"{bind(f'{kind} {village.name}')}, {bound(f'Kec. {village.district}')}"


def _category(name: str | None, reference: ReferenceData) -> str:
    if name is None:
        return NOTHING
    topic = reference.topic(name)
    if topic is None or topic.main == topic.name:
        return topic_name(name)
    return f"{topic_name(topic.main)} › {topic_name(topic.name)}"


def _agency(code: str | None, reference: ReferenceData) -> str:
    if code is None:
        return "ditentukan saat verifikasi"
    agency = reference.agency(code)
    if agency is None:
        return code
    return agency.name if agency.label == agency.name else f"{agency.name} ({agency.label})"


def _incident(complaint: Complaint, reference: ReferenceData) -> str:
    content = complaint.content
    code = content.incident_village_code
    village = reference.village(code) if code else None
    where = _village(village) if village else None
    if where and code == content.complainant.village_code:
        where = where.rsplit(", ", 1)[0]  # its kecamatan already stands in the address
    when = long_date(content.incident_date, "id") if content.incident_date else None
    return ", ".join(part for part in (when, _one_line(content.incident_place), where) if part) or NOTHING


def _respondent(respondent: Respondent | None) -> str | None:
    if respondent is None:
        return None
    number = f"NIP {respondent.nip}" if respondent.nip else None
    parts = (respondent.name, number, respondent.position, respondent.unit)
    return _one_line(", ".join(part for part in parts if part))


def _ended_why(complaint: Complaint, zone: ZoneInfo) -> str:
    if complaint.status is ComplaintStatus.DITERIMA:
        return ""
    when = moment(complaint.voided_at, zone, "id") if complaint.voided_at else None
    who = ", ".join(part for part in (_one_line(complaint.voided_by), when) if part)
    return (
        f"{_one_line(complaint.void_reason) or NOTHING} ({who})"
        if who
        else _one_line(complaint.void_reason) or NOTHING
    )
