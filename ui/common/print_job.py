"""What is printed, on what, and what came of it: values shared by the printing systems of Linux and Windows."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from desktop.domain.print_state import PrintState
from resources.i18n import translate

if TYPE_CHECKING:
    from desktop.runtime.thermal_commands import OwnCode


class Paper(StrEnum):
    """A page as it is laid out; a name without "landscape" is also a receipt's (a5 lies, a4 and f4 stand)."""

    A5 = "a5"
    A4 = "a4"
    F4 = "f4"
    A4_LANDSCAPE = "a4_landscape"
    F4_LANDSCAPE = "f4_landscape"
    ROLL_80 = "80mm"
    ROLL_58 = "58mm"

    @property
    def is_roll(self) -> bool:
        """Tell whether the paper comes from a roll: its pages are as long as what they say."""
        return self in (Paper.ROLL_80, Paper.ROLL_58)

    @property
    def size_mm(self) -> tuple[int, int]:
        """Return width and height of the page in mm; of a roll the height that a driver may take for granted."""
        return _SIZES[self]

    def media(self, height_mm: float = 0.0) -> str:
        """Return the sheet's name for CUPS, which turns a lying page onto a standing sheet by itself.

        Without it CUPS takes A5 for A4 (measured). F4 (folio, 215 × 330 mm) has no name that all drivers know. A roll is
        cut after ``height_mm``, rounded up, which is its page's.
        """
        if self.is_roll:
            return f"Custom.{self.size_mm[0]}x{math.ceil(height_mm - 0.01) or self.size_mm[1]}mm"
        width, height = sorted(self.size_mm)
        return {(148, 210): "A5", (210, 297): "A4"}.get((width, height), f"Custom.{width}x{height}mm")


_SIZES = {
    Paper.A5: (210, 148),
    Paper.A4: (210, 297),
    Paper.F4: (215, 330),
    Paper.A4_LANDSCAPE: (297, 210),
    Paper.F4_LANDSCAPE: (330, 215),
    Paper.ROLL_80: (80, 297),
    Paper.ROLL_58: (58, 297),
}


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A finished PDF on its way to paper.

    ``what`` is the paper's name in a sentence ("tanda terima"). ``printer`` is one of the computer's by its name, "" for its
    usual one, or for a roll the address of a thermal printer. ``own_code`` is the code on a roll, which a thermal printer
    draws itself if its address asks for that.
    """

    pdf: bytes
    paper: Paper
    what: str
    printer: str = ""
    copies: int = 1
    own_code: OwnCode | None = None


class PrintResult(StrEnum):
    """How printing ended, as far as this side can know."""

    PRINTED = "printed"
    UNKNOWN = "unknown"
    FAILED = "failed"
    NO_PRINTER = "no_printer"


@dataclass(frozen=True, slots=True)
class PrintOutcome:
    """How printing ended, with a sentence that says what to do next.

    ``may_be_out`` is set for a failure after which the paper, or a part of it, may nevertheless have come out.
    """

    kind: PrintResult
    message: str
    may_be_out: bool = False

    @property
    def state(self) -> PrintState:
        """Return what is to be remembered of it."""
        match self.kind:
            case PrintResult.PRINTED:
                return PrintState.PRINTED
            case PrintResult.UNKNOWN:
                return PrintState.UNKNOWN
        return PrintState.UNKNOWN if self.may_be_out else PrintState.FAILED


@dataclass(frozen=True, slots=True)
class Printers:
    """The printers of this computer. ``problem`` says why there are none to choose from, None if there are."""

    names: tuple[str, ...] = ()
    default: str | None = None
    problem: PrintOutcome | None = None
    answered_in_s: float = 0.0

    @property
    def usual(self) -> str | None:
        """Return the printer to use when none was chosen: the computer's usual one, or the only one."""
        if self.default is not None:
            return self.default
        return self.names[0] if len(self.names) == 1 else None


@dataclass(frozen=True, slots=True)
class Queued:
    """A paper that a queue has taken; ``request`` is its number there, ``server`` where to ask about it, if known."""

    job: PrintJob
    printer: str
    request: str
    server: str = ""


