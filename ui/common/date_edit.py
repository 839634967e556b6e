"""A date as one types it: no calendar to click through, no fixed mask."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from resources.i18n import translate
from ui.common.dates import parse_date, typed_date
from ui.common.line_edit import LineEdit

_LONGEST = 30
_WIDTH = 112


class DateEdit(LineEdit):
    """A line that reads ``16 11 2026``, ``16/11/26``, ``16 Nov`` … and shows ``16 Nov 2026`` once it is left.

    ``problem`` says in words why the text is refused. ``today`` gives the day at the office.
    """

    changed = Signal()

    def __init__(
        self,
        today: Callable[[], date],
        *,
        name: str = "",
        refuse_future: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            placeholder=translate("DateEdit", "hh bb tttt"), name=name, limit=_LONGEST, parent=parent
        )
        self._today = today
        self._refuse_future = refuse_future
        self.setMinimumWidth(_WIDTH)
        self.editingFinished.connect(self._on_left)
        self.textEdited.connect(lambda _text: self.changed.emit())

    @property
    def day(self) -> date | None:
        """Return the date that the text says, ``None`` when it says none."""
        return parse_date(self.text(), self._today())

    @property
    def problem(self) -> str | None:
        """Return the sentence for a text that is no acceptable date, ``None`` when all is well or empty."""
        if not self.text().strip():
            return None
        found = self.day
        if found is None:
            return translate("DateEdit", "Tulis tanggal seperti 16 Nov 2026.")
        if self._refuse_future and found > self._today():
            return translate("DateEdit", "Tanggal kejadian belum terjadi. Periksa tahunnya.")
        return None

    def set_day(self, day: date | None) -> None:
        """Show ``day``, or nothing."""
        self.setText(typed_date(day) if day is not None else "")
        self.setCursorPosition(0)
        self.changed.emit()

    def _on_left(self) -> None:
        found = self.day
        if found is not None and self.text() != typed_date(found):
            self.set_day(found)
