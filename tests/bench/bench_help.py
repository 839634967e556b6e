"""Help while typing over 200,000 complaints, each against the time that a person does not notice (design: typing ≤ 50 ms)."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from desktop.usecases.learned_words import MOST_REPORTS
from desktop.usecases.toolbox import DeskTools
from tests.bench.large_store import REPORTS, large_desk
from tests.builders import a_reference, some_samples
from tests.usecases.desk import CLERK
from ui.common.matching import Matcher
from ui.models.reference_entries import topic_entries

T = TypeVar("T")
Row = tuple[str, float, float, str]
DRAFTS = 200
ALL_TOPICS = 929
"""Those that are hidden at a regency's desk included."""
TYPED = (
    "j", "jalan", "jalan berlubang", "jlaan berlubng", "djalan", "pungutan liar sekolah negeri xx",
    "pelayanan kesehatn bpjs ruamh", "xqzw", "kesehatann", "administrsi kependudukan ktp kk akta",
)  # fmt: skip


def measure() -> list[Row]:
    """Return each p95 over its limit."""
    with tempfile.TemporaryDirectory() as folder, large_desk(Path(folder)) as desk:
        drafts = list(some_samples(DRAFTS, seed=99))
        rows = [
            _learning(desk),
            _within("likely duplicates", 20, drafts, lambda d: desk.help.similar(CLERK, d.form)),
            _within("category and agency", 10, drafts, lambda d: desk.help.propose(CLERK, d.form)),
            _within("a known person", 2, drafts, lambda d: desk.help.known_person(CLERK, d.form)),
        ]
    topics = topic_entries(a_reference())
    matcher = Matcher([*topics, *topics[: ALL_TOPICS - len(topics)]])
    return [
        *rows,
        _within(f"any of {len(matcher)} topics", 50, TYPED * 5, lambda text: matcher.find(text, 50)),
    ]


def _learning(desk: DeskTools) -> Row:
    """Learn what is there, in pieces as the store lane does it; a save waits for one piece at most. Time of the processor."""
    pieces = []
    more = True
    while more:
        start = time.thread_time()
        more = desk.help.learned.learn()
        pieces.append((time.thread_time() - start) * 1_000)
    seconds = sum(pieces) / 1_000
    detail = (
        f"{MOST_REPORTS:,} reports in {seconds:.2f} s, longest of {len(pieces)} pieces {max(pieces):.0f} ms"
    )
    return ("help: learning from past reports / 1 s", seconds, 1.0, detail)


def _within(what: str, limit_ms: float, cases: Sequence[T], ask: Callable[[T], object]) -> Row:
    for case in cases:  # the words are known after the first minutes of a day
        ask(case)
    times = sorted(_timed(case, ask) for case in cases)
    slow = times[int(len(times) * 0.95)]
    detail = f"p95 {slow:.2f} ms, median {times[len(times) // 2]:.2f} ms"
    if limit_ms != 50:
        detail += f" over {REPORTS:,} complaints"
    return (f"help: {what} / {limit_ms:g} ms", slow / limit_ms, 1.0, detail)


def _timed(case: T, ask: Callable[[T], object]) -> float:
    start = time.perf_counter()
    ask(case)
    return (time.perf_counter() - start) * 1_000


if __name__ == "__main__":
    for line in measure():
        print(*line, sep="  ")
