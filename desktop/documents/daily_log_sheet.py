"""The daily log as a table for spreadsheets: a row for each number, gaps and void ones too, and the totals beside it.

What a citizen wrote is text and stays text: it is never a formula, a link or a number.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime

from desktop.documents.by_hand_csv import plain_cell
from desktop.domain.daily_log import DailyLog, GapKind, LogGap, LogRow
from desktop.domain.daily_log_content import content_hash
from desktop.domain.daily_log_totals import SUM_LABEL, TotalTable, details, reconciliation, totals
from desktop.domain.wording import clock_time, label, long_date, sentence_case

COLUMNS = (
    ("No", 5),
    ("Nomor register", 20),
    ("Tanggal", 11),
    ("Jam", 7),
    ("Pengadu", 26),
    ("Alamat", 34),
    ("Media", 12),
    ("Klasifikasi", 24),
    ("Pokok pengaduan", 48),
    ("Kategori", 22),
    ("Instansi tujuan", 20),
    ("Batas", 11),
    ("Pengiriman", 15),
    ("Nomor LAPOR!", 14),
    ("Petugas", 24),
    ("Status", 14),
    ("Keterangan", 48),
)
_SEPARATOR = ";"  # what spreadsheets in Indonesian expect
Row = tuple[str, ...]


def daily_log_csv(log: DailyLog) -> bytes:
    """Return the rows as CSV (UTF-8 with a byte order mark); what looks like a formula gets an apostrophe."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=_SEPARATOR)
    writer.writerow([title for title, _width in COLUMNS])
    writer.writerows([plain_cell(cell) for cell in row] for row in rows(log))
    return out.getvalue().encode("utf-8-sig")


def daily_log_xlsx(log: DailyLog, *, author: str, made_at: datetime) -> bytes:
    """Return rows and totals as a workbook of two sheets; equal content and moment give equal bytes.

    Raises:
        LogDoesNotAddUp: the totals contradict the rows.
    """
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_urls": False})
    book.set_properties(
        {
            "title": f"Log Harian Pengaduan {long_date(log.on, 'id')}",
            "author": author,
            "comments": f"SHA-256 isi {content_hash(log)}",
            "created": made_at.astimezone(UTC).replace(tzinfo=None),
        }
    )
    head, text = (
        book.add_format({"bold": True, "bottom": 1}),
        book.add_format({"text_wrap": True, "valign": "top"}),
    )
    sheet = book.add_worksheet("Log harian")
    for place, (title, width) in enumerate(COLUMNS):
        sheet.set_column(place, place, width, text)
        sheet.write_string(0, place, title, head)
    for line, row in enumerate(rows(log), 1):
        for place, cell in enumerate(row):
            sheet.write_string(line, place, cell, text)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(len(list(rows(log))), 1), len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sums = book.add_worksheet("Rekapitulasi")
    sums.set_column(0, 0, 44)
    sums.write_string(0, 0, reconciliation(log), head)
    at = 2
    for table in (*totals(log), *details(log)):
        at = _write_table(sums, at, table, head)
    book.close()
    return out.getvalue()


def _write_table(sheet: object, at: int, table: TotalTable, head: object) -> int:
    write_string, write_number = sheet.write_string, sheet.write_number  # type: ignore[attr-defined]
    write_string(at, 0, table.title, head)
    write_string(at, 1, "Jumlah", head)
    for line in table.lines:
        at += 1
        write_string(at, 0, line.label)
        write_number(at, 1, line.count)
    write_string(at + 1, 0, SUM_LABEL, head)
    write_number(at + 1, 1, table.total, head)
    return at + 3


def rows(log: DailyLog) -> Iterator[Row]:
    """Return a row for each line of the log: gaps have a status and no content, what came late stands last."""
    place = 0
    for section in log.sections:
        for line in section.lines:
            if isinstance(line, LogGap):
                yield _gap(line)
            else:
                place += 1
                yield _row(log, line, str(place), _status(line))
    for n, row in enumerate(log.late, 1):
        yield _row(log, row, f"S{n}", "susulan")


def _gap(gap: LogGap) -> Row:
    numbers = str(gap.first) if gap.count == 1 else f"{gap.first} sampai {gap.last}"
    status = "tidak terpakai" if gap.kind is GapKind.UNUSED else "hari lain"
    return ("–", numbers, *[""] * (len(COLUMNS) - 4), status, gap.reason or "")


def _status(row: LogRow) -> str:
    return "batal" if row.void else "dicabut" if row.withdrawal else "sah"


def _row(log: DailyLog, row: LogRow, place: str, status: str) -> Row:
    ending = row.void or row.withdrawal
    return (
        place,
        str(row.number),
        row.received_at.astimezone(log.zone).date().isoformat(),
        clock_time(row.received_at, log.zone),
        row.complainant,
        row.address,
        label(row.channel, "id"),
        sentence_case(label(row.classification, "id")),
        row.title,
        row.category or "",
        row.agency or "",
        "" if ending else row.due_on.isoformat(),
        "" if row.void else label(row.sync_state, "id"),
        row.lapor_no or "",
        row.officer,
        status,
        f"{ending.reason} (oleh {ending.by})" if ending else "dicatat susulan" if row.is_backdated else "",
    )
