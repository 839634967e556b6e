"""The page of the practice server: what arrived, newest first, in the look of the desk; no scripts, no other files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from html import escape

from desktop.domain.wording import short_date
from resources.i18n import language, translate
from sync.sandbox.state import Arrivals, ArrivedFile, ArrivedReport

SHOWN = 200
REFRESH_S = 3

_STYLE = """
:root{--canvas:#F5F4F0;--surface:#fff;--line:#E2E0D9;--text:#1C1D22;--text2:#4C4D55;--text3:#65666E;
--accent:#3446A0;--ok:#17693E;--act:#B02318;--act-tint:#FBEAE7;--check:#855400}
@media(prefers-color-scheme:dark){:root{--canvas:#16171A;--surface:#1D1F23;--line:#33363C;--text:#ECECEF;--text2:#BCBEC6;
--text3:#9FA1AA;--accent:#A9B6FF;--ok:#74CF9B;--act:#FF9C90;--act-tint:#3A2422;--check:#F0BE62}}
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--text);font:15px/20px Inter,"Segoe UI",system-ui,sans-serif}
header{background:var(--surface);border-bottom:1px solid var(--line);padding:20px 24px}
header>div{max-width:960px;margin:0 auto}
main{max-width:1008px;margin:0 auto;padding:0 24px 40px}
h1{margin:0;font-size:20px;line-height:26px;font-weight:600}
header p{margin:2px 0 0;color:var(--text2);font-size:13px;line-height:18px}
dl{display:flex;gap:40px;margin:16px 0 0}
dt{color:var(--text3);font-size:13px;line-height:18px}
dd{margin:0;font-size:20px;line-height:26px;font-weight:600;font-variant-numeric:tabular-nums}
.bad{color:var(--act)}
h2{font-size:15px;font-weight:600;margin:24px 0 8px}
article{background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:16px 20px;margin-bottom:8px}
article.twice{border-color:var(--act)}
.row{display:flex;gap:16px;justify-content:space-between;align-items:baseline;margin-bottom:4px}
h3{margin:0;font-size:15px;font-weight:600;overflow-wrap:anywhere}
.meta{color:var(--text3);font-size:13px;line-height:18px;white-space:nowrap;font-variant-numeric:tabular-nums}
.register{font-weight:600;color:var(--accent);margin-right:8px}
.mark{background:var(--act-tint);color:var(--act);font-size:13px;font-weight:600;padding:2px 8px;border-radius:6px}
.words{margin:8px 0 0;color:var(--text2);white-space:pre-line;overflow-wrap:anywhere;max-height:100px;overflow:hidden}
ul{list-style:none;margin:8px 0 0;padding:8px 0 0;border-top:1px solid var(--line);font-size:13px;line-height:22px}
li{display:flex;gap:12px;color:var(--text2)}
li b{font-weight:500;color:var(--text);overflow-wrap:anywhere}
code{font:12px/22px ui-monospace,Consolas,monospace;color:var(--text3);overflow:hidden;text-overflow:ellipsis}
.flags{color:var(--check);font-weight:600}
.empty{padding:40px 0;color:var(--text2)}
"""


def arrivals_page(arrivals: Arrivals, rates: Mapping[str, float]) -> str:
    """Return the page as HTML text; everything that was sent is escaped."""
    reports = arrivals.in_order()
    duplicates = arrivals.duplicates()
    title = translate("Sandbox", "SP4N-LAPOR! latihan")
    heading = translate("Sandbox", "Laporan yang masuk")
    listed = "".join(_report(r, duplicates) for r in reports[:SHOWN])
    return (
        f'<!doctype html><html lang="{language()}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="{REFRESH_S}">'
        f"<style>{_STYLE}</style></head><body><header><div><h1>{title}</h1><p>{_explanation()}</p>"
        f"{_figures(arrivals, len(reports), duplicates)}</div></header><main>{_faults(rates)}"
        f"<h2>{heading}</h2>{listed or _empty()}{_rest(len(reports))}</main></body></html>"
    )


def _explanation() -> str:
    return translate(
        "Sandbox", "Server latihan di komputer ini saja. Tidak ada yang dikirim ke LAPOR! yang sebenarnya."
    )


def _figures(arrivals: Arrivals, reports: int, duplicates: Mapping[str, int]) -> str:
    extra = sum(duplicates.values()) - len(duplicates)
    figures = (
        (translate("Sandbox", "Laporan"), str(reports), ""),
        (translate("Sandbox", "Berkas"), str(len(arrivals.files)), ""),
        (translate("Sandbox", "Kembar"), str(extra), "bad" if extra else ""),
    )
    cells = "".join(
        f'<div><dt>{name}</dt><dd class="{css}">{value}</dd></div>' for name, value, css in figures
    )
    return f"<dl>{cells}</dl>"


def _faults(rates: Mapping[str, float]) -> str:
    if not rates:
        return ""
    heading = translate("Sandbox", "Gangguan yang menyala")
    names = ", ".join(f"{escape(name)} {rate:.0%}" for name, rate in rates.items())
    return f'<h2>{heading}</h2><p class="flags">{names}</p>'


def _report(report: ArrivedReport, duplicates: Mapping[str, int]) -> str:
    times = duplicates.get(report.register_no or "", 1)
    mark = translate("Sandbox", "{count} kali masuk").format(count=times)
    badge = f' <span class="mark">{mark}</span>' if times > 1 else ""
    number = escape(report.register_no or translate("Sandbox", "tanpa nomor register"))
    words = escape(report.content.partition("\n")[2].strip() or report.content)
    return (
        f'<article class="{"twice" if times > 1 else ""}"><div class="row"><h3>{escape(report.title)}</h3>'
        f'<span class="meta">{_clock(report.arrived_at)}</span></div><div class="row"><span>'
        f'<span class="register">{number}</span>{badge}{_flags(report)}</span><span class="meta">'
        f"#{report.complaint_id} · {escape(report.status)}</span></div>"
        f'<p class="words">{words}</p>{_files(report.files)}</article>'
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


def _clock(at: str) -> str:
    local = datetime.fromisoformat(at).astimezone()
    return f"{short_date(local.date())}, {local:%H.%M.%S}"


def _empty() -> str:
    sentence = translate("Sandbox", "Belum ada laporan. Catat pengaduan di Loket, lalu kirim (F7).")
    return f'<p class="empty">{sentence}</p>'


def _rest(count: int) -> str:
    if count <= SHOWN:
        return ""
    sentence = translate("Sandbox", "dan {count} laporan sebelumnya.").format(count=count - SHOWN)
    return f'<p class="meta">{sentence}</p>'
