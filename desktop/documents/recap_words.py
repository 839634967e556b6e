"""What the recap says in words, all of it from the same figures: period, paragraph, columns over time, formulas."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from desktop.documents.recap_parts import whole
from desktop.domain.recap import LateReport, Recap, Standing
from desktop.domain.wording import NBSP, long_date, month_name, number, short_date, short_month, weekday_date

_ROMAN = ("I", "II", "III", "IV")
_MOST_DAYS, _MOST_WEEKS = 31, 100


def period_name(recap: Recap) -> str:
    """Return ``Bulan Oktober 2026``, ``Triwulan III 2026``, or the two days."""
    first, last = recap.first, recap.last
    after = last + timedelta(days=1)
    if first.day == 1 and after.day == 1:
        months = (after.year - first.year) * 12 + after.month - first.month
        if months == 1:
            return f"Bulan {month_name(first.month, 'id')} {first.year}"
        if months == 3 and first.month % 3 == 1:
            return f"Triwulan {_ROMAN[first.month // 3]} {first.year}"
        if months == 12 and first.month == 1:
            return f"Tahun {first.year}"
    return f"{long_date(first, 'id')} sampai {long_date(last, 'id')}"


def summary(recap: Recap) -> str:
    """Return the paragraph that a head reads."""
    until = f"Sampai {long_date(recap.as_on, 'id')}"
    if not recap.received:
        return f"{until} tidak ada laporan yang diterima pada masa ini."
    busiest, most = max(recap.per_day, key=lambda pair: pair[1])
    mean = f", rata-rata {number(recap.received / recap.service_days, 1, 'id')} per hari layanan" * bool(
        recap.service_days
    )
    late = recap.of(Standing.RUNNING_LATE)
    return (
        f"Pada masa ini loket menerima {whole(recap.received)} laporan{mean}; terbanyak {whole(most)} laporan pada "
        f"{weekday_date(busiest, 'id')}. Sebanyak {whole(recap.done)} laporan selesai, "
        f"{whole(recap.of(Standing.DONE_IN_TIME))} di antaranya dalam batas waktu. {until} {whole(recap.running)} "
        f"laporan masih berjalan dan {whole(late)} di antaranya melewati batas waktu."
    )


def columns(recap: Recap) -> tuple[str, list[tuple[str, str, int, bool]]]:
    """Return the unit (hari, minggu, bulan) and its columns: label, mark below, count, is it a day off."""
    if len(recap.per_day) <= _MOST_DAYS:
        return "hari", [
            (str(day.day), "Sen" if day.weekday() == 0 else "", count, day in recap.days_off)
            for day, count in recap.per_day
        ]
    if len(recap.per_day) <= _MOST_WEEKS:
        weeks: Counter[date] = Counter()
        for day, count in recap.per_day:
            weeks[max(recap.first, day - timedelta(days=day.weekday()))] += count
        return "minggu", [
            (f"{d.day}{NBSP}{short_month(d.month, 'id')}", "", n, False) for d, n in weeks.items()
        ]
    return "bulan", [(short_month(m.first.month, "id"), "", m.received, False) for m in recap.months]


def late_row(report: LateReport, recap: Recap) -> list[str]:
    """Return a report past its limit as cells; the year of its limit only if it differs."""
    due = report.due_on
    day = (
        f"{due.day}{NBSP}{short_month(due.month, 'id')}"
        if due.year == recap.as_on.year
        else short_date(due, "id")
    )
    return [report.register_no, report.title, report.agency, day, whole(report.late_by)]


def notes(recap: Recap) -> list[tuple[str, str]]:
    """Return how each figure is counted."""
    sentences = []
    for each in recap.tallies:
        t = each.tally
        text = f"{each.counter_name} ({each.prefix.rstrip('-')}): {whole(t.numbers)} nomor = {whole(t.valid)} sah + "
        text += f"{whole(t.void)} batal + {whole(t.unused)} tidak terpakai"
        sentences.append(text + (f" + {whole(t.other_day)} bertanggal lain." if t.other_day else "."))
    sentences.append(f"Sah: {whole(recap.received)}.")
    return [
        ("Nomor", " ".join(sentences)),
        (
            "Ditindaklanjuti",
            "Laporan dengan sedikitnya satu tindak lanjut instansi atau jawaban, dibagi laporan diterima.",
        ),
        ("Tepat waktu", "Laporan selesai dalam batas klasifikasinya, dibagi seluruh laporan selesai."),
        (
            "Selesai",
            "Ditutup di SP4N-LAPOR! atau dicatat sudah dijawab; yang dicabut pengadu selesai pada hari dicabut.",
        ),
        (
            "Hari kerja",
            "Senin–Jumat selain hari libur dan cuti bersama, dihitung sejak hari kerja setelah laporan diterima.",
        ),
        ("Persen", "Dibulatkan satu angka di belakang koma; jumlah selalu dihitung dari angka bulat."),
    ]
