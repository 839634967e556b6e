"""From a register number to paper: issue on the store lane, print on the printer lane, note and tell what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from threading import Event

from PySide6.QtCore import QTimer

from desktop.domain.access import Account
from desktop.domain.errors import LoketError
from desktop.domain.printer_choices import printer_setting
from desktop.usecases.issue_receipt import IssuedReceipt, ReceiptCopy, ReceiptPaper
from desktop.usecases.note_print import NotePrint, PrintState
from desktop.usecases.toolbox import DeskTools, Tools
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.common.print_job import Paper, PrintJob, PrintOutcome, PrintResult
from ui.common.printing import Printing

Done = Callable[[PrintOutcome], None]

_PAINTED_BY_NOW_S = 0.1
"""Seconds that laying out a receipt gives way to the window at most: beside each other they take the longer for it."""


@dataclass(frozen=True)
class ReceiptPrinting:
    """Prints receipts as the settings say: printer, paper, and the office's copy beside the citizen's."""

    by: Account
    tools: Tools
    desk: DeskTools
    jobs: JobRunner
    printing: Printing

    def for_counter(self, number: str, done: Done) -> None:
        """Print what belongs to a complaint just saved: the citizen's copy, and the office's if so chosen."""
        self._print(number, None, done)

    def one_copy(self, number: str, copy: ReceiptCopy, done: Done) -> None:
        """Print one copy of a receipt."""
        self._print(number, (copy,), done)

    def _print(self, number: str, copies: Sequence[ReceiptCopy] | None, done: Done) -> None:
        painted = Event()
        QTimer.singleShot(0, painted.set)  # after the repaint that shows what is being printed

        def issue() -> tuple[list[IssuedReceipt], Paper, str]:
            painted.wait(_PAINTED_BY_NOW_S)
            settings = self.tools.settings.all()
            paper = ReceiptPaper(settings["receipt_paper"])
            wanted = copies or (ReceiptCopy.CITIZEN,)
            issued = [self.desk.issue_receipt(self.by, number, paper, copy) for copy in wanted]
            if copies is None and _wants_office_copy(settings["receipt_copies"], issued[0], paper):
                issued.append(self.desk.issue_receipt(self.by, number, paper, ReceiptCopy.OFFICE))
            return issued, Paper(paper.value), settings[printer_setting(paper.value)]

        def issued(result: tuple[list[IssuedReceipt], Paper, str]) -> None:
            receipts, paper, printer = result
            self._send(receipts, paper, printer, done)

        def failed(error: LoketError) -> None:
            done(PrintOutcome(PrintResult.FAILED, error.message))

        self.jobs.store(issue, issued, failed)

    def _send(self, receipts: list[IssuedReceipt], paper: Paper, printer: str, done: Done) -> None:
        """Print one receipt after the other; the first that does not come out ends it and is told."""
        first, rest = receipts[0], receipts[1:]

        def sent(outcome: PrintOutcome) -> None:
            goes_on = bool(rest) and outcome.kind is PrintResult.PRINTED
            if rest and not goes_on:
                outcome = _without_the_rest(outcome)
            elif first.is_long_roll and outcome.kind is PrintResult.PRINTED:
                outcome = _with_a_hint_at_sheets(outcome)
            then = partial(self._send, rest, paper, printer, done) if goes_on else partial(done, outcome)
            states = [(first, outcome.state)]
            if not goes_on:
                states += [(each, PrintState.FAILED) for each in rest]
            self._note(states, then)

        what = translate("Printing", "tanda terima")
        job = PrintJob(first.pdf, paper, what, printer, own_code=first.own_code)
        self.printing.print_pdf(job, sent)

    def _note(self, states: Sequence[tuple[IssuedReceipt, PrintState]], then: Callable[[], None]) -> None:
        """Note what came of each receipt, and go on even if that cannot be stored: the person waits for a word."""
        note = NotePrint(self.desk.desk)

        def work() -> None:
            for issued, state in states:
                note(self.by, issued, state)

        self.jobs.store(work, lambda _nothing: then(), lambda _error: then())


def _with_a_hint_at_sheets(outcome: PrintOutcome) -> PrintOutcome:
    """Offer a sheet instead of a roll that is longer than anybody likes to keep."""
    hint = translate("Printing", "Uraiannya panjang: lembar A5 ada di Register, Simpan PDF.")
    return replace(outcome, message=f"{outcome.message} {hint}")


def _without_the_rest(outcome: PrintOutcome) -> PrintOutcome:
    """Say that the office's copy was not sent after the citizen's, of which it is not known that it came out."""
    rest = translate("Printing", "Lembar kantor belum dicetak.")
    return replace(outcome, message=f"{outcome.message} {rest}")


def _wants_office_copy(setting: str, first: IssuedReceipt, paper: ReceiptPaper) -> bool:
    """Tell whether the office's copy is a print of its own.

    Sheets larger than A5 always come with one, whatever is set; only the slip of a secret report does not bring it along.
    """
    if paper in (ReceiptPaper.A4, ReceiptPaper.F4):
        return not first.brings_office_copy
    return setting == "2"
