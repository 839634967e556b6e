"""How dates, numbers and the domain's terms are written, in Indonesian and English.

Papers are official and always Indonesian, the interface follows :func:`resources.i18n.language`; so every function takes
an optional ``lang``. Both languages stand side by side here, because a term and its translation must change together.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from desktop.domain.access import Right, Role
from desktop.domain.complaint import ActingAs, Channel, Classification, ComplaintStatus, Gender, IdType
from desktop.domain.deadlines import Band
from desktop.domain.outbox import ItemKind, StepKind, StepState, SyncState
from desktop.domain.phrases import PhraseScope
from desktop.domain.reveal_reason import RevealReason
from desktop.domain.topic_names import topic_name as topic_name
from desktop.domain.working_calendar import SkipReason
from resources.i18n import language

NBSP = "\N{NO-BREAK SPACE}"


class Words(NamedTuple):
    """A term in both languages."""

    id: str
    en: str

    def of(self, lang: str | None) -> str:
        """Return the term in ``lang``, or in the language in use."""
        return self.en if (lang or language()) == "en" else self.id


_DAYS = (
    Words("Senin", "Monday"),
    Words("Selasa", "Tuesday"),
    Words("Rabu", "Wednesday"),
    Words("Kamis", "Thursday"),
    Words("Jumat", "Friday"),
    Words("Sabtu", "Saturday"),
    Words("Minggu", "Sunday"),
)
_MONTHS = (
    Words("Januari", "January"),
    Words("Februari", "February"),
    Words("Maret", "March"),
    Words("April", "April"),
    Words("Mei", "May"),
    Words("Juni", "June"),
    Words("Juli", "July"),
    Words("Agustus", "August"),
    Words("September", "September"),
    Words("Oktober", "October"),
    Words("November", "November"),
    Words("Desember", "December"),
)
_ZONES = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Ujung_Pandang": "WITA",
    "Asia/Jayapura": "WIT",
}

_LABELS: Mapping[type[StrEnum], Mapping[str, Words]] = {
    Channel: {
        Channel.TATAP_MUKA: Words("Tatap muka", "In person"),
        Channel.SURAT: Words("Surat", "Letter"),
        Channel.TELEPON: Words("Telepon", "Telephone"),
        Channel.WHATSAPP: Words("WhatsApp", "WhatsApp"),
        Channel.EMAIL: Words("Email", "Email"),
        Channel.LAINNYA: Words("Lainnya", "Other"),
    },
    Classification: {
        Classification.TIDAK_BERKADAR_PENGAWASAN: Words(
            "Pengaduan Tidak Berkadar Pengawasan", "Ordinary complaint"
        ),
        Classification.BERKADAR_PENGAWASAN: Words(
            "Pengaduan Berkadar Pengawasan", "Oversight-grade complaint"
        ),
        Classification.ASPIRASI: Words("Aspirasi", "Suggestion"),
        Classification.PERMINTAAN_INFORMASI: Words("Permintaan Informasi", "Request for information"),
    },
    IdType: {
        IdType.KTP: Words("KTP", "KTP (identity card)"),
        IdType.SIM: Words("SIM", "SIM (driving licence)"),
        IdType.PASPOR: Words("Paspor", "Passport"),
        IdType.LAINNYA: Words("Lainnya", "Other"),
        IdType.TIDAK_DIBERIKAN: Words("Tidak diberikan", "Not given"),
    },
    ActingAs: {
        ActingAs.DIRI_SENDIRI: Words("Diri sendiri", "Self"),
        ActingAs.KELUARGA: Words("Keluarga", "Family"),
        ActingAs.MASYARAKAT: Words("Masyarakat", "Community"),
        ActingAs.LEMBAGA: Words("Lembaga", "Organisation"),
        ActingAs.KUASA: Words("Kuasa", "Proxy"),
        ActingAs.LAINNYA: Words("Lainnya", "Other"),
    },
    Gender: {
        Gender.LAKI_LAKI: Words("Laki-laki", "Male"),
        Gender.PEREMPUAN: Words("Perempuan", "Female"),
    },
    ComplaintStatus: {
        ComplaintStatus.DITERIMA: Words("Diterima", "Received"),
        ComplaintStatus.BATAL: Words("Batal", "Void"),
        ComplaintStatus.DICABUT: Words("Dicabut", "Withdrawn"),
    },
    SyncState: {
        SyncState.CONFIRMED: Words("terkirim", "sent"),
        SyncState.WAITING: Words("menunggu", "waiting"),
        SyncState.UNKNOWN: Words("perlu dicek", "check needed"),
        SyncState.ATTENTION: Words("perlu tindakan", "action needed"),
        SyncState.BY_HAND: Words("dicatat manual", "entered by hand"),
        SyncState.WITHHELD: Words("tidak dikirim", "not sent"),
    },
    ItemKind: {
        ItemKind.REPORT: Words("laporan", "report"),
        ItemKind.FOLLOW_UP: Words("susulan", "follow-up"),
        ItemKind.CARRIED: Words("titipan", "carried report"),
    },
    StepKind: {
        StepKind.FILE: Words("lampiran", "attachment"),
        StepKind.CREATE: Words("laporan", "report"),
        StepKind.HANDOVER: Words("penerusan", "handover"),
        StepKind.FOLLOW_UP: Words("susulan", "follow-up"),
    },
    StepState: {
        StepState.PENDING: Words("belum", "pending"),
        StepState.BEGUN: Words("dimulai", "begun"),
        StepState.DONE: Words("selesai", "done"),
    },
    Band: {
        Band.GREEN: Words("aman", "on track"),
        Band.YELLOW: Words("mendekati batas", "approaching"),
        Band.RED: Words("mendesak", "urgent"),
        Band.LATE: Words("terlambat", "late"),
    },
    PhraseScope: {
        PhraseScope.ANY: Words("Semua isian", "All fields"),
        PhraseScope.NARRATIVE: Words("Uraian saja", "Narrative only"),
        PhraseScope.REMEDY: Words("Permintaan saja", "Request only"),
    },
    SkipReason: {
        SkipReason.WEEKEND: Words("akhir pekan", "weekend"),
        SkipReason.LIBUR_NASIONAL: Words("libur nasional", "national holiday"),
        SkipReason.CUTI_BERSAMA: Words("cuti bersama", "joint leave"),
        SkipReason.LOKAL: Words("libur daerah", "local holiday"),
    },
    Role: {
        Role.CLERK: Words("Petugas", "Clerk"),
        Role.SUPERVISOR: Words("Atasan", "Supervisor"),
        Role.ADMIN: Words("Admin", "Admin"),
    },
    RevealReason: {
        RevealReason.VERIFY: Words("Verifikasi identitas", "To verify the identity"),
        RevealReason.CONTACT: Words("Menghubungi pelapor", "To contact the complainant"),
        RevealReason.SUPERIOR: Words("Permintaan atasan", "Asked for by a superior"),
        RevealReason.OTHER: Words("Lainnya", "Something else"),
        RevealReason.CORRECTION: Words("Memperbaiki isian", "To correct what was logged"),
    },
    Right: {
        Right.LOG_COMPLAINT: Words("mencatat pengaduan", "log complaints"),
        Right.READ_COMPLAINTS: Words("membaca pengaduan", "read complaints"),
        Right.PRINT_RECEIPT: Words("mencetak tanda terima", "print receipts"),
        Right.RETRY_SENDING: Words("mengulang pengiriman", "retry sending"),
        Right.ADD_FOLLOW_UP: Words("mengirim susulan", "add follow-ups"),
        Right.CORRECT_COMPLAINT: Words("mengoreksi pengaduan", "correct complaints"),
        Right.VOID_COMPLAINT: Words("membatalkan pengaduan", "void complaints"),
        Right.FINISH_COMPLAINT: Words("menutup pengaduan yang selesai", "finish complaints"),
        Right.SEE_SECRET_IDENTITY: Words("membuka laporan rahasia", "open secret reports"),
        Right.SEE_OVERSIGHT: Words("membuka laporan berkadar pengawasan", "open oversight-grade reports"),
        Right.PRINT_DAILY_LOG: Words("mencetak log harian", "print the daily log"),
        Right.CLOSE_DAY: Words("menutup log harian", "close the daily log"),
        Right.RESOLVE_UNKNOWN: Words("memastikan kiriman", "settle unknown deliveries"),
        Right.KEEP_PHRASES: Words("mengubah kalimat baku", "change standard phrases"),
        Right.WRITE_LETTER: Words("menulis surat jawaban", "write letters of answer"),
        Right.MANAGE_ACCOUNTS: Words("mengelola akun", "manage accounts"),
        Right.CHANGE_SETTINGS: Words("mengubah pengaturan", "change settings"),
        Right.READ_AUDIT: Words("membaca catatan audit", "read the audit log"),
        Right.MAKE_BACKUP: Words("membuat cadangan", "make backups"),
        Right.HOLD_COMPLAINT: Words("menahan penghapusan pengaduan", "keep complaints from erasure"),
        Right.GIVE_PERSON_DATA: Words("memberi warga datanya", "give citizens their data"),
        Right.KEEP_RECOVERY_KEY: Words("membuat kunci pemulihan", "make the recovery key"),
        Right.ERASE_EXPIRED: Words("menghapus yang lewat masa simpan", "erase what is past retention"),
    },
}
_SHORT_CLASSIFICATION: Mapping[Classification, Words] = {
    Classification.TIDAK_BERKADAR_PENGAWASAN: Words("Pengaduan", "Complaint"),
    Classification.BERKADAR_PENGAWASAN: Words("Berkadar pengawasan", "Oversight-grade"),
    Classification.ASPIRASI: Words("Aspirasi", "Suggestion"),
    Classification.PERMINTAAN_INFORMASI: Words("Permintaan informasi", "Information request"),
}


def label(value: StrEnum, lang: str | None = None) -> str:
    """Return the term for a member of any enum of the domain. Raises KeyError for an enum without terms."""
    return _LABELS[type(value)][value].of(lang)


def short_classification(value: Classification, lang: str | None = None) -> str:
    """Return the classification as written in narrow columns: ``Pengaduan``, ``Berkadar pengawasan``."""
    return _SHORT_CLASSIFICATION[value].of(lang)


def month_name(month: int, lang: str | None = None) -> str:
    """Return the name of month 1 to 12."""
    return _MONTHS[month - 1].of(lang)


def short_month(month: int, lang: str | None = None) -> str:
    """Return the three-letter name of month 1 to 12: ``Agu`` (``Aug``)."""
    return month_name(month, lang)[:3]


def long_date(day: date, lang: str | None = None) -> str:
    """Return ``24 November 2026``; day and month never part at the end of a line."""
    return f"{day.day}{NBSP}{month_name(day.month, lang)} {day.year}"


def weekday_date(day: date, lang: str | None = None) -> str:
    """Return ``Selasa, 24 November 2026``."""
    return f"{_DAYS[day.weekday()].of(lang)}, {long_date(day, lang)}"


def short_date(day: date, lang: str | None = None) -> str:
    """Return ``24 Nov 2026``."""
    return f"{day.day}{NBSP}{short_month(day.month, lang)}{NBSP}{day.year}"


def zone_abbreviation(zone: ZoneInfo, at: datetime) -> str:
    """Return WIB, WITA or WIT, or ``UTC+8`` for a zone outside Indonesia."""
    name = _ZONES.get(zone.key)
    if name is not None:
        return name
    offset = at.astimezone(zone).utcoffset()
    minutes = round(offset.total_seconds() / 60) if offset is not None else 0
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}{f':{rest:02d}' if rest else ''}"


def clock_time(at: datetime, zone: ZoneInfo) -> str:
    """Return ``13.46`` at the office, wherever this computer believes to be. Raises ValueError without a zone."""
    return _local(at, zone).strftime("%H.%M")


def clock_time_with_zone(at: datetime, zone: ZoneInfo) -> str:
    """Return ``13.46 WIB``."""
    return f"{clock_time(at, zone)}{NBSP}{zone_abbreviation(zone, at)}"


def moment(at: datetime, zone: ZoneInfo, lang: str | None = None) -> str:
    """Return ``24 Nov 2026, 13.46 WIB``."""
    return f"{short_date(_local(at, zone).date(), lang)}, {clock_time_with_zone(at, zone)}"


def _local(at: datetime, zone: ZoneInfo) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a time without a zone cannot be shown")
    return at.astimezone(zone)


def number(value: float, decimals: int = 0, lang: str | None = None) -> str:
    """Return ``1.234,5`` (English ``1,234.5``)."""
    text = f"{value:,.{decimals}f}"
    return text if (lang or language()) == "en" else text.translate({ord(","): ".", ord("."): ","})


def file_size(size: int, lang: str | None = None) -> str:
    """Return a number of bytes as ``812 B``, ``64 kB`` or ``1,3 MB``."""
    if size < 1_000:
        return f"{size}{NBSP}B"
    if size < 999_500:
        return f"{number(size / 1_000, 0, lang)}{NBSP}kB"
    return f"{number(size / 1_000_000, 1, lang)}{NBSP}MB"


def nip(text: str) -> str:
    """Return a civil servant's number in its groups of 8, 6, 1 and 3 digits; another length stays as it is."""
    plain = text.replace(" ", "").replace(NBSP, "")
    if len(plain) != 18 or not plain.isdigit():
        return text.strip()
    return NBSP.join((plain[:8], plain[8:14], plain[14], plain[15:]))


def sentence_case(text: str) -> str:
    """Return ``Pengaduan Tidak Berkadar Pengawasan`` as ``Pengaduan tidak berkadar pengawasan``."""
    return text[:1].upper() + text[1:].lower()
