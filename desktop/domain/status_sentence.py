"""How a complaint stands, in one sentence that a citizen can be told or sent; it names nobody and quotes nothing.

Both languages stand side by side here, as in :mod:`desktop.domain.wording`: the sentence is one piece in either.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from desktop.domain.complaint import Complaint, ComplaintStatus
from desktop.domain.follow_up import read_mark
from desktop.domain.lapor_report import EntryKind, LaporState
from desktop.domain.outbox import OutboxItem, SyncState
from desktop.domain.wording import NBSP, Words, month_name

_ARCHIVED, _FINISHED = "arsip", "terdisposisi selesai"


@dataclass(frozen=True, slots=True)
class CitizenFacts:
    """What the sentence is made of; days are days at the office.

    ``is_under_way`` tells that something of the report may have reached LAPOR! already. ``lapor_status`` is LAPOR!'s own
    word, ``agency`` the one that it passed the report to, ``answered_on`` the day of the last answer read there.
    ``finished_on`` is set once the matter is settled, there or at this desk.
    """

    received_on: date
    due_on: date
    today: date
    status: ComplaintStatus = ComplaintStatus.DITERIMA
    sending: SyncState = SyncState.WAITING
    is_under_way: bool = False
    lapor_no: str | None = None
    lapor_status: str | None = None
    agency: str | None = None
    answered_on: date | None = None
    ended_on: date | None = None
    finished_on: date | None = None
    is_secret: bool = False


def citizen_facts(
    complaint: Complaint,
    item: OutboxItem,
    lapor: LaporState | None,
    today: date,
    zone: ZoneInfo,
    finished_on: date | None = None,
) -> CitizenFacts:
    """Gather the facts from what is known of a complaint; ``zone`` is the office's."""
    read = lapor.status if lapor else None
    answers = [
        entry.at.astimezone(zone).date()
        for entry in (read.entries if read else ())
        if entry.kind is EntryKind.FOLLOW_UP and entry.at is not None and read_mark(entry.content) is None
    ]
    return CitizenFacts(
        received_on=complaint.received_on,
        due_on=complaint.due_on,
        today=today,
        status=complaint.status,
        sending=item.state,
        is_under_way=item.may_be_there,
        lapor_no=item.lapor_no,
        lapor_status=read.name if read else None,
        agency=read.disposition_name if read else None,
        answered_on=max(answers, default=None),
        ended_on=complaint.voided_at.astimezone(zone).date() if complaint.voided_at else None,
        finished_on=finished_on,
        is_secret=complaint.content.is_secret,
    )


def status_sentence(facts: CitizenFacts, lang: str | None = None) -> str:
    """Return the sentence in ``lang``, or in the language in use.

    Of a secret report it never says which agency has it: whoever reads over a shoulder would learn whom it is about.
    """
    words = _sentence(facts)
    goes_on = words is _GOES_ON
    return words.of(lang).format(
        received=_day(facts.received_on, facts.today, lang),
        standing=_standing(facts, lang) if goes_on else "",
        limit=_limit(facts, lang) if goes_on else "",
        ended=_day(facts.ended_on or facts.today, facts.today, lang),
        finished=_finished(facts, lang),
        number=_number(_NUMBER, facts, lang),
        there=_number(_THERE, facts, lang),
    )


def _sentence(facts: CitizenFacts) -> Words:
    if facts.status is ComplaintStatus.BATAL:
        return _STRUCK_OUT
    if facts.status is ComplaintStatus.DICABUT:
        return _WITHDRAWN_THERE if _is_at_lapor(facts) or facts.is_under_way else _WITHDRAWN
    if _status(facts) == _ARCHIVED:
        return _SHELVED
    if facts.finished_on is not None or _status(facts) == _FINISHED:
        return _SETTLED
    return _KEPT_HERE if facts.sending is SyncState.WITHHELD else _GOES_ON


def _standing(facts: CitizenFacts, lang: str | None) -> str:
    if not _is_at_lapor(facts):
        return _ON_THE_WAY[facts.sending, facts.is_under_way].of(lang)
    agency = (None if facts.is_secret else facts.agency) or _SOME_AGENCY.of(lang)
    known = _AT_LAPOR.get(_status(facts), _OTHER_STATUS)
    said = known.of(lang).format(
        number=_number(_NUMBER, facts, lang),
        there=_number(_THERE, facts, lang),
        agency=agency,
        status=facts.lapor_status,
    )
    if facts.answered_on is not None:
        said += _ANSWERED.of(lang).format(day=_day(facts.answered_on, facts.today, lang))
    return said


def _limit(facts: CitizenFacts, lang: str | None) -> str:
    words = _LIMIT_TO_SETTLE if facts.answered_on is not None else _LIMIT_TO_ANSWER
    if facts.due_on < facts.today:
        words = _LIMIT_PASSED
    elif facts.due_on == facts.today:
        return words.of(lang).format(day=_TODAY.of(lang))
    return words.of(lang).format(day=_day(facts.due_on, facts.today, lang))


def _finished(facts: CitizenFacts, lang: str | None) -> str:
    if facts.finished_on is None:
        return ""
    return _ON.of(lang).format(day=_day(facts.finished_on, facts.today, lang))


def _number(words: Words, facts: CitizenFacts, lang: str | None) -> str:
    return words.of(lang).format(number=facts.lapor_no) if facts.lapor_no else ""


