"""A counter to test at: a real desk with the afternoon of the design pictures, and the screen over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from desktop.domain.access import Account, Role
from desktop.usecases.toolbox import DeskTools
from main import Program
from tests.usecases.desk import DeskClock, form, make_desk, open_desk
from ui.common.print_job import PrintOutcome, PrintResult
from ui.intake.tools import IntakeTools, intake_tools

RINA = Account("rina", "Rina Marlina", Role.CLERK)
HERMAN = Account("herman", "Herman", Role.CLERK)
NOW = datetime(2026, 11, 24, 7, 5, tzinfo=UTC)  # 14.05 WIB, a Tuesday
PRINTED = PrintOutcome(PrintResult.PRINTED, "Tanda terima sudah dicetak.")
NIK = "1603025708900001"
_MORNING: tuple[tuple[tuple[int, int], str, str, dict[str, object]], ...] = (
    ((3, 7), "Lampu jalan mati di Karang Raja", "M. Ridwan", {}),
    ((3, 52), "Pungutan di sekolah", "Asmawati", {"is_secret": True}),
    ((4, 20), "KTP belum jadi sejak September", "Yulia Fitriani", {}),
    ((6, 41), "Air PDAM mati tiga hari di Air Lintang", "Herman Saputra", {}),
)


def make_counter(folder: Path) -> None:
    """Fill an empty data folder: an office, accounts, and what was logged since the morning."""
    make_desk(folder)
    clock = DeskClock()
    with open_desk(folder, clock) as program:
        tools = program.at_desk()
        for (hour, minute), title, name, more in _MORNING:
            clock.at = datetime(2026, 11, 24, hour, minute, tzinfo=UTC)
            tools.log_complaint(RINA, form(title=title, complainant__name=name, **more))


class Printer:
    """Stands for paper and printer: issues the receipt for real, then says what ``outcome`` says."""

    def __init__(self, desk: DeskTools, by: Account) -> None:
        self._desk, self._by = desk, by
        self.outcome = PRINTED
        self.issued: list[tuple[str, int]] = []

    def __call__(self, register_no: str, done: Callable[[PrintOutcome], None]) -> None:
        issued = self._desk.issue_receipt(self._by, register_no)
        self.issued.append((register_no, issued.copy_no))
        done(self.outcome)


@dataclass
class Counter:
    """The open desk of one test."""

    program: Program
    clock: DeskClock
    by: Account = RINA
    printer: Printer = field(init=False)
    tools: IntakeTools = field(init=False)

    def __post_init__(self) -> None:
        self.desk = self.program.at_desk()
        self.printer = Printer(self.desk, self.by)
        self.tools = self.tools_for(self.by)

    def tools_for(self, by: Account) -> IntakeTools:
        """Return the screen's tools for a person."""
        return intake_tools(by, self.desk, self.program.tools().drafts, self.printer)

    def titles(self) -> list[str]:
        """Return the titles of today's complaints, newest first."""
        return [row.title for row in self.desk.find.day(self.by, self.desk.desk.today())]

    def count(self) -> int:
        """Return how many complaints are logged."""
        return self.desk.find.count(self.by)
