"""The papers against others that set the same marks: reportlab's bare canvas, fpdf2 and Qt, by processor time."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from desktop.documents.daily_log import render_daily_log
from desktop.documents.daily_log_table import SIZE
from desktop.documents.fonts import Face
from desktop.documents.layout import PaperSize
from desktop.documents.qr import qr_runs
from desktop.documents.receipt import ReceiptContent, render_receipt
from desktop.domain.daily_log import DailyLog
from desktop.domain.daily_log_builder import daily_log
from resources import resource
from tests.bench.paper_marks import by_bare_canvas, by_fpdf2, by_qt, marks_of, paragraphs_html, table_html
from tests.documents.samples import DAY, HENDRA, OFFICE, PLACES, SITI, entry
from tests.documents.test_receipt import receipt

RECEIPT_ROUNDS = 40
LOG_ROWS = 1_000
LOG_ROUNDS = 3
LONG_ROUNDS = 2
PRINTED_AT = datetime(2026, 11, 24, 8, 42, tzinfo=UTC)
_SURNAMES = [
    "Basri",
    "Nurhayati",
    "Prasetyo",
    "Dewi",
    "Fauzi",
    "Sumiati",
    "Sawiran",
    "Arifin",
    "Suparman",
    "Zulkarnain",
    "Anggraini",
]
_THINGS = [
    "Jalan poros desa",
    "Lampu penerangan",
    "Air PDAM",
    "Sampah pasar",
    "Jembatan gantung",
    "Ruang kelas SD",
    "Bantuan PKH",
]
_TROUBLES = [
    "rusak berat sepanjang 1,2 km",
    "padam sejak bulan Juli",
    "belum ditangani",
    "tiga minggu menumpuk",
]


Measure = tuple[str, float, float, str]


def measure() -> list[Measure]:
    """Return name, ratio, target and detail of each measure."""
    application = _qt()
    found = [*_receipts(), *_logs(), *_long_logs()]
    del application
    return found


def _receipts() -> list[Measure]:
    content = receipt()
    marks = marks_of(lambda: render_receipt(content))
    html = paragraphs_html(marks)
    mine, bare, fpdf, qt = _interleaved(
        RECEIPT_ROUNDS,
        lambda: ours_receipt(content),
        lambda: by_bare_canvas(PaperSize.A5_LANDSCAPE, marks),
        lambda: by_fpdf2(PaperSize.A5_LANDSCAPE, marks),
        lambda: by_qt(html, PaperSize.A5_LANDSCAPE, 6),
    )
    return [
        ("A5 receipt, of the bare canvas with the same marks", mine / bare, 2.0, _ms(mine, bare)),
        ("A5 receipt, of fpdf2 with the same marks", mine / fpdf, 1.0, _ms(mine, fpdf)),
        ("A5 receipt, of QTextDocument with its words only", mine / qt, 3.0, _ms(mine, qt)),
    ]


def ours_receipt(content: ReceiptContent) -> bytes:
    """Render a receipt as if its number were new: the QR code is not remembered."""
    qr_runs.cache_clear()
    return render_receipt(content)


def _logs() -> list[Measure]:
    log = sample_log(LOG_ROWS)
    marks, html = marks_of(lambda: ours_log(log)), table_html(log)
    mine, bare, fpdf, qt = _interleaved(
        LOG_ROUNDS,
        lambda: ours_log(log),
        lambda: by_bare_canvas(PaperSize.A4_LANDSCAPE, marks),
        lambda: by_fpdf2(PaperSize.A4_LANDSCAPE, marks),
        lambda: by_qt(html, PaperSize.A4_LANDSCAPE, SIZE),
    )
    return [
        ("log of 1,000 rows, of the bare canvas with the same marks", mine / bare, 2.0, _ms(mine, bare)),
        ("log of 1,000 rows, of fpdf2 with the same marks", mine / fpdf, 2.0, _ms(mine, fpdf)),
        ("log of 1,000 rows, of QTextDocument with a table", mine / qt, 1.0, _ms(mine, qt)),
    ]


def _long_logs() -> list[Measure]:
    """Time and memory as a log grows; the bare canvas is given the marks of the longest one."""
    rows = (LOG_ROWS, 3 * LOG_ROWS, 10 * LOG_ROWS)
    short, middle, long = (sample_log(each) for each in rows)
    marks = marks_of(lambda: ours_log(long))
    one, three, ten, bare = _interleaved(
        LONG_ROUNDS,
        lambda: ours_log(short),
        lambda: ours_log(middle),
        lambda: ours_log(long),
        lambda: by_bare_canvas(PaperSize.A4_LANDSCAPE, marks),
    )
    peaks = [_peak_megabytes(partial(ours_log, each)) for each in (short, middle, long)]
    memory = "1,000, 3,000, 10,000 rows: " + ", ".join(f"{peak:.0f}" for peak in peaks) + " MB"
    return [
        ("log of 10,000 rows, of the bare canvas with the same marks", ten / bare, 2.0, _ms(ten, bare)),
        ("log of 3,000 rows, of three times 1,000", three / one / 3, 1.25, _ms(three, one)),
        ("log of 10,000 rows, of ten times 1,000", ten / one / 10, 1.25, _ms(ten, one)),
        ("log of 10,000 rows, memory in MB", peaks[-1], 150.0, memory),
    ]


def _ms(mine: float, other: float) -> str:
    return f"{mine * 1000:,.1f} ms, {other * 1000:,.1f} ms"


def _qt() -> object:
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication([])
    for face in Face:
        QFontDatabase.addApplicationFont(str(resource("fonts", "paper", f"{face.value}.ttf")))
    return application


def sample_log(rows: int) -> DailyLog:
    """Return a day whose names and subjects hardly repeat, as in life."""
    entries = (
        entry(
            n,
            title=f"{_THINGS[n % 7]} {_TROUBLES[n % 4]}, laporan ke-{n} dari warga",
            complainant=replace(
                SITI,
                name=f"{_SURNAMES[n % 11]} {_SURNAMES[n // 11 % 11]} {n}",
                village_code=PLACES.villages[n % 3].code,
            ),
        )
        for n in range(1, rows + 1)
    )
    return daily_log(DAY, OFFICE, PLACES, entries)


def ours_log(log: DailyLog) -> bytes:
    """Render the log as the desk does: check, hash, set, paginate, draw."""
    return render_daily_log(log, OFFICE, printed_at=PRINTED_AT, printed_by=HENDRA)


def _interleaved(rounds: int, *works: Callable[[], object]) -> list[float]:
    """Return the least seconds of processor time of each work, in turns: what other programs take away is not ours."""
    for work in works:
        work()
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for place, work in enumerate(works):
            gc.collect()
            start = time.process_time()
            work()
            times[place].append(time.process_time() - start)
    return [min(found) for found in times]


def _peak_megabytes(work: Callable[[], object]) -> float:
    gc.collect()
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()


if __name__ == "__main__":
    for row in measure():
        print(*row, sep="  ")
