from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.common.fake_cups import FakeCups
from ui.common.cups import CupsPrinting
from ui.common.jobs import JobRunner
from ui.common.print_job import Paper, Printers, PrintJob, PrintOutcome, PrintResult, Queued
from ui.common.printing import Printing, system_printing

PDF = b"%PDF-1.4 " + bytes(range(256)) * 400
JOB = PrintJob(PDF, Paper.A5, "tanda terima", "loket")
NO_PRINTER = "Belum ada pencetak. Simpan sebagai PDF atau pilih pencetak."
SHORT_S = 0.3
OURS = "loket-12                rina            24576   Tue 24 Nov 2026 14:08:00\n"
OTHER = "loket-120               rina            24576   Tue 24 Nov 2026 14:01:00\n"


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    made = FakeCups(tmp_path / "bin")
    monkeypatch.setenv("PATH", str(made.folder))
    return made


@pytest.fixture
def system() -> CupsPrinting:
    return CupsPrinting(Event(), list_timeout_s=5, print_timeout_s=5)


def print_on(system: CupsPrinting, job: PrintJob) -> PrintOutcome | None:
    """Send and look once, as the first moment of printing does."""
    sent = system.send(job)
    return system.look(sent) if isinstance(sent, Queued) else sent


def refusal(system: CupsPrinting, job: PrintJob) -> PrintOutcome:
    """Send a job that does not get into a queue."""
    sent = system.send(job)
    assert isinstance(sent, PrintOutcome)
    return sent


def test_lp_gets_the_very_bytes_and_the_media(cups: FakeCups, system: CupsPrinting) -> None:
    outcome = print_on(system, replace(JOB, copies=2))
    assert outcome == PrintOutcome(PrintResult.PRINTED, "Tanda terima sudah dicetak.")
    assert cups.received == PDF
    given = cups.arguments
    assert given[given.index("-d") + 1] == "loket"
    assert given[given.index("-n") + 1] == "2"
    assert "media=A5" in given
    assert "print-scaling=none" in given


@pytest.mark.parametrize(
    ("paper", "media"),
    [
        (Paper.A5, "A5"),
        (Paper.A4, "A4"),
        (Paper.A4_LANDSCAPE, "A4"),
        (Paper.F4, "Custom.215x330mm"),
        (Paper.F4_LANDSCAPE, "Custom.215x330mm"),
    ],
)
def test_each_paper_names_its_sheet(cups: FakeCups, system: CupsPrinting, paper: Paper, media: str) -> None:
    system.send(replace(JOB, paper=paper))
    assert f"media={media}" in cups.arguments


def test_lists_the_printers_and_the_usual_one(cups: FakeCups, system: CupsPrinting) -> None:
    printers = system.printers()
    assert printers.names == ("loket", "ruang-tu")
    assert printers.usual == "loket"
    assert printers.problem is None


def test_the_only_printer_is_the_usual_one(cups: FakeCups, system: CupsPrinting) -> None:
    cups.set_printers(["ruang-tu"], usual=None)
    assert system.printers().usual == "ruang-tu"
    system.send(replace(JOB, printer=""))
    assert "ruang-tu" in cups.arguments


def test_without_a_chosen_printer_nothing_is_guessed_among_several(
    cups: FakeCups, system: CupsPrinting
) -> None:
    cups.set_printers(["loket", "ruang-tu"], usual=None)
    outcome = system.send(replace(JOB, printer=""))
    assert outcome == PrintOutcome(PrintResult.NO_PRINTER, NO_PRINTER)
    assert cups.arguments == []


def test_no_printer_there(cups: FakeCups, system: CupsPrinting) -> None:
    cups.set_printers([], usual=None)
    printers = system.printers()
    assert printers.names == ()
    assert printers.problem == PrintOutcome(PrintResult.NO_PRINTER, NO_PRINTER)
    assert refusal(system, replace(JOB, printer="")).message == NO_PRINTER


@pytest.mark.parametrize("printer", ["", "loket"])
def test_printing_is_not_installed(cups: FakeCups, system: CupsPrinting, printer: str) -> None:
    cups.remove("lp")
    cups.remove("lpstat")
    outcome = refusal(system, replace(JOB, printer=printer))
    assert outcome.kind is PrintResult.NO_PRINTER
    assert "belum terpasang" in outcome.message
    problem = system.printers().problem
    assert problem is not None
    assert problem.kind is PrintResult.NO_PRINTER


@pytest.mark.parametrize("printer", ["", "loket"])
def test_a_service_that_does_not_run_is_not_taken_for_a_missing_printer(
    cups: FakeCups, system: CupsPrinting, printer: str
) -> None:
    cups.stop_service()
    outcome = refusal(system, replace(JOB, printer=printer))
    assert outcome.kind is PrintResult.NO_PRINTER
    assert outcome.message.startswith("Layanan cetak di komputer ini tidak berjalan.")
    assert system.printers().problem == outcome


