"""What a citizen says at the desk, as frozen values; the names are those of the JSON form (docs/architecture.md)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

TITLE_LIMIT = 150
NARRATIVE_LIMIT = 5_000


class Channel(StrEnum):
    """How the citizen reached the desk (media)."""

    TATAP_MUKA = "tatap_muka"
    SURAT = "surat"
    TELEPON = "telepon"
    WHATSAPP = "whatsapp"
    EMAIL = "email"
    LAINNYA = "lainnya"


class IdType(StrEnum):
    """Kind of identity paper that was shown."""

    KTP = "ktp"
    SIM = "sim"
    PASPOR = "paspor"
    LAINNYA = "lainnya"
    TIDAK_DIBERIKAN = "tidak_diberikan"


class ActingAs(StrEnum):
    """In whose name the visitor speaks (UU 25/2009 Ps. 42(1))."""

    DIRI_SENDIRI = "diri_sendiri"
    KELUARGA = "keluarga"
    MASYARAKAT = "masyarakat"
    LEMBAGA = "lembaga"
    KUASA = "kuasa"
    LAINNYA = "lainnya"


class Gender(StrEnum):
    """Sex as written on the identity card."""

    LAKI_LAKI = "L"
    PEREMPUAN = "P"


class Classification(StrEnum):
    """The four kinds of report of SP4N-LAPOR!; each has a time limit of its own."""

    TIDAK_BERKADAR_PENGAWASAN = "tidak_berkadar_pengawasan"
    BERKADAR_PENGAWASAN = "berkadar_pengawasan"
    ASPIRASI = "aspirasi"
    PERMINTAAN_INFORMASI = "permintaan_informasi"


class ComplaintStatus(StrEnum):
    """Where the complaint stands at this desk; the state of sending is kept apart (``outbox.SyncState``)."""

    DITERIMA = "diterima"
    BATAL = "batal"
    """Struck out: it should not have been logged."""
    DICABUT = "dicabut"
    """Withdrawn by the complainant."""


@dataclass(frozen=True, slots=True)
class Complainant:
    """The person who complains; every field may be empty but ``acting_as``."""

    name: str | None = None
    id_type: IdType = IdType.KTP
    id_number: str | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    village_code: str | None = None
    gender: Gender | None = None
    occupation: str | None = None
    disability: str | None = None
    acting_as: ActingAs = ActingAs.DIRI_SENDIRI


@dataclass(frozen=True, slots=True)
class Respondent:
    """The officer or unit complained about (terlapor)."""

    name: str | None = None
    nip: str | None = None
    position: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class ComplaintContent:
    """Everything the citizen said, checked; what the desk adds (number, time, officer) is in :class:`Complaint`."""

    channel: Channel
    complainant: Complainant
    classification: Classification
    title: str
    narrative: str
    is_anonymous: bool = False
    is_secret: bool = False
    category: str | None = None
    remedy_sought: str | None = None
    incident_date: date | None = None
    incident_place: str | None = None
    incident_village_code: str | None = None
    respondent: Respondent | None = None
    target_agency: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file kept by its content: ``sha256`` (hex) names it in the attachment folder, ``size`` is in bytes."""

    name: str
    sha256: str
    size: int
    media_type: str


@dataclass(frozen=True, slots=True)
class Officer:
    """The person who received the complaint, as printed on the receipt."""

    username: str
    full_name: str
    nip: str | None = None

    @property
    def initials(self) -> str:
        """Return the initials of the first and last word, for narrow columns."""
        words = [w for w in self.full_name.split(",")[0].split() if w[0].isalpha()]
        return "".join(w[0].upper() for w in (words[:1] + words[1:][-1:]))


@dataclass(frozen=True, slots=True)
class FirstReport:
    """The report in which somebody else told of the same matter first."""

    id: str
    register_no: str
    is_guarded: bool = False
    """Whether it is kept from those without the right (:mod:`desktop.domain.visibility`)."""

    @property
    def told_no(self) -> str | None:
        """Return its number for papers and LAPOR!: what a guarded report is about is nobody else's business."""
        return None if self.is_guarded else self.register_no


@dataclass(frozen=True, slots=True)
class Complaint:
    """A logged complaint. ``received_at`` is aware UTC; ``received_on`` is the day at the office.

    ``void_…`` say why, when and by whom it was struck out or withdrawn; ``duplicate_of`` is set if the desk knows that
    the matter was reported before. ``hold_reason`` says why it must not be erased; ``erased_at`` is set once only its
    number and its kind are left, ``sealed_for`` (a user name) once who told what is sealed to that officer's key.
    """

    id: str
    register_no: str
    content: ComplaintContent
    received_at: datetime
    received_on: date
    received_by: Officer
    due_on: date
    attachments: tuple[Attachment, ...] = ()
    status: ComplaintStatus = ComplaintStatus.DITERIMA
    is_backdated: bool = False
    void_reason: str | None = None
    voided_at: datetime | None = None
    voided_by: str | None = None
    duplicate_of: FirstReport | None = None
    hold_reason: str | None = None
    erased_at: datetime | None = None
    sealed_for: str | None = None
