"""The register as a table for spreadsheets, with the full set of columns of a register book (domain.md 4.5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from desktop.documents.spreadsheet import Row, Sheet, SheetColumn, write_csv, write_xlsx
from desktop.domain.complaint import ComplaintStatus
from desktop.domain.daily_log import LogGap
from desktop.domain.register_book import BookRow, RegisterBook
from desktop.domain.register_book_content import content_hash
from desktop.domain.wording import clock_time, label, long_date, sentence_case

COLUMNS = (
    SheetColumn("No", 6),
    SheetColumn("Nomor register", 20),
    SheetColumn("Tanggal", 11),
    SheetColumn("Jam", 7),
    SheetColumn("Nama", 26),
    SheetColumn("Pekerjaan", 16),
    SheetColumn("Alamat", 40),
    SheetColumn("Telepon", 16),
    SheetColumn("Media", 12),
    SheetColumn("Klasifikasi", 24),
    SheetColumn("Kategori", 22),
    SheetColumn("Uraian singkat", 48),
    SheetColumn("Instansi tujuan", 24),
    SheetColumn("Tanggal disposisi", 11),
    SheetColumn("Tindak lanjut", 40),
    SheetColumn("Tanggal tindak lanjut", 11),
    SheetColumn("Tanggal selesai", 11),
    SheetColumn("Status", 14),
    SheetColumn("Pengiriman", 15),
    SheetColumn("Nomor LAPOR!", 14),
    SheetColumn("Petugas", 26),
    SheetColumn("Keterangan", 40),
)


def register_csv(book: RegisterBook) -> bytes:
    """Return the register as CSV."""
    return write_csv(_sheet(book))


def register_xlsx(book: RegisterBook, *, made_at: datetime) -> bytes:
    """Return the register as a workbook."""
    return write_xlsx(
        [_sheet(book)],
        title=f"Buku Register Pengaduan {period(book.first, book.last)}",
        comment=f"SHA-256 isi {content_hash(book)}",
        author=book.office_name,
        made_at=made_at,
    )


def period(first: date, last: date) -> str:
    """Return a period in words: ``2–3 November 2026``."""
    if first == last:
        return long_date(last, "id")
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{long_date(last, 'id')}"
    return f"{long_date(first, 'id')} – {long_date(last, 'id')}"


def status_words(row: BookRow) -> str:
    """Return how an entry stands, in one or two words."""
    match row.status:
        case ComplaintStatus.BATAL:
            return "BATAL"
        case ComplaintStatus.DICABUT:
            return "Dicabut"
        case _:
            return "Selesai" if row.finished_on else "Dalam proses"


def _sheet(book: RegisterBook) -> Sheet:
    return Sheet("Buku register", COLUMNS, tuple(_rows(book)))


def _rows(book: RegisterBook) -> Iterator[Row]:
    place = 0
    for section in book.sections:
        for line in (line for sheet in section.sheets for line in sheet.lines):
            if isinstance(line, LogGap):
                numbers = str(line.first) if line.count == 1 else f"{line.first} sampai {line.last}"
                blank = [None] * (len(COLUMNS) - 3)
                yield ("–", numbers, *blank, "tidak terpakai, belum ada penjelasan: periksa jejak audit")
            else:
                place += 1
                yield _row(book, line, place)


def _row(book: RegisterBook, row: BookRow, place: int) -> Row:
    return (
        place,
        str(row.number),
        row.received_at.astimezone(book.zone).date(),
        clock_time(row.received_at, book.zone),
        row.complainant,
        row.occupation,
        row.address,
        row.phone,
        label(row.channel, "id"),
        sentence_case(label(row.classification, "id")),
        row.category,
        row.title,
        row.agency,
        row.disposed_on,
        row.follow_up,
        row.followed_up_on,
        row.finished_on,
        status_words(row),
        label(row.sync_state, "id"),
        row.lapor_no or "",
        row.officer,
        _remark(row),
    )


def _remark(row: BookRow) -> str:
    remarks = ["dicatat susulan"] if row.is_backdated else []
    if row.void:
        remarks.append(f"{row.void.reason} (oleh {row.void.by})")
    return "; ".join(remarks)
