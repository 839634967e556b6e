"""What goes to the printer for a complaint: which copies, in which order, and what is said when one does not come out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from pytestqt.qtbot import QtBot

from desktop.store import tables
from desktop.usecases.issue_receipt import ReceiptCopy
from tests.documents.reading import words
from tests.ui.real_desk import ADMIN, CLERK, RealDesk, desk_template, real_desk
from ui.common.jobs import JobRunner
from ui.common.print_job import PrintJob, PrintOutcome, PrintResult, printed
from ui.common.printing import Printing
from ui.shell.receipt_printing import ReceiptPrinting

__all__ = ["desk_template", "real_desk"]
PATIENCE_MS = 20_000
NIK = "1603025708900001"
QUEUED = PrintOutcome(PrintResult.UNKNOWN, "Ada di antrean.")


class Tray(Printing):
    """A printer whose outcome is known beforehand; ``jobs_seen`` lie in its tray."""

    def __init__(self, jobs: JobRunner) -> None:
        super().__init__(jobs)
        self.jobs_seen: list[PrintJob] = []
        self.outcome: PrintOutcome | None = None

    def print_pdf(self, job: PrintJob, done: Callable[[PrintOutcome], None]) -> None:
        self.jobs_seen.append(job)
        done(self.outcome or printed(job))


class Counter:
    """Prints for a complaint and waits for the word that is said of it."""

    def __init__(self, desk: RealDesk, jobs: JobRunner, qtbot: QtBot, printing: Printing) -> None:
        self._desk, self._jobs, self._qtbot = desk, jobs, qtbot
        self._receipts = ReceiptPrinting(CLERK, desk.tools, desk.at_desk, jobs, printing)

    def choose(self, **settings: str) -> None:
        for name, value in settings.items():
            self._desk.tools.settings.set(name.replace("__", "."), value, ADMIN)

    def told(self, number: str, copy: ReceiptCopy | None = None) -> str:
        """Print a copy, or what belongs to a complaint just saved."""
        said: list[str] = []

        def done(outcome: PrintOutcome) -> None:
            said.append(outcome.message)

        if copy is None:
            self._receipts.for_counter(number, done)
        else:
            self._receipts.one_copy(number, copy, done)
        self._qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)
        return said[0]

    @property
    def noted(self) -> list[tuple[str, int, str | None]]:
        r = tables.receipt_print.c
        with self._desk.at_desk.desk.database.read() as connection:
            rows = connection.execute(sa.select(r.copy, r.copy_no, r.outcome).order_by(r.copy, r.copy_no))
            return [(row.copy, row.copy_no, row.outcome) for row in rows]


@pytest.fixture
def tray(jobs: JobRunner) -> Tray:
    return Tray(jobs)


@pytest.fixture
def counter(real_desk: RealDesk, jobs: JobRunner, qtbot: QtBot, tray: Tray) -> Counter:
    return Counter(real_desk, jobs, qtbot, tray)


@pytest.mark.parametrize("paper", ["a4", "f4"])
def test_a_secret_slip_and_the_offices_copy_are_prints_of_their_own(
    real_desk: RealDesk, counter: Counter, tray: Tray, paper: str
) -> None:
    number = real_desk.log(is_secret=True).register_no
    counter.choose(receipt_paper=paper)
    counter.told(number)
    slip, office = (words(job.pdf) for job in tray.jobs_seen)
    assert NIK not in slip
    assert NIK in office
    assert counter.noted == [("citizen", 1, "printed"), ("office", 1, "printed")]


def test_a_sheet_of_two_is_one_print(real_desk: RealDesk, counter: Counter, tray: Tray) -> None:
    number = real_desk.log().register_no
    counter.choose(receipt_paper="a4", receipt_copies="1")
    counter.told(number)
    (sheet,) = tray.jobs_seen
    assert NIK in words(sheet.pdf)


def test_what_was_not_sent_after_an_unknown_outcome_is_said(
    real_desk: RealDesk, counter: Counter, tray: Tray
) -> None:
    number = real_desk.log().register_no
    tray.outcome = QUEUED
    assert counter.told(number) == "Ada di antrean. Lembar kantor belum dicetak."
    assert counter.noted == [("citizen", 1, "unknown"), ("office", 1, "failed")]
    counter.choose(receipt_copies="1")
    assert counter.told(number) == "Ada di antrean."


def test_a_roll_longer_than_anybody_keeps_offers_a_sheet(
    real_desk: RealDesk, counter: Counter, tray: Tray
) -> None:
    long, short = (real_desk.log(narrative="Lubang. " * n).register_no for n in (80, 8))
    counter.choose(receipt_paper="58mm", receipt_copies="1")
    assert counter.told(long) == (
        "Tanda terima sudah dicetak. Uraiannya panjang: lembar A5 ada di Register, Simpan PDF."
    )
    assert counter.told(short) == "Tanda terima sudah dicetak."
    counter.choose(receipt_paper="a5")
    assert counter.told(long) == "Tanda terima sudah dicetak."


@pytest.mark.parametrize("option", ["", "?qr=printer"])
def test_a_thermal_printer_draws_the_code_itself_if_its_address_says_so(
    real_desk: RealDesk, jobs: JobRunner, qtbot: QtBot, tmp_path: Path, option: str
) -> None:
    number = real_desk.log().register_no
    counter = Counter(real_desk, jobs, qtbot, Printing(jobs))
    roll = tmp_path / "gulungan"
    roll.touch()
    counter.choose(receipt_paper="80mm", receipt_copies="1", printer__80mm=f"file:{roll}{option}")
    assert counter.told(number) == "Tanda terima sudah dicetak."
    sent = roll.read_bytes()
    assert sent.startswith(b"\x1b@")
    assert (f"LOKET1/{number}/".encode() in sent) is bool(option)
    assert counter.noted == [("citizen", 1, "printed")]


def test_one_copy_alone_is_printed_as_asked(real_desk: RealDesk, counter: Counter, tray: Tray) -> None:
    number = real_desk.log(is_secret=True).register_no
    counter.choose(receipt_paper="f4")
    counter.told(number, ReceiptCopy.CITIZEN)
    counter.told(number, ReceiptCopy.OFFICE)
    assert [NIK in words(job.pdf) for job in tray.jobs_seen] == [False, True]
