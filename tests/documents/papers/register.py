"""A sample of the register book: the sheets of two ordinary days of an invented counter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from desktop.documents.register_book import render_register
from desktop.domain.complaint import ComplaintStatus
from desktop.domain.daily_log import LogRow, Tally
from desktop.domain.register_book import BookRow, RegisterBook, book_section
from tests.documents.papers.daily_log import number, ordinary_day
from tests.documents.samples import HENDRA, OFFICE

FIRST_COUNTER = 287
_PRINTED_AT = datetime(2026, 11, 24, 8, 50, tzinfo=UTC)
_JOBS = (
    "Petani",
    "Pedagang",
    "Buruh",
    "Ibu rumah tangga",
    "Wiraswasta",
    "Karyawan swasta",
    "Guru",
    "Pensiunan",
)
_STEPS = (
    "Masuk daftar pemeliharaan rutin 2026",
    "KTP dicetak dan siap diambil",
    "Lampu diganti, diuji menyala",
    "Dibahas bersama kepala puskesmas",
    "Diangkut, jadwal ditambah",
    "Syarat dan biaya dijelaskan tertulis",
    "Data diperbaiki melalui operator desa",
    "Pemeriksaan awal",
    "Saluran dijadwalkan dibersihkan",
    "Diteruskan ke PDAM, teknisi ditugaskan",
    "Kios ditegur, stok dikirim",
    "Jembatan ditutup sementara",
    "KK baru terbit",
)


def two_days(rows: int = 37) -> RegisterBook:
    """Return a book of so many entries, 15 a day, with a void one, secret ones and a number never used."""
    if not rows:
        return RegisterBook(date(2026, 11, 2), date(2026, 11, 3), OFFICE.name, OFFICE.time_zone)
    entries = list(_rows(rows))
    carried = Tally(FIRST_COUNTER - 1, 281, 4, 1)
    section = book_section("Loket 1", entries, carried)
    last = max(row.received_at for row in entries).astimezone(OFFICE.zone).date()
    return RegisterBook(date(2026, 11, 2), last, OFFICE.name, OFFICE.time_zone, (section,))


def _rows(count: int) -> Iterator[BookRow]:
    day = [line for line in ordinary_day().sections[0].lines if isinstance(line, LogRow)]
    for place in range(count):
        yield _row(place, day[place % len(day)])


def _row(place: int, line: LogRow) -> BookRow:
    received_on = date(2026, 11, 2) + timedelta(days=place // 15)
    at = datetime(2026, 11, 2, 1, 14, tzinfo=UTC) + timedelta(days=place // 15, minutes=place % 15 * 17)
    is_done = place % 5 != 3 and line.void is None
    hidden = line.is_secret
    return BookRow(
        number=number(FIRST_COUNTER + place + (place > 10)),
        received_at=at,
        complainant=line.complainant,
        occupation="" if hidden else _JOBS[place % len(_JOBS)],
        address=line.address,
        phone="" if hidden else f"08{12 + place % 7}-{1000 + place * 37 % 9000}-{1000 + place * 91 % 9000}",
        channel=line.channel,
        classification=line.classification,
        category=line.category or "",
        title=line.title,
        agency=line.agency or "",
        status=ComplaintStatus.BATAL if line.void else ComplaintStatus.DITERIMA,
        sync_state=line.sync_state,
        officer=line.officer,
        initials=line.initials,
        disposed_on=received_on + timedelta(days=1),
        follow_up="" if hidden else _STEPS[place % len(_STEPS)],
        followed_up_on=received_on + timedelta(days=3),
        finished_on=received_on + timedelta(days=8) if is_done else None,
        lapor_no=line.lapor_no,
        is_secret=hidden,
        void=line.void,
    )


def paper(book: RegisterBook) -> bytes:
    """Return the book as PDF, printed by an officer of the sample."""
    return render_register(book, OFFICE, printed_at=_PRINTED_AT, printed_by=HENDRA)


PAPERS = {"register-f4.pdf": lambda: paper(two_days(26))}
