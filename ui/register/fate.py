"""What LAPOR! knows of a report, as far as it matters to somebody who ends it or adds to it. Pure: no widgets."""

from __future__ import annotations

from enum import StrEnum

from desktop.domain.complaint import ComplaintStatus
from desktop.domain.outbox import OutboxItem, StepKind, StepState, SyncState
from resources.i18n import translate


class Fate(StrEnum):
    """Whether the report is at LAPOR!."""

    NOT_THERE = "not_there"
    MAYBE_THERE = "maybe_there"
    THERE = "there"
    NEVER_SENT = "never_sent"


def fate(state: SyncState, item: OutboxItem | None = None) -> Fate:
    """Return how it stands in ``state``; ``item``, where it has been read already, knows its legs as well."""
    match state:
        case SyncState.WITHHELD:
            return Fate.NEVER_SENT
        case SyncState.CONFIRMED | SyncState.BY_HAND:
            return Fate.THERE
        case _ if item is not None and _is_created(item):
            return Fate.THERE
        case SyncState.UNKNOWN:
            return Fate.MAYBE_THERE
        case _:
            return Fate.MAYBE_THERE if item is not None and item.may_be_there else Fate.NOT_THERE


def consequence(status: ComplaintStatus, known: Fate) -> str:
    """Return what becomes of the complaint, here and at LAPOR!, when it is ended as ``status``."""
    is_void = status is ComplaintStatus.BATAL
    if is_void:
        here = translate(
            "VoidSheet",
            "Pengaduan dicoret dan tidak dihitung lagi; nomor, isi dan riwayatnya tetap tercatat.",
        )
    else:
        here = translate(
            "VoidSheet",
            "Pengaduan tetap tercatat dan tetap dihitung di log harian, dengan keterangan dicabut.",
        )
    return f"{here}\n{_void_there(known) if is_void else _withdrawn_there(known)}"


def standing_words(known: Fate, lapor_no: str | None) -> str:
    """Return when a follow-up will go."""
    match known:
        case Fate.THERE:
            number = f" #{lapor_no}" if lapor_no else ""
            return translate(
                "FollowUpSheet", "Laporan ini ada di LAPOR!{number}. Susulan dikirim begitu tersambung."
            ).format(number=number)
        case Fate.MAYBE_THERE:
            return translate(
                "FollowUpSheet",
                "Laporan ini masih perlu dicek. Susulan dikirim begitu laporan punya nomor LAPOR!.",
            )
        case _:
            return translate(
                "FollowUpSheet",
                "Laporan ini belum terkirim. Susulan dikirim begitu laporan punya nomor LAPOR!.",
            )


def why_no_correction(status: ComplaintStatus) -> str:
    """Return in a few words why nothing can be corrected, "" if it can."""
    if status is ComplaintStatus.BATAL:
        return translate("FollowUpSheet", "sudah dibatalkan")
    if status is ComplaintStatus.DICABUT:
        return translate("FollowUpSheet", "sudah dicabut")
    return ""


def why_no_follow_up(status: ComplaintStatus, known: Fate) -> str:
    """Return in a few words why nothing can be added, "" if it can."""
    if ended := why_no_correction(status):
        return ended
    if known is Fate.NEVER_SENT:
        return translate("FollowUpSheet", "tidak dikirim ke LAPOR!")
    return ""


def _is_created(item: OutboxItem) -> bool:
    return any(step.kind is StepKind.CREATE and step.state is StepState.DONE for step in item.steps)


def _void_there(known: Fate) -> str:
    match known:
        case Fate.NOT_THERE:
            return _not_sent()
        case Fate.MAYBE_THERE:
            return translate(
                "VoidSheet",
                "Laporannya mungkin sudah ada di LAPOR!. Bila ada, LAPOR! diberi tahu lewat susulan; bila tidak, "
                "tidak akan dikirim.",
            )
        case Fate.THERE:
            return translate(
                "VoidSheet",
                "Laporannya sudah ada di LAPOR! dan tidak terhapus di sana; LAPOR! diberi tahu lewat susulan.",
            )
        case Fate.NEVER_SENT:
            return _never_sent()


def _withdrawn_there(known: Fate) -> str:
    match known:
        case Fate.NOT_THERE:
            return _not_sent()
        case Fate.MAYBE_THERE:
            return translate(
                "VoidSheet",
                "Laporannya mungkin sudah ada di LAPOR!. Bila ada, pencabutannya diberitahukan lewat susulan; "
                "bila tidak, tidak akan dikirim.",
            )
        case Fate.THERE:
            return translate(
                "VoidSheet",
                "Laporannya sudah ada di LAPOR!; pencabutannya diberitahukan lewat susulan.",
            )
        case Fate.NEVER_SENT:
            return _never_sent()


def _not_sent() -> str:
    return translate("VoidSheet", "Laporannya belum dikirim ke LAPOR! dan tidak akan dikirim.")


def _never_sent() -> str:
    return translate("VoidSheet", "Laporannya memang tidak dikirim ke LAPOR!.")


def correction_there(known: Fate, *, is_refused: bool, reaches: bool) -> str:
    """Return what becomes of a correction at LAPOR!; ``reaches`` tells whether LAPOR! gets any of what has changed.

    ``is_refused`` tells that the report was refused for certain, so that it goes again as it is then.
    """
    if known is Fate.NEVER_SENT:
        return translate("Correction", "Laporan ini tidak dikirim ke LAPOR!, jadi hanya diperbaiki di sini.")
    if not reaches:
        return translate(
            "Correction", "LAPOR! tidak menerima data pengadu, jadi ini hanya diperbaiki di sini."
        )
    if known is Fate.THERE:
        return translate("Correction", "LAPOR! diberi tahu lewat susulan begitu tersambung.")
    if is_refused:
        return translate("Correction", "Laporan ini dikirim ulang ke LAPOR! dengan isian yang baru.")
    return translate("Correction", "Laporan terkirim seperti semula, lalu LAPOR! diberi tahu lewat susulan.")
