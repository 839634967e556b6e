"""What the recap says in words, all of it from the same figures: period, paragraph, columns over time, formulas."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.documents.recap_parts import whole
from desktop.documents.typesetting import bound
from desktop.domain.recap import LateReport, Recap, Standing
from desktop.domain.wording import NBSP, long_date, month_name, number, short_date, short_month, weekday_date

_ROMAN = ("I", "II", "III", "IV")
_MOST_DAYS, _MOST_WEEKS = 31, 100
_LEAST_MEAN = 0.05
"""What is less is shown as 0,0 and says nothing."""


@dataclass(frozen=True, slots=True)
class TimeColumn:
    """A count of a day, week or month: its name in full, the label and mark below it.

    ``is_off``: nothing was open. ``is_ahead``: it had not begun on the stated day.
    """

    name: str
    label: str
    count: int
    mark: str = ""
    is_off: bool = False
    is_ahead: bool = False


def period_name(recap: Recap) -> str:
    """Return ``Bulan Oktober 2026``, ``Triwulan III 2026``, ``Tahun 2026``, or the days."""
    return period_of(recap.first, recap.last)


def period_of(first: date, last: date) -> str:
    """Return the name of the days ``first`` to ``last``, as :func:`period_name` does."""
    after = last + timedelta(days=1)
    if first.day == 1 and after.day == 1:
        months = (after.year - first.year) * 12 + after.month - first.month
        if months == 1:
            return f"Bulan {month_name(first.month, 'id')} {first.year}"
        if months == 3 and first.month % 3 == 1:
            return f"Triwulan {_ROMAN[first.month // 3]} {first.year}"
        if months == 12 and first.month == 1:
            return f"Tahun {first.year}"
    if first == last:
        return long_date(last, "id")
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{long_date(last, 'id')}"
    return f"{long_date(first, 'id')} sampai {long_date(last, 'id')}"


def during(recap: Recap) -> str:
    """Return the period as it stands after ``Selama``: ``Oktober 2026``, ``triwulan III 2026``, two days."""
    name = period_name(recap).removeprefix("Bulan ")
    return name[0].lower() + name[1:] if name.startswith(("Triwulan", "Tahun")) else name


def summary(recap: Recap) -> str:
    """Return the paragraph that a head reads."""
    until = bound(long_date(recap.as_on, "id"))
    if not recap.received:
        return f"Sampai {until} tidak ada laporan yang diterima pada masa ini."
    return " ".join((_received(recap), _done(recap), _running(recap, until)))


def _received(recap: Recap) -> str:
    busiest, most = max(recap.per_day, key=lambda pair: pair[1])
    on = bound(weekday_date(busiest, "id"))
    text = f"Selama {during(recap)} loket menerima {whole(recap.received)} laporan"
    if most == recap.received:
        return f"{text}, {'semuanya ' * (most > 1)}pada {on}."
    mean = recap.received / recap.service_days if recap.service_days else 0
    if mean >= _LEAST_MEAN:
        text += f", rata-rata {number(mean, 1, 'id')} per hari layanan"
    return text + (f"; terbanyak {whole(most)} laporan pada {on}." if most > 1 else ".")


def _done(recap: Recap) -> str:
    if not recap.done:
        return "Belum ada laporan yang selesai."
    in_time = recap.of(Standing.DONE_IN_TIME)
    if in_time == recap.done:
        return f"Sebanyak {whole(recap.done)} laporan selesai dalam batas waktu."
    return f"Sebanyak {whole(recap.done)} laporan selesai, {whole(in_time)} di antaranya dalam batas waktu."


def _running(recap: Recap, until: str) -> str:
    late = recap.of(Standing.RUNNING_LATE)
    if not recap.running:
        return f"Pada akhir {until} tidak ada lagi laporan yang berjalan."
    text = f"Sampai {until}, {whole(recap.running)} laporan masih berjalan"
    if not late:
        return f"{text}, semuanya dalam batas waktu."
    return f"{text} dan {whole(late)} di antaranya melewati batas waktu."


def columns(recap: Recap) -> tuple[str, list[TimeColumn]]:
    """Return the unit (hari, minggu, bulan) and its columns."""
    if len(recap.per_day) <= _MOST_DAYS:
        return "hari", [
            TimeColumn(
                f"{day.day} {short_month(day.month, 'id')}",
                str(day.day),
                count,
                "Sen" if day.weekday() == 0 else "",
                day in recap.days_off,
                day > recap.as_on,
            )
            for day, count in recap.per_day
        ]
    if len(recap.per_day) <= _MOST_WEEKS:
        weeks: Counter[date] = Counter()
        for day, count in recap.per_day:
            weeks[max(recap.first, day - timedelta(days=day.weekday()))] += count
        named = ((f"{d.day}{NBSP}{short_month(d.month, 'id')}", n, d) for d, n in weeks.items())
        return "minggu", [
            TimeColumn(f"minggu {name}", name, n, is_ahead=day > recap.as_on) for name, n, day in named
        ]
    return "bulan", [
        TimeColumn(
            month_name(m.first.month, "id"),
            short_month(m.first.month, "id"),
            m.received,
            is_ahead=m.first > recap.as_on,
        )
        for m in recap.months
    ]


def late_row(report: LateReport, recap: Recap) -> list[str]:
    """Return a report past its limit as cells; the year of its limit only if it differs."""
    due = report.due_on
    day = (
        f"{due.day}{NBSP}{short_month(due.month, 'id')}"
        if due.year == recap.as_on.year
        else short_date(due, "id")
    )
    by = whole(report.late_by) if report.late_by else "<1"
    return [report.register_no, report.title, report.agency, day, by]


def notes(recap: Recap) -> list[tuple[str, str]]:
    """Return how each figure is counted."""
    sentences = []
    for each in recap.tallies:
        t = each.tally
        text = f"{each.counter_name} ({each.prefix.rstrip('-')}): {whole(t.numbers)}{NBSP}nomor = {whole(t.valid)} sah + "
        text += f"{whole(t.void)} batal + {whole(t.unused)} tidak terpakai"
        sentences.append(text + (f" + {whole(t.other_day)} bertanggal lain." if t.other_day else "."))
    sentences.append(f"Sah: {whole(recap.received)}.")
    return [
        ("Nomor", " ".join(sentences)),
        (
            "Ditindaklanjuti",
            "Laporan dengan sedikitnya satu tindak lanjut instansi di SP4N-LAPOR! atau jawaban yang dicatat di loket, dibagi "
            "laporan diterima.",
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
