"""The printing lane's questions put to a real CUPS server."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from threading import Event

import pytest

from desktop.domain.print_state import PrintState
from tests.documents.reading import picture, reader, words
from tests.ui.common.papers import make_pdf
from tests.ui.printing.cups_server import RAW, SHEETS, CupsServer
from ui.common.cups import CupsPrinting
from ui.common.print_job import Paper, PrintJob, PrintOutcome, PrintResult, Queued

POINTS_PER_MM = 72 / 25.4
PATIENCE_S = 30.0
SQUARE_MM = 20.0
DOTS_PER_MM = 8


@pytest.fixture
def system(server_of_cups: CupsServer) -> CupsPrinting:
    return CupsPrinting(Event())


def job(printer: str, paper: Paper = Paper.A5, *, height_mm: int | None = None) -> PrintJob:
    pdf = make_pdf(paper) if height_mm is None else roll(paper, height_mm)
    return PrintJob(pdf, paper, "tanda terima", printer)


def roll(paper: Paper, height_mm: int) -> bytes:
    from io import BytesIO

    from reportlab.pdfgen.canvas import Canvas

    file = BytesIO()
    size = paper.size_mm[0] * POINTS_PER_MM, height_mm * POINTS_PER_MM
    canvas = Canvas(file, pagesize=size, invariant=1)
    canvas.drawString(20, 20, "gulungan")
    canvas.save()
    return file.getvalue()


def queued(system: CupsPrinting, wanted: PrintJob) -> Queued:
    sent = system.send(wanted)
    assert isinstance(sent, Queued), sent
    return sent


def outcome(system: CupsPrinting, wanted: Queued) -> PrintOutcome:
    return until(lambda: system.look(wanted))


def until(ask: Callable[[], PrintOutcome | None]) -> PrintOutcome:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        if (found := ask()) is not None:
            return found
        time.sleep(0.02)
    pytest.fail("no outcome")


def test_lists_what_the_server_has(system: CupsPrinting) -> None:
    printers = system.printers()
    assert set(printers.names) == {RAW, SHEETS}
    assert printers.usual == RAW
    assert printers.problem is None


def test_a_printer_at_a_port_gets_the_very_bytes(system: CupsPrinting, server_of_cups: CupsServer) -> None:
    wanted = job(RAW)
    came_of_it = outcome(system, queued(system, wanted))
    assert came_of_it == PrintOutcome(PrintResult.PRINTED, "Tanda terima sudah dicetak.")
    assert server_of_cups.raw_port.papers.get(timeout=PATIENCE_S) == wanted.pdf


@pytest.mark.parametrize(
    ("paper", "height_mm", "sheet_mm"),
    [
        (Paper.A5, None, (148, 210)),
        (Paper.A4, None, (210, 297)),
        (Paper.A4_LANDSCAPE, None, (210, 297)),
        (Paper.F4, None, (215, 330)),
        (Paper.F4_LANDSCAPE, None, (215, 330)),
        (Paper.ROLL_80, 163, (80, 163)),
        (Paper.ROLL_58, 391, (58, 391)),
    ],
)
def test_a_driver_puts_each_page_on_its_own_sheet(
    system: CupsPrinting,
    server_of_cups: CupsServer,
    paper: Paper,
    height_mm: int | None,
    sheet_mm: tuple[int, int],
) -> None:
    came_of_it = outcome(system, queued(system, job(SHEETS, paper, height_mm=height_mm)))
    assert came_of_it.kind is PrintResult.PRINTED
    spooled = server_of_cups.sheets_file.read_bytes()
    (page,) = reader(spooled).pages
    size = float(page.mediabox.width), float(page.mediabox.height)
    if page.rotation % 180:
        size = size[1], size[0]
    assert [round(side / POINTS_PER_MM) for side in size] == pytest.approx(list(sheet_mm), abs=1)
    assert ("gulungan" if paper.is_roll else "Halaman 1") in words(spooled)
    if not paper.is_roll:
        assert _square_mm(spooled) == pytest.approx((SQUARE_MM, SQUARE_MM), abs=0.3)


def test_a_paused_printer_keeps_the_paper_and_prints_it_later(
    system: CupsPrinting, server_of_cups: CupsServer
) -> None:
    server_of_cups.pause(RAW)
    sent = queued(system, job(RAW))
    assert system.look(sent) is None
    server_of_cups.resume(RAW)
    assert outcome(system, sent).kind is PrintResult.PRINTED


def test_a_printer_that_does_not_answer_keeps_the_paper(
    system: CupsPrinting, server_of_cups: CupsServer
) -> None:
    server_of_cups.raw_port.close()
    sent = queued(system, job(RAW))
    until(lambda: _seen(server_of_cups, "Connecting to printer"))
    assert system.look(sent) is None


def test_a_paper_taken_out_of_the_queue_did_not_come_out(
    system: CupsPrinting, server_of_cups: CupsServer
) -> None:
    """``lpstat`` says the very same of it as of one that was printed."""
    server_of_cups.pause(RAW)
    sent = queued(system, job(RAW))
    server_of_cups.cancel(sent.request)
    came_of_it = outcome(system, sent)
    assert (came_of_it.kind, came_of_it.state) == (PrintResult.FAILED, PrintState.FAILED)
    assert came_of_it.message == (
        "Cetakan tanda terima dihapus dari antrean loket. Tidak ada yang keluar; cetak lagi (Ctrl+P)."
    )


def test_a_paper_cancelled_on_its_way_may_be_out(system: CupsPrinting, server_of_cups: CupsServer) -> None:
    server_of_cups.raw_port.close()
    sent = queued(system, job(RAW))
    until(lambda: _seen(server_of_cups, "Connecting to printer"))
    server_of_cups.cancel(sent.request)
    came_of_it = outcome(system, sent)
    assert (came_of_it.kind, came_of_it.state) == (PrintResult.FAILED, PrintState.UNKNOWN)
    assert came_of_it.message.startswith("Cetakan tanda terima di loket terhenti di tengah jalan.")


def test_a_printer_deleted_with_the_paper_in_its_queue(
    system: CupsPrinting, server_of_cups: CupsServer
) -> None:
    server_of_cups.pause(RAW)
    sent = queued(system, job(RAW))
    server_of_cups.delete(RAW)
    came_of_it = outcome(system, sent)
    assert (came_of_it.kind, came_of_it.state) == (PrintResult.FAILED, PrintState.UNKNOWN)
    assert came_of_it.message == "Pencetak loket tidak ada lagi. Pilih pencetak lain."


def test_the_last_printer_deleted_with_the_paper_in_its_queue(
    system: CupsPrinting, server_of_cups: CupsServer
) -> None:
    server_of_cups.pause(RAW)
    sent = queued(system, job(RAW))
    server_of_cups.delete(RAW)
    server_of_cups.delete(SHEETS)
    assert outcome(system, sent).message == "Pencetak loket tidak ada lagi. Pilih pencetak lain."


def test_where_only_words_are_to_be_had_a_deleted_printer_is_noticed(
    system: CupsPrinting, server_of_cups: CupsServer
) -> None:
    server_of_cups.pause(RAW)
    sent = replace(queued(system, job(RAW)), server="")
    assert system.look(sent) is None
    server_of_cups.delete(RAW)
    assert outcome(system, sent).kind is PrintResult.FAILED


def test_a_printer_deleted_before(system: CupsPrinting, server_of_cups: CupsServer) -> None:
    server_of_cups.delete(RAW)
    refused = system.send(job(RAW))
    assert isinstance(refused, PrintOutcome)
    assert (refused.kind, refused.state) == (PrintResult.FAILED, PrintState.FAILED)
    assert refused.message == "Pencetak loket tidak ada lagi. Pilih pencetak lain."


def test_a_queue_that_takes_nothing(system: CupsPrinting, server_of_cups: CupsServer) -> None:
    server_of_cups.refuse(RAW)
    refused = system.send(job(RAW))
    assert isinstance(refused, PrintOutcome)
    assert (refused.kind, refused.state) == (PrintResult.FAILED, PrintState.FAILED)
    assert refused.message.startswith("Pencetak loket menolak tanda terima.")


def test_a_server_that_does_not_run(system: CupsPrinting, server_of_cups: CupsServer) -> None:
    server_of_cups.stop()
    refused = system.send(job(RAW))
    assert isinstance(refused, PrintOutcome)
    assert refused.kind is PrintResult.NO_PRINTER
    assert refused.message.startswith("Layanan cetak di komputer ini tidak berjalan.")
    assert system.printers().problem == refused


def test_a_server_that_stops_with_the_paper_in_its_queue(
    system: CupsPrinting, server_of_cups: CupsServer
) -> None:
    server_of_cups.pause(RAW)
    sent = queued(system, job(RAW))
    server_of_cups.stop()
    came_of_it = outcome(system, sent)
    assert came_of_it.kind is PrintResult.UNKNOWN
    server_of_cups.start()
    server_of_cups.resume(RAW)
    assert outcome(system, sent).kind is PrintResult.PRINTED


def _square_mm(pdf: bytes) -> tuple[float, float]:
    """Measure the black square that every page of :func:`make_pdf` carries: at 100 % it has 20 mm."""
    from PIL import Image, ImageOps

    dots, width, height = picture(pdf, dpi=round(DOTS_PER_MM * 25.4))
    page = ImageOps.invert(Image.frombytes("L", (width, height), dots))
    kept = page.resize((width // 8, height // 8), Image.Resampling.BOX).point(lambda grey: 255 * (grey > 250))
    left, top, right, bottom = kept.getbbox() or (0, 0, 0, 0)
    solid = page.crop((left * 8 - 8, top * 8 - 8, right * 8 + 8, bottom * 8 + 8)).getbbox() or (0, 0, 0, 0)
    return (solid[2] - solid[0]) / DOTS_PER_MM, (solid[3] - solid[1]) / DOTS_PER_MM


def _seen(server: CupsServer, words_of_log: str) -> PrintOutcome | None:
    return PrintOutcome(PrintResult.UNKNOWN, "") if words_of_log in server.log else None
