"""The code of this desk in register numbers: what it is, why it changed by itself, and another one instead."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import LoketError
from desktop.usecases.keep_device import DeviceState, why_changed
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.common.layout import column
from ui.common.line_edit import LineEdit
from ui.common.message import Message, Note
from ui.settings.rows import SettingRow
from ui.settings.tools import DeviceTools

_LONGEST = 3


class DeviceCode(QWidget):
    """``changed()`` once another code was chosen; who may not change settings only reads the notice."""

    changed = Signal()

    def __init__(self, tools: DeviceTools, jobs: JobRunner, *, may_change: bool) -> None:
        super().__init__()
        self._tools, self._jobs = tools, jobs
        self._code = ""
        self.message = Message(collapse=True)
        self.edit = LineEdit(limit=_LONGEST)
        explanation = translate(
            "Settings", "Satu huruf dan satu atau dua angka; tiap loket di kantor ini punya kodenya sendiri."
        )
        code_row = SettingRow(translate("Settings", "Kode nomor berikutnya"), explanation, self.edit)
        code_row.setVisible(may_change)
        self.setLayout(column(self.message, code_row, spacing=8))
        self.edit.left.connect(self._on_left)

    def load(self) -> None:
        """Read what is in force."""
        self._jobs.store(self._tools.state, self._on_state, self._on_refused)

    def _on_state(self, state: DeviceState | None) -> None:
        if state is None:
            return
        self._code = state.code
        if not self.edit.hasFocus():
            self.edit.setText(state.code)
        if state.noticed is not None:
            words = translate("Settings", "{why} Nomor berikutnya memakai kode {code}.")
            self.message.show_text(
                words.format(why=why_changed(state.noticed), code=state.code), Note.WARNING
            )

    def _on_left(self) -> None:
        typed = self.edit.text().strip().upper()
        if typed and typed != self._code:
            self._jobs.store(lambda: self._tools.set_code(typed), self._on_set, self._on_refused)
        else:
            self.edit.setText(self._code)

    def _on_set(self, state: DeviceState) -> None:
        self._code = state.code
        self.edit.setText(state.code)
        words = translate("Settings", "Nomor berikutnya memakai kode {code}.").format(code=state.code)
        self.message.show_text(words, Note.GOOD)
        self.changed.emit()

    def _on_refused(self, error: LoketError) -> None:
        self.edit.setText(self._code)
        self.message.show_text(error.message, Note.ERROR)
