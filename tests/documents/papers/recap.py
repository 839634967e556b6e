"""Samples of the recap: a month with 412 reports and a quarter, counted by the program's own builder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from desktop.documents.recap import render_recap
from desktop.domain.access import Account, Role
from desktop.domain.complaint import Channel, Classification
from desktop.domain.daily_log import Tally
from desktop.domain.outbox import SyncState
from desktop.domain.recap import Recap
from desktop.domain.recap_annex import MadePaper, RecapAnnex, SentReport, officers_of
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
    "Jembatan kayu lapuk, roda dua tidak dapat lewat",
    "Gaji petugas kebersihan pasar tertunggak",
)
_MAINS = (
    "Pekerjaan Umum dan Penataan Ruang",
    "Kependudukan",
    "Sosial dan Kesejahteraan",
    "Kesehatan",
    "Perhubungan",
    "Lingkungan Hidup dan Kehutanan",
    "Pendidikan dan Kebudayaan",
    "Energi dan Sumber Daya Alam",
)
_AGENCIES = ("PUPR", "Disdukcapil", "Dishub", "Disperkimtan", "DLH", "Dinkes", "Dinsos", None)
_OFFICERS = (
    "Rina Puspitasari, S.Sos.",
    "Hendra Gunawan, A.Md.",
    "Dewi Lestari, S.E.",
    "Yusuf Effendi, S.H.",
)
_KINDS = (Classification.TIDAK_BERKADAR_PENGAWASAN,) * 40 + (
    *[Classification.ASPIRASI] * 5,
    *[Classification.PERMINTAAN_INFORMASI] * 4,
    Classification.BERKADAR_PENGAWASAN,
)
_CHANNELS = (
    *[Channel.TATAP_MUKA] * 15,
    Channel.WHATSAPP,
    Channel.WHATSAPP,
    Channel.SURAT,
    Channel.TELEPON,
    Channel.EMAIL,
)
_SHARE_AT_L2 = 3
_VOID, _UNUSED = 4, 1


def _drawn(place: int, salt: int, of: int) -> int:
    """Return a number below ``of`` that looks drawn by lot and is the same every time."""
    return int.from_bytes(sha256(f"{place}/{salt}".encode()).digest()[:4], "big") % of


def _falling(place: int, salt: int, of: int) -> int:
    """Return a number below ``of``, the lower the likelier."""
    return min(_drawn(place, salt, of), _drawn(place, salt + 7, of), _drawn(place, salt + 13, of))


def a_recap(first: date, last: date, count: int) -> Recap:
    """Return the recap of ``count`` reports spread over the working days of the period."""
    calendar, reference = a_calendar(), a_reference()
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    open_days = [day for day in days if calendar.is_working_day(day)]
    entries = [_entry(place, open_days, last) for place in range(count)]
    sizes = Counter(entry.number.prefix for entry in entries)
    lost = (_VOID, _UNUSED) if count > 100 else (0, 0)
    tallies = {prefix: Tally(size + sum(lost), size, *lost) for prefix, size in sizes.items()}
    return build_recap(OFFICE, reference, calendar, first, last, last, entries, tallies)


def _entry(place: int, days: Sequence[date], last: date) -> RecapEntry:
    calendar, reference = a_calendar(), a_reference()
    day = days[_drawn(place, 1, len(days))]
    kind = _KINDS[_drawn(place, 2, len(_KINDS))]
    limit = OFFICE.limits.to_finish(kind)
    due = calendar.add_working_days(day, limit)
    waits = limit + 2 if _drawn(place, 14, 30) == 0 else 1 + _falling(place, 3, min(limit, 25))
    ended = None if _drawn(place, 15, 30) == 0 else calendar.add_working_days(day, waits)
    if ended is not None and ended > last:
        ended = None
    others = sorted({t.main for t in reference.topics} - set(_MAINS))
    mains = [*(m for m in _MAINS if reference.topic(m)), *others]
    districts = sorted({v.code[:8] for v in reference.villages})
    district = districts[_falling(place, 4, len(districts))]
    villages = [v.code for v in reference.villages if v.code.startswith(district)]
    is_second = _drawn(place, 5, 10) < _SHARE_AT_L2
    followed = calendar.add_working_days(day, 1 + _drawn(place, 6, 4))
    return RecapEntry(
        number=RegisterNumber("ME01", "L2" if is_second else "L1", 26, place + 1),
        received_on=day,
        due_on=due,
        classification=kind,
        category=mains[min(_falling(place, 8, len(mains)), _falling(place, 16, len(mains)))],
        title=_TITLES[_drawn(place, 9, len(_TITLES))],
        is_guarded=kind is Classification.BERKADAR_PENGAWASAN,
        village_code=None if place % 83 == 0 else villages[place % len(villages)],
        channel=_CHANNELS[_drawn(place, 10, len(_CHANNELS))],
        sync_state=SyncState.WITHHELD if place % 45 == 0 else SyncState.CONFIRMED,
        officer=_OFFICERS[_falling(place, 11, len(_OFFICERS))],
        agency=_AGENCIES[_falling(place, 12, len(_AGENCIES))],
        ended_on=ended,
        followed_up_on=ended or (followed if followed <= last else None),
    )


def an_annex(recap: Recap) -> RecapAnnex:
    """Return an annex with the officers of the recap, numbers for nearly all its reports, and a paper for each day."""
    accounts = [
        Account("rina", _OFFICERS[0], Role.CLERK, "199001012015032001"),
        Account("hendra", _OFFICERS[1], Role.SUPERVISOR, HENDRA.nip),
        Account("dewi", _OFFICERS[2], Role.CLERK, "199205172019032008"),
        Account("baru", "Siti Aminah, S.Kom.", Role.CLERK),
    ]
    made = recap.last + timedelta(days=2)
    return RecapAnnex(
        officers_of(recap, accounts),
        tuple(
            SentReport(f"ME01-L1-26-{n:05}", str(9_165_816 + n * 37))
            for n in range(recap.received * 19 // 20)
        ),
        (
            *(
                MadePaper("Log harian", day, day, 1, day)
                for day, _count in recap.per_day
                if day not in recap.days_off
            ),
            MadePaper("Buku register", recap.first, recap.last, 1, made),
            MadePaper("Rekapitulasi", recap.first, recap.last, 2, made),
        ),
    )


def paper(recap: Recap, annex: RecapAnnex | None = None) -> bytes:
    """Return the recap as printed on the second day after it ended."""
    at = datetime(recap.last.year, recap.last.month, recap.last.day, 1, 20, tzinfo=UTC) + timedelta(days=2)
    return render_recap(recap, OFFICE, printed_at=at, printed_by=HENDRA, annex=annex)


def _october() -> Recap:
    return a_recap(date(2026, 10, 1), date(2026, 10, 31), 412)


def _quarter() -> Recap:
    return a_recap(date(2026, 7, 1), date(2026, 9, 30), 1_180)


PAPERS: dict[str, Callable[[], bytes]] = {
    "rekap-bulanan.pdf": lambda: paper(_october()),
    "rekap-triwulan.pdf": lambda: paper(_quarter()),
    "rekap-pekppp.pdf": lambda: paper(_october(), an_annex(_october())),
}
