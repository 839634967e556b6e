"""The by-hand list as a table for spreadsheets (CSV, RFC 4180, UTF-8 with a byte order mark, which they need)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from desktop.domain.by_hand_list import ByHandEntry, ByHandList
from desktop.domain.report_text import report_text
from desktop.domain.wording import label

TITLES = (
    "No",
    "Nomor register",
    "Judul",
    "Isi laporan",
    "Klasifikasi",
    "Kategori",
    "Instansi tujuan",
    "Teruskan ke",
    "Tanggal kejadian",
    "Tempat kejadian",
    "Anonim",
    "Rahasia",
    "Lampiran",
    "Keadaan",
    "Pernah ditolak",
    "Nomor LAPOR!",
    "Tanggal dimasukkan",
    "Paraf",
)
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def by_hand_csv(content: ByHandList) -> bytes:
    """Return the list as CSV; the last three columns are to be filled in.

    A cell that a spreadsheet would take for a formula gets an apostrophe in front: the words are a citizen's.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(TITLES)
    for place, entry in enumerate(content.entries, 1):
        writer.writerow([str(place), *map(plain_cell, _cells(entry)), "", "", ""])
    return out.getvalue().encode("utf-8-sig")


def plain_cell(text: str) -> str:
    """Return a text that no spreadsheet runs as a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _cells(entry: ByHandEntry) -> Iterator[str]:
    report = entry.report
    yield report.register_no
    yield report.title
    yield report_text(report)
    yield label(report.classification, "id")
    yield entry.category or ""
    yield entry.agency or ""
    yield entry.handover or ""
    yield report.incident_date.isoformat() if report.incident_date else ""
    yield report.incident_place or ""
    yield "ya" if report.is_anonymous else "tidak"
    yield "ya" if report.is_secret else "tidak"
    yield "; ".join(file.name for file in report.attachments)
    yield label(entry.state, "id")
    yield entry.reason or ""
