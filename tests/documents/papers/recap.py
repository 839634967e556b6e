"""Samples of the recap: a month with 412 reports and a quarter, counted by the program's own builder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

from desktop.documents.recap import render_recap
from desktop.domain.complaint import Channel, Classification
from desktop.domain.daily_log import Tally
from desktop.domain.outbox import SyncState
from desktop.domain.recap import Recap
from desktop.domain.recap_builder import RecapEntry, build_recap
from desktop.domain.register_number import RegisterNumber
from tests.builders import a_calendar, a_reference
from tests.documents.samples import HENDRA, OFFICE

_TITLES = (
    "Saluran irigasi tersier jebol, sawah 12 hektare kering",
    "Akta kelahiran anak belum terbit sejak Agustus",
    "Lampu jalan lintas padam sepanjang 600 meter",
    "Bantuan rumah tidak layak huni belum disurvei",
    "Limbah cucian kendaraan mengalir ke sumur warga",
)
_AGENCIES = ("PUPR", "Disdukcapil", "Dishub", "Disperkimtan", "DLH")
_KINDS = (Classification.TIDAK_BERKADAR_PENGAWASAN,) * 8 + (
    Classification.ASPIRASI,
    Classification.PERMINTAAN_INFORMASI,
    Classification.BERKADAR_PENGAWASAN,
)


def a_recap(first: date, last: date, count: int) -> Recap:
    """Return the recap of ``count`` reports spread over the working days of the period."""
    calendar, reference = a_calendar(), a_reference()
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    open_days = [day for day in days if calendar.is_working_day(day)]
    entries = [_entry(place, open_days, last) for place in range(count)]
    tally = Tally(count, count) if count else Tally()
    tallies = {"ME01-L1-26-": tally} if count else {}
    return build_recap(OFFICE, reference, calendar, first, last, last, entries, tallies)


def _entry(place: int, days: Sequence[date], last: date) -> RecapEntry:
    calendar, reference = a_calendar(), a_reference()
    day = days[(place * 7 + place % 5 * (place % 3)) % len(days)]
    kind = _KINDS[place * 5 % len(_KINDS)]
    due = calendar.add_working_days(day, OFFICE.limits.to_finish(kind))
    ended = None if place % 37 == 5 else calendar.add_working_days(day, 1 + place % 11)
    if ended is not None and ended > last:
        ended = None
    topics = [t for t in reference.topics if t.name != t.main]
    villages = reference.villages
    return RecapEntry(
        number=RegisterNumber("ME01", "L1", 26, place + 1),
        received_on=day,
        due_on=due,
        classification=kind,
        category=topics[(place * place + 3 * place) % 97 * 5 % len(topics)].name,
        title=_TITLES[place % len(_TITLES)],
        is_secret=kind is Classification.BERKADAR_PENGAWASAN,
        village_code=None if place % 41 == 0 else villages[(place * place) % 211 % len(villages)].code,
        channel=(*[Channel.TATAP_MUKA] * 7, Channel.WHATSAPP, Channel.SURAT, Channel.TELEPON)[place % 10],
        sync_state=SyncState.WITHHELD if place % 45 == 0 else SyncState.CONFIRMED,
        officer=("Rina Puspitasari, S.Sos.", "Hendra Gunawan, A.Md.")[place % 3 == 0],
        agency=_AGENCIES[place % len(_AGENCIES)],
        ended_on=ended,
        followed_up_on=ended
        or (calendar.add_working_days(day, 2) if day < last - timedelta(days=5) else None),
    )


def paper(recap: Recap) -> bytes:
    """Return the recap as printed on the second day after it ended."""
    at = datetime(recap.last.year, recap.last.month, recap.last.day, 1, 20, tzinfo=UTC) + timedelta(days=2)
    return render_recap(recap, OFFICE, printed_at=at, printed_by=HENDRA)


PAPERS: dict[str, Callable[[], bytes]] = {
    "rekap-bulanan.pdf": lambda: paper(a_recap(date(2026, 10, 1), date(2026, 10, 31), 412)),
    "rekap-triwulan.pdf": lambda: paper(a_recap(date(2026, 7, 1), date(2026, 9, 30), 1_180)),
}
