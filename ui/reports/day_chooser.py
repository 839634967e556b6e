"""Choosing a day: one back, a date as one types it, one ahead, today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.date_edit import DateEdit
from ui.common.layout import row
from ui.common.theme import px

_EDIT_WIDTH = 124


class DayChooser(QWidget):
    """Emits ``chosen(date)`` for a day up to today and ``refused(sentence)`` for anything else."""

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.day = today()
        self.back = Button(
            icon="chevron-left", name=translate("Reports", "Hari sebelumnya"), key="", parent=self
        )
        self.ahead = Button(icon="chevron-right", name=translate("Reports", "Hari berikutnya"), parent=self)
        self.edit = DateEdit(today, name=translate("Reports", "Hari laporan"), refuse_future=False)
        self.edit.setFixedWidth(px(_EDIT_WIDTH))
        self.now = Button(translate("Reports", "Hari ini"), kind="ghost")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setLayout(row(self.now, self.back, self.edit, self.ahead, spacing=8))
        self.back.clicked.connect(self.go_back)
        self.ahead.clicked.connect(self.go_ahead)
        self.now.clicked.connect(lambda: self._choose(self._today()))
        self.edit.left.connect(self._on_typed)
        self.show_day(self.day)

    def show_day(self, day: date) -> None:
        """Show ``day`` without choosing it."""
        self.day = day
        self.edit.set_day(day)
        self.edit.set_error(False)
        self.ahead.setEnabled(day < self._today())
        self.now.setEnabled(day != self._today())

    def go_back(self) -> None:
        """Choose the day before."""
        self._choose(self.day - timedelta(days=1))

    def go_ahead(self) -> None:
        """Choose the day after, unless it lies ahead."""
        if self.day < self._today():
            self._choose(self.day + timedelta(days=1))

    def _on_typed(self) -> None:
        problem, typed = self.edit.problem, self.edit.day
        if typed is None and problem is None:
            self.show_day(self.day)  # emptied: nothing else is meant
        elif typed is None or typed > self._today():
            self.edit.set_error(True)
            self.refused.emit(
                problem or translate("Reports", "Hari itu belum tiba. Pilih hari ini atau sebelumnya.")
            )
        elif typed != self.day or self.edit.has_error:
            self._choose(typed)

    def _choose(self, day: date) -> None:
        self.show_day(day)
        self.chosen.emit(day)
