"""Pages of a recap with its groups as bars: categories and places, agencies, officers and counters."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.documents.recap_charts import bars_high, draw_bars
from desktop.documents.recap_facts import Facts
from desktop.documents.recap_flow import Flow
from desktop.documents.recap_parts import whole
from desktop.domain.recap import RecapCount

_MOST = 240.0
"""Millimetres that the bars of one group may take, below its heading."""


def groups(facts: Facts) -> Flow:
    """Lay out categories and places."""
    recap, flow = facts.recap, Flow()
    count, office = len(recap.categories), facts.office
    _bars(flow, "kategori", f"{count} kelompok", recap.categories, facts, 5.6)
    row = max(3.6, min(4.95, (_MOST - 6) / len(recap.districts)))
    sub = f"{len(recap.districts) - 1} kecamatan {office.regency_name}"
    _bars(flow, "kecamatan lokasi kejadian", sub, recap.districts, facts, row)
    return flow


def people(facts: Facts) -> Flow:
    """Lay out agencies, officers and counters."""
    recap, flow = facts.recap, Flow()
    for name, counts in (
        ("instansi", recap.agencies),
        ("petugas", recap.officers),
        ("loket", recap.counters),
    ):
        _bars(flow, name, f"{whole(len(counts))} {name}", counts, facts, 4.6)
    return flow


def _bars(flow: Flow, what: str, sub: str, counts: Sequence[RecapCount], facts: Facts, row: float) -> None:
    total = facts.recap.received
    shown = _gathered(counts, row, what)
    high = bars_high(shown, row)
    flow.gap(9)
    flow.heading(f"Menurut {what}", f"{sub}, terbanyak di atas", keeps=high)
    flow.put(high, lambda paper, y: draw_bars(paper, y, shown, total, row, what))


def _gathered(counts: Sequence[RecapCount], row: float, what: str) -> Sequence[RecapCount]:
    """Return counts that fit one page, the smallest as one if there are too many."""
    at_most = int(_MOST / row) + 1
    kept = min(len(counts), at_most)
    while kept > 1 and bars_high(counts[:kept], row) > _MOST:
        kept -= 1
    if kept == len(counts):
        return counts
    rest = counts[kept - 1 :]
    name = f"{whole(len(rest))} {what} lain"
    return (*counts[: kept - 1], RecapCount("rest", name, sum(c.count for c in rest), is_rest=True))
