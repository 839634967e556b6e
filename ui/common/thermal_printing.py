"""Printing on a thermal printer that is no printer of the system: its own language goes to its address."""

from __future__ import annotations

from threading import Event

from resources.i18n import translate
from ui.common import print_job
from ui.common.pdf_pages import pdfium_lock
from ui.common.print_job import PrintJob, PrintOutcome, PrintResult


def print_thermal(job: PrintJob, stop: Event) -> PrintOutcome:
    """Send a page of a roll to the address in ``job.printer``; for the printer lane, since it waits.

    Raises:
        InvalidInput: the address cannot be read.
    """
    from desktop.runtime.thermal_printer import ThermalResult, send_to_thermal
    from desktop.usecases.thermal_receipt import escpos_of

    if not job.paper.is_roll:
        return PrintOutcome(
            PrintResult.FAILED,
            translate(
                "Printing",
                "Pencetak termal hanya untuk kertas gulung 80 mm dan 58 mm. Pilih pencetak lain untuk {paper}.",
            ).format(paper=job.what),
        )
    with pdfium_lock:
        data = escpos_of(job.pdf, job.paper.value, job.printer, job.own_code)
    came_of_it = send_to_thermal(job.printer, data * job.copies, stop=stop)
    match came_of_it.result:
        case ThermalResult.PRINTED:
            return print_job.printed(job)
        case ThermalResult.UNKNOWN:
            return PrintOutcome(PrintResult.UNKNOWN, came_of_it.message)
    return PrintOutcome(PrintResult.FAILED, came_of_it.message)
