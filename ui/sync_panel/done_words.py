"""What a person is told once something was carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.outbox import ItemKind
from desktop.domain.wording import number as plain_number
from resources.i18n import translate
from ui.common.message import Note
from ui.sync_panel.decisions import ByHand, Decision, NotSent, Redirect, Retry, Sent, Withhold, short_number

if TYPE_CHECKING:  # importing these would load SQLAlchemy before the first paint
    from desktop.usecases.carry_results import Results
    from desktop.usecases.list_by_hand import WrittenList


def done_words(decision: Decision) -> str:
    """Return what is said about a decision."""
    item = decision.item
    number = short_number(item.register_no)
    if item.kind is ItemKind.FOLLOW_UP:
        number = translate("SyncPanel", "Susulan {number}").format(number=number)
    match decision:
        case Sent():
            text = translate("SyncPanel", "{number} tercatat sudah terkirim.")
        case ByHand():
            text = translate("SyncPanel", "{number} tercatat sudah dimasukkan manual.")
        case Withhold():
            text = translate("SyncPanel", "{number} tidak dikirim.")
        case NotSent() | Redirect() | Retry():
            text = translate("SyncPanel", "{number} masuk antrean lagi.")
    return text.format(number=number)


def mended_words(count: int) -> str:
    """Return what is said once ``count`` items were queued again."""
    return translate("SyncPanel", "{count} masuk antrean lagi.").format(count=plain_number(count))


def results_words(results: Results) -> tuple[str, Note]:
    """Return what a file of results brought, and whether somebody should look at it."""
    parts = (
        (results.confirmed, translate("SyncPanel", "{count} terkirim")),
        (results.by_hand, translate("SyncPanel", "{count} dicatat manual")),
        (results.returned, translate("SyncPanel", "{count} dikembalikan")),
        (results.open, translate("SyncPanel", "{count} belum ada hasilnya")),
    )
    counts = ", ".join(text.format(count=plain_number(count)) for count, text in parts if count)
    words = translate("SyncPanel", "Hasil dari {desk}: {counts}.").format(desk=results.peer, counts=counts)
    if not results.conflicts:
        return words, Note.GOOD
    conflicts = translate(
        "SyncPanel", "Nomor LAPOR! berbeda untuk {numbers}: yang di sini dipakai. Lihat riwayatnya."
    ).format(numbers=", ".join(short_number(each) for each in results.conflicts))
    return f"{words} {conflicts}", Note.WARNING


def list_words(name: str, written: WrittenList) -> str:
    """Return what is said once the list for typing by hand was saved."""
    words = translate("SyncPanel", "{name} tersimpan, {count} laporan.").format(
        name=name, count=plain_number(written.rows)
    )
    if not written.hidden:
        return words
    hidden = translate("SyncPanel", "{count} laporan rahasia tidak ikut; minta atasan mencetaknya.")
    return f"{words} {hidden.format(count=plain_number(written.hidden))}"
