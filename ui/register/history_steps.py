"""What was done at the desk about a complaint, as a person reads it. Pure: no widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.domain.complaint import Channel
from desktop.domain.outbox import ItemKind, StepKind
from desktop.domain.reveal_reason import RevealReason
from desktop.domain.wording import label, topic_name
from desktop.usecases.find_complaints import Action, HistoryEntry
from resources.i18n import translate
from ui.common.tokens import Colour
from ui.register.correction_words import Hides, correction_lines, correction_title
from ui.register.step import Step

if TYPE_CHECKING:
    from desktop.domain.places import ReferenceData


@dataclass(frozen=True, slots=True)
class _Look:
    icon: str
    tone: Colour
    title: str


def history_step(entry: HistoryEntry, reference: ReferenceData, hides: Hides) -> Step | None:
    """Return an entry as a step, None for one that LAPOR!'s own words tell better; ``hides`` as for corrections."""
    make_look = _LOOKS.get(entry.action)
    if make_look is None:
        return None
    look = _follow_up_look(entry) or make_look(entry.detail)
    return Step(entry.at, look.icon, look.tone, look.title, _detail(entry, reference, hides))


def _detail(entry: HistoryEntry, reference: ReferenceData, hides: Hides) -> str:
    detail = entry.detail
    if not detail:  # nothing to tell, or it was emptied when the complaint was erased
        return _with_person("", entry)
    match entry.action:
        case Action.LOGGED:
            return _logged(entry)
        case Action.RECEIPT_PRINTED | Action.RECEIPT_NOT_PRINTED:
            return _with_person(_print_words(detail), entry)
        case Action.LETTER_WRITTEN | Action.LETTER_PRINTED:
            return _with_person(_letter_number(detail), entry)
        case Action.CONFIRMED:
            return "" if _is_follow_up(entry) else _number(detail)
        case Action.STATUS_READ:
            return str(detail.get("status") or "")
        case Action.RESOLVED_BY_READING:
            return _number(detail) if detail.get("lapor_no") else ""
        case Action.FOLLOW_UP_QUEUED:
            return _with_person(_follow_up_words(detail), entry)
        case Action.CORRECTED:
            changes = correction_lines(detail, reference, hides)
            return "\n".join((*changes, _with_person(str(detail.get("reason") or ""), entry)))
        case Action.CARRIED_OUT:
            return _with_person(str(detail.get("file") or ""), entry)
        case Action.RESOLVED_SENT | Action.ENTERED_BY_HAND | Action.CARRY_CONFLICT:
            return _with_person("" if _is_follow_up(entry) else _number(detail), entry)
        case Action.UNKNOWN | Action.REJECTED:
            return str(detail.get("reason") or "")
        case Action.WITHHELD | Action.VOIDED | Action.WITHDRAWN | Action.FINISHED | Action.REOPENED:
            return _with_person(str(detail.get("reason") or ""), entry)
        case Action.IDENTITY_REVEALED:
            return _with_person(_why(detail), entry)
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


def _letter_number(detail: Mapping[str, Any]) -> str:
    return translate("Timeline", "Nomor {number}").format(number=detail["letter_no"])


def _changes(detail: Mapping[str, Any], reference: ReferenceData) -> str:
    before, after = detail.get("before") or {}, detail.get("after") or {}
    found = []
    if "target_agency" in after:
        named = [_agency(values.get("target_agency"), reference) for values in (before, after)]
        found.append(" → ".join(named))
    if "category" in after:
        found.append(" → ".join(topic_name(values.get("category") or "–") for values in (before, after)))
    return "; ".join(found)


def _follow_up_words(detail: Mapping[str, Any]) -> str:
    words = str(detail.get("text") or "")
    if files := detail.get("attachments"):
        words = f"{words}\n" + translate("Timeline", "{count} lampiran").format(count=files)
    return words


def _is_follow_up(entry: HistoryEntry) -> bool:
    return entry.detail.get("kind") == ItemKind.FOLLOW_UP.value


def _why(detail: Mapping[str, Any]) -> str:
    """Return why an identity was looked at; entries of before reasons were asked have none."""
    if detail.get("note"):
        return str(detail["note"])
    return label(RevealReason(detail["why"])) if detail.get("why") else ""


def _agency(code: str | None, reference: ReferenceData) -> str:
    agency = reference.agency(code) if code else None
    return agency.label if agency else code or "–"


def _receipt(detail: Mapping[str, Any]) -> _Look:
    if detail.get("copy") == "office":
        return _Look("printer", "text2", translate("Timeline", "Lembar kantor dicetak"))
    if detail.get("copy_no", 1) == 1:
        return _Look("printer", "text2", translate("Timeline", "Tanda terima dicetak"))
    return _Look("printer", "text2", translate("Timeline", "Salinan tanda terima dicetak"))


