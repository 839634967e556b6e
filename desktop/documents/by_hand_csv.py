"""The by-hand list as a table for spreadsheets; the words in it are a citizen's and stay text."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.documents.spreadsheet import Cell, Sheet, SheetColumn, write_csv
from desktop.domain.by_hand_list import ByHandEntry, ByHandList
from desktop.domain.report_text import report_text
from desktop.domain.wording import label

COLUMNS = (
    SheetColumn("No", 5),
    SheetColumn("Nomor register", 20),
    SheetColumn("Judul", 40),
    SheetColumn("Isi laporan", 80),
    SheetColumn("Klasifikasi", 24),
    SheetColumn("Kategori", 22),
    SheetColumn("Instansi tujuan", 34),
    SheetColumn("Teruskan ke", 34),
    SheetColumn("Tanggal kejadian", 11),
    SheetColumn("Tempat kejadian", 34),
    SheetColumn("Anonim", 8),
    SheetColumn("Rahasia", 8),
    SheetColumn("Lampiran", 34),
    SheetColumn("Keadaan", 14),
    SheetColumn("Pernah ditolak", 40),
    SheetColumn("Nomor LAPOR!", 14),
    SheetColumn("Tanggal dimasukkan", 11),
    SheetColumn("Paraf", 8),
)


def by_hand_csv(content: ByHandList) -> bytes:
    """Return the list as CSV; the last three columns are to be filled in."""
    rows = [(place, *_cells(entry), None, None, None) for place, entry in enumerate(content.entries, 1)]
    return write_csv(Sheet("Daftar isian LAPOR!", COLUMNS, rows))


def _cells(entry: ByHandEntry) -> Iterator[Cell]:
    report = entry.report
    yield report.register_no
    yield report.title
    yield report_text(report)
    yield label(report.classification, "id")
    yield entry.category or ""
    yield entry.agency or ""
    yield entry.handover or ""
    yield report.incident_date
    yield report.incident_place or ""
    yield "ya" if report.is_anonymous else "tidak"
    yield "ya" if report.is_secret else "tidak"
    yield "; ".join(file.name for file in report.attachments)
    yield label(entry.state, "id")
    yield entry.reason or ""
