"""The record of an erasure (berita acara pemusnahan), A4: basis, day, what went, and who saw it.

Two witnesses sign, one of the legal unit and one of internal supervision, as the rules on archives ask for (PP 28/2012,
Perka ANRI 37/2016). The list holds numbers and dates only, so that it may be kept for good.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper
from desktop.documents.letterhead import draw_signature
from desktop.documents.running_sheet import LEFT, RIGHT, Column, RunningSheet
from desktop.documents.typesetting import squeezed, wrap
from desktop.domain.complaint import Classification
from desktop.domain.office import Office, Signatory
from desktop.domain.wording import (
    long_date,
    moment,
    number,
    sentence_case,
    short_classification,
    short_date,
    weekday_date,
)

_COLUMNS = (
    Column("No.", 12, Align.RIGHT),
    Column("Nomor register", 52),
    Column("Diterima", 32),
    Column("Berakhir", 32),
    Column("Klasifikasi", 40),
)
_SIGNATURE, _GAP, _SIZE, _LEAD = 74.0, 20.0, 9.2, 4.3


@dataclass(frozen=True, slots=True)
class ErasedLine:
    """One erased complaint; ``ended_on`` is the day at the office on which nothing was left to do."""

    register_no: str
    received_on: date
    ended_on: date | None
    classification: Classification


@dataclass(frozen=True, slots=True)
class ErasureRecord:
    """What a record says. ``at`` is aware; ``years`` is how long complaints were kept; ``officer`` pressed the key."""

    act: str
    at: datetime
    basis: str
    years: int
    officer: str
    officer_nip: str | None
    lines: tuple[ErasedLine, ...]
    files: int
    letters: int
    carried: int
    closed_days: int


def render_erasure_record(record: ErasureRecord, office: Office) -> bytes:
    """Return the record as PDF: equal content gives equal bytes."""
    at = record.at.astimezone(office.zone)
    sheet = RunningSheet(
        office,
        title="Berita Acara Pemusnahan Arsip Pengaduan",
        subject=f"Dasar: {record.basis}",
        made_at=record.at,
        footer=f"Pemusnahan {record.act[-12:]} · Loket {office.code}-{office.device_code} · "
        f"dilaksanakan {moment(record.at, office.zone, 'id')}",
    )
    count = number(len(record.lines), lang="id")
    sheet.paragraph(
        f"Pada hari {weekday_date(at.date(), 'id')} di {office.place}, kami yang bertanda tangan di bawah ini telah "
        f"memusnahkan isi {count} pengaduan yang habis masa simpannya menurut Jadwal Retensi Arsip "
        f"({record.years} tahun sejak akhir tahun selesainya), berdasarkan {record.basis}."
    )
    sheet.paragraph(
        "Yang dimusnahkan: nama, nomor identitas, telepon, alamat, uraian, pihak yang dilaporkan, lampiran, surat, "
        "tanggapan yang dibaca dari LAPOR!, dan rincian riwayat. Yang tetap: nomor register, tanggal, klasifikasi, "
        "kanal, kategori, instansi tujuan, status, dan nomor LAPOR!, supaya register tetap utuh."
    )
    sheet.facts(_facts(record))
    sheet.space(2.0)
    sheet.paragraph(
        "Cadangan yang dibuat sebelum pemusnahan masih memuat isinya sampai berganti menurut giliran cadangan. "
        "Lembar kertas, arsip PDF, dan laporan di SP4N-LAPOR! mengikuti jadwal retensinya sendiri.",
        is_small=True,
    )
    sheet.heading("Daftar pengaduan yang dimusnahkan")
    sheet.table(
        _COLUMNS,
        [
            (
                f"{place}.",
                line.register_no,
                short_date(line.received_on, "id"),
                short_date(line.ended_on, "id") if line.ended_on else "—",
                sentence_case(short_classification(line.classification, "id")),
            )
            for place, line in enumerate(record.lines, 1)
        ],
    )
    _sign(sheet, record, office, at.date())
    return sheet.render()


def _facts(record: ErasureRecord) -> list[tuple[str, str]]:
    facts = [
        ("Pengaduan", number(len(record.lines), lang="id")),
        ("Berkas lampiran", number(record.files, lang="id")),
        ("Surat jawaban", number(record.letters, lang="id")),
        ("Log harian yang ditutup", number(record.closed_days, lang="id")),
    ]
    if record.carried:
        facts.append(("Titipan loket lain", number(record.carried, lang="id")))
    return facts


def _sign(sheet: RunningSheet, record: ErasureRecord, office: Office, on: date) -> None:
    """Add two rows of signatures: who approved and who erased, then the witnesses."""
    clerk = Signatory(record.officer, record.officer_nip, "")
    approves = [
        "Mengetahui,",
        *_wrapped(f"{office.head.title}," if office.head and office.head.title else ""),
    ]
    _row(
        sheet,
        (approves, office.head),
        (["Yang memusnahkan,"], clerk),
        f"{office.place}, {long_date(on, 'id')}",
    )
    hand = "unsur hukum,", "unsur pengawasan internal,"
    _row(sheet, (["Saksi,", hand[0]], None), (["Saksi,", hand[1]], None), "")


def _wrapped(text: str) -> list[str]:
    return wrap(text, Face.REGULAR, _SIZE, _SIGNATURE) if text else []


def _row(
    sheet: RunningSheet,
    left: tuple[list[str], Signatory | None],
    right: tuple[list[str], Signatory | None],
    when: str,
) -> None:
    """Add two signatures beside each other, their names at the same height."""
    lines = max(len(left[0]), len(right[0]))

    def draw(paper: Paper, y: float) -> None:
        paper.text(
            RIGHT - _SIGNATURE, y + 4, when, Face.REGULAR, squeezed(when, Face.REGULAR, _SIZE, _SIGNATURE)
        )
        for x, (role, who) in ((LEFT, left), (RIGHT - _SIGNATURE, right)):
            padded = [*role, *[""] * (lines - len(role))]
            draw_signature(paper, x, y + 4 + _LEAD, _SIGNATURE, padded, who, size=_SIZE, lead=_LEAD, gap=_GAP)

    sheet.block(4 + (lines + 4) * _LEAD + _GAP, draw)
