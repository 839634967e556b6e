"""The daily log as a table for spreadsheets: a row for each number, gaps and void ones too, and the totals beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from desktop.documents.spreadsheet import Row, Sheet, SheetColumn, write_csv, write_xlsx
from desktop.domain.daily_log import DailyLog, GapKind, LogGap, LogRow
from desktop.domain.daily_log_content import content_hash
from desktop.domain.daily_log_totals import SUM_LABEL, details, reconciliation, totals
from desktop.domain.wording import clock_time, label, long_date, sentence_case

COLUMNS = (
    SheetColumn("No", 5),
    SheetColumn("Nomor register", 20),
    SheetColumn("Tanggal", 11),
    SheetColumn("Jam", 7),
    SheetColumn("Pengadu", 26),
    SheetColumn("Alamat", 34),
    SheetColumn("Media", 12),
    SheetColumn("Klasifikasi", 24),
    SheetColumn("Pokok pengaduan", 48),
    SheetColumn("Kategori", 22),
    SheetColumn("Instansi tujuan", 20),
    SheetColumn("Batas", 11),
    SheetColumn("Pengiriman", 15),
    SheetColumn("Nomor LAPOR!", 14),
    SheetColumn("Petugas", 24),
    SheetColumn("Status", 14),
    SheetColumn("Keterangan", 48),
)
_TOTALS = (SheetColumn("Menurut", 30), SheetColumn("Rincian", 44), SheetColumn("Jumlah", 10))


def daily_log_csv(log: DailyLog) -> bytes:
    """Return the rows as CSV."""
    return write_csv(_lines(log))


def daily_log_xlsx(log: DailyLog, *, author: str, made_at: datetime) -> bytes:
    """Return rows and totals as a workbook of two tables; equal content and moment give equal bytes.

    Raises:
        LogDoesNotAddUp: the totals contradict the rows.
    """
    return write_xlsx(
        [_lines(log), _sums(log)],
        title=f"Log Harian Pengaduan {long_date(log.on, 'id')}",
        comment=f"SHA-256 isi {content_hash(log)}",
        author=author,
        made_at=made_at,
    )


def _lines(log: DailyLog) -> Sheet:
    return Sheet("Log harian", COLUMNS, tuple(rows(log)))


def _sums(log: DailyLog) -> Sheet:
    lines: list[Row] = []
    for table in (*totals(log), *details(log)):
        lines += [(table.title, line.label, line.count) for line in table.lines]
        lines.append((table.title, SUM_LABEL, table.total))
    return Sheet("Rekapitulasi", _TOTALS, lines, notes=(reconciliation(log),))


def rows(log: DailyLog) -> Iterator[Row]:
    """Return a row for each line of the log: gaps have a status and no content, what came late stands last."""
    place = 0
    for section in log.sections:
        for line in section.lines:
            if isinstance(line, LogGap):
                yield _gap(line)
            else:
                place += 1
                yield _row(log, line, place, _status(line))
    for n, row in enumerate(log.late, 1):
        yield _row(log, row, f"S{n}", "susulan")


def _gap(gap: LogGap) -> Row:
    numbers = str(gap.first) if gap.count == 1 else f"{gap.first} sampai {gap.last}"
    status = "tidak terpakai" if gap.kind is GapKind.UNUSED else "hari lain"
    return ("–", numbers, *[None] * (len(COLUMNS) - 4), status, gap.reason or "")


def _status(row: LogRow) -> str:
    return "batal" if row.void else "dicabut" if row.withdrawal else "sah"


def _row(log: DailyLog, row: LogRow, place: int | str, status: str) -> Row:
    ending = row.void or row.withdrawal
    return (
        place,
        str(row.number),
        row.received_at.astimezone(log.zone).date(),
        clock_time(row.received_at, log.zone),
        row.complainant,
        row.address,
        label(row.channel, "id"),
        sentence_case(label(row.classification, "id")),
        row.title,
        row.category or "",
        row.agency or "",
        None if ending else row.due_on,
        "" if row.void else label(row.sync_state, "id"),
        row.lapor_no or "",
        row.officer,
        status,
        f"{ending.reason} (oleh {ending.by})" if ending else "dicatat susulan" if row.is_backdated else "",
    )
