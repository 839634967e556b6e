"""The history of a complaint as a person reads it: newest first, an icon and words for each step. Pure: no widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from desktop.domain.complaint import Channel
from desktop.domain.wording import clock_time, label, topic_name
from desktop.usecases.find_complaints import Action, HistoryEntry
from resources.i18n import translate
from ui.common.dates import day_in_lists
from ui.common.tokens import Colour

if TYPE_CHECKING:
    from desktop.domain.places import ReferenceData


@dataclass(frozen=True, slots=True)
class Step:
    """One step. ``when`` is the time, with the day before it unless that is the day of the newest step."""

    icon: str
    tone: Colour
    title: str
    detail: str
    when: str


@dataclass(frozen=True, slots=True)
class _Look:
    icon: str
    tone: Colour
    title: str


def newest_day(history: Sequence[HistoryEntry], zone: ZoneInfo) -> date:
    """Return the day at the office of the newest entry."""
    return history[-1].at.astimezone(zone).date()


def steps(
    history: Sequence[HistoryEntry], reference: ReferenceData, zone: ZoneInfo, today: date
) -> list[Step]:
    """Return the history (oldest first) as steps, newest first."""
    return [
        _step(entry, newest_day(history, zone), reference, zone, today)
        for entry in reversed(history)
        if entry.action in _LOOKS
    ]


def _step(entry: HistoryEntry, newest: date, reference: ReferenceData, zone: ZoneInfo, today: date) -> Step:
    look = _LOOKS[entry.action](entry.detail)
    day = entry.at.astimezone(zone).date()
    time = clock_time(entry.at, zone)
    when = time if day == newest else f"{day_in_lists(day, today)}, {time}"
    return Step(look.icon, look.tone, look.title, _detail(entry, reference), when)


def _detail(entry: HistoryEntry, reference: ReferenceData) -> str:
    detail = entry.detail
    match entry.action:
        case Action.LOGGED:
            return _logged(entry)
        case Action.RECEIPT_PRINTED:
            return _with_person(_print_words(detail), entry)
        case Action.CONFIRMED:
            return _number(detail)
        case Action.CARRIED_OUT:
            return _with_person(str(detail.get("file") or ""), entry)
        case Action.RESOLVED_SENT | Action.ENTERED_BY_HAND | Action.CARRY_CONFLICT:
            return _with_person(_number(detail), entry)
        case Action.UNKNOWN | Action.REJECTED:
            return str(detail.get("reason") or "")
        case Action.WITHHELD | Action.VOIDED:
            return _with_person(str(detail.get("reason") or ""), entry)
        case Action.REDIRECTED:
            return _with_person(_changes(detail, reference), entry)
        case _:
            return _with_person("", entry)


def _with_person(words: str, entry: HistoryEntry) -> str:
    """Return what happened and who did it: ``Salah ketik. Oleh Rina Marlina``."""
    person = translate("Timeline", "Oleh {name}").format(name=entry.actor_name)
    return f"{words.rstrip('.')}. {person}" if words else person


def _logged(entry: HistoryEntry) -> str:
    words = [entry.actor_name, label(Channel(entry.detail["channel"])).lower()]
    if files := entry.detail.get("attachments"):
        words.append(translate("Timeline", "{count} lampiran").format(count=files))
    if entry.detail.get("is_backdated"):
        words.append(translate("Timeline", "dari formulir kertas"))
    return ", ".join(words)


def _print_words(detail: Mapping[str, Any]) -> str:
    words = (
        translate("Timeline", "{paper}, lembar ke-{copy_no}")
        if detail["copy_no"] == 1
        else translate("Timeline", "{paper}, salinan ke-{copy_no}")
    )
    return words.format(paper=str(detail["paper"]).upper(), copy_no=detail["copy_no"])


def _number(detail: Mapping[str, Any]) -> str:
    return translate("Timeline", "Nomor #{number}").format(number=detail.get("lapor_no"))


def _changes(detail: Mapping[str, Any], reference: ReferenceData) -> str:
    before, after = detail.get("before") or {}, detail.get("after") or {}
    found = []
    if "target_agency" in after:
        named = [_agency(values.get("target_agency"), reference) for values in (before, after)]
        found.append(" → ".join(named))
    if "category" in after:
        found.append(" → ".join(topic_name(values.get("category") or "–") for values in (before, after)))
    return "; ".join(found)


def _agency(code: str | None, reference: ReferenceData) -> str:
    agency = reference.agency(code) if code else None
    return agency.label if agency else code or "–"


def _receipt(detail: Mapping[str, Any]) -> _Look:
    if detail.get("copy") == "office":
        return _Look("printer", "text2", translate("Timeline", "Lembar kantor dicetak"))
    if detail["copy_no"] == 1:
        return _Look("printer", "text2", translate("Timeline", "Tanda terima dicetak"))
    return _Look("printer", "text2", translate("Timeline", "Salinan tanda terima dicetak"))


def _logged_look(detail: Mapping[str, Any]) -> _Look:
    title = translate("Timeline", "Dicatat di {counter}").format(counter=detail["counter"])
    return _Look("file-pen-line", "text2", title)


_LOOKS: Mapping[Action, Callable[[Mapping[str, Any]], _Look]] = {
    Action.LOGGED: _logged_look,
    Action.RECEIPT_PRINTED: _receipt,
    Action.CONFIRMED: lambda _: _Look("circle-check", "ok", translate("Timeline", "Terkirim ke LAPOR!")),
    Action.UNKNOWN: lambda _: _Look(
        "circle-help", "check", translate("Timeline", "Belum pasti sampai di LAPOR!")
    ),
    Action.REJECTED: lambda _: _Look("circle-alert", "act", translate("Timeline", "Ditolak LAPOR!")),
    Action.RESOLVED_SENT: lambda _: _Look(
        "circle-check", "ok", translate("Timeline", "Dipastikan sudah ada di LAPOR!")
    ),
    Action.RESOLVED_NOT_SENT: lambda _: _Look(
        "rotate-cw", "text2", translate("Timeline", "Dipastikan belum ada, dikirim ulang")
    ),
    Action.ENTERED_BY_HAND: lambda _: _Look(
        "notebook-pen", "manual", translate("Timeline", "Dicatat manual di LAPOR!")
    ),
    Action.CARRIED_OUT: lambda _: _Look(
        "log-out", "check", translate("Timeline", "Dibawa keluar dengan berkas")
    ),
    Action.CARRY_CONFLICT: lambda _: _Look(
        "triangle-alert", "act", translate("Timeline", "Hasil berkas lain dari catatan ini")
    ),
    Action.RETRIED: lambda _: _Look("rotate-cw", "text2", translate("Timeline", "Dikirim ulang")),
    Action.REDIRECTED: lambda _: _Look("send", "text2", translate("Timeline", "Tujuan diubah")),
    Action.WITHHELD: lambda _: _Look(
        "circle-slash", "none", translate("Timeline", "Tidak dikirim ke LAPOR!")
    ),
    Action.VOIDED: lambda _: _Look("ban", "act", translate("Timeline", "Dibatalkan")),
    Action.IDENTITY_REVEALED: lambda _: _Look("eye", "text2", translate("Timeline", "Identitas dibuka")),
}
