"""One report on the page of the practice server: what was sent, its files and its follow-ups, all of it escaped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape

from desktop.domain.wording import short_date
from resources.i18n import translate
from sync.sandbox.records import ArrivedFile, ArrivedReport, FollowUp


@dataclass(frozen=True, slots=True)
class Twice:
    """What arrived more than once: register numbers, and the words of follow-ups by (complaint id, content)."""

    reports: Mapping[str, int]
    follow_ups: Mapping[tuple[int, str], int]

    @property
    def extra_reports(self) -> int:
        """Return how many reports are one too many."""
        return sum(self.reports.values()) - len(self.reports)

    @property
    def extra_follow_ups(self) -> int:
        """Return how many follow-ups are one too many."""
        return sum(self.follow_ups.values()) - len(self.follow_ups)


def report_article(report: ArrivedReport, twice: Twice) -> str:
    """Return the report as an ``article``; red if it is there more than once."""
    times = twice.reports.get(report.register_no or "", 1)
    number = escape(report.register_no or translate("Sandbox", "tanpa nomor register"))
    words = escape(report.content.partition("\n")[2].strip() or report.content)
    return (
        f'<article class="{"twice" if times > 1 else ""}"><div class="row"><h3>{escape(report.title)}</h3>'
        f'<span class="meta">{clock(report.arrived_at)}</span></div><div class="row"><span>'
        f'<span class="register">{number}</span>{_badge(times)}{_flags(report)}</span><span class="meta">'
        f"#{report.complaint_id} · {escape(report.status)}</span></div>"
        f'<p class="words">{words}</p>{_files(report.files)}{_follow_ups(report, twice)}</article>'
    )


def clock(at: str) -> str:
    """Return a moment as the clock of this computer shows it."""
    local = datetime.fromisoformat(at).astimezone()
    return f"{short_date(local.date())}, {local:%H.%M.%S}"


def _badge(times: int) -> str:
    mark = translate("Sandbox", "{count} kali masuk").format(count=times)
    return f' <span class="mark">{mark}</span>' if times > 1 else ""


def _follow_ups(report: ArrivedReport, twice: Twice) -> str:
    lines = "".join(_follow_up(report.complaint_id, f, twice) for f in report.follow_ups)
    heading = translate("Sandbox", "Tindak lanjut")
    return f'<div class="followups"><h4>{heading}</h4>{lines}</div>' if lines else ""


def _follow_up(complaint_id: int, entry: FollowUp, twice: Twice) -> str:
    sender = translate("Sandbox", "dari Loket") if entry.form is not None else escape(entry.institution_name)
    times = twice.follow_ups.get((complaint_id, entry.content), 1) if entry.form is not None else 1
    return (
        f'<div class="row"><span><span class="{"ours" if entry.form is not None else "theirs"}">{sender}</span>'
        f'{_badge(times)}</span><span class="meta">{clock(entry.at)}</span></div>'
        f'<p class="words">{escape(entry.content)}</p>{_files(entry.files)}'
    )


def _flags(report: ArrivedReport) -> str:
    words = []
    if report.body.get("is_anonymous"):
        words.append(translate("Sandbox", "anonim"))
    if report.body.get("is_secret"):
        words.append(translate("Sandbox", "rahasia"))
    return f' <span class="flags">{" · ".join(words)}</span>' if words else ""


def _files(files: tuple[ArrivedFile, ...]) -> str:
    if not files:
        return ""
    lines = "".join(
        f"<li><b>{escape(f.name)}</b><span>{_size(f.size)}</span><code>{escape(f.sha256)}</code></li>"
        for f in files
    )
    return f"<ul>{lines}</ul>"


def _size(size: int) -> str:
    for unit, step in (("MB", 1024 * 1024), ("KB", 1024)):
        if size >= step:
            return f"{size / step:.1f} {unit}".replace(".", ",")
    return f"{size} B"
