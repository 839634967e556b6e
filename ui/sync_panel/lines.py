"""What the lists of the screen say, made of values: the queue and the day's rounds. No widgets in here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.domain.outbox import OutboxItem
from desktop.domain.sync_round import RoundEnd, RoundProgress, RoundReport
from desktop.domain.wording import clock_time
from resources.i18n import translate
from ui.common.tokens import Colour
from ui.sync_panel.activity import SyncStatus
from ui.sync_panel.decisions import short_number

MOST_QUEUED = 50


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list: lead, icon, text, and a quiet note at the right."""

    lead: str
    icon: str
    tone: Colour
    text: str
    note: str = ""
    hint: str = ""


def queue_lines(waiting: Sequence[OutboxItem], status: SyncStatus, zone: ZoneInfo) -> list[Line]:
    """Return the queue in the order of sending, with what happens to each next."""
    lines: list[Line] = []
    is_next_known = False
    for item in waiting[:MOST_QUEUED]:
        if status.progress is not None and item.register_no == status.progress.register_no:
            lines.append(_queued(item, "refresh-cw", "accent", translate("SyncPanel", "sedang dikirim")))
        elif item.next_try_at is not None and not _is_due(item.next_try_at, status):
            words = translate("SyncPanel", "dicoba lagi {time}").format(
                time=clock_time(item.next_try_at, zone)
            )
            lines.append(_queued(item, "clock", "wait", words))
        else:
            words = (
                translate("SyncPanel", "sesudahnya")
                if is_next_known
                else translate("SyncPanel", "berikutnya")
            )
            is_next_known = True
            lines.append(_queued(item, "clock", "wait", words))
    return lines


def _is_due(at: datetime, status: SyncStatus) -> bool:
    return status.next_try_at is not None and at <= status.next_try_at


def _queued(item: OutboxItem, icon: str, tone: Colour, words: str) -> Line:
    return Line(short_number(item.register_no), icon, tone, item.title, words, item.reason or "")


def round_lines(
    rounds: Iterable[RoundReport],
    running: tuple[datetime, RoundProgress | None] | None,
    now: datetime,
    zone: ZoneInfo,
) -> list[Line]:
    """Return today's rounds, newest first; equal ones in a row become one with how often.

    Args:
        running: when the round under way began and how far it is, None if none is.
    """
    lines: list[Line] = []
    if running is not None:
        lines.append(_running_line(*running, zone))
    today = now.astimezone(zone).date()
    groups: list[list[RoundReport]] = []
    for report in rounds:
        if report.started_at.astimezone(zone).date() != today:
            continue
        if groups and _is_more_of_the_same(groups[-1][-1], report):
            groups[-1].append(report)
        else:
            groups.append([report])
    return [*lines, *(_group_line(group, zone) for group in groups)]


def _is_more_of_the_same(newer: RoundReport, older: RoundReport) -> bool:
    is_eventless = not (newer.delivered or newer.unknown or newer.attention)
    return is_eventless and _counts(older) == [] and newer.end is older.end


def _group_line(group: Sequence[RoundReport], zone: ZoneInfo) -> Line:
    newest = group[0]
    words = ", ".join(_counts(newest) + _ends(newest))
    words = words[:1].upper() + words[1:]
    if len(group) > 1:
        words = translate("SyncPanel", "{what}, {count} kali").format(what=words, count=len(group))
    icon, tone = _look(newest)
    hint = words if newest.message in ("", words) else f"{words}. {newest.message}"
    return Line(clock_time(newest.started_at, zone), icon, tone, words, hint=hint)


def _running_line(began_at: datetime, progress: RoundProgress | None, zone: ZoneInfo) -> Line:
    words = translate("SyncPanel", "Sedang berjalan")
    if progress is not None:
        words = translate("SyncPanel", "{count} item, sedang berjalan").format(count=progress.items)
    return Line(clock_time(began_at, zone), "refresh-cw", "accent", words)


def _counts(report: RoundReport) -> list[str]:
    parts = (
        (report.delivered, translate("SyncPanel", "{count} terkirim")),
        (report.unknown, translate("SyncPanel", "{count} perlu dicek")),
        (report.attention, translate("SyncPanel", "{count} ditolak")),
    )
    return [text.format(count=count) for count, text in parts if count]


def _ends(report: RoundReport) -> list[str]:
    match report.end:
        case RoundEnd.FINISHED:
            return [] if _counts(report) else [translate("SyncPanel", "belum ada yang sampai")]
        case RoundEnd.NOTHING_DUE:
            return [] if _counts(report) else [translate("SyncPanel", "tidak ada yang perlu dikirim")]
        case RoundEnd.CANCELLED:
            return [translate("SyncPanel", "dihentikan")]
        case RoundEnd.ALREADY_RUNNING:
            return [translate("SyncPanel", "sudah berjalan di tempat lain")]
        case RoundEnd.NOT_CONFIGURED:
            return [translate("SyncPanel", "sambungan belum diatur")]
        case RoundEnd.OFFLINE:
            return [translate("SyncPanel", "server tidak menjawab")]
        case RoundEnd.PORTAL:
            return [translate("SyncPanel", "jaringan minta masuk dulu")]
        case RoundEnd.CREDENTIALS:
            return [translate("SyncPanel", "kata sandi kantor ditolak")]
        case RoundEnd.TOLD_TO_WAIT:
            return [translate("SyncPanel", "server minta menunggu")]
        case RoundEnd.SERVER_TROUBLE:
            return [translate("SyncPanel", "server terganggu")]


def _look(report: RoundReport) -> tuple[str, Colour]:
    """Return the sign of what most needs somebody in this round."""
    if report.attention:
        return "circle-alert", "act"
    if report.unknown:
        return "circle-help", "check"
    if report.end is RoundEnd.OFFLINE:
        return "wifi-off", "check"
    if report.end.is_stop or report.end is RoundEnd.NOT_CONFIGURED:
        return "triangle-alert", "check"
    if report.end is RoundEnd.CANCELLED:
        return "square", "none"
    return "circle-check", "ok" if report.delivered else "none"
