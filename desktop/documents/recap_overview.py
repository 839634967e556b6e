"""The first page of a recap, which a head reads: five figures, a paragraph, two charts, what is past its limit."""

from __future__ import annotations

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper
from desktop.documents.letterhead import draw_letterhead
from desktop.documents.recap_charts import draw_columns, draw_standings
from desktop.documents.recap_facts import Facts
from desktop.documents.recap_flow import Flow
from desktop.documents.recap_parts import (
    BOTTOM,
    LEFT,
    MEASURE,
    RIGHT,
    TOP,
    Column,
    draw_table,
    fitted,
    head_high,
    heading,
    percent,
    row_high,
    whole,
)
from desktop.documents.recap_words import columns, late_row, period_name, summary
from desktop.documents.structure import Tag
from desktop.documents.typesetting import wrap
from desktop.domain.recap import Recap, Standing
from desktop.domain.wording import NBSP, long_date, number

FIRST_LATE = 10
_LATE_ROW = 4.75
_LATE_COLUMNS = (
    Column("Nomor", 36, face=Face.SEMIBOLD),
    Column("Pokok laporan", 72),
    Column("Instansi", 34),
    Column("Batas", 16, Align.RIGHT),
    Column("Lewat", 12, Align.RIGHT, Face.SEMIBOLD),
)
_CHART, _LOWEST_CHART = 35.0, 16.0
_BETWEEN = 100.0
"""Millimetres of headings and the chart of standings, from the paragraph to the list of late reports."""


def _late_rows(facts: Facts) -> list[list[str]]:
    return [late_row(each, facts.recap) for each in facts.recap.late[:FIRST_LATE]]


def draw_overview(paper: Paper, facts: Facts) -> int:
    """Draw the first page; return how many late reports it shows. The chart over time gives way to them."""
    recap = facts.recap
    y = draw_letterhead(paper, facts.office.letterhead, LEFT, TOP, MEASURE, 1.12) + 10.5
    middle = (LEFT + RIGHT) / 2
    with paper.tag(Tag.H1):
        paper.text(middle, y, "REKAPITULASI PENANGANAN PENGADUAN MASYARAKAT", Face.BOLD, 13, Align.CENTRE)
    fitted(paper, middle, y + 5.8, period_name(recap), Face.MEDIUM, 10.5, MEASURE, Align.CENTRE)
    y = _figures(paper, y + 16, facts)
    text = wrap(summary(recap), Face.REGULAR, 9, MEASURE)
    y = paper.lines(LEFT, y, text, Face.REGULAR, 9, 4.5) + 6.5
    rows = _late_rows(facts)
    room = BOTTOM - 6 - y - _BETWEEN - head_high(_LATE_COLUMNS)
    while len(rows) > 1 and _high(rows, recap) > room - _LOWEST_CHART:
        rows.pop()
    high = min(_CHART, room - _high(rows, recap))
    unit, steps = columns(recap)
    y = heading(paper, y, f"Laporan diterima per {unit}", "Jumlah laporan menurut tanggal terima")
    y = draw_columns(paper, y + 1, high, steps, unit) + 14.5
    y = heading(
        paper,
        y,
        "Ketepatan waktu menurut klasifikasi",
        "Bagian dari seluruh laporan yang diterima; batas dihitung dalam hari kerja",
    )
    y = draw_standings(paper, y, recap.classes) + 5.5
    title = f"Perlu perhatian: {whole(len(recap.late))} laporan berjalan melewati batas waktu"
    as_on, order = long_date(recap.as_on, "id"), ", terlama di atas; lewat dalam hari kerja"
    if not rows:
        title, order = "Tidak ada laporan yang berjalan melewati batas waktu", ""
    y = heading(paper, y, title, f"Keadaan {as_on}{order}")
    if rows:
        y = draw_table(paper, LEFT, y, _LATE_COLUMNS, rows, row=_LATE_ROW)
    more = len(recap.late) - len(rows)
    if more:
        paper.text(RIGHT, y + 3.6, f"{whole(more)} lainnya pada lampiran", Face.ITALIC, 7.6, Align.RIGHT)
    return len(rows)


def _high(rows: list[list[str]], recap: Recap) -> float:
    more = 4.5 if len(rows) < len(recap.late) else 0
    return sum(row_high(_LATE_COLUMNS, row, _LATE_ROW) for row in rows) + more


def _figures(paper: Paper, y: float, facts: Facts) -> float:
    recap, total = facts.recap, facts.recap.received
    days = recap.mean_follow_up_days
    in_time = recap.of(Standing.DONE_IN_TIME)
    shown = (
        (whole(total), "diterima", f"{recap.service_days} hari layanan"),
        (_share(recap.followed_up, total), "ditindaklanjuti", _of(recap.followed_up, total)),
        (_share(recap.done, total), "selesai", _of(recap.done, total)),
        (_share(in_time, recap.done), "selesai tepat waktu", f"{_of(in_time, recap.done)} selesai"),
        (
            "–" if days is None else f"{number(days, 1, 'id')}{NBSP}hari",
            "rata-rata tindak lanjut I",
            f"hari kerja, batas {facts.office.limits.first_follow_up}",
        ),
    )
    wide = MEASURE / len(shown)
    paper.rule(LEFT, y - 5, RIGHT, y - 5, 1.2)
    for place, (value, name, below) in enumerate(shown):
        x = LEFT + place * wide + (2.5 if place else 0)
        if place:
            paper.rule(LEFT + place * wide, y - 2.6, LEFT + place * wide, y + 14, 0.35)
        with paper.tag(Tag.P):
            fitted(paper, x, y + 4.6, value, Face.BOLD, 17, wide - 4)
            fitted(paper, x, y + 9.2, name, Face.MEDIUM, 8, wide - 3.5)
            fitted(paper, x, y + 13, below, Face.REGULAR, 7.2, wide - 3.5)
    paper.rule(LEFT, y + 17.4, RIGHT, y + 17.4, 0.6)
    return y + 23.6


def _share(part: int, of: int) -> str:
    return f"{percent(part, of)}{NBSP}%" if of else "–"


def _of(part: int, of: int) -> str:
    return f"{whole(part)} dari {whole(of)}"


def all_late(facts: Facts) -> Flow:
    """Lay out the list of everything past its limit."""
    late, flow = facts.recap.late, Flow()
    flow.heading(
        "Lampiran: laporan berjalan melewati batas waktu",
        f"{whole(len(late))} laporan, terlama di atas; lewat dalam hari kerja",
    )
    flow.table(_LATE_COLUMNS, [late_row(each, facts.recap) for each in late], row=4.9)
    return flow
