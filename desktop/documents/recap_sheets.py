"""The recap as a workbook: the figures of the paper, one sheet for each of its groups, numbers as numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from desktop.documents.recap_annex import annex_sheets
from desktop.documents.recap_words import notes, period_name
from desktop.documents.spreadsheet import Row, Sheet, SheetColumn, write_xlsx
from desktop.domain.recap import Recap, RecapCount, Standing
from desktop.domain.recap_annex import RecapAnnex
from desktop.domain.recap_content import content_hash
from desktop.domain.wording import label, long_date, sentence_case

_COUNT = SheetColumn("Jumlah", 10)
_SHARE = SheetColumn("Persen", 10, is_share=True)


def recap_xlsx(recap: Recap, *, made_at: datetime, annex: RecapAnnex | None = None) -> bytes:
    """Return the recap as a workbook, with sheets for the annex if there is one; ``made_at`` is aware."""
    return write_xlsx(
        [*_sheets(recap), *(annex_sheets(annex) if annex else ())],
        title=f"Rekapitulasi Penanganan Pengaduan {period_name(recap)}",
        comment=f"SHA-256 isi {content_hash(recap)}",
        author=recap.office_name,
        made_at=made_at,
    )


def _sheets(recap: Recap) -> list[Sheet]:
    groups = [_group(name, counts, recap.received) for name, counts in recap.groups]
    return [
        _summary(recap),
        _classes(recap),
        _days(recap),
        _months(recap),
        *groups,
        _late(recap),
        _numbers(recap),
    ]


def share(part: int, of: int) -> float | None:
    """Return a part from 0 to 1, None where nothing can be shared."""
    return part / of if of else None


def _summary(recap: Recap) -> Sheet:
    total, in_time = recap.received, recap.of(Standing.DONE_IN_TIME)
    late = recap.of(Standing.RUNNING_LATE)
    rows: list[Row] = [
        ("Diterima", total, None, None, f"{recap.service_days} hari layanan"),
        ("Ditindaklanjuti", recap.followed_up, total, share(recap.followed_up, total), "dari diterima"),
        ("Selesai", recap.done, total, share(recap.done, total), "dari diterima"),
        ("Selesai tepat waktu", in_time, recap.done, share(in_time, recap.done), "dari selesai"),
        ("Berjalan", recap.running, total, share(recap.running, total), "dari diterima"),
        ("Berjalan melewati batas", late, total, share(late, total), "dari diterima"),
        ("Rata-rata tindak lanjut pertama", _rounded(recap.mean_follow_up_days), None, None, "hari kerja"),
        ("Rata-rata selesai", _rounded(recap.mean_days), None, None, "hari kerja"),
    ]
    columns = (
        SheetColumn("Ukuran", 34),
        _COUNT,
        SheetColumn("Dari", 10),
        _SHARE,
        SheetColumn("Keterangan", 24),
    )
    below = (
        f"{period_name(recap)}, keadaan {long_date(recap.as_on, 'id')}",
        *(f"{name}: {text}" for name, text in notes(recap)),
        f"SHA-256 isi: {content_hash(recap)}",
    )
    return Sheet("Ikhtisar", columns, rows, notes=below)


def _rounded(mean: float | None) -> float | None:
    return None if mean is None else round(mean, 1)


def _classes(recap: Recap) -> Sheet:
    heads = ("Selesai tepat waktu", "Selesai terlambat", "Berjalan, dalam batas", "Berjalan, lewat batas")
    columns = (
        SheetColumn("Klasifikasi", 36),
        SheetColumn("Batas (hari kerja)", 10),
        SheetColumn("Diterima", 10),
        *(SheetColumn(head, 12) for head in heads),
        SheetColumn("Rata-rata selesai (hari kerja)", 14),
    )
    rows = [
        (
            sentence_case(label(each.classification, "id")),
            each.limit,
            each.received,
            *(each.of(standing) for standing in Standing),
            _rounded(each.mean_days),
        )
        for each in recap.classes
    ]
    total = ("Jumlah", None, recap.received, *(recap.of(s) for s in Standing), _rounded(recap.mean_days))
    return Sheet("Klasifikasi", columns, rows, total)


def _days(recap: Recap) -> Sheet:
    columns = (SheetColumn("Tanggal", 12), _COUNT, SheetColumn("Keterangan", 14))
    rows: Iterable[Row] = (
        (day, count, "libur" if day in recap.days_off else "") for day, count in recap.per_day
    )
    return Sheet("Per hari", columns, rows, ("Jumlah", recap.received, None))


def _months(recap: Recap) -> Sheet:
    columns = (
        SheetColumn("Bulan", 12),
        SheetColumn("Diterima", 10),
        SheetColumn("Ditindaklanjuti", 14),
        _SHARE,
    )
    rows = [
        (month_of(each.first), each.received, each.followed_up, share(each.followed_up, each.received))
        for each in recap.months
    ]
    total = ("Jumlah", recap.received, recap.followed_up, share(recap.followed_up, recap.received))
    return Sheet("Per bulan", columns, rows, total)


def month_of(first: date) -> str:
    """Return ``2026-10``, which sorts."""
    return f"{first:%Y-%m}"


def _group(name: str, counts: Sequence[RecapCount], total: int) -> Sheet:
    rows = [(each.label, each.count, share(each.count, total)) for each in counts]
    return Sheet(name, (SheetColumn(name, 48), _COUNT, _SHARE), rows, ("Jumlah", total, share(total, total)))


def _late(recap: Recap) -> Sheet:
    columns = (
        SheetColumn("Nomor register", 20),
        SheetColumn("Pokok laporan", 60),
        SheetColumn("Instansi", 32),
        SheetColumn("Batas", 12),
        SheetColumn("Lewat (hari kerja)", 12),
    )
    rows = [(r.register_no, r.title, r.agency, r.due_on, r.late_by) for r in recap.late]
    return Sheet("Lewat batas", columns, rows)


def _numbers(recap: Recap) -> Sheet:
    heads = ("Nomor", "Sah", "Batal", "Tidak terpakai", "Bertanggal lain")
    columns = (
        SheetColumn("Loket", 16),
        SheetColumn("Seri", 16),
        *(SheetColumn(head, 12) for head in heads),
    )
    rows = []
    for each in recap.tallies:
        t = each.tally
        counts = (t.numbers, t.valid, t.void, t.unused, t.other_day)
        rows.append((each.counter_name, each.prefix.rstrip("-"), *counts))
    return Sheet("Nomor", columns, rows)