def test_a_printer_that_is_gone_is_named(cups: FakeCups, system: CupsPrinting) -> None:
    cups.lp_fails("The printer or class does not exist.")
    outcome = system.send(JOB)
    assert outcome == PrintOutcome(PrintResult.FAILED, "Pencetak loket tidak ada lagi. Pilih pencetak lain.")


def test_a_refusal_has_no_codes(cups: FakeCups, system: CupsPrinting) -> None:
    cups.lp_fails("client-error-not-possible (0x0404)")
    outcome = system.send(JOB)
    assert outcome == PrintOutcome(
        PrintResult.FAILED,
        "Pencetak loket menolak tanda terima. Cetak lagi (Ctrl+P) atau pilih pencetak lain.",
    )


def test_a_hanging_lp_is_stopped_with_what_it_started(cups: FakeCups, system: CupsPrinting) -> None:
    cups.lp_hangs()
    outcome = replace(system, print_timeout_s=SHORT_S).send(JOB)
    assert outcome == PrintOutcome(
        PrintResult.UNKNOWN,
        "Pencetak tidak menjawab: tanda terima menunggu. Cetak lagi (Ctrl+P) atau pilih pencetak lain.",
    )
    assert not cups.is_sleeping


def test_a_hanging_list_is_stopped(cups: FakeCups, system: CupsPrinting) -> None:
    cups.lpstat_hangs()
    printers = replace(system, list_timeout_s=SHORT_S).printers()
    assert printers.names == ()
    assert printers.problem is not None
    assert printers.problem.kind is PrintResult.UNKNOWN
    assert not cups.is_sleeping


def test_a_paper_in_the_queue_is_not_called_printed(cups: FakeCups, system: CupsPrinting) -> None:
    cups.queue(OTHER + OURS + "\tStatus: Waiting for printer to become available.\n\tAlerts: job-printing\n")
    assert print_on(system, JOB) is None


def test_another_paper_in_the_queue_does_not_matter(cups: FakeCups, system: CupsPrinting) -> None:
    cups.queue(OTHER)
    outcome = print_on(system, JOB)
    assert outcome is not None
    assert outcome.kind is PrintResult.PRINTED


@pytest.mark.parametrize(
    "details",
    [
        "\tStatus: \n\tAlerts: job-canceled-by-user\n\tqueued for loket\n",
        "\tStatus: Filter failed\n\tAlerts: processing-to-stop-point\n\tqueued for loket\n",
        "\tStatus: \n\tAlerts: aborted-by-system\n\tqueued for loket\n",
    ],
    ids=["canceled", "filter failed", "aborted"],
)
def test_a_paper_that_was_broken_off_is_not_called_printed(
    cups: FakeCups, system: CupsPrinting, details: str
) -> None:
    cups.ended(OTHER + "\tStatus: \n\tAlerts: processing-to-stop-point\n" + OURS + details)
    outcome = print_on(system, JOB)
    assert outcome is not None
    assert outcome.kind is PrintResult.FAILED


def test_a_listing_that_hangs_after_lp_leaves_the_outcome_unknown(
    cups: FakeCups, system: CupsPrinting
) -> None:
    sent = system.send(JOB)
    cups.lpstat_hangs(for_all=True)
    assert isinstance(sent, Queued)
    outcome = replace(system, list_timeout_s=SHORT_S).look(sent)
    assert outcome is not None
    assert outcome.kind is PrintResult.UNKNOWN
    assert not cups.is_sleeping


def test_the_end_of_the_program_stops_a_hanging_command(cups: FakeCups, system: CupsPrinting) -> None:
    cups.lp_hangs()
    patient = replace(system, print_timeout_s=600)
    outcomes: list[object] = []
    thread = Thread(target=lambda: outcomes.append(patient.send(JOB)))
    thread.start()
    system.stop.set()
    thread.join(30)
    assert not thread.is_alive()
    assert isinstance(outcomes[0], PrintOutcome)
    assert outcomes[0].kind is PrintResult.UNKNOWN


@pytest.fixture
def printing(jobs: JobRunner, cups: FakeCups, system: CupsPrinting) -> Printing:
    return Printing(jobs, system, look_every_ms=20, patience_ms=60)


def test_a_switched_off_printer_is_told_after_a_while_and_keeps_no_other_waiting(
    qtbot: QtBot, jobs: JobRunner, cups: FakeCups, system: CupsPrinting
) -> None:
    cups.queue(OURS)
    printing = Printing(jobs, system, look_every_ms=20, patience_ms=600_000)
    waiting: list[PrintOutcome] = []
    printing.print_pdf(JOB, waiting.append)
    cups_of_another: list[Printers] = []
    qtbot.waitUntil(lambda: (cups.folder / "received").exists())
    printing.find(cups_of_another.append)
    qtbot.waitUntil(lambda: len(cups_of_another) == 1)
    assert waiting == []
    cups.queue("")
    qtbot.waitUntil(lambda: len(waiting) == 1)
    assert waiting[0].kind is PrintResult.PRINTED


