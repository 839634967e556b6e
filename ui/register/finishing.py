"""Taking note in the register that a complaint was answered; the sheet is that of Tenggat."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from resources.i18n import translate
from ui.common.finish_sheet import FinishSheet
from ui.models.complaint_lines import ComplaintLine
from ui.register.sheet_runner import SheetRunner

Finish = Callable[[str, str, date], None]


class Finishing(QObject):
    """Asks with a sheet and stores through ``finish``; None where the person may not."""

    def __init__(
        self, sheets: SheetRunner, finish: Finish | None, today: Callable[[], date], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._sheets, self._finish, self._today = sheets, finish, today

    @property
    def is_allowed(self) -> bool:
        """Tell whether this person may finish complaints."""
        return self._finish is not None

    def why_not(self, line: ComplaintLine) -> str:
        """Return in a few words why nothing can be finished, "" if it can."""
        if line.row.is_finished:
            return translate("RegisterDetail", "sudah selesai")
        return translate("RegisterDetail", "sudah berakhir") if line.has_ended else ""

    def begin(self, window: QWidget, line: ComplaintLine | None) -> None:
        """Ask how the complaint in ``line`` was answered, where it can be finished."""
        finish = self._finish
        if finish is None or line is None or self.why_not(line):
            return
        number = line.row.register_no
        done = translate("RegisterDetail", "{number} selesai.").format(number=number)

        def confirmed(answer: str, day: date) -> None:
            self._sheets.do(number, lambda: finish(number, answer, day), lambda _none: done)

        sheet = FinishSheet(window, number, line.row.title, self._today)
        sheet.confirmed.connect(confirmed)
        self._sheets.show(sheet)
