"""The complaint saved last: what is told of it, its receipt, and today's list below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import LoketError
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.common.print_job import PrintOutcome, PrintResult
from ui.intake.saved_note import SavedNote, saved_note
from ui.intake.saving import Filled
from ui.intake.today import TodayEntry, today_entry
from ui.intake.tools import IntakeTools

if TYPE_CHECKING:
    from desktop.store.complaints import ComplaintRow
    from desktop.usecases.log_complaint import LoggedComplaint


class _Printing(QObject):
    """One receipt on its way to the printer; the outcome must find its number again."""

    ended = Signal(str, object)

    def __init__(self, register_no: str, parent: QObject) -> None:
        super().__init__(parent)
        self._register_no = register_no

    def on_outcome(self, outcome: PrintOutcome) -> None:
        """Tell what came of it."""
        self.ended.emit(self._register_no, outcome)
        self.deleteLater()


class LastSaved(QObject):
    """Tells of the complaint saved last.

    ``changed`` when there is something else to tell, ``listed(entries)`` with today's list, ``paper_missing(sentence)``
    when a receipt did not come out after the next complaint was already saved.
    """

    changed = Signal()
    listed = Signal(list)
    paper_missing = Signal(str)

    def __init__(self, tools: IntakeTools, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self.note: SavedNote | None = None

    def tell(self, filled: Filled, logged: LoggedComplaint) -> None:
        """Tell of a complaint just logged, and print its receipt if that was asked for."""
        self.note = saved_note(logged, self._tools.zone, self._tools.now(), hides_name=filled.hides_name)
        if filled.wants_paper:
            self.print_receipt()
        else:
            self.changed.emit()
        self.list_today()

    def print_receipt(self) -> None:
        """Print the receipt of the complaint saved last, once more if it was printed before."""
        if self.note is None or self.note.is_printing:
            return
        self.note = self.note.printing()
        printing = _Printing(self.note.register_no, self)
        printing.ended.connect(self._on_print_ended)
        self.changed.emit()
        self._tools.print_receipt(self.note.register_no, self._jobs.on_gui(printing.on_outcome))

    def list_today(self) -> None:
        """Read today's list."""
        self._jobs.store(self._tools.today, self._on_listed, self._on_not_listed)

    def _on_print_ended(self, register_no: str, outcome: PrintOutcome) -> None:
        if self.note is not None and self.note.register_no == register_no:
            self.note = self.note.printed(outcome)
            self.changed.emit()
        elif outcome.kind is not PrintResult.PRINTED:
            self.paper_missing.emit(
                translate("Intake", "Tanda terima {number}: {reason}").format(
                    number=register_no, reason=outcome.message
                )
            )

    def _on_listed(self, rows: Sequence[ComplaintRow]) -> None:
        entries: list[TodayEntry] = [today_entry(each, self._tools.zone) for each in rows]
        self.listed.emit(entries)
        for each in rows:
            if self.note is not None and each.register_no == self.note.register_no:
                self._take(self.note.at_state(each.sync_state))

    def _take(self, note: SavedNote) -> None:
        if note != self.note:
            self.note = note
            self.changed.emit()

    def _on_not_listed(self, _error: LoketError) -> None:
        """Leave the list as it was: it only accompanies, and saving itself tells of trouble with the store."""