def test_patience_with_a_queue_ends(qtbot: QtBot, printing: Printing, cups: FakeCups) -> None:
    cups.queue(OURS)
    outcomes: list[PrintOutcome] = []
    printing.print_pdf(JOB, outcomes.append)
    qtbot.waitUntil(lambda: len(outcomes) == 1)
    assert outcomes[0].kind is PrintResult.UNKNOWN
    assert outcomes[0].message.startswith("Tanda terima ada di antrean loket dan belum keluar.")


def test_the_window_lives_while_lp_hangs(
    qtbot: QtBot, printing: Printing, cups: FakeCups, tmp_path: Path
) -> None:
    """``lp`` answers only after the window has painted many times: a blocked window would never let it."""
    release = tmp_path / "release"
    cups.lp_waits_for(release)
    ticks: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(5)
    outcomes: list[PrintOutcome] = []
    printing.print_pdf(JOB, outcomes.append)
    qtbot.waitUntil(lambda: len(ticks) >= 20)
    assert outcomes == []
    release.touch()
    qtbot.waitUntil(lambda: len(outcomes) == 1)
    assert outcomes[0].kind is PrintResult.PRINTED


def test_the_window_lives_while_the_list_hangs_and_then_has_no_dialog_to_hang_in(
    qtbot: QtBot, jobs: JobRunner, cups: FakeCups, system: CupsPrinting
) -> None:
    cups.lpstat_hangs()
    window = QWidget()
    qtbot.addWidget(window)
    ticks: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(5)
    refused: list[PrintOutcome | None] = []
    Printing(jobs, replace(system, list_timeout_s=SHORT_S)).choose(window, _unwanted, refused.append)
    assert QApplication.activeModalWidget() is None
    qtbot.waitUntil(lambda: len(refused) == 1)
    assert len(ticks) > 5
    assert refused[0] is not None
    assert refused[0].kind is PrintResult.UNKNOWN
    assert window.findChildren(QPrintDialog) == []


def test_choosing_opens_the_systems_dialog_without_blocking(
    qtbot: QtBot, printing: Printing, shown: Callable[..., None]
) -> None:
    window = QWidget()
    shown(window)
    chosen: list[str] = []
    refused: list[PrintOutcome | None] = []
    printing.choose(window, chosen.append, refused.append)
    qtbot.waitUntil(lambda: bool(window.findChildren(QPrintDialog)))
    dialog = window.findChildren(QPrintDialog)[0]
    assert dialog.isVisible()
    dialog.printer().setPrinterName("ruang-tu")
    dialog.reject()
    assert (chosen, refused) == ([], [None])


def test_the_dialogs_choice_is_given_back(
    qtbot: QtBot, printing: Printing, shown: Callable[..., None]
) -> None:
    window = QWidget()
    shown(window)
    chosen: list[str] = []
    printing.choose(window, chosen.append, lambda _: None)
    qtbot.waitUntil(lambda: bool(window.findChildren(QPrintDialog)))
    dialog = window.findChildren(QPrintDialog)[0]
    name = dialog.printer().printerName()
    dialog.accepted.emit(dialog.printer())
    assert chosen == [name]
    dialog.close()


def test_no_printer_opens_no_dialog(qtbot: QtBot, printing: Printing, cups: FakeCups) -> None:
    cups.set_printers([], usual=None)
    window = QWidget()
    qtbot.addWidget(window)
    refused: list[PrintOutcome | None] = []
    printing.choose(window, _unwanted, refused.append)
    qtbot.waitUntil(lambda: len(refused) == 1)
    assert refused == [PrintOutcome(PrintResult.NO_PRINTER, NO_PRINTER)]


def test_a_slow_system_opens_no_dialog(
    qtbot: QtBot, jobs: JobRunner, cups: FakeCups, system: CupsPrinting
) -> None:
    class Slow:
        def printers(self) -> Printers:
            return replace(system.printers(), answered_in_s=9.0)

        send, look = system.send, system.look

    window = QWidget()
    qtbot.addWidget(window)
    refused: list[PrintOutcome | None] = []
    Printing(jobs, Slow()).choose(window, _unwanted, refused.append)
    qtbot.waitUntil(lambda: len(refused) == 1)
    assert window.findChildren(QPrintDialog) == []


def test_a_bug_in_printing_still_gives_an_outcome(
    qtbot: QtBot, jobs: JobRunner, crashes: list[BaseException]
) -> None:
    class Broken:
        def printers(self) -> Printers:
            raise ZeroDivisionError

        def send(self, job: PrintJob) -> PrintOutcome:
            raise ZeroDivisionError

        def look(self, queued: Queued) -> PrintOutcome:
            raise ZeroDivisionError

    outcomes: list[PrintOutcome] = []
    found: list[Printers] = []
    printing = Printing(jobs, Broken())
    printing.print_pdf(JOB, outcomes.append)
    printing.find(found.append)
    qtbot.waitUntil(lambda: len(outcomes) == len(found) == 1)
    assert outcomes[0].kind is PrintResult.FAILED
    assert found[0].problem is not None
    assert len(crashes) == 2


def test_this_computer_has_a_printing_system() -> None:
    assert isinstance(system_printing(Event()), CupsPrinting)


def _unwanted(value: object) -> None:
    pytest.fail(f"unexpected {value!r}")