def _is_at_lapor(facts: CitizenFacts) -> bool:
    return facts.lapor_no is not None or facts.sending in (SyncState.CONFIRMED, SyncState.BY_HAND)


def _status(facts: CitizenFacts) -> str:
    return (facts.lapor_status or "").strip().lower()


def _day(day: date, today: date, lang: str | None) -> str:
    """Return ``24 November``, with the year where it is another one."""
    year = "" if day.year == today.year else f"{NBSP}{day.year}"
    return f"{day.day}{NBSP}{month_name(day.month, lang)}{year}"


_GOES_ON = Words(
    "Laporan Anda sudah kami terima {received} dan {standing}; {limit}.",
    "We received your report on {received} and it {standing}; {limit}.",
)
_KEPT_HERE = Words(
    "Laporan Anda sudah kami terima {received} dan tidak dikirim ke LAPOR!; silakan tanya penjelasannya di loket.",
    "We received your report on {received} and it is not sent to LAPOR!; please ask at the counter why.",
)
_SETTLED = Words(
    "Laporan Anda tanggal {received} sudah selesai ditangani{finished}{there}.",
    "Your report of {received} has been settled{finished}{there}.",
)
_SHELVED = Words(
    "Laporan Anda tanggal {received} diarsipkan di LAPOR!{number}; silakan tanya alasannya di loket.",
    "Your report of {received} has been shelved at LAPOR!{number}; please ask at the counter why.",
)
_STRUCK_OUT = Words(
    "Catatan laporan tanggal {received} dibatalkan {ended} dan tidak diproses; silakan tanya alasannya di loket.",
    "The entry of the report of {received} was struck out on {ended} and is not processed; please ask at the counter why.",
)
_WITHDRAWN = Words(
    "Laporan Anda tanggal {received} sudah dicabut {ended} dan tidak dikirim ke LAPOR!.",
    "Your report of {received} was withdrawn on {ended} and is not sent to LAPOR!.",
)
_WITHDRAWN_THERE = Words(
    "Laporan Anda tanggal {received} sudah dicabut {ended}; pencabutannya kami beritahukan di LAPOR!{number}.",
    "Your report of {received} was withdrawn on {ended}; we let LAPOR! know{number}.",
)
_ON_THE_WAY: Mapping[tuple[SyncState, bool], Words] = {
    (SyncState.WAITING, False): Words("menunggu dikirim ke LAPOR!", "is waiting to be sent to LAPOR!"),
    (SyncState.WAITING, True): Words("sedang dikirim ke LAPOR!", "is being sent to LAPOR!"),
    (SyncState.UNKNOWN, False): Words(
        "sedang kami pastikan sampai di LAPOR!", "may be at LAPOR! already, which we are checking"
    ),
    (SyncState.UNKNOWN, True): Words(
        "sedang kami pastikan sampai di LAPOR!", "may be at LAPOR! already, which we are checking"
    ),
    (SyncState.ATTENTION, False): Words(
        "sedang kami periksa lagi sebelum dikirim ke LAPOR!",
        "is being checked again before it goes to LAPOR!",
    ),
    (SyncState.ATTENTION, True): Words(
        "sedang kami periksa pengirimannya ke LAPOR!", "is partly at LAPOR!, which we are checking"
    ),
}
_PLAIN_AT_LAPOR = Words("sudah ada di LAPOR!{number}", "is at LAPOR!{number}")
_AT_LAPOR: Mapping[str, Words] = {
    "": _PLAIN_AT_LAPOR,
    "belum terverifikasi": Words(
        "sudah ada di LAPOR!{number}, menunggu diperiksa", "is at LAPOR!{number}, waiting to be checked"
    ),
    "terdisposisi belum ditindaklanjuti": Words(
        "sudah diteruskan ke {agency}{there}", "has been passed on to {agency}{there}"
    ),
    "terdisposisi sedang diproses": Words(
        "sedang ditangani {agency}{there}", "is being handled by {agency}{there}"
    ),
    "tertunda": Words("untuk sementara ditunda di LAPOR!{number}", "is on hold at LAPOR!{number}"),
}
"""By LAPOR!'s own words for a status (domain.md 2.6), in small letters."""
_OTHER_STATUS = Words(
    "sudah ada di LAPOR!{number} dengan status “{status}”", "is at LAPOR!{number} with the status “{status}”"
)
_SOME_AGENCY = Words("instansi yang berwenang", "the agency in charge")
_ANSWERED = Words(", tanggapan terakhir {day}", ", last answer on {day}")
_LIMIT_TO_ANSWER = Words("jawaban paling lambat {day}", "an answer is due by {day}")
_LIMIT_TO_SETTLE = Words("penyelesaian paling lambat {day}", "it is to be settled by {day}")
_LIMIT_PASSED = Words(
    "batas jawaban {day} sudah lewat, silakan tanya di loket",
    "the time limit of {day} has passed, please ask at the counter",
)
_TODAY = Words("hari ini", "today")
_ON = Words(" pada {day}", " on {day}")
_NUMBER = Words(f" nomor{NBSP}{{number}}", f" under number{NBSP}{{number}}")
_THERE = Words(f" (LAPOR! nomor{NBSP}{{number}})", f" (LAPOR! number{NBSP}{{number}})")
