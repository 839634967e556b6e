"""The register book: time that grows with its entries, and memory."""

from __future__ import annotations

import gc
import time
import tracemalloc

from tests.documents.papers.register import paper, two_days

FEW, MANY = 1_000, 10_000
_MOST_MB = 150.0


def measure() -> list[tuple[str, float, float, str]]:
    """Return name, ratio, target and detail of each measure."""
    paper(two_days(5))
    few, many = _seconds(FEW), _seconds(MANY)
    growth = many / few / (MANY / FEW)
    book = two_days(MANY)
    gc.collect()
    tracemalloc.start()
    size = len(paper(book))
    peak = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    return [
        (
            "register of 10,000 entries: growth of time, of linear",
            growth,
            1.25,
            f"{FEW} entries {few:.2f} s, {MANY} entries {many:.2f} s of processor time",
        ),
        (
            "… memory, of 150 MB",
            peak / _MOST_MB,
            1.0,
            f"peak {peak:.0f} MB while it is laid out, file {size / 2**20:.1f} MB",
        ),
    ]


def _seconds(rows: int) -> float:
    """Return the shorter of two runs, in seconds of processor time."""
    book, found = two_days(rows), []
    for _run in range(2):
        began = time.process_time()
        paper(book)
        found.append(time.process_time() - began)
    return min(found)
