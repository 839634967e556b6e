"""How a complaint stands, in a few words each: sending, time limit, struck out or withdrawn. Pure: no widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop.domain.complaint import Complaint, ComplaintStatus
from desktop.domain.outbox import OutboxItem, SyncState
from desktop.domain.wording import clock_time, moment, short_date
from resources.i18n import translate
from ui.common.marks import deadline_look, state_look
from ui.common.tokens import Colour, Weight
from ui.models.complaint_lines import TimeLeft

if TYPE_CHECKING:
    from desktop.usecases.find_complaints import ComplaintRecord


@dataclass(frozen=True, slots=True)
class Standing:
    """Icon and word in their colour, what belongs to it, and a sentence below where there is something to explain."""

    icon: str
    tone: Colour
    word: str
    weight: Weight
    beside: str = ""
    below: str = ""


def standings(
    record: ComplaintRecord, time_left: Callable[[date, date], TimeLeft], zone: ZoneInfo
) -> list[Standing]:
    """Return what is to be said of a complaint, most important first."""
    return [*_kept(record.complaint, zone), *_usual(record, time_left, zone)]


def _kept(complaint: Complaint, zone: ZoneInfo) -> list[Standing]:
    """Say that the words are erased, sealed to an officer's key, or held from erasing and why."""
    if complaint.erased_at is not None:
        word = translate("RegisterDetail", "Isi dimusnahkan")
        day = short_date(complaint.erased_at.astimezone(zone).date())
        return [Standing("ban", "none", word, Weight.SEMIBOLD, day)]
    sealed = []
    if complaint.sealed_for is not None:
        beside = translate("RegisterDetail", "untuk {name}").format(name=complaint.sealed_for)
        sealed = [
            Standing("lock", "none", translate("RegisterDetail", "Isi disegel"), Weight.SEMIBOLD, beside)
        ]
    if complaint.hold_reason is not None:
        word = translate("RegisterDetail", "Ditahan dari pemusnahan")
        return [*sealed, Standing("lock", "check", word, Weight.SEMIBOLD, below=complaint.hold_reason)]
    return sealed


def _usual(
    record: ComplaintRecord, time_left: Callable[[date, date], TimeLeft], zone: ZoneInfo
) -> list[Standing]:
    complaint = record.complaint
    sending = _sending(record.item, zone)
    if complaint.status is not ComplaintStatus.DITERIMA:
        if sending.below == complaint.void_reason:  # it was kept back because it has ended
            sending = replace(sending, below="")
        return [_ending(complaint, zone), sending]
    if record.finished_at is not None:
        return [sending, _finished(complaint, record.finished_at.astimezone(zone).date())]
    return [sending, _limit(complaint, time_left(complaint.received_on, complaint.due_on))]


def _sending(item: OutboxItem, zone: ZoneInfo) -> Standing:
    look = state_look(item.state)
    beside = ""
    if item.lapor_no:
        beside = f"LAPOR! #{item.lapor_no}"
    elif item.state is SyncState.WAITING and item.next_try_at is not None:
        time = clock_time(item.next_try_at, zone)
        beside = translate("RegisterDetail", "coba lagi {time}").format(time=time)
    weight = Weight.SEMIBOLD if look.is_loud else Weight.MEDIUM
    return Standing(look.icon, look.tone, look.word, weight, beside, item.reason or "")


def _finished(complaint: Complaint, day: date) -> Standing:
    late = "" if day <= complaint.due_on else translate("RegisterDetail", ", sesudah tenggat")
    word = translate("RegisterDetail", "Selesai")
    return Standing("circle-check", "ok", word, Weight.MEDIUM, f"{short_date(day)}{late}")


def _limit(complaint: Complaint, left: TimeLeft) -> Standing:
    look = deadline_look(left.band)
    days = left.working_days
    if days > 0:
        rest = translate("RegisterDetail", "sisa {days} hari kerja").format(days=days)
    elif days == 0:
        rest = translate("RegisterDetail", "hari terakhir")
    else:
        rest = translate("RegisterDetail", "lewat {days} hari kerja").format(days=-days)
    weight = Weight.SEMIBOLD if look.is_loud else Weight.MEDIUM
    return Standing(look.icon, look.tone, look.word, weight, f"{short_date(complaint.due_on)}, {rest}")


def _ending(complaint: Complaint, zone: ZoneInfo) -> Standing:
    at = moment(complaint.voided_at, zone) if complaint.voided_at else ""
    name, reason = complaint.voided_by or "", complaint.void_reason or ""
    if complaint.status is ComplaintStatus.BATAL:
        word = translate("RegisterDetail", "Dibatalkan")
        beside = translate("RegisterDetail", "{at} oleh {name}").format(at=at, name=name)
        return Standing("ban", "act", word, Weight.SEMIBOLD, beside, reason)
    word = translate("RegisterDetail", "Dicabut pelapor")
    beside = translate("RegisterDetail", "{at}, dicatat {name}").format(at=at, name=name)
    return Standing("undo-2", "text2", word, Weight.SEMIBOLD, beside, reason)
