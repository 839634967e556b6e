"""Printing on Linux: the PDF itself goes to ``lp``, which keeps it sharp and small.

CUPS may take half a minute to say that nothing answers, so every question has a time limit. A printer that is switched
off takes everything and prints nothing, so a paper counts as printed only when its job has ended well. How it ended is
asked of the server itself (:mod:`ui.common.ipp`); only where that is not to be had, the words of ``lpstat`` must do.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, replace
from threading import Event

from ui.common import print_job
from ui.common.commands import Finished, NoSuchCommand, TookTooLong, run_command
from ui.common.ipp import JobState, JobStatus, NoAnswer, NoSuchJob, job_status
from ui.common.pdf_pages import POINTS_PER_INCH, PdfPages
from ui.common.print_job import Printers, PrintJob, PrintOutcome, Queued

_MM_PER_INCH = 25.4
_REQUEST = re.compile(r"request id is (\S+-\d+)")
_DEFAULT = re.compile(r"default destination: (\S+)")
_GONE = ("does not exist", "invalid destination", "unknown destination")
_LONGEST_ANSWER_S = 3.0
"""A server that took a paper answers a question about it in milliseconds; the end of the program waits for no more."""
_BROKEN_OFF = ("aborted", "canceled", "failed", "unable to")


@dataclass(frozen=True, slots=True)
class CupsPrinting:
    """The printers that CUPS knows. ``stop`` is set when the program ends; times in seconds."""

    stop: Event
    list_timeout_s: float = 8.0
    print_timeout_s: float = 20.0

    def printers(self) -> Printers:
        """List the printers."""
        began = time.monotonic()
        try:
            names = run_command(["lpstat", "-e"], self.list_timeout_s, self.stop)
            usual = run_command(["lpstat", "-d"], self.list_timeout_s, self.stop)
            if not names.output.strip() and self._is_stopped():
                return Printers(problem=print_job.printing_system_stopped())
        except NoSuchCommand:
            return Printers(problem=print_job.no_printing_system())
        except TookTooLong:
            return Printers(problem=print_job.list_not_answering())
        found = tuple(line.strip() for line in names.output.splitlines() if line.strip())
        default = _DEFAULT.search(usual.output)
        return Printers(
            found,
            default[1] if default and default[1] in found else None,
            None if found else print_job.no_printer(),
            time.monotonic() - began,
        )

    def send(self, job: PrintJob) -> PrintOutcome | Queued:
        """Hand the PDF over."""
        printer = job.printer
        if not printer:
            printers = self.printers()
            printer = printers.usual or ""
            if not printer:
                return printers.problem or print_job.no_printer()
        try:
            taken = run_command(_lp(job, printer), self.print_timeout_s, self.stop, job.pdf)
            if taken.code != 0:
                return self._refusal(job, printer, taken.errors.lower())
        except NoSuchCommand:
            return print_job.no_printing_system()
        except TookTooLong:
            return print_job.not_answering(job)
        request = _REQUEST.search(taken.output)
        if request is None:
            return print_job.printed(job)
        return Queued(job, printer, request[1], self._server())

    def look(self, queued: Queued) -> PrintOutcome | None:
        """Look whether the queue still has the paper, and if not, how it left."""
        try:
            if queued.server:
                number = int(queued.request.rpartition("-")[2])
                limit_s = min(self.list_timeout_s, _LONGEST_ANSWER_S)
                return _told(queued, job_status(queued.server, number, limit_s))
        except NoSuchJob:
            return self._vanished(queued)
        except NoAnswer:
            return self.look(replace(queued, server=""))
        return self._look_by_words(queued)

    def _look_by_words(self, queued: Queued) -> PrintOutcome | None:
        try:
            waiting = self._listing("not-completed", queued)
            if any(each in waiting.errors.lower() for each in _GONE):
                return self._vanished(queued)
            if _lines_of(waiting.output, queued.request):
                return None
            ended = self._listing("completed", queued)
        except (NoSuchCommand, TookTooLong):
            return print_job.not_answering(queued.job)
        words = " ".join(_lines_of(ended.output, queued.request)).lower()
        if any(each in words for each in _BROKEN_OFF):
            return print_job.broken_off(queued.job, queued.printer, may_be_out=True)
        return print_job.printed(queued.job)

    def _vanished(self, queued: Queued) -> PrintOutcome:
        """Say what became of a job that is not known any more: of a printer deleted meanwhile, or of a server without memory."""
        printers = self.printers()
        if printers.problem not in (None, print_job.no_printer()):
            return print_job.not_answering(queued.job)
        if queued.printer not in printers.names:
            return print_job.printer_gone(queued.printer, may_be_out=True)
        return print_job.printed(queued.job)

    def _server(self) -> str:
        """Return where the server is, "" if that is not to be found out."""
        try:
            said = run_command(["lpstat", "-H"], self.list_timeout_s, self.stop)
        except (NoSuchCommand, TookTooLong):
            return ""
        return said.output.strip() if said.code == 0 else ""

    def _refusal(self, job: PrintJob, printer: str, words: str) -> PrintOutcome:
        """Say why ``lp`` refused; of a service that does not run it says that the printer does not exist (seen)."""
        if not any(each in words for each in _GONE):
            return print_job.refused(job, printer)
        return print_job.printing_system_stopped() if self._is_stopped() else print_job.printer_gone(printer)

    def _is_stopped(self) -> bool:
        said = run_command(["lpstat", "-r"], self.list_timeout_s, self.stop)
        return "not running" in f"{said.output} {said.errors}".lower()

    def _listing(self, which: str, queued: Queued) -> Finished:
        command = ["lpstat", "-W", which, "-l", "-o", queued.printer]
        return run_command(command, self.list_timeout_s, self.stop)


def _told(queued: Queued, status: JobStatus) -> PrintOutcome | None:
    match status.state:
        case JobState.COMPLETED:
            return print_job.printed(queued.job)
        case JobState.CANCELED | JobState.ABORTED:
            return print_job.broken_off(queued.job, queued.printer, may_be_out=status.has_begun)
    return None


def _lp(job: PrintJob, printer: str) -> list[str]:
    """Return the command: the media named, nothing scaled (papers are laid out to be printed at 100 %)."""
    return [
        "lp",
        "-d",
        printer,
        "-n",
        str(job.copies),
        "-t",
        f"Loket: {job.what}",
        "-o",
        f"media={_media(job)}",
        "-o",
        "print-scaling=none",
    ]


def _media(job: PrintJob) -> str:
    if not job.paper.is_roll:
        return job.paper.media()
    with PdfPages(job.pdf) as pages:
        return job.paper.media(max(size.height() for size in pages.sizes_pt) / POINTS_PER_INCH * _MM_PER_INCH)


def _lines_of(listing: str, request: str) -> list[str]:
    """Return the lines that ``lpstat`` writes about one request: its own and the indented ones below."""
    found: list[str] = []
    is_ours = False
    for line in listing.splitlines():
        if line[:1].strip():
            is_ours = line.split()[0] == request
        if is_ours:
            found.append(line)
    return found
