"""The history of rounds in lines, made of values: what each brought, how long it took, and quiet hours in one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.domain.sync_round import RoundEnd, RoundProgress, RoundReport
from desktop.domain.wording import clock_time, number
from resources.i18n import translate
from ui.common.dates import day_in_lists
from ui.common.tokens import Colour
from ui.sync_panel.lines import Line

_WITHOUT_LINK = (RoundEnd.OFFLINE, RoundEnd.PORTAL)
Running = tuple[datetime, RoundProgress | None]


def round_lines(
    rounds: Iterable[RoundReport], running: Running | None, now: datetime, zone: ZoneInfo
) -> list[Line]:
    """Return rounds, newest first, under the day they began; alike ones in a row without an outcome become one line.

    Args:
        running: when the round under way began and how far it is, None if none is.
    """
    today = now.astimezone(zone).date()
    lines: list[Line] = []
    day = today
    if running is not None:
        lines.append(_running_line(*running, zone))
    for group in _groups(rounds, zone):
        began_on = group[0].started_at.astimezone(zone).date()
        if began_on != day:
            lines.append(Line("", "", "text2", _day_words(began_on, today)))
            day = began_on
        lines.append(_group_line(group, zone))
    return lines


def duration_words(length: timedelta) -> str:
    """Return how long something took: ``18 detik``, ``2 menit 5 detik``."""
    seconds = round(length.total_seconds())
    if seconds < 1:
        return translate("SyncPanel", "kurang dari 1 detik")
    minutes, rest = divmod(seconds, 60)
    if minutes == 0:
        return translate("SyncPanel", "{seconds} detik").format(seconds=seconds)
    if minutes >= 60:
        return translate("SyncPanel", "{hours} jam {minutes} menit").format(
            hours=minutes // 60, minutes=minutes % 60
        )
    if rest == 0:
        return translate("SyncPanel", "{minutes} menit").format(minutes=minutes)
    return translate("SyncPanel", "{minutes} menit {seconds} detik").format(minutes=minutes, seconds=rest)


def _groups(rounds: Iterable[RoundReport], zone: ZoneInfo) -> list[list[RoundReport]]:
    groups: list[list[RoundReport]] = []
    for report in rounds:
        if groups and _is_more_of_the_same(groups[-1][-1], report, zone):
            groups[-1].append(report)
        else:
            groups.append([report])
    return groups


def _is_more_of_the_same(newer: RoundReport, older: RoundReport, zone: ZoneInfo) -> bool:
    days = {report.started_at.astimezone(zone).date() for report in (newer, older)}
    return not (_counts(newer) or _counts(older)) and newer.end is older.end and len(days) == 1


def _group_line(group: Sequence[RoundReport], zone: ZoneInfo) -> Line:
    newest, oldest = group[0], group[-1]
    counts, ends = ", ".join(_counts(newest)), _ends(newest)
    words = (counts or ends)[:1].upper() + (counts or ends)[1:]
    lead, icon_tone = clock_time(newest.started_at, zone), _look(newest)
    if len(group) == 1:
        took = duration_words(newest.ended_at - newest.started_at)
        if counts:
            below = ", ".join(part for part in (ends, took) if part)
            return Line(lead, *icon_tone, words, hint=f"{words}, {below}", below=below)
        why = newest.message if newest.message.rstrip(".").lower() != ends else ""
        hint = f"{words}, {took}. {why}".strip() if why else f"{words}, {took}"
        return Line(lead, *icon_tone, words, hint=hint, below=why or took)
    if newest.end in _WITHOUT_LINK:
        words = translate("SyncPanel", "{count} percobaan luring").format(count=number(len(group)))
    else:
        words = translate("SyncPanel", "{what}, {count} kali").format(what=words, count=number(len(group)))
    span = f"{clock_time(oldest.started_at, zone)}–{lead}"
    return Line(lead, *icon_tone, words, hint=f"{words}, {span}. {newest.message}".strip(), below=span)


def _running_line(began_at: datetime, progress: RoundProgress | None, zone: ZoneInfo) -> Line:
    words = translate("SyncPanel", "Sedang berjalan")
    if progress is not None:
        words = translate("SyncPanel", "{count} item, sedang berjalan").format(count=number(progress.items))
    return Line(clock_time(began_at, zone), "refresh-cw", "accent", words)


def _day_words(day: date, today: date) -> str:
    if day == today - timedelta(days=1):
        return translate("SyncPanel", "Kemarin, {day}").format(day=day_in_lists(day, today))
    return day_in_lists(day, today)


def _counts(report: RoundReport) -> list[str]:
    parts = (
        (report.delivered, translate("SyncPanel", "{count} terkirim")),
        (report.unknown, translate("SyncPanel", "{count} perlu dicek")),
        (report.attention, translate("SyncPanel", "{count} ditolak")),
    )
    return [text.format(count=number(count)) for count, text in parts if count]


def _ends(report: RoundReport) -> str:
    """Return how a round ended, "" if its counts say it all."""
    match report.end:
        case RoundEnd.FINISHED:
            return "" if _counts(report) else translate("SyncPanel", "belum ada yang sampai")
        case RoundEnd.NOTHING_DUE:
            return "" if _counts(report) else translate("SyncPanel", "tidak ada yang perlu dikirim")
        case RoundEnd.CANCELLED:
            return translate("SyncPanel", "dihentikan")
        case RoundEnd.ALREADY_RUNNING:
            return translate("SyncPanel", "sudah berjalan di tempat lain")
        case RoundEnd.NOT_CONFIGURED:
            return translate("SyncPanel", "sambungan belum diatur")
        case RoundEnd.OFFLINE:
            return translate("SyncPanel", "server tidak menjawab")
        case RoundEnd.PORTAL:
            return translate("SyncPanel", "jaringan minta masuk dulu")
        case RoundEnd.CREDENTIALS:
            return translate("SyncPanel", "kata sandi kantor ditolak")
        case RoundEnd.TOLD_TO_WAIT:
            return translate("SyncPanel", "server minta menunggu")
        case RoundEnd.SERVER_TROUBLE:
            return translate("SyncPanel", "server terganggu")


def _look(report: RoundReport) -> tuple[str, Colour]:
    """Return the sign of what most needs somebody in this round."""
    if report.attention:
        return "circle-alert", "act"
    if report.unknown:
        return "circle-help", "check"
    if report.end in _WITHOUT_LINK:
        return "wifi-off", "check"
    if report.end.is_stop or report.end is RoundEnd.NOT_CONFIGURED:
        return "triangle-alert", "check"
    if report.end is RoundEnd.CANCELLED:
        return "square", "none"
    return "circle-check", "ok" if report.delivered else "none"