class PrintingSystem(Protocol):
    """What both systems offer; called in the printer lane only, since each call may take long.

    Whatever a printing system does is in the outcome, never raised.
    """

    def printers(self) -> Printers:
        """List the printers."""
        ...

    def send(self, job: PrintJob) -> PrintOutcome | Queued:
        """Hand a paper to its printer; say what came of it, or where it is queued."""
        ...

    def look(self, queued: Queued) -> PrintOutcome | None:
        """Say what became of a queued paper, None while it is still in the queue."""
        ...


def printed(job: PrintJob) -> PrintOutcome:
    """Say that the paper came out."""
    text = translate("Printing", "{paper} sudah dicetak.").format(paper=job.what)
    return PrintOutcome(PrintResult.PRINTED, text[:1].upper() + text[1:])


def no_printer() -> PrintOutcome:
    """Say that there is no printer to print on."""
    return PrintOutcome(
        PrintResult.NO_PRINTER,
        translate("Printing", "Belum ada pencetak. Simpan sebagai PDF atau pilih pencetak."),
    )


def no_printing_system() -> PrintOutcome:
    """Say that this computer cannot print at all."""
    return PrintOutcome(
        PrintResult.NO_PRINTER,
        translate(
            "Printing",
            "Belum ada pencetak: layanan cetak belum terpasang di komputer ini. Simpan sebagai PDF atau hubungi admin.",
        ),
    )


def printing_system_stopped() -> PrintOutcome:
    """Say that printing is installed here but does not run."""
    return PrintOutcome(
        PrintResult.NO_PRINTER,
        translate(
            "Printing",
            "Layanan cetak di komputer ini tidak berjalan. Simpan sebagai PDF, lalu nyalakan ulang komputer atau hubungi admin.",
        ),
    )


def not_answering(job: PrintJob) -> PrintOutcome:
    """Say that the printing system gave no answer in time."""
    return PrintOutcome(
        PrintResult.UNKNOWN,
        translate(
            "Printing",
            "Pencetak tidak menjawab: {paper} menunggu. Cetak lagi (Ctrl+P) atau pilih pencetak lain.",
        ).format(paper=job.what),
    )


def list_not_answering() -> PrintOutcome:
    """Say that the list of printers did not come in time."""
    return PrintOutcome(
        PrintResult.UNKNOWN,
        translate(
            "Printing",
            "Layanan cetak tidak menjawab. Nyalakan pencetak, lalu coba lagi; pencatatan jalan terus.",
        ),
    )


def still_queued(queued: Queued) -> PrintOutcome:
    """Say that the printer has the paper in its queue and does not print it."""
    what = queued.job.what
    return PrintOutcome(
        PrintResult.UNKNOWN,
        translate(
            "Printing",
            "{paper} ada di antrean {printer} dan belum keluar. Periksa kertas dan kabel pencetak sebelum mencetak lagi.",
        ).format(paper=what[:1].upper() + what[1:], printer=queued.printer),
    )


def printer_gone(printer: str, *, may_be_out: bool = False) -> PrintOutcome:
    """Say that a printer that was chosen once is not there any more."""
    return PrintOutcome(
        PrintResult.FAILED,
        translate("Printing", "Pencetak {printer} tidak ada lagi. Pilih pencetak lain.").format(
            printer=printer
        ),
        may_be_out,
    )


def broken_off(job: PrintJob, printer: str, *, may_be_out: bool) -> PrintOutcome:
    """Say that a paper was taken out of its queue, by a person or by the printing system."""
    text = (
        translate(
            "Printing",
            "Cetakan {paper} di {printer} terhenti di tengah jalan. Periksa kertasnya sebelum mencetak lagi (Ctrl+P).",
        )
        if may_be_out
        else translate(
            "Printing",
            "Cetakan {paper} dihapus dari antrean {printer}. Tidak ada yang keluar; cetak lagi (Ctrl+P).",
        )
    )
    return PrintOutcome(PrintResult.FAILED, text.format(paper=job.what, printer=printer), may_be_out)


def refused(job: PrintJob, printer: str) -> PrintOutcome:
    """Say that the printer did not take the paper."""
    return PrintOutcome(
        PrintResult.FAILED,
        translate(
            "Printing",
            "Pencetak {printer} menolak {paper}. Cetak lagi (Ctrl+P) atau pilih pencetak lain.",
        ).format(printer=printer, paper=job.what),
    )
