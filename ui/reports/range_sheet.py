"""From which day to which: asked before the logs of several days are printed or archived."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.date_edit import DateEdit
from ui.common.field import Field
from ui.common.labels import Label
from ui.common.layout import row
from ui.common.message import Message, Note
from ui.common.sheet import Sheet

LONGEST_PRINT = 31


class RangeSheet(Sheet):
    """Two dates and a button; ``go(first, last)`` once they make sense. ``option`` stands below the dates."""

    def __init__(
        self,
        host: QWidget,
        title: str,
        explanation: str,
        *,
        today: Callable[[], date],
        last: date,
        word: str,
        icon: str,
        go: Callable[[date, date], object],
        longest: int | None = None,
        option: QWidget | None = None,
    ) -> None:
        super().__init__(host, title, width=520, grows=True)
        self._today, self._go, self._longest = today, go, longest
        self.first = DateEdit(today, refuse_future=False)
        self.last = DateEdit(today, refuse_future=False)
        self.first.set_day(last.replace(day=1))
        self.last.set_day(last)
        self.body.addWidget(Label(explanation, wrap=True, tone="text2"))
        fields = (
            Field(translate("Reports", "Dari tanggal"), self.first),
            Field(translate("Reports", "Sampai tanggal"), self.last),
        )
        self.body.addLayout(row(*((field, 1) for field in fields), spacing=16))
        if option is not None:
            self.body.addWidget(option)
        self.message = Message(collapse=True)
        self.body.addWidget(self.message)
        self.cancel = Button(translate("Reports", "Batal"), key="Esc")
        self.go = Button(word, icon=icon, kind="primary")
        self.cancel.clicked.connect(self.close_sheet)
        self.go.clicked.connect(self._on_go)
        self.body.addLayout(row(None, self.cancel, self.go))
        self.closed.connect(self.deleteLater)
        self.open(self.first)

    def _on_go(self) -> None:
        first, last = self.first.day, self.last.day
        problem = self._problem(first, last)
        if problem or first is None or last is None:
            self.message.show_text(problem, Note.ERROR)
            self.first.setFocus()
            return
        self.close_sheet()
        self._go(first, last)

    def _problem(self, first: date | None, last: date | None) -> str:
        if first is None or last is None:
            return translate("DateEdit", "Tulis tanggal seperti 16 Nov 2026.")
        if last > self._today():
            return translate("Reports", "Hari itu belum tiba. Pilih hari ini atau sebelumnya.")
        if first > last:
            return translate("Reports", "Tanggal awal harus sebelum tanggal akhir.")
        if self._longest is not None and (last - first).days >= self._longest:
            return translate("Reports", "Paling banyak {days} hari sekali cetak.").format(days=self._longest)
        return ""
