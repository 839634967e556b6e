"""Opening sealed content from the register's menu (decision 026); what is shown leaves with its sheet, and with the lock."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import LoketError
from ui.common.jobs import JobRunner
from ui.register.sealed_sheet import SealedSheet
from ui.register.sheet_runner import SheetRunner

if TYPE_CHECKING:
    from ui.register.tools import KeepingTools


class Unsealing(QObject):
    """Asks with a sheet and shows in it; ``tools`` is None where the person may not."""

    def __init__(
        self, sheets: SheetRunner, tools: KeepingTools | None, jobs: JobRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._sheets, self._tools, self._jobs = sheets, tools, jobs
        self._sheet: SealedSheet | None = None

    def ask(self, window: QWidget, register_no: str) -> None:
        """Ask for passphrase and reason."""
        if self._tools is None:
            return
        sheet = SealedSheet(window, register_no)
        sheet.confirmed.connect(partial(self._open, sheet, register_no))
        sheet.closed.connect(self._on_closed)
        self._sheet = sheet
        self._sheets.show(sheet)

    def end(self) -> None:
        """Take away what is shown."""
        if self._sheet is not None:
            self._sheet.leave()

    def _open(self, sheet: SealedSheet, register_no: str, passphrase: str, reason: str) -> None:
        assert self._tools is not None
        opening = self._tools.open_sealed

        def opened(told: list[tuple[str, str]]) -> None:
            if self._sheet is sheet:
                sheet.show_words(told)

        def refused(error: LoketError) -> None:
            if self._sheet is sheet:
                sheet.show_refusal(error)

        self._jobs.store(lambda: opening(register_no, passphrase, reason), opened, refused)

    def _on_closed(self) -> None:
        self._sheet = None
