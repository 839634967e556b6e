"""The page of the practice server: what arrived, newest first, in the look of the desk; no scripts, no other files.

What must not be, reports and follow-ups that are there twice and requests that are not the wire as known, stands on top
in red.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from resources.i18n import language, translate
from sync.sandbox.conditions import Conditions
from sync.sandbox.faults import Scope
from sync.sandbox.page_reports import Twice, clock, report_article
from sync.sandbox.page_style import STYLE
from sync.sandbox.records import ArrivedReport, Violation
from sync.sandbox.state import Arrivals

SHOWN = 200
VIOLATIONS_SHOWN = 50
SCRIPT_SHOWN = 12
REFRESH_S = 3


@dataclass(frozen=True, slots=True)
class Overview:
    """What the page tells of; ``calls`` counts them by endpoint."""

    arrivals: Arrivals
    rates: Mapping[str, float]
    script: Sequence[str]
    conditions: Conditions
    calls: Mapping[str, int]


def arrivals_page(overview: Overview) -> str:
    """Return the page as HTML text; everything that was sent is escaped."""
    arrivals = overview.arrivals
    reports = arrivals.in_order()
    violations = list(arrivals.violations)
    twice = Twice(arrivals.duplicates(), arrivals.duplicate_follow_ups())
    title = translate("Sandbox", "SP4N-LAPOR! latihan")
    heading = translate("Sandbox", "Laporan yang masuk")
    listed = "".join(report_article(r, twice) for r in reports[:SHOWN])
    return (
        f'<!doctype html><html lang="{language()}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="{REFRESH_S}">'
        f"<style>{STYLE}</style></head><body><header><div><h1>{title}</h1><p>{_explanation()}</p>"
        f"{_figures(overview, reports, twice, len(violations))}</div></header><main>"
        f"{_alarm(twice, len(violations))}{_doubles(reports, twice)}{_violations(violations)}"
        f"{_in_force(overview)}<h2>{heading}</h2>{listed or _empty()}{_rest(len(reports))}"
        f"{_calls(overview.calls)}</main></body></html>"
    )


def _explanation() -> str:
    return translate(
        "Sandbox", "Server latihan di komputer ini saja. Tidak ada yang dikirim ke LAPOR! yang sebenarnya."
    )


def _figures(overview: Overview, reports: Sequence[ArrivedReport], twice: Twice, violations: int) -> str:
    follow_ups = sum(1 for r in reports for f in r.follow_ups if f.form is not None)
    extra = twice.extra_reports + twice.extra_follow_ups
    figures = (
        (translate("Sandbox", "Laporan"), len(reports), ""),
        (translate("Sandbox", "Berkas"), len(overview.arrivals.files), ""),
        (translate("Sandbox", "Tindak lanjut dari Loket"), follow_ups, ""),
        (translate("Sandbox", "Panggilan"), sum(overview.calls.values()), ""),
        (translate("Sandbox", "Kembar"), extra, "bad" if extra else ""),
        (translate("Sandbox", "Pelanggaran format"), violations, "bad" if violations else ""),
    )
    cells = "".join(
        f'<div><dt>{name}</dt><dd class="{css}">{value}</dd></div>' for name, value, css in figures
    )
    return f"<dl>{cells}</dl>"


def _alarm(twice: Twice, violations: int) -> str:
    sentences = (
        (
            twice.extra_reports,
            translate("Sandbox", "{count} laporan kembar: nomor register yang sama masuk lebih dari sekali."),
        ),
        (
            twice.extra_follow_ups,
            translate("Sandbox", "{count} tindak lanjut kembar: isi yang sama pada laporan yang sama."),
        ),
        (
            violations,
            translate("Sandbox", "{count} pelanggaran format: kiriman tidak seperti yang diketahui."),
        ),
    )
    lines = "".join(f"<p>{text.format(count=count)}</p>" for count, text in sentences if count)
    return f'<div class="alarm">{lines}</div>' if lines else ""


def _doubles(reports: Sequence[ArrivedReport], twice: Twice) -> str:
    """List every number that is there twice, even if its reports are too old to be shown."""
    if not twice.reports:
        return ""
    numbers: dict[str, list[str]] = {number: [] for number in twice.reports}
    for report in reversed(reports):
        if report.register_no in numbers:
            numbers[report.register_no].append(f"#{report.complaint_id}")
    head = (translate("Sandbox", "Nomor register"), translate("Sandbox", "Nomor LAPOR!"))
    rows = ((number, ", ".join(ids)) for number, ids in numbers.items())
    return _table(translate("Sandbox", "Laporan kembar"), head, rows, "wrong")


def _violations(violations: Sequence[Violation]) -> str:
    head = (
        translate("Sandbox", "Waktu"),
        translate("Sandbox", "Panggilan"),
        translate("Sandbox", "Kolom"),
        translate("Sandbox", "Kata server"),
    )
    latest = violations[: -VIOLATIONS_SHOWN - 1 : -1]
    rows = [(clock(v.at), _call_name(v.call), v.field, v.message) for v in latest]
    return _table(translate("Sandbox", "Pelanggaran format"), head, rows, "wrong") if rows else ""


def _in_force(overview: Overview) -> str:
    """Tell what makes this server worse than a good one."""
    conditions = overview.conditions
    words = [f"{name} {rate:.0%}" for name, rate in overview.rates.items()]
    if overview.script:
        ahead = " → ".join(overview.script[:SCRIPT_SHOWN])
        more = " …" if len(overview.script) > SCRIPT_SHOWN else ""
        words.append(translate("Sandbox", "naskah: {entries}").format(entries=ahead + more))
    if conditions.latency_ms:
        words.append(translate("Sandbox", "jeda {n} ms").format(n=f"{conditions.latency_ms:g}"))
    if conditions.bandwidth_bps:
        kilobits = f"{conditions.bandwidth_bps / 1000:g}"
        words.append(translate("Sandbox", "lebar jalur {n} kbit/s").format(n=kilobits))
    if conditions.clock_offset_s:
        seconds = f"{conditions.clock_offset_s:+g}"
        words.append(translate("Sandbox", "jam server bergeser {n} detik").format(n=seconds))
    if not conditions.strict:
        words.append(translate("Sandbox", "format tidak diperiksa"))
    if not words:
        return ""
    heading = translate("Sandbox", "Gangguan yang menyala")
    return f'<h2>{heading}</h2><p class="flags">{escape(", ".join(words))}</p>'


def _calls(calls: Mapping[str, int]) -> str:
    counts = sorted((_call_name(call), str(count)) for call, count in calls.items())
    head = (translate("Sandbox", "Panggilan"), translate("Sandbox", "Jumlah"))
    return _table(translate("Sandbox", "Panggilan menurut jenis"), head, counts, "") if counts else ""


def _call_name(call: str) -> str:
    names: dict[str, str] = {
        Scope.FILE: translate("Sandbox", "E1 unggah berkas"),
        Scope.CREATE: translate("Sandbox", "E2 buat laporan"),
        Scope.HANDOVER: translate("Sandbox", "E3 teruskan ke instansi lain"),
        Scope.DETAIL: translate("Sandbox", "E4 status laporan"),
        Scope.FOLLOWUPS: translate("Sandbox", "E5 baca tindak lanjut"),
        Scope.FOLLOWUP: translate("Sandbox", "E6 tambah tindak lanjut"),
        Scope.INSTITUTIONS: translate("Sandbox", "E7 daftar instansi"),
        Scope.TEMPLATES: translate("Sandbox", "E8 daftar templat"),
    }
    return names.get(call) or translate("Sandbox", "alamat yang tidak ada")


def _table(heading: str, head: Sequence[str], rows: Iterable[Sequence[str]], css: str) -> str:
    titles = "".join(f"<th>{escape(title)}</th>" for title in head)
    lines = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f'<h2 class="{css}">{heading}</h2><table class="{css}"><tr>{titles}</tr>{lines}</table>'


def _empty() -> str:
    sentence = translate("Sandbox", "Belum ada laporan. Catat pengaduan di Loket, lalu kirim (F7).")
    return f'<p class="empty">{sentence}</p>'


def _rest(count: int) -> str:
    if count <= SHOWN:
        return ""
    sentence = translate("Sandbox", "dan {count} laporan sebelumnya.").format(count=count - SHOWN)
    return f'<p class="meta">{sentence}</p>'