def _logged_look(detail: Mapping[str, Any]) -> _Look:
    counter = detail.get("counter")
    title = (
        translate("Timeline", "Dicatat di {counter}").format(counter=counter)
        if counter
        else translate("Timeline", "Dicatat")
    )
    return _Look("file-pen-line", "text2", title)


def _found(detail: Mapping[str, Any]) -> _Look:
    if detail.get("kind") == ItemKind.FOLLOW_UP.value:
        title = translate("Timeline", "Susulan terbaca di LAPOR!, jadi sudah terkirim")
    elif detail.get("kind") == StepKind.HANDOVER.value:
        title = translate("Timeline", "Penerusan terbaca di LAPOR!, jadi sudah terkirim")
    else:
        title = translate("Timeline", "Terbaca di LAPOR!, jadi sudah terkirim")
    return _Look("circle-check", "ok", title)


def _follow_up_look(entry: HistoryEntry) -> _Look | None:
    """Return the look of what happened to a follow-up where it has other words than a report's, else None."""
    if not _is_follow_up(entry):
        return None
    match entry.action:
        case Action.CONFIRMED:
            return _Look("circle-check", "ok", translate("Timeline", "Susulan terkirim ke LAPOR!"))
        case Action.UNKNOWN:
            return _Look("circle-help", "check", translate("Timeline", "Susulan belum pasti sampai"))
        case Action.REJECTED:
            return _Look("circle-alert", "act", translate("Timeline", "Susulan ditolak LAPOR!"))
        case Action.RESOLVED_SENT:
            return _Look("circle-check", "ok", translate("Timeline", "Susulan dipastikan sudah ada"))
        case Action.RESOLVED_NOT_SENT:
            return _Look(
                "rotate-cw", "text2", translate("Timeline", "Susulan dipastikan belum ada, dikirim ulang")
            )
        case Action.RETRIED:
            return _Look("rotate-cw", "text2", translate("Timeline", "Susulan dikirim ulang"))
        case Action.WITHHELD:
            return _Look("circle-slash", "none", translate("Timeline", "Susulan tidak dikirim"))
        case _:
            return None


_LOOKS: Mapping[Action, Callable[[Mapping[str, Any]], _Look]] = {
    Action.LOGGED: _logged_look,
    Action.RECEIPT_PRINTED: _receipt,
    Action.RECEIPT_NOT_PRINTED: lambda _: _Look(
        "printer", "check", translate("Timeline", "Cetakan itu tidak keluar")
    ),
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
    Action.RESOLVED_BY_READING: _found,
    Action.STATUS_READ: lambda _: _Look("refresh-cw", "text2", translate("Timeline", "Status di LAPOR!")),
    Action.FOLLOW_UP_QUEUED: lambda _: _Look(
        "message-square-reply", "text2", translate("Timeline", "Susulan ditulis")
    ),
    Action.CORRECTED: lambda detail: _Look("pencil", "text2", correction_title(detail)),
    Action.WITHDRAWN: lambda _: _Look("undo-2", "act", translate("Timeline", "Dicabut pelapor")),
    Action.FINISHED: lambda _: _Look("circle-check", "ok", translate("Timeline", "Selesai, sudah dijawab")),
    Action.REOPENED: lambda _: _Look("rotate-cw", "check", translate("Timeline", "Dibuka kembali")),
    Action.RETRIED: lambda _: _Look("rotate-cw", "text2", translate("Timeline", "Dikirim ulang")),
    Action.REDIRECTED: lambda _: _Look("send", "text2", translate("Timeline", "Tujuan diubah")),
    Action.WITHHELD: lambda _: _Look(
        "circle-slash", "none", translate("Timeline", "Tidak dikirim ke LAPOR!")
    ),
    Action.VOIDED: lambda _: _Look("ban", "act", translate("Timeline", "Dibatalkan")),
    Action.IDENTITY_REVEALED: lambda _: _Look("eye", "text2", translate("Timeline", "Identitas dibuka")),
    Action.HELD: lambda _: _Look("lock", "check", translate("Timeline", "Ditahan dari pemusnahan")),
    Action.HOLD_ENDED: lambda _: _Look("undo-2", "text2", translate("Timeline", "Penahanan berakhir")),
    Action.ERASED: lambda _: _Look("ban", "none", translate("Timeline", "Isi dimusnahkan sesuai JRA")),
    Action.PERSON_DATA_GIVEN: lambda _: _Look(
        "download", "text2", translate("Timeline", "Data pribadi diberikan kepada pemiliknya")
    ),
    Action.SEALED: lambda _: _Look("lock", "text2", translate("Timeline", "Isi disegel untuk satu petugas")),
    Action.SEALED_READ: lambda _: _Look("eye", "text2", translate("Timeline", "Isi bersegel dibuka")),
    Action.LETTER_WRITTEN: lambda _: _Look(
        "file-text", "text2", translate("Timeline", "Surat jawaban dibuat")
    ),
    Action.LETTER_PRINTED: lambda _: _Look(
        "file-text", "text2", translate("Timeline", "Surat jawaban dicetak lagi")
    ),
}
