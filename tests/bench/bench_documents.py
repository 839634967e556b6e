"""The papers against reportlab's bare canvas drawing the same strings and rules, without measuring or breaking anything."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from desktop.documents.daily_log import paginate, render_daily_log
from desktop.documents.daily_log_table import LEAD, LEFT, RIGHT, SIZE, TableLine, TableSetter
from desktop.documents.fonts import Face, character_widths
from desktop.documents.layout import POINTS, PaperSize
from desktop.documents.qr import qr_runs
from desktop.documents.receipt import ReceiptContent, render_receipt
from desktop.domain.daily_log import DailyLog
from desktop.domain.daily_log_builder import daily_log
from tests.documents.reading import pages
from tests.documents.samples import DAY, HENDRA, OFFICE, PLACES, SITI, entry
from tests.documents.test_receipt import receipt

RECEIPT_ROUNDS = 60
LOG_ROWS = 10_000
LOG_ROUNDS = 3
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


def measure() -> list[tuple[str, float, float, str]]:
    """Return name, ratio, target and detail of each measure."""
    return [*_receipts(), *_logs()]


def _receipts() -> list[tuple[str, float, float, str]]:
    content = receipt()
    strings = [line for page in pages(render_receipt(content)) for line in page.split("\n")]
    bare, with_font, mine = _interleaved(
        RECEIPT_ROUNDS,
        lambda: floor_receipt(strings, "Helvetica"),
        lambda: floor_receipt(strings, Face.REGULAR.value),
        lambda: ours_receipt(content),
    )
    detail = (
        f"{mine * 1000:.1f} ms, bare canvas {bare * 1000:.1f} ms, with one font {with_font * 1000:.1f} ms"
    )
    return [
        ("A5 receipt, of the bare canvas", mine / bare, 8.0, detail),
        ("A5 receipt, of the bare canvas with a font", mine / with_font, 4.0, detail),
    ]


def floor_receipt(strings: list[str], font: str) -> bytes:
    """Draw the strings of a receipt below each other, and thirty rules."""
    canvas, buffer = _canvas(PaperSize.A5_LANDSCAPE, font)
    canvas.setFont(font, 8)
    for place, text in enumerate(strings):
        canvas.drawString(40, 400 - place * 5, text)
    for place in range(30):
        canvas.line(40, place * 10, 500, place * 10)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def ours_receipt(content: ReceiptContent) -> bytes:
    """Render a receipt as if its number were new: the QR code is not remembered."""
    qr_runs.cache_clear()
    return render_receipt(content)


def _logs() -> list[tuple[str, float, float, str]]:
    log, tenth = sample_log(LOG_ROWS), sample_log(LOG_ROWS // 10)
    laid_out = paginate(TableSetter(log).lines(), 90)
    bare, mine, small = _interleaved(
        LOG_ROUNDS, lambda: floor_log(laid_out), lambda: ours_log(log), lambda: ours_log(tenth)
    )
    detail = f"{mine:.2f} s for {len(laid_out)} pages, bare canvas {bare:.2f} s"
    growth = f"{LOG_ROWS // 10} rows {small:.2f} s, {LOG_ROWS} rows {mine:.2f} s"
    peak = _peak_megabytes(lambda: ours_log(log))
    bare_peak = _peak_megabytes(lambda: floor_log(laid_out))
    return [
        ("daily log, of the bare canvas", mine / bare, 1.8, detail),
        ("daily log, ten times the rows, of ten times", mine / small / 10, 1.25, growth),
        ("daily log, memory in MB", peak, 150.0, f"bare canvas {bare_peak:.0f} MB"),
    ]


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


def floor_log(laid_out: list[list[TableLine]]) -> bytes:
    """Place the runs of a laid-out log one by one, with a rule below each row."""
    canvas, buffer = _canvas(PaperSize.A4_LANDSCAPE, Face.REGULAR.value)
    for page in laid_out:
        y = 500.0
        for line in page:
            for run in line.runs:
                canvas.setFont(run.face.value, SIZE)
                canvas.drawString(run.x * POINTS, y - run.line * LEAD * POINTS, run.text)
            y -= line.height * POINTS
            canvas.line(LEFT * POINTS, y, RIGHT * POINTS, y)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def ours_log(log: DailyLog) -> bytes:
    """Render the log as the desk does: check, hash, set, paginate, draw."""
    return render_daily_log(log, OFFICE, printed_at=PRINTED_AT, printed_by=HENDRA)


def _canvas(size: PaperSize, font: str) -> tuple[Any, BytesIO]:
    from reportlab.pdfgen.canvas import Canvas

    for face in Face:
        character_widths(face)
    wide, high = size.millimetres
    buffer = BytesIO()
    canvas = Canvas(
        buffer, pagesize=(wide * POINTS, high * POINTS), invariant=1, pageCompression=1, initialFontName=font
    )
    return canvas, buffer


def _interleaved(rounds: int, *works: Callable[[], object]) -> list[float]:
    """Return the least seconds of each work, measured in turns: what other programs take away is not ours."""
    for work in works:
        work()
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for place, work in enumerate(works):
            gc.collect()
            start = time.perf_counter()
            work()
            times[place].append(time.perf_counter() - start)
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
