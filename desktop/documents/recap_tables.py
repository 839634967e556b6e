"""The last part of a recap: its figures as tables, how they are counted, and the signatures."""

from __future__ import annotations

from collections.abc import Callable

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper
from desktop.documents.letterhead import draw_signature
from desktop.documents.recap_facts import Facts
from desktop.documents.recap_flow import Flow
from desktop.documents.recap_parts import (
    LEFT,
    MEASURE,
    RIGHT,
    Column,
    draw_notes,
    draw_table,
    head_high,
    percent,
    whole,
)
from desktop.documents.recap_words import during, notes
from desktop.documents.typesetting import wrap
from desktop.domain.office import Signatory
from desktop.domain.recap import Recap, Standing
from desktop.domain.wording import label, long_date, number, sentence_case

_HALF = (MEASURE - 10) / 2


def tables(facts: Facts) -> Flow:
    """Lay out tables, formulas and signatures."""
    recap, flow = facts.recap, Flow()
    day = long_date(recap.as_on, "id")
    flow.heading(
        "Keadaan laporan menurut klasifikasi", f"Laporan yang diterima selama {during(recap)}, keadaan {day}"
    )
    widths = (("Klasifikasi", 60.0), ("Diterima", 16.0), ("Selesai|tepat waktu", 19.0), ("Selesai|terlambat", 17.0),
              ("Berjalan,|dalam batas", 19.0), ("Berjalan,|lewat batas", 19.0), ("Rata-rata|selesai (hari)", 20.0))  # fmt: skip
    heads = [Column(h, w, Align.RIGHT if i else Align.LEFT) for i, (h, w) in enumerate(widths)]
    rows = [
        [sentence_case(label(c.classification, "id")), whole(c.received), *(whole(c.of(s)) for s in Standing),
         _days(c.mean_days)]
        for c in recap.classes
    ]  # fmt: skip
    total = ["Jumlah", whole(recap.received), *(whole(recap.of(s)) for s in Standing), _days(recap.mean_days)]
    flow.table(heads, rows, total, 5.6)
    flow.gap(12)
    _media(flow, recap)
    flow.gap(11)
    _formulas(flow, facts)
    return flow


def _media(flow: Flow, recap: Recap) -> None:
    heads = (Column("", _HALF - 36), Column("Jumlah", 18, Align.RIGHT), Column("Persen", 18, Align.RIGHT))
    total = ["Jumlah", whole(recap.received), percent(recap.received, recap.received)]
    channels = sorted(recap.channels, key=lambda each: -each.count)
    sides = (("Media", LEFT, channels), ("Pengiriman", LEFT + _HALF + 10, recap.deliveries))

    def draw(paper: Paper, y: float) -> None:
        for name, x, counts in sides:
            rows = [[c.label, whole(c.count), percent(c.count, recap.received)] for c in counts]
            draw_table(paper, x, y, (heads[0]._replace(head=name), *heads[1:]), rows, total)

    high = head_high(heads) + (max(len(counts) for _n, _x, counts in sides) + 1) * 5.2
    flow.heading("Menurut media dan pengiriman ke SP4N-LAPOR!", "Pengiriman menurut saat dicetak", keeps=high)
    flow.put(high, draw)


def _formulas(flow: Flow, facts: Facts) -> None:
    """Add how is counted, and the signatures with at least the last two of these notes above them."""
    broken = [
        (name, wrap(text, Face.REGULAR, 8, MEASURE - 30))
        for name, text in (*notes(facts.recap), ("SHA-256 isi", facts.sha256))
    ]
    flow.heading("Cara menghitung", keeps=12)
    signatures = _signatures(facts)
    for place, note in enumerate(broken):
        high = len(note[1]) * 3.8 + 0.8
        if place == len(broken) - 2:
            flow.need(high + len(broken[-1][1]) * 3.8 + 0.8 + signatures[0])
        flow.put(high, lambda paper, y, note=note: draw_notes(paper, y, [note]))  # type: ignore[misc]
    flow.put(*signatures)


def _signatures(facts: Facts) -> tuple[float, Callable[[Paper, float], object]]:
    day = long_date(facts.printed_at.astimezone(facts.office.zone).date(), "id")
    head, by = facts.office.head, facts.printed_by
    style = {"size": 9.0, "lead": 4.3, "gap": 22.0}
    role = wrap(head.title if head else "", Face.REGULAR, 9, 72)
    left = ["Disusun oleh", *[""] * len(role)]
    right = [f"{facts.office.place}, {day}", *role]

    def draw(paper: Paper, y: float) -> None:
        draw_signature(paper, LEFT, y + 16, 72, left, Signatory(by.full_name, by.nip), **style)
        draw_signature(paper, RIGHT - 72, y + 16, 72, right, head, **style)

    return 16 + len(right) * 4.3 + 22 + 3 * 4.3, draw


def _days(mean: float | None) -> str:
    return "–" if mean is None else number(mean, 1, "id")
