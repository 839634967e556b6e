"""Letters go to the printer chosen for their sheet."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.usecases.write_letter import LetterPaper, WrittenLetter
from tests.ui.register.office import SARI, OpenOffice
from ui.common.jobs import JobRunner
from ui.common.print_job import Paper, Printers, PrintJob, PrintOutcome, Queued, printed
from ui.common.printing import Printing
from ui.register.letter_tools import letter_printing


class _System:
    """Prints at once, and keeps what it was given."""

    def __init__(self) -> None:
        self.jobs: list[PrintJob] = []

    def printers(self) -> Printers:
        return Printers(("Kantor",))

    def send(self, job: PrintJob) -> PrintOutcome:
        self.jobs.append(job)
        return printed(job)

    def look(self, queued: Queued) -> PrintOutcome | None:
        return printed(queued.job)


def test_a_letter_goes_to_the_printer_of_its_sheet(office: OpenOffice, jobs: JobRunner, qtbot: QtBot) -> None:
    tools = office.program.tools()
    tools.settings.set("printer.a4", "Epson L3210", by=SARI)
    system = _System()
    outcomes: list[PrintOutcome] = []
    print_letter = letter_printing(tools, Printing(jobs, system), jobs)
    print_letter(WrittenLetter("1", "ME01", "490", b"%PDF", ""), LetterPaper.A4, outcomes.append)
    qtbot.waitUntil(lambda: bool(outcomes))
    ((job),) = system.jobs
    assert (job.printer, job.paper, job.pdf) == ("Epson L3210", Paper.A4, b"%PDF")
    assert outcomes[0].message == "Surat jawaban sudah dicetak."
