"""How things stand in a few words and a sentence: between two rounds why nothing is sent, during one what is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.domain.outbox import ItemKind, StepKind
from desktop.domain.sync_round import LinkState, RoundEnd, RoundProgress
from desktop.domain.wording import clock_time, number
from resources.i18n import translate
from ui.common.dates import day_in_lists
from ui.common.tokens import Colour
from ui.sync_panel.activity import SyncStatus
from ui.sync_panel.standing import standing
from ui.sync_panel.status_words import sending_words


@dataclass(frozen=True, slots=True)
class Headline:
    """Sign, a few words, and a sentence that explains them; ``is_loud`` colours the words too."""

    icon: str
    tone: Colour
    words: str
    sentence: str = ""
    is_loud: bool = False


def headline(status: SyncStatus, now: datetime, zone: ZoneInfo) -> Headline:
    """Return how things stand."""
    if status.is_sending:
        return Headline("refresh-cw", "accent", sending_words(status) or "", _under_way(status))
    if status.trouble is not None:
        words = translate("SyncPanel", "Pengiriman terhenti")
        return Headline("triangle-alert", "check", words, status.trouble, is_loud=True)
    if status.paused_at is not None:
        sentence = translate(
            "SyncPanel", "Sejak {when}. Tidak ada yang dikirim sampai Anda menekan Lanjutkan."
        ).format(when=when_words(status.paused_at, now, zone))
        return Headline("pause", "check", translate("SyncPanel", "Pengiriman dijeda"), sentence, is_loud=True)
    sign = standing(status)
    waiting = status.totals.to_send
    words = translate("SyncPanel", "{count} menunggu dikirim").format(count=number(waiting))
    sentence = " ".join(part for part in (_why(status), _next_try(status, now, zone)) if part)
    if sign.is_loud:
        return Headline(sign.icon, sign.tone, sign.words, sentence, is_loud=True)
    if waiting == 0:
        words = translate("SyncPanel", "Tidak ada yang menunggu")
        sentence = status.link.message if status.link is not None and _has_link_trouble(status) else ""
    if _has_link_trouble(status):
        return Headline(sign.icon, sign.tone, words, sentence)
    if waiting == 0:
        return Headline("circle-check", "ok" if sign.is_proven else "none", words)
    return Headline("clock", "wait", words, sentence)


def when_words(at: datetime, now: datetime, zone: ZoneInfo) -> str:
    """Return the time, with its day if that is not today: ``pukul 14.17``, ``23 Nov pukul 14.17``."""
    day, today = at.astimezone(zone).date(), now.astimezone(zone).date()
    if day == today:
        return translate("SyncPanel", "pukul {time}").format(time=clock_time(at, zone))
    return translate("SyncPanel", "{day} pukul {time}").format(
        day=day_in_lists(day, today), time=clock_time(at, zone)
    )


def progress_words(progress: RoundProgress) -> str:
    """Return what is under way, its kind first: ``Berkas 1 dari 2 (jalan.jpg): Jalan berlubang``."""
    return f"{_kind_words(progress)}: {progress.title}"


def _kind_words(progress: RoundProgress) -> str:
    match progress.kind:
        case StepKind.FILE:
            files = max(progress.step, progress.steps - 1)
            words = translate("SyncPanel", "Berkas {step} dari {steps}").format(
                step=progress.step, steps=files
            )
            name = progress.attachment_name
            words = f"{words} ({name})" if name else words
        case StepKind.HANDOVER:
            words = translate("SyncPanel", "Penerusan ke instansi")
        case StepKind.FOLLOW_UP:
            words = translate("SyncPanel", "Susulan")
        case StepKind.CREATE:
            words = translate("SyncPanel", "Laporan")
    if progress.item_kind is ItemKind.CARRIED:
        return translate("SyncPanel", "Titipan, {part}").format(part=words[:1].lower() + words[1:])
    return words


def _under_way(status: SyncStatus) -> str:
    if status.is_stopping:
        return translate("SyncPanel", "Berhenti setelah langkah ini selesai.")
    return "" if status.progress is None else progress_words(status.progress)


def _has_link_trouble(status: SyncStatus) -> bool:
    return status.link is not None and status.link.state is not LinkState.ONLINE


def _why(status: SyncStatus) -> str:
    """Return why what waits was not sent already."""
    if status.link is not None and _has_link_trouble(status):
        return status.link.message
    match status.latest.end if status.latest is not None else None:
        case RoundEnd.CANCELLED:
            return translate("SyncPanel", "Dihentikan; sisanya dikirim lagi sendiri.")
        case RoundEnd.ALREADY_RUNNING:
            return translate("SyncPanel", "Komputer ini sedang mengirim lewat perintah lain.")
        case RoundEnd.TOLD_TO_WAIT | RoundEnd.SERVER_TROUBLE:
            return status.latest.message if status.latest is not None else ""
        case _:
            return ""


def _next_try(status: SyncStatus, now: datetime, zone: ZoneInfo) -> str:
    at = status.next_try_at
    if at is None:
        return ""
    if at <= now:
        return "" if _has_link_trouble(status) else translate("SyncPanel", "Segera dikirim.")
    return translate("SyncPanel", "Coba berikutnya {when}.").format(when=when_words(at, now, zone))
